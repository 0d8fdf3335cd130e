import { type FieldState, type ReportField, reportFields } from '../../model/report.ts'
import type { Rows } from './unpack.ts'
import type { CountKey } from './words.ts'

/** What keeps some letters, or some figures: two filters of one `key` never hold together. */
export interface Filter {
  readonly key: string
  /** What is kept, for people. */
  readonly label: string
  readonly value: string
  readonly of: 'letters' | 'figures'
  readonly passes: (rows: Rows, row: number) => boolean
}

/** The column of the letters' rows that says what they are counted by; null for the year, which is the beginning of the day. */
const countColumns: Readonly<Record<CountKey, string>> = {
  kind: 'kind',
  year: 'letterDate',
  agency: 'agency',
  genre: 'genre',
  level: 'issuerLevel',
  region: 'regionName',
}

/** Keeps the letters of one value, null for those that do not say it. */
export function countFilter(key: CountKey, value: string | null, label: string): Filter {
  const column = countColumns[key]
  const said = (cell: string) => (key === 'year' ? cell.slice(0, 4) : cell)
  return {
    key,
    label,
    value: value ?? '',
    of: 'letters',
    passes: (rows, row) => said(rows.text(column, row)) === (value ?? ''),
  }
}

/** Keeps the letters in which a field is in one state. */
export function fieldFilter(field: ReportField, state: FieldState, label: string): Filter {
  const at = reportFields.indexOf(field)
  const sign = state.charAt(0)
  return {
    key: `field ${field}`,
    label,
    value: state,
    of: 'letters',
    passes: (rows, row) => rows.text('fields', row).charAt(at) === sign,
  }
}

/** Keeps the letters on which a rule spoke. */
export function ruleFilter(rule: string): Filter {
  return {
    key: 'rule',
    label: rule,
    value: rule,
    of: 'letters',
    passes: (rows, row) => rows.text('rules', row).split(' ').includes(rule),
  }
}

/** Keeps the figures of one kind and unit. */
export function groupFilter(kind: string, unit: string | null, label: string): Filter {
  return {
    key: 'group',
    label,
    value: JSON.stringify([kind, unit]),
    of: 'figures',
    passes: (rows, row) => rows.cell('kind', row) === kind && rows.cell('unit', row) === unit,
  }
}

/** Keeps the figures that are read, doubtful, or printed only. */
export function certaintyFilter(state: 'read' | 'doubtful' | 'printed', label: string): Filter {
  return {
    key: 'certainty',
    label,
    value: state,
    of: 'figures',
    passes: (rows, row) => certaintyOf(rows, row) === state,
  }
}

/** Whether a figure is read, doubtful, or printed only. */
export function certaintyOf(rows: Rows, row: number): 'read' | 'doubtful' | 'printed' {
  if (rows.number('value', row) === null) return 'printed'
  return rows.cell('suspect', row) === true ? 'doubtful' : 'read'
}

/** Keeps the figures with a value in [from, to). */
export function binFilter(from: number, to: number, label: string): Filter {
  return {
    key: 'bin',
    label,
    value: String(from),
    of: 'figures',
    passes: (rows, row) => {
      const value = rows.number('value', row)
      return value !== null && value >= from && value < to && certaintyOf(rows, row) === 'read'
    },
  }
}
