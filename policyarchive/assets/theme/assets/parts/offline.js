// Lets the browser keep what was seen, where the archive is served safely and not by this machine for a look at it.
if ("serviceWorker" in navigator && isSecureContext && !/^(localhost|127\.|\[)/.test(location.hostname))
  navigator.serviceWorker.register(new URL("../../service-worker.js", document.currentScript.src)).catch(() => {})
