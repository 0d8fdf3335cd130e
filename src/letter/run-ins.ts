import { proposalNouns } from '../grammar/kind.ts'
import { publicWord } from '../grammar/marks.ts'
import { dayButtons, dayNouns } from '../grammar/publication.ts'
import {
  contactLabels,
  dayUnits,
  footLabels,
  numberLasts,
  publishingVerbs,
  titleEndings,
  yearBeginnings,
} from '../grammar/run-ins.ts'
import { courtesies, roleWords } from '../grammar/salutation.ts'
import { titleEnds, topicOpeners } from '../grammar/title.ts'
import type { Zone } from '../parts/index.ts'
import { addressIn, runInAddress } from '../parts/salutation.ts'
import { isAgencyLine } from '../parts/signature.ts'
import { isDigit } from '../text/digits.ts'
import { hanziUnits } from '../text/hanzi.ts'
import { hasSign, signBits } from '../text/line-signs.ts'
import type { Line } from '../text/lines.ts'
import { matchesOf } from '../text/matches.ts'
import { oneOf } from '../text/pattern.ts'
import { either, maybe, within } from '../text/shapes.ts'
import { lazyPattern } from '../text/sticky.ts'
import { holds, holdsAny, unitSet } from '../text/unit-set.ts'

const day = `${oneOf(yearBeginnings)}[\\d${dayUnits}. /-]{6,16}$`
/** Where the signature or the tail may follow a sentence on its line. */
const footInside = new RegExp(
  [
    `(?<=[。!;)])[ \\t]*(?=[${hanziUnits}()]{3,30}[ \\t]*${day})`,
    `(?<=[。!;)日])[ \\t]*(?=\\(?${oneOf(footLabels)}[^:。]{0,8}:)`,
    `(?<=日)[ \\t]*(?=\\([^()]{0,8}${publicWord}[^()]{0,4}\\)$)`,
    // 2023年6月12日 主动公开, 2023年6月12日【打印】【关闭】
    `(?<=日)[ \\t]+(?=[${hanziUnits}:]{2,8}${publicWord}[${hanziUnits}]{0,2}$)`,
    `(?<=日)[ \\t]*(?=[【[]? ?${oneOf(dayButtons)}[^。]{0,20}$)`,
    // 某局 2023年6月12日  某局 2023年6月13日
    `(?<=日)[ \\t]{2,}(?=[${hanziUnits}()]{3,30}[ \\t]*${day})`,
  ].join('|'),
  'gu',
)
const address = `${oneOf(courtesies)}?[${hanziUnits}·*、]{2,30}${oneOf(roleWords)}[:,!]`
/** Where a dateline or an addressee may follow the title on its line. */
const headInside = new RegExp(
  [
    `(?<![ \\t])[ \\t]+(?=${address})`,
    `(?<![ \\t])[ \\t]+(?=${oneOf(publishingVerbs)}${oneOf(dayNouns)}[ \\t]*:)`,
    // …的答复某某代表:
    `(?<=[${titleEnds}${numberLasts}])(?=${address})`,
  ].join('|'),
  'gu',
)
/** Where a title may begin after the name of its page: 某区政府网 关于…, 某区政府网 - 关于…, 【某区政府】关于…. */
const beforeTitle = lazyPattern(() => {
  const behindBlanks = '(?<![ \\t])[ \\t]+(?:[-—–|_·][ \\t]?)?'
  const topic = `${maybe(`[${hanziUnits}]{2,20}`)}${oneOf(topicOpeners)}${within(60, '。', 4)}`
  const end = `${oneOf(proposalNouns)}${within(12, '。')}${oneOf(titleEndings)}(?:\\([^)]{1,8}\\))?$`
  return new RegExp(`${either(behindBlanks, '[】\\]_|—–-]')}(?=${topic}${end})`, 'gu')
})
/** The last units of what {@link beforeTitle} finds: 答复, 复函, 意见. */
const endsTitle = unitSet(titleEnds)
/** Where the name of the page may follow a title: …的答复_某区政府网, …的答复 - 某区民政局. */
const behindTitle = new RegExp(`(?<=[${titleEnds}])(?=[ \\t]?[_|—–-]{1,2}[ \\t]?[${hanziUnits}]{3,24}$)`, 'u')
/** What stands before such a name. */
const siteSigns = unitSet('_|—–-')
const longestSite = 28
/** Where a day may follow a title: …的答复    2021-07-01. */
const dayBehind = new RegExp(
  `(?<=[${titleEnds}])[ \\t]{1,20}(?=[[(]?(?:19|20)\\d\\d[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?(?: \\d{1,2}:\\d\\d(?::\\d\\d)?)?[\\])]?$)`,
  'u',
)
/** Who can be asked, after the receivers of a copy. */
const contactInside = lazyPattern(() => new RegExp(`(?<! ) {1,8}(?=${oneOf(contactLabels)} ?:)`, 'gu'))
/** 某局  联系电话:… */
const contactBehind = new RegExp(`(?<! ) {1,8}(?=${oneOf(footLabels)} ?:)`, 'u')
const unitOfDays = '日'
const unitOfDay = unitOfDays.charCodeAt(0)
/** What stands between a day and a mark or a button. */
const behindDay = signBits.blank | signBits.bracket
/** The longest line of a day with what is printed behind it. */
const longestDayLine = 80
const fullStop = '。'.charCodeAt(0)
const closing = ')'.charCodeAt(0)
const exclamation = '!'.charCodeAt(0)
const mostCuts = 4
/** Units of a stop and the name that signs after it. */
const longestSigned = 40
const longestHeadLine = 400
const longestTitleLine = 160
/** Units at the end of a line in which a signature or a tail may run in. */
const reachOfFoot = 120

/** The places inside of a line where another part may run in (接排), in order; `known` is where an addressee runs in, if that was looked for. */
export function cutsOf(
  line: Line,
  zone: Zone,
  known: ReturnType<typeof runInAddress> | undefined = undefined,
): readonly number[] {
  const out = found
  if (out.size > 0) out.clear()
  if (zone !== 'below') {
    cutHead(line, known === undefined ? runInAddress(line) : known, out)
    cutTitle(line, out)
  }
  if (zone !== 'above' || line.text.length > longestTitleLine) cutFoot(line, out)
  if (out.size === 0) return none
  const { length } = line.text
  return [...out]
    .filter((at) => at > 0 && at < length)
    .sort((a, b) => a - b)
    .slice(0, mostCuts)
}
const none: readonly number[] = []
/** Filled for one line at a time: most lines are cut nowhere. */
const found = new Set<number>()

function cutHead(line: Line, address: ReturnType<typeof runInAddress>, out: Set<number>): void {
  const { text } = line
  if (address !== null) for (const at of address) out.add(at)
  const hasBlank = hasSign(line, signBits.blank)
  if (text.length > longestHeadLine || !(hasBlank || hasSign(line, signBits.genre | signBits.bracket))) return
  const inside = hasSign(line, signBits.role | signBits.colon) ? matchesOf(headInside, text) : []
  for (const match of inside) {
    const at = match.index + match[0].length
    out.add(at)
    // What follows an addressee after a title is the letter.
    const behind = addressIn(text.slice(at))
    if (behind !== null) out.add(at + behind[1])
  }
}

function cutTitle(line: Line, out: Set<number>): void {
  const { text } = line
  if (text.length > longestTitleLine || !hasSign(line, signBits.genre)) return
  if (holds(endsTitle, text.charCodeAt(text.length - 1)))
    for (const match of matchesOf(beforeTitle(), text)) out.add(match.index + match[0].length)
  else {
    const day = hasSign(line, signBits.blank) ? dayBehind.exec(text) : null
    const site = day === null && holdsAny(siteSigns, text.slice(-longestSite)) ? behindTitle.exec(text) : null
    if (day !== null) out.add(day.index + day[0].length)
    else if (site !== null) out.add(site.index)
  }
}

function cutFoot(line: Line, out: Set<number>): void {
  const { text } = line
  const from = Math.max(0, text.length - reachOfFoot)
  const last = text.charCodeAt(text.length - 1)
  if (mayHoldFoot(line, last, from))
    for (const match of matchesOf(footInside, text.slice(from))) out.add(from + match.index + match[0].length)
  if (hasSign(line, signBits.blank) && text.length <= longestDayLine) cutContact(line, out)
  if (text.startsWith('抄'))
    for (const match of text.matchAll(contactInside())) out.add(match.index + match[0].length)
  // Nothing stands after a stop that ends the line.
  if (last === fullStop || last === exclamation) return
  if (!hasSign(line, signBits.stop)) return
  const stop = lastStop(text, Math.max(1, text.length - longestSigned))
  if (stop < 0) return
  const signed = text.slice(stop + 1).trimStart()
  if (signed.length > 3 && isAgencyLine({ ...line, text: signed })) out.add(text.length - signed.length)
}

/** Whether a line ends in a day or a mark, goes on behind a day, or has a label at its end. */
function mayHoldFoot(line: Line, last: number, from: number): boolean {
  const { text } = line
  if (last === unitOfDay || isDigit(last)) return true
  if (last === closing && hasSign(line, signBits.publicity)) return true
  if (text.length <= longestDayLine && hasSign(line, behindDay) && text.includes(unitOfDays)) return true
  return hasSign(line, signBits.colon) && text.indexOf(':', from) >= 0
}

/** The name of a body before a label of contacts. */
function cutContact(line: Line, out: Set<number>): void {
  if (!hasSign(line, signBits.colon)) return
  const found = contactBehind.exec(line.text)
  if (found !== null && isAgencyLine({ ...line, text: line.text.slice(0, found.index) }))
    out.add(found.index + found[0].length)
}

/** Where the last full stop or exclamation mark stands, at `from` or later, or -1. */
function lastStop(text: string, from: number): number {
  for (let at = text.length - 1; at >= from; at--) {
    const code = text.charCodeAt(at)
    if (code === fullStop || code === exclamation) return at
  }
  return -1
}
