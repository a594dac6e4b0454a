// Why a text is not read, or a record not written. reason: a code of policyarchive/assets/words/problems.yml, so that rules.js can say
// it in words; found: what those words name.

// Thrown where a text is no record that can be written back as it was meant. line: from 1.
export class NotReadable extends Error {
  constructor(reason, line, found = {}) {
    super(`${reason} in line ${line}`)
    Object.assign(this, { reason, line, found })
  }
}

// Thrown where a value does not fit the schema. at: the keys of the value.
export class NotWritable extends Error {
  constructor(reason, at, found = {}) {
    super(`${reason} at ${at.join(".") || "/"}`)
    Object.assign(this, { reason, at, found: { field: at.join(".") || "/", ...found } })
  }
}
