// The modules of the editor, run outside a browser: node editor.mjs, with { shared, asked: [[function, ...arguments]] } as JSON on the
// input, where { "$shared": name } stands for what is shared under a name. Prints the list of answers as JSON: { done }, or { refused }
// where a text is not read or a record not written.

import { build } from "esbuild"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"

const MODULES = ["document_number.js", "folded.js", "merging.js", "record_text.js", "rule_data.js", "rules.js"]
const here = name => fileURLToPath(new URL(name, import.meta.url))

const folder = mkdtempSync(join(tmpdir(), "editor-")), bundle = join(folder, "editor.mjs")
await build({
  stdin: {
    contents: MODULES.map(name => `export * from "./${name}"`).join("\n"), resolveDir: here("../../policyarchive/assets/editor/browser")
  },
  bundle: true, format: "esm", charset: "utf8", outfile: bundle, nodePaths: [here("node_modules")]
})
const editor = await import(pathToFileURL(bundle))
rmSync(folder, { recursive: true })
const { shared, asked } = JSON.parse(readFileSync(0, "utf8"))

// Shared values stay one and the same: what the rules make of settings is made once.
function whole(value) {
  if (typeof value !== "object" || value === null) return value
  if (value.$shared !== undefined) return shared[value.$shared]
  if (Array.isArray(value)) return value.map(whole)
  for (const key of Object.keys(value)) value[key] = whole(value[key])
  return value
}

// What a test asks of two functions at once.
const both = {
  newIds: (data, name, settings) => editor.candidateIds(data, name, editor.ruleData(settings).reserved),
  rewritten: (text, options) => editor.writeRecord({ ...editor.readRecord(text), ...options }),
  said: (data, options, wording, languages) => editor.problemsOf(data, options).map(problem =>
    ({ ...problem, said: languages.map(language => editor.sentences(problem, wording, language)) }))
}

function answer([name, ...given]) {
  try {
    const found = editor[name] ?? both[name]
    return { done: typeof found === "function" ? found(...given.map(whole)) : found }
  } catch (error) {
    if (!error.reason) throw error
    return { refused: { reason: error.reason, line: error.line, at: error.at, found: error.found } }
  }
}
process.stdout.write(JSON.stringify(asked.map(answer)))
