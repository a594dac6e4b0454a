// From edited files to one commit on one branch and one request to merge it, the same on every forge.
//
// A forge is { head, entry, since, commit, requestOf, open }, as github.js and gitlab.js make it:
//   head(branch): the name of its last commit, null where there is no such branch
//   entry(path, commit): { version, size, content() } of a file, null where there is none
//   since(main, tip): { base, changed }, the last commit that both have and the paths that tip has changed after it
//   commit({ branch, tip, main, files, carried, isRenewed, message }): writes; fails with `moved` where the branch has moved
//   requestOf(branch, isAny): the open request of a branch (isAny: or a closed one), null where there is none
//   open({ branch, title, text }): opens one

import { bytesOf, isSame, textOf } from "./bytes.js"
import { Refusal } from "./refusal.js"

const PREFIX = "edit/" // of the branches that the editor makes, and no others are its own
const KEY = /^[a-z0-9][a-z0-9-]{0,79}$/
const TRIES = 3

export function isOwnBranch(branch) {
  return branch.startsWith(PREFIX) && KEY.test(branch.slice(PREFIX.length))
}

// Send files; return a promise of the proposal. target: the branch that takes it. sending: { key, title, text, files, proposal },
// paths as in the repository. What was sent before and cut off is found by its key and not sent twice.
export async function send(forge, target, sending) {
  for (let tried = 1; ; tried += 1) {
    try { return await sendOnce(forge, target, sending) } catch (error) {
      if (!error.isMoved || tried === TRIES) throw error
    }
  }
}

async function sendOnce(forge, target, { key, title, text = "", files, proposal }) {
  const branch = proposal?.branch ?? PREFIX + key
  if (!isOwnBranch(branch)) throw new Refusal("other", branch)
  const [main, tip] = await Promise.all([forge.head(target), forge.head(branch)])
  if (!main) throw new Refusal("rights", target)
  const opened = tip && await forge.requestOf(branch)
  if (proposal && !opened) throw new Refusal("gone", branch)
  const plan = await planOf(forge, { main, tip, files, isFurther: Boolean(proposal) })
  const isNew = plan.files.length > 0
  if (isNew) await forge.commit({ branch, tip, main, message: [title, text].filter(Boolean).join("\n\n"), ...plan })
  if (opened) return opened
  if (isNew || tip) return forge.open({ branch, title, text })
  const before = await forge.requestOf(branch, true)
  if (before) return before
  throw new Refusal("other", "", { isUnchanged: true })
}

// Return { files, carried, isRenewed }: what is still to be written. isRenewed: a file of the proposal has changed in the main
// branch too, so the branch is brought up to it, with what else the proposal has changed (carried). Throws a Refusal "conflict".
async function planOf(forge, { main, tip, files, isFurther }) {
  const since = tip && tip !== main ? await forge.since(main, tip) : { base: main, changed: [] }
  const commits = { main, own: tip ?? main, base: since.base }
  const planned = await Promise.all(files.map(file => look(forge, file, commits, isFurther)))
  const toWrite = planned.filter(({ isDone }) => !isDone)
  const isRenewed = toWrite.some(({ isMoved }) => isMoved)
  const others = isRenewed ? since.changed.filter(path => !toWrite.some(({ file }) => file.path === path)) : []
  const carried = await Promise.all(others.map(path => lookAtOther(forge, path, commits)))
  await refuseConflicts([...toWrite, ...carried].filter(({ fits }) => !fits))
  return {
    files: toWrite.map(({ file, own, main: there }) => ({ ...file, present: isRenewed ? there : own })),
    carried: carried.filter(({ isDone }) => !isDone).map(({ path, own, main: there }) => ({ path, own, present: there })),
    isRenewed,
  }
}

// Return what is known of a file that is to be written: whether it is there already, and whether its version still holds.
async function look(forge, file, commits, isFurther) {
  const states = await statesOf(forge, file.path, commits)
  const expected = file.version ?? null, { own, main, isMoved } = states
  const fits = isMoved ? expected === versionOf(main) : expected === versionOf(own) || (!isFurther && expected === versionOf(main))
  return { ...states, file, path: file.path, fits, isDone: await isThere(file, own) }
}

// Return what is known of a file that a proposal has changed before, and that has to go with it.
async function lookAtOther(forge, path, commits) {
  const states = await statesOf(forge, path, commits), isDone = versionOf(states.own) === versionOf(states.main)
  return { ...states, path, isDone, fits: isDone || !states.isMoved }
}

// Return { own, main, isMoved }: the entries of the proposal and of the main branch, and whether that has changed since.
async function statesOf(forge, path, commits) {
  const names = [...new Set(Object.values(commits))]
  const entries = new Map(await Promise.all(names.map(async name => [name, await forge.entry(path, name)])))
  const [own, main, base] = [commits.own, commits.main, commits.base].map(name => entries.get(name))
  return { own, main, isMoved: versionOf(main) !== versionOf(base) }
}

function versionOf(entry) {
  return entry?.version ?? null
}

async function isThere(file, entry) {
  if (file.remove || !entry) return Boolean(file.remove) && !entry
  const bytes = bytesOf(file)
  return bytes.length === entry.size && isSame(bytes, await entry.content())
}

async function refuseConflicts(conflicting) {
  if (!conflicting.length) return
  const conflicts = await Promise.all(conflicting.map(async ({ path, own, main, isMoved }) => {
    const entry = isMoved ? main : own
    return { path, text: entry && textOf(await entry.content()), version: versionOf(entry) }
  }))
  throw new Refusal("conflict", conflicts[0].path, { ...conflicts[0], conflicts })
}
