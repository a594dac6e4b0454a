// Where the codes of policyarchive/assets/words/problems.yml are decided: each is in one of the two lists.

// What rules.js finds in one record, given the vocabularies and settings of its archive.
export const HERE = [
  // fields and values
  "missing-field", "issuer-and-issuers", "issuer-list", "unknown-field", "not-allowed", "other-digits", "wrong-form", "line-break", "too-long", "blank-text",
  "needs-text", "needs-list", "needs-fields", "needs-number", "empty-value", "wrong-order", "not-distinct", "language-code", "unknown-language",
  // dates
  "no-such-date", "ambiguous-date", "day-month-year", "date-with-time", "future-date", "expires-too-early", "expired-in-force",
  // texts
  "not-nfc", "invisible-character", "odd-space", "double-space", "odd-dash", "look-alike", "lost-letters", "spreadsheet-remains", "stacked-marks",
  "private-character", "placeholder", "quoted-title", "footnote-mark", "mojibake", "legacy-encoding", "telex", "vni-keys", "template-marker", "html",
  "markdown", "link-in-text",
  // numbers of documents
  "number-form", "number-ambiguous", "number-none", "number-blank", "number-range", "number-several", "number-date", "number-telephone", "number-example",
  "number-pieces", "path-not-id", "printed-differs", "issuer-symbol", "unknown-symbol", "type-symbol", "year-in-number",
  // what a record names, and its evidence
  "unknown-term", "unknown-criterion", "unknown-reference", "relation-to-itself", "no-evidence", "slip-not-quoted", "second-text", "unknown-list",
  "unknown-section", "section-of-other-issuer", "unknown-column",
  // results, synonyms, vocabularies
  "observation-columns", "criterion-without-count", "percent-of-percent", "figure-and-missing", "figure-not-in-words", "line-outside-section",
  "mixed-areas", "synonym-twice", "vocabulary-id", "label-twice", "abbreviation-twice"
]

// What only the check of the whole registry can tell: it lies between records, in files, in the bibliography, or on pages; the codes of
// the first lines are those of a text that readRecord refuses.
export const ELSEWHERE = [
  "file-too-large", "not-utf-8", "byte-order-mark", "utf-16", "nul-byte", "carriage-return", "merge-conflict", "tab", "odd-indent", "line-sign",
  "yaml-syntax", "yaml-anchor", "yaml-tag", "yaml-documents", "yaml-depth", "yaml-merge", "yaml-key", "duplicate-key", "text-after-hash",
  "unquoted-colon", "unclosed-quote", "unquoted-start", "text-after-quote", "no-space-after-colon", "empty-file",
  // between records
  "unknown-document", "unknown-figure", "ended-in-force", "older-than-target", "ring-of-changes", "same-document", "line-claimed-twice",
  "synonym-unknown", "published-id-gone", "published-lost", "moved-from", "moved-nowhere",
  // files: of the source, attached ones, their names
  "words-not-on-line", "no-such-line", "unknown-article", "attached-missing", "attached-differs", "attached-unreadable", "attached-too-large",
  "attached-unnamed", "missing-file", "stray-file", "symbolic-link", "folder-for-file", "wrong-extension", "file-name", "name-too-long", "reserved-name",
  "format-older", "format-newer",
  // the bibliography
  "bibtex-syntax", "duplicate-reference", "bibtex-no-key", "bibtex-key-form", "bibtex-unclosed-brace", "bibtex-missing-comma", "bibtex-joined",
  "bibtex-undefined-string", "bibtex-special", "bibtex-author", "bibtex-stray", "bibtex-type", "bibtex-field", "bibtex-no-title", "bibtex-year",
  "bibtex-address", "bibtex-field-twice", "host-with-dot", "weak-source", "note-without-language",
  // pages
  "page-metadata", "empty-page", "page-code", "page-script", "macro-call", "theme-field"
]
