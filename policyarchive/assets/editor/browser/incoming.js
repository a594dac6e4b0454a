// The other direction of relations: what other documents do to this one stands in their records, and is shown here as its page has it.

import { el } from "./dom.js"

// Return the promise of a part that lists the documents whose records name this one; null where none does. page: the address of the
// page of the record.
export async function incomingView({ t, context }, page) {
  const answer = await fetch(page).catch(() => null)
  if (!answer?.ok) return null
  const html = new DOMParser().parseFromString(await answer.text(), "text/html")
  const rows = [...html.querySelectorAll(".relations > .incoming")].map(row => rowView(row, page, context))
  if (!rows.length) return null
  return el("details", { class: "editor-fold" }, el("summary", {}, t("editor.incoming"), el("span", { class: "count" }, ` ${rows.length}`)),
    el("p", { class: "editor-help" }, t("editor.incoming_help")), el("ul", {}, rows))
}

function rowView(row, page, { documentOf, configuration }) {
  const link = row.querySelector(".relation-name a"), address = new URL(link.getAttribute("href"), new URL(page, location)).pathname
  const below = address.slice(address.indexOf(`/${configuration.document_root}`) + 1)
  const verb = row.querySelector("summary span")?.textContent ?? row.closest("ul").previousElementSibling.textContent
  return el("li", {}, `${verb}: `, el("a", { href: `#documents/${documentOf(below)}.yml` }, link.textContent))
}
