import { readDayAt } from '../fields/day.ts'
import { readDocumentNumberAt } from '../fields/document-number.ts'
import { agencyNouns, type LabelRow } from '../grammar/labels.ts'
import { sessionNouns } from '../grammar/proposal.ts'
import { roleWords } from '../grammar/salutation.ts'
import { roleValues, titleValueEnds, topicOpeners } from '../grammar/title.ts'
import { hanziUnits } from '../text/hanzi.ts'
import { oneOf } from '../text/pattern.ts'
import { sourceText } from '../text/source-text.ts'
import { lazyPattern } from '../text/sticky.ts'

const agency = new RegExp(`^[${hanziUnits}()]{2,30}(?:${oneOf(agencyNouns)})$`, 'u')
/** Words of a sentence, or the rest of one. */
const sentence = /^的|[。!?]/
const titleLike = lazyPattern(() => new RegExp(`${oneOf(titleValueEnds)}$`))
/** The first line of a title that is printed on two, a session in it: 某局关于市五届人大三次会议 / 第12号建议的答复. */
const titleStart = new RegExp(`${oneOf(topicOpeners)}[^《“]{0,24}届[^《“]{0,16}${oneOf(sessionNouns)}`, 'u')
const role = lazyPattern(() => new RegExp(`${oneOf(roleWords)}$`))
const roleAlone = lazyPattern(() => new RegExp(`${oneOf(roleValues)}$`))
const indexLike = lazyPattern(
  () =>
    new RegExp(`^-?[0-9A-Za-z][0-9A-Za-z\\-/._()]*(?:[${hanziUnits}]{1,6}[0-9A-Za-z\\-/._()]+)*号?$`, 'u'),
)

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
      return indexLike().test(value) && /[0-9]/.test(value)
    case 'publisher':
      return agency.test(value)
    case 'title':
      return true
    default:
      return value.length <= 50 && !isOfHead(value)
  }
}

/** Words that stand below a block as a line of their own: an addressee, a title or the first line of one. */
function isOfHead(value: string): boolean {
  if (role().test(value)) return !roleAlone().test(value)
  return titleStart.test(value) || (titleLike().test(value) && value.length >= 14)
}
