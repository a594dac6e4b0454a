// Speaks with a search worker, and times it: with Material's own as its box does, with ours as worker_client.js does, where there is
// nothing to set up. Run in a page by bench/measure.py.

async ([address, setup, opening, queries]) => {
  const [SETUP, READY, QUERY, RESULT, ASK, ANSWER] = [0, 1, 2, 3, 4, 5]
  const start = performance.now()
  const worker = new Worker(address)
  const next = type => new Promise((resolve, reject) => {
    worker.addEventListener("error", ({ message }) => reject(new Error(message)))
    const listen = ({ data }) => {
      if (data.type !== type) return
      worker.removeEventListener("message", listen)
      resolve(data.data)
    }
    worker.addEventListener("message", listen)
  })
  const stock = async query => {
    const answer = next(RESULT)
    worker.postMessage({ type: QUERY, data: query })
    return (await answer).items.map(([first]) => first.location)
  }
  const own = async query => {
    const answer = next(ANSWER)
    worker.postMessage({ type: ASK, id: 1, text: query, options: { limit: 10 } })
    return (await answer).rows.map(({ url }) => url)
  }
  const ask = async query => {
    const asked = performance.now(), urls = await (setup ? stock(query) : own(query))
    return { urls: urls.slice(0, 10), ms: performance.now() - asked, since: performance.now() - start }
  }
  const ready = setup && next(READY)
  if (setup) worker.postMessage({ type: SETUP, data: setup })
  await ready
  const [number, words] = [await ask(opening[0]), await ask(opening[1])]
  await new Promise(resolve => setTimeout(resolve, 500))
  const answers = []
  for (const query of queries) answers.push(await ask(query))
  worker.terminate()
  return { number: number.since, words: words.since, answers }
}
