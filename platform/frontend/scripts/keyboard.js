import { Burst, RHYTHM_MS } from "./burst.js";
import { Before } from "./wedge.js";

/** So long after a document was sent, keys are its tail, in milliseconds. */
const TAIL_MS = 400;
/** No hand follows a reader so soon, in milliseconds. */
const HAND_MS = 100;
/** A timer that is late by so much tells of a machine that was held up, in milliseconds. */
const HELD_UP_MS = 50;

/**
 * One listener for all keys of a page. It tells a reader's burst from a hand: the burst goes to the wedge field from anywhere, and
 * where no document is expected to nobody; a single key outside of fields goes to the shortcuts. A shortcut waits until it is sure
 * that no burst follows, so that a scan can never press a button.
 */
export class Keyboard {
  /** @param wedge takes what a reader types; null where no document is expected */
  constructor(document, wedge, sheet) {
    this.wedge = wedge;
    this.sheet = sheet;
    this.burst = null;
    this.before = null;
    this.earlier = null;
    this.taken = false;
    this.sentAt = -Infinity;
    this.tailAt = -Infinity;
    this.timer = 0;
    document.addEventListener("keydown", (event) => this.key(event), { capture: true });
  }

  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) {
      return;
    }
    const at = event.timeStamp;
    const ends = event.key === "Enter" || (event.key === "Tab" && (this.taken || at - this.sentAt < TAIL_MS));
    const character = ends ? "\n" : event.key;
    if (character.length !== 1 || event.repeat) {
      return;
    }
    // Readers end with a carriage return, some with more; what comes so soon after sending belongs to the document sent, unless
    // a hand's pause lies before it.
    const running = at - this.tailAt < RHYTHM_MS;
    if (running || (at - this.sentAt < TAIL_MS && (ends || at - this.tailAt < HAND_MS))) {
      this.tailAt = at;
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    if (!this.burst || !this.burst.goesOn(at)) {
      this.end();
      this.burst = new Burst(at);
      this.before = new Before(event.target);
    }
    this.burst.add(character, at);
    clearTimeout(this.timer);
    this.timer = this.afterRest(event, this.burst.restMillis());
    if (!this.taken && this.burst.isReader() && this.mayTake(event.target)) {
      this.taken = true;
      this.before.restore();
    }
    if (this.taken) {
      event.preventDefault();
      event.stopPropagation();
      this.wedge?.show(this.burst.text);
      if (character === "\n" && this.burst.isComplete()) {
        this.end();
      }
    }
  }

  /**
   * Where no document is expected, what goes fast into a text field may be a badge, a security key or a password manager: it is
   * taken when it has turned out to be a zone, and not before.
   */
  mayTake(target) {
    return this.wedge !== null || !typesText(target) || this.burst.isZone();
  }

  /** A machine that was held up so long that the time is over late may have keys waiting still: they go first. */
  afterRest(event, millis) {
    const due = performance.now() + millis;
    return setTimeout(() => {
      if (performance.now() - due > HELD_UP_MS) {
        this.timer = this.afterRest(event, HELD_UP_MS);
      } else {
        this.end(event);
      }
    }, millis);
  }

  end(event) {
    clearTimeout(this.timer);
    const burst = this.burst;
    if (!burst) {
      return;
    }
    const { taken, earlier, before } = this;
    this.earlier = { burst, before, taken };
    this.burst = null;
    this.taken = false;
    // The last few keys of a zone that a busy machine had cut in two.
    const rest = !taken && earlier?.taken && this.wedge && burst.joins(earlier.burst, true);
    if (rest) {
      before.restore();
    }
    if (taken || rest) {
      this.read(burst, rest ? null : earlier, before);
    } else if (event && burst.keys === 1 && !typesText(event.target)) {
      this.sheet.press(burst.text);
    }
  }

  read(burst, earlier, before) {
    burst.once();
    if (!this.wedge) {
      // Nobody expected it, and what follows it presses nothing either.
      this.over(burst);
      // A hand that pressed its key a moment before the next document was laid on.
      const hand = burst.withoutHand();
      if (!hand || typesText(before.element)) {
        return;
      }
      this.sheet.press(hand);
      if (!this.wedge) {
        return;
      }
    } else if (earlier && burst.joins(earlier.burst, earlier.taken) && !earlier.taken) {
      earlier.before.restore();
      this.wedge.forget(earlier.before);
    }
    // A second reading while the first is on its way ends like the first.
    if (this.wedge.finish(burst) || this.wedge.busy) {
      this.over(burst);
    }
  }

  over(burst) {
    this.sentAt = burst.last;
    this.tailAt = burst.last;
    this.earlier = null;
  }
}

function typesText(element) {
  return element.closest?.("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable=true]") !== null;
}
