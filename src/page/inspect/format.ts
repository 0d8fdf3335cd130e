import type { PageWords } from '../words/words.ts'
import type { Fact, Item } from './items.ts'

/** What a value is called: by its field, by the letter's own label, else by its name in the document. */
export function labelOf(item: Item, words: PageWords): string {
  if (item.finding !== null) return item.finding.rule
  const known: Readonly<Record<string, string>> = words.fields
  return (
    item.label ??
    known[item.field] ??
    item.field
      .split('/')
      .filter((key) => key !== '*')
      .at(-1) ??
    ''
  )
}

/** What a property is called. */
export function factLabel(key: string, words: PageWords): string {
  const known: Readonly<Record<string, string>> = words.facts
  return known[key] ?? key
}

/** A property as people read it: a code in words, a number with its groups. */
export function factText({ key, value }: Fact, field: string, words: PageWords): string {
  if (value === true) return words.yes
  if (Array.isArray(value)) return value.join(key === 'period' || key === 'years' ? ' – ' : ', ')
  if (typeof value === 'number') return quantities.has(key) ? grouped(value) : String(value)
  return meaningOf(key, field, words)?.[String(value)] ?? String(value)
}

/** Properties that are amounts; other numbers are years, serials and positions. */
const quantities = new Set(['value', 'high', 'of', 'bytes', 'total'])

const digits = new Intl.NumberFormat('en', { maximumSignificantDigits: 17 })

/** A number with a comma after every third digit, none of its digits lost. */
export function grouped(value: number): string {
  return Number.isSafeInteger(value) ? digits.format(value) : String(value)
}

function meaningOf(
  key: string,
  field: string,
  { meanings }: PageWords,
): Readonly<Record<string, string>> | undefined {
  switch (key) {
    case 'kind':
      return field === '/proposal'
        ? meanings.proposalKind
        : field === '/issuer'
          ? meanings.agencyKind
          : meanings.figureKind
    case 'level':
      return meanings.agencyLevel
    case 'modifier':
    case 'change':
    case 'force':
    case 'role':
    case 'assembly':
    case 'layout':
      return meanings[key]
    case 'disposition':
    case 'meaning':
      return meanings.disposition
    default:
      return undefined
  }
}

const signs: Readonly<Record<string, string>> = {
  about: '≈ ',
  nearly: '≲ ',
  moreThan: '> ',
  lessThan: '< ',
  atLeast: '≥ ',
  atMost: '≤ ',
}

/** What was read of a value in a few signs: `≈ 1,200,000 CNY`, `2023-05-25`; empty where the printed words say it all. */
export function gistOf(item: Item, words: PageWords): string {
  const facts = new Map(item.facts.map(({ key, value }) => [key, value]))
  const text = (key: string) => {
    const value = facts.get(key)
    return value === undefined ? '' : factText({ key, value }, item.field, words)
  }
  if (item.group === 'figures') {
    const range = [text('value'), text('high')].filter(Boolean).join(' – ')
    const number = facts.has('of') ? `${range} : ${text('of')}` : range
    return `${signs[String(facts.get('modifier'))] ?? ''}${number} ${text('unit')}`.trim()
  }
  if (item.group === 'commitments') {
    const due = item.parts.find(({ key }) => key === 'due')
    return [text('force'), due?.text].filter(Boolean).join(' · ')
  }
  return text('iso') || text('disposition') || text('role') || text('meaning')
}
