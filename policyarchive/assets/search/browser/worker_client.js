// Asks the worker. One worker serves the box and the finder of a page, and begins at the first query.

const [ASK, ANSWER] = [4, 5]

// Return ask(text, options), which gives a promise of what answer.js answers. It fails where search cannot be loaded.
export function makeAsk(address) {
  const waiting = new Map()
  let worker, last = 0
  const settle = (id, how, value) => {
    waiting.get(id)?.[how](value)
    waiting.delete(id)
  }
  const begin = () => {
    const begun = new Worker(address)
    begun.addEventListener("message", ({ data: { type, id, data, error } }) => {
      if (type === ANSWER) settle(id, error ? "reject" : "resolve", error ?? data)
    })
    begun.addEventListener("error", ({ message }) => { for (const id of [...waiting.keys()]) settle(id, "reject", message) })
    return begun
  }
  return (text, options = {}) => new Promise((resolve, reject) => {
    worker ??= begin()
    waiting.set(++last, { resolve, reject })
    worker.postMessage({ type: ASK, id: last, text, options })
  })
}
