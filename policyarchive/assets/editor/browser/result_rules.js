// The rules for indicators and for tables of results; policyarchive/checks/indicators.py and reports.py find the same.

import { unknownTerms, unknownValue } from "./near.js"

const CHANGE = "change", WHOLE = "count"

// Return the problems of an indicator whose fields are right by themselves.
export function indicatorProblems(indicator, context) {
  const { folder, known } = context, cells = cellsOf(indicator)
  const isPercent = known.units[indicator.unit] === "percent"
  return [
    ...termProblems(indicator, cells, known), ...columnProblems(indicator, context), ...nameProblems(indicator, context),
    ...(folder === "criteria" ? cells.filter(({ at, cell }) => !isCount(at, cell, context)).map(({ at, cell }) =>
      ({ at, code: "criterion-without-count", found: { value: cell.value || "–" } })) : []),
    ...cells.filter(({ cell }) => isPercent && cell.percent).map(({ at, cell }) =>
      ({ at: [...at, "percent"], code: "percent-of-percent", found: { value: cell.percent } })),
    ...cells.filter(({ cell }) => cell.missing && (cell.value || cell.percent)).map(({ at, cell }) =>
      ({ at: [...at, "missing"], code: "figure-and-missing", found: { value: cell.missing } }))
  ]
}

function cellsOf({ observations = {}, comparisons = {} }) {
  return Object.entries({ observations, comparisons }).flatMap(([name, cells]) =>
    Object.entries(cells).map(([key, cell]) => ({ at: [name, key], cell })))
}

function termProblems({ group, unit, denominator, parent }, cells, known) {
  return unknownTerms([
    [["group"], group, known.groups], [["unit"], unit, known.units], [["denominator"], denominator, known.populations],
    [["parent"], parent, known.indicators], ...cells.map(({ at, cell }) => [[...at, "qualifier"], cell.qualifier, known.qualifiers])
  ])
}

// A criterion has exactly the times of the results appendix, and the change; other indicators leave out empty cells.
function columnProblems({ number, observations = {}, comparisons = {} }, { results }) {
  return [
    ...otherColumns(["observations"], Object.keys(observations), results.observations, Boolean(number)),
    ...otherColumns(["comparisons"], Object.keys(comparisons), number ? [CHANGE] : results.comparisons, Boolean(number))
  ]
}

function otherColumns(at, own, columns, needsAll) {
  const isStrange = own.some(name => !columns.includes(name)), lacks = needsAll && columns.some(name => !own.includes(name))
  if (!isStrange && !lacks) return []
  const listed = names => [...names].sort().join(", ") || "–"
  return [{ at, code: "observation-columns", found: { found: listed(own), columns: listed(columns) } }]
}

function isCount(at, { value = "", percent }, { byName }) {
  return byName.get(WHOLE).test(value) && Boolean(percent || at[0] === "comparisons")
}

// A criterion is named by its number; indicators in their own folder have none.
function nameProblems({ number = "" }, { folder, id }) {
  if (id === undefined || number === (folder === "criteria" ? id : "")) return []
  const wanted = folder === "criteria" ? number : `criteria/${number}`
  return [{ at: ["number"], code: "path-not-id", found: { id, wanted: wanted || "–" } }]
}

// Return the problems of a table of results: its columns and comparisons name times and comparisons that it has. at: its keys.
export function tableProblems(table, at = []) {
  const { observations, comparisons = {} } = table
  return unknownTerms([
    ...table.columns.map(({ at: time, holds }, i) => [[...at, "columns", i, "at"], time, holds === "comparison" ? comparisons : observations]),
    ...Object.entries(comparisons).flatMap(([key, { later, earlier }]) =>
      [[[...at, "comparisons", key, "later"], later, observations], [[...at, "comparisons", key, "earlier"], earlier, observations]])
  ])
}

// Return the problems of a later report: its rows are of criteria and indicators, with the columns of its table.
export function reportProblems({ table }, { known }) {
  if (!table) return []
  const columns = Object.keys(table.observations)
  return [...tableProblems(table, ["table"]), ...Object.entries(table.rows).flatMap(([number, row]) => {
    const at = ["table", "rows", number], own = Object.keys(row.observations), isCriterion = known.criteria.includes(number)
    return [
      ...(isCriterion || known.indicators.includes(number) ? [] : [unknownValue("unknown-criterion", at, number, known.criteria)]),
      ...otherColumns(at, own, columns, isCriterion)
    ]
  })]
}

// Return the problems of a figure by areas: they are known, and of one kind.
export function breakdownProblems({ values }, { known: { areas } }) {
  const names = Object.keys(values), first = areas[names.find(name => Object.hasOwn(areas, name))]
  return names.flatMap(name => {
    if (!Object.hasOwn(areas, name)) return [unknownValue("unknown-term", ["values", name], name, Object.keys(areas))]
    return areas[name] === first ? [] : [{ at: ["values", name], code: "mixed-areas", found: { value: name, kind: areas[name], first } }]
  })
}
