// What leaves the finder: exactly the list that is shown, as a file or in the clipboard.

import { citationsOf } from "./citations.js"
import { FACETS } from "./finder_form.js"
import { inLegalOrder, copyLegal } from "./legal_bases.js"
import { loadListWords, tell } from "./list_words.js"
import { say } from "./page.js"
import { fileName, save } from "./saving.js"
import { citationFile, csvFile, excelFile, wordFile } from "./takeaways.js"

const COPIES = {
  plain: citations => citations.map(({ plain }) => plain).join("\n"),
  bibtex: citations => citations.map(({ bibtex }) => bibtex).join("\n\n")
}

const UNNAMED = ["related", "force"] // facets that the name of a file leaves out

export class Out {
  constructor(root, page) {
    const title = document.querySelector("h1").textContent
    Object.assign(this, { root, page, title })
  }

  // Do what a button says; return a promise of what to say then. documents: a promise of them; said: what is said of the list.
  async take({ dataset: { do: kind, done } }, documents, form, said) {
    const button = this.root.querySelector(`[data-do="${kind}"]`)
    button.ariaBusy = "true"
    try {
      if (kind === "link") return await navigator.clipboard.writeText(location.href), `${said}. ${done}`
      await loadListWords()
      const taken = await documents()
      if (kind === "legal") return `${said}. ${await copyLegal(inLegalOrder(await held(taken)))}`
      if (!(kind in COPIES)) return await this.save(kind, taken, form), said
      const citations = await held(taken)
      await navigator.clipboard.writeText(COPIES[kind](citations))
      return `${said}. ${done.replace("{count}", citations.length)}`
    } catch {
      return say("box.failed")
    } finally {
      button.ariaBusy = null
    }
  }

  async save(kind, documents, form) {
    const { address } = this.page, labels = [this.title, ...form.chips().map(({ label }) => label)], text = form.read().text
    const about = [...labels, ...text ? [`“${text}”`] : []].join("; ")
    const [blob, ending] = await {
      xlsx: async () => [await excelFile(documents, about, address), "xlsx"],
      docx: async () => [await wordFile(documents, [{ text: tell("list_file.title"), bold: true }, { text: about, italic: true }]), "docx"],
      csv: async () => [csvFile(documents, ",", address), "csv"],
      "csv-semicolon": async () => [csvFile(documents, ";", address), "csv"],
      bib: async () => [citationFile(await held(documents), "bib"), "bib"],
      ris: async () => [citationFile(await held(documents), "ris"), "ris"],
      csl: async () => [citationFile(await held(documents), "json"), "json"]
    }[kind]()
    save(blob, `${this.nameOf(form)}.${ending}`)
  }

  // Return what the list is called as a file: by its facets, its dates and the text.
  nameOf(form) {
    const asked = { ...form.read(), ...this.page.fixed }
    const prefix = { criterion: "list_file.criterion", section: "list_file.section", from: "list_file.from", to: "list_file.to" }
    const parts = [...FACETS, "from", "to"].filter(name => asked[name] && !UNNAMED.includes(name)).map(name => (prefix[name] ? `${tell(prefix[name])}-` : "") + asked[name])
    return fileName([tell("list_file.name"), ...parts, asked.text])
  }
}

async function held(documents) {
  return (await citationsOf(documents.map(({ id }) => id))).filter(Boolean)
}
