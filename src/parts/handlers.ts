import { coHandlerLabels, handlerNouns, mainHandlers } from '../grammar/contacts.ts'
import type { Line } from '../text/lines.ts'
import { oneOf } from '../text/pattern.ts'
import { maybe } from '../text/shapes.ts'
import { firstsOf, holds, unitSet } from '../text/unit-set.ts'
import type { Reading } from './reader.ts'

const coHandlerLabel = new RegExp(`^(?:${oneOf(coHandlerLabels)}) *: *`, 'u')
/** 主办:某局  协办:某局, on one line. */
const mainHandler = new RegExp(
  `^\\(?${oneOf(mainHandlers)}${maybe(oneOf(handlerNouns))} *:[^:]{2,40}?[ ,;、]{1,60}(?=(?:${oneOf(coHandlerLabels)}) *:)`,
  'u',
)
const mayBegin = unitSet('(', firstsOf([...mainHandlers, ...coHandlerLabels]))
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

const amongContacts = new RegExp(`[;,。 (](?<label>${oneOf(coHandlerLabels)} *: *)(?=[^:]{2,120}$)`, 'u')

/** Those who handled the proposal too, named last in a line of contacts: (联系人:某某;协办单位:某局). */
export function handlersAmongContacts({ text }: Line): HandlersLine | null {
  const found = text.length <= longestLine ? amongContacts.exec(text) : null
  return found === null ? null : { label: found.index + 1, names: found.index + found[0].length }
}
