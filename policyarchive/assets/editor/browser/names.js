// What records are called: by their own fields, else by their path.

// Return the name of a record from its data: "Quyết định 12/QĐ-UBND", a title, a name. null where it has none of them.
export function nameOfData(kind, data, { vocabularies, language }) {
  const text = texts => texts && (texts[language] ?? Object.values(texts)[0])
  if (kind !== "document") return text(data.title) ?? text(data.name) ?? null
  const type = vocabularies.types.find(([key]) => key === data.type)?.[1] ?? ""
  return data.number ? `${type} ${data.number}`.trim() : text(data.title) ?? null
}

// Return what a path says of a record, where nothing else is known.
export function nameOfPath(path) {
  return path.replace(/^documents\/|\.yml$/g, "")
}
