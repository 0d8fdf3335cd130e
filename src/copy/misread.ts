import { type Edit, readAs } from '../text/edit.ts'
import { matchesOf } from '../text/matches.ts'
import type { Form } from './form.ts'

/**
 * What is read in a place where only one sign can stand; never in a name. Each pattern begins with the sign itself and looks back from behind it: a look back
 * that comes first would be taken at every unit of the text.
 */
const misreadings: readonly (readonly [pattern: RegExp, by: string])[] = [
  // —、 at the beginning of a line.
  [/[—–―](?=、[㐀-鿿])(?<=(?:^|[\n\r])[ \t]{0,8}[—–―])/g, '一'],
  // 3月5曰.
  [/[曰目臼](?![㐀-鿿])(?<=月 ?\d{1,2} ?[曰目臼])/g, '日'],
  [/[Oo〇○](?=\d|年|号|〕|\]|\.\d)(?<=\d[Oo〇○])/g, '0'],
  [/[lI](?:(?=\d|年|月|日|号|〕|\])(?<=\d[lI])|(?=\d|月|日|号)(?<=[年月第][lI]))/g, '1'],
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
const gap = / (?:(?=[,:;。、!?)》](?:$|[^ ]))(?<=[㐀-鿿》”)\d] )|(?=[㐀-鿿\d])(?<=[(《] ))/g
