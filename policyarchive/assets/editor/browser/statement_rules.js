// The rules for a section of statements; policyarchive/checks/statements.py finds the same, and what lies between records.

import { unknownTerms, unknownValue } from "./near.js"

// Return the problems of a section whose fields are right by themselves.
export function sectionProblems(section, context) {
  const statements = Object.entries(section.statements), leftOut = section.left_out ?? []
  return [
    ...statements.flatMap(([key, statement]) => statementProblems(statement, ["statements", key], context)),
    ...unknownTerms(leftOut.map(({ reason }, i) => [["left_out", i, "reason"], reason, context.known.left_out_reasons])),
    ...lineProblems(section)
  ]
}

function statementProblems(statement, at, { known, lists, results }) {
  const { unit, qualifier, population, criterion, computed_from: computed = {} } = statement, own = [...at, "computed_from"]
  const isOf = (...kinds) => kinds.includes(computed?.kind)
  return [
    ...unknownTerms([
      [[...at, "unit"], unit, known.units], [[...at, "qualifier"], qualifier, known.qualifiers], [[...at, "population"], population, known.populations],
      ...(isOf("share") ? [[[...own, "population"], computed.population, known.populations]] : []),
      ...(isOf("count") ? [
        [[...own, "issuer"], computed.issuer, known.issuers], [[...own, "type"], computed.type, known.types],
        [[...own, "part"], computed.part, lists[""].sections]
      ] : []),
      ...(isOf("average", "all-criteria") ? [[[...own, "column"], computed.column, results.observations]] : [])
    ]),
    ...(criterion && !known.criteria.includes(criterion) ? [unknownValue("unknown-criterion", [...at, "criterion"], criterion, known.criteria)] : []),
    ...figureProblems(statement, at)
  ]
}

// The words quoted for a statement hold its figure, in the form that the source prints.
function figureProblems({ printed, value, words }, at) {
  const figure = printed || value
  if (isPrintedIn(figure, words)) return []
  return [{ at: [...at, printed ? "printed" : "value"], code: "figure-not-in-words", found: { value: figure, words } }]
}

function isPrintedIn(figure, words) {
  for (let start = words.indexOf(figure); start >= 0; start = words.indexOf(figure, start + 1))
    if (!/[0-9.,]$/u.test(words.slice(0, start)) && !/^(?:[0-9]|[.,][0-9])/u.test(words.slice(start + figure.length))) return true
  return false
}

// Statements, aims and figures left out are on lines of their section.
function lineProblems({ lines: [first, last], statements, aims = [], left_out: leftOut = [] }) {
  const placed = [
    ...Object.entries(statements).map(([key, { line }]) => [["statements", key, "line"], line]),
    ...aims.map(({ line }, i) => [["aims", i, "line"], line]), ...leftOut.map(({ line }, i) => [["left_out", i, "line"], line])
  ]
  const [from, to] = [first, last].map(Number)
  return placed.map(([at, line]) => [at, Number(line)]).filter(([, line]) => line < from || line > to).map(([at, line]) =>
    ({ at, code: "line-outside-section", found: { first: String(from), last: String(to), line: String(line) } }))
}
