// The rules for one document: its terms, relations and evidence, its validity. policyarchive/checks/documents.py, relations.py,
// evidence.py and validity.py find the same, and further ones between documents.

import { isBefore, issuersOf } from "./document_parts.js"
import { claimsOf, isQuoted } from "./claims.js"
import { numberProblems } from "./document_number.js"
import { doubtsAbout } from "./doubts.js"
import { listProblems } from "./list_place.js"
import { unknownTerms, unknownValue } from "./near.js"

const LISTED = "listed", IN_FORCE = "in-force", NOT_ESTABLISHED = "not-established"

// Return the problems of a document whose fields are right by themselves.
export function documentProblems(document, context) {
  return [
    ...termProblems(document, context), ...relationProblems(document, context), ...criteriaProblems(document, context),
    ...titleProblems(document, context), ...claimProblems(document, context), ...validityProblems(document, context),
    ...fileProblems(document, context), ...listProblems(document, context), ...numberProblems(document, context), ...doubtsAbout(document, context)
  ]
}

function termProblems(document, { known }) {
  const bodies = issuersOf(document).map((issuer, i) => [document.issuer ? ["issuer"] : ["issuers", i], issuer, known.issuers])
  const relations = (document.relations ?? []).flatMap(({ verb, certainty }, i) => [
    [["relations", i, "verb"], verb, known.verbs], [["relations", i, "certainty"], certainty, known.certainties]
  ])
  const criteria = (document.criteria ?? []).map(({ certainty }, i) => [["criteria", i, "certainty"], certainty, known.certainties])
  return unknownTerms([
    [["type"], document.type, known.types], ...bodies, [["status"], document.status ?? NOT_ESTABLISHED, known.statuses],
    [["listing"], document.listing, known.listings], ...relations, ...criteria
  ])
}

function relationProblems({ relations = [] }, { id }) {
  const seen = new Set()
  return relations.flatMap(({ verb, target, target_article, in_annex, scope }, i) => {
    const key = JSON.stringify([verb, target, target_article ?? null, isYes(in_annex), Object.entries(scope ?? {})]), isAgain = seen.has(key)
    seen.add(key)
    return [
      ...(id !== undefined && target === id ? [{ at: ["relations", i, "target"], code: "relation-to-itself", found: { target } }] : []),
      ...(isAgain ? [{ at: ["relations", i], code: "not-distinct", found: { field: "relations", value: `${verb}: ${target}` } }] : [])
    ]
  })
}

function isYes(value = "no") {
  return ["true", "t", "yes", "y", "on", "1"].includes(value?.toLowerCase())
}

function criteriaProblems({ criteria = [] }, { known }) {
  return criteria.flatMap((link, i) => link.criteria.flatMap((number, j) =>
    known.criteria.includes(number) ? [] : [unknownValue("unknown-criterion", ["criteria", i, "criteria", j], number, known.criteria)]))
}

function titleProblems({ listing, title = {} }, { languages: [first] }) {
  if (listing !== LISTED || Object.hasOwn(title, first)) return []
  return [{ at: ["title", first], code: "missing-field", found: { field: `title.${first}` } }]
}

// A claim quotes words, and a slip stands in them letter by letter.
function claimProblems(document, { languages: [first] }) {
  const title = document.title?.[first] ?? ""
  return claimsOf(document).flatMap(({ at, claim }) => {
    const target = claim.target ?? claim.criteria.join(", "), slips = Object.keys(claim.slips ?? {})
    return [
      ...(isQuoted(claim, title) ? [] : [{ at, code: "no-evidence", found: { target } }]),
      ...slips.filter(slip => !(claim.quote ?? "").includes(slip)).map(slip =>
        ({ at: [...at, "slips", slip], code: "slip-not-quoted", found: { value: slip } }))
    ]
  })
}

function validityProblems(document, { today }) {
  const { date, effective, expires, status } = document, found = []
  const [field] = [["effective", effective], ["date", date]].filter(([, first]) => expires && first && isBefore(expires, first))
  if (field) found.push({ at: ["expires"], code: "expires-too-early", found: { expires, reason: `before-${field[0]}`, first: field[1] } })
  if (!today) return found
  if (expires && status === IN_FORCE && isBefore(expires, today))
    found.push({ at: ["status"], code: "expired-in-force", found: { expires, today } })
  if (date && isBefore(today, date)) found.push({ at: ["date"], code: "future-date", found: { date, today } })
  return found
}

// The files of a document are in languages of the archive, and it has one full text in each.
function fileProblems({ files = [] }, { languages }) {
  const texts = files.filter(({ role }) => role === "text").map(({ language }) => language)
  const twice = [...new Set(texts.filter((language, i) => texts.indexOf(language) < i))]
  return [
    ...files.flatMap(({ language }, i) => languages.includes(language) ? [] : [unknownValue("unknown-language", ["files", i, "language"], language, languages)]),
    ...twice.map(language => ({ at: ["files"], code: "second-text", found: { language } }))
  ]
}
