// The worker behind the search: it is sent { type: ASK (4), id, text, options } and sends { type: ANSWER (5), id, data }, where data is
// what answer.js answers, or error instead of data.
//
// Engine and records are loaded at the first query. Its address ends in "?<language>.<version>", the version of the scripts; that
// of the records is asked for at the first query, because a page that named it would change with every record.

const [ASK, ANSWER] = [4, 5]

// Under file:// a frame stands in for the worker, and this script is its only one with an address.
const address = typeof document === "undefined" ? location.href : document.querySelector("script[src]").src
const [folder, token] = address.split("?")
const [language, version] = token.split(".")

let loading

addEventListener("message", ({ data }) => {
  if (data.type === ASK) answerTo(data)
})

async function answerTo({ id, text, options }) {
  try {
    loading ??= load()
    const answer = await loading
    postMessage({ type: ANSWER, id, data: await answer(text, options) })
  } catch (error) {
    loading = null // the next query tries again
    postMessage({ type: ANSWER, id, error: String(error) })
  }
}

const file = (name, asked) => new URL(`${name}?${asked}`, folder).href
const record = name => file(name, self.archiveVersion)
const pause = () => new Promise(resolve => setTimeout(resolve))

async function load() {
  await importScripts(file("engine.js", version), file(`version.${language}.js`, Date.now()))
  await importScripts(record("grammar.js"), record("numbering.js"), record(`records.${language}.js`))
  const { openArchive, makeAnswer } = self.archiveSearch
  return makeAnswer(await openArchive(self.archiveGrammar, self.archiveNumbering, self.archiveRecords, { texts, part }, pause))
}

// Where documents are many, their records and words come in parts.
async function part(name) {
  await importScripts(record(`parts/${language}.${name}.js`))
  const value = self.archiveParts[name]
  delete self.archiveParts[name]
  return value
}

// Full texts, where there are any, are fetched at the first query that is answered by words.
async function texts() {
  let held = [], files = 1
  for (let number = 1; number <= files; number++) {
    await importScripts(record(`passages${number === 1 ? "" : `-${number}`}.${language}.js`))
    files = self.archivePassages.files
    held = [...held, ...self.archivePassages.texts]
  }
  return held
}
