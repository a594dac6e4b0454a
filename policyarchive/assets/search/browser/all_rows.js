// All documents for the finder, which filters and counts them. Where they are many they come with what that needs alone; the rest of
// their fields is fetched when they are shown.

import { load } from "./page.js"
import { Parts } from "./parts.js"

// Return a promise of what policyarchive/exports/search/records.py writes, with all documents first among its records, and fill(places),
// a promise that records have all their fields.
export async function openRecords(payload, language) {
  const parts = payload.parts ? new Parts(payload.parts, partsOf(language)) : null
  const documents = await parts?.documents() ?? [], records = [...documents, ...payload.records]
  return { ...payload, records, fill: async places => parts?.fill(records, places) }
}

function partsOf(language) {
  const { src } = document.querySelector(`script[src*="records.${language}"]`)
  return {
    async part(name) {
      await load(new URL(`parts/${language}.${name}.js`, src).href)
      return self.archiveParts[name]
    }
  }
}
