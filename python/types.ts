// Writes the JSON Schema of a document as Python types: a TypedDict an object, with the contract's own keys.

/** What is read of a JSON Schema. */
interface Schema {
  readonly type?: string | readonly string[]
  readonly description?: string
  readonly enum?: readonly string[]
  readonly const?: string
  readonly anyOf?: readonly Schema[]
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, Schema>>
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema | false
  readonly prefixItems?: readonly Schema[]
}

/** Words of Python that no member of a class may be called. */
const reserved = new Set([
  'as',
  'class',
  'from',
  'global',
  'import',
  'in',
  'is',
  'lambda',
  'not',
  'or',
  'pass',
])

/**
 * The module `fuhan.types` for a schema whose objects are all closed. Of what the contract leaves optional, this package always keeps `text` and never gives
 * `corrections`, since it makes none.
 */
export function pythonTypes(schema: Schema): string {
  const writer = new TypeWriter(schema)
  const { corrections: _, ...properties } = schema.properties ?? {}
  writer.nameOf('Document', { ...schema, properties })
  return `"""The types of a document, written from its JSON Schema; the keys are the contract's own."""

from __future__ import annotations

from typing import Literal, TypedDict


${writer.classes.join('\n\n')}`
}

const plainTypes: Readonly<Record<string, string>> = {
  string: 'str',
  integer: 'int',
  number: 'float',
  boolean: 'bool',
  null: 'None',
}

class TypeWriter {
  readonly classes: string[] = []
  /** Names of classes by the shape of their objects. */
  readonly #names = new Map<string, string>()
  readonly #defs: Readonly<Record<string, Schema>>

  constructor({ $defs = {} }: Schema) {
    this.#defs = $defs
  }

  /** The name of the class of an object; equal shapes share one. */
  nameOf(wanted: string, object: Schema): string {
    const shape = shapeOf(object)
    const known = this.#names.get(shape)
    if (known !== undefined) return known
    if ([...this.#names.values()].includes(wanted)) throw new Error(`two shapes are called ${wanted}`)
    this.#names.set(shape, wanted)
    const members = Object.entries(object.properties ?? {}).map(([key, value]) => ({
      key,
      type: this.#typeOf(key, value),
      comment: comment(value),
    }))
    this.classes.push(classOf(wanted, object.description, members))
    return wanted
  }

  #typeOf(name: string, value: Schema): string {
    const target = this.#defs[value.$ref?.split('/').at(-1) ?? '']
    if (target !== undefined) return this.#typeOf(name, target)
    if (value.anyOf !== undefined) return value.anyOf.map((one) => this.#typeOf(name, one)).join(' | ')
    const values = value.enum ?? (value.const === undefined ? undefined : [value.const])
    if (values !== undefined) return `Literal[${values.map((one) => JSON.stringify(one)).join(', ')}]`
    if (value.type === 'object') return this.nameOf(isMention(value) ? 'Mention' : className(name), value)
    if (value.type === 'array') return `list[${this.#itemOf(name, value)}]`
    const types = [value.type ?? ''].flat().map((type) => plainTypes[type])
    if (types.includes(undefined)) throw new Error(`${name}: no type for ${JSON.stringify(value)}`)
    return types.join(' | ')
  }

  /** The type of the members of a list; JSON has no tuples, and those of the contract have members of one type. */
  #itemOf(name: string, { items, prefixItems }: Schema): string {
    const types = new Set((prefixItems ?? [items || {}]).map((one) => this.#typeOf(name, one)))
    if (types.size !== 1) throw new Error(`${name}: a tuple of several types`)
    return [...types].join()
  }
}

interface Member {
  readonly key: string
  readonly type: string
  readonly comment: string
}

function classOf(name: string, description: string | undefined, members: readonly Member[]): string {
  const about = description === undefined ? '' : `    """${description}"""\n\n`
  if (!members.some(({ key }) => reserved.has(key)))
    return `class ${name}(TypedDict):\n${about}${members.map(({ key, type, comment }) => `${comment}    ${key}: ${type}\n`).join('')}`
  const entries = members.map(({ key, type, comment }) => `${comment}    "${key}": "${type}",\n`).join('')
  return `${name} = TypedDict("${name}", {\n${entries}})${description === undefined ? '' : `\n"""${description}"""`}\n`
}

/** What two objects have in common whose words alone differ. */
function shapeOf(object: Schema): string {
  return JSON.stringify(object, (key, value) =>
    key === 'description' && typeof value === 'string' ? undefined : value,
  )
}

function isMention({ properties = {} }: Schema): boolean {
  return Object.keys(properties).join() === 'text,span'
}

/** Names of classes that their members' names would not tell. */
const classNames: Readonly<Record<string, string>> = {
  marks: 'Marks',
  number: 'ProposalNumber',
  other: 'MetadataEntry',
  writtenOn: 'DateMention',
}

/** `figures` is a list of `Figure`. */
function className(name: string): string {
  return classNames[name] ?? `${name.charAt(0).toUpperCase()}${name.slice(1).replace(/(?<![su])s$/, '')}`
}

/** A description as it holds in Python, where places count code points. */
function comment({ description }: Schema): string {
  return description === undefined
    ? ''
    : `    #: ${description.replace(/ (?:of|in) UTF-16 code units/, '')}\n`
}
