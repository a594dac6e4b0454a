// Blocks of code that are wider than the page scroll: what scrolls must be reached with the keyboard too, at any zoom.
(() => {
  "use strict";

  const seen = new ResizeObserver(entries => {
    for (const { target: code } of entries) {
      if (code.scrollWidth > code.clientWidth) code.tabIndex = 0;
      else code.removeAttribute("tabindex");
    }
  });
  for (const code of document.querySelectorAll(".md-typeset pre > code")) seen.observe(code);
})();
