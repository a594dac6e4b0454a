// Runs before anything is drawn: says that there is JavaScript, gives Material's scripts the store that they
// ask for (Material writes these four into every page), and sets the colours that were chosen, or those that
// the system prefers. "__palette" is what Material keeps of the choice.
document.documentElement.classList.replace("no-js", "js")

__md_scope = new URL("..", document.currentScript.src)
__md_hash = text => [...text].reduce((sum, sign) => (sum << 5) - sum + sign.charCodeAt(0), 0)
__md_get = (key, store = localStorage, scope = __md_scope) => JSON.parse(store.getItem(`${scope.pathname}.${key}`))
__md_set = (key, value, store = localStorage, scope = __md_scope) => {
  try { store.setItem(`${scope.pathname}.${key}`, JSON.stringify(value)) } catch { /* a full or closed store */ }
}

{
  const preferred = matchMedia("(prefers-color-scheme: dark)").matches ? "slate" : "default"
  document.body.setAttribute("data-md-color-scheme", __md_get("__palette")?.color?.scheme ?? preferred)
}
