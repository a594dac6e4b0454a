{% import "partials/language.html" as lang with context -%}
// Runs before anything is drawn: says that there is JavaScript, sets the colours that were chosen, or those that the
// system prefers, and puts in what is of use only with scripts. "__palette" is what is kept of the choice of colours.
document.documentElement.classList.replace("no-js", "js")

const __site = new URL("../..", document.currentScript.src)
const __home = new URL({{ archive.root | tojson }}, __site)
function __site_get(key) {
  try { return JSON.parse(localStorage.getItem(`${__home.pathname}.${key}`)) } catch { return null /* a closed store */ }
}
function __site_set(key, value) {
  try { localStorage.setItem(`${__home.pathname}.${key}`, JSON.stringify(value)) } catch { /* a full or closed store */ }
}

{
  const preferred = matchMedia("(prefers-color-scheme: dark)").matches ? "slate" : "default"
  document.body.setAttribute("data-md-color-scheme", __site_get("__palette")?.color?.scheme ?? preferred)
}

{
  const config = {
    base: __home.href,
    search: new URL({{ theme_file.worker | tojson }}, __site).href,
    finder: {{ archive.search.finder | tojson }},
    words: {{ archive.search.words | tojson }},
    examples: {{ archive.search.examples | tojson }},
  }
  const element = Object.assign(document.createElement("script"), { id: "__config", type: "application/json" })
  element.textContent = JSON.stringify(config)
  document.head.append(element)
}

// The choice of colours and the search, in the header.
{% set tools %}{% include "partials/tools.html" %}{% endset %}
customElements.define("header-tools", class extends HTMLElement {
  connectedCallback() { this.outerHTML = {{ tools | trim | tojson }} }
})

// The title of the page, which takes the place of that of the archive when its heading is out of sight.
// In a heading, numbers and dates are kept together already; the title has none of its marks.
// On a phone, which has room for a line, the number alone is the title of a document.
function keepTogether(topic, heading) {
  const number = heading?.querySelector(":scope > .number")
  if (number && matchMedia("(max-width: 30em)").matches) topic.replaceChildren(number.cloneNode(true))
  else if (heading?.textContent.trim().replace(/\s+/g, " ") === topic.textContent) topic.innerHTML = heading.innerHTML
}

customElements.define("header-topic", class extends HTMLElement {
  connectedCallback() {
    const topic = Object.assign(document.createElement("div"), { className: "md-header__topic", ariaHidden: "true" })
    topic.append(Object.assign(document.createElement("span"), { className: "md-ellipsis" }))
    topic.firstChild.textContent = document.title.replace({{ (" – " ~ archive.short_name) | tojson }}, "")
    this.replaceWith(topic)
    addEventListener("DOMContentLoaded", () => keepTogether(topic.firstChild, document.querySelector("h1")))
  }
})

// The menu of pages that show it behind its button only; where it is seen beside the page, it stands there.
{% set from_root = true %}
{% set menu %}{% include "partials/menu.html" %}{% endset %}
customElements.define("page-menu", class extends HTMLElement {
  connectedCallback() {
    const menu = Object.assign(document.createElement("template"), { innerHTML: {{ menu | trim | tojson }} }).content
    for (const link of menu.querySelectorAll("a")) {
      link.href = new URL(link.getAttribute("href"), __home)
      if (link.pathname === location.pathname) link.ariaCurrent = "page"
    }
    const section = [...document.querySelectorAll(".md-tabs li")].findIndex(tab => tab.querySelector(".active"))
    menu.querySelectorAll(".nav > ul > li")[section]?.classList.add("nav-active")
    this.replaceWith(menu)
  }
})

// Buttons that need scripts. Each takes the place of its element, whose classes it keeps.
{
  const buttons = (name, wordsOf, act) => customElements.define(name, class extends HTMLElement {
    connectedCallback() {
      const words = wordsOf(this)
      const button = Object.assign(document.createElement("button"), { type: "button", className: this.className || "copy" })
      button.textContent = words
      const from = this.getAttribute("from")
      if (from && !this.hasAttribute("label")) button.setAttribute("aria-describedby", `${from}-label`)
      button.addEventListener("click", () => act(this, done => {
        button.style.minWidth = `${button.offsetWidth}px`
        button.setAttribute("aria-live", "polite")
        button.textContent = done
        setTimeout(() => { button.textContent = words }, 2000)
      }))
      this.replaceWith(button)
    }
  })

  // Without a safe connection there is no clipboard but the one of old.
  const write = text => navigator.clipboard ? navigator.clipboard.writeText(text) : new Promise(resolve => {
    const field = Object.assign(document.createElement("textarea"), { value: text })
    document.body.append(field)
    field.select()
    document.execCommand("copy")
    field.remove()
    resolve()
  })
  const copy = async (text, say) => {
    await write(text)
    say({{ archive.t("citation.copied") | tojson }})
  }

  // Copies "text", or the words of the element named by "from", whose label is beside it unless "label" says what it does.
  buttons("copy-button", element => element.getAttribute("label") ?? {{ archive.t("citation.copy") | tojson }}, (element, say) =>
    copy(element.getAttribute("text") ?? document.getElementById(element.getAttribute("from")).textContent.trim(), say))

  // Hands the address of the page to other programs; copies it where the browser cannot.
  const shares = Boolean(navigator.share)
  document.documentElement.classList.toggle("can-share", shares)
  buttons("share-button", () => shares ? {{ archive.t("actions.share") | tojson }} : {{ archive.t("actions.link") | tojson }}, (element, say) => {
    const url = element.getAttribute("address")
    if (shares) navigator.share({ title: element.getAttribute("name"), url }).catch(() => {})
    else copy(url, say)
  })

  buttons("print-button", () => {{ archive.t("actions.print") | tojson }}, () => print())
}
