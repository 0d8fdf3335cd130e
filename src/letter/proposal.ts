import { kindOf, readProposalNumber } from '../fields/proposal-number.ts'
import { readProposalTitle } from '../fields/proposal-title.ts'
import { readSession } from '../fields/session.ts'
import {
  cppccWords,
  npcWords,
  thirdBodyWords,
  wordsBehindSlogans,
  wordsOfSlogans,
} from '../grammar/proposal.ts'
import type { Addressee } from '../model/document.ts'
import type { Assembly, Proposal, ProposalKind, ProposalNumber, Session } from '../model/proposal.ts'
import { append } from '../text/append.ts'
import { flatten } from '../text/flat.ts'
import { oneOf } from '../text/pattern.ts'
import { blankQuoted, quotedRanges } from '../text/quoted.ts'
import { mentionAt, type SourceText } from '../text/source-text.ts'

/** A folded range. */
export interface Range {
  readonly start: number
  readonly end: number
}

const npc = new RegExp(oneOf(npcWords), 'u')
const cppcc = new RegExp(oneOf(cppccWords), 'u')
/** 党代表, 中共某县第十四次代表大会. */
const third = new RegExp(`${oneOf(thirdBodyWords)}|中共[^,。;]{0,14}代表大会`, 'u')

const received = /已?(?:收悉|收到|转|交)|如下/u
/** A slogan or the name of a column above the letter: it names a session that the proposal has nothing to do with. */
const slogan = new RegExp(`会议?${oneOf(wordsBehindSlogans)}|${oneOf(wordsOfSlogans)}`, 'u')

/**
 * What is answered, from the letter's own title, its opening, and headlines above: the noun of the number decides the kind, then
 * the title's, then the opening's; 人大 or 政协 as printed, else by who is addressed.
 */
export function readProposal(
  source: SourceText,
  title: Range | null,
  opening: Range | null,
  lines: readonly Range[],
  addressees: readonly Addressee[],
  register: (Range & { label: string }) | null = null,
): Proposal | null {
  const from = opening?.start ?? Number.POSITIVE_INFINITY
  const headlines = lines.filter(
    ({ start, end }) => start >= from || !slogan.test(folded(source, start, end)),
  )
  const inOpening = opening === null ? null : readProposalTitle(source, opening.start, opening.end)
  const further =
    opening !== null && inOpening === null ? headlines.filter(({ start }) => start >= opening.end) : []
  const later = further
    .map(({ start, end }) => readProposalTitle(source, start, end))
    .find((name) => name !== null)
  const named = inOpening
  const ranges: Range[] = []
  if (title !== null) append(ranges, outside(source, title, null))
  if (opening !== null) append(ranges, outside(source, opening, named))
  for (const line of headlines) append(ranges, outside(source, line, null))

  let number: ProposalNumber | null = null
  let numberKind: ProposalKind | null = null
  let session: Session | null = null
  for (const { start, end } of ranges) {
    if (number === null) {
      const found = readProposalNumber(source, start, end)
      if (found !== null) {
        number = found.number
        numberKind = found.kind
      }
    }
    if (session === null || session.meeting === null)
      session = fuller(session, readSession(source, start, end))
  }
  if (number === null && named !== null && opening !== null)
    number = bareNumber(source, named.end, opening.end)

  // A register's number is the letter's where the letter prints none.
  if (number === null && register !== null) {
    number = registered(source, register)
    numberKind = number === null ? null : kindOf(register.label)
  }

  const words = (range: Range | null) => (range === null ? '' : flatten(source, range.start, range.end).text)
  const titleWords = words(title)
  const openingWords = words(opening)
  const frame =
    named === null
      ? openingWords
      : flatten(source, opening?.start ?? 0, named.start).text +
        flatten(source, named.end, opening?.end ?? 0).text
  const behind =
    named === null ? '' : source.folded.slice(named.end, Math.min(named.end + 12, opening?.end ?? 0))
  const behindKind = /^(?:这[个一份件]|[的之]?)*(?:建议案|建议|提案|议案|议事原案)/u.test(behind)
    ? kindOf(behind.slice(0, 6))
    : null
  const told = frame.replaceAll(/建议和意见|宝贵意见/gu, '')
  const receipt = received.exec(told)
  // 您提出的“…的提案”收悉,现对您的五个建议答复如下: what is said of it later is no longer its noun.
  const openingKind =
    behindKind ??
    firstKind(receipt === null ? told : told.slice(0, receipt.index)) ??
    (named === null ? null : lastKind(folded(source, named.start, named.end))) ??
    firstKind(told)
  const outsideTitle = blankQuoted(titleWords, '')
  const kind = numberKind ?? kindOf(outsideTitle) ?? openingKind ?? kindOf(titleWords)

  const said = `${session === null ? '' : folded(source, session.span[0], session.span[1])} ${titleWords} ${frame}`
  const above = headlines.map(words).join(' ')
  const assembly =
    third.test(said) || third.test(above) ? null : (assemblyOf(said, addressees) ?? assemblyOf(above, []))
  if (number === null && session === null && named === null && kind === null) return null
  return { kind, assembly, session, number, title: named?.title ?? later?.title ?? null }
}

/** Of two sessions the first, unless it lost its meeting and the other is of the same term: 七届人大闭会期间 in the title, 七届人大三次会议 below. */
function fuller(first: Session | null, next: Session | null): Session | null {
  if (first === null) return next
  return first.meeting === null && next?.term === first.term && next.meeting !== null ? next : first
}

function folded(source: SourceText, start: number, end: number): string {
  return source.folded.slice(start, end)
}

function firstKind(text: string): ProposalKind | null {
  const noun = /建议案|建议|提案|议案|议事原案|书面意见/u.exec(text)
  return noun === null ? null : kindOf(noun[0])
}

/** The kind of the noun that a proposal's name ends in, its marks aside. */
function lastKind(name: string): ProposalKind | null {
  const noun = /(?:建议案|建议|提案|议案|议事原案)(?=[》”」"’]*$)/u.exec(name)
  return noun === null ? null : kindOf(noun[0])
}

function assemblyOf(text: string, addressees: readonly Addressee[]): Assembly | null {
  const people = npc.exec(text)
  const council = cppcc.exec(text)
  if (people && council) return people.index < council.index ? 'npc' : 'cppcc'
  if (people) return 'npc'
  if (council) return 'cppcc'
  const role = addressees[0]?.role
  return role === 'deputy' ? 'npc' : role === 'member' ? 'cppcc' : null
}

/** 《…》1013 收悉: a number without 第 and 号 right behind the name. */
function bareNumber(source: SourceText, start: number, end: number): ProposalNumber | null {
  const match = /^ ?\(?(\d{1,10})\)? ?(?=收悉|已|,)/u.exec(
    source.folded.slice(start, Math.min(end, start + 24)),
  )
  if (match?.[1] === undefined) return null
  const at = start + match[0].indexOf(match[1])
  return { ...mentionAt(source, at, at + match[1].length), serial: Number(match[1]) }
}

/** 202号, 第202号, B12 as the value of 建议号. */
function registered(source: SourceText, { start, end }: Range): ProposalNumber | null {
  const match = /^ *第? ?([A-Za-z々-〇㐀-鿿𠀀-𲎯]{0,2}-?(\d{1,12})((?:[.-]\d{1,6}){0,2})) ?号? *$/u.exec(
    source.folded.slice(start, end),
  )
  if (match?.[1] === undefined) return null
  const at = start + match[0].indexOf(match[1])
  return {
    ...mentionAt(source, at, at + match[1].length),
    serial: match[3] === '' ? Number(match[2]) : null,
  }
}

/** The range without the proposal's name and without any 《title》. */
function outside(source: SourceText, { start, end }: Range, named: Range | null): Range[] {
  const text = source.folded.slice(start, end)
  const out: Range[] = []
  let from = 0
  const cut = (a: number, b: number) => {
    if (a > from) out.push({ start: start + from, end: start + a })
    from = Math.max(from, b)
  }
  if (named !== null) {
    cut(named.start - start, named.end - start)
  } else {
    for (const [a, b] of quotedRanges(text)) cut(a, b)
  }
  cut(text.length, text.length)
  return out
}
