import { answer, answerVerbs, proposalNouns } from '../grammar/kind.ts'
import {
  bareEnds,
  bareVerbs,
  headlineLasts,
  headlineNouns,
  headlineTopics,
  nowHanding,
  openingEnds,
  openingLeads,
  openingMoves,
  receipt,
  respectful,
  told,
} from '../grammar/opening.ts'
import {
  addressUnits,
  behindRole,
  citizenEndings,
  greetings,
  roleWords,
  spokenTo,
} from '../grammar/salutation.ts'
import { hanziUnits } from '../text/hanzi.ts'
import { hasSign, signBits } from '../text/line-signs.ts'
import type { Line } from '../text/lines.ts'
import { onceFor } from '../text/once.ts'
import { leavesOpen } from '../text/open-marks.ts'
import { oneOf } from '../text/pattern.ts'
import { either, maybe, within } from '../text/shapes.ts'
import { lazyPattern } from '../text/sticky.ts'
import { firstsOf, holds, unitSet } from '../text/unit-set.ts'
import type { Around, Reading } from './reader.ts'

const opens = lazyPattern(
  () =>
    new RegExp(
      either(
        receipt,
        `${oneOf(openingLeads)}.{0,200}${oneOf(openingEnds)}`,
        `${oneOf(proposalNouns)}.{0,60}${oneOf(answerVerbs)}`,
        `^[${spokenTo}]们?${within(20, '。')}${told}的?[^。]{4,}`,
      ),
      'u',
    ),
)
const namesNobody = unitSet(addressUnits)
const names = `[${hanziUnits}·*、]{2,40}?${oneOf(roleWords)}`
const bareStart = lazyPattern(() => new RegExp(`^${either(`[${spokenTo}]`, nowHanding, names)}`, 'u'))
/** How a letter without addressee opens: 您提出的, or 林知秋代表提出的 where a body tells another of it. */
const bareLead = lazyPattern(
  () =>
    new RegExp(
      `^${either(`[${spokenTo}]`, `${maybe(nowHanding)}${names}们?${oneOf(bareVerbs)}${within(200, '。')}${oneOf(bareEnds)}`)}`,
      'u',
    ),
)
/** A title of a letter, which names a proposal and an answer without opening one. */
const headline = lazyPattern(
  () =>
    new RegExp(
      `^${within(160, '。,;:')}${oneOf(headlineTopics)}${within(60, '。,;:')}${either(oneOf([answer], ' *'), oneOf(headlineNouns))}(?:\\([^()]*\\))?$`,
      'u',
    ),
)
/** The last unit of every headline. */
const headlineEnds = unitSet(headlineLasts)
/** A line that addresses persons is no part of the sentence above it. */
const addresses = lazyPattern(
  () =>
    new RegExp(
      `${oneOf(roleWords)}${maybe(oneOf(behindRole))}(?:[ ,]{0,2}${oneOf(greetings)})? ?[:,!。;]?$`,
      'u',
    ),
)
const citizen = new RegExp(`${oneOf(citizenEndings)}$`, 'u')
const netizen = lazyPattern(() => new RegExp(`^${maybe(respectful)}网`, 'u'))
const greetingLine = new RegExp(`^${oneOf(greetings)}[!,:。]?$`, 'u')
const greetingUnits = unitSet(firstsOf(greetings))
const greetingEnd = new RegExp(`[ ,]?${oneOf(greetings)}$`, 'u')
const longestGreeting = 12
/** After these a sentence does not go on. */
const ends = unitSet('。:!?;')
/** Lines above an opening among which a citizen's name makes it an answer to mail. */
const reachOfCitizen = 3

/** True for 您好: on a line of its own. */
export function isGreeting(text: string): boolean {
  return (
    text.length <= longestGreeting &&
    holds(greetingUnits, text.charCodeAt(0)) &&
    greetingLine.test(text.trimEnd())
  )
}

/** True for a title, which names a proposal and an answer without opening a letter. */
export function isHeadline(text: string): boolean {
  return holds(headlineEnds, text.charCodeAt(text.length - 1)) && headline().test(text)
}

/** True for a line that a reply opens with: 您提出的《…》收悉, 现答复如下. */
export function isOpeningLine(text: string): boolean {
  return text.length > 8 && !isHeadline(text) && opens().test(text.slice(0, 500))
}

/** Which lines of a text are known to open a letter or not. */
const openings = onceFor((_: readonly Line[]) => new Map<number, boolean>())

/** Whether the sentence that begins with the line at `index` is one that a reply opens with; each is read once, whoever asks. */
export function isOpeningAt(lines: readonly Line[], index: number): boolean {
  const known = openings(lines)
  const before = known.get(index)
  if (before !== undefined) return before
  const isOpening = isOpeningLine(sentenceFrom(lines, index))
  known.set(index, isOpening)
  return isOpening
}

/** The line at `index`, or what is left of it, with the next two where the copy has wrapped its sentence. */
export function sentenceFrom(
  lines: readonly Line[],
  index: number,
  first = lines[index]?.text ?? '',
): string {
  let text = first
  if (leadsToList(text)) return listFrom(lines, index, text)
  for (let step = 1; step <= 2; step++) {
    const next = lines[index + step]?.text ?? ''
    if (isGreeting(text)) {
      text = next
      continue
    }
    const isShort = text.length <= 24 && !(holds(namesNobody, text.charCodeAt(0)) && isQuoteOpen(text))
    if (isShort || text.length >= 300 || holds(ends, text.charCodeAt(text.length - 1))) return text
    if (isHeadline(text) || (next.length <= 600 && addresses().test(next))) return text
    text += next
  }
  return text
}

/** Whether an opening names its proposals on the lines below: 你们提出的:. */
export function leadsToList(text: string): boolean {
  return holds(namesNobody, text.charCodeAt(0)) && text.endsWith(':') && listLead().test(text)
}
const listLead = lazyPattern(
  () => new RegExp(`^[${spokenTo}]${within(60, '。;:')}${oneOf(openingMoves)}${within(16, '。;:')}:$`, 'u'),
)
/** Lines of such a list at most. */
const mostListed = 8

/** The lines of a list of proposals, down to the one that says that they came. */
function listFrom(lines: readonly Line[], index: number, lead: string): string {
  let text = lead
  for (let step = 1; step <= mostListed; step++) {
    const next = lines[index + step]?.text ?? ''
    if (next.length > 200) break
    text += next
    if (next.includes(receipt)) return text
  }
  return lead
}

/** Whether words in marks go on in the next line: 您提出的“关于增设. */
function isQuoteOpen(text: string): boolean {
  return leavesOpen(text, '“', '”') || leavesOpen(text, '《', '》')
}

/** True for the line that opens a letter which addresses nobody. */
export function opensBare(lines: readonly Line[], index: number): boolean {
  const line = lines[index]
  if (line === undefined || !(hasSign(line, signBits.role) || holds(namesNobody, line.text.charCodeAt(0))))
    return false
  if (!bareStart().test(line.text)) return false
  if (!isOpeningAt(lines, index) || !bareLead().test(sentenceFrom(lines, index))) return false
  // 李先生:, 网友您好: is no proposer.
  for (let step = 1; step <= reachOfCitizen; step++)
    if (isCitizenLine(lines[index - step]?.text ?? '')) return false
  return true
}

/** True for 李先生:, 网友您好:, who move no proposal. */
export function isCitizenLine(text: string): boolean {
  const name = text
    .slice(0, 40)
    .replace(/(?<![:,!。 ])[:,!。 ]+$/u, '')
    .replace(greetingEnd, '')
  return name.length <= 16 && (citizen.test(name) || netizen().test(name)) && /[:!]$|好$/u.test(text)
}

/** A greeting on a line of its own. */
export function readGreeting(
  _source: unknown,
  { text }: Line,
  { isWhole, rest }: Around,
): Reading<'greeting' | 'titleTail'> | null {
  if (isGreeting(text)) return { value: 'greeting', says: ['greeting'] }
  // The copy has glued the end of the title after the addressee's colon.
  return !isWhole && rest === '' && isHeadline(text) ? { value: 'titleTail', says: ['titleTail'] } : null
}
