// On paper the foot says when the page was printed: the page itself knows the state of its data only.
addEventListener("beforeprint", () => {
  const place = document.querySelector("[data-printed]");
  if (place) place.textContent = `${place.dataset.printed} ${new Date().toLocaleDateString(document.documentElement.lang)}`;
});
