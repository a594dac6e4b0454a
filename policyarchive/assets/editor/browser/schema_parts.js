// The JSON Schemas of the registry (registry/schema) taken apart: what records, their texts and their rules are held against.

// Return what a schema means, its references followed: { ...schema, isOptional }. A value that may be left out is what it is when it is there.
export function partOf(schema, whole) {
  if (schema.$ref) {
    const { $ref, ...beside } = schema
    return partOf({ ...whole.$defs[$ref.split("/").at(-1)], ...beside }, whole)
  }
  const [one] = (schema.anyOf ?? []).filter(({ type }) => type !== "null")
  if (!one) return { ...schema, isOptional: false }
  const { anyOf, ...beside } = schema
  return { ...beside, ...partOf(one, whole), isOptional: true }
}

// Return the schema of what is in an object under a name; undefined where nothing may be.
export function schemaOfField(schema, name) {
  if (schema.properties) return Object.hasOwn(schema.properties, name) ? schema.properties[name] : undefined
  return schema.additionalProperties || Object.values(schema.patternProperties ?? {})[0]
}

// Tell whether a schema is that of one record of several, told apart by a field: return the one of a value, or null.
export function variantOf(schema, value, whole) {
  const { propertyName, mapping } = schema.discriminator, named = value?.[propertyName]
  return typeof named === "string" && Object.hasOwn(mapping, named) ? partOf({ $ref: mapping[named] }, whole) : null
}

// Return the names by which the variants of a schema are told apart, in their order.
export function namesOfVariants({ discriminator: { mapping }, oneOf }) {
  return oneOf.map(({ $ref }) => Object.keys(mapping).find(name => mapping[name] === $ref))
}

export function isFields(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}
