import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  type BatchFinding,
  check,
  createBatch,
  type Example,
  type Finding,
  parse,
  profiles,
  type Rule,
  rules,
} from '../src/index.ts'

/** Files of the folder that hold no rule. */
const machinery = new Set(['about', 'batch', 'define-rule', 'index', 'rule', 'run', 'sample-letter'])

/** The profile in which the rule's examples speak: the first that does not switch it off. */
function profileOf({ severity }: Rule) {
  return profiles.find((profile) => severity[profile] !== 'off') ?? 'scraped'
}

/** `id` is the rule that the example is of: one that is off in every profile speaks where it is asked for. */
function findingsOf(example: Example, profile: (typeof profiles)[number], id?: string): Finding[] {
  const batch = createBatch({ profile })
  const rule = rules.find((one) => one.id === id)
  const isOff = rule !== undefined && profiles.every((name) => rule.severity[name] === 'off')
  const options = isOff && id !== undefined ? { profile, rules: { [id]: 'info' as const } } : { profile }
  const documents = [example.text, ...(example.others ?? [])].map((text, i) =>
    parse(text, { source: { name: `${i}` } }),
  )
  for (const document of documents) batch.add(document)
  const own = documents.flatMap((document) => check(document, options).map(({ finding }) => finding))
  return [...own, ...batch.finish().map(({ finding }: BatchFinding) => finding)]
}

/** A finding as examples write it: `line:column words`, or `-` without a place. */
function shown(text: string, { span, line, column }: Finding): string {
  return span === null ? '-' : `${line}:${column} ${text.slice(...span)}`
}

const levels = { E: 'error', W: 'warning', I: 'info', '·': 'off' } as const

/** The catalogue: ids with their severities in the profiles issued, published and scraped, and their authority. */
const catalogue = `
width-folded W I I copy
damaged-date W W W copy
suspect-figure W W W copy
hard-wrap I I I copy
mojibake E E W copy
truncated-text W W W copy
metadata-conflict W W W copy
stray-quote W W W standard
unclaimed-text I I I copy
uncertain-part I I I copy
not-a-reply E E W regulation
error-page E E W copy
missing-title E W I regulation
missing-salutation E W I regulation
missing-opening E W I regulation
missing-signature E W I regulation
missing-date E W I regulation
part-order W W I standard
empty-metadata-value · W W copy
unknown-metadata-label · I I copy
publisher-signature-mismatch · W W logic
published-before-written · W W logic
genre-title-mismatch · W W logic
date-conflict I I I logic
missing-document-number E W I regulation
document-number-form E W W standard
document-number-brackets E W I standard
document-number-padded E W W standard
document-number-ordinal E W W standard
document-number-year W W W logic
document-number-conflict E E W logic
title-elements W W I regulation
title-broken I I I copy
proposal-number-conflict E E E logic
proposal-kind-conflict W W W logic
addressee-role-conflict W W W logic
addressee-count-conflict I I I logic
mixed-honorific I I I practice
proposal-unnamed W W W practice
duplicate-ordinal W W W standard
skipped-ordinal W W W standard
damaged-marker W W W copy
ordinal-style I I I standard
lonely-ordinal I I I practice
impossible-date E E W logic
range-form W I I standard
jiezhi-wording I I I practice
sum-mismatch W W W logic
figure-without-unit I I W copy
figure-conflict W W W logic
due-before-letter W W W logic
commitment-without-due · · · practice
citation-year-future W W W logic
citation-form I I I standard
signature-title-mismatch W W W logic
internal-body-signs W W W regulation
date-form E W I standard
missing-contact W · · practice
missing-result-class W · · practice
missing-disclosure W · · practice
personal-data I E W practice
attachment-missing W W I standard
number-reused W W W standard
figure-differs-across I I I logic
duplicate-letter I I I copy`

describe('the registry', () => {
  it('is the catalogue, in its order', () => {
    const letter = (level: string) => Object.entries(levels).find(([, name]) => name === level)?.[0]
    const lines = rules.map(({ id, severity, authority }) =>
      [id, letter(severity.issued), letter(severity.published), letter(severity.scraped), authority].join(
        ' ',
      ),
    )
    expect(lines).toEqual(catalogue.trim().split('\n'))
  })

  it('gives errors only to what regulation, standard or logic forbid, damage and privacy aside', () => {
    const isHard = (authority: string) => ['regulation', 'standard', 'logic'].includes(authority)
    const soft = rules.filter(
      ({ severity, authority }) => Object.values(severity).includes('error') && !isHard(authority),
    )
    expect(soft.map(({ id }) => id)).toEqual(['mojibake', 'error-page', 'personal-data'])
  })

  it('is the folder', () => {
    const files = readdirSync('src/rules', { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name.replace(/\.ts$/, ''))
      .filter((name) => !machinery.has(name))
    expect(rules.map(({ id }) => id).toSorted()).toEqual(files.toSorted())
  })
})

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it('has a clean and a failing example', () => {
    expect(rule.examples.clean.length).toBeGreaterThan(0)
    expect(rule.examples.failing.length).toBeGreaterThan(0)
  })

  it.each(rule.examples.clean.map((example) => [example.why, example] as const))(
    'is silent: %s',
    (_, example) => {
      expect(findingsOf(example, profileOf(rule), id).filter((finding) => finding.rule === id)).toEqual([])
    },
  )

  it.each(rule.examples.failing.map((example) => [example.why, example] as const))(
    'speaks: %s',
    (_, example) => {
      const found = findingsOf(example, profileOf(rule), id).filter((finding) => finding.rule === id)
      const texts = [example.text, ...(example.others ?? [])]
      expect(found.map((finding) => shown(texts.at(-1) ?? '', finding))).toEqual(example.finds)
    },
  )

  it.each(rule.examples.clean.map((example) => [example.why, example] as const))(
    'leaves nothing else to say: %s',
    (_, example) => {
      const found = findingsOf(example, 'scraped').filter(({ severity }) => severity !== 'info')
      expect(found).toEqual([])
    },
  )
})
