// A document reader in keyboard-wedge mode types as a person does, only faster. A burst is a run of keys with so little time
// between them that no hand made it. Pure: times and characters in, no page.

/** No longer pause than this inside a burst that may still be a hand, in milliseconds; a zone at rest so long is whole. */
export const PAUSE_MS = 150;
/** A reader that has begun and not ended may be held up so long, in milliseconds: machines are busy at times. */
export const PATIENCE_MS = 600;
/** A zone of which a part has come is waited for so long, in milliseconds; whoever lays the document on again needs longer. */
const BEGUN_MS = 3_000;
/** Mean time between two keys below which no hand is typing, in milliseconds. */
export const RHYTHM_MS = 30;
/** So many keys in that rhythm are a reader. A hand that rolls over a few keys makes less. */
export const READER_KEYS = 6;

/** Characters of complete zones without line breaks: TD2 and MRV-B, TD3 and MRV-A, TD1 and the three-line CN form. */
const LENGTHS = new Set([72, 88, 90]);
const LONGEST = 90;
/** The one-line form of Chinese exit-entry cards is also the first line of a TD1: complete only when nothing follows. */
const ONE_LINE = 30;

const LINE = { 72: 36, 88: 44, 90: 30, 30: 30 };

const LINE_LENGTHS = new Set([...Object.values(LINE), ...LENGTHS]);

export class Burst {
  constructor(at) {
    this.text = "";
    this.keys = 0;
    this.first = at;
    this.last = at;
    this.slowStart = false;
  }

  add(character, at) {
    if (this.keys === 1) {
      this.slowStart = at - this.first > RHYTHM_MS;
    }
    this.text += character;
    this.keys += 1;
    this.last = at;
  }

  goesOn(at) {
    return at - this.last <= this.restMillis();
  }

  /**
   * Takes in front what a busy machine had cut off from it: if the whole has the length of a zone and the rest has not.
   *
   * @param begun whether the earlier keys were known for a reader's; then more of them may follow still
   */
  joins(earlier, begun = false) {
    const whole = zone(earlier.text + this.text).length;
    // A few keys alone may be a hand's, which mends what a reader left: they join only what they make whole.
    const part = begun && this.isReader() && whole < LONGEST && !earlier.isComplete();
    const fits = LENGTHS.has(whole) || part;
    if (this.isCompleteAtRest() || this.first - earlier.last > (begun ? BEGUN_MS : PATIENCE_MS) || !fits) {
      return false;
    }
    this.text = earlier.text + this.text;
    return true;
  }

  /** A document that was read twice without a pause is one document. */
  once() {
    const whole = zone(this.text);
    const half = whole.slice(0, whole.length / 2);
    if (LENGTHS.has(half.length) && whole === half + half) {
      this.text = half;
    }
  }

  /**
   * Takes its first key off, if that was a hand's: it came late enough before the others, and they alone are a whole zone.
   *
   * @returns the key; null when all belongs together
   */
  withoutHand() {
    const rest = zone(this.text.slice(1)).length;
    if (!this.slowStart || !(LENGTHS.has(rest) || rest === ONE_LINE) || this.isCompleteAtRest()) {
      return null;
    }
    const hand = this.text[0];
    this.text = this.text.slice(1);
    return hand;
  }

  /** How long nothing may come before the burst is over. */
  restMillis() {
    return this.isReader() && !this.isComplete() ? PATIENCE_MS : PAUSE_MS;
  }

  isReader() {
    return this.keys >= READER_KEYS && (this.last - this.first) / (this.keys - 1) < RHYTHM_MS;
  }

  /** As long as a zone, in one piece or in its lines: not seventy-two of ninety characters, and no lines of odd lengths. */
  isComplete() {
    const broken = this.text.trim().split(/\n+/).map((line) => zone(line).length);
    const whole = broken.reduce((sum, length) => sum + length, 0);
    return LENGTHS.has(whole) && (broken.length === 1 || broken.every((length) => length === LINE[whole]));
  }

  /** In lines of a zone so far, the last of them ended, with the fillers that stand in every zone. */
  isZone() {
    const ended = this.text.endsWith("\n") ? this.text.trim().split(/\n+/).map(zone) : [zone(this.text)];
    const lengths = this.text.endsWith("\n") ? LINE_LENGTHS : LENGTHS;
    return ended.every((line) => lengths.has(line.length)) && ended.join("").includes("<<");
  }

  /** Complete if nothing more comes. */
  isCompleteAtRest() {
    const length = zone(this.text).length;
    return LENGTHS.has(length) || length === ONE_LINE;
  }
}

/** The characters of a zone as the standard has them: capital letters, the filler, no breaks. */
export function zone(text) {
  return text
    .toUpperCase()
    .replace(/[«‹＜〈]/g, "<")
    .replace(/\s/g, "");
}

/** The zone in the lines of its format; as it is when the length belongs to none. */
export function lines(text) {
  const characters = zone(text);
  const length = LINE[characters.length];
  if (!length) {
    return text.toUpperCase().replace(/[«‹＜〈]/g, "<").trim();
  }
  return characters.match(new RegExp(`.{${length}}`, "g")).join("\n");
}
