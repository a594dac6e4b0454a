// Elements of a page, and the words of its language.

// Return an element with attributes and children: texts or elements; what is null or false is left out. A key that begins with
// "on" names an event: { onclick: … }.
export function el(name, attributes = {}, ...children) {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value)
    else if (value === true) element.setAttribute(key, "")
    else if (value !== null && value !== undefined && value !== false) element.setAttribute(key, value)
  }
  element.append(...children.flat().filter(child => child || child === 0))
  return element
}

// Return a function from the key of a sentence and its values to the sentence.
export function makeWords(words) {
  return (key, values = {}) => {
    if (!(key in words)) throw new Error(`no words: ${key}`)
    return words[key].replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "")
  }
}

// Return a moment, in milliseconds, as people of a language write it.
export function timeOf(at, language) {
  return new Date(at).toLocaleString(language === "en" ? "en-GB" : language, { dateStyle: "medium", timeStyle: "short" })
}

let last = 0

// Return an id that no other element of the page has.
export function newId(name) {
  return `editor-${name}-${++last}`
}
