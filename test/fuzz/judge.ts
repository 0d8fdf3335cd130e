import type { Document } from '../../src/model/document.ts'
import { parse } from '../../src/parse.ts'
import { parseHtml } from '../../src/parse-html.ts'
import { check } from '../../src/rules/run.ts'
import { broken } from '../support/invariants.ts'

/** One input and what was seen of it. */
export interface Seen {
  /** What is wrong, in words; empty where all is well. */
  readonly faults: readonly string[]
  /** Milliseconds for reading and judging, by the clock: asking for the processor's time takes a tenth as long as the reading. */
  readonly took: number
}

/** Reads and judges a text, and says what breaks a promise. `misfitOf` judges the shape of the document. */
export function judgeInput(
  text: string,
  isPage: boolean,
  misfitOf: (document: Document) => string | null,
  comparesBreaks: boolean,
): Seen {
  const before = performance.now()
  let document: Document
  let messages: string[]
  try {
    document = isPage ? parseHtml(text) : parse(text)
    messages = check(document).map(({ finding }) => finding.message)
  } catch (error) {
    return { faults: [`throws ${error instanceof Error ? error.stack : String(error)}`], took: 0 }
  }
  const took = performance.now() - before
  const faults = [...broken(document, misfitOf), ...figureFaults(document), ...messageFaults(messages)]
  if (comparesBreaks && !isPage && !/[\r\v\f\u0085\u2028\u2029]/.test(text)) {
    const other = parse(text.replaceAll('\n', '\r\n'))
    if (withoutPlaces(other) !== withoutPlaces(document))
      faults.push(`CRLF changes ${firstChange(document, other)}`)
  }
  return { faults, took }
}

function figureFaults({ figures, citations, text }: Document): string[] {
  const faults: string[] = []
  let end = 0
  for (const { span, period, value, high, of, text: printed } of figures) {
    if (span[0] < end) faults.push(`figures share characters: ${printed}`)
    end = span[1]
    if (period !== null && period[0] > period[1]) faults.push(`a period is reversed: ${printed}`)
    for (const number of [value, high, of])
      if (number !== null && !Number.isFinite(number)) faults.push(`a number is not finite: ${printed}`)
  }
  for (const { span } of citations)
    if (span[0] >= span[1] || span[1] > (text ?? '').length) faults.push('a citation has no extent')
  return faults
}

function messageFaults(messages: readonly string[]): string[] {
  return messages.flatMap((message) =>
    message.length > 301 || /[\p{Cc}\u2028\u2029\p{Cs}]/u.test(message)
      ? [`a message is no line: ${message}`]
      : [],
  )
}

const places: ReadonlySet<string> = new Set(['span', 'line', 'column', 'sentence', 'text'])

function withoutPlaces(document: Document): string {
  const { text: _, ...rest } = document
  return JSON.stringify(rest, (key, value) =>
    places.has(key) && typeof value !== 'string' ? undefined : value,
  )
}

function firstChange(one: Document, other: Document): string {
  for (const key of Object.keys(one) as (keyof Document)[])
    if (
      key !== 'text' &&
      withoutPlaces({ [key]: one[key] } as never) !== withoutPlaces({ [key]: other[key] } as never)
    )
      return key
  return 'nothing'
}
