// What is said where something could not be done, with what helps.

import { el } from "./dom.js"
import { inOneText } from "./sentences.js"

// Return the elements that say a refusal of a store. view: the record that was being sent, where there is one.
export function refusalView(app, error, view) {
  const { t } = app
  if (!error.reason) throw error
  if (error.problems) return [el("p", {}, t("editor.refused.problems")), el("ul", {}, error.problems.map(problem => problemView(app, problem)))]
  const text = el("p", {}, t(`editor.refused.${error.reason}`), error.reason === "other" && ` ${error.message}`)
  if (error.reason === "conflict" && view && error.text !== null && error.path === `registry/${view.record.path}`) return [text, el("p", {}, el("button", { type: "button", class: "editor-send", onclick: () => view.takeTheirs(error) }, t("editor.take_theirs")))]
  if (error.reason === "token" && app.who) return [text, el("p", {}, el("button", { type: "button", class: "editor-plain", onclick: () => app.signOut() }, t("editor.sign_in_again")))]
  return [text]
}

// Ask whether something is meant, do it, and show the view anew; a refusal stands in `said`. done: what is told afterwards, if anything.
export async function doIfMeant(app, said, question, act, done) {
  if (!window.confirm(question)) return
  try {
    await act()
    if (done) app.told = [el("p", {}, done)]
    await app.show()
  } catch (error) {
    said.replaceChildren(...refusalView(app, error))
  }
}

function problemView(app, problem) {
  const path = problem.file?.replace(/^registry\//, "")
  const link = path?.endsWith(".yml") && el("a", { href: `#${path}` }, app.nameOf(path))
  return el("li", {}, link, link && ": ", inOneText(problem[app.configuration.said_in]))
}
