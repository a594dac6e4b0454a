// The archive on this machine, as `policyarchive edit` serves it: what is saved stands in the working copy at once.

import { toBase64 } from "./bytes.js"
import { Refusal } from "./refusal.js"
import { makeAsk, orNull, plainRefusal } from "./request.js"

// Return the store: signIn, signOut, files, read, send, proposals and withdraw as on a forge, and check, save, changes, undo besides.
// settings: { api, key }, api as "/admin/api", key as the program made it when it started.
export function localStore({ api, key }) {
  const ask = makeAsk({ api, headers: () => ({ "X-Editor-Key": key }), refusalOf })
  const get = async (path, query) => (await ask("GET", path, { query })).data
  const post = async (path, body) => (await ask("POST", path, { body })).data

  const store = {
    // Nobody signs in at their own machine; that the key fits is found out at once.
    async signIn() {
      await get("/changes")
      return { name: "", isMaintainer: true, canSend: true }
    },

    signOut() {},

    async files(under = "") {
      return (await get("/files")).files.filter(path => path.startsWith(under && `${under}/`))
    },

    // Return a promise of { text, version } of a file, null where there is none. text: null where it is no text.
    async read(path) {
      return orNull(get("/file", { path }))
    },

    // Return a promise of the problems that the registry would have with these files; none is the empty list.
    async check(files) {
      return (await post("/check", { files: files.map(asSent) })).problems
    },

    // Write files into the working copy; a promise of the paths written. Fails with a Refusal "conflict" or "problems".
    async save(files) {
      return (await post("/save", { files: files.map(asSent) })).saved
    },

    // Return a promise of what the working copy has that was not sent.
    async changes() {
      return (await get("/changes")).changes
    },

    // Return a promise of all that the program says of what was not sent and what was: see policyarchive/build/editor.py.
    outbox: () => get("/changes"),

    // Take back what was sent from this machine.
    withdrawSent: branch => post("/withdraw", { branch }),

    // Bring a file back to what was sent last; a new one is removed.
    undo: path => post("/undo", { path }),

    // Save files, if any, and send all that was not sent. how: "branch" (a commit) or "patch" (a file to be mailed). A promise of the
    // proposal, with what the program answers besides: { commit } or { file, text, mail }.
    async send({ title, text = "", files = [], name = "", mail = "", how = "branch" }) {
      if (files.length) await store.save(files)
      const answer = await post("/send", { title, text, name, mail, how })
      return { number: 0, title, address: "", branch: "", ...answer }
    },

    // What was not sent, as one proposal; none where there is nothing.
    async proposals() {
      const files = (await store.changes()).map(({ path }) => path)
      return files.length ? [{ number: 0, title: "", address: "", branch: "", files, state: "open", answer: "", checks: "none" }] : []
    },

    async withdraw({ files }) {
      for (const path of files) await store.undo(path)
    },
  }
  return store
}

function asSent({ path, text, bytes, remove, version = null }) {
  const content = remove ? { remove: true } : bytes ? { base64: toBase64(bytes) } : { text }
  return { path, version, ...content }
}

function refusalOf(answer) {
  const { status, data } = answer, said = data?.error ?? answer.said
  if (status === 409 && data?.conflict) return new Refusal("conflict", data.conflict.path, { status, ...data.conflict, conflicts: [data.conflict] })
  if (status === 422 && data?.problems) return new Refusal("problems", "", { status, problems: data.problems })
  return plainRefusal(answer, said)
}
