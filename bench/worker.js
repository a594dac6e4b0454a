// Speaks with a search worker as Material's box does, and times it. Run in a page by bench/measure.py.

async ([address, setup, opening, queries]) => {
  const [SETUP, READY, QUERY, RESULT] = [0, 1, 2, 3]
  const start = performance.now()
  const worker = new Worker(address)
  const next = type => new Promise(resolve => {
    const listen = ({ data }) => {
      if (data.type !== type) return
      worker.removeEventListener("message", listen)
      resolve(data.data)
    }
    worker.addEventListener("message", listen)
  })
  const ask = async query => {
    const asked = performance.now(), answer = next(RESULT)
    worker.postMessage({ type: QUERY, data: query })
    const { items } = await answer
    const urls = items.slice(0, 10).map(([first]) => first.location)
    return { urls, ms: performance.now() - asked, since: performance.now() - start }
  }
  const ready = next(READY)
  worker.postMessage({ type: SETUP, data: setup })
  await ready
  const [number, words] = [await ask(opening[0]), await ask(opening[1])]
  await new Promise(resolve => setTimeout(resolve, 500))
  const answers = []
  for (const query of queries) answers.push(await ask(query))
  worker.terminate()
  return { number: number.since, words: words.since, answers }
}
