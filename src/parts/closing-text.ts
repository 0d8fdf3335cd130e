import { agencyEnding } from '../fields/agency.ts'
import {
  agreed,
  answererUnits,
  approvalVerbs,
  approvedLetters,
  askedFor,
  askedViews,
  asksOfThis,
  bodyUnits,
  closingFormulas,
  conditions,
  conveyingLeads,
  conveyingVerbs,
  discontents,
  filledForms,
  fillingVerbs,
  formulaUnits,
  government,
  governmentTiers,
  handedOver,
  heldViews,
  hopedFor,
  hopeManners,
  hopeUnits,
  hopeVerbs,
  inCharge,
  ownBodyUnits,
  pointers,
  readingVerbs,
  returnedForms,
  returningVerbs,
  selfWords,
  summedInBody,
  summedNouns,
  summedViews,
  summing,
  thankedFor,
  thanks,
  viewedNouns,
  viewsOnAnswers,
  wishManners,
  wishVerbs,
} from '../grammar/closing.ts'
import { lineSigns } from '../grammar/line-signs.ts'
import { offices } from '../grammar/persons.ts'
import { hanziUnits } from '../text/hanzi.ts'
import type { Line } from '../text/lines.ts'
import { oneOf } from '../text/pattern.ts'
import { either, maybe, within } from '../text/shapes.ts'
import { isAt, lazyPattern, matchAt } from '../text/sticky.ts'
import { holds, holdsAny, unitSet } from '../text/unit-set.ts'
import type { Reading } from './reader.ts'

const approver = `[${hanziUnits}·*×]`
/** The body of who approves a letter, no part of the name: 我局, 本委分管, 县政府. */
const approversBody = `${either(`[${selfWords}][${ownBodyUnits}]`, `[${governmentTiers}]${government}`)}${maybe(inCharge)}`
const approversAgency = `[${hanziUnits}]{2,16}?${agencyEnding('signs')}${maybe(inCharge)}`
const office = `副?${oneOf(offices)}`
const approvedBy = either(
  `(?<before>${office})(?<named>${approver}{2,4}?)`,
  `(?<name>(?!${approversBody})${approver}{1,6}?(?<![${bodyUnits}]))(?<office>${office})`,
)
/** 此复函已经某某局长审签, 已经我局局长某某审签. */
const approval = lazyPattern(
  () =>
    new RegExp(
      `此?${maybe(oneOf(approvedLetters))}(?:业|已)经${maybe(either(approversBody, approversAgency))}${approvedBy}${maybe(agreed)}${oneOf(approvalVerbs)}`,
      'u',
    ),
)

const sentence = '。!?\r\n'
const clause = '。!?,\r\n'
/** 对上述答复有何意见, 对我局的办理情况是否满意. */
const viewOf = `对${maybe(either(oneOf(pointers), `我[${answererUnits}]的?`))}的?${oneOf(viewedNouns)}${within(30, sentence)}${oneOf(askedViews)}`
/** 您对此有何意见. */
const viewOfThis = `(?:您|你)们?${oneOf(asksOfThis)}${oneOf(askedViews)}`
/** 以上答复妥否; with 如 behind it is of the kind below, and with 已经 behind it tells of an approval. */
const viewOfSum = `${summing}${oneOf(summedNouns)}(?!${within(20, sentence)}(?:如|若)|,?(?:业|已)经)${within(20, sentence)}${oneOf(summedViews)}`
/** 如您还有其他意见, 若对答复不满. */
const otherView = `${oneOf(conditions)}(?:您|你)?们?${either(
  `还?有${within(30, sentence)}${oneOf(heldViews)}`,
  oneOf(discontents),
  `对${within(30, sentence)}${oneOf(viewsOnAnswers)}`,
)}`
/** 请填写征询意见表. */
const filled = `请${within(20, sentence)}${oneOf(fillingVerbs)}${within(20, sentence)}${oneOf(filledForms)}`
/** 请您将《反馈表》填好后寄回. */
const returned = `请(?:您|你|贵)?${within(6, clause)}将${within(30, clause)}${oneOf(returnedForms)}[》”]?${within(12, sentence)}${oneOf(returningVerbs)}`
const view = `${either(viewOf, viewOfThis, viewOfSum, otherView, filled, returned)}[^。!\r\n]*[。!]?`
/** Both are in every approval: its pattern is long, and few paragraphs have one. */
const approvedAlready = /(?:业|已)经/
const approves = new RegExp(oneOf(approvalVerbs))
/** A request for a view of the reply, to its stop. */
const feedbackAt = lazyPattern(() => new RegExp(view, 'uy'))
/** What such a request asks for. */
export const asks = lazyPattern(() => new RegExp(oneOf(askedFor), 'u'))
/** 此复, 特此函告, 专此答复, 此致, 敬礼, wishes. */
const formula = lazyPattern(
  () =>
    new RegExp(
      `^${either(
        `${oneOf(conveyingLeads)}${oneOf(conveyingVerbs)}`,
        oneOf(closingFormulas),
        `${summing}${oneOf(handedOver)}${within(30, '。')}${oneOf(readingVerbs)}`,
        `[${wishManners}]?[${wishVerbs}]${within(24, '。')}[。!]?$`,
      )}`,
      'u',
    ),
)
/** Thanks within the first words of the paragraph. */
const thanksFirst = lazyPattern(() => new RegExp(`^${within(40, '。!')}?${oneOf(thanks)}`, 'u'))
const hopes = lazyPattern(
  () =>
    new RegExp(
      `^${maybe(`${within(6, '。,')},`)}${maybe(oneOf(hopeManners))}${oneOf(hopeVerbs)}${within(60, '。!')}${oneOf(hopedFor)}`,
      'u',
    ),
)
const mannerOfThanks = lazyPattern(() => new RegExp(oneOf(thankedFor), 'u'))
const noClosing = lazyPattern(() => new RegExp(`^${summing}${oneOf(summedInBody)}`, 'u'))

/** In every text that closes a letter. */
const closingUnits = unitSet(lineSigns.closing)
/** What the formulas begin with. */
const formulaFirsts = unitSet(formulaUnits)
const inHopes = unitSet(hopeUnits)
/** Units among which the word of hope stands. */
const reachOfHopes = 12
const reachOfClosing = 60
const feedbackFirsts = unitSet('对', '以', '您', '你', '如', '若', '请')
const reachOfFeedback = 20

/** A line that closes a letter. */
export function readClosingLine(_source: unknown, { text }: Line): Reading<null> | null {
  if (text.length > 200 || !holdsAny(closingUnits, text, reachOfClosing)) return null
  return isClosingText(text) ? { value: null, says: ['closing'] } : null
}

/** True for a paragraph that closes a letter: thanks, hopes, 此复, 审签, a request for a view. */
export function isClosingText(text: string): boolean {
  if (text.length > 260 || (text.startsWith('以') && noClosing().test(text))) return false
  if (text.length < 160 && mayApprove(text) && approval().test(text)) return true
  if (holds(formulaFirsts, text.charCodeAt(0)) && formula().test(text)) return true
  if (text.includes('谢') && thanksFirst().test(text) && mannerOfThanks().test(text)) return true
  return (holdsAny(inHopes, text, reachOfHopes) && hopes().test(text)) || beginsWithFeedback(text)
}

/** The approval (审签) that a paragraph tells of, or null. */
export function approvalIn(text: string): RegExpExecArray | null {
  return mayApprove(text) ? approval().exec(text) : null
}

function mayApprove(text: string): boolean {
  return approvedAlready.test(text) && approves.test(text)
}

/** The first request for a view in a paragraph, or null. */
export function feedbackIn(text: string): RegExpExecArray | null {
  for (let at = 0; at < text.length; at++) {
    const found = holds(feedbackFirsts, text.charCodeAt(at)) ? matchAt(feedbackAt(), text, at) : null
    if (found !== null) return found
  }
  return null
}

/** Whether a request for a view begins within the first units. */
function beginsWithFeedback(text: string): boolean {
  for (let at = 0; at <= reachOfFeedback && at < text.length; at++)
    if (holds(feedbackFirsts, text.charCodeAt(at)) && isAt(feedbackAt(), text, at)) return true
  return false
}
