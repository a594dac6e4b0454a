(() => {
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
          const { key, exists } = dateKey(found, rules);
          if (!exists && !firm) continue;
          (unsure ? maybeDates : dates).push(key);
          spans.push({ key, unsure, exists, start: match.index, end: match.index + match[0].length });
          left = blanked(left, match);
          if (!unsure) rest = blanked(rest, match);
        }
      return { rest, dates, maybeDates, spans: spans.sort((a, b) => a.start - b.start) };
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

  // slips.js
  function untelex(word, telex) {
    let bare = word.length > 2 && telex.tones.includes(word.at(-1)) ? word.slice(0, -1) : word;
    for (const [typed, letter] of Object.entries(telex.letters)) bare = bare.replaceAll(typed, letter);
    return bare;
  }
  function distance(one, other, most) {
    if (Math.abs(one.length - other.length) > most) return most + 1;
    let last = [], before = [], row = Array.from({ length: other.length + 1 }, (_, j) => j);
    for (let i = 1; i <= one.length; i++) {
      [last, before, row] = [before, row, [i]];
      for (let j = 1; j <= other.length; j++) {
        const wrong = one[i - 1] === other[j - 1] ? 0 : 1;
        let cost = Math.min(before[j] + 1, row[j - 1] + 1, before[j - 1] + wrong);
        if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
          cost = Math.min(cost, last[j - 2] + 1);
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
    const numbered2 = Math.max(0, ...query.numbers.map((number) => numberLevel(number, query, held)));
    const onDate = query.dates.some((key) => dateMatches(key, held.date));
    if (numbered2 >= LEVELS.slip) return query.dates.length && !onDate ? LEVELS.otherDate : numbered2;
    return Math.max(numbered2, dateLevel(query, held, onDate));
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
      const marked = markTypes(rest, dates.length > 0).replace(noise, " ");
      const tokens = readTokens(marked, grammar.symbols);
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
        const marked = names.reduce((sofar, [name, symbol]) => sofar.replace(name, symbol), text);
        if (marked !== text) return marked;
      }
      return dated || /\d/.test(text) ? markMisspeltType(text, grammar) : text;
    };
  }
  function markMisspeltType(text, grammar) {
    const words = [...text.matchAll(/[a-z]+/g)];
    for (const [name, symbol] of grammar.types) {
      const wanted = name.split(" ");
      for (let start = 0; start + wanted.length <= words.length; start++) {
        if (!wanted.every((right, i) => isMisspelt(words[start + i][0], right, grammar))) continue;
        const last = words[start + wanted.length - 1];
        return `${text.slice(0, words[start].index)} ~${symbol} ${text.slice(last.index + last[0].length)}`;
      }
    }
    return text;
  }
  function isMisspelt(typed, right, { unaccented }) {
    return typed === right || typed.length > 3 && isNear(typed, right, unaccented);
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

  // finder_filters.js
  function makeTextFilter(grammar, { all: rows, split }) {
    const parse = makeParse(grammar), noise = new Set(grammar.noise);
    return (text) => {
      if (!text.trim()) return () => true;
      const query = parse(text), typed = split(text).filter((word) => !noise.has(word));
      const levels = new Map(rows.map((row) => [row, level(query, row.keys)]));
      const exact = Math.max(...levels.values()) >= LEVELS.symbolsOnly;
      const least = exact ? LEVELS.symbolsOnly : LEVELS.prefix;
      const holds = (row, words, answers) => words.every((word) => row.words.some((held) => answers(word, held)));
      const finds = (answers) => (row) => levels.get(row) >= least && holds(row, query.words, answers) || typed.length > 0 && holds(row, typed, answers);
      const asTyped = finds(isBegun);
      return rows.some(asTyped) ? asTyped : finds((word, held) => isMeantBy(word, held, grammar.unaccented));
    };
  }
  function makeDateKey(grammar, { fold }) {
    const takeDates = makeTakeDates(grammar);
    return (text) => {
      const { dates, maybeDates } = takeDates(fold(text));
      return [...dates, ...maybeDates].find((key) => !key.startsWith("-"));
    };
  }
  function dateFilter(from, to) {
    if (!from && !to) return () => true;
    const first = from ? firstDay(from) : "", last = to ? lastDay(to) : "9";
    return ({ date }) => Boolean(date) && firstDay(date) >= first && firstDay(date) <= last;
  }
  function facetFilter(name, value) {
    return (row) => !value || row.values[name].includes(value);
  }

  // finder_order.js
  var NEWEST_FIRST = "-date";
  var LAST = { number: (row) => !row.keys.sequence, date: (row) => !row.date, issuer: () => false };
  function isOrder(text) {
    return Object.hasOwn(LAST, columnOf(text));
  }
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
      const column = columnOf(order2), last = LAST[column], sign = isDescending(order2) ? -1 : 1;
      rows.sort((a, b) => last(a) - last(b) || sign * by[column](a, b));
    };
  }
  function byText(a, b) {
    return (a > b) - (a < b);
  }

  // markup.js
  function escaped(text) {
    return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
  }
  function foreign(html, language) {
    return html && language ? `<span lang="${language}">${html}</span>` : html;
  }

  // prose.js
  var LONG_NUMBER = 20;
  var NUMBER = /((?<![\p{L}\p{Nd}_])[\p{L}\p{Nd}_]*\p{Nd}[\p{L}\p{Nd}_&]*(?:[/–-][\p{L}\p{Nd}_&]+)+)/u;
  var QUOTED = /(“[^”]*(?=\p{L})[^\x00-\x7f”][^”]*”)/u;
  function prose(words, language, source) {
    if (language === source) return unbroken(words);
    return words.split(QUOTED).map((part, i) => i % 2 ? foreign(unbroken(part), source) : unbroken(part)).join("");
  }
  function numbered(number) {
    return `<span class="number${number.length > LONG_NUMBER ? " number--long" : ""}">${escaped(number)}</span>`;
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
      issuer: escaped(issuersOf(record).map((key) => names.issuers[key].label).join("; ") || kind)
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
      this.split = makeSplit(grammar);
      this.wordsOf = remembered(makeWordsOf(grammar));
      this.print = {
        number: numbered,
        text: (words) => prose(words, page.language, page.source),
        date: (date, day) => `<time datetime="${inIso(date)}">${escaped(day)}</time>`
      };
      this.all = this.records.filter((record) => record.type).map((record) => new Row(this, record));
    }
  };
  var Row = class {
    constructor(rows, record) {
      const { type, number = "", date = "", title = "", section, criteria = [], related } = record;
      Object.assign(this, { rows, record, number, date, title });
      this.order = order(date);
      this.type = rows.types[type].label;
      const issuers = issuersOf(record);
      this.issuer = issuers.map((key) => rows.issuers[key].label).join("; ");
      this.values = {
        issuer: issuers,
        type: [type],
        year: [date.slice(0, 4) || "undated"],
        section: section ? [section] : [],
        criterion: criteria,
        related: [related ? "yes" : "no"]
      };
    }
    // What numbers, dates and words of a query are held against: made when first asked for.
    get keys() {
      const { rows, record } = this;
      return this.heldKeys ??= keysOf(this.number, rows.types[record.type].symbol, this.date, rows.fold);
    }
    get words() {
      const { rows, record } = this;
      const names = [rows.types[record.type], ...issuersOf(record).map((key) => rows.issuers[key])].map((one) => one.names);
      const texts = [this.title, record.other ?? "", ...names];
      return this.heldWords ??= [...new Set(texts.flatMap(rows.wordsOf).concat(rows.split(this.number)))];
    }
    html() {
      const { rows, record } = this, { said, page } = rows;
      const { type, number, date, title, issuer } = rowOf(record, rows, rows.print);
      const absent = (words) => `<span class="undated">${escaped(words)}</span>`;
      const listing = said.listings[record.rank];
      const badge = listing ? ` <span class="badge">${escaped(listing)}</span>` : "";
      return `<tr>
  <th scope="row"><a href="${escaped(page.root + record.url)}"><span class="type">${type}</span>${number && ` ${number}`}</a></th>
  <td class="cell-date">${date || absent(said.undated)}</td>
  <td class="cell-title">${title || absent(said.untitled)}${badge}</td>
  <td class="cell-issuer">${issuer}</td>
</tr>`;
    }
  };

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
    const unlike2 = [...one].findIndex((sign, i) => sign !== other[i]);
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
    const [said, text] = withoutName(without(marks.trail, without(marks.lead, given)), marks, symbols);
    const [lead] = text.matchAll(marks.hint), hints = lead ? typesAbbreviated(lead[1], symbols, fold) : [];
    if (!hints.length) return { number: inOnePiece(without(marks.lead, text)), hint: null, said };
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
    return rest.reduce((head, part, i) => {
      const hyphen = isIn(marks.letter_last, head) || i === rest.length - 1 && /^[0-9]+$/.test(head);
      return head + (hyphen ? "-" : "/") + part;
    }, first);
  }
  function slips(text, rules) {
    const { marks, symbols, fold, most_spellings } = rules;
    const parts = text.split(marks.symbol);
    const meanings = [...text.matchAll(marks.symbol)].map(([symbol]) => meant(symbol, symbols, fold));
    if (meanings.reduce((count, { length }) => count * length, 1) > most_spellings) return [];
    return meanings.reduce(
      (woven, choices, i) => woven.flatMap((head) => choices.map((symbol) => head + symbol + parts[i + 1])),
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
      respelt: written.map((one, i) => [one, own[i]]).filter(([one, other]) => one !== other),
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
  function asCalled(reading, { hint, said }, { symbols }) {
    if (!said.length || said.some((id) => reading.types.includes(id))) return reading;
    if (hint && !reading.type) return reading.with({ type: hint, types: symbols.types.get(hint), certain: false });
    return reading.types.length ? reading.with({ certain: false, isCalledOtherwise: true }) : reading;
  }

  // number_search.js
  var MOST_SIGNS = 100;
  var NONE = { numbered: [], unaccented: false };
  function makeFindNumbered(rules, records) {
    const held = records.filter(({ number }) => number).map((record) => [record, record.canonical ?? record.number]);
    const matching = (isMeant) => held.filter(([, number]) => isMeant(number)).map(([record]) => record);
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

  // finder.js
  var FACETS = ["issuer", "type", "year", "section", "criterion", "related"];
  var FIELDS = ["text", ...FACETS, "from", "to"];
  var MOST_SHOWN = 500;
  var Finder = class {
    constructor(root2, grammar, numbering, payload) {
      const { lang } = document.documentElement, { address, citations, said, ...page } = root2.dataset;
      Object.assign(this, { root: root2, address, order: NEWEST_FIRST, shown: 0 });
      this.form = root2.querySelector("form");
      this.status = root2.querySelector("[role=status]");
      this.more = root2.querySelector(".finder-more");
      this.table = root2.querySelector(".finder-rows");
      this.body = this.table.tBodies[0];
      const rows = new Rows(grammar, payload, JSON.parse(said), { ...page, language: lang });
      this.rows = this.found = rows.all;
      this.textFilter = makeTextFilter(grammar, rows);
      this.findNumbered = makeFindNumbered(makeRules(numbering), payload.records);
      this.dateKey = makeDateKey(grammar, rows);
      this.sortRows = makeSort(lang);
      this.citationsOf = makeCitationsOf(citations);
    }
    start() {
      const { form, more, root: root2 } = this, years = root2.querySelector(".finder-years");
      this.makeSortButtons();
      this.readAddress();
      form.addEventListener("input", () => this.update());
      form.addEventListener("submit", (event) => event.preventDefault());
      form.addEventListener("reset", () => setTimeout(() => this.update()));
      form.addEventListener("click", ({ target }) => this.act(target));
      addEventListener("popstate", () => {
        this.readAddress();
        this.update();
      });
      more.firstElementChild.addEventListener("click", () => this.goOn());
      if (years) years.hidden = true;
      form.hidden = this.table.hidden = false;
      this.update();
    }
    // What is found. Each facet counts what the other filters leave.
    update() {
      const state = this.readForm();
      const text = this.textFilter(state.text), dates = this.dateFilter(state);
      const { numbered: numbered2, unaccented } = this.findNumbered(state.text);
      const isNumbered = ({ record }) => numbered2.includes(record);
      const left = this.rows.filter((row) => text(row) && dates(row));
      const passes = FACETS.map((name) => [name, facetFilter(name, state[name])]);
      for (const [name] of passes)
        this.showCounts(name, left.filter((row) => passes.every(([other, filter]) => other === name || filter(row))));
      const found = left.filter((row) => passes.every(([, filter]) => filter(row)));
      this.found = [...found.filter(isNumbered), ...found.filter((row) => !isNumbered(row))];
      this.show(unaccented && found.some(isNumbered));
      this.writeAddress(state);
    }
    dateFilter(state) {
      const [from, to] = ["from", "to"].map((name) => {
        const key = this.dateKey(state[name]);
        showInvalid(this.form.elements[name], Boolean(state[name]) && !key);
        return key;
      });
      return dateFilter(from, to);
    }
    showCounts(name, left) {
      const counts = /* @__PURE__ */ new Map();
      for (const value of left.flatMap((row) => row.values[name])) counts.set(value, (counts.get(value) ?? 0) + 1);
      for (const option of this.form.elements[name].options) {
        if (!option.value) continue;
        const count = counts.get(option.value) ?? 0;
        option.textContent = `${option.dataset.label} (${count})`;
        option.disabled = count === 0 && !option.selected;
      }
    }
    // unaccented: that a number was found by its letters without accents.
    show(unaccented) {
      const { found, rows, status } = this;
      this.body.replaceChildren();
      this.shown = 0;
      this.showMore();
      const words = found.length ? status.dataset.count : status.dataset.none;
      const said = words.replace("{shown}", found.length).replace("{all}", rows.length);
      status.textContent = unaccented ? status.dataset.unaccented.replace("{found}", said) : said;
    }
    showMore() {
      const { found, more } = this;
      const next = found.slice(this.shown, this.shown + MOST_SHOWN);
      this.body.insertAdjacentHTML("beforeend", next.map((row) => row.html()).join(""));
      this.shown += next.length;
      const left = Math.min(found.length - this.shown, MOST_SHOWN);
      more.hidden = !left;
      more.firstElementChild.textContent = more.dataset.more.replace("{count}", left);
    }
    goOn() {
      const first = this.shown;
      this.showMore();
      this.body.rows[first].querySelector("a").focus();
    }
    // The order.
    sort(order2) {
      this.order = order2;
      this.sortRows(this.rows, order2);
      for (const head of this.sortHeads()) {
        const direction = isDescending(order2) ? "descending" : "ascending";
        head.setAttribute("aria-sort", head.dataset.sort === columnOf(order2) ? direction : "none");
      }
    }
    sortHeads() {
      return this.root.querySelectorAll("th[data-sort]");
    }
    makeSortButtons() {
      for (const head of this.sortHeads()) {
        const button = document.createElement("button");
        button.type = "button";
        button.append(...head.childNodes);
        button.addEventListener("click", () => {
          this.sort(this.order === head.dataset.sort ? `-${head.dataset.sort}` : head.dataset.sort);
          this.update();
        });
        head.append(button);
      }
    }
    // The address.
    readForm() {
      return Object.fromEntries(FIELDS.map((name) => [name, this.form.elements[name].value]));
    }
    writeAddress(state) {
      const asked = new URLSearchParams(Object.entries(state).filter(([, value]) => value));
      if (this.order !== NEWEST_FIRST) asked.set("sort", this.order);
      const search = asked.size ? `?${asked}` : "";
      history.replaceState(history.state, "", location.pathname + search + location.hash);
    }
    readAddress() {
      const asked = new URLSearchParams(location.search);
      for (const name of FIELDS) this.form.elements[name].value = asked.get(name) ?? "";
      const wanted = asked.get("sort") ?? NEWEST_FIRST;
      this.sort(isOrder(wanted) ? wanted : NEWEST_FIRST);
    }
    // The buttons.
    act(button) {
      const which = button.dataset.do;
      if (which === "csv") this.download(button);
      if (which === "plain") this.copy(button, 0, "\n");
      if (which === "bibtex") this.copy(button, 1, "\n\n");
    }
    download(button) {
      const heads = [...this.root.querySelectorAll("thead th")].map((head) => head.innerText.trim());
      save(csv(this.found, heads, this.address), button.dataset.file);
    }
    async copy(button, which, between) {
      const citations = await this.citationsOf(this.found);
      await navigator.clipboard.writeText(citations.map((citation) => citation[which]).join(between));
      this.status.textContent = button.dataset.done.replace("{count}", citations.length);
    }
  };
  function showInvalid(field, invalid) {
    field.setCustomValidity(invalid ? field.dataset.invalid : "");
    field.setAttribute("aria-invalid", String(invalid));
  }
  var root = document.querySelector(".finder");
  if (root && self.archiveRecords) new Finder(root, self.archiveGrammar, self.archiveNumbering, self.archiveRecords).start();
})();
