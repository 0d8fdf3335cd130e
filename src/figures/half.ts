import { decimalOf } from '../fields/decimal.ts'
import { usualHanzi } from '../text/hanzi.ts'
import { isAt, matchAt } from '../text/sticky.ts'
import type { Draft } from './draft.ts'
import { readBounds } from './modifier.ts'

const spell = /半(?:个)?(年(?![度报终])|月|小时|天(?![然])|学期|学年|工作日)/y
const share = /半数|(?<=[过超近])半(?![年月天个小径导成自])/y
/** 上半年, 大半天, 每半年: no half by itself. */
const partOfWord = /[上下前后每大多小零一两二三四五六七八九十几个年岁]/
const circle = new RegExp(`[${usualHanzi}]{0,5}圈`, 'y')

/** Reads what 半 at `at` begins: 半年 and 半个小时 are durations of 0.5, 半数以上 and 过半 the ratio 1 of 2. */
export function readHalf(text: string, at: number): Draft | null {
  if (partOfWord.test(text.charAt(at - 1)) && !text.startsWith('提前', at - 2)) return null
  const spelled = matchAt(spell, text, at)
  if (spelled !== null) {
    const end = spell.lastIndex
    return isAt(circle, text, end) ? null : draft(text, at, end, 'duration', spelled[1] ?? null)
  }
  return isAt(share, text, at) ? draft(text, at, share.lastIndex, 'ratio', null) : null
}

function draft(
  text: string,
  from: number,
  to: number,
  kind: 'duration' | 'ratio',
  unit: string | null,
): Draft {
  const isDuration = kind === 'duration'
  const { start, end, modifier } = readBounds(text, from, to, { hasMore: false, isBare: false, isDuration })
  return {
    start,
    end,
    core: { start: from, end: to },
    kind,
    low: decimalOf(isDuration ? '0.5' : '1'),
    high: null,
    of: isDuration ? null : decimalOf('2'),
    unit,
    modifier,
    per: null,
  }
}
