// The drawer opens with a label, which only a pointer can use. Here the label becomes a button;
// focus moves into what opens, leaving it closes it, and Escape leads back to the button.
(() => {
  "use strict";

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
      if (toggle.checked) panel.querySelector("a").focus();
    });
    panel.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !toggle.checked || !opener.offsetParent) return;
      event.stopPropagation();
      set(toggle, false);
      opener.focus();
    });
    panel.addEventListener("focusout", ({ relatedTarget }) => {
      if (relatedTarget && !panel.contains(relatedTarget) && relatedTarget !== opener) set(toggle, false);
    });
  }

  const drawer = document.querySelector(".md-sidebar--primary");
  if (drawer) connect("drawer", drawer);
})();
