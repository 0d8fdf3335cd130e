import { agencyEnding } from '../fields/agency.ts'
import { personAt } from '../fields/person.ts'
import { phonesIn, withoutPhones } from '../fields/phone.ts'
import {
  contactEndings,
  contactOwners,
  contactRoles,
  damagedContactLabels,
  divisionEndings,
  faxLabels,
  labelSeals,
  phoneLabels,
  phonePlaces,
  unitEndings,
  unitLabels,
} from '../grammar/contacts.ts'
import type { Contact } from '../model/document.ts'
import type { Mention } from '../model/mention.ts'
import { append } from '../text/append.ts'
import { isFoldedBlank } from '../text/folded-blank.ts'
import { hanziUnits } from '../text/hanzi.ts'
import { hasSign, signBits } from '../text/line-signs.ts'
import type { Line } from '../text/lines.ts'
import { matchesOf } from '../text/matches.ts'
import { oneOf } from '../text/pattern.ts'
import { mentionAt, type SourceText } from '../text/source-text.ts'
import { lazyPattern } from '../text/sticky.ts'
import { firstsOf, holds, holdsAny, lastsOf, unitSet } from '../text/unit-set.ts'
import { type Named, namedIn, owner, personIn, phonesAre } from './contact-named.ts'
import { spacedLabels } from './label-pattern.ts'
import { type Around, neighbour, type Reading } from './reader.ts'
import { readDateLine } from './signature.ts'

const nameRun = new RegExp(`[${hanziUnits}*×A-Za-z][${hanziUnits}*×A-Za-z·() 、-]*`, 'u')
const besidesPhones = new RegExp(`^[${hanziUnits}*×·()、, :—-]{0,30}$`, 'u')

/** A contact with what its name is: a unit's gives way to a person's. */
export interface ContactPart extends Contact {
  readonly isUnit: boolean
}

const endings = contactEndings.filter((ending) => ending !== '')
const role = `${owner}${spacedLabels(contactRoles)}(?:[ \\t]*${spacedLabels(endings)})?`
const people = `(?:${role}|(?<![${hanziUnits}])${spacedLabels(damagedContactLabels)})`
const units = `${spacedLabels(unitLabels)}(?:[ \\t]*${spacedLabels(unitEndings)})?`
const faxes = spacedLabels(faxLabels)
const label = lazyPattern(
  () =>
    new RegExp(
      `(?:(?<fax>${faxes})|(?<person>${people})|(?<phone>${phonesAre})|(?<unit>${units}))(?: ?\\(${oneOf(labelSeals)}\\))?(?=[ \\t]*(?:[:,;(]|\\d|$)|[ \\t])`,
      'gu',
    ),
)
const begins = lazyPattern(
  () => new RegExp(`^[((|]? ?(?:${faxes}|${people}|${phonesAre}|${units}) ?(?:[:,;]|\\d|$|[((]| )`, 'u'),
)
const alone = lazyPattern(() => new RegExp(`^[(]?(?:${people}|${phonesAre}|${units}) ?:$`, 'u'))
/** Ends in the label of a phone, whose number is on the next line. */
const asksPhone = lazyPattern(() => new RegExp(`${phonesAre} ?:$`, 'u'))
/** Whose contact it is, printed before the label: 水利股|电话, 市生态环境局|联系人. */
const owned = lazyPattern(
  () =>
    new RegExp(
      `^[(]? ?(?<owner>[${hanziUnits}]{2,20}?)(?<=${oneOf(divisionEndings)}|${agencyEnding('addressed')}) *(?:${spacedLabels(contactRoles)}(?:[ \t]*${spacedLabels(endings)})?|${spacedLabels(phoneLabels)}) ?:`,
      'u',
    ),
)
/** The last units of those labels. */
const labelLasts = unitSet(lastsOf([...contactRoles, ...endings, ...phoneLabels]))
const longestOwned = 36
/** A person below a line of contacts or a day, with no label: 闵捷 5622107, 河湖科 闵捷 5622107, 河湖科:闵捷,5622107. */
const isRow = new RegExp(
  `^[(]?(?:[${hanziUnits}]{2,16}(?<=${oneOf(divisionEndings)}|${agencyEnding('addressed')})(?: {1,8}| ?: ?))?[${hanziUnits}·*×]{1,4}(?: {1,4}[${hanziUnits}·*×]{1,3})?(?: ?\\([${hanziUnits}]{2,16}\\))?[ ,:、]{0,40}[(]?\\d[\\d 、,()-]{6,30}[)。;]?$`,
  'u',
)
const behindBody = new RegExp(`:(?= ?[${hanziUnits}])`, 'u')
/** Rows of persons that one line of contacts or a day may stand above. */
const mostRows = 8
const phoneAlone = /^[\d(][\d 、,()—–-]{6,40}[)。;]?$/u
/** The first part of a number whose rest is on the next line. */
const torn = /[\d—–-]$/u
const place: ReadonlySet<string> = new Set(phonePlaces)

/** The first units of all labels: most lines are told by one look at these. */
const beginnings = unitSet(
  firstsOf([
    ...contactOwners,
    ...contactRoles,
    ...damagedContactLabels,
    ...phoneLabels,
    ...unitLabels,
    ...faxLabels,
  ]),
)

/** Brackets, bars of cells and blanks that may stand before a label. */
const beforeLabel = unitSet('((| ')

/** What may stand behind a label, one of them within its reach. */
const afterLabel = unitSet(':,;0123456789(( \t')
const longestOf = (words: readonly string[]) => words.reduce((most, { length }) => Math.max(most, length), 0)
const reachOfLabel =
  longestOf(contactOwners) +
  longestOf(contactRoles) +
  longestOf(contactEndings) +
  longestOf([...damagedContactLabels, ...phoneLabels, ...unitLabels, ...faxLabels])

/** Whether a label may begin at `at`: what ends it is near. */
function mayBeLabel(text: string, at: number): boolean {
  if (!holds(beginnings, text.charCodeAt(at))) return false
  return at + reachOfLabel >= text.length || holdsAny(afterLabel, text.slice(at, at + reachOfLabel + 1))
}

/** How a line of contacts begins. */
interface ContactOpening {
  /** Who is named under a label nobody knows, or under none. */
  readonly named: Named | null
  /** Whose contact it is, printed before the label; empty where nobody is. */
  readonly owner: string
}

/** What makes a line one of contacts: a label of them that it begins with (联系人, 联系电话, 邮编), one nobody knows, or whose it is; null for any other line. */
function openingOf({ text }: Line): ContactOpening | null {
  if (text.length > 200) return null
  let at = 0
  while (holds(beforeLabel, text.charCodeAt(at))) at++
  const isKnown = mayBeLabel(text, at) && begins().test(text)
  const named = isKnown ? null : namedIn(text)
  const owner = isKnown ? '' : ownerIn(text)
  return isKnown || named !== null || owner !== '' ? { named, owner } : null
}

function isContactLine(line: Line): boolean {
  return openingOf(line) !== null
}

/** The body or office before the label that a line begins with, empty where none is. */
function ownerIn(text: string): string {
  const colon = text.indexOf(':')
  if (colon < 4 || colon > longestOwned) return ''
  const last = text.charCodeAt(colon - 1)
  if (!holds(labelLasts, isFoldedBlank(last) ? text.charCodeAt(colon - 2) : last)) return ''
  return owned().exec(text)?.groups?.['owner'] ?? ''
}

/** True for a label of contacts that leaves its value to the next line. */
export function isContactLabelAlone({ text }: Line): boolean {
  return text.length <= 20 && text.endsWith(':') && alone().test(text)
}

/** The value of a label of contacts that is alone on the line above: a name, a phone or both. */
export function readContactValue(
  source: SourceText,
  line: Line,
  around: Around,
): Reading<ContactPart[]> | null {
  const above = neighbour(around, -1)
  if (above === undefined || !(above.text.endsWith(':') || hasSign(line, signBits.digit))) return null
  if (isNameBelow(line.text, above, neighbour(around, 1)?.text ?? ''))
    return {
      value: [{ name: mentionAt(source, line.start, line.end), phones: [], isUnit: false }],
      says: ['contactValue'],
    }
  if (!isContactValue(line) || isContactLine(line)) return null
  const isAsked = isContactLabelAlone(above) || (asksPhone().test(above.text) && isContactLine(above))
  if (!isAsked && !goesOn(source, line.text, around)) return null
  // 河湖科:闵捷,5622107: the name stands behind that of its body.
  const from = line.text.search(behindBody) + 1
  const value = groupsIn(source, line.text.slice(from), line.start + from).map((next) => ({
    ...next,
    isUnit: false,
  }))
  return { value, says: ['contactValue'] }
}

/** Whether the line goes on with the contacts or the day above it: a further person with a phone, or the phone of who has none yet. */
function goesOn(source: SourceText, text: string, { lines, index }: Around): boolean {
  const above = lines[index - 1] as Line
  if (phoneAlone.test(text)) {
    if (index > 1 && isNameBelow(above.text, lines[index - 2] as Line, text)) return true
    return isContactLine(above) && phonesIn(above.text).length === 0 && !torn.test(above.text)
  }
  if (!isRow.test(text)) return false
  for (let at = index - 1; at >= 0 && at >= index - mostRows; at--) {
    const line = lines[at] as Line
    if (isContactLine(line) || readDateLine(source, line) !== null) return true
    if (!isRow.test(line.text)) return false
  }
  return false
}

/** Whether a text is a person's name below a label of contacts that stands alone (联系人: / 闵捷); more than three units may be other words, unless a phone or its label stands `below`. */
function isNameBelow(text: string, above: Line, below: string): boolean {
  if (!isContactLabelAlone(above)) return false
  const isSure = text.length <= 3 || phoneAlone.test(below) || mayBeLabel(below, 0)
  return isSure && personAt(text, 0)?.end === text.length
}

function isContactValue({ text }: Line): boolean {
  if (text.length > 60) return false
  return phonesIn(text).length > 0 && besidesPhones.test(withoutPhones(text))
}

/** A line of contacts. */
export interface ContactsLine {
  readonly contacts: ContactPart[]
  /** What it prints of fax, post code and the like. */
  readonly notes: Mention[]
}

/** The contacts of a line that begins with a label of them. */
export function readContactLine(source: SourceText, line: Line): Reading<ContactsLine> | null {
  const value = readContacts(source, line)
  if (value === null) return null
  const hasPhone = value.contacts.some(({ phones }) => phones.length > 0)
  return { value, says: hasPhone ? ['contact', 'headContact'] : ['contact'] }
}

/** Contacts of one line; null when it is no contact line. */
export function readContacts(source: SourceText, line: Line): ContactsLine | null {
  const opened = openingOf(line)
  if (opened === null) return null
  const { text, start } = line
  const marks = matchesOf(label(), text)
  const contacts: { name: Mention | null; phones: Mention[]; isUnit: boolean }[] = []
  const notes: Mention[] = []
  const mention = (from: number, to: number) => mentionAt(source, start + from, start + to)
  const { named, owner } = opened
  if (named !== null) {
    for (const read of groupsIn(source, named.value, start + named.at))
      contacts.push({ ...read, isUnit: false })
  }
  marks.forEach((mark, i) => {
    const from = mark.index + mark[0].length
    const to = marks[i + 1]?.index ?? text.length
    const { fax, phone, unit } = mark.groups ?? {}
    if (fax !== undefined) {
      notes.push(mention(mark.index, mark.index + text.slice(mark.index, to).trimEnd().length))
      return
    }
    for (const read of groupsIn(source, text.slice(from, to), start + from)) {
      const last = contacts.at(-1)
      const isMore = phone !== undefined && read.name === null && last?.phones.length === 0
      if (isMore) append(last.phones, read.phones)
      else if (read.name === null && owner !== '' && contacts.length === 0)
        contacts.push({
          ...read,
          name: mention(text.indexOf(owner), text.indexOf(owner) + owner.length),
          isUnit: true,
        })
      else contacts.push({ ...read, isUnit: unit !== undefined })
    }
  })
  if (contacts.length === 0 && notes.length === 0) notes.push(mentionAt(source, line.start, line.end))
  return { contacts, notes }
}

/** The contacts of a value: 韦方, 韦方 3311223, 3311223, 韦方3311223高山3311200. */
function groupsIn(source: SourceText, value: string, at: number): Contact[] {
  const out: { name: Mention | null; phones: Mention[] }[] = []
  let from = 0
  const add = (words: string, phone: Mention | null) => {
    const name = nameIn(source, words, at + from)
    const last = out.at(-1)
    if (name === null && last !== undefined && phone !== null) last.phones.push(phone)
    else if (name !== null || phone !== null) out.push({ name, phones: phone === null ? [] : [phone] })
  }
  for (const found of phonesIn(value)) {
    add(
      value.slice(from, found.index),
      mentionAt(source, at + found.index, at + found.index + found.text.length),
    )
    from = found.index + found.text.length
  }
  add(value.slice(from), null)
  return out
}

function nameIn(source: SourceText, words: string, at: number): Mention | null {
  const match = nameRun.exec(words)
  if (match === null) return null
  let text = match[0].replace(/(?<![-—、( ])[-—、( ]+$/u, '')
  // 李强 审核人:, 李强 职务:: the last word is a label.
  const isLabelled = words.charAt(match.index + match[0].length) === ':'
  if (isLabelled) text = text.slice(0, Math.max(0, text.lastIndexOf(' '))).trimEnd()
  if (place.has(text.replace(/\)$/u, ''))) return null
  if (/\)$/u.test(text) && !text.includes('(')) text = text.slice(0, -1)
  text = withoutOffice(text)
  const skip = personIn(text)
  return text.length - skip === 0
    ? null
    : mentionAt(source, at + match.index + skip, at + match.index + text.length)
}

/** A person's name without the bracket behind it: 高山远(水资源科科长). */
function withoutOffice(text: string): string {
  const bracket = text.endsWith(')') ? text.indexOf('(') : -1
  return bracket > 1 && personAt(text, 0)?.end === bracket ? text.slice(0, bracket) : text
}
