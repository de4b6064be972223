import { lines } from "./burst.js";

/** Readers end with a carriage return, some with more; what comes so soon after sending belongs to the document sent. */
const TAIL_MS = 400;
/** After so long without a new page the sending has failed, and the officer may scan again. */
const ANSWER_MS = 5000;

/**
 * The field that takes what a reader types, wherever the focus was, and the form that is then sent. A field for many documents
 * takes one after another and sends nothing.
 */
export class Wedge {
  constructor(field) {
    this.field = field;
    this.many = field.dataset.wedge === "many";
    this.former = "";
    this.sentAt = -Infinity;
    // A page that comes back from the browser's memory is ready for the next document.
    window.addEventListener("pageshow", () => {
      this.sentAt = -Infinity;
    });
  }

  /** Whether a key at this time is the tail of a document that was sent. */
  isTail(at) {
    return at - this.sentAt < TAIL_MS;
  }

  show(text) {
    if (this.many && !this.field.dataset.wedgeState) {
      this.former = this.field.value.trim();
    }
    this.field.dataset.wedgeState = "reading";
    this.field.value = this.before() + text.toUpperCase();
  }

  before() {
    return this.many && this.former ? `${this.former}\n` : "";
  }

  finish(burst) {
    delete this.field.dataset.wedgeState;
    this.field.value = this.before() + lines(burst.text);
    if (this.many) {
      this.field.value += "\n";
      this.field.focus();
      this.field.scrollTop = this.field.scrollHeight;
      return;
    }
    const awaited = burst.last - this.sentAt < ANSWER_MS;
    if (burst.isCompleteAtRest() && !awaited) {
      this.sentAt = burst.last;
      this.field.form.requestSubmit();
    } else if (!awaited) {
      this.field.focus();
      this.field.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }
}

/** What a field held before a reader's first keys went into it by mistake. */
export class Before {
  constructor(element) {
    this.element = element;
    if (element instanceof HTMLSelectElement) {
      this.index = element.selectedIndex;
    } else if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
      this.value = element.value;
      this.start = element.selectionStart;
      this.end = element.selectionEnd;
    }
  }

  restore() {
    if (this.index !== undefined) {
      this.element.selectedIndex = this.index;
    } else if (this.value !== undefined && this.element.value !== this.value) {
      this.element.value = this.value;
      if (this.start !== null) {
        this.element.setSelectionRange(this.start, this.end);
      }
      this.element.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }
}
