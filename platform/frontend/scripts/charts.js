// The points of a chart by the arrow keys: with a script a chart is one stop of the tab key, and arrows, Home and End go from point to
// point; in a field of cells up and down too. Escape takes the note of a point away. Without a script every point is a stop.
export function walkCharts(document) {
  for (const points of document.querySelectorAll(".chart-points")) {
    const all = [...points.querySelectorAll(":scope > .chart-point")];
    all.slice(1).forEach((point) => point.setAttribute("tabindex", "-1"));
    points.addEventListener("keydown", (event) => {
      const at = all.indexOf(event.target);
      if (at < 0 || event.altKey || event.ctrlKey || event.metaKey) {
        return;
      }
      if (event.key === "Escape") {
        event.target.blur();
        return;
      }
      const next = destination(event.key, at, all.length, Number(points.dataset.columns));
      if (next !== null) {
        event.preventDefault();
        all[at].setAttribute("tabindex", "-1");
        all[next].setAttribute("tabindex", "0");
        all[next].focus();
      }
    });
  }
}

/** Where a key leads from a point; null where it leads nowhere. Columns: how many points stand in a row. */
export function destination(key, at, count, columns) {
  const steps = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns };
  if (key === "Home") {
    return 0;
  }
  if (key === "End") {
    return count - 1;
  }
  const next = at + (steps[key] ?? Number.NaN);
  return next >= 0 && next < count ? next : null;
}
