// The editor as a whole: which view is shown, who is signed in, what was sent.

import { makeAsk } from "../../search/browser/worker_client.js"
import { el, makeWords } from "./dom.js"
import { makeDrafts } from "./drafts.js"
import { loadRecord, newRecord } from "./editing.js"
import { RecordView } from "./record_view.js"
import { nameOfData, nameOfPath } from "./names.js"
import { refusalView } from "./refusal_view.js"
import { makeTokens, signInView } from "./sign_in.js"
import { startView } from "./start_view.js"

export class App {
  // root: the element of the page. configuration: what policyarchive/pages/editor/configuration.py writes. store: see stores/.
  constructor(root, configuration, store) {
    Object.assign(this, { root, configuration, store, proposals: [], outbox: { changes: [], sent: [] }, names: new Map(), who: null })
    this.t = makeWords(configuration.words)
    this.isLocal = configuration.store.kind === "local"
    this.scope = `${configuration.store.api ?? ""}${configuration.store.repository ?? location.pathname}`
    this.drafts = makeDrafts(localStorage, this.scope)
    this.tokens = makeTokens(this.scope)
    this.byPage = Boolean(store.signInByPkce)
    const documentOf = url => url.slice(configuration.document_root.length).replace(/\/$/, "")
    this.labelOf = this.labelOf.bind(this)
    this.context = { t: this.t, configuration, documentOf, ask: makeAsk(configuration.worker) }
  }

  // The address may name a record in its query, as answers on a forge do, where a # would name an issue.
  async start() {
    const asked = new URLSearchParams(location.search).get("record")
    if (asked) history.replaceState(null, "", `${location.pathname}#${asked}`)
    addEventListener("hashchange", () => this.show())
    const token = this.isLocal ? "" : this.tokens.get()
    if (this.store.comesBack?.()) await this.signInByPage().catch(error => this.failed(error))
    else if (this.isLocal || token) await this.signIn(token).catch(error => this.failed(error))
    else await this.show()
  }

  async signIn(token, stays = false) {
    this.who = await this.store.signIn(token)
    if (!this.isLocal) this.tokens.keep(token, stays)
    await this.show()
  }

  async signInByPage() {
    const token = await this.store.signInByPkce()
    if (token) await this.signIn(token)
  }

  signOut() {
    this.tokens.drop()
    this.store.signOut()
    this.who = null
    this.show()
  }

  // Go to the start also where the address names it already.
  leave() {
    if (!location.hash.slice(1)) this.show()
  }

  // The start asks what was sent, on one's own machine what was not.
  async startView() {
    if (this.isLocal) this.outbox = await this.store.changes()
    else this.proposals = await this.store.proposals()
    return startView(this)
  }

  go(path) {
    location.hash = path
  }

  async show() {
    const path = decodeURIComponent(location.hash.slice(1))
    if (!this.who) return this.put(el("section", {}, el("h1", { tabindex: "-1" }, this.t("editor.heading")), signInView(this)))
    try {
      if (!path) this.put(await this.startView())
      else if (path.startsWith("new:")) this.put(this.newView(path.slice("new:".length)))
      else this.put(await this.recordView(...path.split("@")))
    } catch (error) {
      this.failed(error)
    }
  }

  failed(error) {
    this.put(el("section", {}, el("h1", { tabindex: "-1" }, this.t("editor.heading")), el("div", { role: "alert" }, this.refused(error)), el("p", {}, el("a", { href: "#" }, this.t("editor.back"))), !this.who && signInView(this)))
  }

  put(view) {
    this.root.replaceChildren(view)
    scrollTo(0, 0)
    view.querySelector("h1")?.focus({ preventScroll: true })
  }

  newView(kind) {
    return new RecordView(this, newRecord(kind), this.drafts.get(`new:${kind}`)?.data ?? {}).element
  }

  // A draft goes on where it was left; where somebody has changed the record since, theirs comes first.
  async recordView(path, branch) {
    const kind = this.kindOf(path), record = kind && await loadRecord(this.store, path, kind.name, branch)
    if (!record) return el("section", {}, el("h1", { tabindex: "-1" }, this.t("editor.not_there", { path })), el("p", {}, el("a", { href: "#" }, this.t("editor.back"))))
    this.names.set(path, nameOfData(kind.name, record.data, this.configuration) ?? nameOfPath(path))
    const draft = this.drafts.get(path), view = new RecordView(this, record, draft?.data)
    if (draft && draft.version !== record.version) view.say(this.t("editor.draft_older"))
    return view.element
  }

  showSent(sent, path) {
    const { t } = this, key = this.isLocal ? "editor.saved" : "editor.sent_thanks"
    this.put(el("section", {}, el("h1", { tabindex: "-1" }, t(key)), el("p", {}, t(this.isLocal ? "editor.saved_next" : "editor.sent_next")),
      sent.address && el("p", {}, el("a", { href: sent.address }, t("editor.see_proposal", { number: sent.number }))),
      el("p", {}, el("a", { href: `#${path}${sent.branch ? `@${sent.branch}` : ""}` }, t("editor.edit_again", { name: this.nameOf(path) }))), el("p", {}, el("a", { href: "#", onclick: () => this.leave() }, t("editor.back")))))
  }

  refused(error, view) {
    return refusalView(this, error, view)
  }

  // Return a kind of file by its name.
  kind(name) {
    return this.configuration.kinds.find(kind => kind.name === name)
  }

  kindOf(path) {
    const { kinds, files } = this.configuration
    const name = files.find(file => file.path === path)?.kind
    return kinds.find(kind => kind.name === name || kind.folder && path.startsWith(`${kind.folder}/`))
  }

  // Return what a record is called: its label where the archive has it, else what its path says.
  nameOf(path) {
    if (path.startsWith("new:")) return this.t("editor.new", { kind: this.kind(path.slice("new:".length)).label })
    return this.configuration.files.find(file => file.path === path)?.label ?? this.names.get(path) ?? nameOfPath(path)
  }

  // Return the address of the page of a document.
  pageOf(path) {
    return path.startsWith("documents/") && !path.endsWith("@") ? `../${this.configuration.document_root}${path.slice("documents/".length, -".yml".length)}/` : null
  }

  // Return the labels of the fields on the way to a value.
  labelOf(kind, at) {
    const { records } = this.configuration, names = []
    let record = this.kind(kind).root
    for (const step of at) {
      const field = records[record]?.find(({ name }) => name === step)
      if (field) names.push(field.label)
      else if (typeof step === "number") names.push(String(step + 1))
      record = field ? innermost(field) : record
    }
    return names.join(" ") || this.t("editor.record")
  }
}

function innermost({ of }) {
  return typeof of === "object" && !Array.isArray(of) && of ? innermost(of) : of
}
