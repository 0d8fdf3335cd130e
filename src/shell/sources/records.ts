import { contents, readFields, recordsWithin, type UnwrappedRecord } from '../../containers/fields.ts'
import { unwrap } from '../../containers/unwrap.ts'
import { usualHanzi } from '../../text/hanzi.ts'
import { decode } from '../decode.ts'
import { tooLarge } from '../failure.ts'
import { longestRecord } from '../longest-record.ts'
import { asUtf8 } from './as-utf8.ts'
import { collect } from './collect.ts'
import { DiskError } from './disk-error.ts'
import { jsonValues } from './json-values.ts'
import type { Kind } from './kinds.ts'
import { type Context, failed, type Member, type Numbered, refuse } from './source.ts'

const anyHanzi = new RegExp(`[${usualHanzi}]`)
const longHanzi = new RegExp(`[${usualHanzi}][\\s\\S]{40}`)

/**
 * The records of a file that holds several letters or keeps one in a form of its own: JSON, CSV, XML, SQL, a list of strings, a mail. A record is
 * named by its place (`items.json!/2`); a file of one has its own name.
 */
export async function* readRecords(member: Member, kind: Kind, context: Context): AsyncGenerator<Numbered> {
  try {
    if (kind === 'json') yield* readJson(member, context)
    else if (kind === 'table') {
      const { readTable } = await import('./table.ts')
      yield* readTable(member, context)
    } else if (kind === 'mail') {
      const { readMail } = await import('./mail-members.ts')
      yield* readMail(member, context)
    } else yield* readWhole(member, context)
  } catch (error) {
    if (error instanceof DiskError) throw error
    yield* refuse(context, member.name, `breaks off: ${(error as Error).message}`)
  }
}

async function* readJson(member: Member, context: Context): AsyncGenerator<Numbered> {
  const { name, pieces, isFound } = member
  const longest = longestRecord(context.limits.maxBytes)
  let isFirst = true
  let waiting: { readonly bytes: Buffer; readonly isWhole: boolean } | null = null
  for await (const { number, size, bytes, isWhole, isMember } of jsonValues(
    asUtf8(await pieces(), context.limits.encoding),
    longest,
  )) {
    if (isFirst) {
      isFirst = false
      if (isFound && (bytes === null || !holdsLetter(bytes))) {
        context.numbers.pass(name, 'JSON without a letter')
        return
      }
      if (!isMember && bytes !== null) {
        // One object by itself, unless another one follows it.
        waiting = { bytes, isWhole }
        continue
      }
    }
    if (waiting !== null) {
      yield* recordInput(member, `${name}!/1`, waiting.bytes, context)
      waiting = null
    }
    const own = `${name}!/${number}`
    if (bytes === null) yield* refuse(context, own, tooLarge(size, longest), 'too-large')
    else if (isWhole) yield* recordInput(member, own, bytes, context)
    else yield* refuse(context, own, 'the file ends inside of this record')
  }
  if (waiting !== null) yield* readObject(member, waiting, context)
  else if (isFirst) yield* refuse(context, name, 'holds no record')
}

/** One object: a record, or what a server answered, with the records inside of it. */
async function* readObject(
  member: Member,
  { bytes, isWhole }: { readonly bytes: Buffer; readonly isWhole: boolean },
  context: Context,
): AsyncGenerator<Numbered> {
  const { name } = member
  if (!isWhole) {
    yield* refuse(context, name, 'the file ends inside of its JSON')
    return
  }
  const records = recordsOf(bytes)
  if (records.length <= 1 && (records[0] === undefined || records[0] === parsed(bytes)))
    yield* recordInput(member, name, bytes, context)
  else yield* unwrapped(member, records, 'json', context)
}

function* recordInput(
  { capture }: Member,
  name: string,
  line: Uint8Array,
  { numbers }: Context,
): Generator<Numbered> {
  const letter = numbers.next()
  if (letter !== null) yield { letter, input: { kind: 'record', name, line, format: 'json', ...capture } }
}

/** What was met in a folder is taken for letters where the first record holds hanzi in running text: settings and labels are JSON too. */
function holdsLetter(bytes: Buffer): boolean {
  const first = recordsOf(bytes)[0]
  if (first === undefined) return false
  const fields = readFields(first)
  return contents.some((name) => {
    const value = fields.get(name)?.value
    return name === 'base64' ? value !== undefined : longHanzi.test(String(value ?? ''))
  })
}

function recordsOf(bytes: Buffer) {
  return recordsWithin(parsed(bytes))
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8').replace(/^\ufeff/, ''))
  } catch {
    return null
  }
}

/** Records as inputs: a file of one keeps its name. */
export function* unwrapped(
  { name, capture }: Member,
  records: readonly object[],
  format: 'json' | 'csv' | null,
  { numbers }: Context,
): Generator<Numbered> {
  for (const [index, record] of records.entries()) {
    const letter = numbers.next()
    if (letter === null) continue
    const own = records.length === 1 ? name : `${name}!/${index + 1}`
    yield {
      letter,
      input: { kind: 'record', name: own, line: Buffer.from(JSON.stringify(record)), format, ...capture },
    }
  }
}

/** A file that must be read at once to be unwrapped; what cannot be is one letter, as it stands. */
async function* readWhole(member: Member, context: Context): AsyncGenerator<Numbered> {
  const { name, pieces, capture, isFound } = member
  const { maxBytes } = context.limits
  const longest = longestRecord(maxBytes)
  const got = await collect(await pieces(), longest)
  if (!('bytes' in got)) {
    yield* refuse(context, name, tooLarge(got.overSize, longest), 'too-large')
    return
  }
  const { bytes } = got
  const found = unwrap(decode(bytes).text)
  const records: readonly UnwrappedRecord[] | null = found?.records ?? null
  if (records !== null) {
    yield* unwrapped(member, records, found?.what.endsWith('JSON') === true ? 'json' : null, context)
    return
  }
  if (isFound && !anyHanzi.test(decode(bytes).text)) {
    context.numbers.pass(name, 'a text without hanzi')
    return
  }
  const letter = context.numbers.next()
  if (letter === null) return
  if (bytes.length > maxBytes)
    yield {
      letter,
      input: failed({ name, category: 'too-large', reason: tooLarge(bytes.length, maxBytes) }),
    }
  else yield { letter, input: { kind: 'bytes', name, bytes, ...capture } }
}
