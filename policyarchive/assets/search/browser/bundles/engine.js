(() => {
  // markup.js
  function escaped(text) {
    return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
  }
  function foreign(html, language) {
    return html && language ? `<span lang="${language}">${html}</span>` : html;
  }

  // hits.js
  var SNIPPET = 24;
  var WORD = /([\p{L}\p{M}\p{N}]+)/u;
  function hit(text) {
    return `<mark>${escaped(text)}</mark>`;
  }
  function marked(text, isAsked) {
    const marks = text.split(WORD).map((part, i2) => i2 % 2 && isAsked(part) ? hit(part) : escaped(part));
    return marks.join("").replace(/<\/mark>( ?)<mark>/g, "$1");
  }
  function hitsOf(text, isAsked) {
    return [...new Set(text.split(WORD).filter((part, i2) => i2 % 2 && isAsked(part)))];
  }
  function snippet(text, isAsked) {
    const parts = text.split(WORD);
    const first = Math.max(0, parts.findIndex((part, i2) => i2 % 2 && isAsked(part)));
    const start = Math.max(0, first - SNIPPET), end = Math.min(parts.length, first + 2 * SNIPPET);
    return (start ? "… " : "") + parts.slice(start, end).join("").trim() + (end < parts.length ? " …" : "");
  }

  // dates.js
  function makeTakeDates({ dates: rules }) {
    const patterns = datePatterns(rules);
    return (folded) => {
      let rest = folded, left = folded;
      const dates = [], maybeDates = [];
      for (const { pattern, parts, unsure, firm } of patterns)
        for (const match of left.matchAll(pattern)) {
          const found = Object.fromEntries([...parts].map((part, i2) => [part, match[i2 + 1]]));
          const { key, exists } = dateKey(found, rules);
          if (!exists && !firm) continue;
          (unsure ? maybeDates : dates).push(key);
          left = blanked(left, match);
          if (!unsure) rest = blanked(rest, match);
        }
      return { rest, dates, maybeDates };
    };
  }
  function dateMatches(key, date) {
    if (!date) return false;
    if (key.startsWith("-")) return date.slice(4).startsWith(key);
    return key.includes("Q") ? quarterOf(date) === key : date.startsWith(key);
  }
  var firstDay = (date) => {
    const start = inMonths(date, 2);
    return start + "-01-01".slice(start.length - 4);
  };
  function order(date) {
    return date ? `${firstDay(date)} ${date.includes("Q") ? 1 : [4, 0, 7, 10].indexOf(date.length)}` : "";
  }
  function daysBetween(one, other) {
    const time = (date) => {
      const [year, month = 7, day = 1] = inMonths(date, 1).split("-").map(Number);
      return Date.UTC(year, month - 1, day);
    };
    return Math.abs(time(one) - time(other)) / 864e5;
  }
  function inMonths(date, before) {
    return date.replace(/-Q(\d)$/, (_, quarter) => `-${two(3 * quarter - before)}`);
  }
  function quarterOf(date) {
    return date.replace(/-(\d\d).*$/, (_, month) => `-Q${Math.ceil(month / 3)}`);
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
    return Object.keys(names).sort((a2, b3) => b3.length - a2.length).join("|");
  }
  function blanked(text, match) {
    const end = match.index + match[0].length;
    return text.slice(0, match.index) + " ".repeat(match[0].length) + text.slice(end);
  }
  function dateKey({ y: y3 = "", q: q2, m: m2, d: d2 }, { pivot, months, quarters }) {
    const year = y3.length === 2 ? (Number(y3) >= pivot ? "19" : "20") + y3 : y3;
    if (q2 !== void 0) return { key: `${year}-Q${quarters[q2]}`, exists: q2 in quarters };
    if (m2 === void 0) return { key: year, exists: true };
    const month = months[m2] ?? Number(m2), day = Number(d2 ?? 1);
    const exists = month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year || 2e3, month);
    return { key: `${year}-${two(month)}` + (d2 === void 0 ? "" : `-${two(day)}`), exists };
  }
  function daysOf(year, month) {
    return new Date(Date.UTC(year, month, 0)).getUTCDate();
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
      issuer: escaped(issuersOf(record).map((key) => names.issuers[key].label).join("; ") || kind)
    };
  }
  function issuersOf({ issuer, issuers = issuer ? [issuer] : [] }) {
    return issuers;
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

  // slips.js
  function untelex(word, telex) {
    let bare = word.length > 2 && telex.tones.includes(word.at(-1)) ? word.slice(0, -1) : word;
    for (const [typed, letter] of Object.entries(telex.letters)) bare = bare.replaceAll(typed, letter);
    return bare;
  }
  function distance(one, other, most) {
    if (Math.abs(one.length - other.length) > most) return most + 1;
    let last = [], before = [], row = Array.from({ length: other.length + 1 }, (_, j2) => j2);
    for (let i2 = 1; i2 <= one.length; i2++) {
      [last, before, row] = [before, row, [i2]];
      for (let j2 = 1; j2 <= other.length; j2++) {
        const wrong = one[i2 - 1] === other[j2 - 1] ? 0 : 1;
        let cost = Math.min(before[j2] + 1, row[j2 - 1] + 1, before[j2 - 1] + wrong);
        if (i2 > 1 && j2 > 1 && one[i2 - 1] === other[j2 - 2] && one[i2 - 2] === other[j2 - 1])
          cost = Math.min(cost, last[j2 - 2] + 1);
        row.push(cost);
      }
      if (Math.min(...row) > most) return most + 1;
    }
    return row[other.length];
  }
  function allowedSlips(word) {
    return word.length < 3 ? 0 : word.length < 7 ? 1 : 2;
  }
  function isNear(typed, right, telex) {
    const most = allowedSlips(right);
    return typed === right || untelex(typed, telex) === right || most > 0 && distance(typed, right, most) <= most;
  }

  // text.js
  function makeSplit(grammar) {
    const fold = makeFold(grammar), level2 = remembered((word) => levelled(word, grammar));
    return (text) => (fold(text).match(/[a-z]+|\d+/g) ?? []).map(level2);
  }
  function remembered(answer) {
    const known = /* @__PURE__ */ new Map();
    return (word) => {
      if (!known.has(word)) known.set(word, answer(word));
      return known.get(word);
    };
  }
  function makeWordsOf(grammar) {
    const split = makeSplit(grammar);
    const same = [...Object.entries(grammar.abbreviations), ...grammar.synonyms.map(([one, other]) => [one, [other]])].map(([short, phrases]) => [short, phrases.flatMap(split), phrases.map((phrase) => ` ${split(phrase).join(" ")} `)]);
    return (text) => {
      const words = split(text);
      const sentence = ` ${words.join(" ")} `;
      const added = same.flatMap(([short, spelt, phrases]) => {
        if (words.includes(short)) return spelt;
        return phrases.some((phrase) => sentence.includes(phrase)) ? [short] : [];
      });
      return [...words, ...added];
    };
  }
  function levelled(word, grammar) {
    if (word.length < 4 || /^\d/.test(word)) return word;
    let level2 = word;
    for (const table of [grammar.plural, grammar.spelling]) {
      const rule = table.find(([end]) => level2.endsWith(end));
      if (rule) level2 = level2.slice(0, -rule[0].length) + rule[1];
    }
    return level2;
  }
  function isBegun(typed, word) {
    return typed === word || /^[a-z]{2}/.test(typed) && word.startsWith(typed);
  }
  function isMeantBy(typed, word, telex) {
    return isBegun(typed, word) || /^[a-z]/.test(typed) && isNear(typed, word, telex);
  }

  // ../vendor/minisearch.js
  var Z = "ENTRIES";
  var P = "KEYS";
  var R = "VALUES";
  var E = class {
    constructor(t, e) {
      const s2 = t._tree, n2 = Array.from(s2.keys());
      this.set = t, this._type = e, this._path = n2.length > 0 ? [{ node: s2, keys: n2 }] : [];
    }
    next() {
      const t = this.dive();
      return this.backtrack(), t;
    }
    dive() {
      if (this._path.length === 0) return { done: true, value: void 0 };
      const { node: t, keys: e } = y(this._path);
      if (y(e) === "") return { done: false, value: this.result() };
      const s2 = t.get(y(e));
      return this._path.push({ node: s2, keys: Array.from(s2.keys()) }), this.dive();
    }
    backtrack() {
      if (this._path.length === 0) return;
      const t = y(this._path).keys;
      t.pop(), !(t.length > 0) && (this._path.pop(), this.backtrack());
    }
    key() {
      return this.set._prefix + this._path.map(({ keys: t }) => y(t)).filter((t) => t !== "").join("");
    }
    value() {
      return y(this._path).node.get("");
    }
    result() {
      switch (this._type) {
        case R:
          return this.value();
        case P:
          return this.key();
        default:
          return [this.key(), this.value()];
      }
    }
    [Symbol.iterator]() {
      return this;
    }
  };
  var y = (i2) => i2[i2.length - 1];
  var H = (i2, t, e) => {
    const s2 = /* @__PURE__ */ new Map();
    if (t === void 0) return s2;
    const n2 = t.length + 1, o2 = n2 + e, r2 = new Uint8Array(o2 * n2).fill(e + 1);
    for (let c = 0; c < n2; ++c) r2[c] = c;
    for (let c = 1; c < o2; ++c) r2[c * n2] = c;
    return J(i2, t, e, s2, r2, 1, n2, ""), s2;
  };
  var J = (i2, t, e, s2, n2, o2, r2, c) => {
    const d2 = o2 * r2;
    t: for (const u of i2.keys()) if (u === "") {
      const h = n2[d2 - 1];
      h <= e && s2.set(c, [i2.get(u), h]);
    } else {
      let h = o2;
      for (let l2 = 0; l2 < u.length; ++l2, ++h) {
        const a2 = u[l2], f2 = r2 * h, _ = f2 - r2;
        let g2 = n2[f2];
        const m2 = Math.max(0, h - e - 1), p2 = Math.min(r2 - 1, h + e);
        for (let w2 = m2; w2 < p2; ++w2) {
          const M = a2 !== t[w2], k = n2[_ + w2] + +M, x2 = n2[_ + w2 + 1] + 1, z2 = n2[f2 + w2] + 1, S = n2[f2 + w2 + 1] = Math.min(k, x2, z2);
          S < g2 && (g2 = S);
        }
        if (g2 > e) continue t;
      }
      J(i2.get(u), t, e, s2, n2, h, r2, c + u);
    }
  };
  var F = class _F {
    constructor(t = /* @__PURE__ */ new Map(), e = "") {
      this._size = void 0, this._tree = t, this._prefix = e;
    }
    atPrefix(t) {
      if (!t.startsWith(this._prefix)) throw new Error("Mismatched prefix");
      const [e, s2] = v(this._tree, t.slice(this._prefix.length));
      if (e === void 0) {
        const [n2, o2] = O(s2);
        for (const r2 of n2.keys()) if (r2 !== "" && r2.startsWith(o2)) {
          const c = /* @__PURE__ */ new Map();
          return c.set(r2.slice(o2.length), n2.get(r2)), new _F(c, t);
        }
      }
      return new _F(e, t);
    }
    clear() {
      this._size = void 0, this._tree.clear();
    }
    delete(t) {
      return this._size = void 0, X(this._tree, t);
    }
    entries() {
      return new E(this, Z);
    }
    forEach(t) {
      for (const [e, s2] of this) t(e, s2, this);
    }
    fuzzyGet(t, e) {
      return H(this._tree, t, e);
    }
    get(t) {
      const e = V(this._tree, t);
      return e !== void 0 ? e.get("") : void 0;
    }
    has(t) {
      const e = V(this._tree, t);
      return e !== void 0 && e.has("");
    }
    keys() {
      return new E(this, P);
    }
    set(t, e) {
      if (typeof t != "string") throw new Error("key must be a string");
      return this._size = void 0, C(this._tree, t).set("", e), this;
    }
    get size() {
      if (this._size) return this._size;
      this._size = 0;
      const t = this.entries();
      for (; !t.next().done; ) this._size += 1;
      return this._size;
    }
    update(t, e) {
      if (typeof t != "string") throw new Error("key must be a string");
      this._size = void 0;
      const s2 = C(this._tree, t);
      return s2.set("", e(s2.get(""))), this;
    }
    fetch(t, e) {
      if (typeof t != "string") throw new Error("key must be a string");
      this._size = void 0;
      const s2 = C(this._tree, t);
      let n2 = s2.get("");
      return n2 === void 0 && s2.set("", n2 = e()), n2;
    }
    values() {
      return new E(this, R);
    }
    [Symbol.iterator]() {
      return this.entries();
    }
    static from(t) {
      const e = new _F();
      for (const [s2, n2] of t) e.set(s2, n2);
      return e;
    }
    static fromObject(t) {
      return _F.from(Object.entries(t));
    }
  };
  var v = (i2, t, e = []) => {
    if (t.length === 0 || i2 == null) return [i2, e];
    for (const s2 of i2.keys()) if (s2 !== "" && t.startsWith(s2)) return e.push([i2, s2]), v(i2.get(s2), t.slice(s2.length), e);
    return e.push([i2, t]), v(void 0, "", e);
  };
  var V = (i2, t) => {
    if (t.length === 0 || i2 == null) return i2;
    for (const e of i2.keys()) if (e !== "" && t.startsWith(e)) return V(i2.get(e), t.slice(e.length));
  };
  var C = (i2, t) => {
    const e = t.length;
    t: for (let s2 = 0; i2 && s2 < e; ) {
      for (const o2 of i2.keys()) if (o2 !== "" && t[s2] === o2[0]) {
        const r2 = Math.min(e - s2, o2.length);
        let c = 1;
        for (; c < r2 && t[s2 + c] === o2[c]; ) ++c;
        const d2 = i2.get(o2);
        if (c === o2.length) i2 = d2;
        else {
          const u = /* @__PURE__ */ new Map();
          u.set(o2.slice(c), d2), i2.set(t.slice(s2, s2 + c), u), i2.delete(o2), i2 = u;
        }
        s2 += c;
        continue t;
      }
      const n2 = /* @__PURE__ */ new Map();
      return i2.set(t.slice(s2), n2), n2;
    }
    return i2;
  };
  var X = (i2, t) => {
    const [e, s2] = v(i2, t);
    if (e !== void 0) {
      if (e.delete(""), e.size === 0) $(s2);
      else if (e.size === 1) {
        const [n2, o2] = e.entries().next().value;
        Q(s2, n2, o2);
      }
    }
  };
  var $ = (i2) => {
    if (i2.length === 0) return;
    const [t, e] = O(i2);
    if (t.delete(e), t.size === 0) $(i2.slice(0, -1));
    else if (t.size === 1) {
      const [s2, n2] = t.entries().next().value;
      s2 !== "" && Q(i2.slice(0, -1), s2, n2);
    }
  };
  var Q = (i2, t, e) => {
    if (i2.length === 0) return;
    const [s2, n2] = O(i2);
    s2.set(n2 + t, e), s2.delete(n2);
  };
  var O = (i2) => i2[i2.length - 1];
  var A = "or";
  var B = "and";
  var tt = "and_not";
  var I = class _I {
    constructor(t) {
      if (t?.fields == null) throw new Error('MiniSearch: option "fields" must be provided');
      const e = t.autoVacuum == null || t.autoVacuum === true ? W : t.autoVacuum;
      this._options = { ...D, ...t, autoVacuum: e, searchOptions: { ...U, ...t.searchOptions || {} }, autoSuggestOptions: { ...ot, ...t.autoSuggestOptions || {} } }, this._index = new F(), this._documentCount = 0, this._documentIds = /* @__PURE__ */ new Map(), this._idToShortId = /* @__PURE__ */ new Map(), this._fieldIds = {}, this._fieldLength = /* @__PURE__ */ new Map(), this._avgFieldLength = [], this._nextId = 0, this._storedFields = /* @__PURE__ */ new Map(), this._dirtCount = 0, this._currentVacuum = null, this._enqueuedVacuum = null, this._enqueuedVacuumConditions = N, this.addFields(this._options.fields);
    }
    add(t) {
      const { extractField: e, stringifyField: s2, tokenize: n2, processTerm: o2, fields: r2, idField: c } = this._options, d2 = e(t, c);
      if (d2 == null) throw new Error(`MiniSearch: document does not have ID field "${c}"`);
      if (this._idToShortId.has(d2)) throw new Error(`MiniSearch: duplicate ID ${d2}`);
      const u = this.addDocumentId(d2);
      this.saveStoredFields(u, t);
      for (const h of r2) {
        const l2 = e(t, h);
        if (l2 == null) continue;
        const a2 = n2(s2(l2, h), h), f2 = this._fieldIds[h], _ = new Set(a2).size;
        this.addFieldLength(u, f2, this._documentCount - 1, _);
        for (const g2 of a2) {
          const m2 = o2(g2, h);
          if (Array.isArray(m2)) for (const p2 of m2) this.addTerm(f2, u, p2);
          else m2 && this.addTerm(f2, u, m2);
        }
      }
    }
    addAll(t) {
      for (const e of t) this.add(e);
    }
    addAllAsync(t, e = {}) {
      const { chunkSize: s2 = 10 } = e, n2 = { chunk: [], promise: Promise.resolve() }, { chunk: o2, promise: r2 } = t.reduce(({ chunk: c, promise: d2 }, u, h) => (c.push(u), (h + 1) % s2 === 0 ? { chunk: [], promise: d2.then(() => new Promise((l2) => setTimeout(l2, 0))).then(() => this.addAll(c)) } : { chunk: c, promise: d2 }), n2);
      return r2.then(() => this.addAll(o2));
    }
    remove(t) {
      const { tokenize: e, processTerm: s2, extractField: n2, stringifyField: o2, fields: r2, idField: c } = this._options, d2 = n2(t, c);
      if (d2 == null) throw new Error(`MiniSearch: document does not have ID field "${c}"`);
      const u = this._idToShortId.get(d2);
      if (u == null) throw new Error(`MiniSearch: cannot remove document with ID ${d2}: it is not in the index`);
      for (const h of r2) {
        const l2 = n2(t, h);
        if (l2 == null) continue;
        const a2 = e(o2(l2, h), h), f2 = this._fieldIds[h], _ = new Set(a2).size;
        this.removeFieldLength(u, f2, this._documentCount, _);
        for (const g2 of a2) {
          const m2 = s2(g2, h);
          if (Array.isArray(m2)) for (const p2 of m2) this.removeTerm(f2, u, p2);
          else m2 && this.removeTerm(f2, u, m2);
        }
      }
      this._storedFields.delete(u), this._documentIds.delete(u), this._idToShortId.delete(d2), this._fieldLength.delete(u), this._documentCount -= 1;
    }
    removeAll(t) {
      if (t) for (const e of t) this.remove(e);
      else {
        if (arguments.length > 0) throw new Error("Expected documents to be present. Omit the argument to remove all documents.");
        this._index = new F(), this._documentCount = 0, this._documentIds = /* @__PURE__ */ new Map(), this._idToShortId = /* @__PURE__ */ new Map(), this._fieldLength = /* @__PURE__ */ new Map(), this._avgFieldLength = [], this._storedFields = /* @__PURE__ */ new Map(), this._nextId = 0;
      }
    }
    discard(t) {
      const e = this._idToShortId.get(t);
      if (e == null) throw new Error(`MiniSearch: cannot discard document with ID ${t}: it is not in the index`);
      this._idToShortId.delete(t), this._documentIds.delete(e), this._storedFields.delete(e), (this._fieldLength.get(e) || []).forEach((s2, n2) => {
        this.removeFieldLength(e, n2, this._documentCount, s2);
      }), this._fieldLength.delete(e), this._documentCount -= 1, this._dirtCount += 1, this.maybeAutoVacuum();
    }
    maybeAutoVacuum() {
      if (this._options.autoVacuum === false) return;
      const { minDirtFactor: t, minDirtCount: e, batchSize: s2, batchWait: n2 } = this._options.autoVacuum;
      this.conditionalVacuum({ batchSize: s2, batchWait: n2 }, { minDirtCount: e, minDirtFactor: t });
    }
    discardAll(t) {
      const e = this._options.autoVacuum;
      try {
        this._options.autoVacuum = false;
        for (const s2 of t) this.discard(s2);
      } finally {
        this._options.autoVacuum = e;
      }
      this.maybeAutoVacuum();
    }
    replace(t) {
      const { idField: e, extractField: s2 } = this._options, n2 = s2(t, e);
      this.discard(n2), this.add(t);
    }
    vacuum(t = {}) {
      return this.conditionalVacuum(t);
    }
    conditionalVacuum(t, e) {
      return this._currentVacuum ? (this._enqueuedVacuumConditions = this._enqueuedVacuumConditions && e, this._enqueuedVacuum != null ? this._enqueuedVacuum : (this._enqueuedVacuum = this._currentVacuum.then(() => {
        const s2 = this._enqueuedVacuumConditions;
        return this._enqueuedVacuumConditions = N, this.performVacuuming(t, s2);
      }), this._enqueuedVacuum)) : this.vacuumConditionsMet(e) === false ? Promise.resolve() : (this._currentVacuum = this.performVacuuming(t), this._currentVacuum);
    }
    async performVacuuming(t, e) {
      const s2 = this._dirtCount;
      if (this.vacuumConditionsMet(e)) {
        const n2 = t.batchSize || j.batchSize, o2 = t.batchWait || j.batchWait;
        let r2 = 1;
        for (const [c, d2] of this._index) {
          for (const [u, h] of d2) for (const [l2] of h) this._documentIds.has(l2) || (h.size <= 1 ? d2.delete(u) : h.delete(l2));
          this._index.get(c).size === 0 && this._index.delete(c), r2 % n2 === 0 && await new Promise((u) => setTimeout(u, o2)), r2 += 1;
        }
        this._dirtCount -= s2;
      }
      await null, this._currentVacuum = this._enqueuedVacuum, this._enqueuedVacuum = null;
    }
    vacuumConditionsMet(t) {
      if (t == null) return true;
      let { minDirtCount: e, minDirtFactor: s2 } = t;
      return e = e || W.minDirtCount, s2 = s2 || W.minDirtFactor, this.dirtCount >= e && this.dirtFactor >= s2;
    }
    get isVacuuming() {
      return this._currentVacuum != null;
    }
    get dirtCount() {
      return this._dirtCount;
    }
    get dirtFactor() {
      return this._dirtCount / (1 + this._documentCount + this._dirtCount);
    }
    has(t) {
      return this._idToShortId.has(t);
    }
    getStoredFields(t) {
      const e = this._idToShortId.get(t);
      if (e != null) return this._storedFields.get(e);
    }
    search(t, e = {}) {
      const { searchOptions: s2 } = this._options, n2 = { ...s2, ...e }, o2 = this.executeQuery(t, e), r2 = [];
      for (const [c, { score: d2, terms: u, match: h }] of o2) {
        const l2 = u.length || 1, a2 = { id: this._documentIds.get(c), score: d2 * l2, terms: Object.keys(h), queryTerms: u, match: h };
        Object.assign(a2, this._storedFields.get(c)), (n2.filter == null || n2.filter(a2)) && r2.push(a2);
      }
      return t === _I.wildcard && n2.boostDocument == null || r2.sort(K), r2;
    }
    autoSuggest(t, e = {}) {
      e = { ...this._options.autoSuggestOptions, ...e };
      const s2 = /* @__PURE__ */ new Map();
      for (const { score: o2, terms: r2 } of this.search(t, e)) {
        const c = r2.join(" "), d2 = s2.get(c);
        d2 != null ? (d2.score += o2, d2.count += 1) : s2.set(c, { score: o2, terms: r2, count: 1 });
      }
      const n2 = [];
      for (const [o2, { score: r2, terms: c, count: d2 }] of s2) n2.push({ suggestion: o2, terms: c, score: r2 / d2 });
      return n2.sort(K), n2;
    }
    get documentCount() {
      return this._documentCount;
    }
    get termCount() {
      return this._index.size;
    }
    static loadJSON(t, e) {
      if (e == null) throw new Error("MiniSearch: loadJSON should be given the same options used when serializing the index");
      return this.loadJS(JSON.parse(t), e);
    }
    static async loadJSONAsync(t, e) {
      if (e == null) throw new Error("MiniSearch: loadJSON should be given the same options used when serializing the index");
      return this.loadJSAsync(JSON.parse(t), e);
    }
    static getDefault(t) {
      if (D.hasOwnProperty(t)) return T(D, t);
      throw new Error(`MiniSearch: unknown option "${t}"`);
    }
    static loadJS(t, e) {
      const { index: s2, documentIds: n2, fieldLength: o2, storedFields: r2, serializationVersion: c } = t, d2 = this.instantiateMiniSearch(t, e);
      d2._documentIds = b(n2), d2._fieldLength = b(o2), d2._storedFields = b(r2);
      for (const [u, h] of d2._documentIds) d2._idToShortId.set(h, u);
      for (const [u, h] of s2) {
        const l2 = /* @__PURE__ */ new Map();
        for (const a2 of Object.keys(h)) {
          let f2 = h[a2];
          c === 1 && (f2 = f2.ds), l2.set(parseInt(a2, 10), b(f2));
        }
        d2._index.set(u, l2);
      }
      return d2;
    }
    static async loadJSAsync(t, e) {
      const { index: s2, documentIds: n2, fieldLength: o2, storedFields: r2, serializationVersion: c } = t, d2 = this.instantiateMiniSearch(t, e);
      d2._documentIds = await L(n2), d2._fieldLength = await L(o2), d2._storedFields = await L(r2);
      for (const [h, l2] of d2._documentIds) d2._idToShortId.set(l2, h);
      let u = 0;
      for (const [h, l2] of s2) {
        const a2 = /* @__PURE__ */ new Map();
        for (const f2 of Object.keys(l2)) {
          let _ = l2[f2];
          c === 1 && (_ = _.ds), a2.set(parseInt(f2, 10), await L(_));
        }
        ++u % 1e3 === 0 && await Y(0), d2._index.set(h, a2);
      }
      return d2;
    }
    static instantiateMiniSearch(t, e) {
      const { documentCount: s2, nextId: n2, fieldIds: o2, averageFieldLength: r2, dirtCount: c, serializationVersion: d2 } = t;
      if (d2 !== 1 && d2 !== 2) throw new Error("MiniSearch: cannot deserialize an index created with an incompatible version");
      const u = new _I(e);
      return u._documentCount = s2, u._nextId = n2, u._idToShortId = /* @__PURE__ */ new Map(), u._fieldIds = o2, u._avgFieldLength = r2, u._dirtCount = c || 0, u._index = new F(), u;
    }
    executeQuery(t, e = {}) {
      if (t === _I.wildcard) return this.executeWildcardQuery(e);
      if (typeof t != "string") {
        const a2 = { ...e, ...t, queries: void 0 }, f2 = t.queries.map((_) => this.executeQuery(_, a2));
        return this.combineResults(f2, a2.combineWith);
      }
      const { tokenize: s2, processTerm: n2, searchOptions: o2 } = this._options, r2 = { tokenize: s2, processTerm: n2, ...o2, ...e }, { tokenize: c, processTerm: d2 } = r2, l2 = c(t).flatMap((a2) => d2(a2)).filter((a2) => !!a2).map(it(r2)).map((a2) => this.executeQuerySpec(a2, r2));
      return this.combineResults(l2, r2.combineWith);
    }
    executeQuerySpec(t, e) {
      const s2 = { ...this._options.searchOptions, ...e }, n2 = (s2.fields || this._options.fields).reduce((g2, m2) => ({ ...g2, [m2]: T(s2.boost, m2) || 1 }), {}), { boostDocument: o2, weights: r2, maxFuzzy: c, bm25: d2 } = s2, { fuzzy: u, prefix: h } = { ...U.weights, ...r2 }, l2 = this._index.get(t.term), a2 = this.termResults(t.term, t.term, 1, t.termBoost, l2, n2, o2, d2);
      let f2, _;
      if (t.prefix && (f2 = this._index.atPrefix(t.term)), t.fuzzy) {
        const g2 = t.fuzzy === true ? 0.2 : t.fuzzy, m2 = g2 < 1 ? Math.min(c, Math.round(t.term.length * g2)) : g2;
        m2 && (_ = this._index.fuzzyGet(t.term, m2));
      }
      if (f2) for (const [g2, m2] of f2) {
        const p2 = g2.length - t.term.length;
        if (!p2) continue;
        _?.delete(g2);
        const w2 = h * g2.length / (g2.length + 0.3 * p2);
        this.termResults(t.term, g2, w2, t.termBoost, m2, n2, o2, d2, a2);
      }
      if (_) for (const g2 of _.keys()) {
        const [m2, p2] = _.get(g2);
        if (!p2) continue;
        const w2 = u * g2.length / (g2.length + p2);
        this.termResults(t.term, g2, w2, t.termBoost, m2, n2, o2, d2, a2);
      }
      return a2;
    }
    executeWildcardQuery(t) {
      const e = /* @__PURE__ */ new Map(), s2 = { ...this._options.searchOptions, ...t };
      for (const [n2, o2] of this._documentIds) {
        const r2 = s2.boostDocument ? s2.boostDocument(o2, "", this._storedFields.get(n2)) : 1;
        e.set(n2, { score: r2, terms: [], match: {} });
      }
      return e;
    }
    combineResults(t, e = A) {
      if (t.length === 0) return /* @__PURE__ */ new Map();
      const s2 = e.toLowerCase(), n2 = et[s2];
      if (!n2) throw new Error(`Invalid combination operator: ${e}`);
      return t.reduce(n2) || /* @__PURE__ */ new Map();
    }
    toJSON() {
      const t = [];
      for (const [e, s2] of this._index) {
        const n2 = {};
        for (const [o2, r2] of s2) n2[o2] = Object.fromEntries(r2);
        t.push([e, n2]);
      }
      return { documentCount: this._documentCount, nextId: this._nextId, documentIds: Object.fromEntries(this._documentIds), fieldIds: this._fieldIds, fieldLength: Object.fromEntries(this._fieldLength), averageFieldLength: this._avgFieldLength, storedFields: Object.fromEntries(this._storedFields), dirtCount: this._dirtCount, index: t, serializationVersion: 2 };
    }
    termResults(t, e, s2, n2, o2, r2, c, d2, u = /* @__PURE__ */ new Map()) {
      if (o2 == null) return u;
      for (const h of Object.keys(r2)) {
        const l2 = r2[h], a2 = this._fieldIds[h], f2 = o2.get(a2);
        if (f2 == null) continue;
        let _ = f2.size;
        const g2 = this._avgFieldLength[a2];
        for (const m2 of f2.keys()) {
          if (!this._documentIds.has(m2)) {
            this.removeTerm(a2, m2, e), _ -= 1;
            continue;
          }
          const p2 = c ? c(this._documentIds.get(m2), e, this._storedFields.get(m2)) : 1;
          if (!p2) continue;
          const w2 = f2.get(m2), M = this._fieldLength.get(m2)[a2], k = nt(w2, _, this._documentCount, M, g2, d2), x2 = s2 * n2 * l2 * p2 * k, z2 = u.get(m2);
          if (z2) {
            z2.score += x2, rt(z2.terms, t);
            const S = T(z2.match, e);
            S ? S.push(h) : z2.match[e] = [h];
          } else u.set(m2, { score: x2, terms: [t], match: { [e]: [h] } });
        }
      }
      return u;
    }
    addTerm(t, e, s2) {
      const n2 = this._index.fetch(s2, G);
      let o2 = n2.get(t);
      if (o2 == null) o2 = /* @__PURE__ */ new Map(), o2.set(e, 1), n2.set(t, o2);
      else {
        const r2 = o2.get(e);
        o2.set(e, (r2 || 0) + 1);
      }
    }
    removeTerm(t, e, s2) {
      if (!this._index.has(s2)) {
        this.warnDocumentChanged(e, t, s2);
        return;
      }
      const n2 = this._index.fetch(s2, G), o2 = n2.get(t);
      o2 == null || o2.get(e) == null ? this.warnDocumentChanged(e, t, s2) : o2.get(e) <= 1 ? o2.size <= 1 ? n2.delete(t) : o2.delete(e) : o2.set(e, o2.get(e) - 1), this._index.get(s2).size === 0 && this._index.delete(s2);
    }
    warnDocumentChanged(t, e, s2) {
      for (const n2 of Object.keys(this._fieldIds)) if (this._fieldIds[n2] === e) {
        this._options.logger("warn", `MiniSearch: document with ID ${this._documentIds.get(t)} has changed before removal: term "${s2}" was not present in field "${n2}". Removing a document after it has changed can corrupt the index!`, "version_conflict");
        return;
      }
    }
    addDocumentId(t) {
      const e = this._nextId;
      return this._idToShortId.set(t, e), this._documentIds.set(e, t), this._documentCount += 1, this._nextId += 1, e;
    }
    addFields(t) {
      for (let e = 0; e < t.length; e++) this._fieldIds[t[e]] = e;
    }
    addFieldLength(t, e, s2, n2) {
      let o2 = this._fieldLength.get(t);
      o2 == null && this._fieldLength.set(t, o2 = []), o2[e] = n2;
      const c = (this._avgFieldLength[e] || 0) * s2 + n2;
      this._avgFieldLength[e] = c / (s2 + 1);
    }
    removeFieldLength(t, e, s2, n2) {
      if (s2 === 1) {
        this._avgFieldLength[e] = 0;
        return;
      }
      const o2 = this._avgFieldLength[e] * s2 - n2;
      this._avgFieldLength[e] = o2 / (s2 - 1);
    }
    saveStoredFields(t, e) {
      const { storeFields: s2, extractField: n2 } = this._options;
      if (s2 == null || s2.length === 0) return;
      let o2 = this._storedFields.get(t);
      o2 == null && this._storedFields.set(t, o2 = {});
      for (const r2 of s2) {
        const c = n2(e, r2);
        c !== void 0 && (o2[r2] = c);
      }
    }
  };
  I.wildcard = /* @__PURE__ */ Symbol("*");
  var T = (i2, t) => Object.prototype.hasOwnProperty.call(i2, t) ? i2[t] : void 0;
  var et = { [A]: (i2, t) => {
    for (const e of t.keys()) {
      const s2 = i2.get(e);
      if (s2 == null) i2.set(e, t.get(e));
      else {
        const { score: n2, terms: o2, match: r2 } = t.get(e);
        s2.score = s2.score + n2, s2.match = Object.assign(s2.match, r2), q(s2.terms, o2);
      }
    }
    return i2;
  }, [B]: (i2, t) => {
    const e = /* @__PURE__ */ new Map();
    for (const s2 of t.keys()) {
      const n2 = i2.get(s2);
      if (n2 == null) continue;
      const { score: o2, terms: r2, match: c } = t.get(s2);
      q(n2.terms, r2), e.set(s2, { score: n2.score + o2, terms: n2.terms, match: Object.assign(n2.match, c) });
    }
    return e;
  }, [tt]: (i2, t) => {
    for (const e of t.keys()) i2.delete(e);
    return i2;
  } };
  var st = { k: 1.2, b: 0.7, d: 0.5 };
  var nt = (i2, t, e, s2, n2, o2) => {
    const { k: r2, b: c, d: d2 } = o2;
    return Math.log(1 + (e - t + 0.5) / (t + 0.5)) * (d2 + i2 * (r2 + 1) / (i2 + r2 * (1 - c + c * s2 / n2)));
  };
  var it = (i2) => (t, e, s2) => {
    const n2 = typeof i2.fuzzy == "function" ? i2.fuzzy(t, e, s2) : i2.fuzzy || false, o2 = typeof i2.prefix == "function" ? i2.prefix(t, e, s2) : i2.prefix === true, r2 = typeof i2.boostTerm == "function" ? i2.boostTerm(t, e, s2) : 1;
    return { term: t, fuzzy: n2, prefix: o2, termBoost: r2 };
  };
  var D = { idField: "id", extractField: (i2, t) => i2[t], stringifyField: (i2, t) => i2.toString(), tokenize: (i2) => i2.split(ct), processTerm: (i2) => i2.toLowerCase(), fields: void 0, searchOptions: void 0, storeFields: [], logger: (i2, t) => {
    typeof console?.[i2] == "function" && console[i2](t);
  }, autoVacuum: true };
  var U = { combineWith: A, prefix: false, fuzzy: false, maxFuzzy: 6, boost: {}, weights: { fuzzy: 0.45, prefix: 0.375 }, bm25: st };
  var ot = { combineWith: B, prefix: (i2, t, e) => t === e.length - 1 };
  var j = { batchSize: 1e3, batchWait: 10 };
  var N = { minDirtFactor: 0.1, minDirtCount: 20 };
  var W = { ...j, ...N };
  var rt = (i2, t) => {
    i2.includes(t) || i2.push(t);
  };
  var q = (i2, t) => {
    for (const e of t) i2.includes(e) || i2.push(e);
  };
  var K = ({ score: i2 }, { score: t }) => t - i2;
  var G = () => /* @__PURE__ */ new Map();
  var b = (i2) => {
    const t = /* @__PURE__ */ new Map();
    for (const e of Object.keys(i2)) t.set(parseInt(e, 10), i2[e]);
    return t;
  };
  var L = async (i2) => {
    const t = /* @__PURE__ */ new Map();
    let e = 0;
    for (const s2 of Object.keys(i2)) t.set(parseInt(s2, 10), i2[s2]), ++e % 1e3 === 0 && await Y(0);
    return t;
  };
  var Y = (i2) => new Promise((t) => setTimeout(t, i2));
  var ct = /[\n\r\p{Z}\p{P}]+/u;

  // ../vendor/stemmer.js
  var x = { ational: "ate", tional: "tion", enci: "ence", anci: "ance", izer: "ize", bli: "ble", alli: "al", entli: "ent", eli: "e", ousli: "ous", ization: "ize", ation: "ate", ator: "ate", alism: "al", iveness: "ive", fulness: "ful", ousness: "ous", aliti: "al", iviti: "ive", biliti: "ble", logi: "log" };
  var r = { icate: "ic", ative: "", alize: "al", iciti: "ic", ical: "ic", ful: "", ness: "" };
  var $2 = "[^aeiou]";
  var l = "[aeiouy]";
  var i = "(" + $2 + "[^aeiouy]*)";
  var s = "(" + l + "[aeiou]*)";
  var o = new RegExp("^" + i + "?" + s + i);
  var g = new RegExp("^" + i + "?" + s + i + s + "?$");
  var n = new RegExp("^" + i + "?(" + s + i + "){2,}");
  var a = new RegExp("^" + i + "?" + l);
  var f = new RegExp("^" + i + l + "[^aeiouwxy]$");
  var v2 = /ll$/;
  var z = /^(.+?)e$/;
  var p = /^(.+?)y$/;
  var w = /^(.+?(s|t))(ion)$/;
  var b2 = /^(.+?)(ed|ing)$/;
  var m = /(at|bl|iz)$/;
  var E2 = /^(.+?)eed$/;
  var y2 = /^.+?[^s]s$/;
  var I2 = /^.+?(ss|i)es$/;
  var L2 = /([^aeiouylsz])\1$/;
  var R2 = /^(.+?)(ational|tional|enci|anci|izer|bli|alli|entli|eli|ousli|ization|ation|ator|alism|iveness|fulness|ousness|aliti|iviti|biliti|logi)$/;
  var d = /^(.+?)(icate|ative|alize|iciti|ical|ful|ness)$/;
  var C2 = /^(.+?)(al|ance|ence|er|ic|able|ible|ant|ement|ment|ent|ou|ism|ate|iti|ous|ive|ize)$/;
  function stemmer(u) {
    let e = String(u).toLowerCase();
    if (e.length < 3) return e;
    let c = false;
    e.codePointAt(0) === 121 && (c = true, e = "Y" + e.slice(1)), I2.test(e) ? e = e.slice(0, -2) : y2.test(e) && (e = e.slice(0, -1));
    let t;
    return (t = E2.exec(e)) ? o.test(t[1]) && (e = e.slice(0, -1)) : (t = b2.exec(e)) && a.test(t[1]) && (e = t[1], m.test(e) ? e += "e" : L2.test(e) ? e = e.slice(0, -1) : f.test(e) && (e += "e")), (t = p.exec(e)) && a.test(t[1]) && (e = t[1] + "i"), (t = R2.exec(e)) && o.test(t[1]) && (e = t[1] + x[t[2]]), (t = d.exec(e)) && o.test(t[1]) && (e = t[1] + r[t[2]]), (t = C2.exec(e)) ? n.test(t[1]) && (e = t[1]) : (t = w.exec(e)) && n.test(t[1]) && (e = t[1]), (t = z.exec(e)) && (n.test(t[1]) || g.test(t[1]) && !f.test(t[1])) && (e = t[1]), v2.test(e) && n.test(e) && (e = e.slice(0, -1)), c && (e = "y" + e.slice(1)), e;
  }

  // words.js
  var MENDED_MATCH = 700;
  var FULL_MATCH = 1e3;
  var PARTIAL_MATCH = 300;
  var MOST_RANKED = 400;
  var NAMES_WEIGHT = 0.3;
  var WHOLE_PHRASE = 150;
  var MOST_NEAR = 12;
  var MOST_ROWS = 48;
  var SLICE = 400;
  var WordIndex = class {
    constructor(grammar, textsOf) {
      this.wordsOf = makeWordsOf(grammar);
      this.sentenceOf = makeSentenceOf(grammar);
      this.telex = grammar.telex;
      this.textsOf = textsOf;
      this.vocabulary = /* @__PURE__ */ new Map();
      this.sentences = [];
      this.index = new I({
        fields: ["text", "names"],
        tokenize: (text) => text.split(" "),
        processTerm: (term) => term,
        searchOptions: { boost: { names: NAMES_WEIGHT } }
      });
    }
    async addAll(records, pause) {
      for (let start = 0; start < records.length; start += SLICE) {
        this.index.addAll(records.slice(start, start + SLICE).map((record, i2) => this.entry(record, start + i2)));
        await pause();
      }
      this.sorted = [...this.vocabulary.keys()].sort();
    }
    entry(record, id) {
      const { text, names } = this.textsOf(record);
      this.sentences[id] = this.sentenceOf(text);
      const fields = [this.wordsOf(text), this.wordsOf(names)].map((words) => [...words, ...stemsOf(words)]);
      for (const word of fields.flat()) this.vocabulary.set(word, (this.vocabulary.get(word) ?? 0) + 1);
      return { id, text: fields[0].join(" "), names: fields[1].join(" ") };
    }
    // Return [{ id, score }] for levelled words, best first: documents with all words, else with all
    // words after slips are mended, else with as many as possible.
    search(words) {
      const plain2 = this.searchAsTyped(words);
      if (plain2.length || !words.length) return plain2;
      const mended = this.asked(words).map((asked, i2) => asked.known ? asked : this.mended(words[i2]));
      const found = this.ranked(this.all(mended), mended, MENDED_MATCH);
      return found.length ? found : this.partly(mended, words);
    }
    // Return what holds all words as typed.
    searchAsTyped(words) {
      const asked = this.asked(words);
      return words.length ? this.ranked(this.all(asked), asked, FULL_MATCH) : [];
    }
    asked(words) {
      return words.map((word, i2) => this.asTyped(word, i2 >= words.length - 2));
    }
    asTyped(word, mayGoOn) {
      const prefix = mayGoOn && /^[a-z]/.test(word);
      const terms = [.../* @__PURE__ */ new Set([word, stemOf(word)])];
      return { terms, prefix, known: terms.some((term) => this.vocabulary.has(term)) || prefix && this.isPrefix(word) };
    }
    isPrefix(word) {
      let low = 0, high = this.sorted.length;
      while (low < high) {
        const middle = low + high >> 1;
        if (this.sorted[middle] < word) low = middle + 1;
        else high = middle;
      }
      return this.sorted[low]?.startsWith(word) ?? false;
    }
    mended(word) {
      const bare = untelex(word, this.telex);
      const terms = this.vocabulary.has(bare) ? [bare] : this.nearest(word);
      return { terms, prefix: false, known: terms.length > 0 };
    }
    // Return the words of the index with the fewest slips from a word, most frequent first.
    nearest(word) {
      if (/^\d/.test(word)) return [];
      let most = allowedSlips(word), found = [];
      for (const term of most ? this.vocabulary.keys() : []) {
        const slips2 = distance(word, term, most);
        if (slips2 === 0 || slips2 > most) continue;
        if (slips2 < most) [most, found] = [slips2, []];
        found.push(term);
      }
      return found.sort((a2, b3) => this.vocabulary.get(b3) - this.vocabulary.get(a2)).slice(0, MOST_NEAR);
    }
    all(askeds) {
      if (!askeds.every((asked) => asked.terms.length)) return [];
      return this.index.search({ combineWith: "AND", queries: askeds.map(toQuery) });
    }
    ranked(found, askeds, base) {
      const most = found[0]?.score;
      const rows = rowsOf(askeds);
      const together = (id, place) => place < MOST_RANKED ? this.phrase(id, askeds, rows) : 0;
      return found.map(({ id, score }, place) => ({ id, score: base + 100 * score / most + together(id, place) })).sort((a2, b3) => b3.score - a2.score);
    }
    // Return up to 100 for words that stand side by side in the text as in the query, more for all in a row.
    phrase(id, askeds, rows) {
      if (askeds.length < 2) return 0;
      if (rows.some((row) => this.sentences[id].includes(row))) return WHOLE_PHRASE;
      const isPair = (one, other) => this.sentences[id].includes(` ${one} ${other}`);
      const pairs = askeds.slice(1).filter((asked, i2) => askeds[i2].terms.some((one) => asked.terms.some((other) => isPair(one, other))));
      return 100 * pairs.length / (askeds.length - 1);
    }
    // Return what holds some of the words. A slip can make another known word: where one word alone is
    // missing and one like it stands in the text, the document counts as one with all words.
    partly(askeds, words) {
      const known = askeds.filter((asked) => asked.terms.length);
      if (!known.length) return [];
      const found = this.index.search({ combineWith: "OR", queries: known.map(toQuery) }).slice(0, MOST_RANKED);
      const near = words.map((word) => this.nearest(word));
      return found.map((result) => ({ id: result.id, score: this.partScore(result, askeds, near) + 50 * result.score / found[0].score })).sort((a2, b3) => b3.score - a2.score);
    }
    partScore({ id, terms }, askeds, near) {
      const missing = askeds.flatMap((asked, i2) => terms.some((term) => isMeant(term, asked)) ? [] : [i2]);
      const [only] = missing;
      const like = missing.length === 1 ? near[only].filter((term) => this.sentences[id].includes(` ${term} `)) : [];
      if (!like.length) return PARTIAL_MATCH * (1 - missing.length / askeds.length);
      const mended = askeds.map((asked, i2) => i2 === only ? { terms: like } : asked);
      return MENDED_MATCH + this.phrase(id, mended, rowsOf(mended));
    }
  };
  function toQuery({ terms, prefix }) {
    return { combineWith: "OR", queries: terms, prefix };
  }
  function rowsOf(askeds) {
    return askeds.reduce((rows, { terms }) => rows.flatMap((row) => terms.map((term) => `${row} ${term}`)).slice(0, MOST_ROWS), [""]);
  }
  function isMeant(term, { terms, prefix }) {
    return terms.some((asked) => asked === term || prefix && term.startsWith(asked));
  }
  function makeSentenceOf(grammar) {
    const split = makeSplit(grammar);
    const spelt = new Map(Object.entries(grammar.abbreviations).map(([short, [phrase]]) => [short, phrase]));
    return (text) => {
      const words = split(text);
      const full = words.map((word) => spelt.get(word) ?? word);
      return ` ${words.join(" ")} ${words.some((word) => spelt.has(word)) ? `. ${full.join(" ")} ` : ""}`;
    };
  }
  function stemOf(word) {
    return word.length > 5 && /^[a-z]+$/.test(word) ? stemmer(word) : word;
  }
  function stemsOf(words) {
    return words.map(stemOf).filter((stem, i2) => stem !== words[i2]);
  }

  // box_lines.js
  var MOST_LINES = 60;
  var Lines = class {
    constructor(archive) {
      this.archive = archive;
      this.spelt = new Map(Object.entries(archive.grammar.abbreviations));
    }
    // Return Material's items for what a search found: records that hold what was asked for, passages of full
    // texts, then what is near. The first one carries the words for the live region.
    items(text, { query, found, exact, unaccented }, texts = []) {
      const shown = found.slice(0, MOST_LINES);
      const isAsked = this.asked(query.numbers.length || query.dates.length ? query.words.join(" ") : text);
      const records = shown.map(({ record }, i2) => [this.item(record, query, isAsked, shown.length - i2 + 1)]);
      const held = texts.length ? shown.filter(({ score }) => score >= MENDED_MATCH).length : shown.length;
      const items = [...records.slice(0, held), ...texts.map((one) => this.textItem(one, isAsked)), ...records.slice(held)];
      if (found.length > shown.length || !items.length) items.push([this.finderItem(text, found.length)]);
      const count = found.length + texts.length;
      const said2 = exact || !texts.length ? this.status(text, query, found, exact, count) : this.counted(count);
      const status = unaccented ? this.words("search.unaccented", { found: said2 }) : said2;
      items[0].at(-1).text += `<span hidden data-search-status="${escaped(status)}"></span>`;
      return items;
    }
    // Return a function that tells of a word as written whether it is to be marked: for the words typed,
    // and the phrases behind an abbreviation. Beside a number or date only words of the subject count.
    asked(text) {
      const { split, noise, grammar } = this.archive;
      const words = split(text).filter((word) => !noise.has(word));
      const typed = [...new Set(words.flatMap((word) => [word, ...(this.spelt.get(word) ?? []).flatMap(split)]))];
      return remembered((part) => {
        const [word] = split(part);
        return word !== void 0 && typed.some((one) => isMeantBy(one, word, grammar.telex));
      });
    }
    item(record, query, isAsked, score) {
      const row = rowOf(record, this.archive, this.print(record, query, isAsked));
      const facts = [row.date, row.issuer].filter(Boolean).join(" · ");
      const lines = record.number ? [facts, row.title] : [facts];
      return {
        location: record.url,
        title: record.number ? this.words("search.number", row) : row.name,
        score,
        terms: this.terms(record, query, isAsked),
        text: lines.filter(Boolean).map((line) => `<p>${line}</p>`).join("")
      };
    }
    // Return how the texts of a record are written: with what was asked for marked.
    print(record, query, isAsked) {
      const text = (words) => marked(words, isAsked);
      const onDate = [...query.dates, ...query.maybeDates].some((key) => dateMatches(key, record.date));
      return {
        text,
        number: this.isNumberHit(record, query) ? hit : text,
        date: (_, day) => onDate ? hit(day) : escaped(day)
      };
    }
    // Return a full text with its passages below it. Of the first, Material prints no text: its words are theirs.
    textItem({ of, passages }, isAsked) {
      const item = (hash, title, text) => ({ location: of.url + hash, title: escaped(title), score: 1, terms: {}, text });
      const teaser = (text) => `<p>${foreign(marked(snippet(text, isAsked), isAsked), of.lang)}</p>`;
      return [item("", of.title, ""), ...passages.map((one) => item(one.anchor && `#${one.anchor}`, one.label, teaser(one.text)))];
    }
    // Return what the query met in the record, as written there; the page opened marks it too.
    terms(record, query, isAsked) {
      if (this.isNumberHit(record, query)) return { [record.number]: true };
      return Object.fromEntries(hitsOf(record.title ?? "", isAsked).map((part) => [part, true]));
    }
    isNumberHit(record, query) {
      const { sequence } = this.archive.heldOf(record);
      return query.numbers.some((number) => number.sequence === sequence);
    }
    finderItem(text, count) {
      const { finder } = this.archive;
      return {
        location: `${finder}?text=${encodeURIComponent(text)}`,
        score: 0,
        terms: {},
        title: escaped(count ? this.words("search.all", { count }) : this.words("search.finder", { query: text })),
        text: `<p>${escaped(this.words("search.finder_help"))}</p>`
      };
    }
    counted(count) {
      return this.words(count === 1 ? "search.count.one" : "search.count", { count });
    }
    status(text, query, found, exact, count) {
      if (exact) return this.counted(count);
      const none = this.none(text, query);
      return found.length ? `${none} ${this.words("search.nearest")}` : none;
    }
    // Return what was understood of a query that no record answers.
    none(text, { numbers, dates, maybeDates, symbols }) {
      if (numbers.length && !dates.length) {
        const [{ sequence, year }] = numbers;
        const number = symbols.length ? `${sequence} (${symbols.join("-").toUpperCase()})` : sequence;
        return this.words(year ? "search.none.number_year" : "search.none.number", { number, year });
      }
      const [date] = [...dates, ...maybeDates];
      if (date) return this.words("search.none.date", { date: date.split("-").filter(Boolean).reverse().join("/") });
      return this.words("search.none.words", { query: text.trim() });
    }
    words(key, values = {}) {
      return this.archive.words[key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
    }
  };

  // answer_rows.js
  function rowsOf2(archive, { query }, found, texts, limit, near) {
    const lines = new Lines(archive);
    const isAsked = lines.asked(query.words.join(" "));
    const records = found.map(({ record }) => rowOfRecord(record, archive, isAsked, near));
    return [...records, ...texts.flatMap((text) => rowsOfText(text, isAsked))].slice(0, limit);
  }
  function rowOfRecord(record, archive, isAsked, near) {
    const { url, number, day, title = "", name = title, lang } = record;
    const type = archive.types[record.type]?.label;
    const issuers = issuersOf(record).map((key) => archive.issuers[key].label);
    return {
      id: url,
      kind: record.type ? "document" : "page",
      url,
      label: number ? archive.words["search.number"].replace("{type}", type).replace("{number}", number) : name,
      title: number ? title : "",
      lang: lang ?? null,
      facts: [day, issuers.join("; ") || record.kind].filter(Boolean).join(" · "),
      snippet: "",
      found: hitsOf(title, isAsked),
      relation: null,
      near
    };
  }
  function rowsOfText({ of, passages }, isAsked) {
    return passages.map(({ anchor, label, text }) => {
      const url = of.url + (anchor && `#${anchor}`), words = snippet(text, isAsked);
      return {
        id: url,
        kind: "article",
        url,
        label: of.title,
        title: label,
        lang: of.lang,
        facts: "",
        snippet: words,
        found: hitsOf(words, isAsked),
        relation: null,
        near: false
      };
    });
  }

  // answer_message.js
  function makeMessage() {
    return (text, { query }, state, total) => {
      if (state !== "nothing") return total === 1 ? said("search.count.one") : said("search.count", { count: total });
      return noneOf(text, query);
    };
  }
  function noneOf(text, { numbers, dates, maybeDates, symbols }) {
    const [date] = [...dates, ...maybeDates], [number] = numbers;
    if (number && !dates.length) {
      const { sequence, year } = number, letters = symbols.join("-").toUpperCase();
      const typed = letters ? `${sequence} (${letters})` : sequence;
      return year ? said("search.none.number_year", { number: typed, year }) : said("search.none.number", { number: typed });
    }
    if (date) return said("search.none.date", { date: date.split("-").filter(Boolean).reverse().join("/") });
    return said("search.none.words", { query: text.trim() });
  }
  function said(key, values = {}) {
    return { key, values };
  }

  // answer.js
  function makeAnswer(archive, passages = () => null) {
    const message = makeMessage(archive);
    return async (text, { filters = {}, sort = "relevance", limit = 60 } = {}) => {
      const result = archive.search(text);
      const found = ordered(result.found.filter(({ record }) => passes(record, filters)), sort);
      const texts = result.query.words.length ? passages()?.search(text) ?? [] : [];
      const fits = result.exact ? found : [];
      const state = stateOf(result, fits, texts);
      const rows = rowsOf2(archive, result, state === "nothing" ? found : fits, texts, limit, state === "nothing");
      const total = fits.length + texts.length;
      return { state, message: message(text, result, state, total), chips: [], corrected: null, rows, total };
    };
  }
  function stateOf({ query }, fits, texts) {
    if (!fits.length && !texts.length) return "nothing";
    return fits.length === 1 && query.numbers.length ? "exact" : "best";
  }
  function ordered(found, sort) {
    if (sort !== "date") return found;
    return [...found].sort((a2, b3) => (b3.order > a2.order) - (b3.order < a2.order));
  }
  function passes(record, { issuer = [], type = [], criterion = [] }) {
    const holds = (wanted, own) => !wanted.length || own.some((one) => wanted.includes(one));
    return holds(issuer, record.issuers ?? [record.issuer]) && holds(type, [record.type]) && holds(criterion, record.criteria ?? []);
  }

  // keys.js
  var LEVELS = {
    exact: 100,
    allSymbols: 95,
    fits: 90,
    date: 85,
    slipSameYear: 75,
    slip: 70,
    symbolsOnly: 60,
    otherDate: 30,
    otherSymbols: 20,
    otherYear: 20,
    prefix: 10
  };
  function keysOf(number, type, date, fold) {
    const [, sequence = "", year = null] = number.match(/^0*(\d+)(?:\/((?:19|20)\d{2})\/)?/) ?? [];
    return { sequence, year, symbols: fold(number).match(/[a-z]+/g) ?? [], type, date };
  }
  function level(query, held) {
    const numbered = Math.max(0, ...query.numbers.map((number) => numberLevel(number, query, held)));
    const onDate = query.dates.some((key) => dateMatches(key, held.date));
    if (numbered >= LEVELS.slip) return query.dates.length && !onDate ? LEVELS.otherDate : numbered;
    return Math.max(numbered, dateLevel(query, held, onDate));
  }
  function dateLevel(query, held, onDate) {
    const fits = hasAll(query.symbols, held);
    if (onDate || query.maybeDates.some((key) => dateMatches(key, held.date)))
      return fits ? LEVELS.date : LEVELS.otherSymbols;
    const onlySymbols = query.symbols.length && !query.numbers.length && !query.dates.length && !query.words.length;
    return onlySymbols && fits ? LEVELS.symbolsOnly : 0;
  }
  function numberLevel(number, query, held) {
    if (number.sequence !== held.sequence)
      return held.sequence.startsWith(number.sequence) && hasAll(query.symbols, held) ? LEVELS.prefix : 0;
    const symbols = symbolsLevel(symbolsFor(query, held), held);
    const sameYear = number.year === null || number.year === held.year;
    if (!sameYear && (held.year || !dateMatches(number.year, held.date)))
      return symbols > LEVELS.otherSymbols ? LEVELS.otherYear : 0;
    if (number.year === held.year) return symbols === LEVELS.slip ? LEVELS.slipSameYear : symbols;
    return symbols === LEVELS.exact ? LEVELS.allSymbols : symbols;
  }
  function symbolsFor({ symbols, numbers }, held) {
    const own = symbols.filter((symbol) => held.symbols.includes(symbol) || symbol === held.type);
    return own.length && new Set(numbers.map((number) => number.sequence)).size > 1 ? own : symbols;
  }
  function symbolsLevel(asked, held) {
    if (asked[0] === held.type && !held.symbols.includes(held.type) && asked.length > 1) asked = asked.slice(1);
    const typed = asked.join(""), own = held.symbols.join("");
    if (typed === own) return LEVELS.exact;
    if (own.startsWith(typed) || hasAll(asked, held)) return LEVELS.fits;
    return isOneSlip(typed, own) || hasAllNearly(asked, held) ? LEVELS.slip : LEVELS.otherSymbols;
  }
  function hasAll(asked, held) {
    return asked.every((symbol) => held.symbols.includes(symbol) || symbol === held.type);
  }
  function hasAllNearly(asked, held) {
    const own = [...held.symbols, held.type];
    return asked.every((symbol) => own.includes(symbol) || own.some((right) => isOneSlip(symbol, right)));
  }
  function isOneSlip(typed, right) {
    return right.length > 3 && distance(typed, right, 1) <= 1;
  }

  // number_rules.js
  function makeRules(data) {
    const dashes = everywhere(data.dashes);
    return {
      ...data,
      dashes,
      fold: makeNumberFold(data.d_letters, dashes),
      alike: new Map(Object.entries(data.alike)),
      marks: mapped(data.marks, everywhere),
      digits: new Map(Object.entries(data.digits)),
      units: new Map(Object.entries(mapped(data.units, whole))),
      systems: data.systems.map((system) => ({ ...system, pattern: whole(system.pattern) })),
      symbols: makeSymbols(data.symbols)
    };
  }
  function makeSymbols({ types, bodies, jurisdictions, party, by_name, national, names, by_folded }) {
    const map = (table) => new Map(Object.entries(table));
    return {
      types: map(types),
      bodies: map(bodies),
      jurisdictions: map(jurisdictions),
      party: new Set(party),
      byName: map(by_name),
      national: new Set(national),
      names: map(names),
      byFolded: map(by_folded)
    };
  }
  function lists({ bodies }, body) {
    return bodies.has(body.replace(/[0-9]+$/, ""));
  }
  function knows({ symbols, fold }, body) {
    return lists(symbols, body) || (symbols.byFolded.get(fold(body)) ?? []).includes(body);
  }
  function makeNumberFold(letters, dashes) {
    const plain2 = new Map(Object.entries(letters));
    const bare = (text) => [...text].map((sign) => plain2.get(sign) ?? sign).join("").normalize("NFD").replace(/[\u0300-\u036f]/g, "");
    return (text) => bare(text).normalize("NFC").replace(dashes, "-").toLowerCase();
  }
  function everywhere(pattern) {
    return new RegExp(pattern, "gu");
  }
  function whole(pattern) {
    return new RegExp(`^(?:${pattern})$`, "u");
  }
  function mapped(table, change) {
    return Object.fromEntries(Object.entries(table).map(([name, value]) => [name, change(value)]));
  }

  // number_doubts.js
  var SHORTEST = 4;
  function mayBeLetter(type, body, { symbols, units }) {
    if (!type || !body || lists(symbols, body)) return false;
    return symbols.bodies.has(type) || (units.get(type)?.test(body) ?? false);
  }
  function withDigits(text, { marks, digits }) {
    return text.replace(marks.digits, (found) => [...found].map((sign) => digits.get(sign) ?? sign).join(""));
  }
  function withNearSymbols(number, unknown2, { symbols, marks }) {
    return unknown2.flatMap((symbol) => {
      const start = number.lastIndexOf(symbol), tail = number.slice(start + symbol.length);
      return nearSymbols(symbol, symbols.bodies, marks).map((near) => number.slice(0, start) + near + tail);
    });
  }
  function nearSymbols(symbol, bodies, marks) {
    const near = [...bodies.keys()].filter((other) => isSlip(symbol, other, marks));
    const letters = (text) => [...text].sort().join("");
    const isOther = (other) => Number(letters(other) !== letters(symbol));
    return near.sort((one, other) => isOther(one) - isOther(other));
  }
  function isSlip(typed, meant2, { committee }) {
    if (typed[0] !== meant2[0] || Math.abs(typed.length - meant2.length) > 1) return false;
    const same = shared(typed, meant2), [one, other] = unlike(typed.slice(same), meant2.slice(same));
    if (!other && one.length === 1) return one === typed[same - 1];
    const isShort = Math.min(typed.length, meant2.length) < SHORTEST;
    if (isShort || typed.replace(committee, "") === meant2.replace(committee, "")) return false;
    const isSwapped = one.length === 2 && one === backwards(other);
    return isSwapped || other.length === 1 && one.length <= 1;
  }
  function shared(one, other) {
    const unlike2 = [...one].findIndex((sign, i2) => sign !== other[i2]);
    return unlike2 < 0 ? one.length : unlike2;
  }
  function unlike(one, other) {
    const end = shared(backwards(one), backwards(other));
    return [one.slice(0, one.length - end), other.slice(0, other.length - end)];
  }
  function backwards(text) {
    return [...text].reverse().join("");
  }

  // number_spelling.js
  function plain(text, { dashes, alike, marks }) {
    const signs = [...text.normalize("NFC").replace(dashes, "-")].map((sign) => alike.get(sign) ?? sign);
    return signs.join("").replace(marks.unseen, "").replace(/-{2,}/g, "-").replace(marks.spaces, " ").trim();
  }
  function withoutFrame(given, { marks, symbols, fold }) {
    const [said2, text] = withoutName(without(marks.trail, without(marks.lead, given)), marks, symbols);
    const [lead] = text.matchAll(marks.hint), hints = lead ? typesAbbreviated(lead[1], symbols, fold) : [];
    if (!hints.length) return { number: inOnePiece(without(marks.lead, text)), hint: null, said: said2 };
    return {
      number: inOnePiece(text.slice(lead[0].length)),
      hint: hints.length === 1 ? hints[0] : null,
      said: hints.flatMap((hint) => symbols.types.get(hint))
    };
  }
  function typesAbbreviated(letters, { types, byFolded }, fold) {
    const alike = types.has(letters) ? [letters] : byFolded.get(fold(letters)) ?? [];
    return alike.filter((symbol) => types.has(symbol));
  }
  function without(mark, text) {
    const shorter = text.replace(mark, "");
    return shorter === "" || shorter === text ? text : without(mark, shorter);
  }
  function withoutName(text, { named }, { names }) {
    const lower = text.toLowerCase();
    for (const [name, types] of names) {
      const rest = text.slice(name.length);
      if (lower.startsWith(name) && isIn(named, rest)) return [types, rest.replace(named, "")];
    }
    return [[], text];
  }
  function inOnePiece(text) {
    return text.replace(/\s+/g, "");
  }
  function isIn(pattern, text) {
    return text.search(pattern) >= 0;
  }
  function* spellings(text, rules) {
    const { symbols } = rules;
    const parted = withPartedSymbols(text, symbols);
    if (parted !== text) yield [parted, [[text, parted]]];
    const signed = withUsualSigns(text, rules);
    if (signed !== text && symbols.party.has(signed.slice(signed.indexOf("/") + 1))) yield [signed, [[text, signed]]];
    yield [text, []];
    const dotted = withStrokes(text.replaceAll("_", "-"), rules);
    const bold = [signed, dotted, ...slips(text, rules), ...slips(dotted, rules), withSymbolOfName(text, rules)];
    for (const mended of /* @__PURE__ */ new Set([...bold, ...bold.map((slip) => withUsualSigns(slip, rules))]))
      if (mended !== text) yield [mended, [[text, mended]]];
  }
  function withUsualSigns(text, { marks, symbols }) {
    const [parts] = text.matchAll(marks.signed);
    if (!parts || !symbols.types.has(parts.groups.kind) || !symbols.bodies.has(parts.groups.body)) return text;
    const { seq, first, kind, second, body, units } = parts.groups;
    if (symbols.party.has(body) || !first && second === "/") return `${seq}-${kind}/${body}${units}`;
    return `${seq}/${kind}-${body}${units}`;
  }
  function withSymbolOfName(text, { symbols, fold }) {
    const { before, last } = atLastStroke(text);
    return before + (symbols.byName.get(fold(last)) ?? last);
  }
  function withStrokes(text, { marks }) {
    const [first, ...rest] = text.split(".");
    return rest.reduce((head, part, i2) => {
      const hyphen = isIn(marks.letter_last, head) || i2 === rest.length - 1 && /^[0-9]+$/.test(head);
      return head + (hyphen ? "-" : "/") + part;
    }, first);
  }
  function slips(text, rules) {
    const { marks, symbols, fold, most_spellings } = rules;
    const parts = text.split(marks.symbol);
    const meanings = [...text.matchAll(marks.symbol)].map(([symbol]) => meant(symbol, symbols, fold));
    if (meanings.reduce((count, { length }) => count * length, 1) > most_spellings) return [];
    return meanings.reduce(
      (woven, choices, i2) => woven.flatMap((head) => choices.map((symbol) => head + symbol + parts[i2 + 1])),
      [parts[0]]
    );
  }
  function meant(symbol, { types, bodies, byFolded }, fold) {
    const typed = fold(symbol) !== symbol.toLowerCase() ? symbol.toUpperCase() : symbol;
    if (types.has(typed) || bodies.has(typed)) return [typed];
    return byFolded.get(fold(symbol)) ?? [symbol];
  }
  function withPartedSymbols(text, { types, bodies }) {
    const { before, last } = atLastStroke(text);
    if (!before || bodies.has(last)) return text;
    const kinds = [...types.keys()].filter((kind2) => last.startsWith(kind2) && bodies.has(last.slice(kind2.length)));
    if (!kinds.length) return text;
    const kind = kinds.reduce((longest, one) => one.length > longest.length ? one : longest);
    return `${before}${kind}-${last.slice(kind.length)}`;
  }
  function atLastStroke(text) {
    const end = text.lastIndexOf("/") + 1;
    return { before: text.slice(0, end), last: text.slice(end) };
  }

  // number_single.js
  var REASONS = ["date", "telephone", "blank", "range"];
  function whyNoSingleNumber(text, { marks, fold }) {
    if (!text) return "empty";
    if (isIn(marks.none, fold(text))) return null;
    const bare = text.replace(marks.lead, "");
    return REASONS.find((reason) => isIn(marks[reason], bare)) ?? several(text, marks);
  }
  function several(text, { apart, begins, bare }) {
    const parts = text.split(apart), whole2 = parts.filter((part) => isIn(begins, part));
    return whole2.length > 1 || whole2.length && isIn(bare, parts[0]) ? "several" : null;
  }

  // numbers.js
  var AS_PRINTED = "as-printed";
  var PIECE = /\{(\w+)\}/g;
  var SYMBOLS = /\{(?:type|of|body)\}.*\{(?:type|body|unit)\}|\{(?:type|body)\}/;
  var UNREAD = {
    sequence: null,
    year: null,
    type: null,
    types: [],
    body: null,
    written: null,
    issuerSymbols: [],
    system: AS_PRINTED,
    certain: false,
    mended: [],
    respelt: [],
    readings: [],
    unknownBodies: [],
    near: [],
    mayBeLetter: false,
    isCalledOtherwise: false
  };
  var NoNumber = class extends Error {
  };
  var Reading = class _Reading {
    constructor(fields) {
      Object.assign(this, UNREAD, fields);
    }
    get isEstablished() {
      return this.system !== AS_PRINTED;
    }
    get symbols() {
      return [this.type, this.body].filter(Boolean).join("-") || null;
    }
    get issuerSymbol() {
      return this.issuerSymbols.join("-") || null;
    }
    get unknownSymbol() {
      return this.system === "letter" && this.unknownBodies.length ? this.issuerSymbol : null;
    }
    with(fields) {
      return new _Reading({ ...this, ...fields });
    }
  };
  function readNumber(text, rules) {
    const given = plain(text, rules), reason = whyNoSingleNumber(given.toLowerCase(), rules);
    if (reason) throw new NoNumber(reason);
    if (isIn(rules.marks.none, rules.fold(given))) return new Reading({ form: text, canonical: given });
    const reading = read(given, rules), near = nearOf(reading, given, rules);
    return reading.with({ form: text, near, certain: reading.certain && !near.length });
  }
  function read(given, rules) {
    const bare = withoutFrame(given, rules);
    return asCalled(decided([...readings(bare.number, rules)], given, rules), bare, rules);
  }
  function nearOf(reading, given, rules) {
    const digits = withDigits(given, rules), meant2 = digits === given ? reading : read(digits, rules);
    if (!meant2.isEstablished) return [];
    const near = withNearSymbols(meant2.canonical, meant2.unknownBodies, rules);
    return near.length || digits === given ? near : [meant2.canonical];
  }
  function* readings(text, rules) {
    for (const [candidate, slips2] of spellings(text, rules)) {
      const reading = readExactly(candidate, rules);
      if (!reading) continue;
      const mended = slips2.length ? slips2 : reading.mended;
      yield reading.with({ certain: reading.certain && !mended.length, mended });
    }
  }
  function decided(readings2, given, rules) {
    const { fold } = rules, kept = new Reading({ form: given, canonical: given });
    const best = readings2.reduce((best2, one) => isBetter(one, best2, rules) ? one : best2, readings2[0] ?? kept);
    const rivals = readings2.filter(({ canonical, mended }) => mended.length && fold(canonical) === fold(best.canonical)).filter((one) => unknown(one, rules) === unknown(best, rules));
    const canonicals = [...new Set(rivals.map(({ canonical }) => canonical))];
    return best.mended.length && canonicals.length > 1 ? kept.with({ readings: canonicals }) : best;
  }
  function isBetter(one, other, rules) {
    const [saysOne, saysOther] = [one, other].map(({ type, certain }) => Boolean(type || certain));
    return saysOne === saysOther ? unknown(one, rules) < unknown(other, rules) : saysOne;
  }
  function unknown({ body }, rules) {
    return (body ?? "").split("-").filter((symbol) => symbol && !knows(rules, symbol)).length;
  }
  function readExactly(text, rules) {
    for (const system of rules.systems) {
      const found = system.pattern.exec(text)?.groups;
      const reading = found && readingBy(system, found, rules);
      if (reading) return reading;
    }
  }
  function readingBy(system, found, rules) {
    const { type, body, unit } = found, { symbols, letters, joint } = rules;
    if (type && (!symbols.types.has(type) || system.types && !system.types.includes(type))) return null;
    const written = (body ?? "").split("-"), own = written.map((part) => symbols.bodies.get(part) ?? part);
    const values = { ...found, body: own.join("-") }, [canonical, mended] = [system.canonical, system.form].map((form) => filled(form, values));
    const signing = own.slice(0, system.id.startsWith(joint) ? own.length : 1).filter(Boolean);
    const unknownBodies = signing.filter((symbol) => !lists(symbols, symbol)), isDoubtful = mayBeLetter(type, own[0], rules);
    const [signs] = system.canonical.match(SYMBOLS) ?? [];
    return new Reading({
      form: canonical,
      canonical,
      sequence: found.seq ?? null,
      year: found.year ?? null,
      type: type ?? null,
      types: system.type ? [system.type] : typesOf(type, own[0], system, rules),
      body: [...own, unit].filter(Boolean).join("-") || null,
      written: signs ? filled(signs, values) : null,
      issuerSymbols: signing,
      system: system.id,
      certain: system.certain && !isDoubtful && !(unknownBodies.length && letters.includes(system.id)),
      mended: mended === canonical ? [] : [[mended, canonical]],
      respelt: written.map((one, i2) => [one, own[i2]]).filter(([one, other]) => one !== other),
      unknownBodies,
      mayBeLetter: isDoubtful
    });
  }
  function filled(form, values) {
    return form.replace(PIECE, (_, name) => values[name] ?? "");
  }
  function typesOf(type, body, system, { symbols, shared: shared2 }) {
    const found = symbols.types.get(type) ?? [], jurisdiction = symbols.jurisdictions.get(body);
    const fitting = found.filter((id) => symbols.national.has(id) === (jurisdiction === "national"));
    const meant2 = jurisdiction && fitting.length ? fitting : found;
    return shared2.includes(system.id) ? meant2 : meant2.slice(0, 1);
  }
  function asCalled(reading, { hint, said: said2 }, { symbols }) {
    if (!said2.length || said2.some((id) => reading.types.includes(id))) return reading;
    if (hint && !reading.type) return reading.with({ type: hint, types: symbols.types.get(hint), certain: false });
    return reading.types.length ? reading.with({ certain: false, isCalledOtherwise: true }) : reading;
  }

  // number_search.js
  var MOST_SIGNS = 100;
  var NONE = { numbered: [], unaccented: false };
  function makeFindNumbered(rules, records) {
    const held = records.filter(({ number }) => number).map((record) => [record, record.canonical ?? record.number]);
    const matching = (isMeant2) => held.filter(([, number]) => isMeant2(number)).map(([record]) => record);
    return (text) => {
      const reading = readingOf(text, rules);
      if (!reading?.isEstablished) return NONE;
      const { canonical } = reading, folded = rules.fold(canonical);
      const exactly = matching((number) => number === canonical);
      if (exactly.length) return { numbered: exactly, unaccented: isUnaccented(reading, rules) };
      const alike = matching((number) => rules.fold(number) === folded);
      return { numbered: alike, unaccented: alike.length > 0 };
    };
  }
  function readingOf(text, rules) {
    try {
      return text.length > MOST_SIGNS ? null : readNumber(text, rules);
    } catch {
      return null;
    }
  }
  function isUnaccented({ mended, canonical }, { fold }) {
    return mended.some(([typed]) => {
      const [one, other] = [typed, canonical].map((text) => text.toLowerCase().replace(/[^\p{L}]/gu, ""));
      return one !== other && fold(one) === fold(other);
    });
  }

  // query.js
  var YEAR = /^(?:19|20)\d{2}$/;
  var MOST_DIGITS = 5;
  function makeParse(grammar) {
    const fold = makeFold(grammar), takeDates = makeTakeDates(grammar);
    const period = new RegExp(grammar.period, "g");
    const noise = new RegExp(`(?<![~a-z])(?:${grammar.noise.join("|")})(?![a-z])`, "g");
    const markTypes = makeMarkTypes(grammar);
    return (text) => {
      const folded = fold(text);
      const years = (folded.match(period) ?? []).flatMap((found) => found.match(/(?:19|20)\d{2}/g));
      const { rest, dates, maybeDates } = takeDates(folded.replace(period, " "));
      const marked2 = markTypes(rest, dates.length > 0).replace(noise, " ");
      const tokens = readTokens(marked2, grammar.symbols);
      const texts = (kind) => tokens.filter((token) => token.kind === kind).map((token) => token.text);
      return {
        numbers: readNumbers(texts("digits")),
        dates,
        maybeDates,
        symbols: [...new Set(texts("symbol"))],
        words: [...years, ...texts("word")]
      };
    };
  }
  function makeMarkTypes(grammar) {
    const rounds = [grammar.before_number, "\\b"].map((follows) => grammar.types.map(([name, symbol]) => [new RegExp(`\\b(?<!~)${name}${follows}`, "g"), ` ~${symbol} `]));
    return (text, dated) => {
      for (const names of rounds) {
        const marked2 = names.reduce((sofar, [name, symbol]) => sofar.replace(name, symbol), text);
        if (marked2 !== text) return marked2;
      }
      return dated || /\d/.test(text) ? markMisspeltType(text, grammar) : text;
    };
  }
  function markMisspeltType(text, grammar) {
    const words = [...text.matchAll(/[a-z]+/g)];
    for (const [name, symbol] of grammar.types) {
      const wanted = name.split(" ");
      for (let start = 0; start + wanted.length <= words.length; start++) {
        if (!wanted.every((right, i2) => isNear(words[start + i2][0], right, grammar.telex))) continue;
        const last = words[start + wanted.length - 1];
        return `${text.slice(0, words[start].index)} ~${symbol} ${text.slice(last.index + last[0].length)}`;
      }
    }
    return text;
  }
  function readTokens(text, symbols) {
    const found = [...text.matchAll(/~?[a-z]+|\d+/g)];
    const tokens = [];
    found.forEach((match, index) => {
      const previous = found[index - 1];
      const joined = index > 0 && !/\s/.test(text.slice(previous.index + previous[0].length, match.index));
      const next = found[index + 1]?.[0] ?? "";
      tokens.push(...readToken(match[0], tokens.at(-1)?.kind, next, joined, symbols));
    });
    return tokens;
  }
  function readToken(token, before, next, joined, symbols) {
    if (/^\d/.test(token)) return [{ kind: "digits", text: token }];
    if (token.startsWith("~")) return [{ kind: "symbol", text: token.slice(1) }];
    const partOfNumber = before === "digits" || before === "symbol";
    const known = splitSymbols(token, symbols);
    const beside = partOfNumber || /^\d/.test(next) || splitSymbols(next, symbols).length > 0;
    if (known.length && (beside || token.length > 2)) return known.map((text) => ({ kind: "symbol", text }));
    const symbol = partOfNumber && (joined || isNearSymbol(token, symbols));
    return [{ kind: symbol ? "symbol" : "word", text: token }];
  }
  function splitSymbols(run, symbols) {
    for (const symbol of symbols) {
      if (run === symbol) return [symbol];
      if (!run.startsWith(symbol)) continue;
      const rest = splitSymbols(run.slice(symbol.length), symbols);
      if (rest.length) return [symbol, ...rest];
    }
    return [];
  }
  function isNearSymbol(token, symbols) {
    return token.length > 3 && symbols.some((symbol) => distance(token, symbol, 1) <= 1);
  }
  function readNumbers(digits) {
    const numbers = [];
    const bare = (run) => run.replace(/^0+/, "") || "0";
    for (const run of digits) {
      const last = numbers.at(-1);
      if (YEAR.test(run) && last && last.year === null) {
        last.year = run;
        continue;
      }
      if (bare(run).length <= MOST_DIGITS) numbers.push({ sequence: bare(run), year: null });
      if (run.length > 4 && YEAR.test(run.slice(-4)))
        numbers.push({ sequence: bare(run.slice(0, -4)), year: run.slice(-4) });
    }
    return numbers;
  }

  // archive.js
  var NUMBERED = 3e3;
  var KEYED = 2e3;
  var KEYED_IN_PART = 400;
  var NEAREST = 100;
  var MOST_NEAREST = 8;
  var ACCENTS = 40;
  var CITED = 50;
  var MOST_COMPARED = 100;
  var CITED_RANK = 3;
  var PLAIN_RECORD = 9;
  var Archive = class {
    // grammar, numbering and payload: as policyarchive/exports/search/grammar.py, numbering.py and records.py write them.
    constructor(grammar, numbering, payload) {
      Object.assign(this, payload, { grammar });
      this.fold = makeFold(this.grammar);
      this.parse = makeParse(this.grammar);
      this.split = makeSplit(this.grammar);
      this.noise = new Set(this.grammar.noise);
      this.records.forEach((record, id) => {
        record.id = id;
      });
      this.findNumbered = makeFindNumbered(makeRules(numbering), this.records);
      this.held = this.records.map((record) => keysOf(
        record.number ?? "",
        this.types[record.type]?.symbol,
        record.date,
        this.fold
      ));
      this.index = new WordIndex(this.grammar, (record) => this.textsOf(record));
    }
    async addWords(pause) {
      await this.index.addAll(this.records, pause);
      this.ready = true;
    }
    textsOf(record) {
      const type = this.types[record.type], issuers = issuersOf(record).map((key) => this.issuers[key].names);
      return {
        text: [record.title, record.other].join(" "),
        names: [type?.names, type?.symbol, ...issuers, record.number, record.kind].join(" ")
      };
    }
    // Return { query, found: [{ record, score }], exact, unaccented }. exact is false where what was asked for does
    // not exist and found holds what is nearest to it; unaccented: a number was found by its letters without accents.
    search(text) {
      const query = this.parse(text);
      const scores = /* @__PURE__ */ new Map();
      const raise = (id, score) => scores.set(id, Math.max(score, scores.get(id) ?? 0));
      const { numbered, unaccented } = this.findNumbered(query.dates.length ? "" : text);
      numbered.forEach(({ id }) => raise(id, NUMBERED));
      this.keyed(query).forEach(([id, score]) => raise(id, score));
      const best = Math.max(0, ...scores.values());
      this.worded(text, query, best >= KEYED).forEach(({ id, score }) => raise(id, score));
      const exact = Math.max(0, ...scores.values()) >= KEYED_IN_PART;
      if (!exact) this.nearest(query).forEach(([id, score]) => raise(id, score));
      return { query, exact, unaccented, found: this.ordered(scores) };
    }
    heldOf(record) {
      return this.held[record.id];
    }
    keyed(query) {
      const scored = [];
      this.held.forEach((held, id) => {
        if (!isTouched(held, query)) return;
        const height = level(query, held);
        if (height) scored.push([id, this.keyScore(query, height, id)]);
      });
      return scored;
    }
    keyScore(query, height, id) {
      const share = this.share(query.words, id);
      if (height < LEVELS.symbolsOnly) return NEAREST * share + height;
      return share === 1 ? KEYED + height : KEYED_IN_PART + height + 100 * share;
    }
    // Return the share of words, from 0 to 1, that the texts of a record hold.
    share(words, id) {
      if (!words.length) return 1;
      const { text, names } = this.textsOf(this.records[id]);
      const held = [...this.index.wordsOf(text), ...this.split(names)];
      const typed = words.map((word) => levelled(word, this.grammar));
      return typed.filter((word) => held.some((right) => this.isWord(word, right))).length / words.length;
    }
    isWord(word, right) {
      return isMeantBy(word, right, this.grammar.telex);
    }
    // Return what the word index finds. Beside keys only documents with all words as typed count, and
    // part of a number or date alone is no match.
    worded(text, query, besideKeys) {
      if (!this.ready) return [];
      const words = this.split(text), least = query.words.length ? 0 : MENDED_MATCH;
      return (besideKeys ? this.index.searchAsTyped(words) : this.byWords(words)).filter(({ score }) => score >= least).map(({ id, score }, place) => ({ id, score: score + (place < MOST_COMPARED ? this.favour(text, id) : 0) }));
    }
    // Search all words; where no document has them all, without those that say nothing.
    byWords(words) {
      const found = this.index.search(words);
      if (found[0]?.score >= MENDED_MATCH) return found;
      const telling = words.filter((word) => !this.noise.has(word));
      return telling.length === words.length ? found : this.index.search(telling);
    }
    // Among documents with the same words: those with the accents typed first, those only cited last.
    favour(text, id) {
      return this.accents(text, id) - (this.records[id].rank >= CITED_RANK ? CITED : 0);
    }
    // Accents that were typed tell words apart that fold to the same.
    accents(text, id) {
      const typed = this.lower(text).match(/[\p{L}]*[^\x00-\x7f][\p{L}]*/gu) ?? [];
      const { title, other } = this.records[id];
      const written = new Set(this.lower(`${title} ${other}`).match(/\p{L}+/gu));
      return typed.length ? ACCENTS * typed.filter((word) => written.has(word)).length / typed.length : 0;
    }
    lower(text) {
      return text.normalize("NFC").toLowerCase();
    }
    // Return the documents whose number or date is nearest to one that no document has.
    nearest(query) {
      const near = [...this.nearNumbers(query), ...this.nearDates(query)];
      return near.sort((a2, b3) => b3[1] - a2[1]).slice(0, MOST_NEAREST);
    }
    nearNumbers({ numbers, symbols }) {
      return numbers.flatMap(({ sequence }) => this.held.flatMap((held, id) => {
        if (!held.sequence) return [];
        const slip = distance(sequence, held.sequence, 1) <= 1 ? 20 : 0, fits = hasAll(symbols, held) ? 10 : 0;
        return [[id, NEAREST + slip + fits - Math.abs(sequence - held.sequence) / 1e4]];
      }));
    }
    nearDates({ dates, maybeDates }) {
      return [...dates, ...maybeDates].filter((key) => !key.startsWith("-")).flatMap((key) => this.held.flatMap(({ date }, id) => date ? [[id, NEAREST - daysBetween(key, date) / 1e4]] : []));
    }
    // Best first; then documents of the archive before those it cites, plain records last, newest first.
    ordered(scores) {
      const key = ([id, score]) => ({ record: this.records[id], score, order: order(this.records[id].date) });
      return [...scores].map(key).sort((a2, b3) => b3.score - a2.score || (a2.record.rank ?? PLAIN_RECORD) - (b3.record.rank ?? PLAIN_RECORD) || (b3.order > a2.order) - (b3.order < a2.order));
    }
  };
  function isTouched(held, { numbers, dates, maybeDates, symbols }) {
    return numbers.some((number) => held.sequence.startsWith(number.sequence)) || dates.some((key) => dateMatches(key, held.date)) || maybeDates.some((key) => dateMatches(key, held.date)) || symbols.length > 0 && !numbers.length && !dates.length;
  }

  // passages.js
  var MOST_PASSAGES = 20;
  var Passages = class {
    // texts: as policyarchive/exports/search/passages.py writes them.
    constructor(archive, texts) {
      this.archive = archive;
      this.entries = texts.flatMap((of) => of.passages.map(([anchor, label, text]) => ({ of, anchor, label, text })));
      this.index = new WordIndex(archive.grammar, ({ of, label, text }) => ({ text: `${label} ${text}`, names: of.title }));
    }
    async addWords(pause) {
      await this.index.addAll(this.entries, pause);
      this.ready = true;
    }
    // Return the passages with all words of a query as typed, grouped by text: [{ of, passages }], best first.
    search(text) {
      if (!this.ready) return [];
      const words = this.archive.split(text).filter((word) => !this.archive.noise.has(word));
      const found = this.index.searchAsTyped(words).slice(0, MOST_PASSAGES).map(({ id }) => this.entries[id]);
      return [...new Set(found.map(({ of }) => of))].map((of) => ({ of, passages: found.filter((passage) => passage.of === of) }));
    }
  };

  // engine.js
  self.archiveSearch = { Archive, Lines, Passages, makeAnswer };
})();
