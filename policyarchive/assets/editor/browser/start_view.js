// Where one begins: look for the record to change, add one, go on with a draft, see what became of what was sent.

import { documentField } from "./document_field.js"
import { el, timeOf } from "./dom.js"
import { localChangesView } from "./local_changes.js"
import { doIfMeant } from "./refusal_view.js"

// Return the view. app: the whole editor.
export function startView(app) {
  const { t, told } = app
  app.told = null
  return el("section", {}, el("h1", { tabindex: "-1" }, t("editor.heading")), told && el("div", { class: "editor-outcome", role: "status" }, told),
    !app.isLocal && el("p", { class: "editor-who" }, t("editor.signed_in", { name: app.who.name }), " ", el("button", { type: "button", class: "editor-link", onclick: () => app.signOut() }, t("editor.sign_out"))),
    findView(app), draftsView(app), app.isLocal ? localChangesView(app) : sentView(app), otherKinds(app))
}

function findView(app) {
  const { t } = app
  const field = documentField({ label: t("editor.find"), help: t("editor.find_help"), context: { ...app.context, onChange: () => app.go(`documents/${field.read()}.yml`) } })
  return el("section", { class: "editor-find" }, field.element, el("p", {}, el("a", { class: "editor-add", href: "#new:document" }, t("editor.new_document"))))
}

function draftsView(app) {
  const { t } = app, drafts = app.drafts.all()
  if (!drafts.length) return null
  const entries = drafts.map(({ path, name, at }) => el("li", {}, el("a", { href: `#${path}` }, name ?? app.nameOf(path)), ` ${timeOf(at, app.configuration.language)}`))
  return el("section", {}, el("h2", {}, t("editor.drafts")), el("ul", {}, entries))
}

// What was sent: what the checker answers, and how it is taken back.
function sentView(app) {
  const { t, proposals } = app
  if (!proposals.length) return null
  return el("section", {}, el("h2", {}, t("editor.sent")), el("ul", { class: "editor-sent" }, proposals.map(proposal => proposalView(app, proposal))))
}

function proposalView(app, proposal) {
  const { t } = app, said = el("div", { role: "alert" })
  const files = proposal.files.filter(path => /^registry\/.*\.yml$/.test(path)).map(path => path.replace("registry/", ""))
  const withdraw = () => doIfMeant(app, said, t("editor.withdraw_sure"), () => app.store.withdraw(proposal), t("editor.withdrawn"))
  return el("li", {}, el("a", { href: proposal.address }, proposal.title), el("p", {}, t(`editor.checks.${proposal.checks}`)),
    proposal.answer && el("details", {}, el("summary", {}, t("editor.answer")), el("pre", { tabindex: "0" }, proposal.answer)),
    el("p", {}, files.map(path => el("a", { href: `#${path}@${proposal.branch}` }, t("editor.edit_again", { name: app.nameOf(path) }))), " ",
      el("button", { type: "button", class: "editor-plain", onclick: withdraw }, t("editor.withdraw"))), said)
}

function otherKinds(app) {
  const { t, configuration: { kinds, files }, who } = app
  const shown = kinds.filter(({ name, maintainers }) => name !== "document" && (!maintainers || who?.isMaintainer))
  return el("section", {}, el("h2", {}, t("editor.others")), shown.map(({ name, label, folder }) => {
    const own = files.filter(file => file.kind === name)
    if (!own.length && !folder) return null
    const entries = own.map(({ path, label: called }) => el("li", {}, el("a", { href: `#${path}` }, called)))
    const add = folder && el("li", {}, el("a", { class: "editor-add", href: `#new:${name}` }, t("editor.new", { kind: label })))
    return el("details", { class: "editor-kind" }, el("summary", {}, label, el("span", { class: "count" }, ` ${own.length}`)), el("ul", {}, entries, add))
  }))
}
