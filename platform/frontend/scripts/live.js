// A part of a page that looks again by itself: <div id="board" data-live="5">, in seconds. Without scripts its page has a link
// that does the same. Whoever reads or types keeps the focus; after a quarter of an hour without anybody it stops, so that a
// screen that is left alone does not keep somebody signed in.
const NOBODY_MS = 15 * 60 * 1000;

export function keepLive(document, window) {
  const parts = [...document.querySelectorAll("[data-live][id]")];
  if (parts.length === 0) {
    return;
  }
  let lastSeen = Date.now();
  for (const sign of ["pointerdown", "pointermove", "keydown", "focus"]) {
    window.addEventListener(sign, () => (lastSeen = Date.now()), { passive: true });
  }
  for (const part of parts) {
    const wait = Number(part.dataset.live) * 1000;
    const look = async () => {
      if (!document.hidden && Date.now() - lastSeen < NOBODY_MS) {
        await refresh(document, window, part.id).catch(() => {});
      }
      window.setTimeout(look, wait);
    };
    window.setTimeout(look, wait);
  }
}

async function refresh(document, window, id) {
  const answer = await window.fetch(window.location.href, { headers: { Accept: "text/html" }, redirect: "error" });
  if (!answer.ok) {
    return;
  }
  const fresh = new window.DOMParser().parseFromString(await answer.text(), "text/html").getElementById(id);
  const part = document.getElementById(id);
  if (fresh === null || part === null || fresh.innerHTML === part.innerHTML) {
    return;
  }
  const focused = part.contains(document.activeElement) ? document.activeElement.id : "";
  part.replaceChildren(...fresh.childNodes);
  if (focused !== "") {
    document.getElementById(focused)?.focus({ preventScroll: true });
  }
}
