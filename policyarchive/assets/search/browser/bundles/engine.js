(() => {
  // markup.js
  function escaped(text) {
    return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
  }
  function foreign(html, language) {
    return html && language ? `<span lang="${language}">${html}</span>` : html;
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

  // facets.js
  var SHORT = 3;
  function makeTakeFacets(archive, tokens) {
    const names = namesOf(archive, tokens);
    return (typed) => {
      const found = [];
      for (let i2 = 0; i2 < typed.length; i2++) {
        const name = names.find(({ words }) => words.every((word, k) => isMeant(typed[i2 + k], word, words.length)));
        if (!name) continue;
        found.push({ ...name, from: i2, to: i2 + name.words.length - 1 });
        i2 += name.words.length - 1;
      }
      return found;
    };
  }
  function holds(record, { facet, value }) {
    if (facet === "issuer") return issuersOf(record).includes(value);
    if (facet === "type") return record.type === value;
    return record.criterion === value || (record.criteria ?? []).includes(value);
  }
  function namesOf(archive, tokens) {
    const { grammar, issuers, types, place } = archive;
    const split = (text) => tokens(text);
    const places = new Set([...place, ...grammar.places].flatMap(split).map(({ word }) => word));
    const isUsed = (facet, value) => archive.documents.some((record) => holds(record, { facet, value }));
    const named = (facet, table, more) => Object.entries(table).filter(([value]) => isUsed(facet, value)).flatMap(([value, { label, names, symbol }]) => {
      const own = [...names.split("; "), symbol ?? ""].map(split).filter(({ length }) => length);
      return [...own, ...more(own)].map((words) => ({ facet, value, label, words, short: isShort(words) }));
    });
    const all2 = [
      ...named("issuer", issuers, (own) => withoutPlaces(own, places)),
      ...named("type", types, () => [])
    ];
    const known = [...all2, ...abbreviated(all2, grammar, split), ...begun(all2)];
    return distinct(known).sort((a2, b2) => b2.words.length - a2.words.length);
  }
  function withoutPlaces(names, places) {
    return names.map((words) => words.filter(({ word }) => !places.has(word))).filter(({ length }) => length > 1);
  }
  function abbreviated(names, { abbreviations }, split) {
    const groups = Object.entries(abbreviations).map(([short, phrases]) => [split(short), ...phrases.map(split)]);
    return groups.flatMap((group) => {
      const meant2 = names.find(({ words }) => group.some((phrase) => isSame(phrase, words)));
      return meant2 ? group.map((words) => ({ ...meant2, words, short: isShort(words) })) : [];
    });
  }
  function begun(names) {
    const issuers = names.filter(({ facet }) => facet === "issuer");
    const starts = issuers.flatMap((name) => name.words.slice(2).map((_, k) => ({ ...name, words: name.words.slice(0, k + 2), short: true })));
    const values = /* @__PURE__ */ new Map();
    for (const { words, value } of starts) values.set(keyOf(words), (values.get(keyOf(words)) ?? /* @__PURE__ */ new Set()).add(value));
    return starts.filter(({ words }) => values.get(keyOf(words)).size === 1);
  }
  function distinct(names) {
    const values = /* @__PURE__ */ new Map();
    for (const { words, facet, value } of names) {
      const key = keyOf(words);
      values.set(key, (values.get(key) ?? /* @__PURE__ */ new Set()).add(`${facet}:${value}`));
    }
    const seen = /* @__PURE__ */ new Set();
    return names.filter(({ words }) => {
      const key = keyOf(words);
      return values.get(key).size === 1 && !seen.has(key) && seen.add(key);
    });
  }
  function isMeant(token, { word, form }, length) {
    return token?.word === word && (length > 1 || token.form === word || token.form === form);
  }
  function isSame(one, other) {
    return keyOf(one) === keyOf(other);
  }
  function keyOf(words) {
    return words.map(({ word }) => word).join(" ");
  }
  function isShort(words) {
    return keyOf(words).length < SHORT;
  }

  // dates.js
  function makeTakeDates({ dates: rules }) {
    const patterns = datePatterns(rules);
    return (folded) => {
      let rest = folded, left = folded;
      const dates = [], maybeDates = [], spans = [];
      for (const { pattern, parts, unsure, firm } of patterns)
        for (const match of left.matchAll(pattern)) {
          const found = Object.fromEntries([...parts].map((part, i2) => [part, match[i2 + 1]]));
          const { key, exists } = dateKey(found, rules);
          if (!exists && !firm) continue;
          (unsure ? maybeDates : dates).push(key);
          spans.push({ key, unsure, exists, start: match.index, end: match.index + match[0].length });
          left = blanked(left, match);
          if (!unsure) rest = blanked(rest, match);
        }
      return { rest, dates, maybeDates, spans: spans.sort((a2, b2) => a2.start - b2.start) };
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
    const all2 = { ...pieces, months: anyOf(months), quarters: anyOf(quarters) };
    const fill = (form) => form.replace(/\{([a-z_]+)\}/g, (_, name) => all2[name]);
    return forms.map((rule) => ({ ...rule, pattern: new RegExp(`\\b(?:${fill(fill(rule.form))})`, "g") }));
  }
  function anyOf(names) {
    return Object.keys(names).sort((a2, b2) => b2.length - a2.length).join("|");
  }
  function blanked(text, match) {
    const end = match.index + match[0].length;
    return text.slice(0, match.index) + " ".repeat(match[0].length) + text.slice(end);
  }
  function dateKey({ y: y2 = "", q: q2, m, d }, { pivot, months, quarters }) {
    const year = y2.length === 2 ? (Number(y2) >= pivot ? "19" : "20") + y2 : y2;
    if (q2 !== void 0) return { key: `${year}-Q${quarters[q2]}`, exists: q2 in quarters };
    if (m === void 0) return { key: year, exists: true };
    const month = months[m] ?? Number(m), day = Number(d ?? 1);
    const exists = month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year || 2e3, month);
    return { key: `${year}-${two(month)}` + (d === void 0 ? "" : `-${two(day)}`), exists };
  }
  function daysOf(year, month) {
    return new Date(Date.UTC(year, month, 0)).getUTCDate();
  }

  // periods.js
  var FIRST = "";
  var LAST = "9";
  var MARK = "";
  var HALF = { 1: "hi", 2: "hz" };
  var THIRDS = { early: ["-01-01", "-04-30"], mid: ["-05-01", "-08-31"], late: ["-09-01", "-12-31"] };
  var HALVES = { first_half: ["-01-01", "-06-30"], second_half: ["-07-01", "-12-31"] };
  var TENS = { early: ["-01", "-10"], mid: ["-11", "-20"], late: ["-21", "-31"] };
  function makeTakePeriod(grammar, fold) {
    const takeDates = makeTakeDates(grammar), forms = formsOf(grammar.connectors, fold), withMonths = makeWithMonths(grammar, fold);
    return (typed) => {
      const folded = typed.replace(/\bh([12])\b/g, (_, half) => HALF[half]), spans = withMonths(takeDates(folded).spans, folded);
      if (!spans.length) return null;
      const { text, starts } = withMarks(folded, spans);
      for (const { pattern, read: read2 } of forms) {
        const match = pattern.exec(text);
        if (!match) continue;
        const indices = [...match[0].matchAll(/\u0001(\d+)\u0001/g)].map(([, i2]) => Number(i2));
        const found = read2(...indices.map((i2) => spans[i2]));
        if (found) return { ...found, ...placeOf(match, starts), impossible: indices.some((i2) => !spans[i2].exists) };
      }
      return null;
    };
  }
  function makeWithMonths({ dates: { months }, connectors }, fold) {
    const any = connectors.from.map(fold).join("|"), names = Object.keys(months).sort((a2, b2) => b2.length - a2.length).join("|");
    const month = new RegExp(`(?<=\\b(?:${any}) )(?:${names})\\b`);
    return (spans, folded) => {
      const [match] = spans.length === 1 ? [...folded.slice(0, spans[0].start).matchAll(new RegExp(month, "g"))] : [];
      if (!match) return spans;
      const key = `-${String(months[match[0]]).padStart(2, "0")}`;
      return [{ key, unsure: true, exists: true, start: match.index, end: match.index + match[0].length }, ...spans];
    };
  }
  function withMarks(folded, spans) {
    let text = "", last = 0;
    const starts = [];
    const add = (part, at, step) => {
      for (let i2 = 0; i2 < part.length; i2++) starts.push(at + (step ? i2 : 0));
      text += part;
    };
    spans.forEach(({ start, end }, i2) => {
      add(folded.slice(last, start), last, true);
      add(`${MARK}${i2}${MARK}`, start, false);
      last = end;
    });
    add(folded.slice(last), last, true);
    return { text, starts: [...starts, folded.length], spans };
  }
  function placeOf({ index, 0: found }, starts) {
    return { start: starts[index], end: starts[index + found.length] };
  }
  function formsOf(connectors, fold) {
    const any = (name) => `(?:${connectors[name].map(fold).sort((a2, b2) => b2.length - a2.length).join("|")})`;
    const date = `${MARK}\\d+${MARK}`, year = "(?:nam |year |the year )?";
    const form = (pattern, read2) => ({ pattern: new RegExp(`(?<![a-z0-9])${pattern}`), read: read2 });
    const shares = Object.keys(HALVES).map((name) => form(`${any(name)} ${year}${date}`, (one) => share(one, HALVES[name])));
    const thirds = Object.keys(THIRDS).map((name) => form(`${any(name)}[ -]${year}${date}`, (one) => third(one, name)));
    return [
      form(`${any("from")} ${year}${date} ?${any("to")} ?${year}${date}`, (from, to) => between(from, to)),
      form(`${date} ${any("to")} ${date}`, (from, to) => between(from, to)),
      form(`${date} ?- ?${date}`, (from, to) => ({ ...between(from, to), dashed: !isSure(from) && !isSure(to) })),
      ...shares,
      ...thirds,
      form(`${any("since")} ${date} ${any("onwards")}|${date} ${any("onwards")}`, (one) => since(one)),
      form(`${date} ${any("back")}`, (one) => span(FIRST, lastDay(one.key))),
      form(`${any("after")} ${year}${date}`, (one) => span(dayAfter(lastDay(one.key)), LAST)),
      form(`${any("before")} ${year}${date}`, (one) => span(FIRST, dayBefore(firstDay(one.key)))),
      form(`${any("until")} ${year}${date}`, (one) => span(FIRST, lastDay(one.key))),
      form(`${any("since")} ${year}${date}`, (one) => since(one)),
      form(date, (one) => ({ period: on(one.key), bare: one.unsure }))
    ];
  }
  var isSure = ({ key, unsure }) => !unsure || key.length > 4;
  var since = ({ key }) => span(firstDay(key), LAST);
  function span(from, to) {
    return { period: { from, to }, bare: false };
  }
  function on(key) {
    return key.startsWith("-") ? { day: key } : { from: firstDay(key), to: lastDay(key) };
  }
  function between(from, to) {
    const first = from.key.startsWith("-") ? to.key.slice(0, 4) + from.key : from.key;
    if (first.startsWith("-") || to.key.startsWith("-")) return null;
    return first <= to.key ? span(firstDay(first), lastDay(to.key)) : span(firstDay(to.key), lastDay(first));
  }
  function share({ key }, [from, to]) {
    return key.length === 4 ? span(key + from, key + to) : null;
  }
  function third({ key }, name) {
    if (key.length === 4) return share({ key }, THIRDS[name]);
    const [from, to] = TENS[name];
    return key.length === 7 && !key.includes("Q") ? span(key + from, key + to) : null;
  }
  function dayAfter(day) {
    return shifted(day, 1);
  }
  function dayBefore(day) {
    return shifted(day, -1);
  }
  function shifted(day, by) {
    const [year, month, date] = day.split("-").map(Number);
    const real = Math.min(date, daysOf(year, month));
    return new Date(Date.UTC(year, month - 1, real + by)).toISOString().slice(0, 10);
  }
  function isIn({ from, to, day }, date) {
    if (!date) return false;
    if (day) return date.slice(4).startsWith(day);
    const first = firstDay(date);
    return first >= from && first <= to;
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

  // phrases.js
  function makeFind(phrases, tokens) {
    const all2 = phrases.map((phrase) => phrase.split("…").map(tokens)).sort((a2, b2) => b2.flat().length - a2.flat().length);
    return (typed) => all2.map((pieces) => placesOf(pieces, typed)).find(Boolean) ?? null;
  }
  function placesOf(pieces, typed) {
    const places = [];
    for (const words of pieces) {
      const start = typed.findIndex((_, i2) => i2 > (places.at(-1) ?? -1) && words.every((word, k) => isSame2(typed[i2 + k], word)));
      if (start < 0) return null;
      places.push(...words.map((_, k) => start + k));
    }
    return places;
  }
  function isSame2(token, word) {
    return token?.word === word.word && (token.form === word.form || token.form === token.word);
  }

  // quantities.js
  var FIGURE = /(?<![\d/.,-])[+−-]?(\d{1,3}(?:[.,]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?)(?![\d/]|[.,]\d)(\s*%)?/g;
  function makeTakeQuantities({ unit_names, part_names }, units, tokens) {
    const split = (text) => tokens(text).map(({ word }) => word);
    const unitWords = [...unit_names, ...units].map(split), partWords = part_names.map(split);
    const starts = (typed, at, phrases) => phrases.filter((words) => words.length && words.every((word, k) => typed[at + k]?.word === word)).sort((a2, b2) => b2.length - a2.length)[0];
    return (typed) => {
      const quantities = [], parts = [];
      typed.forEach(({ word }, i2) => {
        const unit = isDigits(word) && starts(typed, i2 + 1, unitWords);
        if (unit && !isDigits(typed[i2 + 1 + unit.length]?.word)) quantities.push({ from: i2, to: i2 + unit.length, number: word });
        const part = starts(typed, i2, partWords);
        const at = part && i2 + part.length + Number(isSign(typed[i2 + part.length]));
        if (part && isDigits(typed[at]?.word) && !isSlash(typed, at)) parts.push({ from: i2, to: at, number: bare(typed[at].word), name: part.join(" ") });
      });
      return { quantities, parts };
    };
  }
  function figuresIn(text) {
    return [...text.matchAll(FIGURE)].filter(([, figure, percent]) => percent || /[.,]/.test(figure)).map(([, figure]) => meaningsOf(figure));
  }
  function meaningsOf(figure) {
    const plain2 = (mark) => figure.replaceAll(mark === "," ? "." : ",", "").replace(mark, ".");
    const isThousands = /^\d{1,3}([.,]\d{3})+$/.test(figure);
    const all2 = [...isThousands ? [figure.replace(/[.,]/g, "")] : [], plain2(","), plain2(".")].filter((one) => /^\d+(\.\d+)?$/.test(one));
    return [...new Set(all2.map(String))];
  }
  function figuresOf(text, decimal) {
    return (text.match(/\d+(?:[.,]\d+)*/g) ?? []).map((figure) => figure.replaceAll(decimal === "," ? "." : ",", "").replace(decimal, "."));
  }
  var isDigits = (word) => /^\d+$/.test(word ?? "");
  var isSign = (token) => token && /^(so|no|number)$/.test(token.word);
  var bare = (digits) => digits.replace(/^0+(?=\d)/, "");
  var isSlash = (typed, at) => isDigits(typed[at + 1]?.word) && typed[at + 1].at === typed[at].at + 1;

  // slips.js
  function untelex(word, telex) {
    let bare2 = word.length > 2 && telex.tones.includes(word.at(-1)) ? word.slice(0, -1) : word;
    for (const [typed, letter] of Object.entries(telex.letters)) bare2 = bare2.replaceAll(typed, letter);
    return bare2;
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
        if (!wanted.every((right, i2) => isMisspelt(words[start + i2][0], right, grammar))) continue;
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
    const bare2 = (run) => run.replace(/^0+/, "") || "0";
    for (const run of digits) {
      const last = numbers.at(-1);
      if (YEAR.test(run) && last && last.year === null) {
        last.year = run;
        continue;
      }
      if (bare2(run).length <= MOST_DIGITS) numbers.push({ sequence: bare2(run), year: null });
      if (run.length > 4 && YEAR.test(run.slice(-4)))
        numbers.push({ sequence: bare2(run.slice(0, -4)), year: run.slice(-4) });
    }
    return numbers;
  }

  // stems.js
  var SHORTEST = 4;
  function stemOf(word, endings) {
    if (word.length <= SHORTEST || !/^[a-z]+$/.test(word)) return word;
    const ending = endings.find((end) => word.endsWith(end) && word.length - end.length >= SHORTEST);
    return ending ? stemOf(word.slice(0, -ending.length), endings) : word;
  }

  // relations.js
  function makeTakeVerbs({ verbs, grammar }, tokens) {
    const phrases = [
      ...Object.entries(verbs).flatMap(([id, { names, inverses }]) => [...names, ...inverses].flatMap((name) => partsOf(name, grammar, tokens)).map((words) => ({ id, words }))),
      ...grammar.any_relation.map((words) => ({ id: null, words: stemsOf(words, grammar, tokens) }))
    ];
    const groups = grammar.synonyms.map((group) => group.map((phrase) => stemsOf(phrase, grammar, tokens)));
    const all2 = [...phrases, ...phrases.flatMap(({ id, words }) => groups.filter((group) => group.some((one) => isSame3(one, words))).flat().map((other) => ({ id, words: other })))];
    return (typed) => {
      const stems = typed.map(({ word }) => stemOf(word, grammar.endings)), found = [];
      for (let i2 = 0; i2 < stems.length; i2++) {
        const here = all2.filter(({ words }) => words.length && words.every((word, k) => stems[i2 + k] === word));
        if (!here.length) continue;
        const length = Math.max(...here.map(({ words }) => words.length)), longest = here.filter(({ words }) => words.length === length);
        found.push({ verbs: longest.some(({ id }) => !id) ? null : [...new Set(longest.map(({ id }) => id))], from: i2, to: i2 + length - 1 });
        i2 += length - 1;
      }
      return found;
    };
  }
  function isActedUpon({ from, to }, numberAt, typed, { passive }) {
    const isPassive = [typed[from - 1], typed[to + 1], typed[to + 2]].some((token) => token && passive.includes(token.typed.toLowerCase()));
    return numberAt > from !== isPassive;
  }
  function relatedTo(record, verbs, inverse) {
    return (record.relations ?? []).filter(([verb, , acts]) => (!verbs || verbs.includes(verb)) && (inverse === void 0 || Boolean(acts) === inverse)).map(([verb, place, acts]) => ({ verb, place, inverse: Boolean(acts) }));
  }
  function partsOf(name, grammar, tokens) {
    const small = new Set(grammar.relation_fillers);
    return name.split(/,| and /).flatMap((part) => {
      const words = tokens(part).filter(({ typed }) => !small.has(typed.toLowerCase())).map(({ word }) => stemOf(word, grammar.endings));
      const pairs = words.length === 4 ? [words.slice(0, 2), words.slice(2)] : [];
      return [words, ...pairs];
    }).filter((words) => words.length);
  }
  function stemsOf(text, grammar, tokens) {
    return tokens(text).map(({ word }) => stemOf(word, grammar.endings));
  }
  function isSame3(one, other) {
    return one.length === other.length && one.every((word, i2) => word === other[i2]);
  }

  // text.js
  function remembered(answer2) {
    const known = /* @__PURE__ */ new Map();
    return (word) => {
      if (!known.has(word)) known.set(word, answer2(word));
      return known.get(word);
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

  // tokens.js
  var WORD = /[\p{L}\p{M}]+|\p{Nd}+/gu;
  var TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
  var BREAK = /[^\s\p{L}\p{M}\p{N}\u002d\u2010-\u2015/&'’]/u;
  var APART = 3;
  function makeTokens(grammar) {
    const fold = makeFold(grammar);
    const readings2 = remembered((typed) => {
      const folded = fold(typed).match(/[a-z]+|\d+/g) ?? [];
      return folded.map((part) => readingOf(typed, part, folded.length, levelled(part, grammar)));
    });
    const dropped = new RegExp(`[${grammar.dropped.replace(/[\\\]^-]/g, "\\$&")}]`, "gu");
    return (given) => {
      const tokens = [], text = given.replace(dropped, "").normalize("NFKC");
      let at = 0, last = 0;
      for (const match of text.matchAll(WORD)) {
        const between2 = text.slice(last, match.index);
        if (last && BREAK.test(between2)) at += APART;
        last = match.index + match[0].length;
        for (const { word, form } of readings2(match[0]))
          tokens.push({ typed: match[0], word, form, at: at++ });
      }
      return tokens;
    };
  }
  function readingOf(typed, part, parts, levelled2) {
    const word = oneSpelling(levelled2);
    return { word, form: parts > 1 ? word : formOf(typed, word) };
  }
  function oneSpelling(word) {
    return word.length < 5 ? word.replace(/^([bcdghklmnpqrstvx]+u?)y$/, "$1i") : word;
  }
  function formOf(typed, word) {
    const bare2 = typed.normalize("NFD").toLowerCase(), tones = bare2.match(TONES) ?? [];
    const form = bare2.replace(TONES, "").normalize("NFC") + tones.join("");
    return /^[a-z]+$/.test(form) ? word : form.length < 7 ? form.replace(/y(?=[\u0300-\u036f]?$)/, (y2, at) => /^[^aeiouăâêôơư]+u?$/.test(form.slice(0, at)) ? "i" : y2) : form;
  }

  // reading.js
  var SAYINGS = ["newest", "oldest", "lowest", "highest", "quantity"];
  function makeRead(archive) {
    const { grammar, types } = archive;
    const fold = makeFold(grammar), tokens = makeTokens(grammar), parse = makeParse(grammar);
    const takePeriod = makeTakePeriod(grammar, fold), takeFacets = makeTakeFacets(archive, tokens);
    const takeVerbs = makeTakeVerbs(archive, tokens), units = unitsOf(archive, types);
    const takeQuantities = makeTakeQuantities(grammar, units, tokens);
    const sayings = Object.fromEntries(SAYINGS.map((name) => [name, makeFind(grammar[name], tokens)]));
    return (text) => {
      const typed = tokens(text), folded = fold(text), places = placesIn(folded);
      const period = withPlaces(takePeriod(folded), places), { quantities, parts } = takeQuantities(typed);
      const within = (i2) => period && period.from <= i2 && i2 <= period.to;
      const free = typed.map((token, i2) => within(i2) || isIn2([...parts], i2) ? { ...token, word: "" } : token);
      const masked = maskedText(folded, places, [...quantities.map(({ from }) => ({ from, to: from })), ...parts]);
      return {
        text,
        typed,
        period,
        parts,
        quantities,
        numbers: parse(masked),
        masked,
        facets: [...takeFacets(free), ...criteriaOf(parts, archive)],
        verbs: takeVerbs(typed),
        ...Object.fromEntries(SAYINGS.map((name) => [name, sayings[name](typed)]))
      };
    };
  }
  function unitsOf({ units = [] }, types) {
    const names = new Set(Object.values(types).flatMap(({ names: names2 }) => names2.toLowerCase().split("; ")));
    return units.filter((unit) => !names.has(unit.toLowerCase()));
  }
  function criteriaOf(parts, { criteria }) {
    return parts.filter(({ name, number }) => criteria.headings.has(name) && criteria.byNumber.has(number)).map((part) => ({ ...part, facet: "criterion", value: part.number, label: criteria.byNumber.get(part.number).title, short: false }));
  }
  function placesIn(folded) {
    return [...folded.matchAll(/[a-z]+|\d+/g)].map((match) => [match.index, match.index + match[0].length]);
  }
  function withPlaces(period, places) {
    if (!period) return null;
    const inside = places.flatMap(([start, end], i2) => start >= period.start && end <= period.end ? [i2] : []);
    return { ...period, from: inside[0], to: inside.at(-1) };
  }
  function maskedText(folded, places, spans) {
    return spans.reduce((text, { from, to }) => {
      const start = places[from]?.[0] ?? 0, end = places[to]?.[1] ?? start;
      return text.slice(0, start) + " ".repeat(end - start) + text.slice(end);
    }, folded);
  }
  function isIn2(spans, i2) {
    return spans.some(({ from, to }) => from <= i2 && i2 <= to);
  }

  // facet_answers.js
  var CITED_RANK = 3;
  function makeFindByFacets(archive, byWords, { dashed } = {}) {
    return (reading) => {
      const { facets, period } = reading;
      if (Boolean(period?.dashed) !== Boolean(dashed) || !facets.length && !period) return null;
      const rest = restOf(reading, archive);
      if (!rest.length) return alone(archive, reading);
      const named = { ...reading, facets: facets.filter(({ short }) => !short) };
      const criterion = facets.find(({ facet }) => facet === "criterion");
      if (criterion) return byWords.among(reading, rest, (record) => holds(record, criterion), chipsOf(reading)) ?? alone(archive, { ...reading, facets: [criterion], period: null });
      if (reading.quantity || !named.facets.length && !period) return null;
      if (facets.some((facet) => byWords.goesOn(reading, facet))) return null;
      return byWords.among(reading, rest, facetFilter(named), chipsOf(named));
    };
  }
  function alone(archive, reading) {
    const { facets, period } = reading;
    const own = facets.length === 1 && facets[0].facet === "criterion" && !period;
    const passes = facetFilter(reading);
    const records = own ? archive.records.filter((record) => holds(record, facets[0])) : archive.documents.filter(passes);
    const fits = records.map(({ id, kind, rank }) => ({ id, score: kind === "criterion" ? 1 : rank >= CITED_RANK ? -1 : 0 })).sort((a2, b2) => b2.score - a2.score || a2.id - b2.id);
    return { fits, exact: own, whole: true, kind: "facets", chips: chipsOf(reading) };
  }
  function facetFilter({ facets, period }) {
    const byFacet = [...new Set(facets.map(({ facet }) => facet))].map((name) => facets.filter(({ facet }) => facet === name));
    return (record) => byFacet.every((values) => values.some((one) => holds(record, one))) && (!period || isIn(period.period, record.date));
  }
  function restOf({ typed, facets, period }, archive, said2 = []) {
    const spans = [...facets, ...period ? [period] : []];
    const left = typed.filter((_, i2) => !isIn2(spans, i2) && !said2.includes(i2));
    return left.length ? archive.telling(left) : [];
  }
  function chipsOf({ facets, period, typed }) {
    const said2 = ({ from, to }) => typed.slice(from, to + 1).map((token) => token.typed).join(" ");
    const chips = facets.map((one) => ({ facet: one.facet, value: one.value, label: one.label, typed: said2(one) }));
    return period ? [...chips, { facet: "period", value: period.period, label: said2(period), typed: said2(period) }] : chips;
  }

  // answer_message.js
  function makeMessage(archive) {
    return (reading, found) => {
      const { state, fits, kind, unaccented } = found;
      if (state === "nothing") return noneOf(reading, found, archive);
      const count = fits.length, ending = count === 1 ? ".one" : "";
      if (unaccented) return said("search.found.unaccented", { count });
      if (kind === "partly") return said(`search.found.partly${ending}`, { count });
      if (kind === "begun") return said(`search.found.begun${ending}`, { count, number: reading.text.trim() });
      return said(`search.count${ending}`, { count });
    };
  }
  function noneOf(reading, { near, kind }, archive) {
    const { text, numbers, period, facets } = reading;
    if (period?.impossible) return said("search.none.no_date", { date: text.trim() });
    if (numbers.numbers.length && kind !== "facets") return noNumber(reading, near, archive);
    const chips = facets.length || period ? chipsOf(reading) : [];
    if (kind === "facets" && facets.length) return said("search.none.facets", { facets: chips.map(({ facet, label, typed }) => facet === "period" ? typed : label).join(" · ") });
    if (kind === "facets") return said("search.none.date", { date: period ? chips.at(-1).typed : text.trim() });
    return said("search.none.words", { query: text.trim() });
  }
  function noNumber({ numbers, text }, near, archive) {
    const [{ sequence }] = numbers.numbers, slips2 = near.filter(({ slip }) => slip).map(({ id }) => archive.records[id]);
    const same = slips2.filter(({ id }) => archive.held[id].sequence === sequence), number = text.trim();
    if (same.length) return said("search.none.number_other", { number, others: listed(same) });
    if (slips2.length) return said("search.none.number_slip", { number, others: listed(slips2) });
    return said("search.none.number", { number });
  }
  function listed(records) {
    return records.slice(0, 3).map(({ number }) => number).join(", ");
  }
  function said(key, values = {}) {
    return { key, values };
  }

  // hits.js
  var SNIPPET = 24;
  var WORD2 = /([\p{L}\p{M}\p{N}]+)/u;
  function hit(text) {
    return `<mark>${escaped(text)}</mark>`;
  }
  function marked(text, isAsked) {
    const marks = text.split(WORD2).map((part, i2) => i2 % 2 && isAsked(part) ? hit(part) : escaped(part));
    return marks.join("").replace(/<\/mark>( ?)<mark>/g, "$1");
  }
  function hitsOf(text, isAsked) {
    return [...new Set(text.split(WORD2).filter((part, i2) => i2 % 2 && isAsked(part)))];
  }
  function snippet(text, isAsked) {
    const parts = text.split(WORD2);
    const first = Math.max(0, parts.findIndex((part, i2) => i2 % 2 && isAsked(part)));
    const start = Math.max(0, first - SNIPPET), end = Math.min(parts.length, first + 2 * SNIPPET);
    return (start ? "… " : "") + parts.slice(start, end).join("").trim() + (end < parts.length ? " …" : "");
  }

  // answer_rows.js
  var KINDS_OF_PLACES = /* @__PURE__ */ new Set(["issuer", "type", "year", "section", "page", "note", "article", "statement", "criterion"]);
  function makeRows(archive) {
    return (reading, fits, found, near) => {
      const isAsked = near ? () => false : makeIsAsked(archive, reading);
      return fits.map((fit) => rowOf2(archive, archive.records[fit.id], fit, isAsked, near));
    };
  }
  function rowOf2(archive, record, { relation, snippet: said2 }, isAsked, near) {
    const { url, kind = "document", lang } = record, { label, title } = namesOf2(record, archive);
    const words = said2 ?? snippetOf(record, isAsked, archive);
    return {
      id: url,
      kind,
      url,
      label,
      title,
      lang: lang ?? null,
      facts: factsOf(record, archive),
      snippet: words,
      found: [...new Set([label, title, words].flatMap((text) => hitsOf(text, isAsked)))],
      relation: relation ? relationOf(relation, archive) : null,
      near
    };
  }
  function namesOf2(record, { types, words }) {
    const { number, title = "", name = title, type, kind, of } = record;
    if (!type) return kind === "article" ? { label: of, title } : { label: title, title: "" };
    if (!number) return { label: name, title: "" };
    return { label: filled(words["search.number"], { type: types[type].label, number }), title };
  }
  function factsOf(record, { issuers, words }) {
    const { day, kind } = record;
    if (kind) return KINDS_OF_PLACES.has(kind) ? words[`search.kind.${kind}`] : "";
    return [day, issuersOf(record).map((key) => issuers[key].label).join("; ")].filter(Boolean).join(" · ");
  }
  function snippetOf({ said: said2, text, kind }, isAsked) {
    if (said2?.length) return said2.find((one) => hitsOf(one, isAsked).length) ?? said2[0];
    return kind === "article" ? snippet(text, isAsked) : "";
  }
  function relationOf({ verb, inverse, of }, archive) {
    const { label, inverse: inverted } = archive.verbs[verb];
    return `${inverse ? inverted : label} ${namesOf2(of, archive).label}`;
  }
  function makeIsAsked(archive, { typed, numbers }) {
    if (numbers?.numbers.length && !numbers.words.length) return (word) => typed.some((token) => /\d/.test(word) && token.typed === word);
    const asked = archive.telling(typed);
    return (part) => archive.tokens(part).some(({ word, form }) => asked.some((token) => token.word === word && (token.form === token.word || token.form === form)));
  }
  function filled(text, values) {
    return text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  }

  // figure_answers.js
  function makeFindByFigure(archive) {
    return ({ text, quantities, typed }) => {
      const figures = figuresIn(text), counted = figures.length ? [] : countedIn(quantities, typed);
      if (figures.length + counted.length !== 1) return null;
      const [meanings] = [...figures, ...counted];
      const hits = meanings.flatMap((figure) => archive.figures.get(figure) ?? []);
      if (!hits.length) return null;
      const words = new Set(typed.map(({ word }) => word));
      const fits = [...new Map(hits.map((hit2) => [hit2.id, hit2])).values()].map((hit2) => ({ ...hit2, snippet: hit2.said, score: shared(archive, hit2, words) }));
      return { fits: fits.sort((a2, b2) => b2.score - a2.score), exact: fits.length === 1, whole: true, kind: "figure" };
    };
  }
  function countedIn(quantities, typed) {
    if (typed.length === 1 && /^\d{5,}$/.test(typed[0].word)) return [[typed[0].word]];
    return quantities.filter(({ from, to }) => typed.length === to - from + 1).map(({ number }) => [number]);
  }
  function shared(archive, { id, said: said2 }, words) {
    const record = archive.records[id];
    const held = new Set([said2, record.title, record.other ?? ""].flatMap((text) => archive.tokens(text).map(({ word }) => word)));
    return [...words].filter((word) => held.has(word)).length + (record.kind === "criterion" ? 0.5 : 0);
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

  // number_answers.js
  var WHOLE = 1e3;
  var NUMBERED = 2e3;
  var MOST_NEAREST = 8;
  function makeFindByNumber(archive) {
    return (reading) => {
      const { numbers: query, text, period } = reading;
      if (!query.numbers.length) return null;
      const { numbered, unaccented } = archive.findNumbered(query.dates.length ? "" : text);
      const meant2 = new Map(numbered.map(({ id }) => [id, NUMBERED + WHOLE]));
      for (const [id, height] of levelsOf(archive, query)) {
        const share2 = shareOf(archive, query.words, id);
        meant2.set(id, Math.max(meant2.get(id) ?? 0, height + WHOLE * share2));
      }
      if (!meant2.size) return period && !period.bare ? null : begun2(archive, reading);
      const fits = [...meant2].map(([id, score]) => ({ id, score })).sort((a2, b2) => b2.score - a2.score || a2.id - b2.id);
      const [first, second] = fits;
      return { fits, unaccented, begun: false, kind: "number", whole: isWhole(first), exact: !second || first.score - second.score >= 4 };
    };
  }
  function isWhole({ score }) {
    return score >= WHOLE;
  }
  function levelsOf(archive, query) {
    return archive.documents.flatMap(({ id }) => {
      const held = archive.held[id];
      if (!query.numbers.some(({ sequence }) => sequence === held.sequence)) return [];
      const height = level(query, held);
      return height >= LEVELS.slip ? [[id, height]] : [];
    });
  }
  function shareOf(archive, words, id) {
    if (!words.length) return 1;
    const { strong, weak } = archive.textsOf(archive.records[id]);
    const held = [...strong, ...weak].flatMap((text) => archive.tokens(text ?? "").map(({ word }) => word));
    const typed = words.map((word) => levelled(word, archive.grammar));
    return typed.filter((word) => held.some((right) => isMeantBy(word, right, archive.grammar.unaccented))).length / words.length;
  }
  function begun2(archive, { numbers: query, text }) {
    const [number, ...others] = query.numbers;
    if (others.length || number.year || query.words.length || !/\d\s*$/.test(text)) return null;
    const fits = archive.documents.filter(({ id }) => archive.held[id].sequence.startsWith(number.sequence) && hasAll(query.symbols, archive.held[id]));
    return fits.length ? { fits: fits.map(({ id }) => ({ id, score: 0 })), exact: false, whole: true, kind: "begun" } : null;
  }
  function nearestNumbers(archive, { numbers, symbols }) {
    const near = numbers.flatMap(({ sequence }) => archive.documents.filter(({ id }) => archive.held[id].sequence).map(({ id }) => {
      const held = archive.held[id], same = held.sequence === sequence;
      const slip = same || sequence.length > 1 && distance(sequence, held.sequence, 1) <= 1;
      return { id, slip, score: (same ? 30 : slip ? 20 : 0) + (hasAll(symbols, held) ? 10 : 0) - Math.abs(sequence - held.sequence) / 1e4 };
    }));
    return near.sort((a2, b2) => b2.score - a2.score).slice(0, MOST_NEAREST);
  }

  // relation_answers.js
  function makeFindByRelation(archive, byNumber) {
    const parse = makeParse(archive.grammar);
    return (reading) => {
      const { verbs, typed } = reading;
      if (!verbs.length || !reading.numbers.numbers.length || isOwnNumber(archive, byNumber, reading)) return null;
      const numberAt = typed.findIndex(({ word }, i2) => /^\d/.test(word) && !reading.parts.some(({ from, to }) => from <= i2 && i2 <= to));
      const [target] = byNumber({ ...reading, numbers: numberOf(reading, numberAt, parse), text: "" })?.fits ?? [];
      if (!target) return null;
      const record = archive.records[target.id];
      const uponOf = (verb) => verb.verbs ? isActedUpon(verb, numberAt, typed, archive.grammar) : void 0;
      const ways = [...verbs.map((verb) => [verb.verbs, uponOf(verb)]), ...verbs.map((verb) => [verb.verbs]), [null, uponOf(verbs[0])]];
      const related = ways.map(([ids, upon]) => relatedTo(record, ids, upon)).find(({ length }) => length);
      return related ? answer(related, record) : null;
    };
  }
  function isOwnNumber(archive, byNumber, reading) {
    const { fits } = byNumber(reading) ?? { fits: [] };
    const names = reading.facets.filter(({ facet }) => facet === "type").map(({ value }) => value);
    const verbal = reading.facets.some(({ facet, from }) => facet === "type" && reading.verbs.some((verb) => verb.from === from));
    return verbal && names.length === 1 && fits.some(({ id }) => archive.records[id].type === names[0]);
  }
  function numberOf({ typed, verbs, facets }, at, parse) {
    const before = facets.find(({ facet, to }) => facet === "type" && (to === at - 1 || to === at - 2 && typed[at - 1].word === "so"));
    const isVerb = before && verbs.some(({ from }) => from === before.from);
    const next = [...verbs, ...facets.filter(({ facet }) => facet === "type")].map(({ from }) => from).filter((from) => from > at);
    const own = typed.slice(before && !isVerb ? before.from : at, Math.min(...next, typed.length));
    return { ...parse(own.map((token) => token.typed).join(" ")), words: [] };
  }
  function answer(related, record) {
    const fits = [...new Map(related.map(({ verb, place, inverse }) => [place, { id: place, score: 0, relation: { verb, inverse: !inverse, of: record } }])).values()];
    return { fits, exact: fits.length === 1, whole: true, kind: "relation" };
  }

  // extreme_answers.js
  function makeFindExtreme(archive) {
    const isAbout = (typed) => typed.some((_, i2) => archive.criteria.headings.has(typed.slice(i2, i2 + 1).map(({ word }) => word).join(" ")) || archive.criteria.headings.has(typed.slice(i2, i2 + 2).map(({ word }) => word).join(" ")));
    return (reading) => {
      const { newest, oldest, lowest, highest, typed } = reading;
      if ((lowest || highest) && isAbout(typed)) return byResult(archive, lowest ? 1 : -1);
      const said2 = newest ?? oldest;
      if (!said2 || restOf(reading, archive, said2).length) return null;
      return byDate(archive, reading, newest ? -1 : 1);
    };
  }
  function byResult({ criteria, decimal }, sign) {
    const valued = criteria.all.filter(({ said: said2 }) => said2?.length).map((record) => ({ record, value: Number(figuresOf(record.said[0], decimal)[0]) }));
    const fits = valued.sort((a2, b2) => sign * (a2.value - b2.value)).map(({ record }) => ({ id: record.id, score: 0, snippet: record.said[0] }));
    return fits.length ? { fits, exact: false, whole: true, kind: "extreme" } : null;
  }
  function byDate(archive, reading, sign) {
    const passes = facetFilter(reading);
    const dated = archive.documents.filter((record) => record.date && passes(record));
    const sorted2 = dated.sort((a2, b2) => sign * ((order(a2.date) > order(b2.date)) - (order(a2.date) < order(b2.date))));
    return sorted2.length ? { fits: sorted2.map(({ id }) => ({ id, score: 0 })), exact: false, whole: true, kind: "extreme", chips: reading.facets } : null;
  }

  // meanings.js
  var SAME = 1;
  var STEM = 0.9;
  var PLAIN = 0.8;
  var BEGUN = 0.7;
  var SLIP = 0.6;
  var OTHER_ACCENTS = 0.4;
  var MOST = 40;
  var LONG = 7;
  var SHORT2 = 4;
  function makeMeanings(index) {
    return (token, mayGoOn, many) => ({ ...meaningOf(token, mayGoOn, many, index), isSyllable: isSyllable(token, index) });
  }
  function mayBeSlip(word, form, many) {
    return word.length > SHORT2 || many && form === word;
  }
  function meaningOf({ word, form }, mayGoOn, many, index) {
    const own = index.words.get(word), alike = index.alike(word).filter((other) => other !== word);
    const found = [...own ? formsOf2(own, word, form) : [], ...alike.flatMap((other) => all(index.words.get(other), STEM))];
    if (found.length) return { found, slip: false };
    const begun3 = mayGoOn && /^[a-z]{2}/.test(word) ? index.beginning(word).slice(0, MOST) : [];
    if (begun3.length) return { found: begun3.flatMap((other) => all(index.words.get(other), BEGUN)), slip: false };
    const near = mayBeSlip(word, form, many) ? nearest(word, index) : [], loose = word.length < LONG;
    return { found: near.flatMap((other) => all(index.words.get(other), SLIP, loose)), slip: near.length > 0, near: spelt(near, index) };
  }
  function isSyllable({ word, form }, index) {
    return form !== word || [...index.words.get(word)?.keys() ?? []].some((other) => other !== word);
  }
  function spelt(words, index) {
    const forms = words.flatMap((word) => [...index.words.get(word).values()]);
    return forms.sort((a2, b2) => b2.ids.length - a2.ids.length)[0]?.typed;
  }
  function formsOf2(forms, word, form) {
    if (form === word) return all(forms, SAME);
    return [...forms].map(([other, posting]) => {
      if (other === form) return { ...posting, quality: SAME, loose: false };
      return other === word ? { ...posting, quality: PLAIN, loose: false } : { ...posting, quality: OTHER_ACCENTS, loose: true };
    });
  }
  function all(forms, quality, loose = false) {
    return [...forms.values()].map((posting) => ({ ...posting, quality, loose }));
  }
  function nearest(word, index) {
    if (!/^[a-z]/.test(word)) return [];
    const near = closest(word, index.words.keys());
    return (near.length ? near : closest(stemOf(word, index.endings), index.stems.keys()).flatMap((stem) => index.stems.get(stem) ?? [])).slice(0, MOST);
  }
  function closest(word, others) {
    let most = allowedSlips(word), found = [];
    for (const other of most ? others : []) {
      const slips2 = distance(word, other, most);
      if (slips2 > most) continue;
      if (slips2 < most) [most, found] = [slips2, []];
      found.push(other);
    }
    return found;
  }

  // asking.js
  function makeAsking(index, grammar) {
    const { tokens } = index, meanings = makeMeanings(index), isFaint = makeIsFaint(grammar, tokens);
    const groups = grammar.synonyms.map((group) => group.map((phrase) => tokens(phrase).map(({ word }) => stemOf(word, grammar.endings))));
    return (typed) => {
      const faint = isFaint(typed);
      const all2 = typed.every((_, i2) => faint[i2]);
      const atoms = typed.map((token, i2) => ({ token, faint: faint[i2] && !all2, isAccented: token.form !== token.word, ...meanings(token, i2 === typed.length - 1, typed.length > 2) }));
      return { atoms, phrases: phrasesOf(typed.map(({ word }) => stemOf(word, grammar.endings)), groups, index) };
    };
  }
  function makeIsFaint({ noise, questions }, tokens) {
    const faint = [...noise, ...questions].map((words) => tokens(words)).sort((a2, b2) => b2.length - a2.length);
    return (typed) => {
      const marked2 = typed.map(() => false);
      typed.forEach((_, i2) => {
        const words = faint.find((words2) => words2.every((word, k) => isSame2(typed[i2 + k], word)));
        words?.forEach((_2, k) => {
          marked2[i2 + k] = true;
        });
      });
      return marked2;
    };
  }
  function phrasesOf(words, groups, index) {
    return groups.flatMap((group) => group.flatMap((phrase) => {
      const start = startOf(words, phrase);
      if (start < 0) return [];
      const places = /* @__PURE__ */ new Map();
      for (const other of group) if (other !== phrase) for (const [id, at] of placesOf2(other, index)) places.set(id, [...places.get(id) ?? [], ...at]);
      return places.size ? [{ from: start, to: start + phrase.length - 1, places }] : [];
    }));
  }
  function startOf(words, phrase) {
    return words.findIndex((_, i2) => phrase.every((word, k) => words[i2 + k] === word));
  }
  function placesOf2(phrase, index) {
    const [first, ...others] = phrase.map((word) => postingsOf(word, index));
    const found = /* @__PURE__ */ new Map();
    for (const [id, places] of first) {
      const starts = [...places].filter((place) => others.every((other, k) => other.get(id)?.has(place + k + 1)));
      if (starts.length) found.set(id, starts);
    }
    return found;
  }
  function postingsOf(word, index) {
    const all2 = /* @__PURE__ */ new Map();
    for (const { ids, places } of index.alike(word).flatMap((other) => [...index.words.get(other).values()]))
      ids.forEach((id, i2) => {
        all2.set(id, /* @__PURE__ */ new Set([...all2.get(id) ?? [], ...places[i2]]));
      });
    return all2;
  }

  // word_index.js
  var SLICE = 400;
  var RUN = 8;
  var WEAK = 1e5;
  var REPORTED = 2e5;
  var WordIndex = class {
    constructor(grammar, textsOf) {
      this.endings = grammar.endings;
      this.tokens = makeTokens(grammar);
      this.textsOf = textsOf;
      this.words = /* @__PURE__ */ new Map();
      this.runs = [];
    }
    async addAll(records, pause, first = 0) {
      for (let start = 0; start < records.length; start += SLICE) {
        records.slice(start, start + SLICE).forEach((record, i2) => this.add(record, first + start + i2));
        await pause();
      }
      this.sorted = [...this.words.keys()].sort();
      this.stems = groupedBy(this.sorted, (word) => stemOf(word, this.endings));
    }
    get size() {
      return this.runs.length;
    }
    add(record, id) {
      const { strong, weak, reported = [] } = this.textsOf(record);
      this.runs[id] = this.addTexts(id, strong, 0);
      this.addTexts(id, weak, WEAK);
      this.addTexts(id, reported, REPORTED);
    }
    addTexts(id, texts, start) {
      const runs = [];
      for (const text of texts) {
        const tokens = text ? this.tokens(text) : [];
        if (!tokens.length) continue;
        for (const { typed, word, form, at } of tokens) this.note(word, form, typed, id, start + at);
        const end = start + tokens.at(-1).at;
        runs.push([start, end, tokens.length]);
        start = end + RUN;
      }
      return runs;
    }
    note(word, form, typed, id, place) {
      if (!this.words.has(word)) this.words.set(word, /* @__PURE__ */ new Map());
      const forms = this.words.get(word);
      if (!forms.has(form)) forms.set(form, { typed: typed.toLowerCase(), ids: [], places: [] });
      const { ids, places } = forms.get(form);
      if (ids.at(-1) === id) places.at(-1).push(place);
      else {
        ids.push(id);
        places.push([place]);
      }
    }
    // Return the words of the archive with the stem of a word.
    alike(word) {
      return this.stems.get(stemOf(word, this.endings)) ?? [];
    }
    // Return the words that begin so.
    beginning(start) {
      const found = [];
      for (let i2 = firstFrom(this.sorted, start); this.sorted[i2]?.startsWith(start); i2++) found.push(this.sorted[i2]);
      return found;
    }
  };
  function groupedBy(words, keyOf2) {
    const groups = /* @__PURE__ */ new Map();
    for (const word of words) groups.set(keyOf2(word), [...groups.get(keyOf2(word)) ?? [], word]);
    return groups;
  }
  function firstFrom(sorted2, word) {
    let low = 0, high = sorted2.length;
    while (low < high) {
      const middle = low + high >> 1;
      if (sorted2[middle] < word) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  // word_search.js
  var FAINT = 0.15;
  var IN_OTHER_WORDS = 0.75;
  var IN_WEAK_TEXT = 0.6;
  var REPORTED_TOGETHER = 0.8;
  var CLOSE = 0.5;
  var NEAR = 4;
  var LEAST = 0.5;
  function makeWordSearch(index) {
    return (asking) => {
      const parts = weighted(asking, index.size);
      const hits = hitsOf2(parts, asking.phrases, index);
      return [...hits].map(([id, held]) => judged(id, held, parts, index.runs[id])).filter(({ coverage }) => coverage >= LEAST);
    };
  }
  function weighted({ atoms, phrases }, size) {
    return atoms.map((atom, i2) => {
      const ids = new Set(atom.found.filter(({ loose }) => !loose).flatMap(({ ids: ids2 }) => ids2));
      for (const { from, to, places } of phrases) if (from <= i2 && i2 <= to) for (const id of places.keys()) ids.add(id);
      return { ...atom, ids, weight: Math.log(1 + size / (1 + ids.size)) * (atom.faint ? FAINT : 1) };
    });
  }
  function hitsOf2(parts, phrases, index) {
    const hits = /* @__PURE__ */ new Map(), telling = tellingOf(parts);
    const note = (id, i2, hit2, opens) => {
      if (!hits.has(id)) {
        if (!opens) return;
        hits.set(id, parts.map(() => []));
      }
      hits.get(id)[i2].push(hit2);
    };
    const order2 = [...parts.keys()].sort((a2, b2) => telling.has(b2) - telling.has(a2));
    for (const i2 of order2) {
      for (const { ids, places, quality, loose } of parts[i2].found)
        ids.forEach((id, k) => {
          for (const place of places[k]) note(id, i2, [place, quality, loose], telling.has(i2));
        });
      for (const { from, to, places } of phrases)
        if (from <= i2 && i2 <= to)
          for (const [id, starts] of places) for (const start of starts) note(id, i2, [start + i2 - from, IN_OTHER_WORDS, false], telling.has(i2));
    }
    return hits;
  }
  function tellingOf(parts) {
    const order2 = [...parts.keys()].sort((a2, b2) => parts[b2].weight - parts[a2].weight);
    let left = sum(parts.map(({ weight }) => weight));
    const least = left * LEAST, telling = /* @__PURE__ */ new Set();
    for (const i2 of order2) {
      if (left < least) break;
      telling.add(i2);
      left -= parts[i2].weight;
    }
    return telling;
  }
  function judged(id, held, parts, runs) {
    const pairs = pairsOf(held, parts);
    const best = held.map((hits, i2) => Math.max(0, ...hits.map((hit2) => qualityOf(hit2, pairs.beside[i2]))));
    const weight = sum(parts.map((part) => part.weight)), share2 = (qualities) => sum(qualities.map((quality, i2) => quality * parts[i2].weight)) / weight;
    const reported = parts.some((part, i2) => !part.faint && best[i2] > 0 && held[i2].every(([place]) => place >= REPORTED));
    return {
      id,
      held,
      best,
      coverage: share2(best),
      anywhere: share2(held.map((hits, i2) => Math.max(0, ...hits.map((hit2) => looseOr(hit2, pairs.beside[i2]))))),
      titled: held.some((hits, i2) => !parts[i2].faint && hits.some(([place, , loose]) => place < WEAK && !loose)),
      together: pairs.together,
      whole: parts.every((part, i2) => part.faint || best[i2] > 0) && (!reported || pairs.together >= REPORTED_TOGETHER),
      reported,
      exactness: exactnessOf(held, parts, runs)
    };
  }
  function areClose(one, other, before, after) {
    if (!one.isAccented || !other.isAccented) return false;
    return after.some(([place, quality]) => quality === SAME && before.some(([beside, as]) => as === SAME && Math.abs(beside - place) <= NEAR));
  }
  function qualityOf(hit2, beside) {
    return looseOr(hit2, beside) * (hit2[0] >= WEAK ? IN_WEAK_TEXT : 1);
  }
  function looseOr([place, quality, loose], beside) {
    return loose && !beside.has(place) ? 0 : quality;
  }
  function pairsOf(held, parts) {
    const beside = held.map(() => /* @__PURE__ */ new Set());
    let possible = 0, met = 0;
    for (let i2 = 1; i2 < held.length; i2++) {
      const weight = Math.min(parts[i2 - 1].weight, parts[i2].weight);
      possible += weight;
      const places = new Set(held[i2 - 1].map(([place]) => place));
      const next = held[i2].filter(([place]) => places.has(place - 1));
      for (const [place] of next) {
        beside[i2].add(place);
        beside[i2 - 1].add(place - 1);
      }
      if (next.length) met += weight;
      else if (areClose(parts[i2 - 1], parts[i2], held[i2 - 1], held[i2])) met += weight * CLOSE;
    }
    return { beside, together: possible ? met / possible : 1 };
  }
  function exactnessOf(held, parts, runs) {
    const telling = held.filter((_, i2) => !parts[i2].faint);
    return Math.max(0, ...runs.map(([start, end, length]) => {
      const inside = telling.filter((hits) => hits.some(([place, quality]) => place >= start && place <= end && quality >= STEM));
      return inside.length === telling.length ? Math.min(1, telling.length / length) : 0;
    }));
  }
  function sum(numbers) {
    return numbers.reduce((total, number) => total + number, 0);
  }

  // word_answers.js
  var KINDS = { criterion: 150, document: 140, page: 60, issuer: 60, type: 60, year: 60, section: 50, statement: 40, article: 40, note: 0 };
  var ASKED = { statement: 400, criterion: 300 };
  var LAST2 = -200;
  var CITED = -15;
  var REPORTED2 = 138;
  var CITED_RANK2 = 3;
  var TOGETHER = 0.34;
  var TOGETHER_IN_PART = 0.2;
  var IN_PART = 0.6;
  function makeFindByWords(archive) {
    const askings = makeAsking(archive.index, archive.grammar), search = makeWordSearch(archive.index);
    const find = (reading, tokens, passes, least) => {
      const asking = askings(tokens);
      const found = search(asking).filter(({ id }) => passes(archive.records[id]));
      const judged2 = found.map((hit2) => ({ ...hit2, fit: fitOf(hit2, asking, archive.records[hit2.id]) })).filter(({ fit }) => fit >= least);
      const whole2 = judged2.some(({ fit }) => fit === 2);
      const fits = judged2.filter(({ fit }) => !whole2 || fit === 2).map((hit2) => ({ ...hit2, score: scoreOf(hit2, archive.records[hit2.id], reading) })).sort((a2, b2) => b2.score - a2.score || a2.id - b2.id);
      return fits.length ? { fits, whole: whole2, exact: false, kind: whole2 ? "words" : "partly", slips: slipsOf(asking, fits[0]) } : null;
    };
    return {
      all: (reading) => find(reading, wordsOf(reading), () => true, 1),
      among: (reading, tokens, passes, chips) => {
        const found = find(reading, tokens, passes, 2);
        return found && { ...found, chips };
      },
      goesOn: ({ typed }, { from, to }) => [typed.slice(from, to + 2), typed.slice(Math.max(0, from - 1), to + 1)].some((words) => words.length > to - from + 1 && archive.hasPhrase(words))
    };
  }
  function wordsOf({ typed, period, quantity }) {
    return quantity && period ? typed.filter((_, i2) => i2 < period.from || i2 > period.to) : typed;
  }
  function fitOf({ whole: whole2, coverage, together, titled, reported }, { atoms }, { kind }) {
    if (kind === "page" && !titled) return 0;
    const isOfSyllables = atoms.filter(({ isSyllable: isSyllable2, faint }) => isSyllable2 && !faint).length > 1;
    const stands = (share2) => !isOfSyllables || together >= share2;
    if (whole2 && stands(TOGETHER)) return 2;
    return coverage >= IN_PART && stands(TOGETHER_IN_PART) && !reported ? 1 : 0;
  }
  function scoreOf({ coverage, anywhere, together, exactness, reported }, { kind = "document", last, rank }, { quantity }) {
    if (reported) return quantity ? 0 : 500 * anywhere + 250 * together + REPORTED2;
    const favour = KINDS[kind] + (quantity ? ASKED[kind] ?? 0 : 0) + (last ? LAST2 : 0) + (rank >= CITED_RANK2 ? CITED : 0);
    return 500 * coverage + 250 * together + 100 * exactness + favour;
  }
  function slipsOf({ atoms }, { held }) {
    const isUsed = (atom, i2) => atom.slip && held[i2].length > 0;
    if (!atoms.some(isUsed)) return null;
    return atoms.map((atom, i2) => isUsed(atom, i2) ? atom.near : atom.token.typed).join(" ");
  }

  // finders.js
  function makeFinders(archive) {
    const byNumber = makeFindByNumber(archive), byWords = makeFindByWords(archive);
    return [
      makeFindByFigure(archive),
      makeFindByRelation(archive, byNumber),
      byNumber,
      makeFindExtreme(archive),
      makeFindByFacets(archive, byWords),
      (reading) => isWhole2(byWords.all(reading), reading),
      makeFindByFacets(archive, byWords, { dashed: true }),
      (reading) => isOnlyNumber(reading) && !archive.hasPhrase(reading.typed) ? null : byWords.all(reading)
    ];
  }
  function isWhole2(found, { period }) {
    return period?.dashed && found?.whole ? found : null;
  }
  function isOnlyNumber({ numbers, typed }) {
    return numbers.numbers.length > 0 && !numbers.words.length && typed.length > 1;
  }

  // neighbours.js
  var MOST2 = 8;
  function neighbours(archive, { numbers, facets, period }, { kind }) {
    if (numbers?.numbers.length && kind !== "facets") return nearestNumbers(archive, numbers);
    const named = archive.documents.filter((record) => facets?.every((facet) => holds(record, facet)));
    if (period) return nearestDates(facets.length ? named : archive.documents, period.period);
    return facets?.length ? named.slice(0, MOST2).map(({ id }) => ({ id })) : [];
  }
  function nearestDates(documents, { from, to, day }) {
    if (day) return [];
    const wanted = from || to;
    const dated = documents.filter(({ date }) => date).map(({ id, date }) => ({ id, days: daysBetween(wanted.length > 4 ? wanted : firstDay(wanted), date) }));
    return dated.sort((a2, b2) => a2.days - b2.days).slice(0, MOST2);
  }

  // respelling.js
  function makeRespell({ grammar, index, tokens }) {
    const { telex, vni, scanned } = grammar;
    return (text) => {
      const byWord = (change) => text.replace(/[\p{L}\p{M}\d]+/gu, (word) => /^\p{L}/u.test(word) ? known(word, change(word)) : word);
      const known = (word, other) => tokens(other).every((token) => token.word.length > 1 && index.words.has(token.word)) ? other : word;
      const typed = [(text2) => byWord((word) => converted(word, telex)), () => byWord((word) => converted(word, vni))].map((change) => change(text));
      return [.../* @__PURE__ */ new Set([...typed, ...asScanned(text, scanned)])].filter((other) => other !== text);
    };
  }
  function converted(word, { letters, tones, tone_keys }) {
    const lower = word.normalize("NFC").toLowerCase();
    const [, tone] = lower.match(tone_keys.end ? new RegExp(`[a-zđ]([${Object.keys(tones).join("")}])$`) : /$^/) ?? [];
    let bare2 = lower, mark = "";
    const key = [...lower].findLast((sign, i2) => i2 > 0 && sign in tones);
    if (tone_keys.anywhere && key) [bare2, mark] = [lower.replace(key, ""), tones[key]];
    else if (tone) [bare2, mark] = [lower.slice(0, -1), tones[tone]];
    for (const [keys, letter] of letters) bare2 = bare2.replaceAll(keys, letter);
    return bare2 === lower ? word : withTone(bare2, mark);
  }
  function withTone(word, mark) {
    if (!mark) return word;
    const marked2 = [...word].findLastIndex((sign) => /[ăâêôơư]/.test(sign));
    const vowels = [...word].map((sign, i2) => /[aeiouyăâêôơư]/.test(sign) ? i2 : -1).filter((i2) => i2 >= 0);
    const [last, before = last] = [vowels.at(-1), vowels.at(-2)];
    const at = marked2 >= 0 ? marked2 : last === word.length - 1 ? before : last;
    return at < 0 || at === void 0 ? word : (word.slice(0, at + 1) + mark + word.slice(at + 1)).normalize("NFC");
  }
  function asScanned(text, letters) {
    const digits = text.replace(/(?<![\p{L}])[\dOoIlB|SZ]*\d[\dOoIlB|SZ]*|(?<![\p{L}\d])[OoIlBSZ|]+(?=[/\d])/gu, (run) => [...run].map((sign) => letters[sign] ?? sign).join(""));
    return [digits, digits.replace(/(\d)\s+(?=\d)/g, "$1")];
  }

  // answer.js
  var MOST3 = 60;
  function makeAnswer(archive) {
    const read2 = makeRead(archive), rowsOf = makeRows(archive), messageOf = makeMessage(archive);
    const find = makeFind2(archive, read2), respellings = makeRespell(archive);
    return async (text, { filters = {}, sort = "relevance", limit = MOST3 } = {}) => {
      const passes = makePasses(filters, archive);
      if (!text.trim()) return everything(archive, passes, rowsOf, messageOf, limit);
      const { reading, found, corrected } = understood(text, find, respellings);
      const fits = sorted(found.fits.filter(({ id }) => passes(archive.records[id])), sort, archive);
      const near = fits.length ? [] : neighbours(archive, reading, found);
      const state = !fits.length ? "nothing" : found.exact && fits.length === found.fits.length ? "exact" : "best";
      return {
        state,
        chips: found.chips ?? [],
        corrected,
        total: fits.length,
        message: messageOf(reading, { ...found, fits, near, state }),
        rows: rowsOf(reading, (fits.length ? fits : near).slice(0, limit), found, state === "nothing")
      };
    };
  }
  function makeFind2(archive, read2) {
    const finders = makeFinders(archive);
    return (text) => {
      const reading = read2(text);
      for (const finder of finders) {
        const found = finder(reading);
        if (found) return { reading, found };
      }
      return { reading, found: { fits: [], whole: false } };
    };
  }
  function understood(text, find, respellings) {
    const plain2 = find(text);
    if (plain2.found.whole && !plain2.found.slips) return { ...plain2, corrected: null };
    for (const read2 of respellings(text, plain2.reading)) {
      const other = find(read2);
      if (other.found.whole) return { ...other, corrected: { typed: text.trim(), read: read2 } };
    }
    return { ...plain2, corrected: plain2.found.slips ? { typed: text.trim(), read: plain2.found.slips } : null };
  }
  function everything(archive, passes, rowsOf, messageOf, limit) {
    const fits = archive.documents.filter(passes).map(({ id }) => ({ id, score: 0 })), reading = { text: "", typed: [] };
    return {
      state: fits.length ? "best" : "nothing",
      chips: [],
      corrected: null,
      total: fits.length,
      message: messageOf(reading, { fits, state: "best" }),
      rows: rowsOf(reading, fits.slice(0, limit), {}, false)
    };
  }
  function sorted(fits, sort, { records }) {
    if (sort !== "date") return fits;
    return [...fits].sort((a2, b2) => {
      const [one, other] = [order(records[a2.id].date), order(records[b2.id].date)];
      return (other > one) - (other < one);
    });
  }
  function makePasses({ issuer = [], type = [], criterion = [], status = [], from, to }, archive) {
    const facets = Object.entries({ issuer, type, criterion }).filter(([, values]) => values.length);
    const isOn = (record) => !(from || to) || isIn({ from: from ?? "", to: to ? `${to}${"-12-31".slice(to.length - 4)}` : "9" }, record.date);
    return (record) => facets.every(([facet, values]) => values.some((value) => holds(record, { facet, value }))) && (!status.length || status.includes(record.status)) && isOn(record);
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
    const bare2 = (text) => [...text].map((sign) => plain2.get(sign) ?? sign).join("").normalize("NFD").replace(/[\u0300-\u036f]/g, "");
    return (text) => bare2(text).normalize("NFC").replace(dashes, "-").toLowerCase();
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
  var SHORTEST2 = 4;
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
    const same = shared2(typed, meant2), [one, other] = unlike(typed.slice(same), meant2.slice(same));
    if (!other && one.length === 1) return one === typed[same - 1];
    const isShort2 = Math.min(typed.length, meant2.length) < SHORTEST2;
    if (isShort2 || typed.replace(committee, "") === meant2.replace(committee, "")) return false;
    const isSwapped = one.length === 2 && one === backwards(other);
    return isSwapped || other.length === 1 && one.length <= 1;
  }
  function shared2(one, other) {
    const unlike2 = [...one].findIndex((sign, i2) => sign !== other[i2]);
    return unlike2 < 0 ? one.length : unlike2;
  }
  function unlike(one, other) {
    const end = shared2(backwards(one), backwards(other));
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
      if (lower.startsWith(name) && isIn3(named, rest)) return [types, rest.replace(named, "")];
    }
    return [[], text];
  }
  function inOnePiece(text) {
    return text.replace(/\s+/g, "");
  }
  function isIn3(pattern, text) {
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
      const hyphen = isIn3(marks.letter_last, head) || i2 === rest.length - 1 && /^[0-9]+$/.test(head);
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
    if (isIn3(marks.none, fold(text))) return null;
    const bare2 = text.replace(marks.lead, "");
    return REASONS.find((reason) => isIn3(marks[reason], bare2)) ?? several(text, marks);
  }
  function several(text, { apart, begins, bare: bare2 }) {
    const parts = text.split(apart), whole2 = parts.filter((part) => isIn3(begins, part));
    return whole2.length > 1 || whole2.length && isIn3(bare2, parts[0]) ? "several" : null;
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
    if (isIn3(rules.marks.none, rules.fold(given))) return new Reading({ form: text, canonical: given });
    const reading = read(given, rules), near = nearOf(reading, given, rules);
    return reading.with({ form: text, near, certain: reading.certain && !near.length });
  }
  function read(given, rules) {
    const bare2 = withoutFrame(given, rules);
    return asCalled(decided([...readings(bare2.number, rules)], given, rules), bare2, rules);
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
    const values = { ...found, body: own.join("-") }, [canonical, mended] = [system.canonical, system.form].map((form) => filled2(form, values));
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
      written: signs ? filled2(signs, values) : null,
      issuerSymbols: signing,
      system: system.id,
      certain: system.certain && !isDoubtful && !(unknownBodies.length && letters.includes(system.id)),
      mended: mended === canonical ? [] : [[mended, canonical]],
      respelt: written.map((one, i2) => [one, own[i2]]).filter(([one, other]) => one !== other),
      unknownBodies,
      mayBeLetter: isDoubtful
    });
  }
  function filled2(form, values) {
    return form.replace(PIECE, (_, name) => values[name] ?? "");
  }
  function typesOf(type, body, system, { symbols, shared: shared3 }) {
    const found = symbols.types.get(type) ?? [], jurisdiction = symbols.jurisdictions.get(body);
    const fitting = found.filter((id) => symbols.national.has(id) === (jurisdiction === "national"));
    const meant2 = jurisdiction && fitting.length ? fitting : found;
    return shared3.includes(system.id) ? meant2 : meant2.slice(0, 1);
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
      const reading = readingOf2(text, rules);
      if (!reading?.isEstablished) return NONE;
      const { canonical } = reading, folded = rules.fold(canonical);
      const exactly = matching((number) => number === canonical);
      if (exactly.length) return { numbered: exactly, unaccented: isUnaccented(reading, rules) };
      const alike = matching((number) => rules.fold(number) === folded);
      return { numbered: alike, unaccented: alike.length > 0 };
    };
  }
  function readingOf2(text, rules) {
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

  // archive.js
  var Archive = class {
    // grammar, numbering and payload: as policyarchive/exports/search/grammar.py, numbering.py and records.py write them.
    constructor(grammar, numbering, payload) {
      Object.assign(this, payload, { grammar: { ...grammar, questions: [...grammar.questions, ...grammar.quantity, ...grammar.places, ...placeNames(payload.place, grammar.places)] } });
      this.fold = makeFold(grammar);
      this.tokens = makeTokens(this.grammar);
      this.records.forEach((record, id) => {
        record.id = id;
      });
      this.documents = this.records.filter(({ type }) => type);
      this.findNumbered = makeFindNumbered(makeRules(numbering), this.documents);
      this.held = this.records.map((record) => keysOf(record.number ?? "", this.types[record.type]?.symbol, record.date, this.fold));
      this.criteria = this.criteriaOf();
      this.figures = this.figuresOf();
      this.index = new WordIndex(this.grammar, (record) => this.textsOf(record));
      this.isFaint = makeIsFaint(this.grammar, this.tokens);
    }
    // Return the tokens that say something; all of them where none does.
    telling(tokens) {
      const faint = this.isFaint(tokens);
      return tokens.filter((_, i2) => !faint[i2]);
    }
    hasPhrase(tokens) {
      const titled = [...placesOf2(tokens.map(({ word }) => word), this.index).values()];
      return titled.flat().some((place) => place < WEAK);
    }
    async addWords(pause) {
      await this.index.addAll(this.records, pause);
      this.ready = true;
    }
    // Add the articles of full texts, which come apart: records of the kind "article".
    async addArticles(texts, pause) {
      const articles = texts.flatMap(({ url, title, lang, passages }) => passages.map(([anchor, label, text]) => ({
        kind: "article",
        url: anchor ? `${url}#${anchor}` : url,
        title: label,
        of: title,
        text,
        lang
      })));
      const first = this.records.length;
      articles.forEach((record, i2) => {
        record.id = first + i2;
      });
      this.records.push(...articles);
      this.held.push(...articles.map(() => keysOf("", void 0, void 0, this.fold)));
      await this.index.addAll(articles, pause, first);
    }
    // Return the texts of a record: strong ones say what it is, weak ones what belongs to it.
    textsOf(record) {
      const { title, other = "", name = "", number, kind, of, words, more, text } = record;
      const strong = [title, ...other.split(" · "), ...name.split(" · ")];
      if (record.type) return { strong, weak: [number, ...this.namesOf(record)], reported: this.saidBy(record) };
      if (kind === "criterion") return { strong, weak: [...record.said ?? [], ...this.criteria.saidOf(record.criterion)] };
      return { strong, weak: [of, ...record.said ?? [], more, words, text, this.criteria.byNumber.get(record.criterion)?.title] };
    }
    namesOf(record) {
      const names = [this.types[record.type], ...issuersOf(record).map((key) => this.issuers[key])].map((one) => one.names);
      return names.flatMap((names2) => names2.split("; "));
    }
    // The source of the archive says what its statements say; those on a criterion have a page of their own.
    saidBy({ id }) {
      return id === this.source ? this.records.filter(({ kind, criterion }) => kind === "statement" && !criterion).map(({ title }) => title) : [];
    }
    heldOf(record) {
      return this.held[record.id];
    }
    criteriaOf() {
      const of = this.records.filter(({ kind }) => kind === "criterion");
      const said2 = new Map(of.map(({ criterion }) => [criterion, []]));
      for (const { kind, criterion, title } of this.records) if (kind === "statement" && criterion) said2.get(criterion)?.push(title);
      return {
        all: of,
        byNumber: new Map(of.map((record) => [record.criterion, record])),
        saidOf: (number) => said2.get(number) ?? [],
        headings: new Set(this.grammar.criteria.map((name) => this.tokens(name).map(({ word }) => word).join(" ")))
      };
    }
    // Return a map from each figure of a result to the records that print it, with the saying that does.
    figuresOf() {
      const figures = /* @__PURE__ */ new Map();
      for (const record of this.records)
        for (const said2 of record.said ?? [])
          for (const figure of figuresOf(said2.replace(/\(.*\)$/, ""), this.decimal))
            figures.set(figure, [...figures.get(figure) ?? [], { id: record.id, said: said2 }]);
      return figures;
    }
  };
  function placeNames(names, kinds) {
    const isKind = (word) => kinds.includes(word.toLowerCase());
    return names.flatMap((name) => [name, name.split(" ").filter((word) => !isKind(word)).join(" ")]);
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
    const n2 = t.length + 1, o2 = n2 + e, r = new Uint8Array(o2 * n2).fill(e + 1);
    for (let c = 0; c < n2; ++c) r[c] = c;
    for (let c = 1; c < o2; ++c) r[c * n2] = c;
    return J(i2, t, e, s2, r, 1, n2, ""), s2;
  };
  var J = (i2, t, e, s2, n2, o2, r, c) => {
    const d = o2 * r;
    t: for (const u of i2.keys()) if (u === "") {
      const h = n2[d - 1];
      h <= e && s2.set(c, [i2.get(u), h]);
    } else {
      let h = o2;
      for (let l2 = 0; l2 < u.length; ++l2, ++h) {
        const a2 = u[l2], f2 = r * h, _ = f2 - r;
        let g2 = n2[f2];
        const m = Math.max(0, h - e - 1), p = Math.min(r - 1, h + e);
        for (let w = m; w < p; ++w) {
          const M = a2 !== t[w], k = n2[_ + w] + +M, x = n2[_ + w + 1] + 1, z = n2[f2 + w] + 1, S = n2[f2 + w + 1] = Math.min(k, x, z);
          S < g2 && (g2 = S);
        }
        if (g2 > e) continue t;
      }
      J(i2.get(u), t, e, s2, n2, h, r, c + u);
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
        for (const r of n2.keys()) if (r !== "" && r.startsWith(o2)) {
          const c = /* @__PURE__ */ new Map();
          return c.set(r.slice(o2.length), n2.get(r)), new _F(c, t);
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
        const r = Math.min(e - s2, o2.length);
        let c = 1;
        for (; c < r && t[s2 + c] === o2[c]; ) ++c;
        const d = i2.get(o2);
        if (c === o2.length) i2 = d;
        else {
          const u = /* @__PURE__ */ new Map();
          u.set(o2.slice(c), d), i2.set(t.slice(s2, s2 + c), u), i2.delete(o2), i2 = u;
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
      const { extractField: e, stringifyField: s2, tokenize: n2, processTerm: o2, fields: r, idField: c } = this._options, d = e(t, c);
      if (d == null) throw new Error(`MiniSearch: document does not have ID field "${c}"`);
      if (this._idToShortId.has(d)) throw new Error(`MiniSearch: duplicate ID ${d}`);
      const u = this.addDocumentId(d);
      this.saveStoredFields(u, t);
      for (const h of r) {
        const l2 = e(t, h);
        if (l2 == null) continue;
        const a2 = n2(s2(l2, h), h), f2 = this._fieldIds[h], _ = new Set(a2).size;
        this.addFieldLength(u, f2, this._documentCount - 1, _);
        for (const g2 of a2) {
          const m = o2(g2, h);
          if (Array.isArray(m)) for (const p of m) this.addTerm(f2, u, p);
          else m && this.addTerm(f2, u, m);
        }
      }
    }
    addAll(t) {
      for (const e of t) this.add(e);
    }
    addAllAsync(t, e = {}) {
      const { chunkSize: s2 = 10 } = e, n2 = { chunk: [], promise: Promise.resolve() }, { chunk: o2, promise: r } = t.reduce(({ chunk: c, promise: d }, u, h) => (c.push(u), (h + 1) % s2 === 0 ? { chunk: [], promise: d.then(() => new Promise((l2) => setTimeout(l2, 0))).then(() => this.addAll(c)) } : { chunk: c, promise: d }), n2);
      return r.then(() => this.addAll(o2));
    }
    remove(t) {
      const { tokenize: e, processTerm: s2, extractField: n2, stringifyField: o2, fields: r, idField: c } = this._options, d = n2(t, c);
      if (d == null) throw new Error(`MiniSearch: document does not have ID field "${c}"`);
      const u = this._idToShortId.get(d);
      if (u == null) throw new Error(`MiniSearch: cannot remove document with ID ${d}: it is not in the index`);
      for (const h of r) {
        const l2 = n2(t, h);
        if (l2 == null) continue;
        const a2 = e(o2(l2, h), h), f2 = this._fieldIds[h], _ = new Set(a2).size;
        this.removeFieldLength(u, f2, this._documentCount, _);
        for (const g2 of a2) {
          const m = s2(g2, h);
          if (Array.isArray(m)) for (const p of m) this.removeTerm(f2, u, p);
          else m && this.removeTerm(f2, u, m);
        }
      }
      this._storedFields.delete(u), this._documentIds.delete(u), this._idToShortId.delete(d), this._fieldLength.delete(u), this._documentCount -= 1;
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
        let r = 1;
        for (const [c, d] of this._index) {
          for (const [u, h] of d) for (const [l2] of h) this._documentIds.has(l2) || (h.size <= 1 ? d.delete(u) : h.delete(l2));
          this._index.get(c).size === 0 && this._index.delete(c), r % n2 === 0 && await new Promise((u) => setTimeout(u, o2)), r += 1;
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
      const { searchOptions: s2 } = this._options, n2 = { ...s2, ...e }, o2 = this.executeQuery(t, e), r = [];
      for (const [c, { score: d, terms: u, match: h }] of o2) {
        const l2 = u.length || 1, a2 = { id: this._documentIds.get(c), score: d * l2, terms: Object.keys(h), queryTerms: u, match: h };
        Object.assign(a2, this._storedFields.get(c)), (n2.filter == null || n2.filter(a2)) && r.push(a2);
      }
      return t === _I.wildcard && n2.boostDocument == null || r.sort(K), r;
    }
    autoSuggest(t, e = {}) {
      e = { ...this._options.autoSuggestOptions, ...e };
      const s2 = /* @__PURE__ */ new Map();
      for (const { score: o2, terms: r } of this.search(t, e)) {
        const c = r.join(" "), d = s2.get(c);
        d != null ? (d.score += o2, d.count += 1) : s2.set(c, { score: o2, terms: r, count: 1 });
      }
      const n2 = [];
      for (const [o2, { score: r, terms: c, count: d }] of s2) n2.push({ suggestion: o2, terms: c, score: r / d });
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
      const { index: s2, documentIds: n2, fieldLength: o2, storedFields: r, serializationVersion: c } = t, d = this.instantiateMiniSearch(t, e);
      d._documentIds = b(n2), d._fieldLength = b(o2), d._storedFields = b(r);
      for (const [u, h] of d._documentIds) d._idToShortId.set(h, u);
      for (const [u, h] of s2) {
        const l2 = /* @__PURE__ */ new Map();
        for (const a2 of Object.keys(h)) {
          let f2 = h[a2];
          c === 1 && (f2 = f2.ds), l2.set(parseInt(a2, 10), b(f2));
        }
        d._index.set(u, l2);
      }
      return d;
    }
    static async loadJSAsync(t, e) {
      const { index: s2, documentIds: n2, fieldLength: o2, storedFields: r, serializationVersion: c } = t, d = this.instantiateMiniSearch(t, e);
      d._documentIds = await L(n2), d._fieldLength = await L(o2), d._storedFields = await L(r);
      for (const [h, l2] of d._documentIds) d._idToShortId.set(l2, h);
      let u = 0;
      for (const [h, l2] of s2) {
        const a2 = /* @__PURE__ */ new Map();
        for (const f2 of Object.keys(l2)) {
          let _ = l2[f2];
          c === 1 && (_ = _.ds), a2.set(parseInt(f2, 10), await L(_));
        }
        ++u % 1e3 === 0 && await Y(0), d._index.set(h, a2);
      }
      return d;
    }
    static instantiateMiniSearch(t, e) {
      const { documentCount: s2, nextId: n2, fieldIds: o2, averageFieldLength: r, dirtCount: c, serializationVersion: d } = t;
      if (d !== 1 && d !== 2) throw new Error("MiniSearch: cannot deserialize an index created with an incompatible version");
      const u = new _I(e);
      return u._documentCount = s2, u._nextId = n2, u._idToShortId = /* @__PURE__ */ new Map(), u._fieldIds = o2, u._avgFieldLength = r, u._dirtCount = c || 0, u._index = new F(), u;
    }
    executeQuery(t, e = {}) {
      if (t === _I.wildcard) return this.executeWildcardQuery(e);
      if (typeof t != "string") {
        const a2 = { ...e, ...t, queries: void 0 }, f2 = t.queries.map((_) => this.executeQuery(_, a2));
        return this.combineResults(f2, a2.combineWith);
      }
      const { tokenize: s2, processTerm: n2, searchOptions: o2 } = this._options, r = { tokenize: s2, processTerm: n2, ...o2, ...e }, { tokenize: c, processTerm: d } = r, l2 = c(t).flatMap((a2) => d(a2)).filter((a2) => !!a2).map(it(r)).map((a2) => this.executeQuerySpec(a2, r));
      return this.combineResults(l2, r.combineWith);
    }
    executeQuerySpec(t, e) {
      const s2 = { ...this._options.searchOptions, ...e }, n2 = (s2.fields || this._options.fields).reduce((g2, m) => ({ ...g2, [m]: T(s2.boost, m) || 1 }), {}), { boostDocument: o2, weights: r, maxFuzzy: c, bm25: d } = s2, { fuzzy: u, prefix: h } = { ...U.weights, ...r }, l2 = this._index.get(t.term), a2 = this.termResults(t.term, t.term, 1, t.termBoost, l2, n2, o2, d);
      let f2, _;
      if (t.prefix && (f2 = this._index.atPrefix(t.term)), t.fuzzy) {
        const g2 = t.fuzzy === true ? 0.2 : t.fuzzy, m = g2 < 1 ? Math.min(c, Math.round(t.term.length * g2)) : g2;
        m && (_ = this._index.fuzzyGet(t.term, m));
      }
      if (f2) for (const [g2, m] of f2) {
        const p = g2.length - t.term.length;
        if (!p) continue;
        _?.delete(g2);
        const w = h * g2.length / (g2.length + 0.3 * p);
        this.termResults(t.term, g2, w, t.termBoost, m, n2, o2, d, a2);
      }
      if (_) for (const g2 of _.keys()) {
        const [m, p] = _.get(g2);
        if (!p) continue;
        const w = u * g2.length / (g2.length + p);
        this.termResults(t.term, g2, w, t.termBoost, m, n2, o2, d, a2);
      }
      return a2;
    }
    executeWildcardQuery(t) {
      const e = /* @__PURE__ */ new Map(), s2 = { ...this._options.searchOptions, ...t };
      for (const [n2, o2] of this._documentIds) {
        const r = s2.boostDocument ? s2.boostDocument(o2, "", this._storedFields.get(n2)) : 1;
        e.set(n2, { score: r, terms: [], match: {} });
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
        for (const [o2, r] of s2) n2[o2] = Object.fromEntries(r);
        t.push([e, n2]);
      }
      return { documentCount: this._documentCount, nextId: this._nextId, documentIds: Object.fromEntries(this._documentIds), fieldIds: this._fieldIds, fieldLength: Object.fromEntries(this._fieldLength), averageFieldLength: this._avgFieldLength, storedFields: Object.fromEntries(this._storedFields), dirtCount: this._dirtCount, index: t, serializationVersion: 2 };
    }
    termResults(t, e, s2, n2, o2, r, c, d, u = /* @__PURE__ */ new Map()) {
      if (o2 == null) return u;
      for (const h of Object.keys(r)) {
        const l2 = r[h], a2 = this._fieldIds[h], f2 = o2.get(a2);
        if (f2 == null) continue;
        let _ = f2.size;
        const g2 = this._avgFieldLength[a2];
        for (const m of f2.keys()) {
          if (!this._documentIds.has(m)) {
            this.removeTerm(a2, m, e), _ -= 1;
            continue;
          }
          const p = c ? c(this._documentIds.get(m), e, this._storedFields.get(m)) : 1;
          if (!p) continue;
          const w = f2.get(m), M = this._fieldLength.get(m)[a2], k = nt(w, _, this._documentCount, M, g2, d), x = s2 * n2 * l2 * p * k, z = u.get(m);
          if (z) {
            z.score += x, rt(z.terms, t);
            const S = T(z.match, e);
            S ? S.push(h) : z.match[e] = [h];
          } else u.set(m, { score: x, terms: [t], match: { [e]: [h] } });
        }
      }
      return u;
    }
    addTerm(t, e, s2) {
      const n2 = this._index.fetch(s2, G);
      let o2 = n2.get(t);
      if (o2 == null) o2 = /* @__PURE__ */ new Map(), o2.set(e, 1), n2.set(t, o2);
      else {
        const r = o2.get(e);
        o2.set(e, (r || 0) + 1);
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
      for (const r of s2) {
        const c = n2(e, r);
        c !== void 0 && (o2[r] = c);
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
        const { score: n2, terms: o2, match: r } = t.get(e);
        s2.score = s2.score + n2, s2.match = Object.assign(s2.match, r), q(s2.terms, o2);
      }
    }
    return i2;
  }, [B]: (i2, t) => {
    const e = /* @__PURE__ */ new Map();
    for (const s2 of t.keys()) {
      const n2 = i2.get(s2);
      if (n2 == null) continue;
      const { score: o2, terms: r, match: c } = t.get(s2);
      q(n2.terms, r), e.set(s2, { score: n2.score + o2, terms: n2.terms, match: Object.assign(n2.match, c) });
    }
    return e;
  }, [tt]: (i2, t) => {
    for (const e of t.keys()) i2.delete(e);
    return i2;
  } };
  var st = { k: 1.2, b: 0.7, d: 0.5 };
  var nt = (i2, t, e, s2, n2, o2) => {
    const { k: r, b: c, d } = o2;
    return Math.log(1 + (e - t + 0.5) / (t + 0.5)) * (d + i2 * (r + 1) / (i2 + r * (1 - c + c * s2 / n2)));
  };
  var it = (i2) => (t, e, s2) => {
    const n2 = typeof i2.fuzzy == "function" ? i2.fuzzy(t, e, s2) : i2.fuzzy || false, o2 = typeof i2.prefix == "function" ? i2.prefix(t, e, s2) : i2.prefix === true, r = typeof i2.boostTerm == "function" ? i2.boostTerm(t, e, s2) : 1;
    return { term: t, fuzzy: n2, prefix: o2, termBoost: r };
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
  var $2 = "[^aeiou]";
  var l = "[aeiouy]";
  var i = "(" + $2 + "[^aeiouy]*)";
  var s = "(" + l + "[aeiou]*)";
  var o = new RegExp("^" + i + "?" + s + i);
  var g = new RegExp("^" + i + "?" + s + i + s + "?$");
  var n = new RegExp("^" + i + "?(" + s + i + "){2,}");
  var a = new RegExp("^" + i + "?" + l);
  var f = new RegExp("^" + i + l + "[^aeiouwxy]$");

  // words.js
  var MENDED_MATCH = 700;

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
        return word !== void 0 && typed.some((one) => isMeantBy(one, word, grammar.unaccented));
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

  // engine.js
  self.archiveSearch = { Archive, Lines, makeAnswer };
})();
