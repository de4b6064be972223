import { reportOf } from "./zone-digits.js";

/** So long a hand rests before a screen reader is told, in milliseconds: not each key, and not in the middle of a word. */
const REST_MS = 900;

/**
 * Says beside the field of a zone what it holds so far: the length of each line and what each check digit says. The page brings
 * all texts, and the same list made by the server where no script runs.
 */
export class ZoneReport {
  static of(document) {
    const place = document.querySelector("[data-zone-report]");
    return place ? new ZoneReport(place, document.getElementById(place.dataset.zoneReport)) : null;
  }

  constructor(place, field) {
    this.place = place;
    this.field = field;
    this.texts = place.dataset;
    this.list = place.querySelector("ul");
    this.format = place.querySelector("[data-zone-format]");
    this.aloud = place.querySelector("[role=status]");
    this.said = new Map();
    this.timer = 0;
    field.addEventListener("input", () => this.show());
    if (field.value.trim() !== "") {
      this.show();
    }
  }

  show() {
    clearTimeout(this.timer);
    // A reader is faster than anybody reads; the page after it says all of it.
    if (this.field.dataset.wedgeState) {
      return;
    }
    const report = reportOf(this.field.value);
    this.format.textContent = report.format ? this.text("format", report.format) : "";
    this.list.replaceChildren(...report.lines.map((line, i) => this.line(line, i + 1, report)));
    this.timer = setTimeout(() => this.tell(report), REST_MS);
  }

  line({ length, wanted }, number, report) {
    const item = document.createElement("li");
    item.dataset.line = String(number);
    const excess = wanted !== null && length > wanted;
    const whole = wanted !== null && length === wanted;
    const words = this.length(number, length, wanted);
    item.append(this.tag(excess ? "failed" : whole ? "passed" : "absent", words));
    for (const digit of report.digits.filter((one) => one.line === number)) {
      const said = this.tag({ PASSED: "passed", FAILED: "failed", NOT_PRESENT: "absent" }[digit.outcome], this.digit(digit));
      Object.assign(said.dataset, {
        check: digit.check,
        outcome: digit.outcome,
        expected: digit.expected,
        printed: digit.printed,
        column: String(digit.column),
      });
      item.append(" ", said);
    }
    return item;
  }

  tag(kind, words) {
    const tag = document.createElement("span");
    tag.className = `gh-check--${kind}`;
    tag.textContent = words;
    return tag;
  }

  length(number, length, wanted) {
    return fill(wanted === null ? this.texts.length_open : this.texts.length, number, length, wanted);
  }

  digit(digit) {
    const outcome = digit.mended && digit.outcome === "PASSED" ? "mended" : digit.outcome;
    return fill(this.text("digit", outcome), this.text("check", digit.check), digit.printed, digit.expected);
  }

  /** The page brings it as data-format_td3, data-digit_passed and so on. */
  text(kind, name) {
    return this.texts[`${kind}_${name.toLowerCase()}`];
  }

  /** What was not said before, in one sentence after the other. */
  tell(report) {
    const now = new Map();
    report.lines.forEach(({ length, wanted }, i) => {
      if (wanted !== null && length >= wanted) {
        now.set(`line ${i + 1}`, this.length(i + 1, length, wanted));
      }
    });
    report.digits.forEach((digit) => now.set(digit.check, this.digit(digit)));
    const news = [...now].filter(([key, words]) => this.said.get(key) !== words).map(([, words]) => words);
    this.said = now;
    if (news.length > 0) {
      this.aloud.textContent = news.join(". ");
    }
  }
}

/** A text with {0}, {1} … filled. */
function fill(text, ...values) {
  return text.replace(/\{(\d)\}/g, (_, place) => String(values[Number(place)]));
}
