import { endsLikeBody } from '../fields/agency.ts'
import { parties } from '../grammar/agencies.ts'
import { labels, letterLabels } from '../grammar/labels.ts'
import type { Fact } from '../grammar/letter.ts'
import { addressLabels } from '../grammar/salutation.ts'
import type { Addressee, Salutation } from '../model/document.ts'
import { hasSign, signBits } from '../text/line-signs.ts'
import type { Line } from '../text/lines.ts'
import { oneOf } from '../text/pattern.ts'
import { foldedAt, mentionAt, type SourceText } from '../text/source-text.ts'
import { firstsOf, holds, unitSet } from '../text/unit-set.ts'
import {
  addressLabel,
  body,
  bodyBehindRole,
  bodyName,
  cellLabel,
  citizen,
  nameless,
  noNames,
  proseWord,
  role,
  spoken,
  told,
  toldMovers,
  toPerson,
} from './address-words.ts'
import { addresseesIn, namesOf } from './addressees.ts'
import { beginsTrail } from './breadcrumb.ts'
import { isGreeting, isHeadline, isOpeningAt, isOpeningLine, sentenceFrom } from './opening-line.ts'
import { ledLine, ledRunIn, namesIn, peopleLine, peopleRunIn } from './people.ts'
import type { Around, Reading } from './reader.ts'

/** 称谓 with who is addressed. */
export interface SalutationPart {
  readonly salutation: Salutation
  readonly addressees: Addressee[]
}

/** How a line addresses: `match` of the persons, or the units of a body's name; nobody is named by the role alone. */
export interface Address {
  readonly form: 'people' | 'body' | 'role'
  readonly match: RegExpExecArray | null
  readonly length: number
  /** Whether one of the next lines opens a letter. */
  readonly isFollowed: boolean
  /** Whether it may as well be the name of one who answers: a body without a colon. */
  readonly isWeak: boolean
  /** Units of a label before it: 答复对象:某某代表. */
  readonly from?: number
}

const labelFirsts = unitSet('?\uFFFD', firstsOf(addressLabels))
/** A party of the CPPCC moves proposals and answers none. */
const isParty = new RegExp(`^${oneOf(parties)}`, 'u')
const topLines = 20
const labelWords: ReadonlySet<string> = new Set([...labels.map(({ label }) => label), ...letterLabels])
const longestPeople = 600
const longestBody = 52
/** Several bodies, near the top of a text. */
const longestBodies = 80
/** Lines below an addressee among which the letter opens. */
const reachOfOpening = 3
/** Bodies that are addressed on lines of their own. */
const mostBodies = 8
/** Lines that address one or a few of many persons each: so many at most, and so long. */
const addressLines = { most: 60, longest: 40 }

/**
 * Reads how a line, or a piece of one, addresses (称谓): persons, the role alone, or a body; `followed` says that the letter opens below. A body is addressed
 * where the letter opens below and speaks to it, or near the top of a text.
 */
export function readAddress(_source: unknown, line: Line, around: Around): Reading<Address> | null {
  const { text } = line
  if (text.length > longestPeople) return null
  const label = holds(labelFirsts, text.charCodeAt(0)) ? (addressLabel().exec(text)?.[0].length ?? 0) : 0
  if (label > 0) {
    const named = readNamed(line, text.slice(label), around)
    if (named === null) return readNamed(line, text, around)
    if (!named.value.isFollowed) return null
    const says = named.says.map((fact) => (fact === 'peopleBare' ? 'people' : fact))
    return { value: { ...named.value, from: label }, says }
  }
  return readNamed(line, text, around)
}

function readNamed(line: Line, text: string, around: Around): Reading<Address> | null {
  return (
    (hasSign(line, signBits.role) && role.test(text) ? readPeople(text, around) : null) ??
    readBody(text, around)
  )
}

function readPeople(text: string, around: Around): Reading<Address> | null {
  const match = peopleLine.exec(text)
  if (match?.groups && isPeople(match.groups)) {
    const stop = match.groups['stop']
    const isFollowed = ((stop !== ',' && stop !== '、') || around.index > 0) && isFollowedBy(around)
    const says: Fact[] = [stop === ':' ? 'people' : 'peopleBare']
    if (isFollowed) says.push('followed')
    else if (stop !== ':') return null
    return { value: { form: 'people', match, length: text.length, isFollowed, isWeak: false }, says }
  }
  const alone = nameless().exec(text)?.groups?.['stop']
  const led = alone === undefined ? ledLine.exec(text) : null
  if (alone === undefined && (led?.groups === undefined || !isLedName(led.groups))) return null
  if (!isFollowedBy(around)) return null
  const form = led === null ? 'role' : 'people'
  const isColon = text.endsWith(':')
  const length = isColon ? text.length - 1 : text.length
  return {
    value: { form, match: led, length, isFollowed: true, isWeak: false },
    says: [isColon ? 'people' : 'peopleBare', 'followed'],
  }
}

/** A body addressed on a line of its own: before a colon any name that is no citizen's and no label, without one a name that ends like a body. */
function readBody(text: string, around: Around): Reading<Address> | null {
  const isColon = text.endsWith(':')
  if (text.length > longestBodies || !(isColon || endsLikeBody(text))) return null
  const length = isColon ? text.slice(0, -1).trimEnd().length : text.length
  const name = text.slice(0, length)
  if (proseWord().test(name)) return null
  if (isAnsweredBody(text, name, isColon, around))
    return {
      value: { form: 'body', match: null, length, isFollowed: true, isWeak: !isColon },
      says: ['body', 'followed'],
    }
  if (!isColon || !isBodyAtTop(name, around)) return null
  return {
    value: { form: 'body', match: null, length, isFollowed: false, isWeak: false },
    says: ['bodyAtTop'],
  }
}

/** Whether the letter opens below a name and tells it of a proposal. */
function isAnsweredBody(text: string, name: string, isColon: boolean, around: Around): boolean {
  if (text.length > longestBody || !body().test(text)) return false
  const isBody = endsLikeBody(name)
  const isName = name.length >= 4 && !citizen.test(name) && !/好$/u.test(name) && !isLabel(name)
  if (!isBody && !(isColon && isName)) return false
  const words = openingBelow(around, isColon && isBody)
  const isTold = spoken.test(words.slice(0, 40)) || toldMovers().test(words.slice(0, 60))
  // Names of columns (人大建议答复) are worded like an opening.
  if (!isOpeningLine(words) || beginsTrail(words)) return false
  // Without a colon the name of the one who answers looks the same: 您提出的 speaks to a person.
  return isColon || isParty.test(name)
    ? isTold || isBody
    : isTold && told().test(words) && !toPerson().test(words) && addressIn(words) === null
}

/** The words below the piece, a greeting left out, and those addressed below it where it is one of a list. */
function openingBelow({ lines, index, rest }: Around, isListed: boolean): string {
  if (rest !== '') return sentenceFrom(lines, index, rest)
  let next = index + 1
  while (isListed && next - index <= mostBodies && isFurtherBody(lines[next]?.text ?? '')) next++
  return sentenceFrom(lines, isGreeting(lines[next]?.text ?? '') ? next + 1 : next)
}

/** A body or a person addressed on a line of its own below another. */
function isFurtherBody(text: string): boolean {
  if (!text.endsWith(':') || text.length > longestBody) return false
  const name = text.slice(0, -1).trimEnd()
  return !proseWord().test(name) && (endsLikeBody(name) || peopleLine.test(text))
}

/** Bodies addressed near the top of a text that opens with no formula: a notice, an application, a reply that names its proposal at the end. */
function isBodyAtTop(name: string, { lines, index, rest }: Around): boolean {
  const next = lines[index + 1]?.text ?? ''
  if (rest !== '' || index >= topLines || next.length < 20 || !/[,。;:]/u.test(next)) return false
  if (isLabel(name) || !bodyName().test(name)) return false
  if (lines.slice(0, index).some(({ text }) => text.length > 80)) return false
  return namesOf(name).every((one) => endsLikeBody(one.text))
}

function isFollowedBy({ lines, index, rest }: Around): boolean {
  if (rest !== '' && isOpeningLine(sentenceFrom(lines, index, rest))) return true
  if (rest !== '' && !isHeadline(rest) && !isGreeting(rest)) return false
  let reach = reachOfOpening
  for (let step = 1; step <= reach; step++) {
    if (isOpeningAt(lines, index + step)) return true
    // Lines that address further persons stand between.
    const { text = '' } = lines[index + step] ?? {}
    if (reach < addressLines.most && text.length <= addressLines.longest && role.test(text)) reach++
  }
  return false
}

/** Where in a line an addressee with the letter after it stands, as `[start, end)`, or null. */
export function runInAddress(line: Line): readonly [start: number, end: number] | null {
  return hasSign(line, signBits.role) ? addressIn(line.text) : null
}

/** The same as {@link runInAddress}, in any text. */
export function addressIn(text: string): readonly [start: number, end: number] | null {
  if (!role.test(text.slice(0, reachOfRunIn))) return null
  const label = cellLabel().exec(text)?.[0].length ?? 0
  const words = text.slice(label, label + reachOfRunIn)
  const match = peopleRunIn.exec(words)
  if (match?.groups && isPeople(match.groups)) return [label, label + match[0].length]
  const led = ledRunIn.exec(words)
  return led?.groups && isLedName(led.groups) ? [label, label + led[0].length] : null
}
const reachOfRunIn = 300

/** The 称谓 of a line that {@link readAddress} read. */
export function salutationOf(
  source: SourceText,
  printed: Line,
  { form, match, length, from = 0 }: Address,
  leads: readonly Line[] = [],
): SalutationPart {
  const line =
    from === 0 ? printed : { ...printed, start: printed.start + from, text: printed.text.slice(from) }
  if (match !== null) return withLeads(source, persons(source, line, match), leads)
  const mention = mentionAt(source, line.start, line.start + length)
  // The role below the names.
  if (form === 'role' && leads.length > 0) {
    const own = isMember(line.text) ? 'member' : 'deputy'
    return withLeads(source, { salutation: { ...mention, total: null }, addressees: [] }, leads, own)
  }
  const addressees = form === 'role' ? [] : addresseesIn(source, line.text.slice(0, length), line.start, null)
  return withLeads(source, { salutation: { ...mention, total: null }, addressees }, leads)
}

/** The addressees of a list that begins on the lines above. */
function withLeads(
  source: SourceText,
  part: SalutationPart,
  leads: readonly Line[],
  role: Addressee['role'] | null = part.addressees.at(-1)?.role ?? null,
): SalutationPart {
  const [first] = leads
  if (first === undefined) return part
  const lists = [...leads.map(({ text, start }) => addresseesIn(source, text, start, role)), part.addressees]
  const { total, span } = part.salutation
  const whole = mentionAt(source, first.start, foldedAt(source, span[1]))
  return {
    salutation: { ...whole, total },
    addressees: lists.reduce((all, next) => joined(source, all, next)),
  }
}

/** Two lists of names, of which the second may begin with the rest of the first's last name: 郑可人、周 / 既明. */
function joined(source: SourceText, before: readonly Addressee[], next: readonly Addressee[]): Addressee[] {
  const [torn, rest] = [before.at(-1), next[0]]
  if (torn === undefined || rest === undefined || torn.name.length > 1) return [...before, ...next]
  const { text, span } = mentionAt(source, foldedAt(source, torn.span[0]), foldedAt(source, rest.span[1]))
  const whole: Addressee = { text, span, name: torn.name + rest.name, role: rest.role }
  return [...before.slice(0, -1), whole, ...next.slice(1)]
}

function isLabel(name: string): boolean {
  return labelWords.has(bare(name))
}

function isPeople(groups: Record<string, string | undefined>): boolean {
  if (groups['close'] !== undefined && groups['names']?.includes('(') !== true) return false
  const { names } = namesIn(groups)
  return names !== '' && !proseWord().test(names) && !noNames().test(names)
}

/** 政协委员黄盖 names a person, 人大代表团 and 政协委员会 do not. */
function isLedName({ names = '' }: Record<string, string | undefined>): boolean {
  return !proseWord().test(names) && !endsLikeBody(names) && !bodyBehindRole().test(names)
}

function persons(source: SourceText, line: Line, match: RegExpExecArray): SalutationPart {
  const { names, total } = namesIn(match.groups ?? {})
  const nameStart = line.start + match[0].indexOf(names)
  const role = isMember(match.groups?.['role'] ?? '') ? 'member' : 'deputy'
  const end = line.start + match[0].replace(/ ?[:,、!。;]$/u, '').trimEnd().length
  const addressees = addresseesIn(source, names, nameStart, role)
  // A sign that the copy left of an indent or a break.
  const signs = /^[?\uFFFD ]*/u.exec(match[0])?.[0].length ?? 0
  return { salutation: { ...mentionAt(source, line.start + signs, end), total }, addressees }
}

function isMember(text: string): boolean {
  return text.includes('委')
}

function bare(text: string): string {
  return text.replaceAll(/\s+/gu, '')
}
