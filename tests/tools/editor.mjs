// The modules of the editor, run outside a browser: node editor.mjs FUNCTION, with a list of arguments for it as JSON on the input.
// Prints the list of what it answers, as JSON: { done: … }, or { refused: { reason, … } } where it refuses.

import { build } from "esbuild"
import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"

const here = name => fileURLToPath(new URL(name, import.meta.url)), browser = here("../../policyarchive/assets/editor/browser")
const modules = ["record_text.js"]

const { outputFiles: [bundle] } = await build({
  stdin: { contents: modules.map(name => `export * from "./${name}"`).join("\n"), resolveDir: browser },
  bundle: true, format: "esm", platform: "neutral", mainFields: ["module", "main"], conditions: ["browser"], charset: "utf8", write: false, nodePaths: [here("node_modules")]
})
const functions = await import(`data:text/javascript;base64,${Buffer.from(bundle.contents).toString("base64")}`)
const name = process.argv[2], asked = JSON.parse(readFileSync(0, "utf8"))

const answers = asked.map(given => {
  try {
    return { done: functions[name](given) }
  } catch (error) {
    if (!error.reason) throw error
    const { reason, line, at, found } = error
    return { refused: { reason, line, at, found } }
  }
})
process.stdout.write(JSON.stringify(answers))
