// Sorting of the chart of criteria: its rows change places. Without JavaScript they are in the order of their levels.
(() => {
  "use strict";

  const value = (row, key) => Number(row.dataset[key]);
  const order = {
    number: (a, b) => value(a, "number") - value(b, "number"),
    level: (a, b) => value(b, "level") - value(a, "level"),
    change: (a, b) => value(b, "change") - value(a, "change"),
  };

  for (const figure of document.querySelectorAll(".chart-figure")) {
    const controls = figure.querySelector(".chart-sort");
    if (!controls) continue;
    const charts = [...figure.querySelectorAll("svg")].map((chart) => {
      const rows = [...chart.querySelectorAll("[data-number]")];
      return { rows, places: rows.map((row) => row.getAttribute("transform")) };
    });
    controls.hidden = false;
    controls.addEventListener("click", (event) => {
      const key = event.target.dataset.sort;
      if (!key) return;
      for (const { rows, places } of charts) {
        [...rows].sort(order[key]).forEach((row, place) => row.setAttribute("transform", places[place]));
      }
      for (const button of controls.querySelectorAll("button")) {
        button.setAttribute("aria-pressed", String(button === event.target));
      }
    });
  }
})();
