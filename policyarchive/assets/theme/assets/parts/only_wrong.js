// The page of figures: a button that leaves only what does not agree.
(() => {
  "use strict";

  const button = document.querySelector("[data-only-wrong]");
  if (!button) return;
  button.addEventListener("click", () => {
    const shown = button.closest("article").classList.toggle("only-wrong-shown");
    button.setAttribute("aria-pressed", String(shown));
  });
})();
