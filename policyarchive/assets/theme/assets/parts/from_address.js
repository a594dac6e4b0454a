// The search boxes of the page for lost visitors begin with the words of the address that led nowhere.
(() => {
  "use strict";

  // Material asks for a site map beside every language link, wherever its public address leads. Nothing
  // here uses the answer. It looks for exactly "alternate"; the space means the same to everyone else.
  for (const link of document.querySelectorAll("link[rel=alternate]")) link.rel = "alternate ";

  const words = decodeURIComponent(location.pathname).split("/").filter(Boolean).pop() ?? "";
  for (const form of document.querySelectorAll("form[data-from-address]")) {
    form.text.value = words.replace(/\.html?$/, "").replace(/[-_+]+/g, " ").trim();
  }
})();
