// The list of files of a repository on GitHub: one request, or one a folder where the forge cuts the list off.

import { encoded, orNull } from "./request.js"
import { Refusal } from "./refusal.js"

const FILES = new Set(["100644", "100755"]) // no links, no other repositories

// Return a promise of the paths of all files below a folder of a branch. get(path, query): asks the forge.
export async function treeFiles(get, branch, folder) {
  const isWanted = path => `${path}/`.startsWith(`${folder}/`)
  const mayHold = path => isWanted(path) || folder.startsWith(`${path}/`)

  // Return the wanted paths of one tree. above: its path with a slash behind, "" for the root.
  const below = async (name, above) => {
    const whole = await tree(get, name, { recursive: 1 })
    if (!whole.truncated) return whole.tree.filter(isFile).map(({ path }) => above + path).filter(isWanted)
    const { tree: entries, truncated } = await tree(get, name, {})
    if (truncated) throw new Refusal("limit", above)
    const files = entries.filter(isFile).map(({ path }) => above + path).filter(isWanted), found = []
    for (const { path, type, sha } of entries) if (type === "tree" && mayHold(above + path)) found.push(await below(sha, `${above}${path}/`))
    return files.concat(...found)
  }
  return below(encoded(branch), "")
}

async function tree(get, name, query) {
  const found = await orNull(get(`/git/trees/${name}`, query))
  if (!found) throw new Refusal("rights", name)
  return found
}

function isFile({ type, mode }) {
  return type === "blob" && FILES.has(mode)
}
