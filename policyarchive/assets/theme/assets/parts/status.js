// Announces what a search found: the line above Material's result list becomes a live region.

(() => {
  const result = document.querySelector("[data-md-component=search-result]")
  if (!result) return
  const [meta, list] = result.children
  meta.setAttribute("role", "status")
  new MutationObserver(() => {
    const status = list.querySelector("[data-search-status]")
    if (status) meta.textContent = status.dataset.searchStatus
  }).observe(list, { childList: true })
})()
