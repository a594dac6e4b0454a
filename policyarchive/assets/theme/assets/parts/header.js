// The header while a page is scrolled: it casts a shadow below the tabs, which fade, and shows the title of the page.
(() => {
  "use strict";

  const header = document.querySelector(".md-header"), tabs = document.querySelector(".md-tabs");
  const title = document.querySelector(".md-header__title"), heading = document.querySelector("h1");
  const below = { rootMargin: `${-header.offsetHeight}px 0px 0px` };
  const watch = (element, act) => element && new IntersectionObserver(entries => act(entries.at(-1)), below).observe(element);

  watch(tabs, ({ isIntersecting }) => header.classList.toggle("md-header--shadow", !isIntersecting));
  watch(heading, ({ isIntersecting, boundingClientRect, rootBounds }) =>
    title.classList.toggle("md-header__title--active", !isIntersecting && boundingClientRect.top < rootBounds.top));

  const fade = () => { tabs.hidden = scrollY >= 10; };
  addEventListener("scroll", fade, { passive: true });
  addEventListener("load", fade);
})();
