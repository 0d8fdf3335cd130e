import type { Difference } from '../model/difference.ts'
import type { Paint } from './pretty.ts'
import { printable } from './printable.ts'

/** What differs between two datasets in sum. */
export interface Totals {
  /** Letters that both have. */
  letters: number
  changed: number
  /** Names of letters that only the first has. */
  readonly lost: string[]
  /** Names of letters that only the second has. */
  readonly gained: string[]
  /** How many letters changed in each field. */
  readonly fields: Record<string, number>
  readonly figures: { lost: number; gained: number }
  readonly citations: { lost: number; gained: number }
  readonly findings: { lost: number; gained: number }
}

/** What differs between two readings of one letter, a line a value: `-` what was read, `+` what is. */
export function formatDifference(name: string, difference: Difference, paint: Paint): string {
  const { fields, lists, figures, citations, findings } = difference
  const rows = [paint.strong(printable(name))]
  for (const { path, before, after } of fields) {
    if (before !== null) rows.push(`  ${paint.doubt('-')} ${path}: ${printable(before)}`)
    if (after !== null) rows.push(`  ${paint.label('+')} ${path}: ${printable(after)}`)
  }
  for (const { path, lost, gained } of [...lists, figures, citations, findings]) {
    for (const words of lost) rows.push(`  ${paint.doubt('-')} ${path}: ${printable(words)}`)
    for (const words of gained) rows.push(`  ${paint.label('+')} ${path}: ${printable(words)}`)
  }
  return `${rows.join('\n')}\n\n`
}

/** The sum: letters compared, changed, lost and gained, and how often each field changed; `said` puts a line into the reader's language. */
export function formatTotals(totals: Totals, paint: Paint, said: (line: string) => string): string {
  const { letters, changed, lost, gained, fields } = totals
  const rows = [paint.strong(said(`${letters} letters in both, ${changed} read differently`))]
  for (const name of lost) rows.push(`  ${said(`only in the first: ${printable(name)}`)}`)
  for (const name of gained) rows.push(`  ${said(`only in the second: ${printable(name)}`)}`)
  for (const [path, count] of Object.entries(fields).sort(([, a], [, b]) => b - a))
    rows.push(`  ${path.padEnd(32)} ${said(`${count} ${count === 1 ? 'letter' : 'letters'}`)}`)
  for (const key of ['figures', 'citations', 'findings'] as const)
    rows.push(`  ${key.padEnd(32)} ${said(sumOf(totals[key]))}`)
  return `${rows.join('\n')}\n`
}

function sumOf({ lost, gained }: { lost: number; gained: number }): string {
  return `${lost} lost, ${gained} gained`
}
