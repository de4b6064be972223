// The links of the theme switch work by themselves; this spares the reload.
const A_YEAR_SECONDS = 31536000;

export function switchThemesInPlace(document) {
  const links = [...document.querySelectorAll("[data-theme-choice]")];
  for (const link of links) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      const theme = link.dataset.themeChoice;
      const secure = location.protocol === "https:" ? "; Secure" : "";
      document.cookie = `gatehouse-theme=${theme}; Path=/; Max-Age=${A_YEAR_SECONDS}; SameSite=Lax${secure}`;
      document.documentElement.dataset.theme = theme;
      for (const other of links) {
        if (other === link) {
          other.setAttribute("aria-current", "true");
        } else {
          other.removeAttribute("aria-current");
        }
      }
    });
  }
}
