// From a folder browsers start no worker. A hidden frame runs its script instead: one without an address has the origin and the
// policy of its page.
(() => {
  "use strict";

  const loaded = (page, address) => new Promise((resolve, reject) => {
    const script = page.createElement("script");
    script.addEventListener("load", resolve);
    script.addEventListener("error", () => reject(new Error(`cannot load ${address}`)));
    script.src = address;
    page.head.append(script);
  });

  class FrameWorker extends EventTarget {
    constructor(address) {
      super();
      this.frame = Object.assign(document.createElement("iframe"), { hidden: true });
      const empty = new Promise(resolve => this.frame.addEventListener("load", resolve, { once: true }));
      document.body.append(this.frame);
      this.begun = empty.then(() => this.begin(new URL(address, document.baseURI).href));
      this.begun.catch(({ message }) => this.dispatchEvent(new ErrorEvent("error", { message })));
    }

    begin(address) {
      const { contentWindow, contentDocument } = this.frame;
      contentWindow.importScripts = (...names) =>
        names.reduce((before, name) => before.then(() => loaded(contentDocument, name)), Promise.resolve());
      contentWindow.postMessage = data => this.dispatchEvent(new MessageEvent("message", { data }));
      return loaded(contentDocument, address);
    }

    async postMessage(data) {
      await this.begun;
      this.frame.contentWindow.dispatchEvent(new MessageEvent("message", { data }));
    }
  }

  if (location.protocol === "file:") self.Worker = FrameWorker;
})();
