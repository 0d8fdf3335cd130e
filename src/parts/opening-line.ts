import {
  bareEnds,
  bareVerbs,
  headlineAnswer,
  headlineLasts,
  headlineNouns,
  headlineTopics,
  nowHanding,
  openedNouns,
  openingEnds,
  openingLeads,
  openingReplies,
  receipt,
  respectful,
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
import { leavesOpen } from '../text/open-marks.ts'
import { oneOf } from '../text/pattern.ts'
import { either, maybe, within } from '../text/shapes.ts'
import { lazyPattern } from '../text/sticky.ts'
import { firstsOf, holds, unitSet } from '../text/unit-set.ts'

const opens = lazyPattern(
  () =>
    new RegExp(
      either(
        receipt,
        `${oneOf(openingLeads)}.{0,200}${oneOf(openingEnds)}`,
        `${oneOf(openedNouns)}.{0,60}${oneOf(openingReplies)}`,
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
      `^${within(160, '。,;:')}${oneOf(headlineTopics)}${within(60, '。,;:')}${either(oneOf([headlineAnswer], ' *'), oneOf(headlineNouns))}(?:\\([^()]*\\))?$`,
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

/** The line at `index`, or what is left of it, with the next two where the copy has wrapped its sentence. */
export function sentenceFrom(
  lines: readonly Line[],
  index: number,
  first = lines[index]?.text ?? '',
): string {
  let text = first
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
  const words = sentenceFrom(lines, index)
  if (!isOpeningLine(words) || !bareLead().test(words)) return false
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
