// The search of a built site, run outside a browser.

import { existsSync, readFileSync } from "node:fs"
import vm from "node:vm"

const FOLDER = "assets/search"

// Return { ask, root }: ask(text, options) is the promise of an answer as answer.js gives it; root: the folder of the language.
export async function loadSearch(site, language) {
  const root = existsSync(`${site}/${language}/index.html`) ? `${language}/` : ""
  const context = vm.createContext({})
  context.self = context
  const run = name => vm.runInContext(readFileSync(`${site}/${FOLDER}/${name}`, "utf8"), context)
  for (const name of ["engine.js", "grammar.js", "numbering.js", `records.${language}.js`]) run(name)
  const texts = async () => { run(`passages.${language}.js`); return context.archivePassages.texts }
  const part = async name => { run(`parts/${language}.${name}.js`); return context.archiveParts[name] }
  const { archiveSearch: { openArchive, makeAnswer }, archiveGrammar, archiveNumbering, archiveRecords } = context
  const archive = await openArchive(archiveGrammar, archiveNumbering, archiveRecords, { texts, part })
  return { root, ask: makeAnswer(archive), archive }
}
