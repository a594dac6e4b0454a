(() => {
  // worker.js
  var [ASK, ANSWER] = [4, 5];
  var address = typeof document === "undefined" ? location.href : document.querySelector("script[src]").src;
  var [folder, token] = address.split("?");
  var [language, version] = token.split(".");
  var loading;
  addEventListener("message", ({ data }) => {
    if (data.type === ASK) answerTo(data);
  });
  async function answerTo({ id, text, options }) {
    try {
      loading ??= load();
      const answer = await loading;
      postMessage({ type: ANSWER, id, data: await answer(text, options) });
    } catch (error) {
      loading = null;
      postMessage({ type: ANSWER, id, error: String(error) });
    }
  }
  var file = (name, asked) => new URL(`${name}?${asked}`, folder).href;
  var record = (name) => file(name, self.archiveVersion);
  var pause = () => new Promise((resolve) => setTimeout(resolve));
  async function load() {
    await importScripts(file("engine.js", version), file(`version.${language}.js`, Date.now()));
    await importScripts(record("grammar.js"), record("numbering.js"), record(`records.${language}.js`));
    const archive = new self.archiveSearch.Archive(self.archiveGrammar, self.archiveNumbering, self.archiveRecords, texts);
    await archive.addWords(pause);
    return self.archiveSearch.makeAnswer(archive);
  }
  async function texts() {
    await importScripts(record(`passages.${language}.js`));
    return self.archivePassages;
  }
})();
