{% import "partials/language.html" as lang with context -%}
// Runs before anything is drawn: says that there is JavaScript, gives Material's scripts what they ask for
// (Material writes it into every page), sets the colours that were chosen, or those that the system prefers,
// and puts in what is of use only with scripts. "__palette" is what Material keeps of the choice of colours.
document.documentElement.classList.replace("no-js", "js")

const __site = new URL("../..", document.currentScript.src)
__md_scope = new URL({{ archive.root | tojson }}, __site)
__md_hash = text => [...text].reduce((sum, sign) => (sum << 5) - sum + sign.charCodeAt(0), 0)
__md_get = (key, store = localStorage, scope = __md_scope) => JSON.parse(store.getItem(`${scope.pathname}.${key}`))
__md_set = (key, value, store = localStorage, scope = __md_scope) => {
  try { store.setItem(`${scope.pathname}.${key}`, JSON.stringify(value)) } catch { /* a full or closed store */ }
}

{
  const preferred = matchMedia("(prefers-color-scheme: dark)").matches ? "slate" : "default"
  document.body.setAttribute("data-md-color-scheme", __md_get("__palette")?.color?.scheme ?? preferred)
}

{
  const config = {
    base: __md_scope.href,
    search: new URL({{ theme_file.worker | tojson }}, __site).href,
    features: {{ (config.theme.features or []) | tojson }},
    translations: {
      {% for key in ("clipboard.copy", "clipboard.copied") %}
      {{ key | tojson }}: {{ lang.t(key) | tojson }},
      {% endfor %}
    },
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
customElements.define("header-topic", class extends HTMLElement {
  connectedCallback() {
    const topic = Object.assign(document.createElement("div"), { className: "md-header__topic", ariaHidden: "true" })
    topic.dataset.mdComponent = "header-topic"
    topic.append(Object.assign(document.createElement("span"), { className: "md-ellipsis" }))
    topic.firstChild.textContent = document.title.replace({{ (" – " ~ archive.short_name) | tojson }}, "")
    this.replaceWith(topic)
  }
})

// The menu of pages that show it behind its button only; where it is seen beside the page, it stands there.
{% set from_root = true %}
{% set menu %}{% include "partials/menu.html" %}{% endset %}
customElements.define("page-menu", class extends HTMLElement {
  connectedCallback() {
    const menu = Object.assign(document.createElement("template"), { innerHTML: {{ menu | trim | tojson }} }).content
    for (const link of menu.querySelectorAll("a")) {
      link.href = new URL(link.getAttribute("href"), __md_scope)
      if (link.pathname === location.pathname) link.ariaCurrent = "page"
    }
    const section = [...document.querySelectorAll(".md-tabs li")].findIndex(tab => tab.querySelector(".active"))
    menu.querySelectorAll(".nav > ul > li")[section]?.classList.add("nav-active")
    this.replaceWith(menu)
  }
})

// A button that copies the text of the element named by "from", which has its label beside it.
customElements.define("copy-button", class extends HTMLElement {
  connectedCallback() {
    const from = this.getAttribute("from")
    const button = Object.assign(document.createElement("button"), { type: "button", className: "copy" })
    button.textContent = {{ archive.t("citation.copy") | tojson }}
    button.setAttribute("aria-describedby", `${from}-label`)
    button.addEventListener("click", async () => {
      const words = button.textContent
      await navigator.clipboard.writeText(document.getElementById(from).textContent.trim())
      button.textContent = {{ archive.t("citation.copied") | tojson }}
      button.setAttribute("aria-live", "polite")
      setTimeout(() => { button.textContent = words }, 2000)
    })
    this.replaceWith(button)
  }
})
