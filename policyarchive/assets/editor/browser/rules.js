// The rules of one record, as the check of the registry has them: problemsOf says what is wrong with it before it is sent.

import { documentProblems } from "./document_rules.js"
import { referenceProblems, areaProblems, documentListProblems, dossierProblems, explanationProblems, issuerProblems, numberingProblems, synonymProblems, typeProblems, verbProblems } from "./other_rules.js"
import { breakdownProblems, indicatorProblems, reportProblems, tableProblems } from "./result_rules.js"
import { ruleData } from "./rule_data.js"
import { sectionProblems } from "./statement_rules.js"
import { cleaned, textRuleProblems } from "./text_rules.js"
import { emptyValues, valueProblems } from "./values.js"

export { ELSEWHERE, HERE } from "./codes.js"
export { sentences } from "./sentences.js"

const RULES = {
  document: documentProblems, indicator: indicatorProblems, "statement-section": sectionProblems, report: reportProblems, breakdown: breakdownProblems,
  dossier: dossierProblems, synonyms: synonymProblems, explanations: explanationProblems, "document-list": documentListProblems,
  "result-table": table => tableProblems(table), areas: areaProblems, issuers: issuerProblems, types: typeProblems, verbs: verbProblems, numbering: numberingProblems
}
// Without these files nothing is known of an archive, so that the check asks no more once one of them is wrong.
const NEEDED = ["archive", "issuers", "types", "verbs", "terms", "document-list"]

// Return the problems of a record: [{ at, code, found, isWarning? }]. at: the keys of the value, of the missing field, or [] for all of it.
// name: of its kind; schema: of that; languages: of the archive; numbering and settings: what number_settings and rule_settings of
// policyarchive/exports/editor/rules.py return. path: of the file below the registry, where it has one; isPublished: its id is; today: an ISO date.
// What lies between records is left to the check: codes.js says which codes these are.
export function problemsOf(data, { name, schema, languages, numbering, settings, path, isPublished = false, today }) {
  const place = placeOf(path, name, data), isNeeded = NEEDED.includes(name) && place.folder !== "lists"
  const context = { ...ruleData(settings, numbering), whole: schema, name, languages, today, isPublished, isNeeded, unfit: [], ...place }
  const wrong = valueProblems(data, schema, context), empty = emptyValues(data), isLeftEmpty = at => empty.some(one => isSame(one.at, at))
  const values = wrong.filter(one => one.isWithin || one.isName || !isLeftEmpty(one.at)).map(({ at, code, found }) => ({ at, code, found }))
  const isFit = !wrong.length && !context.unfit.length, rule = Object.hasOwn(RULES, name) && RULES[name]
  return [
    ...textRuleProblems(data, context), ...empty, ...values, ...(isFit && rule ? rule(data, context) : []),
    ...(isFit || !isNeeded ? referenceProblems(data, context) : [])
  ]
}

// Return data with every text as `policyarchive fix` cleans it: composed letters, single ordinary spaces, nothing that cannot be seen.
export function cleanedData(data, { settings }) {
  const context = ruleData(settings)
  const clean = value => {
    if (typeof value === "string") return cleaned(value, context)
    if (Array.isArray(value)) return value.map(clean)
    return value && Object.fromEntries(Object.entries(value).map(([key, item]) => [cleaned(key, context), clean(item)]))
  }
  return clean(data)
}

function placeOf(path, name, data) {
  if (path === undefined) return { folder: name === "indicator" && data?.number ? "criteria" : "", id: undefined }
  const [folder] = path.split("/")
  return { folder, id: path.slice(folder.length + 1).replace(/\.yml$/u, "") }
}

function isSame(one, other) {
  return one.length === other.length && one.every((key, i) => key === other[i])
}
