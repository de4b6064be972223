/** No answer for so long is no answer, in milliseconds. */
const ANSWER_MS = 8_000;
/** Between two attempts, in milliseconds; the last one goes on. */
const PAUSES_MS = [500, 1_000, 2_000, 5_000];

const WAITING = "gatehouse-outbox";
const FAILED = "gatehouse-outbox-failed";

/**
 * Decisions on their way to the house, one after another in the order of their making. Each is kept in the tab until the house has
 * answered, so that neither a lost connection nor a reload loses one; what the house does not take is told and stays told.
 *
 * An entry is {action, body, page, who, officer}: where it is sent, what, the page of the inspection, and whose it is.
 */
export class Outbox {
  /**
   * @param officer who is signed in; what another one left behind is not sent in this one's name
   * @param told called with whatever changed: {waiting, lost, failed, done}
   */
  constructor(window, officer, told) {
    this.window = window;
    this.officer = officer;
    this.told = told;
    this.waiting = read(window, WAITING);
    this.failed = read(window, FAILED);
    this.lost = false;
    this.sending = false;
    const strangers = this.waiting.filter((entry) => entry.officer !== officer);
    this.waiting = this.waiting.filter((entry) => entry.officer === officer);
    strangers.forEach((entry) => this.failed.push({ ...entry, why: "" }));
    window.addEventListener("beforeunload", (event) => {
      if (this.waiting.length > 0) {
        event.preventDefault();
      }
    });
    window.addEventListener("online", () => this.wake?.());
    this.keep();
    this.tell();
    this.run();
  }

  add(entry) {
    this.waiting.push({ ...entry, officer: this.officer, tries: 0 });
    this.keep();
    this.tell();
    this.run();
  }

  /** The officer has seen what was not taken. */
  seen(page) {
    this.failed = this.failed.filter((entry) => entry.page !== page);
    this.keep();
    this.tell();
  }

  async run() {
    if (this.sending) {
      return;
    }
    this.sending = true;
    while (this.waiting.length > 0) {
      const entry = this.waiting[0];
      const answer = await this.attempt(entry);
      if (answer === null) {
        this.lost = true;
        entry.tries += 1;
        this.keep();
        this.tell();
        await this.pause(PAUSES_MS[Math.min(entry.tries, PAUSES_MS.length) - 1]);
        continue;
      }
      this.lost = false;
      this.waiting.shift();
      if (answer.why !== undefined) {
        this.failed.push({ ...entry, why: answer.why });
      }
      this.keep();
      this.tell(answer.page ? { entry, page: answer.page } : undefined);
    }
    this.sending = false;
  }

  /** @returns what the house said: {page} when it is done, {why} when it is not; null when nobody knows */
  async attempt(entry) {
    try {
      const answer = await this.fetch(entry.action, {
        method: "POST",
        body: entry.body,
        headers: { Accept: "text/html", "Content-Type": "application/x-www-form-urlencoded" },
      });
      if (answer.status >= 500) {
        return null;
      }
      const page = await this.page(answer);
      if (answer.ok && answer.redirected && new URL(answer.url).pathname === "/desk") {
        return { page };
      }
      // An answer to an earlier attempt may have been lost on its way: then it is decided, and well.
      if (entry.tries > 0 && (await this.admitted(entry))) {
        return { page };
      }
      return { why: sentence(page) };
    } catch {
      return null;
    }
  }

  async admitted(entry) {
    const answer = await this.fetch(entry.page, { headers: { Accept: "text/html" } });
    if (answer.status >= 500) {
      throw new Error("nobody knows");
    }
    return answer.ok && (await this.page(answer)).querySelector("[data-outcome=ADMITTED]") !== null;
  }

  fetch(address, options) {
    return this.window.fetch(address, { ...options, keepalive: true, signal: AbortSignal.timeout(ANSWER_MS) });
  }

  async page(answer) {
    return new this.window.DOMParser().parseFromString(await answer.text(), "text/html");
  }

  pause(millis) {
    return new Promise((resolve) => {
      const timer = this.window.setTimeout(resolve, millis);
      this.wake = () => {
        this.window.clearTimeout(timer);
        resolve();
      };
    });
  }

  keep() {
    write(this.window, WAITING, this.waiting);
    write(this.window, FAILED, this.failed);
  }

  tell(done) {
    this.told({ waiting: this.waiting, failed: this.failed, lost: this.lost, done });
  }
}

function sentence(page) {
  const problem = page.querySelector(".govuk-error-summary__list") ?? page.querySelector("main h1");
  return problem?.textContent.trim().replace(/\s+/g, " ") ?? "";
}

function read(window, name) {
  try {
    return JSON.parse(window.sessionStorage.getItem(name) ?? "[]");
  } catch {
    return [];
  }
}

function write(window, name, entries) {
  try {
    if (entries.length > 0) {
      window.sessionStorage.setItem(name, JSON.stringify(entries));
    } else {
      window.sessionStorage.removeItem(name);
    }
  } catch {
    // Where nothing may be kept, a decision lives as long as its page, and leaving the page asks first.
  }
}
