// The archive on this machine, as `policyarchive edit` serves it (policyarchive/build/editor.py says what it answers): what is saved
// stands in the working copy at once, and is sent as a commit on a branch or as a file to be mailed.

import { bytesOf, fromBase64, isSame, toBase64 } from "./bytes.js"
import { Refusal } from "./refusal.js"
import { makeAsk, orNull, plainRefusal } from "./request.js"

// Return the store: signIn, signOut, files, read, send, proposals and withdraw as on a forge, and check, save, changes, undo besides.
// settings: { api, key }, api as "/admin/api", key as the program made it when it started.
export function localStore({ api, key }) {
  const ask = makeAsk({ api, headers: () => ({ "X-Editor-Key": key }), refusalOf })
  const get = async (path, query) => (await ask("GET", path, { query })).data
  const post = async (path, body) => (await ask("POST", path, { body })).data

  const store = {
    // Nobody signs in at their own machine: name and mail are those that git knows, "" where it knows none.
    async signIn() {
      const { name, mail } = await get("/changes")
      return { name, mail, isMaintainer: true, canSend: true }
    },

    signOut() {},

    // Return a promise of the paths of all files, or of those below a folder.
    async files(under = "") {
      return (await get("/files")).files.filter(path => path.startsWith(under && `${under}/`))
    },

    // Return a promise of { text, version } of a file, null where there is none. text: null where it is no text.
    async read(path) {
      const found = await orNull(get("/file", { path }))
      return found && { text: found.text, version: found.version }
    },

    // Return a promise of the problems that the registry would have with these files; nothing is written.
    async check(files) {
      return (await post("/check", { files: files.map(asSent) })).problems
    },

    // Write files into the working copy; a promise of { saved: [{ path, version }], problems }, which are only to be looked at. Fails
    // with a Refusal "conflict" or "problems". What was saved before, and is saved again because the answer was lost, is no conflict.
    async save(files) {
      try { return await post("/save", { files: files.map(asSent) }) } catch (error) {
        const own = error.reason === "conflict" && files.find(({ path }) => path === error.path)
        if (!own || !isAsSent(own, error) || error.version === (own.version ?? null)) throw error
        return store.save(files.map(file => file === own ? { ...file, version: error.version } : file))
      }
    },

    // Return a promise of what was not sent and what was, { changes: [{ path, state }], others, sent, history, name, mail, editors }.
    changes: () => get("/changes"),

    // Bring a file back to what the last commit has; a new one is removed.
    undo: path => post("/undo", { path }),

    // Save files, if there are any, and send them, or all that was saved and not sent. how: "branch" (a commit) or "patch" (a file to
    // be mailed); proposal: one that this goes on with. A promise of the proposal, with what the program answers besides: { commit,
    // pushed, reason, detail } or { file, folder, text, mail }.
    async send({ title, text = "", files = [], name, mail, how = "branch", proposal }) {
      if (files.length) await store.save(files)
      const only = files.length ? { files: files.map(({ path }) => path) } : {}
      const answer = await post("/send", { title, text, name, mail, how, branch: proposal?.branch ?? "", ...only })
      return { number: 0, title, address: "", branch: "", ...answer }
    },

    // Return a promise of what was sent and is not part of the archive yet.
    async proposals() {
      const { sent } = await get("/changes")
      return sent.map(one => ({ number: 0, address: "", state: "open", answer: "", checks: "none", ...one }))
    },

    // Remove the branch of what was sent; what was saved stays saved.
    withdraw: ({ branch }) => post("/withdraw", { branch }),
  }
  return store
}

function asSent({ path, text, bytes, remove, version = null }) {
  const content = remove ? { remove: true } : bytes ? { base64: toBase64(bytes) } : { text }
  return { path, version, ...content }
}

// Tell whether a file is what was to be written. present: { text, base64, version }, base64 where it is no text.
function isAsSent(file, { text, base64, version }) {
  if (file.remove || version === null) return Boolean(file.remove) && version === null
  return isSame(bytesOf(file), base64 ? fromBase64(base64) : bytesOf({ text }))
}

// What the program says is in `problems`, in every language: the reason only tells what kind of trouble it is.
function refusalOf(answer) {
  const { status, data } = answer
  if (data?.conflict) return new Refusal("conflict", data.conflict.path, { status, ...data.conflict, conflicts: [data.conflict] })
  if (!data?.problems) return plainRefusal(answer, answer.said)
  const { problems, error } = data, isKey = problems[0]?.code === "key" // the program was started anew: load the page again
  const reason = isKey ? "token" : { 403: "rights", 404: "gone", 413: "limit", 422: "problems" }[status] ?? "other"
  return new Refusal(reason, error, { status, problems })
}
