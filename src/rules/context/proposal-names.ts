import { readProposalNumber } from '../../fields/proposal-number.ts'
import { readSession } from '../../fields/session.ts'
import type { Span } from '../../model/mention.ts'
import type { ProposalKind, ProposalNumber, Session } from '../../model/proposal.ts'
import { type SourceText, sourceText } from '../../text/source-text.ts'
import type { Letter } from './letter.ts'

/** A number of a proposal with the kind its noun names, at its place in the document. */
export interface NamedNumber {
  readonly number: ProposalNumber
  readonly kind: ProposalKind | null
}

/** What a part of the letter says of the proposal outside of 《》 and “”. */
export interface ProposalNames {
  /** 第…号, in order. */
  readonly numbers: readonly NamedNumber[]
  /** …届…次会议 with both its numbers, in order. */
  readonly sessions: readonly Session[]
}

/** A title or an opening is read to here. */
const longest = 800

/** By the spans asked for: several rules compare the same title and opening. */
const read = new WeakMap<Letter, Map<string, ProposalNames>>()

/** Numbers and sessions that the masked text names at `span`: 第0127号建议, 市五届人大三次会议. */
export function namesIn(letter: Letter, span: Span | undefined): ProposalNames {
  if (span === undefined) return { numbers: [], sessions: [] }
  let bySpan = read.get(letter)
  if (bySpan === undefined) {
    bySpan = new Map()
    read.set(letter, bySpan)
  }
  const key = span.join(' ')
  let names = bySpan.get(key)
  if (names === undefined) {
    const source = sourceText(letter.masked.slice(span[0], Math.min(span[1], span[0] + longest)))
    names = { numbers: numbersIn(source, span[0]), sessions: sessionsIn(source, span[0]) }
    bySpan.set(key, names)
  }
  return names
}

function numbersIn(source: SourceText, offset: number): NamedNumber[] {
  const out: NamedNumber[] = []
  const { folded } = source
  if (!folded.includes('第')) return out
  for (let from = 0; from < folded.length; ) {
    const found = readProposalNumber(source, from, folded.length)
    if (found === null) break
    from = Math.max(found.end, from + 1)
    // Without 第, or without a noun or bracket after, it may be the number of a road, a bus or an order.
    if (
      folded.charAt(found.start) !== '第' ||
      !(found.kind !== null || /^(?:[)\]》”\ufffc]| ?已?收悉)/u.test(folded.slice(found.end)))
    )
      continue
    out.push({ number: { ...found.number, span: moved(found.number.span, offset) }, kind: found.kind })
  }
  return out
}

function sessionsIn(source: SourceText, offset: number): Session[] {
  const out: Session[] = []
  if (!source.folded.includes('届')) return out
  for (let from = 0; from < source.folded.length; ) {
    const session = readSession(source, from, source.folded.length)
    if (session === null) break
    from = Math.max(session.span[1], from + 1)
    if (session.meeting !== null && !/常委|常务|主席|主任/u.test(session.text))
      out.push({ ...session, span: moved(session.span, offset) })
  }
  return out
}

function moved([start, end]: Span, offset: number): Span {
  return [start + offset, end + offset]
}
