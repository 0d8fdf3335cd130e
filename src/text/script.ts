import { simplifiedOf } from '../grammar/traditional.ts'
import { holds, unitSet } from './unit-set.ts'
import { tableOf } from './unit-table.ts'
import { widths } from './width.ts'

/** Latin letters with the tone marks of Hanyu pinyin, in brackets, at most one syllable long (zhuàng is six). */
const pinyin = /\(([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹḿ]{1,6})\)/g
const toned = unitSet('āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü')
const annotated = /[々-〇㐀-鿿𠀀-𲎯]\([a-z]{0,5}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]/u
/** One look at each unit folds the widths, too: letters are read whole. */
const table = tableOf([
  ...widths,
  ...[...simplifiedOf].map(([from, to]) => [from.charCodeAt(0), to.charCodeAt(0)] as const),
])

/**
 * Folds widths as {@link foldWidth} does and reads traditional mirrors: characters of official wording become simplified, one unit for one. Pinyin
 * printed in brackets after a hanzi (縣(xiàn)) is left out, and then `origin` says where each remaining unit stood.
 */
export function foldScript(text: string): { folded: string; origin: Uint32Array | null } {
  const simplified = table.replaceIn(text)
  if (!hasTone(simplified) || !annotated.test(simplified)) return { folded: simplified, origin: null }

  const origin = new Uint32Array(simplified.length + 1)
  let folded = ''
  let from = 0
  const keep = (end: number) => {
    for (let i = from; i < end; i++) origin[folded.length + i - from] = i
    folded += simplified.slice(from, end)
  }
  pinyin.lastIndex = 0
  for (let match = pinyin.exec(simplified); match !== null; match = pinyin.exec(simplified)) {
    const before = simplified.charCodeAt(match.index - 1)
    const isAfterHanzi = before >= 0x4e00 && before <= 0x9fff
    // Neutral-tone syllables carry no mark (們(men)); a lone letter or an abbreviation such as (a) is no pinyin.
    if (!isAfterHanzi || !(hasTone(match[1] ?? '') || (match[1] ?? '').length > 1)) continue
    keep(match.index)
    from = match.index + match[0].length
  }
  keep(simplified.length)
  origin[folded.length] = simplified.length
  return { folded, origin: origin.slice(0, folded.length + 1) }
}

function hasTone(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (holds(toned, text.charCodeAt(index))) return true
  return false
}
