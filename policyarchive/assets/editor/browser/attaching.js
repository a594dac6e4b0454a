// Files that are attached to a document: their bytes are kept until they are sent, size and digest are made here.

import { el, newId } from "./dom.js"
import { slug } from "./folded.js"

const ENDINGS = /\.(pdf|md|txt|docx|xlsx)$/i

// Return the fields of an attached file: { path, role, language, bytes, sha256 }, all texts.
export async function describe(file, language) {
  const content = new Uint8Array(await file.arrayBuffer())
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", content))
  const ending = file.name.match(ENDINGS)[1].toLowerCase()
  const fields = {
    path: `${slug(file.name.replace(ENDINGS, "")) || "tep"}.${ending}`, role: ending === "pdf" ? "scan" : "text", language,
    bytes: String(content.length), sha256: [...digest].map(byte => byte.toString(16).padStart(2, "0")).join("")
  }
  return { content, fields }
}

// Return the part of a form that takes files. onFile is given what describe() returns. most: bytes of the largest file.
export function fileChooser({ t, most, language, onFile }) {
  const said = el("p", { class: "editor-refused", role: "alert" }), id = newId("file")
  const control = el("input", { id, type: "file", accept: ".pdf,.md,.txt,.docx,.xlsx" })
  control.addEventListener("change", async () => {
    const [file] = control.files
    said.textContent = ""
    if (!file) return
    if (!ENDINGS.test(file.name)) said.textContent = t("editor.file.kind", { name: file.name })
    else if (file.size > most) said.textContent = t("editor.file.size", { most: Math.floor(most / 1_000_000) })
    else onFile(await describe(file, language))
    control.value = ""
  })
  return el("div", { class: "editor-field" }, el("label", { for: id }, t("editor.file.add")), control, el("p", { class: "editor-help" }, t("editor.file.help")), said)
}
