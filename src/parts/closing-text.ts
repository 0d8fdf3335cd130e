import { agencyEnding } from '../fields/agency.ts'
import { approvers, approversBody, bodyUnits, formulaUnits, hopeUnits } from '../grammar/closing.ts'
import { lineSigns } from '../grammar/line-signs.ts'
import { hanziUnits } from '../text/hanzi.ts'
import type { Line } from '../text/lines.ts'
import { oneOf } from '../text/pattern.ts'
import { isAt } from '../text/sticky.ts'
import { holds, holdsAny, unitSet } from '../text/unit-set.ts'
import type { Reading } from './reader.ts'

const approver = '[々-〇㐀-鿿𠀀-𲎯·*×]'
/** 此复函已经某某局长审签, 已经我局局长某某审签. */
export const approval = new RegExp(
  `此?(?:答复函|答复|复函|函|件|回复)?(?:业|已)经(?:${approversBody}|[${hanziUnits}]{2,16}?${agencyEnding('signs')}(?:分管)?)?(?:(?<before>副?${oneOf(approvers)})(?<named>${approver}{2,4}?)|(?<name>(?!${approversBody})${approver}{1,6}?(?<![${bodyUnits}]))(?<office>副?${oneOf(approvers)}))(?:同意)?(?:审签|审核|签发|审定|审阅|审批)`,
  'u',
)
/** A request for a view of the reply, to its stop. */
export const feedback =
  /(?:对(?:以上|上述|此|本|该|我[局委厅办们]的?)?(?:的)?(?:答复|办理|回复|复函|函复|意见|结果|情况)[^。!?\r\n]{0,30}(?:意见|是否满意|不满意|满意(?:与否|度)|建议|不妥|异议)|以上(?:答复|办理|意见|回复|函复)(?![^。!?\r\n]{0,20}(?:如|若))[^。!?\r\n]{0,20}(?:满意|不妥|意见|妥否)|(?:如果|若是|如|若)(?:您|你)?们?(?:还?有[^。!?\r\n]{0,30}(?:意见|异议|不[妥当满])|不满|不[妥当]|对[^。!?\r\n]{0,30}(?:意见|建议|异议|疑问|不妥|问题|不满))|请[^。!?\r\n]{0,20}(?:填写|填入|填好|填报)[^。!?\r\n]{0,20}(?:征询意见表|意见表|反馈表|回执|征求意见表)|请(?:您|你|贵)?[^。!?,\r\n]{0,6}将[^。!?,\r\n]{0,30}(?:意见表|反馈表|评价表|评议表|征询表|回执单?卡?)[》”]?[^。!?\r\n]{0,12}(?:填|寄|反馈|返回|退回|交回|送|传))[^。!\r\n]*[。!]?/u
/** What such a request asks for. */
export const asks = /(?:意见|建议|异议|疑问|不[妥当]|满意|不满|问题|回执|意见表|反馈表|评价表|评议表|征询表)/u
/** 此复, 特此函告, 专此答复, 此致, 敬礼, wishes. */
const formula =
  /^(?:(?:特此|专此|此)(?:复|答复|函复|复函|函告|函达|函|回复|报告|说明|致)|(?:顺|敬)颂|时祺|谢谢|妥否|(?:以上)?答复完毕|\(?答复完毕|此致|敬礼|以上(?:意见|答复|情况|回复|函复)[^。]{0,30}(?:参考|参阅|知悉|妥否|审议|审阅|审示)|(?:顺|敬|恭)?(?:祝|致|颂)[^。]{0,24}[。!]?$)/u
/** Thanks within the first words of the paragraph. */
const thanks = /^[^。!]{0,40}?(?:感谢|谢谢|致谢|谢意)/u
const hopes =
  /^(?:[^。,]{0,6},)?(?:真诚|诚挚|诚恳|诚心|热忱|殷切|衷心|恳切|也)?(?:希望|希|恳请|敬请|诚请|欢迎|请|望|期待|盼)[^。!]{0,60}(?:支持|关心|关注|监督|理解|意见|建议|指正|联系|帮助|指导)/u
const mannerOfThanks = /支持|关心|关注|理解|帮助|监督|意见|建议|提案|议案|厚爱|工作|信任|指导|您|你|贵/u
const noClosing = /^以上(?:措施|工作|项目|问题)/u

/** In every text that closes a letter. */
const closingUnits = unitSet(lineSigns.closing)
/** What the formulas begin with. */
const formulaFirsts = unitSet(formulaUnits)
const inHopes = unitSet(hopeUnits)
/** Units among which the word of hope stands. */
const reachOfHopes = 12
const reachOfClosing = 60
const feedbackAt = new RegExp(feedback.source, 'uy')
const feedbackFirsts = unitSet('对', '以', '您', '你', '如', '若', '请')
const reachOfFeedback = 20

/** A line that closes a letter. */
export function readClosingLine(_source: unknown, { text }: Line): Reading<null> | null {
  if (text.length > 200 || !holdsAny(closingUnits, text, reachOfClosing)) return null
  return isClosingText(text) ? { value: null, says: ['closing'] } : null
}

/** True for a paragraph that closes a letter: thanks, hopes, 此复, 审签, a request for a view. */
export function isClosingText(text: string): boolean {
  if (text.length > 260 || (text.startsWith('以') && noClosing.test(text))) return false
  if (text.length < 160 && /(?:业|已)经/.test(text) && approval.test(text)) return true
  if (holds(formulaFirsts, text.charCodeAt(0)) && formula.test(text)) return true
  if (text.includes('谢') && thanks.test(text) && mannerOfThanks.test(text)) return true
  return (holdsAny(inHopes, text, reachOfHopes) && hopes.test(text)) || beginsWithFeedback(text)
}

/** Whether a request for a view begins within the first units. */
function beginsWithFeedback(text: string): boolean {
  for (let at = 0; at <= reachOfFeedback && at < text.length; at++)
    if (holds(feedbackFirsts, text.charCodeAt(at)) && isAt(feedbackAt, text, at)) return true
  return false
}
