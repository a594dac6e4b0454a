// The view of one record: its form, a line that says what is kept, and what can be done with it.

import { fileChooser } from "./attaching.js"
import { el, timeOf } from "./dom.js"
import { changedFields, changedLines, changedValues, problemsIn, rebase, textOf } from "./editing.js"
import { TwiceNamed } from "./keyed_fields.js"
import { incomingView } from "./incoming.js"
import { nameOfData } from "./names.js"
import { newPath } from "./sent_files.js"
import { RecordForm } from "./record_form.js"
import { sendingView } from "./sending.js"

const WAIT = 300 // milliseconds after the last key

// Return the name under which the draft of a record is kept.
function draftOf({ path, kind }) {
  return path || `new:${kind}`
}

export class RecordView {
  // app: the whole editor. record: see editing.js. data: what the form begins with, which a draft has changed.
  constructor(app, record, data = record.data) {
    const { t } = app, draft = app.drafts.get(draftOf(record))
    Object.assign(this, { app, record, uploads: new Map(), problems: [], moved: draft?.moves ?? [], key: draft?.key ?? Date.now().toString(36) })
    this.state = el("p", { class: "editor-state", role: "status" })
    this.summary = el("div", { class: "editor-summary", tabindex: "-1" })
    this.body = el("div")
    this.changes = el("div", { class: "editor-changes" })
    this.element = el("section", {}, this.heading(), this.summary, this.body, this.changes, this.bar(t), this.state)
    this.draw(data)
    if (draft) this.state.textContent = t("editor.from_draft", { time: timeOf(draft.at, app.configuration.language) })
    this.askForFiles(data)
    addEventListener("pagehide", () => { if (this.element.isConnected) this.keep() })
  }

  // A draft has no content of files: those that the archive does not hold yet must be chosen again.
  askForFiles(data) {
    const held = (this.record.data.files ?? []).map(({ path }) => path)
    const missing = (data.files ?? []).map(({ path }) => path).filter(path => !held.includes(path))
    if (missing.length) this.say(this.app.t("editor.file.again", { names: missing.join(", ") }))
  }

  heading() {
    const { app: { t }, record } = this
    const title = record.isNew ? t("editor.new", { kind: this.app.kind(record.kind).label }) : t("editor.edit", { name: this.app.nameOf(record.path) })
    const page = this.app.pageOf(record.path)
    return el("header", {}, el("h1", { tabindex: "-1" }, title), el("p", { class: "editor-ways" }, el("a", { href: "#" }, t("editor.back")), page && el("a", { href: page }, t("editor.see_page"))))
  }

  bar(t) {
    const again = el("button", { type: "button", class: "editor-plain", onclick: () => this.throwAway() }, t("editor.throw_away"))
    const send = el("button", { type: "button", class: "editor-send", onclick: () => this.review() }, t("editor.review"))
    return el("div", { class: "editor-bar" }, send, again)
  }

  // Draw the form anew with data.
  draw(data) {
    const { app, record } = this
    const context = { ...app.context, onChange: () => this.follow() }, unfolded = this.form?.unfolded() ?? []
    this.form = new RecordForm({ root: app.kind(record.kind).root, data, context })
    const chooser = record.kind === "document" && fileChooser({
      t: app.t, most: app.configuration.largest_file, language: app.configuration.languages[0], onFile: file => this.attach(file)
    })
    if (chooser) this.form.add("files", chooser)
    this.form.unfold(unfolded)
    this.body.replaceChildren(this.form.element)
    this.check()
    this.showIncoming()
  }

  async showIncoming() {
    const page = !this.record.isNew && this.app.pageOf(this.record.path), view = page && await incomingView(this.app, page)
    if (view) this.form.element.querySelector(".editor-parts").append(view)
  }

  attach({ content, fields }) {
    const data = this.read()
    this.moved.push(...this.form.moves())
    this.uploads.set(fields.path, content)
    this.draw({ ...data, files: [...(data.files ?? []).filter(({ path }) => path !== fields.path), fields] })
    this.keep()
  }

  // Return the data that the form holds; what cannot be read is said, and the last data that could be are given.
  read() {
    try {
      this.last = this.form.read()
      this.twice = null
    } catch (error) {
      if (!(error instanceof TwiceNamed)) throw error
      this.twice = error
    }
    return this.last
  }

  follow() {
    this.changes.replaceChildren()
    clearTimeout(this.timer)
    this.timer = setTimeout(() => { this.check(); this.keep() }, WAIT)
  }

  // Show what is wrong beside its field; of a new record not what is still to be filled in, before it is to be sent.
  check() {
    const data = this.read()
    this.problems = [...problemsIn(this.record, data, this.app), ...this.ownProblems(data)]
    const isDue = ({ code }) => this.wasReviewed || !this.record.isNew || code !== "missing-field"
    this.shown = this.form.show(this.problems.filter(isDue))
    if (this.summary.querySelector("li")) this.drawSummary()
  }

  // What only the form knows: two rows of one key, a document that was typed and not chosen, a PDF whose pages were not counted.
  ownProblems(data) {
    const { app: { t }, form, twice, uploads } = this
    const pages = (data?.files ?? []).flatMap(({ path, pages }, i) => uploads.has(path) && path.endsWith(".pdf") && !pages ? [{ at: ["files", i, "pages"], text: t("editor.file.pages") }] : [])
    const unchosen = form.unchosen().map(control => ({ at: [], control, text: t("editor.not_chosen") }))
    return [...pages, ...unchosen, ...twice ? [{ at: [], control: twice.control, text: t("editor.twice", { key: twice.key }) }] : []]
  }

  keep() {
    const { app, record } = this, data = this.read(), path = draftOf(record)
    if (!record.isNew && !changedFields(record, data).length) app.drafts.drop(path)
    else this.state.textContent = app.t(app.drafts.keep(path, { data, version: record.version, kind: record.kind, isNew: record.isNew, key: this.key, moves: this.moves(), name: nameOfData(record.kind, data, app.configuration) }) ? "editor.kept" : "editor.not_kept")
  }

  // Where the items of lists have gone since the record was read, for the comments above them.
  moves() {
    return [...this.moved, ...this.form.moves()]
  }

  dropDraft() {
    clearTimeout(this.timer)
    this.app.drafts.drop(draftOf(this.record))
  }

  async throwAway() {
    const { app, record } = this
    if (!window.confirm(app.t("editor.throw_away_sure"))) return
    this.dropDraft()
    this.uploads.clear()
    this.moved = []
    this.draw(record.data)
    this.state.textContent = app.t("editor.thrown_away")
  }

  // Say what is wrong, else show what will be sent.
  async review() {
    clearTimeout(this.timer)
    this.wasReviewed = true
    this.check()
    this.keep()
    const { app, record } = this, data = this.read()
    if (this.problems.some(({ isWarning }) => !isWarning)) return this.showSummary()
    this.summary.replaceChildren()
    const path = record.isNew ? await newPath(app, record, data) : record.path
    const after = textOf({ ...record, path }, data, this.moves(), app.configuration), lines = changedLines(record.text, after)
    if (!lines.some(({ sign }) => sign !== " ")) return this.say(app.t("editor.no_change"))
    this.changes.replaceChildren(sendingView(this, { path, after, lines, values: changedValues(record, data) }))
    this.changes.querySelector("h2").focus()
  }

  // Leave what would be sent, and go on editing.
  goOn() {
    this.changes.replaceChildren()
    this.element.querySelector(".editor-send").focus()
  }

  say(text) {
    this.summary.replaceChildren(el("p", {}, text))
    this.summary.focus()
  }

  showSummary() {
    this.drawSummary()
    this.summary.focus()
  }

  drawSummary() {
    const { t } = this.app, problems = this.shown.filter(({ isWarning }) => !isWarning)
    const links = problems.map(({ text, control, at }) => el("li", {}, el("button", { type: "button", class: "editor-link", onclick: () => control?.focus() }, `${this.app.labelOf(this.record.kind, at)}: ${text}`)))
    this.summary.replaceChildren(...problems.length ? [el("h2", {}, t("editor.wrong", { count: problems.length })), el("ul", {}, links)] : [])
  }

  // Somebody else has changed the record: take theirs, put in what was typed here, and say what both changed.
  takeTheirs(present) {
    const { record, data, conflicts } = rebase(this.record, this.read(), present)
    this.record = record
    this.moved = []
    this.draw(data)
    this.keep()
    this.changes.replaceChildren()
    const { t, labelOf } = this.app, names = conflicts.map(at => labelOf(record.kind, at))
    this.say(names.length ? t("editor.conflict", { fields: names.join("; ") }) : t("editor.merged"))
  }
}
