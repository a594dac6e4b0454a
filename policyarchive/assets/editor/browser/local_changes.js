// What was saved on this machine and not sent: how it is taken back, and how it is sent.

import { el, newId } from "./dom.js"
import { requiredMark } from "./leaf_field.js"
import { doIfMeant } from "./refusal_view.js"

// Return the view, null where nothing waits and nothing was sent.
export function localChangesView(app) {
  const { changes, sent } = app.outbox
  return el("div", {}, changes.length > 0 && unsentView(app, changes), sent.length > 0 && sentFromHere(app, sent))
}

function unsentView(app, changes) {
  const { t } = app
  const said = el("div", { role: "alert" })
  const entries = changes.map(({ path }) => changeView(app, path, said))
  return el("section", {}, el("h2", {}, t("editor.unsent", { count: changes.length })), el("ul", {}, entries), said, sendForm(app))
}

function sentFromHere(app, sent) {
  const { t } = app, said = el("div", { role: "alert" })
  const withdraw = branch => doIfMeant(app, said, t("editor.withdraw_here_sure"), () => app.store.withdraw({ branch }), t("editor.withdrawn"))
  const entries = sent.map(({ branch, title, pushed }) => el("li", {}, title, " ", `(${t(pushed ? "editor.is_pushed" : "editor.is_here")}) `,
    el("button", { type: "button", class: "editor-link", onclick: () => withdraw(branch) }, t("editor.withdraw"))))
  return el("section", {}, el("h2", {}, t("editor.sent")), el("ul", {}, entries), said)
}

function changeView(app, path, said) {
  const { t } = app, below = path.replace("registry/", "")
  const undo = () => doIfMeant(app, said, t("editor.undo_sure", { name: app.nameOf(below) }), () => app.store.undo(path))
  const name = below.endsWith(".yml") ? el("a", { href: `#${below}` }, app.nameOf(below)) : below
  return el("li", {}, name, " ", el("button", { type: "button", class: "editor-link", onclick: undo }, t("editor.undo")))
}

function sendForm(app) {
  const { t } = app, said = el("div", { class: "editor-outcome", role: "alert" })
  const text = (key, type = "text") => {
    const control = el("input", { id: newId(key), type, required: true })
    control.value = localStorage.getItem(`archive-${key}`) ?? app.outbox[key] ?? ""
    return { control, element: el("div", { class: "editor-field" }, el("label", { for: control.id }, t(`editor.send_${key}`), requiredMark(t)), control) }
  }
  const [title, name, mail] = [text("title"), text("name"), text("mail", "email")]
  const form = el("form", { class: "editor-send-form" }, el("h2", {}, t("editor.send_all")), el("p", {}, t("editor.send_why")), title.element, name.element, mail.element,
    el("p", {}, el("button", { class: "editor-send", value: "branch" }, t("editor.send_branch")), " ", el("button", { class: "editor-plain", value: "patch" }, t("editor.send_patch"))), said)
  form.addEventListener("submit", async event => {
    event.preventDefault()
    for (const [key, { control }] of Object.entries({ name, mail })) localStorage.setItem(`archive-${key}`, control.value)
    said.replaceChildren(el("p", {}, t("editor.sending")))
    try {
      const sent = await app.store.send({ title: title.control.value, name: name.control.value, mail: mail.control.value, how: event.submitter?.value ?? "branch" })
      app.told = outcome(app, sent)
      await app.show()
    } catch (error) {
      said.replaceChildren(...app.refused(error))
    }
  })
  return form
}

function outcome({ t, configuration }, { branch, pushed, file, text }) {
  if (!file) return [el("p", {}, t(pushed ? "editor.branch_pushed" : "editor.branch_made", { branch }))]
  const address = URL.createObjectURL(new Blob([text]))
  return [el("p", {}, t("editor.patch_made", { file }), " ", el("a", { href: address, download: file.split("/").at(-1) }, t("editor.patch_take"))),
    configuration.mail && el("p", {}, t("editor.patch_mail"), " ", el("a", { href: `mailto:${configuration.mail}` }, configuration.mail))].filter(Boolean)
}
