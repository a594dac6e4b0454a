// Asks the search of a built site, without a browser, and prints how often the first answers are right, by kind and language,
// and every miss: node search_scores.mjs SITE LEAST QUERIES.json …
// It fails where the share of right first answers is less than LEAST.
// A query is { lang, kind, q, expect }, where expect holds ids of documents and addresses below the site, any of which is right;
// only: all of them are, and nothing else is; with none, the answer must be "nothing". Instead of expect, it may name the numbers of documents in expected, and its text in query.

import { readFileSync } from "node:fs"
import { loadSearch } from "./search_engine.mjs"

const [site, least, ...files] = process.argv.slice(2)
const queries = files.flatMap(file => JSON.parse(readFileSync(file, "utf8")))
const searches = {}
const scores = new Map(), misses = []

for (const { lang, kind, query, q = query, expected, expect = expected, only } of queries) {
  searches[lang] ??= await loadSearch(site, lang)
  const { state, rows, total, message } = await searches[lang].ask(q, { limit: 200 })
  const found = rows.filter(row => !row.near || expect.length).map(({ url }) => searches[lang].root + url.split("#")[0])
  const labels = new Map(rows.map(({ url, label }) => [searches[lang].root + url.split("#")[0], label]))
  const isRight = url => (expected?.some(number => labels.get(url).endsWith(` ${number}`))) || expect.some(one => url === one || url.endsWith(`/${one}/`))
  const isWhole = !only || !expect.length || (total === expect.length && found.every(isRight))
  const first = isWhole && expect.length ? state !== "nothing" && found.length > 0 && isRight(found[0]) : isWhole && state === "nothing"
  const third = expect.length ? state !== "nothing" && found.slice(0, 3).some(isRight) : first
  for (const key of [`${lang} ${kind}`, `${lang} all`, "all"]) count(key, first, third)
  if (!first) misses.push([third ? "2–3" : "miss", lang, kind, q, `${state} ${total}`, message.key, found.length, found.slice(0, 3).join(" "), `not ${expect.length} ${expect.slice(0, 3).join(" ")}`].join(" | "))
}

function count(key, first, third) {
  const score = scores.get(key) ?? { asked: 0, first: 0, third: 0 }
  scores.set(key, { asked: score.asked + 1, first: score.first + first, third: score.third + third })
}

for (const [key, { asked, first, third }] of [...scores].sort()) {
  console.log(`${key.padEnd(18)} ${String(asked).padStart(4)}  hit@1 ${(first / asked).toFixed(3)}  hit@3 ${(third / asked).toFixed(3)}`)
}
console.log(misses.join("\n"))
const { asked, first } = scores.get("all")
process.exitCode = first / asked < Number(least) ? 1 : 0
