import { decimalOf } from '../fields/decimal.ts'
import { readNumeral } from '../fields/numeral.ts'
import { rankNouns, rankVerbs } from '../grammar/not-figures.ts'
import { usualHanzi } from '../text/hanzi.ts'
import { isAt } from '../text/sticky.ts'
import { wordTable } from '../text/word-table.ts'
import type { Draft } from './draft.ts'

const nouns = wordTable(rankNouns.map(([noun, solo]) => [noun, solo] as const))
const verbs = wordTable(rankVerbs.map((verb) => [verb, true] as const))
const clauseEnd = /[,。;、!?:)(]/
/** 居全省高新区第5: a verb of rank with the field after it. */
const placed = new RegExp(`(?:[居列排]|名列|排名)[${usualHanzi}]{0,10}$`)
/** Words after the ordinal of an event or body: 第3次, 第一人民医院, 第五位数. */
/** 第16条第2款 is an article and no third of something. */
const articleBehind = /[,。;、)》第款和及至与的规之中内明对要所已有]|$/y
const notRank =
  /(?:[数]|[^,。;、]{0,1}(?:代表|书记)|次|百年|方面|阶段|层[次面]|环节|问题|原因|五年|[一二三四五六七八九十]+年)/y
const first = /前([0-9]{1,4}(?:\.\d+)?|[一二三四五六七八九十百]{1,3})(位|名|家|‰|%|强)?/y
const doubling = /翻(?:了)?(?:([一两二三四]|\d)?番|一倍)/y
const doublingPower: Readonly<Record<string, number>> = { 一: 1, 两: 2, 二: 2, 三: 3, 四: 4 }

/** An ordinal that was read, or skipped (draft null) up to `next`. */
export interface Ordinal {
  readonly draft: Draft | null
  readonly next: number
}

/** 第一|一所: an ordinal and a count. */
function isBeforeCount(text: string, at: number): boolean {
  return text.startsWith('一一', at + 1) && '所座个名家'.includes(text.charAt(at + 3) || '\n')
}

/**
 * Reads what 第 at `at` counts off: 第7位, 第3家 and 全国第一 are ranks (位次); 第3次, 第二批, 第六师, 第十六条, 第0304号 are none and are passed over.
 */
export function readOrdinal(text: string, at: number): Ordinal {
  if (isBeforeCount(text, at)) return { draft: null, next: at + 2 }
  const numeral = readNumeral(text, at + 1)
  if (numeral === null) return { draft: null, next: at + 1 }
  const { end, value, isArabic, isBare, high } = numeral
  const noun = nouns.startingAt(text, end)
  const isPlain = value !== null && high === null && !isBare && value.exponent >= 0
  const isTold = isArabic || noun?.value !== 'solo' || verbs.endingAt(text, at) !== null
  if (isPlain && noun !== null && isTold) {
    notRank.lastIndex = noun.end
    const isBody = notRank.test(text) || (noun.word === '条' && isAt(articleBehind, text, noun.end))
    // 第一名书记 counts nobody off; Arabic digits do.
    if (!isBody)
      return {
        draft: rank(at, noun.end, value.digits + '0'.repeat(value.exponent), noun.word, 'exact'),
        next: noun.end,
      }
  }
  const next = text.charAt(end)
  const isAlone = next === '' || clauseEnd.test(next)
  const isRanked = verbs.endingAt(text, at) !== null || placed.test(text.slice(Math.max(0, at - 12), at))
  if (isPlain && isAlone && isRanked)
    return { draft: rank(at, end, value.digits + '0'.repeat(value.exponent), null, 'exact'), next: end }
  // The noun of the ordinal is no classifier of a number glued after it.
  return { draft: null, next: Math.min(text.length, end + 1) }
}

/** Reads 前10名, 前1‰, 前十强, 排名前三: a rank at most so low. 前5个月 and 前期 are none. */
export function readForemost(text: string, at: number): Ordinal | null {
  first.lastIndex = at
  const match = first.exec(text)
  if (match === null) return null
  const [, number = '', noun] = match
  const end = first.lastIndex
  const value = readNumeral(number, 0)?.value
  if (value === null || value === undefined) return null
  const isRanked =
    verbs.endingAt(text, at) !== null && (end === text.length || /[,。;、)的]/.test(text.charAt(end)))
  if (noun === undefined && !isRanked) return null
  if (
    (noun === '名' || noun === '家') &&
    /[^,。;、)的]/.test(text.charAt(end)) &&
    verbs.endingAt(text, at) === null
  )
    return null
  const printed = value.exponent < 0 ? number : value.digits + '0'.repeat(value.exponent)
  return { draft: rank(at, end, printed, noun ?? null, 'atMost'), next: end }
}

/** Reads 翻番 (2 倍), 翻一番 (2), 翻两番 (4). */
export function readDoubling(text: string, at: number): Ordinal | null {
  doubling.lastIndex = at
  const match = doubling.exec(text)
  if (match === null) return null
  const times = match[1] ?? '一'
  const power = doublingPower[times] ?? Number(times)
  const end = doubling.lastIndex
  return {
    draft: {
      start: at,
      end,
      core: { start: at, end },
      kind: 'multiple',
      low: decimalOf(String(2 ** power)),
      high: null,
      of: null,
      unit: '倍',
      modifier: 'exact',
      per: null,
    },
    next: end,
  }
}

function rank(
  start: number,
  end: number,
  printed: string,
  unit: string | null,
  modifier: 'exact' | 'atMost',
): Draft {
  return {
    start,
    end,
    core: { start, end },
    kind: 'rank',
    low: decimalOf(printed),
    high: null,
    of: null,
    unit,
    modifier,
    per: null,
  }
}
