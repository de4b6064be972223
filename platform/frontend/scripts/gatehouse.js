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
import { Keyboard } from "./keyboard.js";
import { keepLive } from "./live.js";
import { ShortcutSheet } from "./shortcuts.js";
import { switchThemesInPlace } from "./theme.js";
import { Wedge } from "./wedge.js";
import { ZoneReport } from "./zone-report.js";

document.body.classList.add("js-enabled", "govuk-frontend-supported");
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
  createAll(component);
}
createAll(Button, { preventDoubleClick: true });

switchThemesInPlace(document);
keepLive(document, window);
const field = document.querySelector("[data-wedge]");
ZoneReport.of(document);
const sheet = ShortcutSheet.of(document);
new Keyboard(document, field ? new Wedge(field) : null, sheet);
