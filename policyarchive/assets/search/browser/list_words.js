// The words of what is made of a list, which policyarchive/exports/search/files.py writes into a file of their own.

import { load, scriptOf } from "./page.js"

let loading

export function loadListWords() {
  return loading ??= load(scriptOf(`list.${document.documentElement.lang}.js`)).catch(error => { loading = null; throw error })
}

// Return a sentence with its values filled in, once the words are there.
export function tell(key, values = {}) {
  const words = self.archiveListWords, one = `${key}.one`
  return words[values.count === 1 && one in words ? one : key].replace(/\{(\w+)\}/g, (_, name) => values[name])
}
