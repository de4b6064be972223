import { Blank } from "./blank.js";
import { Outbox } from "./outbox.js";

/** No answer to a scan for so long is no answer, in milliseconds. */
const ANSWER_MS = 8_000;

/**
 * The desk without a wait between two travellers: an admission is on its way while the next document is read, and pages change in
 * place, so that no key of a reader falls between two of them. A page without scripts sends the same forms.
 */
export class Desk {
  static of(document, window, furnish) {
    const place = document.querySelector("[data-desk]");
    return place ? new Desk(document, window, furnish, place) : null;
  }

  /** @param furnish called after a page was changed in place */
  constructor(document, window, furnish, place) {
    this.document = document;
    this.window = window;
    this.furnish = furnish;
    this.texts = { ...place.dataset };
    this.board = document.createElement("div");
    this.board.className = "gh-outbox";
    document.querySelector("main").before(this.board);
    document.addEventListener("submit", (event) => this.submit(event), { capture: true });
    document.addEventListener("click", (event) => this.click(event));
    window.addEventListener("popstate", () => window.location.reload());
    this.outbox = new Outbox(window, this.texts.officer, (state) => this.tell(state));
    this.outbox.seen(window.location.pathname);
    this.blank = Blank.of(document.querySelector("main"));
    this.fetching = this.blank ? null : this.fetchBlank();
  }

  /** Whoever comes to an assessment by its address has no empty form yet. */
  async fetchBlank() {
    const link = this.document.querySelector("[data-desk-next]");
    try {
      const answer = await this.window.fetch(link?.href ?? "/desk", { headers: { Accept: "text/html" } });
      const page = new this.window.DOMParser().parseFromString(await answer.text(), "text/html");
      this.blank = Blank.of(page.querySelector("main"));
    } catch {
      this.blank = null;
    }
  }

  submit(event) {
    const form = event.target;
    const own = event.submitter?.hasAttribute("formaction");
    if (form.hasAttribute("aria-busy")) {
      event.preventDefault();
    } else if (form.dataset.deskForm === "scan" && !own && !hasFiles(form)) {
      event.preventDefault();
      this.scan(form);
    } else if (form.dataset.deskForm === "scan") {
      form.setAttribute("aria-busy", "true");
      this.window.setTimeout(() => form.removeAttribute("aria-busy"), ANSWER_MS);
    } else if (form.dataset.deskForm === "admit") {
      event.preventDefault();
      this.admit(form);
    }
  }

  click(event) {
    if (event.target.closest("[data-desk-next]") && this.blank && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      this.next();
    }
  }

  async admit(form) {
    if (!this.blank) {
      form.setAttribute("aria-busy", "true");
      await this.fetching;
    }
    if (!this.blank) {
      form.submit();
      return;
    }
    this.outbox.add({
      action: new URL(form.action).pathname,
      body: new URLSearchParams(new FormData(form)).toString(),
      page: this.window.location.pathname,
      who: this.document.querySelector("main h1").textContent.trim(),
    });
    this.next();
  }

  next() {
    const address = this.document.querySelector("[data-desk-next]").href;
    this.show(this.blank.nodes(this.window, new URL(address).searchParams), this.texts.title, address);
    this.document.getElementById("mrz").focus();
  }

  async scan(form) {
    form.setAttribute("aria-busy", "true");
    try {
      const answer = await this.window.fetch(form.action, {
        method: "POST",
        body: new FormData(form),
        headers: { Accept: "text/html" },
        signal: AbortSignal.timeout(ANSWER_MS),
      });
      const page = new this.window.DOMParser().parseFromString(await answer.text(), "text/html");
      const main = page.querySelector("main");
      const address = new URL(answer.url).pathname;
      if (!main || answer.status >= 500 || !address.startsWith("/desk")) {
        throw new Error("another page");
      }
      if (!form.isConnected) {
        return;
      }
      this.show([...main.childNodes], page.title, answer.redirected ? address : null);
      const problem = this.document.querySelector("main .govuk-error-summary");
      (problem ?? this.document.querySelector("main h1")).focus({ preventScroll: true });
    } catch {
      // The browser's own way shows what is the matter: signed out, out of order, no connection.
      if (!form.isConnected) {
        return;
      }
      if (this.window.navigator.onLine && this.outbox.waiting.length === 0) {
        form.submit();
      } else {
        this.unanswered(form);
      }
    }
  }

  /** The zone stays in its field, and the same form opens the same inspection however often it is sent. */
  unanswered(form) {
    form.removeAttribute("aria-busy");
    this.noAnswer = true;
    this.render();
    const field = form.querySelector("[data-wedge]");
    field.focus();
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }

  show(nodes, title, address) {
    this.noAnswer = false;
    const main = this.document.querySelector("main");
    main.replaceChildren(...nodes.map((node) => this.document.importNode(node, true)));
    const heading = main.querySelector("h1");
    if (heading) {
      heading.tabIndex = -1;
    }
    this.document.title = title;
    if (address) {
      this.window.history.pushState(null, "", address);
    }
    this.window.scrollTo(0, 0);
    this.furnish(main);
    this.render();
  }

  tell(state) {
    this.state = state;
    if (state.done) {
      this.said = state.done.page.querySelector("main [role=status]")?.textContent.trim() ?? "";
      this.last(state.done.page);
      this.blank = Blank.of(state.done.page.querySelector("main")) ?? this.blank;
    }
    this.render();
  }

  /** The last travellers, as the house has them now, where the desk shows them. */
  last(page) {
    const fresh = page.querySelector("section[aria-labelledby=last]");
    const place = this.document.querySelector("[data-desk-last], section[aria-labelledby=last]");
    if (fresh && place) {
      place.replaceWith(this.document.importNode(fresh, true));
    }
  }

  render() {
    const { waiting = [], failed = [], lost = false } = this.state ?? {};
    const lines = [];
    for (const entry of failed) {
      lines.push(this.failure(entry));
    }
    if (this.noAnswer) {
      lines.push(this.line("alert", "gh-outbox__lost", this.texts.unanswered));
    }
    if (waiting.length > 0) {
      const names = waiting.map((entry) => entry.who).join("; ");
      lines.push(
        lost
          ? this.line("alert", "gh-outbox__lost", fill(this.texts.lost, names))
          : this.line("status", "gh-outbox__waiting", fill(this.texts.sending, names)),
      );
    }
    if (this.said) {
      lines.push(this.line("status", "gh-outbox__done", this.said));
    }
    // The same words again are not said again.
    if (lines.map((line) => line.outerHTML).join() !== [...this.board.children].map((line) => line.outerHTML).join()) {
      this.board.replaceChildren(...lines);
    }
  }

  line(role, css, words) {
    const line = this.document.createElement("p");
    line.className = `govuk-body ${css}`;
    line.setAttribute("role", role);
    line.textContent = words;
    return line;
  }

  failure(entry) {
    const line = this.line("alert", "gh-outbox__failed", `${fill(this.texts.failed, entry.who)} ${entry.why || this.texts.other} `);
    const link = this.document.createElement("a");
    link.className = "govuk-link";
    link.href = entry.page;
    link.textContent = this.texts.open;
    line.append(link);
    return line;
  }
}

function hasFiles(form) {
  return [...form.querySelectorAll("input[type=file]")].some((input) => input.files.length > 0);
}

function fill(text, who) {
  return text.replace("{0}", who);
}
