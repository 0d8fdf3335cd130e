import { printCounting } from '../../fields/counting.ts'

/** How a list of Word counts on one level. */
export interface ListLevel {
  /** `chineseCounting`, `decimal` … (ST_NumberFormat). */
  readonly format: string
  /** `（%1）`: a place for each level's number. */
  readonly text: string
  readonly start: number
  /** What stands between number and text: `tab`, `space` or `nothing`. */
  readonly suffix: string
  /** True where the numbers of other levels are printed in digits too. */
  readonly isLegal: boolean
}

type Writer = (number: number) => string

const digits: Writer = (number) => String(number)
const hanziCounting: Writer = (number) => printCounting(number)
const legalCounting: Writer = (number) => printCounting(number, '零壹贰叁肆伍陆柒捌玖', '拾佰')
const hanziEach: Writer = (number) =>
  [...String(number)].map((digit) => printCounting(Number(digit))).join('')
const wide: Writer = (number) =>
  [...String(number)].map((digit) => String.fromCharCode(0xff10 + Number(digit))).join('')
/** Signs that stand one after the other, from the one for 1 on. */
const row =
  (first: number, count: number, other: Writer = digits): Writer =>
  (number) =>
    number >= 1 && number <= count ? String.fromCharCode(first + number - 1) : other(number)
const of =
  (signs: string): Writer =>
  (number) =>
    signs[number - 1] ?? String(number)

/** The formats of Word by their names (ST_NumberFormat). */
const writers: Readonly<Record<string, Writer>> = {
  decimal: digits,
  decimalZero: (number) => String(number).padStart(2, '0'),
  decimalFullWidth: wide,
  decimalFullWidth2: wide,
  decimalEnclosedCircle: row(0x2460, 20),
  decimalEnclosedCircleChinese: row(0x2460, 20),
  decimalEnclosedParen: row(0x2474, 20, (number) => `(${number})`),
  decimalEnclosedFullstop: row(0x2488, 20, (number) => `${number}.`),
  chineseCounting: hanziCounting,
  chineseCountingThousand: hanziCounting,
  taiwaneseCounting: hanziCounting,
  taiwaneseCountingThousand: hanziCounting,
  japaneseCounting: hanziCounting,
  koreanCounting: hanziCounting,
  chineseLegalSimplified: legalCounting,
  ideographLegalTraditional: legalCounting,
  japaneseLegal: legalCounting,
  ideographDigital: hanziEach,
  japaneseDigitalTenThousand: hanziEach,
  taiwaneseDigital: hanziEach,
  ideographTraditional: of('甲乙丙丁戊己庚辛壬癸'),
  ideographZodiac: of('子丑寅卯辰巳午未申酉戌亥'),
  ideographEnclosedCircle: row(0x3280, 10),
  upperLetter: letters,
  lowerLetter: (number) => letters(number).toLowerCase(),
  upperRoman: roman,
  lowerRoman: (number) => roman(number).toLowerCase(),
  none: () => '',
}

/** A number in a format of Word: 3 in `chineseCounting` is 三, in `decimalEnclosedCircle` ③. What is unknown is printed in digits. */
export function formatNumber(number: number, format: string): string {
  return (Object.hasOwn(writers, format) ? writers[format] : undefined)?.(number) ?? String(number)
}

/** A, B … Z, AA, BB: Word repeats the letter. */
function letters(number: number): string {
  const letter = String.fromCharCode(0x41 + ((number - 1) % 26))
  return number < 1 || number > 780 ? String(number) : letter.repeat(Math.ceil(number / 26))
}

function roman(number: number): string {
  if (number < 1 || number > 3999) return String(number)
  const tables = [
    ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'],
    ['', 'X', 'XX', 'XXX', 'XL', 'L', 'LX', 'LXX', 'LXXX', 'XC'],
    ['', 'C', 'CC', 'CCC', 'CD', 'D', 'DC', 'DCC', 'DCCC', 'CM'],
    ['', 'M', 'MM', 'MMM'],
  ]
  return [...String(number)]
    .reverse()
    .map((digit, place) => tables[place]?.[Number(digit)] ?? '')
    .reverse()
    .join('')
}

/** A list: its levels, and for each level what an instance of it counts anew. */
export interface ListDefinition {
  readonly abstractId: string
  readonly levels: ReadonlyMap<number, ListLevel>
  readonly starts: ReadonlyMap<number, number>
}

/** Counts the numbered paragraphs of a document in their order. */
export class ListCounters {
  readonly #lists: ReadonlyMap<string, ListDefinition>
  readonly #counts = new Map<string, (number | undefined)[]>()
  readonly #begun = new Set<string>()

  constructor(lists: ReadonlyMap<string, ListDefinition>) {
    this.#lists = lists
  }

  /** What Word prints before the next paragraph of a list on a level: `（一）`; empty where that is nothing. */
  next(listId: string, level: number): string {
    const list = this.#lists.get(listId)
    const own = list?.levels.get(level)
    if (list === undefined || own === undefined) return ''
    const counts = this.#counts.get(list.abstractId) ?? []
    this.#counts.set(list.abstractId, counts)
    const key = `${listId}/${level}`
    const anew = list.starts.get(level)
    const last = counts[level]
    if (anew !== undefined && !this.#begun.has(key)) counts[level] = anew
    else counts[level] = last === undefined ? own.start : last + 1
    this.#begun.add(key)
    counts.length = level + 1
    if (own.format === 'bullet') return '● '
    const marker = own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const other = Number(digit) - 1
      const count = counts[other] ?? list.levels.get(other)?.start ?? 1
      const format =
        own.isLegal && other !== level ? 'decimal' : (list.levels.get(other)?.format ?? 'decimal')
      return formatNumber(count, own.isLegal ? 'decimal' : format)
    })
    // A number that text follows at once would run into one.
    const isApart = own.suffix !== 'nothing' && /[\dA-Za-z.．]$/.test(marker)
    return marker === '' ? '' : isApart ? `${marker} ` : marker
  }
}
