// What all stores on a forge have: paths of the archive, limits, and which branches are their own.

import { bytesOf, textOf } from "./bytes.js"
import { Refusal } from "./refusal.js"
import { isOwnBranch, send } from "./sending.js"

const LARGEST = 25_000_000 // bytes of what is sent at once: more is not for a browser
const REGISTRY = "registry"
const ATTACHED = "registry/files/"
const NO_NAMES = ["", ".", ".."]

// Return the store of a forge as sending.js describes it, which has besides: signIn(token), signOut(), list(folder),
// own(isOwn), close(proposal), removeBranch(branch). settings: { branch, folder, largest }. Paths of the store are those below the
// folder where the archive lies: "registry/…".
export function makeStore(forge, { branch, folder = "", largest = LARGEST }) {
  const above = folder && `${folder.replace(/^\/|\/$/g, "")}/`
  const inArchive = path => path.slice(above.length)
  const isOurs = path => path.startsWith(above) && isOfArchive(inArchive(path))
  return {
    signIn: forge.signIn,
    signOut: forge.signOut,

    // Return a promise of the paths of all files of the registry, or of those below a folder ("registry/documents/ubnd").
    async files(under = "") {
      const paths = await forge.list(above + (under || REGISTRY))
      return paths.filter(isOurs).map(inArchive).sort()
    },

    // Return a promise of { text, version } of a file, null where there is none. text: null where it is no text.
    async read(path, from = branch) {
      const entry = await forge.entry(above + path, from)
      return entry && { text: textOf(await entry.content()), version: entry.version }
    },

    // Send files; return a promise of the proposal { number, title, address, branch }. See sending.js.
    async send({ files, ...sending }) {
      refuseLarge(files, largest)
      const placed = files.map(file => ({ ...file, path: above + file.path }))
      const foreign = files.find(({ path }) => !isEditable(path))
      if (foreign) throw new Refusal("other", foreign.path)
      return send(forge, branch, { ...sending, files: placed }).catch(error => { throw inOwnPaths(error, inArchive) })
    },

    // Return a promise of the open proposals of the person signed in.
    async proposals() {
      const own = await forge.own(isOwnBranch)
      return own.map(proposal => ({ ...proposal, files: proposal.files.filter(isOurs).map(inArchive) }))
    },

    // Close a proposal and remove its branch; that it is closed or removed already is no failure.
    async withdraw(proposal) {
      if (!isOwnBranch(proposal.branch)) throw new Refusal("other", proposal.branch)
      await forge.close(proposal)
      await forge.removeBranch(proposal.branch)
    },
  }
}

function isOfArchive(path) {
  const names = path.split("/")
  return names.length > 1 && names[0] === REGISTRY && !names.some(name => NO_NAMES.includes(name))
}

// Records and attached files are edited, and nothing else of the registry.
function isEditable(path) {
  return isOfArchive(path) && (path.startsWith(ATTACHED) || path.endsWith(".yml"))
}

function refuseLarge(files, most) {
  const size = files.filter(({ remove }) => !remove).reduce((sum, file) => sum + bytesOf(file).length, 0)
  if (size > most) throw new Refusal("limit", "", { most })
}

function inOwnPaths(error, inArchive) {
  if (error.reason !== "conflict") return error
  const conflicts = error.conflicts.map(conflict => ({ ...conflict, path: inArchive(conflict.path) }))
  return Object.assign(error, { conflicts, path: conflicts[0].path })
}
