import * as z from 'zod'
import { emptyValue } from './empty-value.ts'

/** A schema of zod. */
export type Schema = z.core.$ZodType

/** A schema without what lets its value be null or left out. */
export function bare(schema: Schema): Schema {
  let at = schema
  while (at instanceof z.ZodNullable || at instanceof z.ZodOptional) at = at.unwrap()
  return at
}

/** The schema of what stands at `path` in a value of `schema`; `-` is the element after the last of an array. Null where nothing can stand there. */
export function schemaAt(schema: Schema, path: readonly PropertyKey[]): Schema | null {
  let at: Schema | null = schema
  for (const step of path) {
    const holder: Schema | null = at === null ? null : bare(at)
    if (holder instanceof z.ZodArray) at = /^(?:0|[1-9]\d*|-)$/.test(String(step)) ? holder.element : null
    else if (holder instanceof z.ZodObject && Object.hasOwn(holder.shape, step))
      at = holder.shape[String(step)] ?? null
    else return null
  }
  return at
}

/** True where the values of a schema are arrays. */
export function isArraySchema(schema: Schema): boolean {
  return bare(schema) instanceof z.ZodArray
}

/** The value of an object of which nothing is known: null and no elements in each place; null where one of its keys cannot be either. */
export function emptyOf(schema: Schema): Readonly<Record<string, unknown>> | null {
  const object = bare(schema)
  if (!(object instanceof z.ZodObject)) return null
  const nullable = (inner: Schema) => z.safeParse(inner, null).success
  return emptyValue<Schema>(object.shape, { nullable, array: isArraySchema })
}

/** A value as a schema has it, without keys that the schema does not know, or what about it does not fit, in words. */
export function fitted(
  schema: Schema,
  value: unknown,
): { readonly value: unknown } | { readonly problem: string } {
  const fit = z.safeParse(schema, value)
  if (fit.success) return { value: fit.data }
  const [issue] = fit.error.issues
  const place = issue === undefined || issue.path.length === 0 ? '' : `${issue.path.join('.')}: `
  return { problem: `${place}${issue?.message ?? 'wrong shape'}` }
}
