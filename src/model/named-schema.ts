import { homepage } from './homepage.ts'

/** A JSON Schema with the address and the title by which editors and other schemas know it. */
export function named(
  name: string,
  title: string,
  { $schema, ...schema }: object & { readonly $schema?: unknown },
): Record<string, unknown> {
  return { $schema, $id: `${homepage}/${name}.schema.json`, title, ...schema }
}
