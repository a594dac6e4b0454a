// What claims rest on is folded on the screen and open on paper. Browsers that unfold it by their style sheet need none of this.
(() => {
  "use strict";

  let opened = [];

  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details.grounds:not([open])")];
    for (const part of opened) part.open = true;
  });
  addEventListener("afterprint", () => {
    for (const part of opened) part.open = false;
  });
})();
