import { endsLikeBody } from '../fields/agency.ts'
import { personAt } from '../fields/person.ts'
import { contactOwners, noPersonEnds, phoneLabels } from '../grammar/contacts.ts'
import { signatoryLabels } from '../grammar/marks.ts'
import { hanziUnits } from '../text/hanzi.ts'
import { lazyPattern } from '../text/sticky.ts'
import { holds, unitSet } from '../text/unit-set.ts'
import { spacedLabels } from './label-pattern.ts'

/** Whose contact it is, before its label. */
export const owner = `(?:(?<![${hanziUnits}])${spacedLabels(contactOwners)}[ \\t]*)?`
/** The label of a phone. */
export const phonesAre = `${owner}${spacedLabels(phoneLabels)}`
/** A label nobody knows, with a name and the label of a phone after it: 经办:食品科 林知秋 电话:65127780. */
const strange = lazyPattern(
  () =>
    new RegExp(
      `^[((]? ?(?<label>[${hanziUnits}]{2,8}(?<![${noPersonEnds}])) ?: ?(?<value>[${hanziUnits}·*×()、-]{2,20}(?: {1,8}[${hanziUnits}·*×]{1,4}){0,3}) {0,8}[,;、]? ?(?=${phonesAre} ?:? ?[\\d(+])`,
      'u',
    ),
)
/** Who can be asked where nothing says so, a body with a person of it: 市农业农村局 高山远,电话:6520117. */
const unlabelled = lazyPattern(
  () =>
    new RegExp(
      `^[((|]? ?(?<value>[${hanziUnits}]{2,20} {1,8}[${hanziUnits}·*×]{1,8}(?: {1,4}[${hanziUnits}*×])?) {0,8}[,;:、|]? ?(?=${phonesAre} ?:? ?[\\d(+])`,
      'u',
    ),
)
const longestNamed = 60
/** Who signed a letter out is no contact, whatever stands after the name. */
const signatories: ReadonlySet<string> = new Set(signatoryLabels)
const lastDigit = /\d[)。;]?(?: ?\|)?$/u
const lastUnits = unitSet('0123456789)。;|')

/** A value with where it stands in its line. */
export interface Named {
  readonly value: string
  readonly at: number
}

/** Who can be asked in a line that ends in a number, under a label nobody knows or under none. */
export function namedIn(text: string): Named | null {
  if (text.length > longestNamed || !holds(lastUnits, text.charCodeAt(text.length - 1))) return null
  return lastDigit.test(text) ? (strangeIn(text) ?? unlabelledIn(text)) : null
}

function strangeIn(text: string): Named | null {
  if (!text.includes(':')) return null
  const { label, value } = strange().exec(text)?.groups ?? {}
  if (label === undefined || value === undefined || signatories.has(label)) return null
  return { value, at: text.indexOf(value, text.indexOf(':')) }
}

function unlabelledIn(text: string): Named | null {
  const value = unlabelled().exec(text)?.groups?.['value']
  if (value === undefined || beginsPhoneLabel(value.slice(value.lastIndexOf(' ') + 1))) return null
  return personIn(value) === 0 ? null : { value, at: text.indexOf(value) }
}

/** Whether words are the first of the label that they stand before, and no name: 某局 联系|电话:. */
function beginsPhoneLabel(words: string): boolean {
  return phoneLabels.some((label) => label.startsWith(words))
}

/** Where the person's name begins in a value that names a body too: 市农业农村局 高山远, 种植科-高山远; 0 where no body does. */
export function personIn(text: string): number {
  const dash = text.lastIndexOf('-')
  if (dash >= 0) return dash + 1
  const behind = text.lastIndexOf(' ')
  const isPerson = behind > 0 && personAt(text, behind + 1)?.end === text.length && !endsLikeBody(text)
  return isPerson && endsLikeBody(text.slice(0, behind).trimEnd()) ? behind + 1 : 0
}
