// What is asked for, kept in the address of the page, so that Back, a copied address and the other language bring it back.

// Write what is asked for into the address; isStep: as a step of its own that Back returns from.
export function keepInAddress(asked, isStep = false) {
  const search = searchOf(asked)
  const how = isStep ? "pushState" : "replaceState"
  history[how](history.state, "", location.pathname + search + location.hash)
  leadOn(asked)
}

// Have the links to other languages carry what is asked for.
export function leadOn(asked) {
  for (const link of document.querySelectorAll(".language-link")) link.search = searchOf(asked)
}

// Return the text that an address asks for; other sites and older links call it q.
export function textAsked(asked) {
  return asked.get("text") ?? asked.get("q") ?? ""
}

function searchOf(asked) {
  return asked.size ? `?${asked}` : ""
}
