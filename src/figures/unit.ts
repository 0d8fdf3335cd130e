import { bracketedClassifiers, classifiers, namesAfterYears } from '../grammar/classifiers.ts'
import { currencies } from '../grammar/currencies.ts'
import { ageUnits, measures, strokeNouns, strokeUnits, timeUnits } from '../grammar/measures.ts'
import type { FigureKind } from '../model/figure.ts'
import { type Beginning, beginsWith } from '../text/begins-with.ts'
import { oneOf } from '../text/pattern.ts'
import type { Range } from '../text/range.ts'
import { isAt, lazyPattern, matchAt, matchEnd } from '../text/sticky.ts'
import { unitAt } from '../text/unit-at.ts'
import { type WordAt, wordTable } from '../text/word-table.ts'

/** A unit after a number: what kind of quantity it makes and how it is given out. */
export interface Unit {
  readonly end: number
  readonly kind: FigureKind
  readonly unit: string | null
  /** Power of ten that the unit adds to the number: 六成 is 60 %. */
  readonly shift: number
  readonly per: Range | null
}

interface Entry {
  readonly kind: FigureKind
  readonly code: string | null
  readonly isSolo: boolean
  readonly notBefore: Beginning | null
  readonly isClassifier: boolean
}

const entry = (kind: FigureKind, code: string | null, solo?: string, notBefore?: string | null): Entry => ({
  kind,
  code,
  isSolo: solo === 'solo',
  notBefore: notBefore ? beginsWith(notBefore) : null,
  isClassifier: kind === 'count',
})
const afterYear = oneOf(namesAfterYears)

/** Every unit word; where two tables know a word, the first wins. */
const units = wordTable<Entry>([
  ['%', entry('percent', '%')],
  ['﹪', entry('percent', '%')],
  ['‰', entry('percent', '‰')],
  ['个千分点', entry('percentagePoint', '千分点')],
  ['千分点', entry('percentagePoint', '千分点')],
  ['个百分点', entry('percentagePoint', 'pp')],
  ['百分点', entry('percentagePoint', 'pp')],
  ['倍', entry('multiple', '倍', undefined, '(?:增|频|率|数)')],
  ['成', entry('percent', '%', undefined, '[立功果为员都绩效本人片熟型品交就套长渝份分]')],
  ['折', entry('percent', '%', undefined, '[旧合算叠页扣]')],
  ...currencies.map(([name, code]) => [name, entry('money', code, undefined, moneyException(name))] as const),
  ...measures.map(
    ([name, kind, code, solo]) => [name, entry(kind, code ?? name, solo, measureException(name))] as const,
  ),
  ...timeUnits.map(
    ([name, unit, solo]) =>
      [name, entry('duration', unit, solo, unit === '年' ? afterYear : dayException(name))] as const,
  ),
  ...ageUnits.map(([name, unit]) => [name, entry('age', unit)] as const),
  ...classifiers
    .filter(([word]) => word !== '折')
    .map(([word, notBefore, solo]) => [word, entry('count', word, solo, notBefore)] as const),
])

const bracketOpen = 0x28
const slash = 0x2f
const rate = /\/(?:10万|十万|[千百]人|万人)人?(?![元\d])/y
/** Words that are a unit after Arabic digits alone: 3大问题, 二十大 is a congress. */
const arabicOnly = '大'
const bracket = lazyPattern(() => new RegExp(`\\((?:${oneOf(bracketedClassifiers)})\\)`, 'y'))
const strokes = wordTable(strokeUnits)
const strokeNoun = lazyPattern(() => {
  const noun = oneOf(strokeNouns)
  return new RegExp(`/${noun}(?:[·•./]${noun})?(?![A-Za-z])`, 'y')
})
const half = /[半]|[0-9一二三四五六七八九](?![0-9一二三四五六七八九十个项%])/y

/**
 * Reads the unit (单位、量词) that begins at `at`: 亿 is part of the number, 元, 平方米, 个百分点, 家(次), 元/月, 微克/立方米 are units. `isPlain` is true for
 * Arabic digits and long Chinese numerals, which may stand before units that are no units after 三 or 十 (三分, 十分).
 */
export function readUnit(text: string, at: number, isPlain: boolean, isArabic = isPlain): Unit | null {
  const found = units.startingAt(text, at)
  if (found === null) return at < text.length && unitAt(text, at) === slash ? rateBehind(text, at) : null
  if (!isArabic && found.word === arabicOnly) return null
  const allowed = isForbidden(text, found.end, found.value, isPlain)
    ? shorterUnit(text, at, found, isPlain)
    : found
  if (allowed === null) return null
  const { kind, code, isClassifier } = allowed.value
  if (kind === 'percent' && found.value.code === '%' && !/[%﹪]/.test(text.charAt(at)))
    return { end: allowed.end, kind, unit: '%', shift: 1, per: null }
  // 5万吨级, 110千伏级: a grade.
  if (text.charAt(allowed.end) === '级' && kind !== 'count') return null
  const end =
    isClassifier && unitAt(text, allowed.end) === bracketOpen
      ? matchEnd(bracket(), text, allowed.end)
      : allowed.end
  if (isBeforeSecond(text, end, kind)) return withStroke(text, end, kind, code)
  const per = unitAt(text, end) === slash ? perBehind(text, end) : null
  if (per !== null) return { end: per.end, kind, unit: code, shift: 0, per }
  return { end, kind, unit: kind === 'count' ? text.slice(at, end) : code, shift: 0, per: null }
}

/** The unit that a word which is none here begins with: 个 of 个人. */
function shorterUnit(text: string, at: number, found: WordAt<Entry>, isPlain: boolean): WordAt<Entry> | null {
  if (found.word.length < 2) return null
  const shorter = units.startingAt(text.slice(at, found.end - 1), 0)
  if (shorter === null) return null
  const end = at + shorter.end
  return isForbidden(text, end, shorter.value, isPlain) ? null : { ...shorter, start: at, end }
}

/** Whether a unit that is no count may go on at `at` with what it is per: 元|/月, 微克|每立方米; 3天每天 is none. */
function isBeforeSecond(text: string, at: number, kind: FigureKind): boolean {
  if (unitAt(text, at) === slash) return kind !== 'count' && kind !== 'percent'
  const isMeasured = kind === 'mass' || kind === 'volume' || kind === 'length'
  return isMeasured && text.startsWith('每', at) && strokes.rowAt(text, at + 1) !== null
}

/** 元/月, 元/平方米 are amounts per something; 微克/立方米 and 吨/日 are units of their own. */
function withStroke(text: string, at: number, kind: FigureKind, code: string | null): Unit {
  const below = strokes.startingAt(text, text.charAt(at + 1) === '每' ? at + 2 : at + 1)
  if (kind !== 'money' && below !== null)
    return {
      end: below.end,
      kind: kind === 'speed' ? kind : 'other',
      unit: `${code}/${below.value}`,
      shift: 0,
      per: null,
    }
  const per = perBehind(text, at)
  return { end: per?.end ?? at, kind, unit: code, shift: 0, per }
}

/** 8.2/10万: a rate whose number has no unit of its own. */
function rateBehind(text: string, at: number): Unit | null {
  if (!isAt(rate, text, at)) return null
  return {
    end: rate.lastIndex,
    kind: 'other',
    unit: null,
    shift: 0,
    per: { start: at + 1, end: rate.lastIndex },
  }
}

/** The noun after the stroke at `at`: 元/|人, 元/|人·月. */
function perBehind(text: string, at: number): Range | null {
  const match = matchAt(strokeNoun(), text, at)
  return match === null ? null : { start: at + 1, end: at + match[0].length }
}

function isForbidden(text: string, end: number, { isSolo, notBefore }: Entry, isPlain: boolean): boolean {
  if (isSolo && !isPlain) return true
  return notBefore?.(text, end) === true
}

/** After 六成 the half of one: 六成半, 七成六. */
export function halfTenth(text: string, at: number): { end: number; tenths: string } | null {
  const match = matchAt(half, text, at)
  return match === null ? null : { end: half.lastIndex, tenths: match[0] }
}

function moneyException(name: string): string | null {
  if (name === '元') return '(?:[旦素月件老宵勋宝谋帅]|化(?!肥)|结构|论|制|体系|宇宙)'
  return null
}

function measureException(name: string): string | null {
  if (/[A-Za-z]$/.test(name)) return '[A-Za-z0-9]'
  if (name === '米') return '(?:[粉饭兰线面制脂黄轨]|村)'
  if (name === '分') return '(?:[类别期公管局布支流开解析离配包校院级为]|之|子|工|担|层|散|区|钟|批|段|步)'
  if (name === '度') return '(?:[假过量日春夏]|电)'
  if (name === '里') return '[程弄]'
  if (name === '方') return '(?:[面式案向针位便法可能]|协|共|代|联)'
  if (name === '升') return '[级学格至到降]'
  if (name === '瓦' || name === '伏' || name === '帕') return '[房安解特]'
  if (name === '克') return '[服]'
  if (name === '斤') return '[两]'
  if (name === '平方' || name === '立方') return '[根]'
  return null
}

function dayException(name: string): string | null {
  if (name === '天') return '[然津府空气线桥]'
  if (name === '周') return '[边围年期岁转刊末一二三四五六日]'
  if (name === '日') return '[常报前本]'
  return null
}
