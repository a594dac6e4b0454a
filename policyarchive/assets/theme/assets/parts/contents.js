// The table of contents beside a page marks the headings that have been passed, and the last of them as the present one.
(() => {
  "use strict";

  const links = [...document.querySelectorAll(".md-nav--secondary .md-nav__link")];
  const headings = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
  if (!headings.length || headings.includes(null)) return;
  const line = document.querySelector(".md-header").offsetHeight + 24;
  let asked = false;

  function mark() {
    asked = false;
    const passed = headings.filter((heading) => heading.getBoundingClientRect().top < line).length;
    const atEnd = scrollY > 0 && scrollY + innerHeight >= document.documentElement.scrollHeight - 1;
    const present = (atEnd ? headings.length : passed) - 1;
    links.forEach((link, place) => {
      link.classList.toggle("md-nav__link--passed", place <= present);
      link.classList.toggle("md-nav__link--active", place === present);
    });
  }

  function ask() {
    if (!asked) requestAnimationFrame(mark);
    asked = true;
  }

  addEventListener("scroll", ask, { passive: true });
  addEventListener("resize", ask);
  addEventListener("load", ask);
})();
