// Everything here helps and nothing is needed: each page can be read and each form sent without it.
import {
  createAll,
  Button,
  CharacterCount,
  Checkboxes,
  ErrorSummary,
  NotificationBanner,
  Radios,
  ServiceNavigation,
  SkipLink,
  Tabs,
} from "govuk-frontend";
import { walkCharts } from "./charts.js";
import { compareInPlace } from "./compare.js";
import { Desk } from "./desk.js";
import { Keyboard } from "./keyboard.js";
import { keepLive } from "./live.js";
import { ShortcutSheet } from "./shortcuts.js";
import { switchThemesInPlace } from "./theme.js";
import { Wedge } from "./wedge.js";
import { ZoneReport } from "./zone-report.js";

document.body.classList.add("js-enabled", "govuk-frontend-supported");
furnish(document);
switchThemesInPlace(document);
keepLive(document, window);
walkCharts(document);
compareInPlace(document);
const keyboard = new Keyboard(document, wedge(), ShortcutSheet.of(document));
Desk.of(document, window, (main) => {
  furnish(main);
  keyboard.wedge = wedge();
});

/** What the design system and we ourselves bring to the parts of a page. */
function furnish(scope) {
  for (const component of [
    CharacterCount,
    Checkboxes,
    ErrorSummary,
    NotificationBanner,
    Radios,
    ServiceNavigation,
    SkipLink,
    Tabs,
  ]) {
    createAll(component, undefined, scope);
  }
  createAll(Button, { preventDoubleClick: true }, scope);
  ZoneReport.of(document);
}

function wedge() {
  const field = document.querySelector("[data-wedge]");
  return field ? new Wedge(field) : null;
}
