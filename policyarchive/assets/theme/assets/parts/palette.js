// The choice of colours. assets/start.js has set the colours already; here a choice is made and kept, and where there
// is none, the page follows the system.
(() => {
  "use strict";

  const options = [...document.querySelectorAll("[name=__palette]")];
  const shown = () => document.body.dataset.mdColorScheme;

  function show(scheme) {
    if (scheme !== shown()) document.body.dataset.mdColorScheme = scheme;
    for (const option of options) {
      option.checked = option.dataset.mdColorScheme === scheme;
      option.nextElementSibling.hidden = !option.checked;
    }
  }

  for (const option of options) {
    option.addEventListener("change", () => {
      show(option.dataset.mdColorScheme);
      __site_set("__palette", { color: { scheme: shown() } });
    });
    matchMedia(option.dataset.mdColorMedia).addEventListener("change", ({ matches }) => {
      if (matches && !__site_get("__palette")) show(option.dataset.mdColorScheme);
    });
  }
  show(shown());
})();
