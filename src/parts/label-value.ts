import { readDayAt } from '../fields/day.ts'
import { readDocumentNumberAt } from '../fields/document-number.ts'
import { agencyNouns, type LabelRow } from '../grammar/labels.ts'
import { oneOf } from '../text/pattern.ts'
import { sourceText } from '../text/source-text.ts'

const agency = new RegExp(`^[々-〇㐀-鿿𠀀-𲎯()]{2,30}(?:${oneOf(agencyNouns)})$`, 'u')
/** Words of a sentence, or the rest of one. */
const sentence = /^的|[。!?]/
const titleLike = /(?:答复|复函|函|回复|意见|报告|通知|情况|答复函)$/
const indexLike = /^[0-9A-Za-z][0-9A-Za-z\-/._()]*(?:[々-〇㐀-鿿𠀀-𲎯]{1,6}[0-9A-Za-z\-/._()]+)*号?$/u

/** True when `text` has the form of a value of the label: a day, a number, an agency, or a few words. */
export function isValueOf(row: LabelRow | undefined | null, text: string): boolean {
  const value = text
    .trim()
    .replace(/(?<![|;,])[|;,]+$/, '')
    .trim()
  if (value === '' || value.length > 120 || value.endsWith(':') || sentence.test(value)) return false
  switch (row?.concept) {
    case 'writtenOn':
    case 'publishedOn':
    case 'otherDate':
      return readDayAt(value, 0) !== null
    case 'documentNumber':
      return (
        readDocumentNumberAt(sourceText(value), 0) !== null ||
        (/[0-9]/.test(value) && /号$/.test(value) && value.length <= 30)
      )
    case 'indexNumber':
      return indexLike.test(value) && /[0-9]/.test(value)
    case 'publisher':
      return agency.test(value)
    case 'title':
      return true
    default:
      if (/(?:代表|委员)$/.test(value) && !/(?:人大代表|政协委员)$/.test(value)) return false
      return value.length <= 50 && !(titleLike.test(value) && value.length >= 14)
  }
}
