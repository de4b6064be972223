// A keyboard and a clock in a script: thousands of scans in the time of one. Keys are events as a keyboard makes them, and what a
// browser does with a key that nobody prevented is done here: text goes into fields, Enter presses buttons, a letter chooses in a list.
(() => {
  const later = window.setTimeout.bind(window);
  const cancel = window.clearTimeout.bind(window);
  const real = performance.now.bind(performance);
  let still = false;
  let now = 0;
  let next = 0;
  const timers = new Map();
  window.setTimeout = (work, millis = 0, ...rest) => {
    if (!still) {
      return later(work, millis, ...rest);
    }
    next -= 1;
    timers.set(next, { at: now + millis, work });
    return next;
  };
  window.clearTimeout = (timer) => (timer < 0 ? timers.delete(timer) : cancel(timer));
  performance.now = () => (still ? now : real());

  function pass(millis) {
    const end = now + millis;
    for (;;) {
      const due = [...timers].filter(([, timer]) => timer.at <= end).sort(([, a], [, b]) => a.at - b.at)[0];
      if (!due) {
        break;
      }
      timers.delete(due[0]);
      now = Math.max(now, due[1].at);
      due[1].work();
    }
    now = end;
  }

  function key(character) {
    const target = document.activeElement ?? document.body;
    const event = new KeyboardEvent("keydown", { key: character === "\n" ? "Enter" : character, bubbles: true, cancelable: true });
    Object.defineProperty(event, "timeStamp", { value: now });
    if (target.dispatchEvent(event)) {
      unprevented(target, character);
    }
  }

  function unprevented(target, character) {
    const enter = character === "\n";
    if (target.matches("textarea, input[type=text]") && !(enter && target.matches("input"))) {
      target.setRangeText(character, target.selectionStart, target.selectionEnd, "end");
      target.dispatchEvent(new Event("input", { bubbles: true }));
    } else if (target.matches("select")) {
      const found = [...target.options].findIndex((one) => one.text.toUpperCase().startsWith(character.toUpperCase()));
      target.selectedIndex = found < 0 ? target.selectedIndex : found;
    } else if (enter && target.matches("input")) {
      target.form.querySelector("[type=submit]").click();
    } else if (enter && target.matches("button, a, summary")) {
      target.click();
    }
  }

  function type(text, gaps) {
    [...text].forEach((character, i) => {
      key(character);
      pass(gaps[i % gaps.length]);
    });
  }

  /** So that what waits for the house's answer gets it. */
  async function answered(condition) {
    for (let i = 0; i < 200 && !condition(); i++) {
      await new Promise((resolve) => later(resolve, 0));
    }
  }

  const unfold = () => document.querySelectorAll("main details").forEach((one) => (one.open = true));
  const focus = (place) => {
    document.activeElement?.blur();
    document.querySelector(place)?.focus();
  };
  const verdict = () => document.querySelector("main .gh-verdict") !== null;

  async function scan(plan) {
    document.querySelector("main [data-desk-next]")?.click();
    unfold();
    document.getElementById("uses").value = plan.uses;
    focus(plan.focus);
    window.sent = [];
    window.decided = 0;
    if (plan.slowly !== "") {
      document.activeElement.select();
      type(plan.slowly, [plan.hand]);
      pass(400);
    }
    type(plan.typed, plan.gaps);
    if (plan.again === "at once") {
      pass(plan.hand);
      type(plan.typed, plan.gaps);
    }
    pass(800);
    await answered(() => window.sent.length > 0 && verdict());
    if (plan.again === "later" && verdict()) {
      unfold();
      focus(plan.focusAtVerdict);
      pass(plan.hand);
      type(plan.typed, plan.gaps);
      pass(800);
      await answered(() => true);
    }
    pass(5_000);
    return {
      sent: window.sent,
      decided: window.decided,
      verdicts: document.querySelectorAll("main .gh-verdict").length,
      left: [...document.querySelectorAll("main textarea:not(#mrz), main input[type=text]")].map((one) => one.value).join(""),
    };
  }

  window.scanAll = async (plans) => {
    still = true;
    const results = [];
    for (const plan of plans) {
      results.push(await scan(plan));
    }
    still = false;
    return results;
  };
})();
