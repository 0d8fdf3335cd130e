import { coHandlerLabels, handlerNouns, mainHandlers } from '../grammar/contacts.ts'
import type { Line } from '../text/lines.ts'
import { oneOf } from '../text/pattern.ts'
import { maybe } from '../text/shapes.ts'
import { firstsOf, holds, unitSet } from '../text/unit-set.ts'
import type { Around, Reading } from './reader.ts'
import { isAgencyLine } from './signature.ts'

const coHandlerLabel = new RegExp(`^(?:${oneOf(coHandlerLabels)}) *: *`, 'u')
/** 主办:某局  协办:某局, on one line. */
const mainHandler = new RegExp(
  `^\\(?${oneOf(mainHandlers)}${maybe(oneOf(handlerNouns))} *:[^:]{2,40}?[ ,;、]{1,60}(?=(?:${oneOf(coHandlerLabels)}) *:)`,
  'u',
)
const mayBegin = unitSet('(', firstsOf([...mainHandlers, ...coHandlerLabels]))
const longestLine = 400
/** Names that one label stands above. */
const mostListed = 12

/** Where in a line of handlers (主办:…  协办:…) the label of those who help begins, and where their names do. */
export interface HandlersLine {
  readonly label: number
  readonly names: number
}

/** A line that names who handled the proposal together: 会办单位:某局、某局, or one of those named below their label. */
export function readHandlers(_source: unknown, line: Line, around: Around): Reading<HandlersLine> | null {
  const { text } = line
  if (isListed(line, around)) return { value: { label: 0, names: 0 }, says: ['handlers'] }
  if (text.length > longestLine || !holds(mayBegin, text.charCodeAt(0)) || !text.includes(':')) return null
  const main = mainHandler.exec(text)?.[0].length ?? 0
  const label = coHandlerLabel.exec(text.slice(main))
  return label === null ? null : { value: { label: main, names: main + label[0].length }, says: ['handlers'] }
}

/** Whether a line is one of the names that stand one a line below their label: 会办单位: / 某局 / 某局. */
function isListed(line: Line, { lines, index, isWhole }: Around): boolean {
  if (!isWhole || !isAgencyLine(line)) return false
  for (let at = index - 1; at >= 0 && index - at <= mostListed; at--) {
    const above = lines[at] as Line
    if (above.text.endsWith(':')) return coHandlerLabel.exec(above.text)?.[0].length === above.text.length
    if (!isAgencyLine(above)) return false
  }
  return false
}

const amongContacts = new RegExp(`[;,。 (](?<label>${oneOf(coHandlerLabels)} *: *)(?=[^:]{2,120}$)`, 'u')

/** Those who handled the proposal too, named last in a line of contacts: (联系人:某某;协办单位:某局). */
export function handlersAmongContacts({ text }: Line): HandlersLine | null {
  const found = text.length <= longestLine ? amongContacts.exec(text) : null
  return found === null ? null : { label: found.index + 1, names: found.index + found[0].length }
}
