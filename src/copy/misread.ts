import { type Edit, readAs } from '../text/edit.ts'
import { isAt } from '../text/sticky.ts'
import { holds, unitSet } from '../text/unit-set.ts'
import type { Form } from './form.ts'

/** Signs that are read as another in a place where only that can stand; never in a name. */
const misreadings: readonly (readonly [signs: string, at: RegExp, by: string])[] = [
  // —、 at the beginning of a line.
  ['—–―', /(?<=(?:^|[\n\r])[ \t]{0,8}).(?=、[㐀-鿿])/y, '一'],
  // 3月5曰.
  ['曰目臼', /(?<=月 ?\d{1,2} ?).(?![㐀-鿿])/y, '日'],
  ['Oo〇○', /(?<=\d).(?=\d|年|号|〕|\]|\.\d)/y, '0'],
  ['lI', /(?<=\d).(?=\d|年|月|日|号|〕|\])|(?<=[年月第]).(?=\d|月|日|号)/y, '1'],
  // A blank before a stop or inside of a bracket: 某某代表 :, ( 第5号 ).
  [' ', /(?<=[㐀-鿿》”)\d]) (?=[,:;。、!?)》](?:$|[^ ]))|(?<=[(《]) (?=[㐀-鿿\d])/y, ''],
]
const misread = unitSet(...misreadings.map(([signs]) => signs))

/** Signs that OCR takes for others in fixed places: `—、` for 一、, 曰 for 日, O and l in numbers, a blank before a stop. */
export const misreadForm: Form = {
  name: 'misread signs',
  isOnPages: false,
  read: ({ source: { folded } }) => {
    const edits: Edit[] = []
    let signsRead = 0
    for (let index = 0; index < folded.length; index++) {
      if (!holds(misread, folded.charCodeAt(index))) continue
      const sign = folded.charAt(index)
      const reading = misreadings.find(([signs, at]) => signs.includes(sign) && isAt(at, folded, index))
      if (reading === undefined) continue
      const [, , by] = reading
      if (by !== '') signsRead++
      edits.push(readAs(index, index + 1, by))
    }
    if (edits.length === 0) return null
    return {
      edits,
      evidence: signsRead > 0 ? `${signsRead} signs are read as what their place asks for` : null,
    }
  },
}
