// The header while a page is scrolled: it casts a shadow below the tabs, which fade, and shows the title of the page.
(() => {
  "use strict";

  const header = document.querySelector(".md-header"), tabs = document.querySelector(".md-tabs");
  const title = document.querySelector(".md-header__title"), heading = document.querySelector("h1");
  const below = { rootMargin: `${-header.offsetHeight}px 0px 0px` };
  const watcher = new IntersectionObserver((entries) => {
    const { isIntersecting, boundingClientRect, rootBounds } = entries.at(-1);
    title.classList.toggle("md-header__title--active", !isIntersecting && boundingClientRect.top < rootBounds.top);
  }, below);
  if (heading) watcher.observe(heading);

  function scrolled() {
    tabs.hidden = scrollY >= 10;
    header.classList.toggle("md-header--shadow", scrollY > tabs.offsetHeight);
  }

  addEventListener("scroll", scrolled, { passive: true });
  addEventListener("load", scrolled);
})();
