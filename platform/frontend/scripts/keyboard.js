import { Burst } from "./burst.js";
import { Before } from "./wedge.js";

/**
 * One listener for all keys of a page. It tells a reader's burst from a hand: the burst goes to the wedge field from anywhere,
 * a single key outside of fields to the shortcuts. A shortcut waits until it is sure that no burst follows, so that a scan can
 * never press a button.
 */
export class Keyboard {
  constructor(document, wedge, sheet) {
    this.wedge = wedge;
    this.sheet = sheet;
    this.burst = null;
    this.before = null;
    this.earlier = null;
    this.taken = false;
    this.timer = 0;
    document.addEventListener("keydown", (event) => this.key(event), { capture: true });
  }

  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) {
      return;
    }
    const character = event.key === "Enter" || (this.taken && event.key === "Tab") ? "\n" : event.key;
    if (character.length !== 1 || event.repeat) {
      return;
    }
    const at = event.timeStamp;
    if (this.wedge?.isTail(at)) {
      event.preventDefault();
      return;
    }
    if (!this.burst || !this.burst.goesOn(at)) {
      this.end();
      this.burst = new Burst(at);
      this.before = new Before(event.target);
    }
    this.burst.add(character, at);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.end(event), this.burst.restMillis());
    if (this.wedge && !this.taken && this.burst.isReader()) {
      this.taken = true;
      this.before.restore();
    }
    if (this.taken) {
      event.preventDefault();
      event.stopPropagation();
      this.wedge.show(this.burst.text);
      if (character === "\n" && this.burst.isComplete()) {
        this.end();
      }
    }
  }

  end(event) {
    clearTimeout(this.timer);
    const burst = this.burst;
    if (!burst) {
      return;
    }
    const taken = this.taken;
    const earlier = this.earlier;
    this.earlier = taken ? null : { burst, before: this.before };
    this.burst = null;
    this.taken = false;
    if (taken) {
      if (earlier && burst.joins(earlier.burst)) {
        earlier.before.restore();
      }
      this.wedge.finish(burst);
    } else if (event && burst.keys === 1 && !typesText(event.target)) {
      this.sheet.press(burst.text);
    }
  }
}

function typesText(element) {
  return element.closest?.("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable=true]") !== null;
}
