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
const machinery = new Set(['batch', 'define-rule', 'index', 'rule', 'run', 'sample-letter'])

/** The profile in which the rule's examples speak: the first that does not switch it off. */
function profileOf({ severity }: Rule) {
  return profiles.find((profile) => severity[profile] !== 'off') ?? 'scraped'
}

function findingsOf(example: Example, profile: (typeof profiles)[number]): Finding[] {
  const batch = createBatch({ profile })
  const documents = [example.text, ...(example.others ?? [])].map((text, i) =>
    parse(text, { source: { name: `${i}` } }),
  )
  for (const document of documents) batch.add(document)
  const own = documents.flatMap((document) => check(document, { profile }).map(({ finding }) => finding))
  return [...own, ...batch.finish().map(({ finding }: BatchFinding) => finding)]
}

/** A finding as examples write it: `line:column words`, or `-` without a place. */
function shown(text: string, { span, line, column }: Finding): string {
  return span === null ? '-' : `${line}:${column} ${text.slice(...span)}`
}

describe('the registry', () => {
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
      expect(findingsOf(example, profileOf(rule)).filter((finding) => finding.rule === id)).toEqual([])
    },
  )

  it.each(rule.examples.failing.map((example) => [example.why, example] as const))(
    'speaks: %s',
    (_, example) => {
      const found = findingsOf(example, profileOf(rule)).filter((finding) => finding.rule === id)
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
