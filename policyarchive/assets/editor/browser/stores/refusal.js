// Why something could not be read, sent or withdrawn.

// What a reason says:
// "token": none, a wrong or an expired one. "rights": this account may not do it, or does not see the repository.
// "conflict": somebody else has changed the file meanwhile; path, text (null where it is no text or is gone) and version
//   say what it is now, conflicts the same of every such file.
// "connection": the forge was not reached, or was cut off. "limit": too many requests (until: milliseconds of a Date,
//   or null) or too large (most: bytes). "gone": the proposal is closed, or its branch is no longer there.
// "problems": the check of the registry refuses it (problems, local only). "other": the text is what the forge said.
export class Refusal extends Error {
  // found: what is known besides; status: of HTTP, 0 where nothing was answered.
  constructor(reason, said = "", found = {}) {
    super(said)
    this.name = "Refusal"
    Object.assign(this, { status: 0, ...found, reason })
  }
}

// A branch that somebody moved between reading and writing: what was planned is planned anew.
export function moved(refusal) {
  return new Refusal("other", refusal.message, { status: refusal.status, isMoved: true })
}
