(() => {
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

  // number_unknown.js
  function unknownType(reading, rules) {
    if (reading.isEstablished || reading.readings.length) return reading.unknownSymbol;
    const { number } = withoutFrame(plain(reading.form, rules), rules);
    const types = rules.systems.filter((system) => !system.types).map(({ pattern }) => pattern.exec(number)?.groups.type);
    return types.find((type) => type && !rules.symbols.types.has(type)) ?? null;
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

  // number_box.js
  var NumberBox = class {
    constructor(root2, numbering) {
      this.rules = makeRules(numbering);
      this.root = root2;
      this.form = root2.querySelector("form");
      this.said = root2.querySelector("output");
      this.meant = root2.querySelector(".number-meant");
      this.facts = root2.querySelector("dl");
      this.types = JSON.parse(root2.dataset.types);
      this.bodies = JSON.parse(root2.dataset.bodies);
    }
    start() {
      const { form } = this;
      form.addEventListener("input", () => this.show());
      form.addEventListener("submit", (event) => event.preventDefault());
      form.addEventListener("click", ({ target }) => {
        if (target.type === "button") this.tryOut(target);
      });
      this.show();
    }
    // Read the number on a button. The buttons of what may be meant go when it is read: the caret goes back to the input.
    tryOut(button) {
      const { typed } = this.form.elements;
      typed.value = button.textContent;
      this.show();
      if (!button.isConnected) typed.focus();
    }
    show() {
      const typed = this.form.elements.typed.value;
      const { reading, state, sentences } = typed ? this.read(typed) : { state: "empty", sentences: [] };
      this.said.textContent = sentences.join(" ");
      this.said.dataset.state = this.root.dataset.state = state;
      this.offer(reading ? [...reading.readings, ...reading.near] : []);
      this.facts.hidden = !reading?.isEstablished;
      if (reading?.isEstablished) this.fill(reading);
    }
    // Show a button for each number that may be meant.
    offer(numbers) {
      const buttons = numbers.map((number) => Object.assign(document.createElement("button"), { type: "button", textContent: number }));
      this.meant.hidden = !numbers.length;
      this.meant.replaceChildren(this.meant.firstElementChild, ...buttons);
    }
    // Return { reading, state, sentences }; without a reading where the text holds no single number.
    read(typed) {
      try {
        const reading = readNumber(typed, this.rules);
        const state = !reading.isEstablished ? "kept" : reading.certain ? "certain" : "uncertain";
        return { reading, state, sentences: [this.said.dataset[state], ...this.remarks(reading)] };
      } catch (error) {
        if (!(error instanceof NoNumber)) throw error;
        return { state: "refused", sentences: [this.said.dataset[error.message]] };
      }
    }
    // Return what is to be said of a reading, as policyarchive/cli/number.py says it.
    remarks(reading) {
      const told = [...this.doubts(reading), ...this.unknown(reading)];
      return told.length || reading.certain || !reading.isEstablished ? told : [this.say("unclear")];
    }
    // Return what was mended in a number, and what else may be meant.
    doubts({ mended, respelt, readings: readings2, near, type, issuerSymbol, mayBeLetter: mayBeLetter2, isCalledOtherwise }) {
      const pairs = (key, found) => found.map(([typed, number]) => this.say(key, { typed, number }));
      const listed = (key, numbers) => numbers.length ? [this.say(key, { readings: numbers.join(", ") })] : [];
      return [
        ...pairs("mended", mended),
        ...pairs("respelt", respelt),
        ...listed("readings", readings2),
        ...listed("near", near),
        ...mayBeLetter2 ? [this.say("may_be_letter", { type, body: issuerSymbol })] : [],
        ...isCalledOtherwise ? [this.say("called_otherwise")] : []
      ];
    }
    // Return which symbols no vocabulary has.
    unknown(reading) {
      const symbol = unknownType(reading, this.rules);
      return symbol ? [this.say("unknown", { symbol })] : reading.unknownBodies.map((body) => this.say("unknown_body", { symbol: body }));
    }
    say(key, values) {
      return this.said.dataset[key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
    }
    fill(reading) {
      const { form, canonical, sequence, year, symbols, written, certain } = reading, { yes, no } = this.said.dataset;
      const shown = {
        form,
        canonical,
        sequence,
        year,
        symbols: written ?? symbols,
        type: this.typeOf(reading),
        issuer_symbol: this.issuerOf(reading),
        system: systemOf(reading),
        certain: certain ? yes : no
      };
      for (const place of this.facts.querySelectorAll("[data-field]")) place.replaceChildren(shown[place.dataset.field] ?? "–");
    }
    // Return the type with its name; null where the number says none, or letters that may be one.
    typeOf({ type, types, unknownSymbol }) {
      const names = (unknownSymbol ? [] : types).map((id) => this.types[id]).filter(Boolean).join(", ");
      return type && names ? `${type} (${names})` : type ?? (names || null);
    }
    issuerOf({ issuerSymbol, issuerSymbols }) {
      const names = issuerSymbols.map((symbol) => this.bodies[symbol] ?? this.bodies[symbol.replace(/[0-9]+$/, "")]);
      return names.some(Boolean) ? `${issuerSymbol} (${names.map((name, i) => name ?? issuerSymbols[i]).join("; ")})` : issuerSymbol;
    }
  };
  function systemOf({ system }) {
    const row = document.getElementById(`system-${system}`);
    if (!row) return system;
    return Object.assign(document.createElement("a"), { href: `#${row.id}`, textContent: row.cells[0].firstChild.textContent.trim() });
  }
  var root = document.querySelector(".number-box");
  if (root && self.archiveNumbering) new NumberBox(root, self.archiveNumbering).start();
})();
