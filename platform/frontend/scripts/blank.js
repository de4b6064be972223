/** The page of the desk with an empty form, kept so that the next traveller can be read before the house has answered. */
export class Blank {
  /** @returns null where the page has no form, or one with something in it */
  static of(main) {
    const form = main?.querySelector("[data-desk-form=scan]");
    const empty = form && form.elements.mrz.value === "" && !main.querySelector(".govuk-error-summary");
    return empty ? new Blank(main.cloneNode(true)) : null;
  }

  constructor(main) {
    // What was said and shown at that time is not said and shown again.
    main.querySelectorAll("[role=status]:not(form *)").forEach((said) => said.remove());
    const last = main.querySelector("section[aria-labelledby=last]");
    if (last) {
      const place = main.ownerDocument.createElement("div");
      place.toggleAttribute("data-desk-last", true);
      last.replaceWith(place);
    }
    this.main = main;
  }

  /** @param chosen port and direction, as in the address of the desk */
  nodes(window, chosen) {
    const page = this.main.cloneNode(true);
    const form = page.querySelector("[data-desk-form=scan]");
    form.elements.key.value = newKey(window);
    for (const way of form.querySelectorAll("[name=direction]")) {
      way.toggleAttribute("checked", way.value === chosen.get("direction"));
    }
    for (const port of form.querySelectorAll("[name=port] option")) {
      port.toggleAttribute("selected", port.value === chosen.get("port"));
    }
    return [...page.childNodes];
  }
}

/** Version 4 of RFC 9562; also where the house is not reached by https and the browser's own maker is missing. */
function newKey(window) {
  const octets = window.crypto.getRandomValues(new Uint8Array(16));
  octets[6] = (octets[6] & 0x0f) | 0x40;
  octets[8] = (octets[8] & 0x3f) | 0x80;
  const hex = [...octets].map((octet) => octet.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
