import { hanziOfRadical } from '../grammar/radicals.ts'

/** The Kangxi radicals, and the compatibility hanzi that Korean and other standards brought. */
const blocks = [
  [0x2f00, 0x2fd5],
  [0xf900, 0xfad9],
] as const
/** Other signs that copies print for the dot between the parts of a name. */
const dots = '・‧∙⋅･'
/** What ends a line besides \n and \r: \v, \f, U+0085, U+2028 and U+2029. */
const lineEnds = [0x0b, 0x0c, 0x85, 0x2028, 0x2029]

/** Signs that another sign is printed for, one unit for one: radicals and compatibility forms of hanzi, dots in names, and what ends a line. */
export const variants: readonly (readonly [from: number, to: number])[] = [
  ...blocks.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, i) => first + i).flatMap((code) => {
      const [hanzi = '', ...more] = String.fromCharCode(code).normalize('NFKC')
      return more.length === 0 && hanzi.length === 1 ? [[code, hanzi.charCodeAt(0)] as const] : []
    }),
  ),
  ...hanziOfRadical.map(([radical, hanzi]) => [radical.charCodeAt(0), hanzi.charCodeAt(0)] as const),
  ...[...dots].map((dot) => [dot.charCodeAt(0), 0xb7] as const),
  ...lineEnds.map((code) => [code, 0x0a] as const),
]
