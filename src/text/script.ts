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

/** What is printed of a break or a blank that some program wrote out: \n of JSON, &nbsp; of HTML. */
const writtenOut =
  /\\r\\n|\\[nrt]|&(?:nbsp|ensp|emsp|thinsp|ldquo|rdquo|lsquo|rsquo|quot|middot|mdash|ndash|hellip|lt|gt|amp|#160|#xa0|#12288|#x3000);/gi
const characters: Readonly<Record<string, string>> = {
  '\\n': '\n',
  '\\r': '\n',
  '\\r\\n': '\n',
  '\\t': ' ',
  '&ldquo;': '“',
  '&rdquo;': '”',
  '&lsquo;': '‘',
  '&rsquo;': '’',
  '&quot;': '"',
  '&middot;': '·',
  '&mdash;': '—',
  '&ndash;': '–',
  '&hellip;': '…',
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
}
/** A text with fewer breaks written out may mean a backslash and a letter. */
const fewestBreaks = 3

/** A range of the text that is one unit for patterns, or nothing. */
interface Replaced {
  readonly start: number
  readonly end: number
  readonly by: string
}

/**
 * Folds widths as {@link foldWidth} does and reads traditional mirrors: characters of official wording become simplified, one unit for one. Pinyin
 * printed in brackets after a hanzi (縣(xiàn)) is left out, a blank or a break that is written out (&nbsp;, \n) is one, and then `origin` says where
 * each remaining unit stood.
 */
export function foldScript(text: string): { folded: string; origin: Uint32Array | null } {
  const simplified = table.replaceIn(text)
  const replaced = [...pinyinIn(simplified), ...escapesIn(simplified)]
  if (replaced.length === 0) return { folded: simplified, origin: null }
  replaced.sort((a, b) => a.start - b.start)
  const origin = new Uint32Array(simplified.length + 1)
  let folded = ''
  let from = 0
  const keep = (end: number) => {
    for (let i = from; i < end; i++) origin[folded.length + i - from] = i
    folded += simplified.slice(from, end)
  }
  for (const { start, end, by } of replaced) {
    keep(start)
    if (by !== '') origin[folded.length] = start
    folded += by
    from = end
  }
  keep(simplified.length)
  origin[folded.length] = simplified.length
  return { folded, origin: origin.slice(0, folded.length + 1) }
}

function pinyinIn(text: string): Replaced[] {
  const out: Replaced[] = []
  if (!hasTone(text) || !annotated.test(text)) return out
  pinyin.lastIndex = 0
  for (let match = pinyin.exec(text); match !== null; match = pinyin.exec(text)) {
    const before = text.charCodeAt(match.index - 1)
    const isAfterHanzi = before >= 0x4e00 && before <= 0x9fff
    // Neutral-tone syllables carry no mark (們(men)); a lone letter or an abbreviation such as (a) is no pinyin.
    if (!isAfterHanzi || !(hasTone(match[1] ?? '') || (match[1] ?? '').length > 1)) continue
    out.push({ start: match.index, end: match.index + match[0].length, by: '' })
  }
  return out
}

/** The text without what {@link foldScript} reads as a break, a blank or a mark. */
export function withoutWrittenOut(text: string): string {
  return text.replaceAll(writtenOut, '')
}

function escapesIn(text: string): Replaced[] {
  const out: Replaced[] = []
  if (!text.includes('&') && !text.includes('\\')) return out
  const hasBreaks = text.split('\\n', fewestBreaks + 1).length > fewestBreaks
  writtenOut.lastIndex = 0
  for (let match = writtenOut.exec(text); match !== null; match = writtenOut.exec(text)) {
    const [printed] = match
    if (printed.startsWith('\\') && !hasBreaks) continue
    out.push({
      start: match.index,
      end: match.index + printed.length,
      by: characters[printed.toLowerCase()] ?? ' ',
    })
  }
  return out
}

function hasTone(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (holds(toned, text.charCodeAt(index))) return true
  return false
}
