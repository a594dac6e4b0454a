// The search of a built site, run outside a browser.

import { readFileSync, existsSync } from "node:fs"
import vm from "node:vm"

const FOLDER = "assets/search"

// Return { ask, root }: ask(text, options) is the promise of an answer as answer.js gives it; root: the folder of the language.
export async function loadSearch(site, language) {
  const root = existsSync(`${site}/${language}/${FOLDER}`) ? `${language}/` : ""
  const context = vm.createContext({ console, setTimeout, URL })
  context.self = context
  const run = name => vm.runInContext(readFileSync(`${site}/${root}${FOLDER}/${name}`, "utf8"), context)
  for (const name of ["engine.js", "grammar.js", "numbering.js", `records.${language}.js`]) run(name)
  const texts = async () => { run(`passages.${language}.js`); return context.archivePassages }
  const archive = new context.archiveSearch.Archive(context.archiveGrammar, context.archiveNumbering, context.archiveRecords, texts)
  await archive.addWords(() => {})
  return { root, ask: context.archiveSearch.makeAnswer(archive), archive }
}
