// The search box of the home page, which leads to the list of documents without JavaScript.
(() => {
  "use strict";

  // Material asks for a site map beside every language link, wherever its public address leads. Nothing
  // here uses the answer. It looks for exactly "alternate"; the space means the same to everyone else.
  for (const link of document.querySelectorAll("link[rel=alternate]")) link.rel = "alternate ";

  const words = decodeURIComponent(location.pathname).split("/").filter(Boolean).pop() ?? "";
  for (const form of document.querySelectorAll("form[data-from-address]")) {
    form.q.value = words.replace(/\.html?$/, "").replace(/[-_+]+/g, " ").trim();
  }

  const box = document.querySelector(".search-box:not([data-from-address])");
  const query = document.querySelector("[data-md-component=search-query]");
  if (box && query) {
    box.addEventListener("submit", (event) => {
      event.preventDefault();
      const toggle = document.getElementById("__search");
      if (!toggle.checked) toggle.click(); // a click tells Material, a checked state alone does not
      query.value = box.text.value;
      query.focus();
      query.dispatchEvent(new Event("keyup"));
    });
  }
})();
