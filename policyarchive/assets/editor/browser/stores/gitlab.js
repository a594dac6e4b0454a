// The archive on GitLab, with a token of the person's own or one that the forge gave after a sign-in there (PKCE).

import { fromBase64, toBase64 } from "./bytes.js"
import { ownProposals, proposalOf } from "./gitlab_proposals.js"
import { renewSignIn, signInHere } from "./gitlab_sign_in.js"
import { moved, Refusal } from "./refusal.js"
import { againAt, allPages, makeAsk, orNull, plainRefusal } from "./request.js"
import { makeStore } from "./store.js"

const [DEVELOPER, MAINTAINER] = [30, 40]
const MOVED = /already exists|has changed since|doesn't exist|does not exist|could not update/i

// Return the store (store.js), with a way to sign in at the forge besides where there is a client_id. settings: { api, repository,
// branch, folder, largest, client_id }, api as "https://gitlab.example/api/v4", repository as "group/name".
export function gitlabStore(settings) {
  const given = { token: "", refresh: "" } // the refresh token never leaves this page
  const forge = gitlabForge(settings, given), store = makeStore(forge, settings)
  return settings.client_id ? { ...store, ...signInHere(settings, token => { Object.assign(given, token) }) } : store
}

function gitlabForge({ api, repository, branch: target, ...settings }, given) {
  let username = "", renewing = null
  const anywhere = makeAsk({ api, headers: () => ({ Authorization: `Bearer ${given.token}` }), refusalOf })
  // A sign-in at the forge lasts two hours and is then renewed, once for all requests that find it expired.
  const askAt = async (method, path, options) => {
    const { token } = given
    if (!token) throw new Refusal("token")
    try { return await anywhere(method, path, options) } catch (error) {
      if (error.reason !== "token" || !given.refresh) throw error
      if (given.token === token) await (renewing ??= renew().finally(() => { renewing = null }))
      return anywhere(method, path, options)
    }
  }
  const renew = async () => {
    const { refresh } = given
    given.refresh = "" // it can be used once
    Object.assign(given, await renewSignIn({ api, ...settings }, refresh))
  }
  const ask = (method, path, options) => askAt(method, `/projects/${encodeURIComponent(repository)}${path}`, options)
  const get = async (path, query) => (await ask("GET", path, { query })).data
  const requestOf = async (branch, isAny) => {
    const query = { source_branch: branch, target_branch: target, scope: "all" }
    const [found] = await get("/merge_requests", isAny ? query : { ...query, state: "opened" })
    return found ? proposalOf(found) : null
  }

  return {
    requestOf,

    // Return a promise of { name, isMaintainer, canSend } of the account whose token this is.
    async signIn(token) {
      if (token !== given.token) Object.assign(given, { token, refresh: "" })
      const { data: person } = await askAt("GET", "/user")
      username = person.username
      const { permissions } = await get("")
      const level = Math.max(...[permissions?.project_access, permissions?.group_access].map(access => access?.access_level ?? 0))
      return { name: person.name || username, isMaintainer: level >= MAINTAINER, canSend: level >= DEVELOPER }
    },

    signOut() {
      username = ""
      Object.assign(given, { token: "", refresh: "" })
    },

    list: folder => treeFiles(ask, target, folder),

    async entry(path, commit) {
      const found = await orNull(get(`/repository/files/${encodeURIComponent(path)}`, { ref: commit }))
      return found && { version: found.blob_id, size: found.size, lastCommit: found.last_commit_id, content: async () => fromBase64(found.content) }
    },

    async head(branch) {
      return (await orNull(get(`/repository/branches/${encodeURIComponent(branch)}`)))?.commit.id ?? null
    },

    async since(main, tip) {
      const [{ id }, { diffs }] = await Promise.all([
        get("/repository/merge_base", { "refs[]": [main, tip] }),
        get("/repository/compare", { from: main, to: tip }),
      ])
      return { base: id, changed: [...new Set(diffs.flatMap(({ old_path: before, new_path: now }) => [before, now]))] }
    },

    // A branch that is to be renewed is made anew on the main branch: the forge writes no commits with two parents.
    async commit({ branch, tip, main, files, carried, isRenewed, message }) {
      const start = isRenewed ? { start_sha: main, force: true } : tip ? {} : { start_sha: main }
      const all = [...await Promise.all(carried.map(carriedFile)), ...files]
      const actions = all.map(file => actionOf(file, start.start_sha ? {} : { last_commit_id: file.present?.lastCommit }))
      try {
        await ask("POST", "/repository/commits", { body: { branch, commit_message: message, actions, ...start } })
      } catch (error) { throw error.status === 400 && MOVED.test(error.message) ? moved(error) : error }
    },

    async open({ branch, title, text }) {
      const body = { source_branch: branch, target_branch: target, title, description: text, remove_source_branch: true }
      try {
        return proposalOf((await ask("POST", "/merge_requests", { body })).data)
      } catch (error) {
        const there = error.status === 409 && await requestOf(branch)
        if (!there) throw error
        return there
      }
    },

    async own(isOwn) {
      if (!given.token) throw new Refusal("token")
      const all = await allPages(ask, "/merge_requests", { state: "opened", target_branch: target, scope: "all", author_username: username })
      return ownProposals(ask, all.filter(({ source_branch: branch, source_project_id: from, target_project_id: to }) => from === to && isOwn(branch)))
    },

    close: async ({ number }) => {
      const { data: { state } } = await ask("GET", `/merge_requests/${number}`)
      if (state === "opened") await ask("PUT", `/merge_requests/${number}`, { body: { state_event: "close" } })
    },

    async removeBranch(branch) {
      await orNull(ask("DELETE", `/repository/branches/${encodeURIComponent(branch)}`))
    },
  }
}

// Return a promise of the paths of all files below a folder: a hundred a request, so ask for a small folder where there are many.
async function treeFiles(ask, branch, folder) {
  const query = { ref: branch, path: folder, recursive: true, per_page: 100, pagination: "keyset" }, found = []
  for (let next = {}; next;) {
    const answer = await orNull(ask("GET", "/repository/tree", { query: { ...query, ...next } }))
    if (!answer) return found // there is no such folder
    found.push(...answer.data.filter(({ type, mode }) => type === "blob" && mode !== "120000").map(({ path }) => path))
    next = nextPage(answer.header("link"))
  }
  return found
}

// Of the address that the forge names for more, only the page is taken: requests go where the settings say.
function nextPage(link) {
  const next = /<([^>]*)>;\s*rel="next"/.exec(link ?? "")
  if (!next) return null
  const { searchParams } = new URL(next[1], "https://forge.invalid")
  return Object.fromEntries(["page_token", "page"].filter(name => searchParams.has(name)).map(name => [name, searchParams.get(name)]))
}

async function carriedFile({ path, own, present }) {
  return own ? { path, bytes: await own.content(), present } : { path, remove: true, present }
}

// guard: { last_commit_id }, which the forge compares on a branch that is there already; from a start_sha nothing can move.
function actionOf({ path, text, bytes, remove, present }, guard) {
  const place = { file_path: path, ...present ? guard : {} }
  if (remove) return { action: "delete", ...place }
  return { action: present ? "update" : "create", ...place, ...bytes ? { content: toBase64(bytes), encoding: "base64" } : { content: text, encoding: "text" } }
}

function refusalOf(answer) {
  const { status, data, header } = answer
  const message = data?.error_description ?? data?.message ?? data?.error ?? answer.said
  const said = typeof message === "string" ? message : [message].flat().map(part => typeof part === "string" ? part : JSON.stringify(part)).join(". ")
  if (status === 429) return new Refusal("limit", said, { status, until: againAt(header, "ratelimit-reset") })
  if (status === 400 && /not allowed to push/i.test(said)) return new Refusal("rights", said, { status })
  if (status === 404 && /project not found/i.test(said)) return new Refusal("rights", said, { status })
  return plainRefusal(answer, said)
}
