import { printedDayEnds } from '../grammar/office-notes.ts'
import { usualHanzi } from '../text/hanzi.ts'
import { oneOf } from '../text/pattern.ts'
import { lazyPattern } from '../text/sticky.ts'

/** A row of a list of letters ends with its day, and is whole. */
export const datedRow = new RegExp(
  `[${usualHanzi})》][ \\t]{0,40}[[(]?(?:19|20)\\d{2}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?[\\])]?$`,
  'u',
)
export const titleEnd = /(?:答复|答 复|复函|回复|的函|答复函|意见|报告|函)(?:\([^()]{1,12}\))?$/u
/** How a line goes on whose title could be whole: 答复 / 函, 复函 / (A类). */
export const titleRest = /^(?:[函的意情件见况(]|办理)/u
/** What a title or a number of a document names. */
export const topic = /关于|建议|提案|议案|\d号/u
export const nameList = /^[^关于:;。]{2,6}、/u
export const running = /[。;]|[,].{4,}[,]|收悉/u
/** The line of who printed a letter: 某院办公室 2020年5月21日印. */
export const printed = lazyPattern(() => new RegExp(`${oneOf(printedDayEnds)}$`, 'u'))
