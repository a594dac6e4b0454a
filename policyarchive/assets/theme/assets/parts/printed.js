// On paper the foot says when the page was printed: the page itself knows the state of its data only.
addEventListener("beforeprint", () => {
  const place = document.querySelector("[data-printed]");
  if (!place) return;
  const language = document.documentElement.lang;
  // "1/12" is read in two ways in English, so that the month is a word there, after the day as in the rest of the archive.
  const form = language === "en" ? ["en-GB", { dateStyle: "long" }] : [language];
  place.textContent = `${place.dataset.printed} ${new Date().toLocaleDateString(...form)}`;
});
