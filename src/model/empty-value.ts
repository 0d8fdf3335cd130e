/**
 * The value of an object of which nothing is known, by the schemas of its keys: null and no elements in each place; null where one of its keys cannot be
 * either.
 */
export function emptyValue<Schema>(
  properties: Readonly<Record<string, Schema>>,
  is: { readonly nullable: (schema: Schema) => boolean; readonly array: (schema: Schema) => boolean },
): Readonly<Record<string, unknown>> | null {
  const entries: [string, unknown][] = []
  for (const [key, inner] of Object.entries(properties)) {
    if (is.nullable(inner)) entries.push([key, null])
    else if (is.array(inner)) entries.push([key, []])
    else return null
  }
  return Object.fromEntries(entries)
}
