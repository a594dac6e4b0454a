// All documents for the finder, which filters and counts them: where they are many, they come in parts.

// Return a promise of what policyarchive/exports/search/records.py writes, with all documents among its records.
export async function withAllRows(payload, language) {
  if (!payload.parts) return payload
  const { src } = document.querySelector(`script[src*="records.${language}"]`), documents = []
  for (const [number] of payload.parts.rows.entries()) {
    const name = `rows.${number}`
    await loaded(new URL(`parts/${language}.${name}.js`, src).href)
    documents.push(...self.archiveParts[name])
    delete self.archiveParts[name]
  }
  return { ...payload, records: [...documents, ...payload.records] }
}

function loaded(address) {
  return new Promise((resolve, reject) => {
    const script = Object.assign(document.createElement("script"), { src: address, onload: resolve, onerror: reject })
    document.head.append(script)
  })
}
