// Signing in to the forge, with a token that stays in the browser of this machine.

import { el, newId } from "./dom.js"

// Return where the token of an archive is kept: for this window alone, or on this machine where the person says so.
export function makeTokens(scope, session = sessionStorage, lasting = localStorage) {
  const key = `archive-token:${scope}`
  return {
    get: () => session.getItem(key) ?? lasting.getItem(key),
    keep(token, stays) {
      session.setItem(key, token)
      if (stays) lasting.setItem(key, token)
    },
    drop() {
      session.removeItem(key)
      lasting.removeItem(key)
    }
  }
}

// Return the form that asks for a token. app.signIn(token, stays) is called with what is typed.
export function signInView(app) {
  const { t, configuration } = app
  const token = el("input", { id: newId("token"), type: "password", autocomplete: "off", spellcheck: "false", required: true })
  const stays = el("input", { id: newId("stays"), type: "checkbox" })
  const said = el("div", { class: "editor-outcome", role: "alert" })
  const form = el("form", { class: "editor-sign-in" },
    el("h2", {}, t("editor.sign_in")), el("p", {}, t("editor.sign_in_why"), " ", el("a", { href: configuration.help }, t("editor.sign_in_help"))),
    el("div", { class: "editor-field" }, el("label", { for: token.id }, t("editor.token")), token),
    el("div", { class: "editor-check" }, stays, el("label", { for: stays.id }, t("editor.stays"))),
    el("p", {}, el("button", { class: "editor-send" }, t("editor.sign_in")), " ", app.byPage && el("button", { type: "button", class: "editor-plain", onclick: () => app.signInByPage() }, t("editor.sign_in_page"))), said)
  form.addEventListener("submit", async event => {
    event.preventDefault()
    try {
      await app.signIn(token.value.trim(), stays.checked)
    } catch (error) {
      said.replaceChildren(...app.refused(error))
    }
  })
  return form
}
