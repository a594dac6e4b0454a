// The finder: filters, counts, sorts and exports the documents that search knows. Without it the page has a table
// of all of them, or where they are many the years to look under. Facets are the selects of the form. The form's
// fields and the order stand in the address, so that a filtered list can be sent to a colleague.

(() => {
  "use strict"

  const FACETS = ["issuer", "type", "year", "section", "criterion", "related"]
  const FIELDS = ["text", ...FACETS, "from", "to"]
  const NEWEST_FIRST = "-date"
  const MOST_SHOWN = 500 // at first, and more at each wish

  const root = document.querySelector(".finder")
  if (!root || !self.archiveRecords) return
  const form = root.querySelector("form"), status = root.querySelector("[role=status]"), more = root.querySelector(".finder-more")
  const table = root.querySelector(".finder-rows"), body = table.tBodies[0], years = root.querySelector(".finder-years")
  const { makeTakeDates, makeParse, level, LEVELS, isBegun, isMeantBy, Rows } = self.archiveSearch
  const { lang } = document.documentElement, { address, citations, ...page } = root.dataset
  const grammar = self.archiveGrammar
  const { all: rows, fold, split } = new Rows(grammar, self.archiveRecords, JSON.parse(page.said), { ...page, language: lang })
  const takeDates = makeTakeDates(grammar), parse = makeParse(grammar), noise = new Set(grammar.noise)
  const compare = new Intl.Collator(lang).compare
  let order = NEWEST_FIRST, found = rows, shown = 0

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
    found = left.filter(row => passes.every(([, filter]) => filter(row)))
    show()
    writeAddress(state)
  }

  function showCounts(name, left) {
    const counts = new Map()
    for (const value of left.flatMap(row => row.values[name])) counts.set(value, (counts.get(value) ?? 0) + 1)
    for (const option of form.elements[name].options) {
      if (!option.value) continue
      const count = counts.get(option.value) ?? 0
      option.textContent = `${option.dataset.label} (${count})`
      option.disabled = count === 0 && !option.selected
    }
  }

  function show() {
    body.replaceChildren()
    shown = 0
    showMore()
    const words = found.length ? status.dataset.count : status.dataset.none
    status.textContent = words.replace("{shown}", found.length).replace("{all}", rows.length)
  }

  function showMore() {
    const next = found.slice(shown, shown + MOST_SHOWN)
    body.insertAdjacentHTML("beforeend", next.map(row => row.html()).join(""))
    shown += next.length
    const left = Math.min(found.length - shown, MOST_SHOWN)
    more.hidden = !left
    more.firstElementChild.textContent = more.dataset.more.replace("{count}", left)
  }

  function goOn() {
    const first = shown
    showMore()
    body.rows[first].querySelector("a").focus()
  }

  // The order: numbers by their value, undated and unnumbered rows last.

  const BY = {
    number: (a, b) => a.keys.sequence - b.keys.sequence || BY.date(a, b),
    date: (a, b) => byText(a.date, b.date) || a.keys.sequence - b.keys.sequence || byText(a.record.url, b.record.url),
    issuer: (a, b) => compare(a.issuer, b.issuer) || BY.date(a, b)
  }
  const LAST = { number: row => !row.keys.sequence, date: row => !row.date, issuer: () => false }
  const byText = (a, b) => (a > b) - (a < b)

  function sort(next) {
    order = next
    const name = order.replace("-", ""), sign = order.startsWith("-") ? -1 : 1
    const last = LAST[name]
    rows.sort((a, b) => last(a) - last(b) || sign * BY[name](a, b))
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
        update()
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
    sort(wanted.replace("-", "") in BY ? wanted : NEWEST_FIRST)
  }

  // What leaves the page: a table for spreadsheets, citations, BibTeX.

  function csv() {
    const heads = [...root.querySelectorAll("thead th")].map(head => head.innerText.trim())
    const lines = found.map(row => [`${row.type} ${row.number}`.trim(), row.date, row.title, row.issuer, address + row.record.url])
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

  // The citations of each year stand in a script of their own, which is fetched once; after a failure it is asked for again.
  const fetched = new Map()

  function fetchYear(year) {
    if (!fetched.has(year)) fetched.set(year, new Promise((resolve, reject) => {
      const src = citations.replace("{year}", year)
      document.head.append(Object.assign(document.createElement("script"), { src, onload: resolve, onerror: reject }))
    }).catch(error => { fetched.delete(year); throw error }))
    return fetched.get(year)
  }

  async function copy(button, which, between) {
    const wanted = found
    await Promise.all(wanted.flatMap(row => row.values.year).map(fetchYear))
    await navigator.clipboard.writeText(wanted.map(row => self.archiveCitations[row.record.url][which]).join(between))
    status.textContent = button.dataset.done.replace("{count}", wanted.length)
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
  more.firstElementChild.addEventListener("click", goOn)
  if (years) years.hidden = true
  form.hidden = table.hidden = false
  update()
})()
