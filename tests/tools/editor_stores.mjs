// The stores of the editor, driven from outside: a line of JSON in, a line out, in order. Bytes are { "$base64": "…" }.
//
// { open: settings } → { store: number }; { store, call, arguments } → { result } or { refusal }; { fetched: true } → { result: [addresses] }.
// { page: address } opens a page in the window, { window: true } asks for it → { result: { href, left } }, left: where it has sent us.

import { createInterface } from "node:readline"

import { githubStore } from "../../policyarchive/assets/editor/browser/stores/github.js"
import { gitlabStore } from "../../policyarchive/assets/editor/browser/stores/gitlab.js"
import { localStore } from "../../policyarchive/assets/editor/browser/stores/local.js"
import { Refusal } from "../../policyarchive/assets/editor/browser/stores/refusal.js"

const MAKE = { github: githubStore, gitlab: gitlabStore, local: localStore }
const stores = [], fetched = [], send = globalThis.fetch
globalThis.fetch = (address, options) => { fetched.push(String(address)); return send(address, options) }

// What the sign-in uses of a window: it keeps what it is told when another page is opened.
const held = new Map(), at = { href: "http://127.0.0.1/", left: "" }
globalThis.sessionStorage = { getItem: key => held.get(key) ?? null, setItem: (key, value) => held.set(key, value), removeItem: key => held.delete(key) }
globalThis.location = { get href() { return at.href }, assign: address => { at.left = address } }
globalThis.history = { replaceState: (state, title, address) => { at.href = address } }

const withBytes = (_, value) => typeof value?.$base64 === "string" ? new Uint8Array(Buffer.from(value.$base64, "base64")) : value

async function answer({ open, store, call, arguments: given, ...asked }) {
  if (open) return { store: stores.push(MAKE[open.kind](open)) - 1 }
  if (asked.page) Object.assign(at, { href: asked.page, left: "" })
  if (asked.page || asked.window) return { result: { ...at } }
  if (asked.fetched) return { result: fetched.splice(0) }
  try { return { result: await stores[store][call](...given) ?? null } } catch (error) {
    if (!(error instanceof Refusal)) return { broken: error.stack }
    return { refusal: { ...error, said: error.message } }
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  console.log(JSON.stringify(await answer(JSON.parse(line, withBytes))))
}
