import { answerHeadings, letterLabels, proposalTextHeadings, proposalTextLabels } from '../grammar/labels.ts'
import { proposalEndings, proposalPleas, replyWords } from '../grammar/proposal.ts'
import { isHeadChrome } from '../parts/chrome.ts'
import { hanziUnits } from '../text/hanzi.ts'
import { oneOf } from '../text/pattern.ts'
import type { Range } from '../text/range.ts'
import { holds, lastsOf, unitSet } from '../text/unit-set.ts'
import type { Step } from './steps.ts'

/** The steps of a head that hold the proposal's own text, from the first to before the last. */
export interface ProposalText {
  /** The step of its heading, or of the proposal's name. */
  readonly heading: number
  readonly from: number
  readonly to: number
}

const headings: ReadonlySet<string> = new Set([...proposalTextLabels, ...proposalTextHeadings])
const answers: ReadonlySet<string> = new Set([...letterLabels, ...answerHeadings])
const around = new RegExp(`^[【[(<]?(?<words>[${hanziUnits}]{2,6})[】\\])>]? ?:?$`, 'u')
const headed = new RegExp(
  `^[【[](?<words>[${hanziUnits}]{2,6})[】\\]] ?[${hanziUnits}]{2,8} ?:[^。]{1,60}$`,
  'u',
)
const brackets = unitSet('【[')
const plea = new RegExp(oneOf(proposalPleas), 'u')
const reply = new RegExp(oneOf(replyWords), 'u')
const named = new RegExp(`^[^。;:]{4,60}${oneOf(proposalEndings)}[》”]?$`, 'u')
const namedLasts = unitSet(lastsOf(proposalEndings), '》”')
const sentence = /[。;:!?]$/u
const longestLabel = 10
const longestName = 64
const shortestSentence = 16

/**
 * The proposal's own text (建议原文) above its answer: below a heading of it (建议内容), or below the proposal's name where the lines are sentences that ask for something and answer
 * nothing. It ends at the heading of the answer, and at whatever else a head holds.
 */
export function proposalTextIn(steps: readonly Step[]): ProposalText | null {
  for (let at = 0; at < steps.length; at++) {
    const { text } = (steps[at] as Step).line
    const isHeading = isTextHeading(text)
    const isName = !isHeading && isProposalName(text)
    if (!isHeading && !isName) continue
    const from = isHeading ? behindName(steps, at + 1) : at + 1
    const to = endOf(steps, from)
    if (to > from && (isHeading || asks(steps, from, to))) return { heading: at, from, to }
  }
  return null
}

/** Whether the step at `i` is the heading of the text, or that of the answer below it. */
export function isHeadingOf(steps: readonly Step[], { heading, to }: ProposalText, i: number): boolean {
  const { text } = (steps[i] as Step).line
  return (i === heading && isTextHeading(text)) || (i === to && isAnswerHeading(text))
}

/** A heading of the text (【建议】), who moved it named behind or not (【建议】领衔代表:某某). */
function isTextHeading(text: string): boolean {
  const words =
    text.length <= longestLabel
      ? around.exec(text)
      : holds(brackets, text.charCodeAt(0))
        ? headed.exec(text)
        : null
  return headings.has(words?.groups?.['words'] ?? '')
}

/** The range of the text that the steps hold. */
export function rangeOf(steps: readonly Step[], { from, to }: Pick<ProposalText, 'from' | 'to'>): Range {
  return { start: (steps[from] as Step).line.start, end: (steps[to - 1] as Step).line.end }
}

/** Whether a line is the heading of the answer alone (答复内容:). */
function isAnswerHeading(text: string): boolean {
  return text.length <= longestLabel && answers.has(around.exec(text)?.groups?.['words'] ?? '')
}

function isProposalName(text: string): boolean {
  const mayBe = text.length <= longestName && holds(namedLasts, text.charCodeAt(text.length - 1))
  return mayBe && named.test(text) && !reply.test(text)
}

/** The step after the proposal's name, where that heads its text. */
function behindName(steps: readonly Step[], at: number): number {
  let from = at
  while (from < steps.length && isProposalName((steps[from] as Step).line.text)) from++
  return from
}

/** The first step from `from` on that is no line of the text: one that a reader of heads knows, or the heading of the answer. */
function endOf(steps: readonly Step[], from: number): number {
  let to = from
  for (; to < steps.length; to++) {
    const { state, line } = steps[to] as Step
    const isOdd =
      state === 'headOdd' || state === 'headMore' || (state === 'headChrome' && !isHeadChrome(line))
    const isPlea = headings.has(around.exec(line.text)?.groups?.['words'] ?? '')
    if ((!isOdd && !isPlea) || isAnswerHeading(line.text)) break
  }
  return to
}

/** Whether the lines are sentences that ask for something and answer nothing. */
function asks(steps: readonly Step[], from: number, to: number): boolean {
  let hasSentence = false
  let hasPlea = false
  for (let at = from; at < to; at++) {
    const { text } = (steps[at] as Step).line
    if (reply.test(text)) return false
    hasSentence ||= text.length >= shortestSentence && sentence.test(text)
    hasPlea ||= plea.test(text)
  }
  return hasSentence && hasPlea
}
