import type { Numeral } from '../fields/numeral.ts'
import { verbsBeforeOne } from '../grammar/classifiers.ts'
import { usualHanzi } from '../text/hanzi.ts'
import { holds, unitSet } from '../text/unit-set.ts'
import { wordSet } from '../text/word-table.ts'

const ones = wordSet(verbsBeforeOne)
/** 另一个, 每一项, 再一次: no counts. */
const oneOfWords = /[这那每某另其之后前上下再又新同统唯任哪第了的有是为万十百千中负像如做当]/
const one = unitSet('一壹')
const han = new RegExp(`[${usualHanzi})”]`)
/** Classifiers of single things: 聘请医师一名|驻点 needs no stop after it. */
const single = '名座所辆栋幢台套艘架'

/** Whether the numeral counts: 一 only after a verb of making, a multiplier without a digit only beside a bound (近百, 千余). */
export function isCounted(
  text: string,
  at: number,
  first: Numeral,
  modifier: string,
  kind: string,
  end: number,
): boolean {
  if (first.isBare && modifier === 'exact') return false
  if (first.isArabic || kind === 'percent' || kind === 'percentagePoint' || kind === 'multiple') return true
  if (first.end - at !== 1 || !holds(one, text.charCodeAt(at))) return true
  if (kind === 'duration' && (modifier !== 'exact' || /半/.test(text.slice(end - 1, end + 1)))) return true
  // 污水处理厂一座, after its noun and before a stop.
  const before = text.charAt(at - 1)
  const isBehindNoun = kind === 'count' && han.test(before) && !oneOfWords.test(before)
  if (isBehindNoun && (/^[,。;、)]?$/.test(text.charAt(end)) || single.includes(text.charAt(end - 1))))
    return true
  return ones.endingAt(text, at) !== null
}
