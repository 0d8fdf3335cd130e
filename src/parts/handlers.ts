import { coHandlerLabels } from '../grammar/contacts.ts'
import type { Line } from '../text/lines.ts'
import { oneOf } from '../text/pattern.ts'
import { firstsOf, holds, unitSet } from '../text/unit-set.ts'
import type { Reading } from './reader.ts'

const coHandlerLabel = new RegExp(`^(?:${oneOf(coHandlerLabels)}) *: *`, 'u')
/** 主办:某局  协办:某局, on one line. */
const mainHandler = new RegExp(
  `^\\(?(?:主办|牵头|承办)(?:单位|部门)? *:[^:]{2,40}?[ ,;、]{1,60}(?=(?:${oneOf(coHandlerLabels)}) *:)`,
  'u',
)
const mayBegin = unitSet('(主牵承', firstsOf(coHandlerLabels))
const longestLine = 400

/** Where in a line of handlers (主办:…  协办:…) the label of those who help begins, and where their names do. */
export interface HandlersLine {
  readonly label: number
  readonly names: number
}

/** A line that names who handled the proposal together: 会办单位:某局、某局. */
export function readHandlers(_source: unknown, { text }: Line): Reading<HandlersLine> | null {
  if (text.length > longestLine || !holds(mayBegin, text.charCodeAt(0)) || !text.includes(':')) return null
  const main = mainHandler.exec(text)?.[0].length ?? 0
  const label = coHandlerLabel.exec(text.slice(main))
  return label === null ? null : { value: { label: main, names: main + label[0].length }, says: ['handlers'] }
}
