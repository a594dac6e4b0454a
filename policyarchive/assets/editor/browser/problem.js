// A problem of a record: { at, code, found }. at: the keys of the value; code: one of policyarchive/assets/words/problems.yml; found:
// what the wording of the code names.

import { fieldName, shown } from "./shown.js"

// Return a problem of a value: its field and itself are always named.
export function problem(code, value, context, at, found = {}) {
  return { at, code, found: { field: fieldName(at, context), value: shown(value, context.shown), ...found } }
}
