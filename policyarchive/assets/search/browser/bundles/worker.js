(() => {
  // worker.js
  var [SETUP, READY, QUERY, RESULT, ASK, ANSWER] = [0, 1, 2, 3, 4, 5];
  var address = typeof document === "undefined" ? location.href : document.querySelector("script[src]").src;
  var [folder, token] = address.split("?");
  var [language, version] = token.split(".");
  var archive;
  var answerOf;
  var indexed;
  var lines;
  var loading;
  var passages;
  var loadingPassages;
  var latest = "";
  var sent = "";
  addEventListener("message", ({ data }) => {
    if (data.type === SETUP) postMessage({ type: READY });
    if (data.type === QUERY) ask(data.data);
    if (data.type === ASK) answerTo(data);
  });
  async function answerTo({ id, text, options }) {
    try {
      loading ??= load();
      await loading;
      await indexed;
      postMessage({ type: ANSWER, id, data: await answerOf(text, options) });
    } catch (error) {
      loading = null;
      postMessage({ type: ANSWER, id, error: String(error) });
    }
  }
  async function ask(text) {
    latest = text;
    if (!text.trim()) return send([], text);
    loading ??= load();
    await loading;
    if (text === latest) answer(text);
  }
  var file = (name, asked) => new URL(`${name}?${asked}`, folder).href;
  var record = (name) => file(name, self.archiveVersion);
  var pause = () => new Promise((resolve) => setTimeout(resolve));
  async function load() {
    await importScripts(file("engine.js", version), file(`version.${language}.js`, Date.now()));
    await importScripts(record("grammar.js"), record("numbering.js"), record(`records.${language}.js`));
    archive = new self.archiveSearch.Archive(self.archiveGrammar, self.archiveNumbering, self.archiveRecords);
    lines = new self.archiveSearch.Lines(archive);
    answerOf = self.archiveSearch.makeAnswer(archive, () => passages);
    indexed = archive.addWords(pause);
    indexed.then(() => answer(latest));
  }
  async function loadPassages() {
    await importScripts(record(`passages.${language}.js`));
    passages = new self.archiveSearch.Passages(archive, self.archivePassages);
    await passages.addWords(pause);
    answer(latest);
  }
  function answer(text) {
    if (!text.trim()) return;
    const result = archive.search(text);
    if (archive.ready && archive.passages && result.query.words.length) loadingPassages ??= loadPassages();
    const found = result.query.words.length ? passages?.search(text) ?? [] : [];
    if (archive.ready || result.exact) send(lines.items(text, result, found), text);
  }
  function send(items, text) {
    const now = JSON.stringify([text, items]);
    if (now !== sent) postMessage({ type: RESULT, data: { items } });
    sent = now;
  }
})();
