// Two pictures of one size, laid on each other: <div data-compare> with two figures, and before it a slider that was hidden. The second
// picture begins where the slider stands. Without a script both stand beside each other.
export function compareInPlace(document) {
  for (const both of document.querySelectorAll("[data-compare]")) {
    const part = document.getElementById(both.dataset.compare);
    const slider = part?.querySelector("input[type=range]");
    if (!slider) {
      continue;
    }
    const [first, second] = [slider.dataset.first, slider.dataset.second];
    const show = () => {
      both.style.setProperty("--at", `${slider.value}%`);
      slider.setAttribute("aria-valuetext", `${first} ${slider.value}% · ${second} ${100 - slider.value}%`);
    };
    part.hidden = false;
    both.classList.add("gh-compare--over");
    slider.addEventListener("input", show);
    show();
  }
}
