// The finder: filters, counts, sorts and exports the rows of a table that is complete without it.
// Facets are the selects of the form; a row carries its values as data-in-<facet>. The form's fields and
// the order stand in the address, so that a filtered list can be sent to a colleague.

(() => {
  "use strict"

  const FACETS = ["issuer", "type", "year", "section", "criterion", "related"]
  const FIELDS = ["text", ...FACETS, "from", "to"]
  const NEWEST_FIRST = "-date"

  const root = document.querySelector(".finder")
  if (!root) return
  const form = root.querySelector("form"), body = root.querySelector("tbody"), status = root.querySelector("[role=status]")
  const { makeFold, makeTakeDates, makeParse, makeSplit, makeWordsOf, keysOf, level, LEVELS, isBegun, isMeantBy } = self.archiveSearch
  const grammar = self.archiveGrammar
  const fold = makeFold(grammar), takeDates = makeTakeDates(grammar), parse = makeParse(grammar)
  const split = makeSplit(grammar), wordsOf = makeWordsOf(grammar), noise = new Set(grammar.noise)
  const rows = [...body.rows].map(readRow)
  const compare = new Intl.Collator(document.documentElement.lang).compare
  let order = NEWEST_FIRST

  function readRow(element) {
    const { symbol, date, other } = element.dataset, { id } = element
    const [number, type, title, issuer] = ["th .number", ".type", "[data-title]", ".cell-issuer"].map(part => element.querySelector(part)?.textContent.trim() ?? "")
    const values = Object.fromEntries(FACETS.map(name => [name, (element.getAttribute(`data-in-${name}`) ?? "").split(" ").filter(Boolean)]))
    const words = [...new Set([title, other, type, issuer].flatMap(text => wordsOf(text)).concat(split(number)))]
    const address = root.dataset.address.replace("{id}", id)
    return { element, id, number, date, type, address, title, issuer, values, words, keys: keysOf(number, symbol, date, fold) }
  }

  // The text: rows that a number or date means, else rows that hold all the words.

  function textFilter(text) {
    if (!text.trim()) return () => true
    const query = parse(text), typed = split(text).filter(word => !noise.has(word))
    const levels = new Map(rows.map(row => [row, level(query, row.keys)]))
    const exact = Math.max(...levels.values()) >= LEVELS.symbolsOnly
    const least = exact ? LEVELS.symbolsOnly : LEVELS.prefix
    const holds = (row, words, answers) => words.every(word => row.words.some(held => answers(word, held)))
    const finds = answers => row =>
      (levels.get(row) >= least && holds(row, query.words, answers)) || (typed.length > 0 && holds(row, typed, answers))
    const asTyped = finds(isBegun)
    return rows.some(asTyped) ? asTyped : finds((word, held) => isMeantBy(word, held, grammar.telex))
  }

  // The dates: a year, a month or a day, as everywhere else; open ends where a field is empty.

  function dateFilter(state) {
    const from = dateKey(state.from), to = dateKey(state.to)
    for (const name of ["from", "to"]) showInvalid(form.elements[name], Boolean(state[name]) && !dateKey(state[name]))
    return row => (!from || (row.date && row.date >= from)) && (!to || (row.date && row.date.slice(0, to.length) <= to))
  }

  function dateKey(text) {
    const { dates, maybeDates } = takeDates(fold(text))
    return [...dates, ...maybeDates].find(key => !key.startsWith("-"))
  }

  function showInvalid(field, invalid) {
    field.setCustomValidity(invalid ? field.dataset.invalid : "")
    field.setAttribute("aria-invalid", String(invalid))
  }

  // The facets: each counts what the other filters leave.

  function facetFilter(name, value) {
    return row => !value || row.values[name].includes(value)
  }

  function update() {
    const state = readForm()
    const text = textFilter(state.text), dates = dateFilter(state)
    const left = rows.filter(row => text(row) && dates(row))
    const passes = FACETS.map(name => [name, facetFilter(name, state[name])])
    for (const [name] of passes)
      showCounts(name, left.filter(row => passes.every(([other, filter]) => other === name || filter(row))))
    show(left.filter(row => passes.every(([, filter]) => filter(row))))
    writeAddress(state)
  }

  function showCounts(name, found) {
    for (const option of form.elements[name].options) {
      if (!option.value) continue
      const count = found.filter(row => row.values[name].includes(option.value)).length
      option.textContent = `${option.dataset.label} (${count})`
      option.disabled = count === 0 && !option.selected
    }
  }

  function show(found) {
    const shown = new Set(found)
    for (const row of rows) row.element.hidden = !shown.has(row)
    const words = found.length ? status.dataset.count : status.dataset.none
    status.textContent = words.replace("{shown}", found.length).replace("{all}", rows.length)
  }

  const shownRows = () => rows.filter(row => !row.element.hidden)

  // The order: numbers by their value, undated and unnumbered rows last.

  const BY = {
    number: (a, b) => Number(a.keys.sequence || Infinity) - Number(b.keys.sequence || Infinity) || BY.date(a, b),
    date: (a, b) => (a.date || "9999").localeCompare(b.date || "9999"),
    issuer: (a, b) => compare(a.issuer, b.issuer) || BY.date(a, b)
  }

  function sort(next) {
    order = next
    const name = order.replace("-", ""), sign = order.startsWith("-") ? -1 : 1
    const last = row => name === "number" ? !row.number : name === "date" ? !row.date : false
    rows.sort((a, b) => last(a) - last(b) || sign * (BY[name](a, b) || 0))
    body.append(...rows.map(row => row.element))
    for (const head of root.querySelectorAll("th[data-sort]"))
      head.setAttribute("aria-sort", head.dataset.sort !== name ? "none" : sign < 0 ? "descending" : "ascending")
  }

  function makeSortButtons() {
    for (const head of root.querySelectorAll("th[data-sort]")) {
      const button = document.createElement("button")
      button.type = "button"
      button.append(...head.childNodes)
      button.addEventListener("click", () => {
        sort(order === head.dataset.sort ? `-${head.dataset.sort}` : head.dataset.sort)
        writeAddress(readForm())
      })
      head.append(button)
    }
  }

  // The address.

  function readForm() {
    return Object.fromEntries(FIELDS.map(name => [name, form.elements[name].value]))
  }

  function writeAddress(state) {
    const asked = new URLSearchParams(Object.entries(state).filter(([, value]) => value))
    if (order !== NEWEST_FIRST) asked.set("sort", order)
    const search = asked.size ? `?${asked}` : ""
    history.replaceState(history.state, "", location.pathname + search + location.hash)
  }

  function readAddress() {
    const asked = new URLSearchParams(location.search)
    for (const name of FIELDS) form.elements[name].value = asked.get(name) ?? ""
    const wanted = asked.get("sort") ?? NEWEST_FIRST
    if (wanted.replace("-", "") in BY) sort(wanted)
  }

  // What leaves the page: a table for spreadsheets, citations, BibTeX.

  function csv() {
    const heads = [...root.querySelectorAll("thead th")].map(head => head.innerText.trim())
    const lines = shownRows().map(row => [`${row.type} ${row.number}`.trim(), row.date, row.title, row.issuer, row.address])
    const text = [[...heads, "URL"], ...lines].map(line => line.map(csvCell).join(",")).join("\r\n")
    return new Blob(["\ufeff", text, "\r\n"], { type: "text/csv;charset=utf-8" })
  }

  // A spreadsheet would run a cell that begins with one of these signs.
  function csvCell(text) {
    const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
    return `"${safe.replaceAll('"', '""').replace(/\s+/g, " ")}"`
  }

  function download(button) {
    const link = document.createElement("a")
    link.href = URL.createObjectURL(csv())
    link.download = button.dataset.file
    link.click()
    setTimeout(() => URL.revokeObjectURL(link.href), 1000)
  }

  function citations() {
    return new Promise((resolve, reject) => {
      if (self.archiveCitations) return resolve(self.archiveCitations)
      const script = Object.assign(document.createElement("script"), { src: root.dataset.citations })
      script.onload = () => resolve(self.archiveCitations)
      script.onerror = reject
      document.head.append(script)
    })
  }

  async function copy(button, which, between) {
    const all = await citations()
    const found = shownRows()
    await navigator.clipboard.writeText(found.map(row => all[row.id][which]).join(between))
    status.textContent = button.dataset.done.replace("{count}", found.length)
  }

  const ACTIONS = {
    csv: download,
    plain: button => copy(button, 0, "\n"),
    bibtex: button => copy(button, 1, "\n\n")
  }

  makeSortButtons()
  readAddress()
  form.addEventListener("input", update)
  form.addEventListener("submit", event => event.preventDefault())
  form.addEventListener("reset", () => setTimeout(update))
  form.addEventListener("click", ({ target }) => ACTIONS[target.dataset.do]?.(target))
  addEventListener("popstate", () => { readAddress(); update() })
  form.hidden = false
  update()
})()
