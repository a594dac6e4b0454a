// Blocks of code that are wider than the page scroll: what scrolls must be reached with the keyboard too.
(() => {
  "use strict";

  for (const code of document.querySelectorAll(".md-typeset pre > code")) {
    if (code.scrollWidth > code.clientWidth) code.tabIndex = 0;
  }
})();
