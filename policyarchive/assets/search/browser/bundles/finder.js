(() => {
  // address.js
  function keepInAddress(asked, isStep = false) {
    const search = searchOf(asked);
    const how = isStep ? "pushState" : "replaceState";
    history[how](history.state, "", location.pathname + search + location.hash);
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
  function keep(texts) {
    try {
      localStorage.setItem(key, JSON.stringify(texts));
    } catch {
    }
  }

  // box_panel.js
  function saidOf({ message, corrected }) {
    const said = say(message.key, message.values);
    return corrected ? `${say("box.corrected", corrected)} ${said}` : said;
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

  // finder_downloads.js
  function csv(rows, heads, address) {
    const lines = rows.map((row) => [`${row.type} ${row.number}`.trim(), row.date, row.title, row.issuer, address + row.record.url]);
    const text = [[...heads, "URL"], ...lines].map((line) => line.map(csvCell).join(",")).join("\r\n");
    return new Blob(["\uFEFF", text, "\r\n"], { type: "text/csv;charset=utf-8" });
  }
  function csvCell(text) {
    const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return `"${safe.replaceAll('"', '""').replace(/\s+/g, " ")}"`;
  }
  function save(blob, name) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1e3);
  }
  function makeCitationsOf(address) {
    const fetched = /* @__PURE__ */ new Map();
    const fetchYear = (year) => {
      if (!fetched.has(year))
        fetched.set(year, load(address.replace("{year}", year)).catch((error) => {
          fetched.delete(year);
          throw error;
        }));
      return fetched.get(year);
    };
    return async (rows) => {
      await Promise.all(rows.flatMap((row) => row.values.year).map(fetchYear));
      return rows.map((row) => self.archiveCitations[row.record.url]);
    };
  }
  function load(src) {
    return new Promise((resolve, reject) => {
      document.head.append(Object.assign(document.createElement("script"), { src, onload: resolve, onerror: reject }));
    });
  }

  // dates.js
  function makeTakeDates({ dates: rules }) {
    const patterns = datePatterns(rules);
    return (folded) => {
      let rest = folded, left = folded;
      const dates = [], maybeDates = [], spans = [];
      for (const { pattern, parts, unsure, firm } of patterns)
        for (const match of left.matchAll(pattern)) {
          const found = Object.fromEntries([...parts].map((part, i) => [part, match[i + 1]]));
          const { key: key2, exists } = dateKey(found, rules);
          if (!exists && !firm) continue;
          (unsure ? maybeDates : dates).push(key2);
          spans.push({ key: key2, unsure, exists, start: match.index, end: match.index + match[0].length });
          left = blanked(left, match);
          if (!unsure) rest = blanked(rest, match);
        }
      return { rest, dates, maybeDates, spans: spans.sort((a, b) => a.start - b.start) };
    };
  }
  var firstDay = (date) => {
    const start = inMonths(date, 2);
    return start + "-01-01".slice(start.length - 4);
  };
  var lastDay = (date) => {
    const end = inMonths(date, 0);
    return end + "-12-31".slice(end.length - 4);
  };
  function order(date) {
    return date ? `${firstDay(date)} ${date.includes("Q") ? 1 : [4, 0, 7, 10].indexOf(date.length)}` : "";
  }
  function inIso(date) {
    return date.replace(/-Q\d$/, "");
  }
  function inMonths(date, before) {
    return date.replace(/-Q(\d)$/, (_, quarter) => `-${two(3 * quarter - before)}`);
  }
  function two(number) {
    return String(number).padStart(2, "0");
  }
  function datePatterns({ months, quarters, pieces, forms }) {
    const all = { ...pieces, months: anyOf(months), quarters: anyOf(quarters) };
    const fill = (form) => form.replace(/\{([a-z_]+)\}/g, (_, name) => all[name]);
    return forms.map((rule) => ({ ...rule, pattern: new RegExp(`\\b(?:${fill(fill(rule.form))})`, "g") }));
  }
  function anyOf(names) {
    return Object.keys(names).sort((a, b) => b.length - a.length).join("|");
  }
  function blanked(text, match) {
    const end = match.index + match[0].length;
    return text.slice(0, match.index) + " ".repeat(match[0].length) + text.slice(end);
  }
  function dateKey({ y = "", q, m, d }, { pivot, months, quarters }) {
    const year = y.length === 2 ? (Number(y) >= pivot ? "19" : "20") + y : y;
    if (q !== void 0) return { key: `${year}-Q${quarters[q]}`, exists: q in quarters };
    if (m === void 0) return { key: year, exists: true };
    const month = months[m] ?? Number(m), day = Number(d ?? 1);
    const exists = month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year || 2e3, month);
    return { key: `${year}-${two(month)}` + (d === void 0 ? "" : `-${two(day)}`), exists };
  }
  function daysOf(year, month) {
    return new Date(Date.UTC(year, month, 0)).getUTCDate();
  }

  // finder_filters.js
  function makeDateKey(grammar, { fold }) {
    const takeDates = makeTakeDates(grammar);
    return (text) => {
      const { dates, maybeDates } = takeDates(fold(text));
      return [...dates, ...maybeDates].find((key2) => !key2.startsWith("-") && isInCalendar(key2));
    };
  }
  function isInCalendar(key2) {
    return key2.length < 10 || (/* @__PURE__ */ new Date(`${key2}T00:00Z`)).getUTCDate() === Number(key2.slice(-2));
  }
  function dateFilter(from, to) {
    if (!from && !to) return () => true;
    const first = from ? firstDay(from) : "", last = to ? lastDay(to) : "9";
    return ({ date }) => Boolean(date) && firstDay(date) >= first && firstDay(date) <= last;
  }
  function facetFilter(name, value) {
    return (row) => !value || row.values[name].includes(value);
  }

  // finder_form.js
  var FACETS = ["issuer", "type", "year", "section", "criterion", "related"];
  var FIELDS = ["text", ...FACETS, "from", "to", "sort"];
  var Form = class {
    // dateKey: a function from a text to the date it names.
    constructor(form, dateKey2) {
      Object.assign(this, { form, dateKey: dateKey2 });
    }
    // Return the value of each field that has one.
    read() {
      return Object.fromEntries(FIELDS.map((name) => [name, this.field(name).value.trim()]));
    }
    write(values) {
      for (const name of FIELDS) this.field(name).value = values[name] ?? "";
    }
    // Return the order chosen, or the usual one, which the first option then names.
    order(usual) {
      const { options, value } = this.field("sort"), same = [...options].find((option) => option.value === usual);
      options[0].textContent = same?.textContent ?? options[0].dataset.label;
      for (const option of options) option.hidden = option === same;
      return value || usual;
    }
    field(name) {
      return this.form.elements[name];
    }
    // Return the rows that pass every filter; each facet shows what the others leave.
    filtered(rows) {
      const state = this.read(), dates = this.dateFilter(state);
      const left = rows.filter(dates), passes = FACETS.map((name) => [name, facetFilter(name, state[name])]);
      for (const [name] of passes)
        this.showCounts(name, left.filter((row) => passes.every(([other, filter]) => other === name || filter(row))));
      return left.filter((row) => passes.every(([, filter]) => filter(row)));
    }
    dateFilter(state) {
      const [from, to] = ["from", "to"].map((name) => {
        const key2 = this.dateKey(state[name]);
        showInvalid(this.field(name), Boolean(state[name]) && !key2);
        return key2;
      });
      return dateFilter(from, to);
    }
    showCounts(name, left) {
      const counts = /* @__PURE__ */ new Map();
      for (const value of left.flatMap((row) => row.values[name])) counts.set(value, (counts.get(value) ?? 0) + 1);
      for (const option of this.field(name).options) {
        if (!option.value) continue;
        const count = counts.get(option.value) ?? 0;
        option.textContent = `${option.dataset.label} (${count})`;
        option.disabled = count === 0 && !option.selected;
      }
    }
    // Return the filters that are set as chips { name, label }.
    chips() {
      const state = this.read();
      return [...FACETS, "from", "to"].filter((name) => state[name]).map((name) => ({ name, label: this.labelOf(name, state[name]) }));
    }
    labelOf(name, value) {
      const field = this.field(name);
      return field.selectedOptions ? field.selectedOptions[0].dataset.label : `${field.labels[0].textContent}: ${value}`;
    }
  };
  function showInvalid(field, invalid) {
    const note = document.getElementById(field.getAttribute("aria-describedby"));
    field.setCustomValidity(invalid ? field.dataset.invalid : "");
    field.setAttribute("aria-invalid", String(invalid));
    note.textContent = invalid ? field.dataset.invalid : "";
  }

  // finder_order.js
  var RELEVANCE = "relevance";
  var NEWEST_FIRST = "-date";
  var LAST = { number: (row) => !row.keys.sequence, date: (row) => !row.date, issuer: () => false };
  function columnOf(order2) {
    return order2.replace("-", "");
  }
  function isDescending(order2) {
    return order2.startsWith("-");
  }
  function makeSort(language) {
    const compare = new Intl.Collator(language).compare;
    const byNumber = (a, b) => a.keys.sequence - b.keys.sequence;
    const byDate = (a, b) => byText(a.order, b.order) || byNumber(a, b) || byText(a.record.url, b.record.url);
    const by = {
      number: (a, b) => byNumber(a, b) || byDate(a, b),
      date: byDate,
      issuer: (a, b) => compare(a.issuer, b.issuer) || byDate(a, b)
    };
    return (rows, order2) => {
      const column = columnOf(order2), sign = isDescending(order2) ? -1 : 1;
      if (column === RELEVANCE) return rows;
      return [...rows].sort((a, b) => LAST[column](a) - LAST[column](b) || sign * by[column](a, b));
    };
  }
  function byText(a, b) {
    return (a > b) - (a < b);
  }

  // folding.js
  function makeFold(rules) {
    const signs = /* @__PURE__ */ new Map();
    for (const sign of rules.dropped) signs.set(sign, "");
    for (const sign of rules.dashes) signs.set(sign, "-");
    for (const sign of rules.slashes) signs.set(sign, "/");
    const letters = new Map(Object.entries(rules.letters));
    const inTable = (table) => new RegExp(`[${[...table.keys()].join("").replace(/[\\\]^-]/g, "\\$&")}]`, "gu");
    const [someSign, someLetter] = [inTable(signs), inTable(letters)];
    return (text) => text.replace(someSign, (sign) => signs.get(sign)).normalize("NFKD").toLowerCase().replace(/[\u0300-\u036f]/g, "").replace(someLetter, (letter) => letters.get(letter)).replace(/\s+/g, " ").trim();
  }

  // keys.js
  function keysOf(number, type, date, fold) {
    const [, sequence = "", year = null] = number.match(/^0*(\d+)(?:\/((?:19|20)\d{2})\/)?/) ?? [];
    return { sequence, year, symbols: fold(number).match(/[a-z]+/g) ?? [], type, date };
  }

  // prose.js
  var LONG_NUMBER = 20;
  var NUMBER = /((?<![\p{L}\p{Nd}_])[\p{L}\p{Nd}_]*\p{Nd}[\p{L}\p{Nd}_&]*(?:[/–-][\p{L}\p{Nd}_&]+)+)/u;
  var QUOTED = /(“[^”]*(?=\p{L})[^\x00-\x7f”][^”]*”)/u;
  function prose(words, language, source) {
    if (language === source) return unbroken(words);
    return words.split(QUOTED).map((part, i) => i % 2 ? foreign(unbroken(part), source) : unbroken(part)).join("");
  }
  function numbered(number, html = escaped(number)) {
    return `<span class="number${number.length > LONG_NUMBER ? " number--long" : ""}">${html}</span>`;
  }
  function unbroken(words) {
    return words.split(NUMBER).map((part, i) => i % 2 ? numbered(part) : escaped(part)).join("");
  }

  // row.js
  function rowOf(record, names, print) {
    const { number, date, day, title = "", name = title, lang, kind = "" } = record;
    const text = (words) => foreign(print.text(words), lang);
    return {
      type: escaped(names.types[record.type]?.label ?? ""),
      number: number ? print.number(number) : "",
      name: number ? "" : text(name),
      title: text(title),
      date: date ? print.date(date, day) : "",
      issuer: escaped(issuersOf(record).map((key2) => names.issuers[key2].label).join("; ") || kind)
    };
  }
  function issuersOf({ issuer, issuers = issuer ? [issuer] : [] }) {
    return issuers;
  }

  // finder_rows.js
  var Rows = class {
    // payload: as policyarchive/exports/search/records.py writes it. said: the words of rows; page: the address that links start
    // from, the language of the page and that of the source.
    constructor(grammar, payload, said, page) {
      Object.assign(this, payload, { said, page });
      this.fold = makeFold(grammar);
      this.all = this.records.filter((record) => record.type).map((record) => new DocumentRow(this, record));
      this.byAddress = new Map(this.all.map((row) => [row.record.url, row]));
    }
    // Return the row of a hit of the search, which is a document's or that of something else.
    ofHit(hit) {
      const row = hit.kind === "document" && this.byAddress.get(hit.url);
      return row ? row.asFound(hit) : new OtherRow(this, hit);
    }
    prose(words) {
      return prose(words, this.page.language, this.page.source);
    }
    // Return how the parts of a record are written, with what was found in them marked.
    printing(found) {
      return {
        number: (number) => numbered(number, markFound(number, found)),
        text: (words) => markFound(words, found, (part) => this.prose(part)),
        date: (date, day) => `<time datetime="${inIso(date)}">${markFound(day, found)}</time>`
      };
    }
    html(link, { date, title, issuer }) {
      return `<tr>
  <th scope="row">${link}</th>
  <td class="cell-date">${date}</td>
  <td class="cell-title">${title}</td>
  <td class="cell-issuer">${issuer}</td>
</tr>`;
    }
    // Return what a hit says below its title: where its words were found, and how it relates to what was asked for.
    below({ snippet, relation, lang }, text) {
      return (snippet ? `<span class="hit-snippet">${foreign(text(snippet), lang)}</span>` : "") + (relation ? `<span class="hit-relation">${escaped(relation)}</span>` : "");
    }
  };
  var DocumentRow = class {
    constructor(rows, record) {
      const { type, number = "", date = "", title = "", section, criteria = [], related } = record;
      Object.assign(this, { rows, record, number, date, title, hit: null });
      this.order = order(date);
      this.type = rows.types[type].label;
      const issuers = issuersOf(record);
      this.issuer = issuers.map((key2) => rows.issuers[key2].label).join("; ");
      this.values = {
        issuer: issuers,
        type: [type],
        year: [date.slice(0, 4) || "undated"],
        section: section ? [section] : [],
        criterion: criteria,
        related: [related ? "yes" : "no"]
      };
    }
    // Made when first sorted by.
    get keys() {
      const { number, rows, record, date } = this;
      return record.keys ??= keysOf(number, rows.types[record.type].symbol, date, rows.fold);
    }
    asFound(hit) {
      return Object.assign(Object.create(this), { hit });
    }
    html() {
      const { rows, record, hit } = this, { said, page } = rows, print = rows.printing(hit?.found ?? []);
      const { type, number, date, title, issuer } = rowOf(record, rows, print);
      const absent = (words) => `<span class="undated">${escaped(words)}</span>`;
      const listing = said.listings[record.rank];
      const badge = listing ? ` <span class="badge">${escaped(listing)}</span>` : "";
      const link = `<a href="${escaped(page.root + record.url)}"><span class="type">${type}</span>${number && ` ${number}`}</a>`;
      const whole = (title || absent(said.untitled)) + badge + (hit ? rows.below(hit, print.text) : "");
      return rows.html(link, { date: date || absent(said.undated), title: whole, issuer });
    }
  };
  var OtherRow = class {
    constructor(rows, hit) {
      Object.assign(this, { rows, hit, record: { url: hit.url }, date: "", order: "", issuer: hit.facts ?? "", keys: { sequence: "" } });
      this.values = { issuer: [], type: [], year: [], section: [], criterion: [], related: [] };
    }
    html() {
      const { rows, hit } = this, { text } = rows.printing(hit.found);
      const link = `<a href="${escaped(rows.page.root + hit.url)}">${foreign(text(hit.label), hit.title ? null : hit.lang)}</a>`;
      const title = (hit.title ? foreign(text(hit.title), hit.lang) : "") + rows.below(hit, text);
      return rows.html(link, { date: "", title, issuer: escaped(hit.facts ?? "") });
    }
  };

  // finder_table.js
  var MOST_SHOWN = 500;
  var Table = class {
    constructor(root2) {
      this.table = root2.querySelector(".finder-rows");
      this.body = this.table.tBodies[0];
      this.more = root2.querySelector(".finder-more");
      this.more.firstElementChild.addEventListener("click", () => this.goOn());
      this.shown = 0;
    }
    // Show rows and neighbours from the beginning.
    show(rows, near) {
      this.rows = rows;
      this.shown = 0;
      this.body.replaceChildren();
      this.near?.remove();
      this.near = near.length ? this.nearBody(near) : null;
      this.showMore();
      this.table.hidden = !rows.length && !near.length;
    }
    nearBody(near) {
      const body = this.table.createTBody();
      body.className = "near";
      body.innerHTML = `<tr><th colspan="4" scope="rowgroup">${escaped(say("box.near"))}</th></tr>` + near.map((row) => row.html()).join("");
      return body;
    }
    showMore() {
      const { rows, more } = this, next = rows.slice(this.shown, this.shown + MOST_SHOWN);
      this.body.insertAdjacentHTML("beforeend", next.map((row) => row.html()).join(""));
      this.shown += next.length;
      const left = Math.min(rows.length - this.shown, MOST_SHOWN);
      more.hidden = !left;
      more.firstElementChild.textContent = more.dataset.more.replace("{count}", left);
    }
    goOn() {
      const first = this.shown;
      this.showMore();
      this.body.rows[first].querySelector("a").focus();
    }
  };

  // finder.js
  var Finder = class {
    constructor(root2, grammar, payload) {
      const { lang } = document.documentElement, { address, citations, said, ...page } = root2.dataset;
      Object.assign(this, { root: root2, address, found: [], answer: null });
      this.element = root2.querySelector("form");
      this.status = root2.querySelector("[role=status]");
      this.chips = root2.querySelector(".finder-chips");
      this.rows = new Rows(grammar, payload, JSON.parse(said), { ...page, language: lang });
      this.form = new Form(this.element, makeDateKey(grammar, this.rows));
      this.table = new Table(root2);
      this.sorted = makeSort(lang);
      this.citationsOf = makeCitationsOf(citations);
    }
    start() {
      const { element, root: root2 } = this, years = root2.querySelector(".finder-years");
      this.showClear = addClear(this.form.field("text"), say("box.clear"));
      this.makeSortButtons();
      element.addEventListener("input", () => this.change());
      element.addEventListener("submit", (event) => {
        event.preventDefault();
        this.settle();
      });
      element.addEventListener("reset", () => setTimeout(() => this.change()));
      root2.addEventListener("click", ({ target }) => this.act(target));
      addEventListener("popstate", () => this.bringBack());
      if (years) years.hidden = true;
      element.hidden = false;
      this.bringBack();
    }
    // What is asked for. A query that was sent is a step of the history: the next change begins another.
    change() {
      keepInAddress(this.asked(), this.isSettled);
      this.isSettled = false;
      this.update();
    }
    settle() {
      const { text } = this.form.read();
      this.isSettled = true;
      if (text) remember(text);
    }
    asked() {
      return new URLSearchParams(Object.entries(this.form.read()).filter(([, value]) => value));
    }
    bringBack() {
      const asked = new URLSearchParams(location.search);
      this.form.write({ ...Object.fromEntries(FIELDS.map((name) => [name, asked.get(name)])), text: textAsked(asked) });
      keepInAddress(this.asked());
      this.isSettled = Boolean(textAsked(asked));
      this.showClear();
      this.update();
    }
    // What is found.
    async update() {
      const { text } = this.form.read();
      if (text === this.answered?.text) return this.show();
      if (text && !this.answered) this.status.textContent = say("box.waiting");
      const answer = text ? await ask(text, { limit: Infinity }).catch(() => null) : null;
      if (text !== this.form.read().text) return;
      this.answered = { text, answer, hits: answer?.rows.map((hit) => this.rows.ofHit(hit)) ?? [] };
      this.show();
    }
    show() {
      const { text, answer, hits } = this.answered, near = hits.filter(({ hit }) => hit.near);
      const rows = this.form.filtered(text ? hits.filter(({ hit }) => !hit.near) : this.rows.all);
      const filters = this.form.chips();
      this.found = this.sorted(rows, this.showOrder(text));
      this.table.show(this.found, filters.length ? [] : near);
      this.shownChips = [...answer?.chips ?? [], ...filters];
      this.chips.innerHTML = chipsHtml(this.shownChips);
      this.status.textContent = this.saidOf(text, answer, filters);
    }
    // Say what the box says of a text; where filters are set, how many of its results they leave.
    saidOf(text, answer, filters) {
      const { found, rows: { all }, status: { dataset } } = this;
      if (text && !answer) return say("box.failed");
      if (text && !filters.length) return saidOf(answer);
      if (!found.length) return dataset.none;
      if (text) return say(found.length === 1 ? "search.count.one" : "search.count", { count: found.length });
      return dataset.count.replace("{shown}", found.length).replace("{all}", all.length);
    }
    // The order.
    // Return the order to show a query in, and show it at the heads of the columns.
    showOrder(text) {
      const order2 = this.form.order(text ? RELEVANCE : NEWEST_FIRST);
      for (const head of this.sortHeads()) {
        const direction = isDescending(order2) ? "descending" : "ascending";
        head.setAttribute("aria-sort", head.dataset.sort === columnOf(order2) ? direction : "none");
      }
      return order2;
    }
    sortHeads() {
      return this.root.querySelectorAll("th[data-sort]");
    }
    makeSortButtons() {
      for (const head of this.sortHeads()) {
        const button = Object.assign(document.createElement("button"), { type: "button" });
        button.append(...head.childNodes);
        button.addEventListener("click", () => {
          const up = head.dataset.sort, isUp = head.getAttribute("aria-sort") === "ascending";
          this.form.field("sort").value = isUp ? `-${up}` : up;
          this.change();
        });
        head.append(button);
      }
    }
    // The buttons.
    act(button) {
      const { do: which, chip } = button.dataset;
      if (chip) this.take(this.shownChips[chip]);
      if (which === "filters") button.ariaExpanded = String(button.ariaExpanded === "false");
      if (which === "csv") this.download(button);
      if (which === "plain") this.copy(button, 0, "\n");
      if (which === "bibtex") this.copy(button, 1, "\n\n");
    }
    // Take a condition away; the focus goes to the field, since its button goes too.
    take(chip) {
      const text = this.form.field("text");
      if (chip.name) this.form.field(chip.name).value = "";
      else text.value = withoutChip(text.value, chip);
      text.focus();
      this.showClear();
      this.change();
    }
    documents() {
      return this.found.filter(({ number }) => number !== void 0);
    }
    download(button) {
      const heads = [...this.root.querySelectorAll("thead th")].map((head) => head.innerText.trim());
      save(csv(this.documents(), heads, this.address), button.dataset.file);
    }
    async copy(button, which, between) {
      const citations = await this.citationsOf(this.documents());
      await navigator.clipboard.writeText(citations.map((citation) => citation[which]).join(between));
      this.status.textContent = button.dataset.done.replace("{count}", citations.length);
    }
  };
  var root = document.querySelector(".finder");
  if (root && self.archiveRecords) new Finder(root, self.archiveGrammar, self.archiveRecords).start();
})();
