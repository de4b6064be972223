const OFF = "gatehouse-single-keys";

/**
 * Buttons and links with data-key can be pressed by that one key while no field has the focus, and are listed in a sheet that "?"
 * opens. The sheet can turn single keys off (WCAG 2.2, 2.1.4).
 */
export class ShortcutSheet {
  static of(document) {
    return new ShortcutSheet(document, document.getElementById("shortcuts"));
  }

  constructor(document, dialog) {
    this.document = document;
    this.dialog = dialog;
    this.off = read() === "off";
    if (!dialog) {
      return;
    }
    this.show();
    const button = document.querySelector("[data-shortcuts-open]");
    if (button) {
      button.hidden = false;
      button.addEventListener("click", () => this.open());
    }
    dialog.querySelector("[data-shortcuts-close]").addEventListener("click", () => dialog.close());
    const box = dialog.querySelector("[data-shortcuts-off]");
    box.checked = this.off;
    box.addEventListener("change", () => {
      this.off = box.checked;
      write(this.off ? "off" : "on");
      this.show();
    });
  }

  /** Tells the style sheet whether the keys are to be shown on what they press. */
  show() {
    this.document.documentElement.dataset.singleKeys = this.off ? "off" : "on";
  }

  press(key) {
    if (this.dialog?.open || this.off) {
      return;
    }
    if (key === "?") {
      this.open();
      return;
    }
    const target = this.keyed().find((element) => element.dataset.key === key.toLowerCase());
    if (target) {
      target.focus();
      target.click();
    }
  }

  keyed() {
    return [...this.document.querySelectorAll("[data-key]")].filter(
      (element) => !element.disabled && element.getClientRects().length > 0,
    );
  }

  open() {
    if (!this.dialog || this.dialog.open) {
      return;
    }
    const list = this.dialog.querySelector("[data-shortcuts-list]");
    list.querySelectorAll("[data-from-page]").forEach((row) => row.remove());
    for (const element of this.keyed()) {
      const term = this.document.createElement("dt");
      const key = this.document.createElement("kbd");
      const meaning = this.document.createElement("dd");
      term.dataset.fromPage = "";
      meaning.dataset.fromPage = "";
      key.textContent = element.dataset.key;
      meaning.textContent = element.dataset.keyLabel ?? element.textContent.trim();
      term.append(key);
      list.append(term, meaning);
    }
    this.dialog.showModal();
  }
}

function read() {
  try {
    return localStorage.getItem(OFF);
  } catch {
    return null;
  }
}

function write(value) {
  try {
    localStorage.setItem(OFF, value);
  } catch {
    // Where nothing may be kept, the choice lasts as long as the page.
  }
}
