// The search boxes of the page for lost visitors begin with the words of the address that led nowhere.
(() => {
  "use strict";

  const words = decodeURIComponent(location.pathname).split("/").filter(Boolean).pop() ?? "";
  for (const form of document.querySelectorAll("form[data-from-address]")) {
    form.text.value = words.replace(/^404\.html$|\.html?$/, "").replace(/[-_+]+/g, " ").trim();
  }
})();
