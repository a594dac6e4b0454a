// Requests of the stores: below the configured address and nowhere else, and every failure is a Refusal.

import { Refusal } from "./refusal.js"

const SECONDS = { GET: 60, other: 300 } // an attached file on a slow line takes minutes
const ON_ONE_PAGE = 100

// Return ask(method, path, { query, body, form }), a promise of { status, data, header }. path: below the address, its parts
// encoded. data: the JSON of the answer. header(name): text or null. The promise fails with the Refusal that
// refusalOf({ status, data, header, said }) makes of an answer that is no success. headers(): what to send besides.
export function makeAsk({ api, headers = () => ({}), refusalOf }) {
  const base = new URL(api, globalThis.location?.href).href.replace(/\/$/, "")
  return async (method, path, { query = {}, body, form } = {}) => {
    const answer = await fetched(addressOf(base, path, query), method, { headers: headers(), body, form })
    if (answer.status >= 200 && answer.status < 300 && answer.isJson) return answer
    throw refusalOf(answer)
  }
}

// Return a promise of an answer, null where there is nothing at that place.
export async function orNull(asked) {
  try { return await asked } catch (error) {
    if (error.reason === "gone") return null
    throw error
  }
}

// Return a promise of all entries of a list that is numbered by pages. found(data): the entries of an answer.
export async function allPages(ask, path, query = {}, found = data => data) {
  const entries = []
  for (let page = 1; ; page += 1) {
    const { data } = await ask("GET", path, { query: { ...query, per_page: ON_ONE_PAGE, page } })
    entries.push(...found(data))
    if (found(data).length < ON_ONE_PAGE) return entries
  }
}

// Return a path or the name of a branch as it stands in addresses.
export function encoded(path) {
  return path.split("/").map(encodeURIComponent).join("/")
}

// Return when a forge lets one ask again, in milliseconds; null where it does not say. reset: the name of its header.
export function againAt(header, reset) {
  if (header("retry-after")) return Date.now() + 1000 * Number(header("retry-after"))
  return header(reset) ? 1000 * Number(header(reset)) : null
}

function addressOf(base, path, query) {
  const address = new URL(base + path)
  if (!address.href.startsWith(`${base}/`)) throw new Refusal("other", path)
  for (const [name, values] of Object.entries(query)) for (const value of [values].flat()) address.searchParams.append(name, value)
  return address
}

async function fetched(address, method, { headers, body, form }) {
  const sent = form ? new URLSearchParams(form) : body && JSON.stringify(body)
  try {
    const response = await fetch(address, {
      method, body: sent, headers: body ? { ...headers, "Content-Type": "application/json" } : headers,
      cache: "no-store", credentials: "omit", redirect: "manual", referrerPolicy: "no-referrer",
      signal: AbortSignal.timeout(1000 * (SECONDS[method] ?? SECONDS.other)),
    })
    return read(response, await response.text())
  } catch (error) { throw new Refusal("connection", String(error.cause?.message ?? error.message)) }
}

// What is no JSON comes from something between us and the forge, such as the sign-in page of a network.
function read({ status, headers }, text) {
  const answer = { status, header: name => headers.get(name), isJson: true, data: null, said: "" }
  try { answer.data = text ? JSON.parse(text) : null } catch { Object.assign(answer, { isJson: false, said: text.slice(0, 200) }) }
  return answer
}

// Return the Refusal that the status of an answer alone calls for.
export function plainRefusal({ status, isJson }, said) {
  const byStatus = { 401: "token", 403: "rights", 404: "gone", 413: "limit", 429: "limit" }
  const isLost = status >= 500 || status < 400 // an answer that is no JSON, or leads elsewhere
  return new Refusal(byStatus[status] ?? (isLost || !isJson ? "connection" : "other"), said, { status })
}
