// The tray of documents to cite is fetched where there is something to put into it, or something in it.
(() => {
  const address = document.currentScript.src
  const kept = () => { try { return localStorage.getItem("archive.tray") } catch { return null } }
  if (!document.querySelector("[data-document], [data-tray]") && !kept() && !location.hash.startsWith("#tray=")) return
  document.head.append(Object.assign(document.createElement("script"), { src: new URL("../search/tray.js", address) }))
})()
