import { type Edit, readAs } from '../text/edit.ts'
import { matchesOf } from '../text/matches.ts'
import type { Form } from './form.ts'

/** What is read in a place where only one sign can stand; never in a name. `at` is where the misread sign stands in the match. */
const misreadings: readonly (readonly [pattern: RegExp, by: string])[] = [
  // —、 at the beginning of a line.
  [/(?<=^[ \t]{0,8}|[\n\r][ \t]{0,8})[—–―](?=、[㐀-鿿])/g, '一'],
  // 3月5曰.
  [/(?<=月 ?\d{1,2} ?)[曰目臼](?![㐀-鿿])/g, '日'],
  [/(?<=\d)[Oo〇○](?=\d|年|号|〕|\]|\.\d)/g, '0'],
  [/(?<=\d)[lI](?=\d|年|月|日|号|〕|\])|(?<=[年月第])[lI](?=\d|月|日|号)/g, '1'],
]

/** Signs that OCR takes for others in fixed places: `—、` for 一、, 曰 for 日, O and l in numbers, a blank before a stop. */
export const misreadForm: Form = {
  name: 'misread signs',
  isOnPages: false,
  read: ({ source: { folded }, signs }) => {
    const edits: Edit[] = []
    for (const [pattern, by] of misreadings)
      for (const { index } of matchesOf(pattern, folded)) edits.push(readAs(index, index + 1, by))
    const signsRead = edits.length
    if ((signs.ascii[0x20] ?? 0) > 0)
      for (const { index } of matchesOf(gap, folded)) edits.push(readAs(index, index + 1, ''))
    if (edits.length === 0) return null
    edits.sort((a, b) => a.start - b.start)
    return {
      edits,
      evidence: signsRead > 0 ? `${signsRead} signs are read as what their place asks for` : null,
    }
  },
}

/** A blank before a stop or inside of a bracket: 某某代表 :, ( 第5号 ). */
const gap = /(?<=[㐀-鿿》”)\d]) (?=[,:;。、!?)》](?:$|[^ ]))|(?<=[(《]) (?=[㐀-鿿\d])/g
