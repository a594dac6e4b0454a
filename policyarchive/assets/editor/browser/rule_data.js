// The settings of the rules, as policyarchive/exports/editor/rules.py writes them, made into what the rules work with.

import { makeRules } from "../../search/browser/number_rules.js"
import { makeReadDate } from "./typed_dates.js"

const made = new WeakMap()

// Return what the settings and the rules of numbers come to; it is made once for each.
export function ruleData(settings, numbering) {
  if (!made.has(settings)) made.set(settings, withPatterns(settings))
  if (numbering && !made.has(numbering)) made.set(numbering, makeRules(numbering))
  return { ...made.get(settings), numbers: numbering && made.get(numbering) }
}

function withPatterns(settings) {
  const { patterns, twins } = settings.text, regular = ([source, flags]) => new RegExp(source, flags)
  const text = Object.fromEntries(Object.entries(patterns).map(([name, pattern]) => [name, regular(pattern)]))
  const forms = new Map(Object.entries(settings.forms).map(([source, { name, pattern }]) => [source, { name, pattern: new RegExp(pattern, "u") }]))
  return {
    ...settings, text, forms, twins: new Map(Object.entries(twins)), unseen: patterns.unseen[0],
    byName: new Map([...forms.values()].map(({ name, pattern }) => [name, pattern])),
    reserved: new RegExp(`^${settings.reserved}$`, "u"), readDate: makeReadDate(settings.dates)
  }
}
