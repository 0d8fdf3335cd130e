import { type Edit, readAs } from '../text/edit.ts'
import { isFoldedBlank } from '../text/folded-blank.ts'
import { hanziUnits } from '../text/hanzi.ts'
import { leavesOpen } from '../text/open-marks.ts'
import { lazyPattern } from '../text/sticky.ts'
import type { Form } from './form.ts'
import { unitsOf } from './units-of.ts'

/** Shorter texts hold no letter. */
const shortest = 40
/** Units of the line within which its title ends, and after that within which the opening follows. */
const reach = 3000
const reachOfOpening = 800
/** How the name of a body ends, and how an addressee does, to its colon. */
const body = '街道|中央|[局委厅部办会院府团乡镇]'
const addressee = `(?:代表|委员|小组|${body})(?:们|同志)?(?:[, ]?[您你]们?好)?[:!]`
/** How a title ends. */
const titleEnd = /(?:答 *复|答覆|复 *函|回复|的函|意见|摘要)(?:\([^()]{1,8}\))?[ \t]/gu
/** The end of an addressee with its colon, and the first words of an opening. */
const opens = lazyPattern(() => new RegExp(`${addressee}[^:]{0,300}?(?:收悉|如下|提出|办理)`, 'u'))
/** What begins a line of a letter: a marker, a title, the tail, a date that signs. */
const begins = lazyPattern(
  () =>
    new RegExp(
      `^(?:[一二三四五六七八九十]{1,3}、|\\([一二三四五六七八九十\\d]{1,3}\\)|\\d{1,2}[.、)](?!\\d)|[•●■]|关于|对[${hanziUnits}]{0,12}[届会]|抄 {0,3}[送报]|[报送] ?:|附[件表图:]|联 {0,2}系 {0,2}[人电]|承 {0,2}办 {0,2}人|[${hanziUnits}()]{2,24}(?:${body}|[院社司校]|中心) {1,4}(?:(?:19|20)\\d{2}年|二[〇○零oO])|\\(?(?:联系|承办|经办|主办|此件|此页|本页)|主题词|扫一扫|上一[篇条]|下一[篇条]|(?:19|20)\\d{2}年\\d{1,2}月\\d{1,2}日|[二][〇○零oO])`,
      'u',
    ),
)
/** The addressee, whatever stands before it. */
const addressed = lazyPattern(
  () =>
    new RegExp(
      `^(?:[${hanziUnits}] {1,3}(?=[${hanziUnits}](?:[、,]|代表|委员)))?[${hanziUnits}·•*×、,()]{1,38}?${addressee}`,
      'u',
    ),
)
const closed = /[。!?;)]/
const anyHanzi = new RegExp(`[${hanziUnits}]`, 'u')
/** After these a colon ends a line: 某某代表:, 答复如下:. */
const lineBeforeColon = new RegExp(`(?:代表|委员|们|同志|好|如下|组|${body})$`, 'u')
const longestToken = 40
const reachOfBracket = 60

/** The most lines that a text has of which one is most of it. */
const mostLines = 40

/**
 * A copy that has a blank for each of its breaks (段落并为一行) gets them back: a line that is most of the text and holds a title and the opening after it
 * is parted at the blanks between them, which stay one unit each.
 */
export const blankedBreaksForm: Form = {
  name: 'breaks that became blanks',
  isOnPages: true,
  read: ({ source, signs: { breaks }, lines }) => {
    const { folded } = source
    // A look that most texts fail, before their lines are made.
    if (folded.length < shortest || breaks * shortest > folded.length * mostLines) return null
    const units = unitsOf(lines())
    if (units < shortest || breaks * shortest > units * mostLines) return null
    const long = lines().find(({ start, end }) => (end - start) * 2 >= units)
    if (long === undefined || !holdsLetter(long.text)) return null
    const edits: Edit[] = breaksIn(folded, long.start, long.end).map((at) => readAs(at, at + 1, '\n'))
    return edits.length === 0
      ? null
      : { edits, evidence: `one line holds ${edits.length + 1} lines of a letter` }
  },
}

function holdsLetter(line: string): boolean {
  const near = line.slice(0, reach)
  titleEnd.lastIndex = 0
  for (let tries = 0; tries < 20; tries++) {
    const title = titleEnd.exec(near)
    if (title === null) return false
    if (opens().test(line.slice(titleEnd.lastIndex, titleEnd.lastIndex + reachOfOpening))) return true
  }
  return false
}

/** The blanks of a line that stand for breaks. */
export function breaksIn(text: string, start: number, end: number): number[] {
  const out: number[] = []
  const width = widthOfBreaks(text, start, end)
  for (let at = start + 1; at < end; at++) {
    if (!isFoldedBlank(text.charCodeAt(at))) continue
    let behind = at
    while (behind < end && isFoldedBlank(text.charCodeAt(behind))) behind++
    const isFound =
      width === 0
        ? isBreak(text, start, at, behind, end)
        : behind - at === width && text.charAt(at - 1) !== '、'
    if (behind < end && isFound) out.push(at)
    at = behind
  }
  return out
}

/** How many blanks stand for each break, where every stop with a gap after it has as wide a one; 0 where blanks tell nothing. */
function widthOfBreaks(text: string, start: number, end: number): number {
  let width = 0
  let same = 0
  let others = 0
  for (let at = text.indexOf('。', start); at >= 0 && at < end; at = text.indexOf('。', at + 1)) {
    let behind = at + 1
    while (behind < end && isFoldedBlank(text.charCodeAt(behind))) behind++
    if (behind === at + 1 || behind === end) continue
    if (width === 0) width = behind - at - 1
    if (behind - at - 1 === width) same++
    else others++
  }
  return width > 1 && same > 1 && others * 8 < same ? width : 0
}

function isBreak(text: string, start: number, at: number, behind: number, end: number): boolean {
  const last = text.charAt(at - 1)
  const rest = text.slice(behind, Math.min(end, behind + longestToken))
  if (last === ':') return lineBeforeColon.test(text.slice(Math.max(start, at - 5), at - 1))
  if (closed.test(last)) return !closed.test(rest.charAt(0))
  // 一、 工作情况: the marker and its heading are one line.
  if (last === '、' || last === ',' || last === '>' || rest.startsWith('>')) return false
  // (联系人:村镇处 高山远 电话:3311223)
  if (isInBracket(text, start, at)) return false
  if (begins().test(rest) || (addressed().test(rest) && !isFirstOfName(text, at))) return true
  const isBetween = anyHanzi.test(last) && anyHanzi.test(rest.charAt(0))
  // 杨 丽: the parts of a name that was made as long as the others.
  return isBetween && !isSingle(text, at - 1, -1) && !isSingle(text, behind, 1)
}

/** Whether a bracket opens before `at` and does not close. */
function isInBracket(text: string, start: number, at: number): boolean {
  return leavesOpen(text.slice(Math.max(start, at - reachOfBracket), at), '(', ')')
}

/** Whether the blank at `at` stands inside of a name: 、杨 丽. */
function isFirstOfName(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 2)
  return anyHanzi.test(text.charAt(at - 1)) && (isFoldedBlank(before) || text.charAt(at - 2) === '、')
}

/** Whether the unit at `at` has a blank on its other side, too. */
function isSingle(text: string, at: number, step: 1 | -1): boolean {
  const next = text.charCodeAt(at + step)
  return Number.isNaN(next) || isFoldedBlank(next) || '、,:'.includes(text.charAt(at + step))
}
