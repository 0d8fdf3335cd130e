/** A unit of a letter that knows where it was before the letter was damaged; -1 for what the damage put in. */
export interface Unit {
  readonly sign: string
  readonly from: number
}

/** A letter of which every unit can be followed. */
export type Units = readonly Unit[]

/** The units of a text. */
export function unitsOf(text: string): Units {
  return text.split('').map((sign, from) => ({ sign, from }))
}

/** The text that units print. */
export function textOf(units: Units): string {
  return units.map(({ sign }) => sign).join('')
}

const put = (text: string): Unit[] => text.split('').map((sign) => ({ sign, from: -1 }))
const isBreak = ({ sign }: Unit) => sign === '\n' || sign === '\r'
const isHanzi = ({ sign }: Unit) => sign >= '㐀' && sign <= '鿿'

function linesOf(units: Units): Unit[][] {
  const lines: Unit[][] = [[]]
  for (const unit of units)
    if (unit.sign === '\n') lines.push([])
    else lines.at(-1)?.push(unit)
  return lines
}

const joined = (lines: readonly Units[], by: string): Units =>
  lines.flatMap((line, index) => (index === 0 ? line : [...put(by), ...line]))

const full = (sign: string) =>
  sign > ' ' && sign <= '~' ? String.fromCharCode(sign.charCodeAt(0) + 0xfee0) : sign
const half = (sign: string) =>
  sign >= '！' && sign <= '～' ? String.fromCharCode(sign.charCodeAt(0) - 0xfee0) : sign

/** Eight kinds of damage (损坏) that a letter takes when it is copied, none of which changes a word. */
export const damages: Readonly<Record<string, (units: Units) => Units>> = {
  'lines wrapped at a width': (units) =>
    linesOf(units)
      .map((line) => line.flatMap((unit, at) => (at > 0 && at % 28 === 0 ? [...put('\n'), unit] : [unit])))
      .flatMap((line, index) => (index === 0 ? line : [...put('\n'), ...line])),
  'Markdown with bold and headings': (units) =>
    joined(
      linesOf(units).map((line) => {
        const text = textOf(line).trim()
        if (text === '') return line
        if (/^[一二三四五六七八九]、/.test(text)) return [...put('## '), ...line]
        return line.length < 30 ? [...put('**'), ...line, ...put('**')] : line
      }),
      '\n\n',
    ),
  'half width': (units) => units.map(({ sign, from }) => ({ sign: half(sign), from })),
  'full width': (units) => units.map(({ sign, from }) => ({ sign: full(sign), from })),
  'every sign apart': (units) =>
    units.flatMap((unit) => (isBreak(unit) || unit.sign === ' ' ? [unit] : [unit, ...put(' ')])),
  'invisible signs': (units) =>
    units.flatMap((unit, at) => (at % 9 === 4 ? [...put('\u200b'), unit] : [unit])),
  'indents, blank lines and other line ends': (units) =>
    joined(
      linesOf(units).map((line) => [...put('\u3000\u3000'), ...line, ...put(' ')]),
      '\r\n\r\n',
    ),
  'breaks lost': (units) => units.flatMap((unit) => (unit.sign === '\n' ? put(' ') : [unit])),
}

/** Three versions of a text: as it was, as another site prints it, and revised by its writer. */
export const versions: Readonly<Record<string, (units: Units) => Units>> = {
  'the same': (units) => units,
  'on another site': (units) => [
    ...put('首页 > 政务公开 > 建议提案办理\n字号：大 中 小\n'),
    ...units,
    ...put('\n主办：槐州市人民政府办公室 技术支持：槐州市大数据中心\n网站标识码：6200000011'),
  ],
  // Every fifth sentence is gone, and a new one stands where it was.
  revised: (units) => {
    let sentence = 0
    return units.flatMap((unit) => {
      const isOut = sentence % 5 === 4 && isHanzi(unit)
      if (unit.sign !== '。') return isOut ? [] : [unit]
      sentence++
      return sentence % 5 === 0 ? [...put('有关情况另行通报'), unit] : [unit]
    })
  },
}
