import { orderNouns } from '../grammar/citation.ts'
import type { DocumentNumber } from '../model/document-number.ts'
import { hanziUnits } from '../text/hanzi.ts'
import { oneOf } from '../text/pattern.ts'
import { mentionAt, type SourceText } from '../text/source-text.ts'
import { countingCharacters, readCounting } from './counting.ts'

const nouns = oneOf(orderNouns)
const serial = `第\\s{0,4}(?<serial>[${countingCharacters}]{1,7})\\s{0,4}号`
/** 国务院令第732号, 公告2019年第20号, 2019年第20号公告: the whole of what stands in a bracket. */
const order = new RegExp(
  `(?:(?<code>[${hanziUnits}]{0,30}?${nouns})\\s{0,4}(?:(?<year>(?:19|20)[0-9]{2})年)?\\s{0,4}${serial}` +
    `|(?<yearFirst>(?:19|20)[0-9]{2})年${serial.replace('serial', 'serialFirst')}(?<noun>${nouns})?)(?=\\s{0,4}[),;])`,
  'uy',
)

/**
 * Reads the number of an order or announcement (令号、公告号) at the folded offset `from`, inside the bracket after a title: 国务院令第732号 has the agency
 * code 国务院令 and no year, 公告2019年第20号 has both.
 */
export function readOrderNumberAt(
  source: SourceText,
  from: number,
): { number: DocumentNumber; end: number } | null {
  order.lastIndex = from
  const groups = order.exec(source.folded)?.groups
  if (groups === undefined) return null
  const end = order.lastIndex
  const year = groups['year'] ?? groups['yearFirst']
  const code = groups['code'] ?? groups['noun']
  return {
    number: {
      ...mentionAt(source, from, end),
      agencyCode: code ?? null,
      year: year === undefined ? null : Number(year),
      serial: readCounting(groups['serial'] ?? groups['serialFirst'] ?? ''),
    },
    end,
  }
}
