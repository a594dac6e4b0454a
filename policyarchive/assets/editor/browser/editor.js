// The editor in the browser: begins with what the page says where its configuration stands.

import { App } from "./app.js"
import { githubStore } from "./stores/github.js"
import { gitlabStore } from "./stores/gitlab.js"
import { localStore } from "./stores/local.js"

const STORES = { github: githubStore, gitlab: gitlabStore, local: localStore }

async function begin(root) {
  const [configuration, numbering] = await Promise.all([root.dataset.configuration, root.dataset.numbering].map(async address => (await fetch(address)).json()))
  Object.assign(configuration, { numbering, worker: root.dataset.worker })
  await new App(root, configuration, STORES[configuration.store.kind](configuration.store)).start()
}

const root = document.getElementById("editor")
begin(root).catch(error => {
  root.textContent = root.dataset.failed
  throw error
})
