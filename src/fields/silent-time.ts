import { isAt, matchAt } from '../text/sticky.ts'

const clock =
  /\d{1,2}(?::[0-5]\d(?::[0-5]\d)?(?:[-—–~至]{1,2}\d{1,2}:[0-5]\d)?|时(?:\d{1,2}分)?|点(?:\d{1,2}分|半|钟|整)?(?!位|个|多))/y
const ratioBefore = /(?:比|比例|比值|配比|按|按照|为|近)$/
const loneDay = /\d{1,2}日(?!内|以内|之内|以上|以下|左右|游|均)/y
const decades = /(?:(?:上)?世纪|\d{2}世纪)?[0-9一二三四五六七八九]0?十?年代(?:初|末|中期)?/y

/**
 * Where the words of time at `at` end that say nothing of the figures behind them: a clock (9:30, 15时), a day of no known month (15日), a decade (上世纪90年代);
 * null where there are none. `numeralEnd` is where the numerals at `at` end.
 */
export function silentEnd(text: string, at: number, numeralEnd: number): number | null {
  const next = text.charAt(numeralEnd)
  if (next === ':' || next === '时' || next === '点') {
    const time = matchAt(clock, text, at)
    if (time === null) return null
    const isRatio = /^\d{1,2}:\d/.test(time[0]) && ratioBefore.test(text.slice(Math.max(0, at - 2), at))
    return !isRatio && Number.parseInt(time[0], 10) <= 24 ? clock.lastIndex : null
  }
  if (next === '日') {
    const isAmount = /[超过满足少于续为期长每]/.test(text.charAt(at - 1))
    return !isAmount && isAt(loneDay, text, at) ? loneDay.lastIndex : null
  }
  const mayBeDecade = next === '年' || next === '世' || next === '上'
  return mayBeDecade && isAt(decades, text, at) ? decades.lastIndex : null
}
