// What is shown before a change is sent: its lines, a title, a remark, and what came of it.

import { el, newId } from "./dom.js"
import { nameOfData, nameOfPath } from "./names.js"
import { filesToSend } from "./sent_files.js"

// Return the view of a change of a record that is ready. change: { path, after, lines, values }.
export function sendingView(view, change) {
  const { app, record } = view, { t } = app
  const title = el("input", { id: newId("title"), type: "text", maxlength: "120" }), remark = el("textarea", { id: newId("remark"), rows: "3" })
  title.value = record.isNew ? t("editor.title_new", { name: nameOfData(record.kind, view.read(), app.configuration) ?? nameOfPath(change.path) })
    : t("editor.title_edit", { name: app.nameOf(record.path), fields: [...new Set(change.values.map(({ at: [field] }) => app.labelOf(record.kind, [field])))].join(", ") })
  const said = el("div", { class: "editor-outcome", role: "alert" })
  const button = el("button", { type: "button", class: "editor-send", onclick: () => send() }, t(app.isLocal ? "editor.save" : "editor.send"))
  const into = proposalsToJoin(app, record.branch)
  const send = async () => {
    button.disabled = true
    said.replaceChildren(el("p", {}, t("editor.sending")))
    const proposal = app.proposals.find(({ number }) => String(number) === into?.control.value)
    try {
      const files = filesToSend(view, change)
      const sent = app.isLocal ? await app.store.save(files) : await app.store.send({ key: view.key, title: title.value, text: remark.value, files, proposal })
      view.dropDraft()
      app.showSent(sent, change.path)
    } catch (error) {
      said.replaceChildren(...app.refused(error, view))
    } finally {
      button.disabled = false
    }
  }
  return el("section", { class: "editor-review" },
    el("h2", { tabindex: "-1" }, t("editor.changes")), valuesView(app, record, change.values),
    el("details", { class: "editor-rare" }, el("summary", {}, t("editor.lines")), linesView(change.lines, t)),
    !app.isLocal && [field(t("editor.title"), title), field(t("editor.remark"), remark, t("editor.remark_help")), into?.element],
    el("p", { class: "editor-ways" }, button, el("button", { type: "button", class: "editor-plain", onclick: () => view.goOn() }, t("editor.go_on"))), said)
}

function field(label, control, help) {
  return el("div", { class: "editor-field" }, el("label", { for: control.id }, label), control, help && el("p", { class: "editor-help" }, help))
}

// What changes, field by field, with the labels of the form.
function valuesView({ t, labelOf, configuration }, { kind, isNew }, values) {
  if (isNew) return el("p", {}, t("editor.all_new"))
  const shown = value => Object.values(configuration.vocabularies).flat().find(([key]) => key === value)?.[1] ?? value
  const entries = values.map(({ at, before, after }) => before === undefined || after === undefined
    ? el("li", {}, `${labelOf(kind, at)}: ${t("editor.changed")}`)
    : el("li", {}, `${labelOf(kind, at)}: `, el("del", {}, shown(before) || t("editor.nothing")), " → ", el("ins", {}, shown(after) || t("editor.nothing"))))
  return el("ul", { class: "editor-values" }, entries)
}

// Lines with a word for those who do not see the colours.
function linesView(lines, t) {
  const names = { "+": t("editor.line_new"), "-": t("editor.line_old") }
  const rows = lines.map(({ sign, line }) => el("li", { class: sign === "+" ? "editor-new" : sign === "-" ? "editor-old" : null },
    el("span", { class: "visually-hidden" }, names[sign] && `${names[sign]}: `), el("code", {}, line || " ")))
  return el("ul", { class: "editor-lines" }, rows)
}

// branch: that of the proposal which the record was opened from, if any: the change goes on with it unless the person chooses otherwise.
function proposalsToJoin({ t, proposals, isLocal }, branch) {
  if (isLocal || !proposals.length) return null
  const options = proposals.map(proposal => el("option", { value: proposal.number, selected: proposal.branch === branch }, proposal.title))
  const control = el("select", { id: newId("into") }, el("option", { value: "" }, t("editor.own_proposal")), options)
  return { control, element: field(t("editor.into"), control) }
}
