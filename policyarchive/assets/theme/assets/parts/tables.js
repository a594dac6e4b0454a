// Tables of hand-written pages scroll in a place of their own where they are wide, which the keyboard must reach.
(() => {
  "use strict";

  for (const table of document.querySelectorAll(".md-typeset table:not([class])")) {
    const place = Object.assign(document.createElement("div"), { className: "md-typeset__scrollwrap", tabIndex: 0 });
    const box = Object.assign(document.createElement("div"), { className: "md-typeset__table" });
    table.replaceWith(place);
    place.append(box);
    box.append(table);
  }
})();
