import { emptyValue } from '../../model/empty-value.ts'

/** A JSON Schema (draft 2020-12) of the kind that zod writes for the contract, with each `$ref` replaced by what it leads to, and each pattern made. */
export interface Schema {
  readonly type?: string | readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: unknown
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly items?: Schema | false
  readonly prefixItems?: readonly Schema[]
  readonly minItems?: number
  readonly maxItems?: number
  readonly minLength?: number
  readonly pattern?: RegExp
  readonly minimum?: number
  readonly maximum?: number
  readonly exclusiveMinimum?: number
}

type Node = Record<string, unknown>

/**
 * A schema as `scripts/schema-code.mjs` writes it, with its `$defs`, made ready to be asked: each reference in it becomes what it leads to, and objects say what they require. Its
 * patterns are made already.
 */
export function linked(written: object): Schema {
  const root = written as Node
  const definitions = (root['$defs'] ?? {}) as Node
  const done = new Set<unknown>()
  const link = (node: unknown): unknown => {
    let target = node
    while (isNode(target) && typeof target['$ref'] === 'string')
      target = definitions[target['$ref'].slice('#/$defs/'.length)]
    if (!isNode(target) || done.has(target)) return target
    done.add(target)
    if (isNode(target['properties'])) target['required'] ??= requiredOf(target)
    for (const [key, inner] of Object.entries(target)) if (key !== '$defs') target[key] = link(inner)
    return target
  }
  return link(root) as Schema
}

/** The keys of an object that are not among its `optional` ones. */
function requiredOf({ properties, optional }: Node): readonly string[] {
  const keys = Object.keys(properties as Node)
  return Array.isArray(optional) ? keys.filter((key) => !optional.includes(key)) : keys
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null
}

// What follows answers as `model/schema-at.ts` does, whose place it takes: zod is as large as the parts of the reader that ask it are small.

/** A schema without what lets its value be null. */
export function bare(schema: Schema): Schema {
  const others = schema.anyOf?.filter(({ type }) => type !== 'null')
  return others?.length === 1 && others[0] !== undefined ? bare(others[0]) : schema
}

/** The schema of what stands at `path` in a value of `schema`; `-` is the element after the last of an array. Null where nothing can stand there. */
export function schemaAt(schema: Schema, path: readonly PropertyKey[]): Schema | null {
  let at: Schema | null = schema
  for (const step of path) {
    const holder: Schema | null = at === null ? null : bare(at)
    if (holder === null) return null
    if (isArraySchema(holder))
      at = /^(?:0|[1-9]\d*|-)$/.test(String(step)) && holder.items ? holder.items : null
    else if (Object.hasOwn(holder.properties ?? {}, step)) at = holder.properties?.[String(step)] ?? null
    else return null
  }
  return at
}

/** True where the values of a schema are arrays of any length. */
export function isArraySchema(schema: Schema): boolean {
  const { type, prefixItems } = bare(schema)
  return type === 'array' && prefixItems === undefined
}

/** The value of an object of which nothing is known: null and no elements in each place; null where one of its keys cannot be either. */
export function emptyOf(schema: Schema): Readonly<Record<string, unknown>> | null {
  const { properties } = bare(schema)
  if (properties === undefined) return null
  const nullable = (inner: Schema) => 'value' in fitted(inner, null)
  return emptyValue(properties, { nullable, array: isArraySchema })
}

/** A value as a schema has it, without keys that the schema does not know, or what about it does not fit, in words. */
export function fitted(
  schema: Schema,
  value: unknown,
): { readonly value: unknown } | { readonly problem: string } {
  try {
    return { value: fitting(schema, value, []) }
  } catch (error) {
    if (!(error instanceof Misfit)) throw error
    return { problem: error.message }
  }
}

/** What does not fit, and where. */
class Misfit extends Error {
  constructor(path: readonly (string | number)[], words: string) {
    super(path.length === 0 ? words : `${path.join('.')}: ${words}`)
  }
}

function fitting(schema: Schema, value: unknown, path: readonly (string | number)[]): unknown {
  if (schema.anyOf !== undefined) return fitAny(schema.anyOf, value, path)
  const wrong = wrongOf(schema, value)
  if (wrong !== null) throw new Misfit(path, wrong)
  if (Array.isArray(value))
    return value.map((element, index) => {
      const of = schema.prefixItems?.[index] ?? schema.items
      return of ? fitting(of, element, [...path, index]) : element
    })
  if (typeof value !== 'object' || value === null || schema.properties === undefined) return value
  const entries = Object.entries(schema.properties).filter(([key]) => Object.hasOwn(value, key))
  return Object.fromEntries(
    entries.map(([key, inner]) => [
      key,
      fitting(inner, (value as Record<string, unknown>)[key], [...path, key]),
    ]),
  )
}

/** The first of several schemas that the value fits; of one that may be null as well it is told what is wrong. */
function fitAny(schemas: readonly Schema[], value: unknown, path: readonly (string | number)[]): unknown {
  const others = schemas.filter(({ type }) => type !== 'null')
  if (value === null && others.length < schemas.length) return null
  for (const schema of others.slice(0, -1)) {
    const found = fitted(schema, value)
    if ('value' in found) return found.value
  }
  const last = others.at(-1)
  return last === undefined ? value : fitting(last, value, path)
}

/** What is wrong with a value itself, whatever it holds. */
function wrongOf(schema: Schema, value: unknown): string | null {
  const types = schema.type === undefined ? null : [schema.type].flat()
  if (types?.some((name) => isOfType(value, name)) === false)
    return `expected ${types.join(' or ')}, received ${value === null ? 'null' : typeof value}`
  if (('const' in schema && value !== schema.const) || schema.enum?.includes(value) === false)
    return `expected ${JSON.stringify(schema.enum ?? schema.const)}`
  if (typeof value === 'number') return wrongNumber(schema, value)
  if (typeof value === 'string') return wrongText(schema, value)
  if (Array.isArray(value)) return wrongLength(schema, value.length)
  return typeof value === 'object' && value !== null ? wrongKeys(schema, value) : null
}

function wrongNumber({ minimum, maximum, exclusiveMinimum }: Schema, value: number): string | null {
  if (minimum !== undefined && value < minimum) return `expected at least ${minimum}`
  if (maximum !== undefined && value > maximum) return `expected at most ${maximum}`
  return exclusiveMinimum !== undefined && value <= exclusiveMinimum
    ? `expected more than ${exclusiveMinimum}`
    : null
}

function wrongText({ minLength = 0, pattern }: Schema, value: string): string | null {
  if (value.length < minLength) return 'too short'
  return pattern?.test(value) === false ? 'of another form' : null
}

function wrongLength({ minItems = 0, maxItems = Infinity }: Schema, length: number): string | null {
  return length < minItems || length > maxItems ? 'of another length' : null
}

function wrongKeys(
  { properties = {}, required = [], additionalProperties, oneOf }: Schema,
  value: object,
): string | null {
  const lacking = required.find((key) => !Object.hasOwn(value, key))
  if (lacking !== undefined) return `${lacking} is wanted`
  const unknown = Object.keys(value).find((key) => !Object.hasOwn(properties, key))
  if (additionalProperties === false && unknown !== undefined) return `unknown key ${unknown}`
  const matching = oneOf?.filter((one) => one.required?.every((key) => Object.hasOwn(value, key)))
  return matching === undefined || matching.length === 1
    ? null
    : `either ${oneOf?.map((one) => one.required?.join()).join(' or ')} is wanted`
}

function isOfType(value: unknown, name: string): boolean {
  if (name === 'null') return value === null
  if (name === 'array') return Array.isArray(value)
  if (name === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value)
  if (name === 'integer') return Number.isSafeInteger(value)
  return typeof value === name
}
