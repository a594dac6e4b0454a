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
      names,
      byFolded: map(by_folded)
    };
  }
  function knows({ symbols, fold }, body) {
    const bare = body.replace(/[0-9]+$/, "");
    return symbols.bodies.has(bare) || (symbols.byFolded.get(fold(body)) ?? []).includes(body);
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
  function withoutFrame(given, { marks, symbols }) {
    const text = withoutName(without(marks.trail, without(marks.lead, given)), marks, symbols);
    const [lead] = text.matchAll(marks.hint);
    if (lead && symbols.types.has(lead[1])) return [lead[1], inOnePiece(text.slice(lead[0].length))];
    return [null, inOnePiece(without(marks.lead, text))];
  }
  function without(mark, text) {
    const shorter = text.replace(mark, "");
    return shorter === "" || shorter === text ? text : without(mark, shorter);
  }
  function withoutName(text, { named }, { names }) {
    const lower = text.toLowerCase();
    const after = names.filter((name) => lower.startsWith(name)).map((name) => text.slice(name.length));
    return after.find((rest) => isIn(named, rest))?.replace(named, "") ?? text;
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
    const [, bare] = withoutFrame(plain(reading.form, rules), rules);
    const types = rules.systems.filter((system) => !system.types).map(({ pattern }) => pattern.exec(bare)?.groups.type);
    return types.find((type) => type && !rules.symbols.types.has(type)) ?? null;
  }

  // numbers.js
  var AS_PRINTED = "as-printed";
  var PIECE = /\{(\w+)\}/g;
  var UNREAD = {
    sequence: null,
    year: null,
    type: null,
    types: [],
    body: null,
    issuerSymbols: [],
    system: AS_PRINTED,
    certain: false,
    knowsBody: false,
    mended: [],
    readings: []
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
      return this.system === "letter" && !this.knowsBody ? this.issuerSymbol : null;
    }
    with(fields) {
      return new _Reading({ ...this, ...fields });
    }
  };
  function readNumber(text, rules) {
    const given = plain(text, rules);
    refuseWhatIsNoSingleNumber(given.toLowerCase(), rules);
    if (isIn(rules.marks.none, rules.fold(given))) return new Reading({ form: text, canonical: given });
    const [hint, bare] = withoutFrame(given, rules);
    const reading = decided([...readings(bare, rules)], given, rules);
    return withHint(reading.with({ form: text }), hint, rules);
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
  function refuseWhatIsNoSingleNumber(text, { marks, fold }) {
    if (!text) throw new NoNumber("empty");
    if (isIn(marks.none, fold(text))) return;
    const bare = text.replace(marks.lead, "");
    for (const reason of ["blank", "range"]) if (isIn(marks[reason], bare)) throw new NoNumber(reason);
    const parts = text.split(marks.apart), whole2 = parts.filter((part) => isIn(marks.begins, part));
    if (whole2.length > 1 || whole2.length && isIn(marks.bare, parts[0])) throw new NoNumber("several");
  }
  function readExactly(text, rules) {
    for (const system of rules.systems) {
      const found = system.pattern.exec(text)?.groups;
      const reading = found && readingBy(system, found, rules);
      if (reading) return reading;
    }
  }
  function readingBy(system, found, rules) {
    const { type, body } = found, { symbols, letters, joint } = rules;
    if (type && (!symbols.types.has(type) || system.types && !system.types.includes(type))) return null;
    const bodies = body ? body.split("-").map((part) => symbols.bodies.get(part) ?? part) : [];
    const [first = ""] = bodies, values = { ...found, body: bodies.join("-") };
    const [canonical, written] = [system.canonical, system.form].map((form) => form.replace(PIECE, (_, name) => values[name] ?? ""));
    const knowsBody = !letters.includes(system.id) || symbols.bodies.has(first);
    return new Reading({
      form: canonical,
      canonical,
      sequence: found.seq ?? null,
      year: found.year ?? null,
      type: type ?? null,
      types: system.type ? [system.type] : typesOf(type, first, system, rules),
      body: bodies.join("-") || null,
      issuerSymbols: system.id.startsWith(joint) ? bodies : bodies.slice(0, 1),
      system: system.id,
      certain: system.certain && knowsBody && !mayBeLetter(type, first, symbols),
      knowsBody,
      mended: written === canonical ? [] : [[written, canonical]]
    });
  }
  function mayBeLetter(type, body, { bodies }) {
    return bodies.has(type) && !bodies.has(body);
  }
  function typesOf(type, body, system, { symbols, shared }) {
    const found = symbols.types.get(type) ?? [], jurisdiction = symbols.jurisdictions.get(body);
    const fitting = found.filter((id) => symbols.national.has(id) === (jurisdiction === "national"));
    const meant2 = jurisdiction && fitting.length ? fitting : found;
    return shared.includes(system.id) ? meant2 : meant2.slice(0, 1);
  }
  function withHint(reading, hint, { symbols }) {
    const types = symbols.types.get(hint) ?? [];
    if (hint === null || reading.type || types.some((id) => reading.types.includes(id))) return reading;
    return reading.with({ type: hint, types, certain: false });
  }

  // number_box.js
  var NumberBox = class {
    constructor(root2, numbering) {
      this.rules = makeRules(numbering);
      this.form = root2.querySelector("form");
      this.said = root2.querySelector("output");
      this.facts = root2.querySelector("dl");
      this.types = JSON.parse(root2.dataset.types);
      this.bodies = JSON.parse(root2.dataset.bodies);
    }
    start() {
      const { form } = this;
      form.addEventListener("input", () => this.show());
      form.addEventListener("submit", (event) => event.preventDefault());
      form.addEventListener("click", ({ target }) => {
        if (target.type === "button") this.tryOut(target.textContent);
      });
      this.show();
    }
    tryOut(number) {
      this.form.elements.typed.value = number;
      this.show();
    }
    show() {
      const typed = this.form.elements.typed.value;
      const { reading, state, sentences } = typed ? this.read(typed) : { sentences: [] };
      this.said.textContent = sentences.join(" ");
      this.said.dataset.state = state;
      this.facts.hidden = !reading;
      if (reading) this.fill(reading);
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
    // Return what was mended, what is not known, and between which numbers the spelling does not decide.
    remarks(reading) {
      const { mended, readings: readings2 } = reading, symbol = unknownType(reading, this.rules);
      const say = (key, values) => this.said.dataset[key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
      return [
        ...mended.map(([typed, number]) => say("mended", { typed, number })),
        ...symbol ? [say("unknown", { symbol })] : [],
        ...readings2.length ? [say("readings", { readings: readings2.join(", ") })] : []
      ];
    }
    fill(reading) {
      const { form, canonical, sequence, year, symbols, certain } = reading, { yes, no } = this.said.dataset;
      const shown = {
        form,
        canonical,
        sequence,
        year,
        symbols,
        type: this.typeOf(reading),
        issuer_symbol: this.issuerOf(reading),
        system: systemOf(reading),
        certain: certain ? yes : no
      };
      for (const place of this.facts.querySelectorAll("[data-field]")) place.replaceChildren(shown[place.dataset.field] ?? "–");
    }
    typeOf({ type, types }) {
      const names = types.map((id) => this.types[id]).filter(Boolean).join(", ");
      return type && names ? `${type} (${names})` : type ?? (names || null);
    }
    issuerOf({ issuerSymbol, issuerSymbols }) {
      const names = issuerSymbols.map((symbol) => this.bodies[symbol] ?? this.bodies[symbol.replace(/[0-9]+$/, "")]);
      return names.some(Boolean) ? `${issuerSymbol} (${names.map((name, i) => name ?? issuerSymbols[i]).join("; ")})` : issuerSymbol;
    }
  };
  function systemOf({ system, isEstablished }) {
    const row = document.getElementById(`system-${system}`);
    if (!isEstablished || !row) return isEstablished ? system : null;
    return Object.assign(document.createElement("a"), { href: `#${row.id}`, textContent: row.cells[0].firstChild.textContent.trim() });
  }
  var root = document.querySelector(".number-box");
  if (root && self.archiveNumbering) new NumberBox(root, self.archiveNumbering).start();
})();
