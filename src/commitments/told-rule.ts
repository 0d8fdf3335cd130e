import { quotedNouns, quotedSpeakers, quotingVerbs, speakingVerbs } from '../grammar/commitments.ts'
import { oneOf } from '../text/pattern.ts'
import { either } from '../text/shapes.ts'
import { lazyPattern } from '../text/sticky.ts'
import { quoted, type Sentence } from './clauses.ts'
import { hasSeen, listOf } from './seen-words.ts'

const quotes = lazyPattern(
  () =>
    new RegExp(
      either(
        `(?:□[^。;]{0,14}|(?:${oneOf(quotedNouns)}|印发的)[^,。;]{0,14})(?:${oneOf(quotingVerbs)}),?`,
        `(?:${oneOf(quotedSpeakers)})[^,。;]{0,4}(?:${oneOf(speakingVerbs)}),`,
      ),
      'u',
    ),
)
const law = /^(?:根据|按照|依据|依照)?□+[^,。;]{0,20}[,规]/u
const general = /应当|必须|不得|可以/u
/** Words before the document that make it a reason for one's own promise: 按照《…》要求,力争…. */
const ours = /将|拟|力争|计划|按|根据|依据|对照|落实|围绕|(?:^|,)(?:修订|修改|制定|出台|印发|起草|编制|完善)/u

/** Whether the sentence tells a rule: 《…意见》要求,…; 根据《…条例》,…应当…. */
export function tellsRule(hidden: string, { start, end, lists }: Sentence): boolean {
  const isLaw = beginsQuoted(hidden, start)
  const mayQuote = hasSeen(lists, listOf.quoting)
  if (!isLaw && !mayQuote) return false
  const whole = hidden.slice(start, end)
  if (isLaw && law.test(whole) && general.test(whole)) return true
  const quote = mayQuote ? quotes().exec(whole) : null
  return quote !== null && quote.index < 60 && !ours.test(whole.slice(0, quote.index))
}

const fill = quoted.charCodeAt(0)
/** Whether what is quoted stands at the beginning, or after 根据, 按照. */
function beginsQuoted(hidden: string, start: number): boolean {
  return (
    hidden.charCodeAt(start) === fill || (start + 2 < hidden.length && hidden.charCodeAt(start + 2) === fill)
  )
}
