import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from '../src/parse.ts'
import { campaignSize, sampled } from './support/campaign.ts'
import { type Damage, harmful, harmless, picker, textOf, undamaged } from './support/damage.ts'
import { labelled } from './support/fixtures.ts'
import { compare, type Labels } from './support/labels.ts'

/** What one odd line costs: labelled letters are damaged in ways that leave what they say unchanged, or take some of it away; `npm run test:whole` damages them all. */
const letters = sampled(labelled, 4).map(({ labels, text }) => ({
  seed: [...labels].reduce((sum, unit) => (Math.imul(sum, 31) + unit.charCodeAt(0)) >>> 0, 20_240_506),
  labels: JSON.parse(readFileSync(labels, 'utf8')) as Labels,
  lines: undamaged(text),
}))

const squeeze = (text: string) => text.replaceAll(/\s+/gu, '')
/** Whether one of the words that the labels accept is still printed in the text; lists of sections and derived values do not count. */
const isPrinted = (wanted: unknown, text: string): boolean => {
  const choices: unknown[] = Array.isArray(wanted) ? wanted : [wanted]
  return choices.some(
    (words) => typeof words === 'string' && words.length > 1 && text.includes(squeeze(words)),
  )
}

/** F1 over all fields; of harmful damage, what is missed of what is still printed. */
function f1(damage: Damage, isWhole: boolean): number {
  let right = 0
  let wrong = 0
  for (const { seed, labels, lines } of letters) {
    // Of each letter its own, so that a letter that comes changes no other's damage.
    const pick = picker(seed)
    const text = textOf(damage(lines, pick, labels))
    const read = compare(labels, parse(text))
    const page = squeeze(text)
    const counts = isWhole
      ? read.misses
      : read.misses.filter(({ error, wanted }) => error === 'missed' && isPrinted(wanted, page))
    right += read.right.length
    wrong += counts.length
  }
  return (2 * right) / (2 * right + wrong)
}

/** What is read of letters with each harmful kind of damage; only to be raised. */
const floors: Readonly<Record<string, number>> = {
  'a line lost': 0.994,
  'two lines glued': 0.989,
  'the end cut off': 0.977,
  'the beginning cut off': 0.947,
  'cut within a line': 0.972,
}

describe('a damaged letter', () => {
  const base = f1((lines) => lines, true)
  const losses = Object.entries(harmless).map(([kind, damage]) => [kind, base - f1(damage, true)] as const)

  it.each(losses)('loses next to nothing: %s', (_, loss) => expect(loss).toBeLessThanOrEqual(0.012))

  it('loses little on the whole', () => {
    const mean = losses.reduce((sum, [, loss]) => sum + loss, 0) / losses.length
    expect(mean).toBeLessThanOrEqual(0.004)
  })

  it.each(Object.entries(harmful))('keeps what is still printed: %s', (kind, damage) => {
    // Which letters are in a sample changes with each that comes: they may be a little harder than all of them are.
    expect(f1(damage, false)).toBeGreaterThanOrEqual((floors[kind] ?? 1) - campaignSize(0.005, 0))
  })
})
