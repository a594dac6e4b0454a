// The archive on GitHub, or a forge with its interface, with a token of the person's own.

import { fromBase64, toBase64 } from "./bytes.js"
import { treeFiles } from "./github_tree.js"
import { ownProposals, proposalOf } from "./github_proposals.js"
import { moved, Refusal } from "./refusal.js"
import { againAt, allPages, encoded, makeAsk, orNull, plainRefusal } from "./request.js"
import { makeStore } from "./store.js"

const FILE = { mode: "100644", type: "blob" }

// Return the store (store.js). settings: { api, repository, branch, folder, largest }, api as "https://api.github.com",
// repository as "owner/name".
export function githubStore(settings) {
  return makeStore(githubForge(settings), settings)
}

function githubForge({ api, repository, branch: target }) {
  let token = "", login = ""
  const headers = () => ({ Accept: "application/vnd.github+json", Authorization: `Bearer ${token}` })
  const anywhere = makeAsk({ api, headers, refusalOf })
  const askAt = async (method, path, options) => {
    if (!token) throw new Refusal("token")
    return anywhere(method, path, options)
  }
  const ask = (method, path, options) => askAt(method, `/repos/${encoded(repository)}${path}`, options)
  const get = async (path, query) => (await ask("GET", path, { query })).data
  // GitHub says "not found" to those who may read but not write.
  const write = async (method, path, body) => {
    try { return (await ask(method, path, { body })).data } catch (error) {
      throw error.status === 404 ? new Refusal("rights", error.message, { status: 404 }) : error
    }
  }
  const requests = branch => ({ head: `${repository.split("/")[0]}:${branch}`, base: target })
  const requestOf = async (branch, isAny) => {
    const [found] = await get("/pulls", { ...requests(branch), state: isAny ? "all" : "open" })
    return found ? proposalOf(found) : null
  }

  return {
    requestOf,

    // Return a promise of { name, isMaintainer, canSend } of the account whose token this is.
    async signIn(given) {
      token = given
      const { data: { login: account, name } } = await askAt("GET", "/user")
      login = account
      const permissions = (await orNull(get("")))?.permissions
      if (!permissions) throw new Refusal("rights", repository, { status: 404 }) // the token does not see the repository
      return { name: name || login, isMaintainer: Boolean(permissions.maintain || permissions.admin), canSend: Boolean(permissions.push) }
    },

    signOut() { token = login = "" },

    list: folder => treeFiles(get, target, folder),

    async entry(path, commit) {
      const found = await orNull(get(`/contents/${encoded(path)}`, { ref: commit }))
      if (found?.type !== "file") return null
      const blob = async () => found.encoding === "base64" ? found : get(`/git/blobs/${found.sha}`) // over a megabyte there is none
      return { version: found.sha, size: found.size, content: async () => fromBase64((await blob()).content) }
    },

    async head(branch) {
      return (await orNull(get(`/git/ref/heads/${encoded(branch)}`)))?.object.sha ?? null
    },

    async since(main, tip) {
      const { merge_base_commit: { sha }, files } = await get(`/compare/${main}...${tip}`)
      return { base: sha, changed: files.flatMap(({ filename, previous_filename: before }) => before ? [filename, before] : [filename]) }
    },

    async commit({ branch, tip, main, files, carried, isRenewed, message }) {
      const base = isRenewed ? main : tip ?? main
      const before = (await get(`/git/commits/${base}`)).tree.sha
      const entries = carried.map(({ path, own }) => ({ path, ...FILE, sha: own?.version ?? null }))
      for (const file of files) entries.push({ path: file.path, ...FILE, ...await content(file) })
      const tree = (await write("POST", "/git/trees", { base_tree: before, tree: entries })).sha
      const { sha } = await write("POST", "/git/commits", { message, tree, parents: isRenewed ? [tip, main] : [base] })
      await point(branch, sha, Boolean(tip))
    },

    async open({ branch, title, text }) {
      try {
        return proposalOf(await write("POST", "/pulls", { head: branch, base: target, title, body: text }))
      } catch (error) {
        const there = error.status === 422 && await requestOf(branch)
        if (!there) throw error
        return there
      }
    },

    async own(isOwn) {
      if (!token) throw new Refusal("token")
      const all = await allPages(ask, "/pulls", { state: "open", base: target })
      return ownProposals(ask, all.filter(({ user, head }) => user?.login === login && head.repo?.full_name === repository && isOwn(head.ref)))
    },

    close: ({ number }) => write("PATCH", `/pulls/${number}`, { state: "closed" }),

    async removeBranch(branch) {
      try { await write("DELETE", `/git/refs/heads/${encoded(branch)}`) } catch (error) { if (error.status !== 422) throw error }
    },
  }

  async function content({ text, bytes, remove }) {
    if (remove) return { sha: null }
    return bytes ? { sha: (await write("POST", "/git/blobs", { content: toBase64(bytes), encoding: "base64" })).sha } : { content: text }
  }

  async function point(branch, sha, isThere) {
    try {
      if (isThere) await write("PATCH", `/git/refs/heads/${encoded(branch)}`, { sha, force: false })
      else await write("POST", "/git/refs", { ref: `refs/heads/${branch}`, sha })
    } catch (error) { throw error.status === 422 ? moved(error) : error }
  }
}

function refusalOf(answer) {
  const { status, data, header } = answer
  const details = data?.errors?.map(error => error.message ?? "") ?? []
  const said = [data?.message ?? answer.said, ...details].filter(Boolean).join(". ")
  const isRate = header("x-ratelimit-remaining") === "0" || header("retry-after") || /rate limit/i.test(said)
  if (status === 429 || (status === 403 && isRate)) return new Refusal("limit", said, { status, until: againAt(header, "x-ratelimit-reset") })
  if (status === 422 && /too large/i.test(said)) return new Refusal("limit", said, { status })
  return plainRefusal(answer, said)
}
