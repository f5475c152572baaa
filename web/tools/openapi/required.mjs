/**
 * The document calls a nullable field optional, as it must for what is sent to the server. What the server
 * answers always holds every field, `null` where there is nothing. So the fields of schemas that occur in
 * answers only are made required, and the client needs not tell `null` from absent.
 */
export function requireAnswered(document) {
  const schemas = document.components?.schemas ?? {}
  const sent = new Set()
  for (const path of Object.values(document.paths)) {
    for (const operation of Object.values(path)) collect(operation?.requestBody, schemas, sent)
  }
  for (const [name, schema] of Object.entries(schemas)) {
    if (!sent.has(name)) requireAll(schema, mayOmit(name))
  }
}

/** The schema and what is written out inside it; a `$ref` is dealt with under its own name. */
function requireAll(schema, except = false) {
  if (typeof schema !== 'object' || schema === null) return
  if (schema.properties && !except) schema.required = Object.keys(schema.properties)
  const inner = [...Object.values(schema.properties ?? {}), schema.items, ...(schema.oneOf ?? []), ...(schema.allOf ?? [])]
  for (const part of inner) requireAll(part)
}

/** Totals come with the first page only, field errors only where there are some. */
const mayOmit = (name) => name.startsWith('Page_') || name === 'ProblemDocument'

/** Names of all schemas that a part of the document refers to, however deep. */
function collect(part, schemas, found) {
  if (typeof part !== 'object' || part === null) return
  const name = typeof part.$ref === 'string' && part.$ref.split('/').at(-1)
  if (name && !found.has(name)) {
    found.add(name)
    collect(schemas[name], schemas, found)
  }
  for (const inner of Object.values(part)) collect(inner, schemas, found)
}
