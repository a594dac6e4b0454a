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

  // One-letter shortcuts of Material: "/", "s" and "f" lead to the search until someone turns them off, since
  // who speaks to a computer would set them off by chance (WCAG 2.1.4). The archive has no next page for the others.
  const SEARCHING = new Set(["/", "s", "f"]);
  const KEPT = "archive.shortcuts";

  const areOff = () => { try { return localStorage.getItem(KEPT) === "off"; } catch { return false; } };

  function isShortcut({ key, ctrlKey, metaKey, altKey, target }) {
    return key.length === 1 && key !== " " && !ctrlKey && !metaKey && !altKey && !target.matches("input, select, textarea");
  }

  function offerToTurnOff(button) {
    const show = () => { button.textContent = areOff() ? button.dataset.on : button.dataset.off; };
    button.addEventListener("click", () => {
      localStorage.setItem(KEPT, areOff() ? "on" : "off");
      show();
    });
    show();
    button.hidden = false;
  }

  // Material wraps wide tables in places that scroll, which the keyboard must reach.
  function letTablesScroll() {
    for (const place of document.querySelectorAll(".md-typeset__scrollwrap")) place.tabIndex = 0;
  }

  addEventListener("keydown", (event) => {
    if (!isShortcut(event)) return;
    event.stopImmediatePropagation();
    if (areOff() || !SEARCHING.has(event.key)) return;
    event.preventDefault();
    set(document.getElementById("__search"), true);
  }, true);
  addEventListener("load", letTablesScroll);
  const switcher = document.getElementById("shortcuts");
  if (switcher) offerToTurnOff(switcher);
  const results = document.querySelector(".md-search-result__list");
  if (results) new MutationObserver(() => letTabIn(results)).observe(results, { childList: true });
  for (const [name, selector] of Object.entries(PANELS)) {
    const panel = document.querySelector(selector);
    if (panel) connect(name, panel);
  }
})();
