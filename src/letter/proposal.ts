import { assemblyOf, kindOfOpening, type OpeningWords } from '../fields/proposal-kind.ts'
import { kindOf, readProposalNumber } from '../fields/proposal-number.ts'
import { type FoundProposalTitle, readProposalTitle } from '../fields/proposal-title.ts'
import { readSession } from '../fields/session.ts'
import { receipt } from '../grammar/opening.ts'
import { sessionNouns, wordsBehindSlogans, wordsOfSlogans } from '../grammar/proposal.ts'
import type { Addressee } from '../model/document.ts'
import type { Mention } from '../model/mention.ts'
import type { Proposal, ProposalKind, ProposalNumber, Session } from '../model/proposal.ts'
import type { Cell } from '../parts/metadata-cells.ts'
import { emptyRegister, type Register } from '../parts/metadata-map.ts'
import { append } from '../text/append.ts'
import { flatText } from '../text/flat.ts'
import { hanziUnits } from '../text/hanzi.ts'
import { oneOf } from '../text/pattern.ts'
import { blankQuoted, quotedRanges } from '../text/quoted.ts'
import type { Range } from '../text/range.ts'
import { either } from '../text/shapes.ts'
import { mentionAt, type SourceText } from '../text/source-text.ts'
import { lazyPattern } from '../text/sticky.ts'

const registerNumber = new RegExp(
  `^ *第? ?([A-Za-z${hanziUnits}]{0,2}-?(\\d{1,12})((?:[.-]\\d{1,6}){0,2})) ?号? *$`,
  'u',
)
/** A slogan or the name of a column above the letter: it names a session that the proposal has nothing to do with. */
const slogan = new RegExp(`${oneOf(sessionNouns)}${oneOf(wordsBehindSlogans)}|${oneOf(wordsOfSlogans)}`, 'u')

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
  register: Register = emptyRegister,
  asked: Range | null = null,
): Proposal | null {
  const from = opening?.start ?? Number.POSITIVE_INFINITY
  const headlines = lines.filter(
    ({ start, end }) => start >= from || !slogan.test(folded(source, start, end)),
  )
  const named = opening === null ? null : readProposalTitle(source, opening.start, opening.end)
  const ranges: Range[] = []
  if (title !== null) append(ranges, outside(source, title, null))
  if (opening !== null) append(ranges, outside(source, opening, named))
  for (const line of headlines) append(ranges, outside(source, line, null))
  const { session: told, ...counted } = numbered(source, ranges)
  const session =
    told ?? (register.session && readSession(source, register.session.start, register.session.end))
  const { number, kind: numberKind } =
    counted.number === null ? numberedElsewhere(source, opening, named, register.number) : counted

  const words = (range: Range) => flatText(source, range)
  const titleWords = title === null ? '' : words(title)
  const around = openingAround(source, opening, named)
  const kind =
    numberKind ?? kindOf(blankQuoted(titleWords, '')) ?? kindOfOpening(around) ?? kindOf(titleWords)
  if ([number, session, named, kind, register.content, register.name].every((found) => found === null))
    return null
  const said = `${session?.text ?? ''} ${titleWords} ${around.before}${around.behind}`
  const assembly = assemblyOf(said, addressees, headlines.map(words).join(' '))
  const { title: name = nameOf(source, register.name) } = named ?? later(source, opening, headlines) ?? {}
  const content = register.content ?? asked
  return {
    kind,
    assembly,
    session,
    number,
    title: name,
    content: content && mentionAt(source, content.start, content.end),
  }
}

/** The opening around the name of the proposal. */
function openingAround(
  source: SourceText,
  opening: Range | null,
  named: FoundProposalTitle | null,
): OpeningWords {
  if (opening === null) return { before: '', name: null, behind: '' }
  const words = (start: number, end: number) => flatText(source, { start, end })
  if (named === null) return { before: words(opening.start, opening.end), name: null, behind: '' }
  const name = folded(source, named.start, named.end)
  return { before: words(opening.start, named.start), name, behind: words(named.end, opening.end) }
}

/** A number that stands bare after the name, or else that of a register, which is the letter's where the letter prints none. */
function numberedElsewhere(
  source: SourceText,
  opening: Range | null,
  named: FoundProposalTitle | null,
  cell: Cell | null,
): { number: ProposalNumber | null; kind: ProposalKind | null } {
  const bare = named === null || opening === null ? null : bareNumber(source, named.end, opening.end)
  if (bare !== null || cell === null) return { number: bare, kind: null }
  const number = registered(source, cell)
  return { number, kind: number === null ? null : kindOf(cell.label) }
}

/** What a register prints as the proposal's name, without marks around it. */
function nameOf(source: SourceText, cell: Cell | null): Mention | null {
  if (cell === null) return null
  const [first, last] = quotedRanges(source.folded.slice(cell.start, cell.end))[0] ?? [0, 0]
  const isQuoted = first === 0 && last === cell.end - cell.start && last > 2
  return isQuoted ? mentionAt(source, cell.start + 1, cell.end - 1) : mentionAt(source, cell.start, cell.end)
}

/** The name in a line below an opening that gives none. */
function later(
  source: SourceText,
  opening: Range | null,
  headlines: readonly Range[],
): FoundProposalTitle | null {
  for (const { start, end } of headlines) {
    const name = opening !== null && start >= opening.end ? readProposalTitle(source, start, end) : null
    if (name !== null) return name
  }
  return null
}

/** The first number of the ranges with the kind of its noun, and the first session. */
function numbered(
  source: SourceText,
  ranges: readonly Range[],
): { number: ProposalNumber | null; kind: ProposalKind | null; session: Session | null } {
  let found: ReturnType<typeof readProposalNumber> = null
  let session: Session | null = null
  for (const { start, end } of ranges) {
    found ??= readProposalNumber(source, start, end)
    if (session === null || session.meeting === null)
      session = fuller(session, readSession(source, start, end))
  }
  return { number: found?.number ?? null, kind: found?.kind ?? null, session }
}

/** Of two sessions the first, unless it lost its meeting and the other is of the same term: 七届人大闭会期间 in the title, 七届人大三次会议 below. */
function fuller(first: Session | null, next: Session | null): Session | null {
  if (first === null) return next
  return first.meeting === null && next?.term === first.term && next.meeting !== null ? next : first
}

function folded(source: SourceText, start: number, end: number): string {
  return source.folded.slice(start, end)
}

const numberBeforeReceipt = lazyPattern(
  () => new RegExp(`^ ?\\(?(\\d{1,10})\\)? ?(?=${either(receipt, '已', ',')})`, 'u'),
)

/** 《…》1013 收悉: a number without 第 and 号 right after the name. */
function bareNumber(source: SourceText, start: number, end: number): ProposalNumber | null {
  const match = numberBeforeReceipt().exec(source.folded.slice(start, Math.min(end, start + 24)))
  if (match?.[1] === undefined) return null
  const at = start + match[0].indexOf(match[1])
  return { ...mentionAt(source, at, at + match[1].length), serial: Number(match[1]) }
}

/** 202号, 第202号, B12 as the value of 建议号. */
function registered(source: SourceText, { start, end }: Range): ProposalNumber | null {
  const match = registerNumber.exec(source.folded.slice(start, end))
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
