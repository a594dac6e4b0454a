(() => {
  // row.js
  function issuersOf({ issuer, issuers = issuer ? [issuer] : [] }) {
    return issuers;
  }

  // facets.js
  var SHORT = 3;
  function makeTakeFacets(archive, tokens) {
    const names = namesOf(archive, tokens);
    return (typed) => {
      const found = [];
      for (let i = 0; i < typed.length; i++) {
        const name = names.find(({ words }) => words.every((word, k) => isMeant(typed[i + k], word, words.length)));
        if (!name) continue;
        found.push({ ...name, from: i, to: i + name.words.length - 1 });
        i += name.words.length - 1;
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
    return distinct(known).sort((a, b) => b.words.length - a.words.length);
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
    const range = new RegExp(grammar.period);
    return (typed) => {
      const folded = withoutHalf(typed), spans = withMonths(withYears(takeDates(folded).spans, yearsOf(folded, range)), folded);
      if (!spans.length) return null;
      const { text, starts } = withMarks(folded, spans);
      for (const { pattern, read: read2 } of forms) {
        const match = pattern.exec(text);
        if (!match) continue;
        const indices = [...match[0].matchAll(/\u0001(\d+)\u0001/g)].map(([, i]) => Number(i));
        const found = read2(...indices.map((i) => spans[i]));
        if (found) return { ...found, ...placeOf(match, starts), impossible: indices.some((i) => !spans[i].exists) };
      }
      return null;
    };
  }
  function withYears(spans, years) {
    const others = spans.filter(({ start, end }) => years.every((year) => end <= year.start || start >= year.end));
    return [...others, ...years].sort((a, b) => a.start - b.start);
  }
  function yearsOf(folded, range) {
    const match = range.exec(folded);
    if (!match) return [];
    return [...match[0].matchAll(/(?:19|20)\d{2}/g)].map(({ 0: key, index }) => {
      const start = match.index + index;
      return { key, unsure: true, exists: true, start, end: start + key.length };
    });
  }
  function withoutHalf(text) {
    return text.replace(/\bh([12])\b/g, (_, half) => HALF[half]);
  }
  function makeWithMonths({ dates: { months }, connectors }, fold) {
    const any = connectors.from.map(fold).join("|"), names = Object.keys(months).sort((a, b) => b.length - a.length).join("|");
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
      for (let i = 0; i < part.length; i++) starts.push(at + (step ? i : 0));
      text += part;
    };
    spans.forEach(({ start, end }, i) => {
      add(folded.slice(last, start), last, true);
      add(`${MARK}${i}${MARK}`, start, false);
      last = end;
    });
    add(folded.slice(last), last, true);
    return { text, starts: [...starts, folded.length], spans };
  }
  function placeOf({ index, 0: found }, starts) {
    return { start: starts[index], end: starts[index + found.length] };
  }
  function formsOf(connectors, fold) {
    const any = (name) => `(?:${connectors[name].map((words) => withoutHalf(fold(words))).sort((a, b) => b.length - a.length).join("|")})`;
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
    const all2 = phrases.map((phrase) => phrase.split("…").map(tokens)).sort((a, b) => b.flat().length - a.flat().length);
    return (typed) => all2.map((pieces) => placesOf(pieces, typed)).find(Boolean) ?? null;
  }
  function placesOf(pieces, typed) {
    const places = [];
    for (const words of pieces) {
      const start = typed.findIndex((_, i) => i > (places.at(-1) ?? -1) && words.every((word, k) => isSame2(typed[i + k], word)));
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
    const starts = (typed, at, phrases) => phrases.filter((words) => words.length && words.every((word, k) => typed[at + k]?.word === word)).sort((a, b) => b.length - a.length)[0];
    return (typed) => {
      const quantities = [], parts = [];
      typed.forEach(({ word }, i) => {
        const unit = isDigits(word) && starts(typed, i + 1, unitWords);
        if (unit && !isDigits(typed[i + 1 + unit.length]?.word)) quantities.push({ from: i, to: i + unit.length, number: word });
        const part = starts(typed, i, partWords);
        const at = part && i + part.length + Number(isSign(typed[i + part.length]));
        if (part && isDigits(typed[at]?.word) && !isSlash(typed, at)) parts.push({ from: i, to: at, number: bare(typed[at].word), name: part.join(" ") });
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
      for (let i = 0; i < stems.length; i++) {
        const here = all2.filter(({ words }) => words.length && words.every((word, k) => stems[i + k] === word));
        if (!here.length) continue;
        const length = Math.max(...here.map(({ words }) => words.length)), longest = here.filter(({ words }) => words.length === length);
        found.push({ verbs: longest.some(({ id }) => !id) ? null : [...new Set(longest.map(({ id }) => id))], from: i, to: i + length - 1 });
        i += length - 1;
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
    return one.length === other.length && one.every((word, i) => word === other[i]);
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
    return /^[a-z]+$/.test(form) ? word : form.length < 7 ? form.replace(/y(?=[\u0300-\u036f]?$)/, (y, at) => /^[^aeiouăâêôơư]+u?$/.test(form.slice(0, at)) ? "i" : y) : form;
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
      const within = (i) => period && period.from <= i && i <= period.to;
      const free = typed.map((token, i) => within(i) || isIn2([...parts], i) ? { ...token, word: "" } : token);
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
    const inside = places.flatMap(([start, end], i) => start >= period.start && end <= period.end ? [i] : []);
    return { ...period, from: inside[0], to: inside.at(-1) };
  }
  function maskedText(folded, places, spans) {
    return spans.reduce((text, { from, to }) => {
      const start = places[from]?.[0] ?? 0, end = places[to]?.[1] ?? start;
      return text.slice(0, start) + " ".repeat(end - start) + text.slice(end);
    }, folded);
  }
  function isIn2(spans, i) {
    return spans.some(({ from, to }) => from <= i && i <= to);
  }

  // facet_answers.js
  var CITED_RANK = 3;
  function makeFindByFacets(archive, byWords, { dashed } = {}) {
    return async (reading) => {
      const { facets, period } = reading;
      if (Boolean(period?.dashed) !== Boolean(dashed) || !facets.length && !period) return null;
      const rest = restOf(reading, archive);
      if (!rest.length) return alone(archive, reading);
      const named = { ...reading, facets: facets.filter(({ short }) => !short) };
      const criterion = facets.find(({ facet }) => facet === "criterion");
      if (criterion) return await byWords.among(reading, rest, (record) => holds(record, criterion), chipsOf(reading)) ?? alone(archive, { ...reading, facets: [criterion], period: null });
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
    const fits = records.map(({ id, kind, rank }) => ({ id, score: kind === "criterion" ? 1 : rank >= CITED_RANK ? -1 : 0 })).sort((a, b) => b.score - a.score || a.id - b.id);
    return { fits, exact: own, whole: true, kind: "facets", chips: chipsOf(reading) };
  }
  function facetFilter({ facets, period }) {
    const byFacet = [...new Set(facets.map(({ facet }) => facet))].map((name) => facets.filter(({ facet }) => facet === name));
    return (record) => byFacet.every((values) => values.some((one) => holds(record, one))) && (!period || isIn(period.period, record.date));
  }
  function restOf({ typed, facets, period }, archive, said2 = []) {
    const spans = [...facets, ...period ? [period] : []];
    const left = typed.filter((_, i) => !isIn2(spans, i) && !said2.includes(i));
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
  function hitsOf(text, isAsked) {
    return [...new Set(text.split(WORD2).filter((part, i) => i % 2 && isAsked(part)))];
  }
  function snippet(text, isAsked) {
    const parts = text.split(WORD2);
    const first = Math.max(0, parts.findIndex((part, i) => i % 2 && isAsked(part)));
    const start = Math.max(0, first - SNIPPET), end = Math.min(parts.length, first + 2 * SNIPPET);
    return (start ? "… " : "") + parts.slice(start, end).join("").trim() + (end < parts.length ? " …" : "");
  }

  // answer_rows.js
  var KINDS_OF_PLACES = /* @__PURE__ */ new Set(["issuer", "type", "year", "section", "page", "note", "article", "statement", "criterion"]);
  function makeRows(archive) {
    return (reading, fits, found, near) => {
      const isAsked = near ? () => false : makeIsAsked(archive, reading);
      return fits.map((fit) => rowOf(archive, archive.records[fit.id], fit, isAsked, near));
    };
  }
  function rowOf(archive, record, { relation, snippet: said2 }, isAsked, near) {
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
      const fits = [...new Map(hits.map((hit) => [hit.id, hit])).values()].map((hit) => ({ ...hit, snippet: hit.said, score: shared(archive, hit, words) }));
      return { fits: fits.sort((a, b) => b.score - a.score), exact: fits.length === 1, whole: true, kind: "figure" };
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
      const fits = [...meant2].map(([id, score]) => ({ id, score })).sort((a, b) => b.score - a.score || a.id - b.id);
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
    return near.sort((a, b) => b.score - a.score).slice(0, MOST_NEAREST);
  }

  // relation_answers.js
  function makeFindByRelation(archive, byNumber) {
    const parse = makeParse(archive.grammar);
    return (reading) => {
      const { verbs, typed } = reading;
      if (!verbs.length || !reading.numbers.numbers.length || isOwnNumber(archive, byNumber, reading)) return null;
      const numberAt = typed.findIndex(({ word }, i) => /^\d/.test(word) && !reading.parts.some(({ from, to }) => from <= i && i <= to));
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
    const isAbout = (typed) => typed.some((_, i) => archive.criteria.headings.has(typed.slice(i, i + 1).map(({ word }) => word).join(" ")) || archive.criteria.headings.has(typed.slice(i, i + 2).map(({ word }) => word).join(" ")));
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
    const fits = valued.sort((a, b) => sign * (a.value - b.value)).map(({ record }) => ({ id: record.id, score: 0, snippet: record.said[0] }));
    return fits.length ? { fits, exact: false, whole: true, kind: "extreme" } : null;
  }
  function byDate(archive, reading, sign) {
    const passes = facetFilter(reading);
    const dated = archive.documents.filter((record) => record.date && passes(record));
    const sorted2 = dated.sort((a, b) => sign * ((order(a.date) > order(b.date)) - (order(a.date) < order(b.date))));
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
  var MANY = 9;
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
    return forms.sort((a, b) => b.ids.length - a.ids.length)[0]?.typed;
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
    let most = word.length < MANY ? 1 : 2, found = [];
    for (const other of word.length < 3 ? [] : others) {
      const slips2 = distance(word, other, most);
      if (slips2 > most) continue;
      if (slips2 < most) [most, found] = [slips2, []];
      found.push(other);
    }
    return found;
  }

  // asking.js
  function makeAsking(index, grammar) {
    const { tokens } = index, meanings = makeMeanings(index), isFaint = makeIsFaint(grammar, index);
    const groups = grammar.synonyms.map((group) => group.map((phrase) => tokens(phrase).map(({ word }) => stemOf(word, grammar.endings))));
    return (typed) => {
      const faint = isFaint(typed);
      const all2 = typed.every((_, i) => faint[i]);
      const atoms = typed.map((token, i) => ({ token, faint: faint[i] && !all2, isAccented: token.form !== token.word, ...meanings(token, i === typed.length - 1, typed.length > 2) }));
      return { atoms, phrases: phrasesOf(typed.map(({ word }) => stemOf(word, grammar.endings)), groups, index) };
    };
  }
  function makeIsFaint({ noise, questions }, index) {
    const faint = [...noise, ...questions].map((words) => index.tokens(words)).sort((a, b) => b.length - a.length);
    const forms = new Set(faint.filter(({ length }) => length === 1).map(([{ form }]) => form));
    const isOther = ({ word, form }) => form === word && [...index.words.get(word)?.keys() ?? []].some((other) => other !== word && !forms.has(other));
    return (typed) => {
      const marked = typed.map(() => false);
      typed.forEach((_, i) => {
        const words = faint.find((words2) => words2.every((word, k) => isSame2(typed[i + k], word)) && (words2.length > 1 || words2[0].form === words2[0].word || !isOther(typed[i])));
        words?.forEach((_2, k) => {
          marked[i + k] = true;
        });
      });
      return marked;
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
    return words.findIndex((_, i) => phrase.every((word, k) => words[i + k] === word));
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
      ids.forEach((id, i) => {
        all2.set(id, /* @__PURE__ */ new Set([...all2.get(id) ?? [], ...places[i]]));
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
        records.slice(start, start + SLICE).forEach((record, i) => this.add(record, first + start + i));
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
      for (let i = firstFrom(this.sorted, start); this.sorted[i]?.startsWith(start); i++) found.push(this.sorted[i]);
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
    return atoms.map((atom, i) => {
      const sure = atom.found.filter(({ loose }) => !loose);
      const ids = new Set((sure.length ? sure : atom.found).flatMap(({ ids: ids2 }) => ids2));
      for (const { from, to, places } of phrases) if (from <= i && i <= to) for (const id of places.keys()) ids.add(id);
      return { ...atom, ids, weight: Math.log(1 + size / (1 + ids.size)) };
    });
  }
  function hitsOf2(parts, phrases, index) {
    const hits = /* @__PURE__ */ new Map(), telling = tellingOf(parts);
    const note = (id, i, hit, opens) => {
      if (!hits.has(id)) {
        if (!opens) return;
        hits.set(id, parts.map(() => []));
      }
      hits.get(id)[i].push(hit);
    };
    const order2 = [...parts.keys()].sort((a, b) => telling.has(b) - telling.has(a));
    for (const i of order2) {
      for (const { ids, places, quality, loose } of parts[i].found)
        ids.forEach((id, k) => {
          for (const place of places[k]) note(id, i, [place, quality, loose], telling.has(i));
        });
      for (const { from, to, places } of phrases)
        if (from <= i && i <= to)
          for (const [id, starts] of places) for (const start of starts) note(id, i, [start + i - from, IN_OTHER_WORDS, false], telling.has(i));
    }
    return hits;
  }
  function tellingOf(parts) {
    const order2 = [...parts.keys()].sort((a, b) => tellingWeight(parts[b]) - tellingWeight(parts[a]));
    let left = sum(parts.map(tellingWeight));
    const least = left * LEAST, telling = /* @__PURE__ */ new Set();
    for (const i of order2) {
      if (left < least) break;
      telling.add(i);
      left -= tellingWeight(parts[i]);
    }
    return telling;
  }
  function judged(id, held, parts, runs) {
    const pairs = pairsOf(held, parts);
    const best = held.map((hits, i) => Math.max(0, ...hits.map((hit) => qualityOf(hit, pairs.beside[i]))));
    const share2 = (qualities) => sum(qualities.map((quality, i) => parts[i].faint ? 0 : quality * parts[i].weight)) / sum(parts.map(tellingWeight));
    const reported = parts.some((part, i) => !part.faint && best[i] > 0 && held[i].every(([place]) => place >= REPORTED));
    return {
      id,
      held,
      best,
      coverage: share2(best),
      anywhere: share2(held.map((hits, i) => Math.max(0, ...hits.map((hit) => looseOr(hit, pairs.beside[i]))))),
      titled: share2(held.map((hits) => Number(hits.some(([place, , loose]) => place < WEAK && !loose)))),
      together: pairs.together,
      whole: parts.every((part, i) => part.faint || best[i] > 0) && (!reported || pairs.together >= REPORTED_TOGETHER),
      reported,
      exactness: exactnessOf(held, parts, runs)
    };
  }
  function areClose(one, other, before, after) {
    if (!one.isAccented || !other.isAccented) return false;
    return after.some(([place, quality]) => quality === SAME && before.some(([beside, as]) => as === SAME && Math.abs(beside - place) <= NEAR));
  }
  function qualityOf(hit, beside) {
    const [place, quality] = hit;
    if (place >= WEAK && quality === SLIP) return 0;
    return looseOr(hit, beside) * (place >= WEAK ? IN_WEAK_TEXT : 1);
  }
  function looseOr([place, quality, loose], beside) {
    return loose && !beside.has(place) ? 0 : quality;
  }
  function pairsOf(held, parts) {
    const beside = held.map(() => /* @__PURE__ */ new Set()), telling = [...parts.keys()].filter((i) => !parts[i].faint);
    let possible = 0, met = 0;
    telling.slice(1).forEach((i, k) => {
      const before = telling[k], weight = Math.min(parts[before].weight, parts[i].weight);
      possible += weight;
      if (noteNeighbours(held, beside, before, i)) met += weight;
      else if (areClose(parts[before], parts[i], held[before], held[i])) met += weight * CLOSE;
    });
    return { beside, together: possible ? met / possible : 1 };
  }
  function noteNeighbours(held, beside, before, i) {
    const places = new Set(held[before].map(([place]) => place)), most = i - before;
    let met = false;
    for (const [place] of held[i])
      for (let step = 1; step <= most; step++)
        if (places.has(place - step)) {
          beside[i].add(place);
          beside[before].add(place - step);
          met = true;
        }
    return met;
  }
  function exactnessOf(held, parts, runs) {
    const telling = held.filter((_, i) => !parts[i].faint);
    return Math.max(0, ...runs.map(([start, end, length]) => {
      const inside = telling.filter((hits) => hits.some(([place, quality]) => place >= start && place <= end && quality >= STEM));
      return inside.length === telling.length ? Math.min(1, telling.length / length) : 0;
    }));
  }
  function tellingWeight({ faint, weight }) {
    return faint ? 0 : weight;
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
  var TITLED = 0.4;
  var TOGETHER = 0.45;
  var TOGETHER_IN_PART = 0.2;
  var IN_PART = 0.6;
  function makeFindByWords(archive) {
    const askings = makeAsking(archive.index, archive.grammar), search = makeWordSearch(archive.index);
    const find = async (reading, tokens, passes, least) => {
      await archive.addTexts();
      const asking = askings(tokens);
      const found = search(asking).filter(({ id }) => passes(archive.records[id]));
      const judged2 = found.map((hit) => ({ ...hit, fit: fitOf(hit, asking, archive.records[hit.id]) })).filter(({ fit }) => fit >= least);
      const whole2 = judged2.some(({ fit }) => fit === 2);
      const fits = judged2.filter(({ fit }) => !whole2 || fit === 2).map((hit) => ({ ...hit, score: scoreOf(hit, archive.records[hit.id], reading) })).sort((a, b) => b.score - a.score || a.id - b.id);
      return fits.length ? { fits, whole: whole2, exact: false, kind: whole2 ? "words" : "partly", slips: slipsOf(asking, fits[0]) } : null;
    };
    return {
      all: (reading) => find(reading, wordsOf(reading), () => true, 1),
      among: async (reading, tokens, passes, chips) => {
        const found = await find(reading, tokens, passes, 2);
        return found && { ...found, chips };
      },
      goesOn: ({ typed }, { from, to }) => [typed.slice(from, to + 2), typed.slice(Math.max(0, from - 1), to + 1)].some((words) => words.length > to - from + 1 && archive.withPhrase(words).size > 0)
    };
  }
  function wordsOf({ typed, period, quantity }) {
    return quantity && period ? typed.filter((_, i) => i < period.from || i > period.to) : typed;
  }
  function fitOf({ whole: whole2, coverage, together, titled, reported }, { atoms }, { kind }) {
    if (kind === "page" && titled < 1) return whole2 && titled >= TITLED ? 1 : 0;
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
    const isUsed = (atom, i) => atom.slip && held[i].length > 0;
    if (!atoms.some(isUsed)) return null;
    return atoms.map((atom, i) => isUsed(atom, i) ? atom.near : atom.token.typed).join(" ");
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
      async (reading) => withYears2(await byWords.all(reading), reading, archive),
      makeFindByFacets(archive, byWords, { dashed: true }),
      (reading) => isOnlyNumber(reading) && !archive.withPhrase(reading.typed).size ? null : byWords.all(reading)
    ];
  }
  function withYears2(found, { period, typed }, archive) {
    if (!period?.dashed || !found?.whole) return null;
    const titled = archive.withPhrase(typed.slice(period.from, period.to + 1)), fits = found.fits.filter(({ id }) => titled.has(id));
    return fits.length ? { ...found, fits } : null;
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
    return dated.sort((a, b) => a.days - b.days).slice(0, MOST2);
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
    const key = [...lower].findLast((sign, i) => i > 0 && sign in tones);
    if (tone_keys.anywhere && key) [bare2, mark] = [lower.replace(key, ""), tones[key]];
    else if (tone) [bare2, mark] = [lower.slice(0, -1), tones[tone]];
    for (const [keys, letter] of letters) bare2 = bare2.replaceAll(keys, letter);
    return bare2 === lower ? word : withTone(bare2, mark);
  }
  function withTone(word, mark) {
    if (!mark) return word;
    const marked = [...word].findLastIndex((sign) => /[ăâêôơư]/.test(sign));
    const vowels = [...word].map((sign, i) => /[aeiouyăâêôơư]/.test(sign) ? i : -1).filter((i) => i >= 0);
    const [last, before = last] = [vowels.at(-1), vowels.at(-2)];
    const at = marked >= 0 ? marked : last === word.length - 1 ? before : last;
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
      const { reading, found, corrected } = await understood(text, find, respellings);
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
    return async (text) => {
      const reading = read2(text);
      for (const finder of finders) {
        const found = await finder(reading);
        if (found) return { reading, found };
      }
      return { reading, found: { fits: [], whole: false } };
    };
  }
  async function understood(text, find, respellings) {
    const plain2 = await find(text);
    if (plain2.found.whole && !plain2.found.slips) return { ...plain2, corrected: null };
    for (const read2 of respellings(text, plain2.reading)) {
      const other = await find(read2);
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
    return [...fits].sort((a, b) => {
      const [one, other] = [order(records[a.id].date), order(records[b.id].date)];
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
    const unlike2 = [...one].findIndex((sign, i) => sign !== other[i]);
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
    return rest.reduce((head, part, i) => {
      const hyphen = isIn3(marks.letter_last, head) || i === rest.length - 1 && /^[0-9]+$/.test(head);
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
      respelt: written.map((one, i) => [one, own[i]]).filter(([one, other]) => one !== other),
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
    // fetchTexts: returns a promise of the full texts, as passages.py writes them.
    constructor(grammar, numbering, payload, fetchTexts = async () => []) {
      Object.assign(this, payload, { fetchTexts, grammar: { ...grammar, questions: [...grammar.questions, ...grammar.quantity, ...grammar.places, ...placeNames(payload.place, grammar.places)] } });
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
      this.isFaint = makeIsFaint(this.grammar, this.index);
    }
    // Return the tokens that say something; all of them where none does.
    telling(tokens) {
      const faint = this.isFaint(tokens);
      return tokens.filter((_, i) => !faint[i]);
    }
    // Return the records in whose strong texts words stand side by side.
    withPhrase(tokens) {
      const found = [...placesOf2(tokens.map(({ word }) => word), this.index)];
      return new Set(found.filter(([, places]) => places.some((place) => place < WEAK)).map(([id]) => id));
    }
    async addWords(pause) {
      await this.index.addAll(this.records, pause);
      this.ready = true;
    }
    // Add the articles of full texts, where there are any: records of the kind "article", which come apart.
    async addTexts() {
      if (!this.passages) return;
      this.passages = false;
      const texts = await this.fetchTexts();
      const articles = texts.flatMap(({ url, title, lang, passages }) => passages.map(([anchor, label, text]) => ({
        kind: "article",
        url: anchor ? `${url}#${anchor}` : url,
        title: label,
        of: title,
        text,
        lang
      })));
      const first = this.records.length;
      articles.forEach((record, i) => {
        record.id = first + i;
      });
      this.records.push(...articles);
      this.held.push(...articles.map(() => keysOf("", void 0, void 0, this.fold)));
      await this.index.addAll(articles, async () => {
      }, first);
    }
    // Return the texts of a record: strong ones say what it is, weak ones what belongs to it.
    textsOf(record) {
      const { title, other = "", name = "", number, kind, of, words, more, text, under } = record;
      const strong = [title, ...other.split(" · "), ...name.split(" · ")];
      if (record.type) return { strong, weak: [number, ...this.namesOf(record)], reported: this.saidBy(record) };
      if (kind === "criterion") return { strong, weak: [...record.said ?? [], ...this.criteria.saidOf(record.criterion)] };
      return { strong, weak: [of, ...this.sections[under] ?? [], ...record.said ?? [], more, words, text, this.criteria.byNumber.get(record.criterion)?.title] };
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

  // engine.js
  self.archiveSearch = { Archive, makeAnswer };
})();
