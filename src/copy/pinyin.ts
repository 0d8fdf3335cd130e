import type { Edit } from '../text/edit.ts'
import { hanziUnits } from '../text/hanzi.ts'
import { holds, unitSet } from '../text/unit-set.ts'
import type { Form } from './form.ts'

/** Latin letters with the tone marks of Hanyu pinyin, in brackets, at most one syllable long (zhuàng is six). */
const pinyin = /\(([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹḿ]{1,6})\)/g
const tones = unitSet('āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü')
const annotated = new RegExp(`[${hanziUnits}]\\([a-z]{0,5}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]`, 'u')

/** Pinyin that mirrors print in brackets after a hanzi: 縣(xiàn). */
export const pinyinForm: Form = {
  name: 'pinyin in brackets',
  isOnPages: true,
  read: ({ source, signs }) => {
    if (signs.toned === 0) return null
    const edits = pinyinIn(source.folded)
    return edits.length === 0 ? null : { edits, evidence: null }
  },
}

function pinyinIn(text: string): Edit[] {
  const out: Edit[] = []
  if (!annotated.test(text)) return out
  pinyin.lastIndex = 0
  for (let match = pinyin.exec(text); match !== null; match = pinyin.exec(text)) {
    const before = text.charCodeAt(match.index - 1)
    const isAfterHanzi = before >= 0x4e00 && before <= 0x9fff
    // Neutral-tone syllables carry no mark (們(men)); a lone letter or an abbreviation such as (a) is no pinyin.
    if (!isAfterHanzi || !(hasTone(match[1] ?? '') || (match[1] ?? '').length > 1)) continue
    out.push({
      start: match.index,
      end: match.index + match[0].length,
      by: '',
      isPrinted: true,
      isTail: true,
    })
  }
  return out
}

/** Folded text without its pinyin: what names are compared by. */
export function withoutPinyin(folded: string): string {
  let out = ''
  let from = 0
  for (const { start, end } of pinyinIn(folded)) {
    out += folded.slice(from, start)
    from = end
  }
  return out + folded.slice(from)
}

function hasTone(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (holds(tones, text.charCodeAt(index))) return true
  return false
}
