import { contactLabels, faxLabels, phoneLabels, unitLabels } from '../grammar/contacts.ts'
import type { Contact } from '../model/document.ts'
import type { Mention } from '../model/mention.ts'
import type { Line } from '../text/lines.ts'
import { mentionAt, type SourceText } from '../text/source-text.ts'
import { spacedLabels } from './label-pattern.ts'

const people = spacedLabels(contactLabels)
const phonesAre = spacedLabels(phoneLabels)
const units = spacedLabels(unitLabels)
const faxes = spacedLabels(faxLabels)
const label = new RegExp(
  `(?<fax>${faxes})|(?<person>${people})|(?<phone>${phonesAre})|(?<unit>${units})`,
  'gu',
)
const begins = new RegExp(`^[((]? ?(?:${faxes}|${people}|${phonesAre}|${units}) ?(?:[:,;]|\\d|$|[((]| )`, 'u')
const number = /(?<!\d)(?:\(?0\d{2,3}\)?[ —–-]{0,3})?\d{5,12}(?:[-—转]\d{1,5})?(?!\d)/gu

/** True for a line that begins with a label of contacts (联系人, 联系电话, 邮编). */
export function isContactLine({ text }: Line): boolean {
  return text.length <= 200 && begins.test(text)
}

/** Contacts of one line with what it prints of fax, post code and the like; null when it is no contact line. */
export function readContacts(
  source: SourceText,
  line: Line,
): { contacts: Contact[]; notes: Mention[] } | null {
  if (!isContactLine(line)) return null
  const { text, start } = line
  const marks = [...text.matchAll(label)]
  const contacts: Contact[] = []
  const notes: Mention[] = []
  let unit: Mention | null = null
  marks.forEach((mark, i) => {
    const from = mark.index + mark[0].length
    const to = marks[i + 1]?.index ?? text.length
    const value = text.slice(from, to)
    if (mark.groups?.['fax'] !== undefined) {
      notes.push(
        mentionAt(
          source,
          start + mark.index,
          start + mark.index + text.slice(mark.index, to).trimEnd().length,
        ),
      )
      return
    }
    const phones = [...value.matchAll(number)].map((m) =>
      mentionAt(source, start + from + m.index, start + from + m.index + m[0].length),
    )
    const firstDigit = value.search(/[((]?\d/u)
    const words = firstDigit < 0 ? value : value.slice(0, firstDigit)
    const name = nameIn(source, words, start + from)
    if (mark.groups?.['unit'] !== undefined) unit = name
    const last = contacts.at(-1)
    if (
      mark.groups?.['phone'] !== undefined &&
      name === null &&
      last !== undefined &&
      last.phones.length === 0
    )
      last.phones.push(...phones)
    else if (mark.groups?.['unit'] !== undefined && phones.length === 0) return
    else if (name !== null || phones.length > 0) contacts.push({ name: name ?? unit, phones })
  })
  if (contacts.length === 0 && unit !== null) contacts.push({ name: unit, phones: [] })
  if (contacts.length === 0 && notes.length === 0) notes.push(mentionAt(source, line.start, line.end))
  return { contacts, notes }
}

function nameIn(source: SourceText, words: string, at: number): Mention | null {
  const match = /[\p{Script=Han}*×A-Za-z][\p{Script=Han}*×A-Za-z·() 、-]*/u.exec(words)
  if (match === null) return null
  let text = match[0].replace(/[-—、( ]+$/u, '')
  if (/\)$/u.test(text) && !text.includes('(')) text = text.slice(0, -1)
  const skip = /^.*-/u.exec(text)?.[0].length ?? 0
  return text.length - skip === 0
    ? null
    : mentionAt(source, at + match.index + skip, at + match.index + text.length)
}
