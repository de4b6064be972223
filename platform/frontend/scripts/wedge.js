import { lines } from "./burst.js";

/**
 * The field that takes what a reader types, wherever the focus was, and the form that is then sent. A field for many documents
 * takes one after another and sends nothing.
 */
export class Wedge {
  constructor(field) {
    this.field = field;
    this.many = field.dataset.wedge === "many";
    this.former = "";
    // A page that comes back from the browser's memory is ready for the next document.
    window.addEventListener("pageshow", () => field.form.removeAttribute("aria-busy"));
  }

  /** Whether a document is on its way to the house; another one is not taken before the answer. */
  get busy() {
    return this.field.form.hasAttribute("aria-busy");
  }

  show(text) {
    if (this.busy) {
      return;
    }
    if (this.many && !this.field.dataset.wedgeState) {
      this.former = this.field.value.trim();
    }
    this.field.dataset.wedgeState = "reading";
    this.field.value = this.before() + text.toUpperCase();
  }

  before() {
    return this.many && this.former ? `${this.former}\n` : "";
  }

  /** What was taken for the end of an earlier document belonged to the one that is read now. */
  forget(before) {
    if (before.element === this.field) {
      this.former = before.value.trim();
    }
  }

  /** @returns whether a document was sent */
  finish(burst) {
    if (this.busy) {
      return false;
    }
    delete this.field.dataset.wedgeState;
    this.field.value = this.before() + lines(burst.text);
    if (this.many) {
      this.field.value += "\n";
      this.field.focus();
      this.field.scrollTop = this.field.scrollHeight;
      return false;
    }
    if (burst.isCompleteAtRest()) {
      this.field.form.requestSubmit();
      return true;
    }
    this.field.focus();
    this.field.dispatchEvent(new Event("input", { bubbles: true }));
    return false;
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
