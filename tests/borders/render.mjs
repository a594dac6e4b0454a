// Prints items of CSL in a style with citeproc-js, the processor of Zotero and others.
// Usage: render.mjs FOLDER_OF_STYLES FOLDER_OF_LOCALES < {locale, style, items} > {id: text}

import { readFileSync } from "node:fs"
import { createRequire } from "node:module"

const CSL = createRequire(new URL("../tools/package.json", import.meta.url))("citeproc")
const [styleFolder, localeFolder] = process.argv.slice(2)
const { locale, style, items } = JSON.parse(readFileSync(0, "utf8"))
const system = {
  retrieveItem: id => structuredClone(items.find(item => item.id === id)),
  retrieveLocale: name => readFileSync(`${localeFolder}/locales-${name}.xml`, "utf8")
}
const engine = new CSL.Engine(system, readFileSync(`${styleFolder}/${style}.csl`, "utf8"), locale, true)
engine.setOutputFormat("text")

// Each item alone: some styles strike out an author named just before.
function printed({ id }) {
  engine.updateItems([id])
  return [id, engine.makeBibliography()[1].join("").trim()]
}

console.log(JSON.stringify(Object.fromEntries(items.map(printed))))
