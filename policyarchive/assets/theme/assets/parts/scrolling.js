// What is wider than the page scrolls in a place of its own, which the keyboard must reach: tables of hand-written pages, and
// blocks of code, at any zoom.
(() => {
  "use strict";

  for (const table of document.querySelectorAll(".md-typeset table:not([class])")) {
    const place = Object.assign(document.createElement("div"), { className: "md-typeset__scrollwrap", tabIndex: 0 });
    const box = Object.assign(document.createElement("div"), { className: "md-typeset__table" });
    table.replaceWith(place);
    place.append(box);
    box.append(table);
  }
  const seen = new ResizeObserver(entries => {
    for (const { target: code } of entries) {
      if (code.scrollWidth > code.clientWidth) code.tabIndex = 0;
      else code.removeAttribute("tabindex");
    }
  });
  for (const code of document.querySelectorAll(".md-typeset pre > code")) seen.observe(code);
})();
