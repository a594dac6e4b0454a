(() => {
  // address.js
  function keepInAddress(asked, isStep = false) {
    const search2 = searchOf(asked);
    const how = isStep ? "pushState" : "replaceState";
    history[how](history.state, "", location.pathname + search2 + location.hash);
    leadOn(asked);
  }
  function leadOn(asked) {
    for (const link of document.querySelectorAll(".language-link")) link.search = searchOf(asked);
  }
  function textAsked(asked) {
    return asked.get("text") ?? asked.get("q") ?? "";
  }
  function searchOf(asked) {
    return asked.size ? `?${asked}` : "";
  }

  // markup.js
  function escaped(text) {
    return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
  }
  function foreign(html, language) {
    return html && language ? `<span lang="${language}">${html}</span>` : html;
  }

  // worker_client.js
  var [ASK, ANSWER] = [4, 5];
  function makeAsk(address) {
    const waiting = /* @__PURE__ */ new Map();
    let worker, last = 0;
    const settle = (id, how, value) => {
      waiting.get(id)?.[how](value);
      waiting.delete(id);
    };
    const begin = () => {
      const begun = new Worker(address);
      begun.addEventListener("message", ({ data: { type, id, data, error } }) => {
        if (type === ANSWER) settle(id, error ? "reject" : "resolve", error ?? data);
      });
      begun.addEventListener("error", ({ message }) => {
        for (const id of [...waiting.keys()]) settle(id, "reject", message);
      });
      return begun;
    };
    return (text, options = {}) => new Promise((resolve, reject) => {
      worker ??= begin();
      waiting.set(++last, { resolve, reject });
      worker.postMessage({ type: ASK, id: last, text, options });
    });
  }

  // page.js
  var settings = JSON.parse(document.getElementById("__config").textContent);
  var ask = self.archiveAsk ??= makeAsk(settings.search);
  function say(key2, values = {}) {
    return settings.words[key2].replace(/\{(\w+)\}/g, (_, name) => values[name]);
  }
  function addressOf(url) {
    return new URL(url, settings.base).href;
  }
  function finderFor(text) {
    return addressOf(`${settings.finder}?${new URLSearchParams({ text })}`);
  }

  // chips.js
  function chipsHtml(chips) {
    const items = chips.map(({ label }, place) => {
      const name = escaped(say("box.chip", { label }));
      return `<li><button type="button" data-chip="${place}" aria-label="${name}">${escaped(label)}</button></li>`;
    });
    return items.length ? `<ul class="chips" aria-label="${escaped(say("box.chips"))}">${items.join("")}</ul>` : "";
  }
  function withoutChip(text, { typed }) {
    const start = text.toLowerCase().indexOf(typed.toLowerCase());
    return start < 0 ? text : `${text.slice(0, start)} ${text.slice(start + typed.length)}`.replace(/\s+/g, " ").trim();
  }

  // marking.js
  function markFound(text, found, print = escaped) {
    if (!found.length) return print(text);
    const html = text.split(patternOf(found)).map((part, i) => i % 2 ? `<mark>${escaped(part)}</mark>` : part && print(part)).join("");
    return html.replace(/<\/mark>( ?)<mark>/g, "$1");
  }
  function patternOf(found) {
    const words = [...found].sort((a, b) => b.length - a.length).map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&"));
    return new RegExp(`(?<![\\p{L}\\p{N}])(${words.join("|")})(?![\\p{L}\\p{N}])`, "u");
  }

  // recent.js
  var MOST = 5;
  var key = `archive.recent.${document.documentElement.lang}`;
  function recent() {
    try {
      return JSON.parse(localStorage.getItem(key)) ?? [];
    } catch {
      return [];
    }
  }
  function remember(text) {
    keep([text, ...recent().filter((one) => one !== text)].slice(0, MOST));
  }
  function forget() {
    keep([]);
  }
  function keep(texts) {
    try {
      localStorage.setItem(key, JSON.stringify(texts));
    } catch {
    }
  }

  // shortcuts.js
  var SEARCHING = /* @__PURE__ */ new Set(["/", "s", "f"]);
  var KEPT = "archive.shortcuts";
  function addShortcuts(search2) {
    addEventListener("keydown", (event) => {
      if (!isShortcut(event)) return;
      event.stopImmediatePropagation();
      if (areOff() || !SEARCHING.has(event.key)) return;
      event.preventDefault();
      search2();
    }, true);
  }
  function turnShortcuts() {
    try {
      localStorage.setItem(KEPT, areOff() ? "on" : "off");
    } catch {
    }
  }
  function areOff() {
    try {
      return localStorage.getItem(KEPT) === "off";
    } catch {
      return false;
    }
  }
  function isShortcut({ key: key2, ctrlKey, metaKey, altKey, target }) {
    return key2.length === 1 && key2 !== " " && !ctrlKey && !metaKey && !altKey && !target.matches("input, select, textarea");
  }

  // box_panel.js
  var NEAR = "box-near";
  function saidOf({ message, corrected }) {
    const said = say(message.key, message.values);
    return corrected ? `${say("box.corrected", corrected)} ${said}` : said;
  }
  function answerHtml(text, answer) {
    const fits = answer.rows.filter((row) => !row.near), near = answer.rows.filter((row) => row.near);
    return [
      statusHtml(saidOf(answer)),
      chipsHtml(answer.chips),
      listHtml(fits),
      near.length && `<p class="found-heading" id="${NEAR}">${escaped(say("box.near"))}</p>${listHtml(near, NEAR)}`,
      allHtml(text, answer.total, fits.length)
    ].filter(Boolean).join("");
  }
  function statusHtml(said) {
    return `<p class="found-status" aria-hidden="true">${escaped(said)}</p>`;
  }
  function startHtml() {
    const last = recent();
    const forget2 = `<button type="button" class="forget" data-forget>${escaped(say("box.forget"))}</button>`;
    const shortcuts = escaped(say(areOff() ? "theme.shortcuts_on" : "theme.shortcuts_off"));
    return [
      last.length && triesHtml("box.recent", last) + forget2,
      settings.examples.length && triesHtml("box.examples", settings.examples),
      `<p class="found-keys">${escaped(say("box.keys"))} · <button type="button" data-shortcuts>${shortcuts}</button></p>`
    ].filter(Boolean).join("");
  }
  function triesHtml(key2, texts) {
    const buttons = texts.map((text) => `<li><button type="button" data-try>${escaped(text)}</button></li>`);
    return `<p class="found-heading" id="${key2}">${escaped(say(key2))}</p><ul class="tries" aria-labelledby="${key2}">${buttons.join("")}</ul>`;
  }
  function listHtml(rows, heading) {
    if (!rows.length) return "";
    const name = heading ? `aria-labelledby="${heading}"` : `aria-label="${escaped(say("box.found"))}"`;
    return `<ol class="hits" ${name}>${rows.map(hitHtml).join("")}</ol>`;
  }
  function hitHtml({ url, label, title, lang, facts, snippet, found, relation }) {
    const line = (kind, html) => html && `<span class="hit-${kind}">${html}</span>`;
    const text = (words) => words && foreign(markFound(words, found), lang);
    const lines = [
      line("label", title ? markFound(label, found) : text(label)),
      line("facts", escaped(facts ?? "")),
      line("title", text(title)),
      line("snippet", text(snippet)),
      line("relation", relation && escaped(relation))
    ];
    return `<li><a class="hit" href="${escaped(addressOf(url))}">${lines.filter(Boolean).join("")}</a></li>`;
  }
  function allHtml(text, total, shown) {
    const said = total > shown ? say("search.all", { count: total }) : say("box.filter");
    return `<p class="found-all"><a href="${escaped(finderFor(text))}">${escaped(said)}</a></p>`;
  }

  // clearing.js
  function addClear(field, label) {
    const button = Object.assign(document.createElement("button"), { type: "button", className: "clear icon icon--close", ariaLabel: label });
    const show = () => {
      button.hidden = !field.value;
    };
    button.addEventListener("click", () => {
      field.value = "";
      field.focus();
      field.dispatchEvent(new Event("input", { bubbles: true }));
    });
    field.after(button);
    field.addEventListener("input", show);
    show();
    return show;
  }

  // box_field.js
  var MOST2 = 12;
  var Box = class {
    // form: with a field "text". opener: the button that shows the form on small screens. keepsAddress: the page is one to
    // search from, and its address keeps the text; on others only the step of the history does.
    constructor(form, { opener: opener2 = null, keepsAddress = false } = {}) {
      const panel = Object.assign(document.createElement("div"), { className: "found", hidden: true });
      const live = Object.assign(document.createElement("p"), { className: "visually-hidden", role: "status" });
      Object.assign(this, { form, opener: opener2, keepsAddress, panel, live, input: form.elements.text, answered: null, shown: null });
      this.showClear = addClear(this.input, say("box.clear"));
      form.append(panel, live);
      this.listen();
      this.bringBack();
    }
    listen() {
      const { form, input, panel } = this;
      input.addEventListener("input", () => this.follow());
      input.addEventListener("focus", () => this.show());
      form.addEventListener("submit", (event) => {
        event.preventDefault();
        this.act();
      });
      form.addEventListener("keydown", (event) => this.press(event));
      form.addEventListener("focusout", ({ relatedTarget }) => {
        if (relatedTarget && !form.contains(relatedTarget)) this.close();
      });
      panel.addEventListener("click", ({ target }) => this.choose(target));
      document.addEventListener("pointerdown", ({ target }) => {
        if (!form.contains(target) && target !== this.opener) this.close();
      });
      form.querySelector(".site-search-close")?.addEventListener("click", () => this.leave());
    }
    get text() {
      return this.input.value.trim();
    }
    // Give the field another text, as if it were typed.
    type(text) {
      this.input.value = text;
      this.showClear();
      this.input.focus();
      this.follow();
    }
    // What is asked for.
    // Ask until what is shown is what the field holds; what is typed meanwhile is asked next, and only the last of it.
    async follow() {
      this.keep();
      this.show();
      if (this.asking) return;
      this.asking = true;
      try {
        while (this.text && this.text !== this.shown?.text) await this.ask(this.text);
      } finally {
        this.asking = false;
      }
      this.show();
    }
    async ask(text) {
      this.draw(text, await this.answerTo(text).catch(() => null));
    }
    // Return the promise of the answer to a text; the last one is kept for Enter.
    answerTo(text) {
      if (this.answered?.text !== text) this.answered = { text, promise: ask(text, { limit: MOST2 }) };
      this.answered.promise.catch(() => {
        this.answered = null;
      });
      return this.answered.promise;
    }
    // Open the one record that bears the text, else the page with all that was found.
    async act() {
      const { text } = this;
      if (!text) return;
      remember(text);
      const answer = await this.answerTo(text).catch(() => null);
      if (text !== this.text) return;
      location.assign(answer?.state === "exact" ? addressOf(answer.rows[0].url) : finderFor(text));
    }
    // What is shown.
    draw(text, answer) {
      const said = answer ? saidOf(answer) : say("box.failed");
      this.shown = { text, answer, html: answer ? answerHtml(text, answer) : statusHtml(said) };
      this.live.textContent = said;
    }
    show() {
      if (!this.form.contains(document.activeElement) && !this.isBack) return;
      const html = this.htmlNow();
      if (this.panel.dataset.shown !== html) this.panel.innerHTML = html;
      this.panel.dataset.shown = html;
      this.panel.hidden = !html;
    }
    // While a text is asked for, what was found before it stays.
    htmlNow() {
      if (!this.text) return startHtml();
      return this.shown?.html ?? statusHtml(say("box.waiting"));
    }
    choose(target) {
      const { chip } = target.dataset;
      if (target.matches("[data-try]")) this.type(target.textContent);
      if (chip) this.type(withoutChip(this.text, this.shown.answer.chips[chip]));
      if (target.matches("[data-forget]")) this.renew(forget);
      if (target.matches("[data-shortcuts]")) this.renew(turnShortcuts);
      if (target.closest("a")) remember(this.text);
    }
    // Change what an empty box offers.
    renew(change) {
      change();
      this.input.focus();
      this.show();
    }
    // Opening and closing.
    open() {
      this.reveal();
      this.input.focus();
      this.show();
    }
    reveal() {
      this.form.classList.add("open");
      this.opener?.setAttribute("aria-expanded", "true");
    }
    close() {
      if (this.panel.hidden && !this.form.classList.contains("open")) return;
      this.isBack = false;
      this.form.classList.remove("open");
      this.opener?.setAttribute("aria-expanded", "false");
      this.panel.hidden = true;
      if (!this.keepsAddress) this.keepInHistory("");
    }
    // Close it, with the focus where it came from.
    leave() {
      this.close();
      if (this.opener?.offsetParent) this.opener.focus();
    }
    // The keyboard.
    press(event) {
      const { key: key2 } = event;
      if (key2 === "Escape" && !this.panel.hidden) {
        event.preventDefault();
        if (this.opener?.offsetParent) this.leave();
        else {
          this.input.focus();
          this.close();
        }
      }
      if (key2 === "ArrowDown" || key2 === "ArrowUp") this.walk(event, key2 === "ArrowDown" ? 1 : -1);
    }
    walk(event, step) {
      const places = [this.input, ...this.panel.querySelectorAll(".hit, .found-all a, [data-try]")];
      const at = places.indexOf(document.activeElement);
      if (at < 0 || this.panel.hidden) return;
      event.preventDefault();
      places.at((at + step) % places.length).focus();
    }
    // What Back brings back.
    keep() {
      if (this.keepsAddress) keepInAddress(this.asked());
      else this.keepInHistory(this.text);
    }
    keepInHistory(text) {
      history.replaceState({ ...history.state, asked: text }, "");
      leadOn(this.asked());
    }
    asked() {
      return new URLSearchParams(this.text ? { q: this.text } : {});
    }
    bringBack() {
      const text = textAsked(new URLSearchParams(location.search)) || isReturn() && history.state?.asked;
      if (!text) return;
      this.input.value = text;
      this.isBack = true;
      this.showClear();
      this.reveal();
      this.follow();
    }
  };
  function isReturn() {
    return performance.getEntriesByType("navigation")[0]?.type === "back_forward";
  }

  // box.js
  var header = document.querySelector(".site-search");
  var opener = document.getElementById("open-search");
  var own = document.querySelector(".search-box:not([data-from-address]), .finder-form");
  var asksHere = own?.matches(".search-box") ? new Box(own, { keepsAddress: true }) : null;
  var box = own ? asksHere : header && new Box(header, { opener });
  function search() {
    if (box) box.open();
    else own.elements.text.focus();
  }
  if (opener) opener.addEventListener("click", search);
  addShortcuts(search);
})();
