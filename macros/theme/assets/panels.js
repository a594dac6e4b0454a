// The drawer and the search open with labels, which only a pointer can use. Here the labels become buttons;
// focus moves into what opens, leaving it closes it, and Escape leads back to the button.
(() => {
  "use strict";

  const PANELS = { drawer: ".md-sidebar--primary", search: ".md-search__inner" };

  const set = (toggle, open) => { if (toggle.checked !== open) toggle.click(); };

  function asButton(label) {
    const button = Object.assign(document.createElement("button"), { type: "button", id: label.id, className: label.className });
    button.append(...label.childNodes);
    label.replaceWith(button);
    return button;
  }

  function connect(name, panel) {
    const toggle = document.getElementById(`__${name}`);
    const opener = asButton(document.getElementById(`open-${name}`));
    const show = () => opener.setAttribute("aria-expanded", String(toggle.checked));

    show();
    opener.addEventListener("click", () => toggle.click());
    toggle.addEventListener("change", () => {
      show();
      if (toggle.checked) panel.querySelector("a, input").focus();
    });
    panel.addEventListener("keydown", (event) => {
      if (event.key === "Tab") event.stopPropagation(); // Material would close the search
      if (event.key !== "Escape" || !toggle.checked || !opener.offsetParent) return;
      event.stopPropagation();
      set(toggle, false);
      opener.focus();
    });
    panel.addEventListener("focusout", ({ relatedTarget }) => {
      if (relatedTarget && !panel.contains(relatedTarget) && relatedTarget !== opener) set(toggle, false);
    });
  }

  // Material takes results out of the order of tabs.
  function letTabIn(list) {
    for (const link of list.querySelectorAll("[tabindex]")) link.removeAttribute("tabindex");
  }

  // One-letter shortcuts of Material: who speaks to a computer would set them off by chance (WCAG 2.1.4).
  function isShortcut({ key, ctrlKey, metaKey, altKey, target }) {
    return key.length === 1 && key !== " " && !ctrlKey && !metaKey && !altKey && !target.matches("input, select, textarea");
  }

  addEventListener("keydown", (event) => { if (isShortcut(event)) event.stopImmediatePropagation(); }, true);
  const results = document.querySelector(".md-search-result__list");
  if (results) new MutationObserver(() => letTabIn(results)).observe(results, { childList: true });
  for (const [name, selector] of Object.entries(PANELS)) {
    const panel = document.querySelector(selector);
    if (panel) connect(name, panel);
  }
})();
