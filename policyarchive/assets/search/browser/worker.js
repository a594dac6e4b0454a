// The worker behind Material's search box: SETUP (0) is answered by READY (1), QUERY (2) by RESULT (3). Whoever wants the
// answer itself, as answer.js gives it, sends { type: ASK (4), id, text, options } and gets { type: ANSWER (5), id, data },
// or error instead of data.
// Engine and records are loaded at the first query that is not empty; numbers and dates are answered
// before the word index is ready. Its address ends in "?<language>.<version>", the version of the scripts; that
// of the records is asked for at the first query, because a page that named it would change with every record.

const [SETUP, READY, QUERY, RESULT, ASK, ANSWER] = [0, 1, 2, 3, 4, 5]

// Under file:// a frame stands in for the worker, and this script is its only one with an address.
const address = typeof document === "undefined" ? location.href : document.querySelector("script[src]").src
const [folder, token] = address.split("?")
const [language, version] = token.split(".")

let archive, answerOf, indexed, lines, loading, passages, loadingPassages, latest = "", sent = ""

addEventListener("message", ({ data }) => {
  if (data.type === SETUP) postMessage({ type: READY })
  if (data.type === QUERY) ask(data.data)
  if (data.type === ASK) answerTo(data)
})

async function answerTo({ id, text, options }) {
  try {
    loading ??= load()
    await loading
    await indexed
    postMessage({ type: ANSWER, id, data: await answerOf(text, options) })
  } catch (error) {
    loading = null // the next query tries again
    postMessage({ type: ANSWER, id, error: String(error) })
  }
}

async function ask(text) {
  latest = text
  if (!text.trim()) return send([], text)
  loading ??= load()
  await loading
  if (text === latest) answer(text)
}

const file = (name, asked) => new URL(`${name}?${asked}`, folder).href
const record = name => file(name, self.archiveVersion)
const pause = () => new Promise(resolve => setTimeout(resolve))

async function load() {
  await importScripts(file("engine.js", version), file(`version.${language}.js`, Date.now()))
  await importScripts(record("grammar.js"), record("numbering.js"), record(`records.${language}.js`))
  archive = new self.archiveSearch.Archive(self.archiveGrammar, self.archiveNumbering, self.archiveRecords)
  lines = new self.archiveSearch.Lines(archive)
  answerOf = self.archiveSearch.makeAnswer(archive, () => passages)
  indexed = archive.addWords(pause)
  indexed.then(() => answer(latest))
}

// Full texts, where there are any, are fetched at the first query with words, once the records are indexed.
async function loadPassages() {
  await importScripts(record(`passages.${language}.js`))
  passages = new self.archiveSearch.Passages(archive, self.archivePassages)
  await passages.addWords(pause)
  answer(latest)
}

function answer(text) {
  if (!text.trim()) return
  const result = archive.search(text)
  if (archive.ready && archive.passages && result.query.words.length) loadingPassages ??= loadPassages()
  const found = result.query.words.length ? passages?.search(text) ?? [] : []
  if (archive.ready || result.exact) send(lines.items(text, result, found), text)
}

// The list is not drawn again for the same lines: that would take the focus from a line in use.
function send(items, text) {
  const now = JSON.stringify([text, items])
  if (now !== sent) postMessage({ type: RESULT, data: { items } })
  sent = now
}
