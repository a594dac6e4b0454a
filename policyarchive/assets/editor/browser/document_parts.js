// What several rules ask of a document.

import { firstDay, lastDay } from "../../search/browser/dates.js"

// Return the ids of the bodies that issued a document.
export function issuersOf({ issuer, issuers = [] }) {
  return issuer ? [issuer] : issuers
}

// Tell whether a date lies before another, as far as both are known.
export function isBefore(date, other) {
  return lastDay(date) < firstDay(other)
}

// Return the label of a term in a language, else in another one.
export function labelIn({ label }, language) {
  return label[language] ?? Object.values(label)[0]
}
