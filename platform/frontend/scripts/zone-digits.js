// What the check digits of a zone say while it is typed, line by line. Pure: text in, a report out. The library on the server has
// the last word; that both say the same of every whole zone is tested in the browser.
import { formatOf, LAYOUTS, LINES } from "./zone-layouts.js";

const LOOK_ALIKES = {};
for (const [letter, digit] of ["O0", "I1", "S5", "B8", "Z2", "G6"]) {
  LOOK_ALIKES[letter] = digit;
  LOOK_ALIKES[digit] = letter;
}
Object.assign(LOOK_ALIKES, { Q: "0", D: "0", L: "1" });

/** The digit over pieces of the characters: weights 7, 3, 1 (Doc 9303-3 section 4.9); null where a stranger stands in one. */
export function digitOver(cells, spans) {
  let sum = 0;
  let place = 0;
  for (const [from, to] of spans) {
    for (let i = from; i < to; i++) {
      const value = cells[i] === "<" ? 0 : Number.parseInt(cells[i], 36);
      if (Number.isNaN(value)) {
        return null;
      }
      sum += value * [7, 3, 1][place++ % 3];
    }
  }
  return String(sum % 10);
}

/** Lines as typed, in the alphabet of the zone; what no zone has becomes a question mark. Empty lines are passed over. */
export function rowsOf(typed, fillersPerGuillemet = 2) {
  return typed
    .split(/[\r\n\v\f|\u0085\u2028\u2029]+/)
    .map((row) =>
      row
        .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
        .replace(/[‹〈⟨\u2329]/g, "<")
        .replace(/[«≪《⟪]/g, "<".repeat(fillersPerGuillemet))
        .replace(/\s/g, "")
        .toUpperCase()
        .replace(/[^A-Z0-9<]/g, "?"),
    )
    .filter((row) => row !== "");
}

/** A zone that came in one piece, or wrapped on its way, cut into its lines; lines of a known length stay as they are. */
function cut(rows) {
  const whole = rows.join("");
  const length = { 88: 44, 72: 36, 90: 30 }[whole.length];
  const wrapped = rows.length === 1 || !LINES[rows[0]?.length];
  if (length && wrapped && !goesOn(whole)) {
    return inLines(whole, length);
  }
  if (rows.length === 1 && whole.length > 44 && /^[PV]/.test(whole) && whole.length < 88) {
    return [whole.slice(0, 44), whole.slice(44)];
  }
  return rows;
}

const inLines = (whole, length) => whole.match(new RegExp(`.{${length}}`, "g"));

/** Whether 72 characters in one piece are rather the beginning of 88 or 90: as a card of two lines their digits would not fit. */
function goesOn(whole) {
  if (whole.length !== 72) {
    return false;
  }
  const format = formatOf(whole, 36, 2);
  return digitsOf(inLines(whole, 36), LAYOUTS[format] ?? LAYOUTS.TD2, format).some((one) => one.outcome === "FAILED");
}

/** How long a line of this zone is; null while 30, 36 and 44 are all possible. */
function lineLength(rows) {
  if (rows.length === 1) {
    const [row] = rows;
    if (row.length > 36 || row[0] === "P") {
      return 44;
    }
    return /^C[SDRTFW]/.test(row) ? 30 : null;
  }
  const longest = Math.max(rows[0].length, rows.length > 2 ? rows[1].length : 0);
  return rows.length > 2 || longest <= 33 ? 30 : longest <= 39 ? 36 : 44;
}

/**
 * What can be said of a zone so far.
 *
 * @returns {{format: string|null, lines: {length: number, wanted: number|null}[], missing: number, digits: object[]}}
 *     missing: lines that the format has and that are not begun yet; digits: in the order of the library, each with check,
 *     outcome (PASSED, FAILED, NOT_PRESENT), expected, printed, line, column and whether a look-alike was read as what it must be
 */
export function reportOf(typed) {
  let rows = cut(rowsOf(typed));
  if (/[«≪《⟪]/.test(typed) && !LINES[rows[0]?.length]) {
    const single = cut(rowsOf(typed, 1));
    rows = LINES[single[0]?.length] ? single : rows;
  }
  if (rows.length === 0) {
    return { format: null, lines: [], missing: 0, digits: [] };
  }
  const length = lineLength(rows);
  const format = length ? formatOf(rows.join(""), length, rows.length) : null;
  const layout = LAYOUTS[format];
  return {
    format,
    lines: rows.map((row) => ({ length: row.length, wanted: length })),
    missing: layout ? Math.max(0, layout.lines - rows.length) : 0,
    digits: layout ? digitsOf(rows, layout, format) : [],
  };
}

function digitsOf(rows, layout, format) {
  // A line that is too long says nothing of where its fields stand, and what is not typed yet nothing at all.
  const cells = rows
    .slice(0, layout.lines)
    .map((row) => (row.length > layout.length ? "" : row).padEnd(layout.length, " "))
    .join("")
    .padEnd(layout.length * layout.lines, " ")
    .split("");
  const judge = new Judge(cells, layout, format);
  return [judge.number(), judge.date("BIRTH_DATE", layout.birth, layout.birthDigit), judge.date("EXPIRY_DATE", layout.expiry, layout.expiryDigit), judge.optional(), judge.composite()].filter(Boolean);
}

class Judge {
  constructor(cells, layout, format) {
    this.cells = cells;
    this.layout = layout;
    this.format = format;
  }

  typed(...spans) {
    return spans.every(([from, to]) => this.cells.slice(from, to).every((cell) => cell !== " "));
  }

  result(check, outcome, expected, at, mended = false) {
    const { length } = this.layout;
    return {
      check,
      outcome,
      expected: expected ?? "<",
      printed: this.cells[at],
      line: Math.floor(at / length) + 1,
      column: (at % length) + 1,
      mended,
    };
  }

  /** A letter in the digit's place that looks like the digit is that digit. */
  compare(check, expected, at, mended = false) {
    const printed = this.cells[at];
    const looksSo = expected !== null && printed !== expected && LOOK_ALIKES[printed] === expected;
    if (looksSo) {
      this.cells[at] = expected;
    }
    const passed = expected !== null && this.cells[at] === expected;
    return this.result(check, passed ? "PASSED" : "FAILED", expected, at, mended || looksSo);
  }

  number() {
    const { number, numberDigit, tail } = this.layout;
    if (!this.typed(number, [numberDigit, numberDigit + 1])) {
      return null;
    }
    const { cells } = this;
    if (cells.slice(...number).every((cell) => cell === "<")) {
      return this.result("DOCUMENT_NUMBER", "NOT_PRESENT", null, numberDigit);
    }
    if (tail && cells[numberDigit] === "<" && cells[number[1] - 1] !== "<") {
      let end = tail[0];
      while (end < tail[1] && cells[end] !== "<" && cells[end] !== " ") {
        end++;
      }
      if (end < tail[1] && cells[end] === " ") {
        return null;
      }
      if (end - tail[0] >= 2) {
        return this.longNumber(end);
      }
    }
    let expected = digitOver(cells, [number]);
    let mended = false;
    if (expected !== cells[numberDigit] && (expected === null || LOOK_ALIKES[cells[numberDigit]] !== expected)) {
      mended = this.mendNumber();
      expected = mended ? digitOver(cells, [number]) : expected;
    }
    return this.compare("DOCUMENT_NUMBER", expected, numberDigit, mended);
  }

  /** A number that goes on in the optional data, with its digit behind it (Doc 9303-5 section 4.2.2). */
  longNumber(end) {
    const { number, numberDigit, tail } = this.layout;
    const at = end - 1;
    const without = digitOver(this.cells, [number, [tail[0], at]]);
    const withFiller = digitOver(this.cells, [number, [numberDigit, numberDigit + 1], [tail[0], at]]);
    const printed = this.cells[at];
    const fitsWith = withFiller !== null && printed === withFiller;
    const fits = fitsWith || (without !== null && printed === without);
    const expected = fitsWith && printed !== without ? withFiller : without;
    return this.result("DOCUMENT_NUMBER", fits ? "PASSED" : "FAILED", expected, at);
  }

  /** The one exchange of look-alikes that makes the number fit; two that fit prove nothing. */
  mendNumber() {
    const { cells } = this;
    const { number, numberDigit } = this.layout;
    if (this.format === "CN_PERMIT") {
      this.mendDigits(number, number[0] + (cells[1] === "T" ? 0 : 1), numberDigit);
      if (digitOver(cells, [number]) === cells[numberDigit]) {
        return true;
      }
    }
    if (!/[0-9]/.test(cells[numberDigit])) {
      return false;
    }
    const fitting = [];
    for (let i = number[0]; i < number[1]; i++) {
      const original = cells[i];
      if (LOOK_ALIKES[original]) {
        cells[i] = LOOK_ALIKES[original];
        if (digitOver(cells, [number]) === cells[numberDigit]) {
          fitting.push(i);
        }
        cells[i] = original;
      }
    }
    if (fitting.length === 1) {
      cells[fitting[0]] = LOOK_ALIKES[cells[fitting[0]]];
      return true;
    }
    return false;
  }

  date(check, span, at) {
    if (!this.typed(span, [at, at + 1])) {
      return null;
    }
    const mended = this.mendDigits(span, span[0], at);
    return this.compare(check, digitOver(this.cells, [span]), at, mended);
  }

  /** Letters in places that take digits become what they look like, K the filler, if the digit then agrees. */
  mendDigits([from, to], digitsFrom, at) {
    const { cells } = this;
    const mended = cells.slice(from, to);
    let any = false;
    for (let i = digitsFrom - from; i < mended.length; i++) {
      if (/[A-Z]/.test(mended[i])) {
        const other = mended[i] === "K" ? "<" : LOOK_ALIKES[mended[i]];
        if (!other) {
          return false;
        }
        mended[i] = other;
        any = true;
      }
    }
    const expected = any ? digitOver(mended, [[0, mended.length]]) : null;
    if (expected === null || (cells[at] !== expected && LOOK_ALIKES[cells[at]] !== expected)) {
      return false;
    }
    cells.splice(from, mended.length, ...mended);
    return true;
  }

  optional() {
    const { optional, optionalDigit } = this.layout;
    if (!optional || !this.typed(optional, [optionalDigit, optionalDigit + 1])) {
      return null;
    }
    // Doc 9303-4 section 4.2.2: an empty field may have a filler for its digit.
    if (this.cells[optionalDigit] === "<" && this.cells.slice(...optional).every((cell) => cell === "<")) {
      return this.result("OPTIONAL_DATA", "PASSED", "0", optionalDigit);
    }
    return this.compare("OPTIONAL_DATA", digitOver(this.cells, [optional]), optionalDigit);
  }

  composite() {
    const { composite, compositeDigit } = this.layout;
    if (!composite || !this.typed(...composite, [compositeDigit, compositeDigit + 1])) {
      return null;
    }
    const expected = digitOver(this.cells, composite);
    // What the last digit of a permit covers, no published source tells; a match is worth something, a difference nothing.
    if (this.format === "CN_PERMIT" && expected !== this.cells[compositeDigit]) {
      return this.result("COMPOSITE", "NOT_PRESENT", expected, compositeDigit);
    }
    return this.compare("COMPOSITE", expected, compositeDigit);
  }
}
