import { agencyEnding, endsLikeBody } from '../fields/agency.ts'
import { placeTiers } from '../grammar/agencies.ts'
import { copyLabelEnds, copyLabels, noReceivers } from '../grammar/copies.ts'
import type { Mention } from '../model/mention.ts'
import { hanziUnits } from '../text/hanzi.ts'
import type { Line } from '../text/lines.ts'
import { matchesOf } from '../text/matches.ts'
import { oneOf } from '../text/pattern.ts'
import { mentionAt, type SourceText } from '../text/source-text.ts'
import { lazyPattern } from '../text/sticky.ts'
import { firstsOf, holds, unitSet } from '../text/unit-set.ts'
import { spacedLabels } from './label-pattern.ts'
import type { Around, Reading } from './reader.ts'

const label = new RegExp(`^[(]?${spacedLabels(copyLabels)}(?: *${oneOf(copyLabelEnds)})? *: *`, 'u')
const mayBegin = unitSet(firstsOf(copyLabels), '(')
const listUnits = unitSet('、,;')
/** One blank parts two receivers only between the end of one and the place of the next: 县政协提案委 县政府办. */
const receiver = lazyPattern(
  () =>
    new RegExp(
      `(?:[^、,;。(]|\\([^()]{1,30}\\)|\\()+?(?=[、,;。]| {2,}|$|(?<=\\)) (?=[${hanziUnits}])|(?<=${agencyEnding('coHandles')}) (?=[${placeTiers}]))`,
      'gu',
    ),
)
/** One receiver with nothing but a stop behind it: most lines have no more, and need no look for where the next begins. */
const single = /^[^、,;。( ]+(?=[、,;。]?$)/u
const noReceiver = new RegExp(`^[(]?${oneOf(noReceivers)}`, 'u')
/** A list of names has something between them, or stands alone. */
const mayList = new RegExp(`^[${hanziUnits}()、,;。 ]{3,120}$`, 'u')
const longestLine = 600
const longestMore = 120

/** The receivers of a line. */
export interface CopyPart {
  readonly copies: Mention[]
}

/** The receivers of a line of 抄送, 抄报. */
export function readCopies(source: SourceText, line: Line): Reading<CopyPart> | null {
  const isNear = line.text.length <= longestLine && holds(mayBegin, line.text.charCodeAt(0))
  const found = isNear ? label.exec(line.text) : null
  return found === null ? null : { value: receiversIn(source, line, found[0].length), says: ['copy'] }
}

/** The receivers of a line that goes on with the list of the line above, which ends in a sign of lists. */
export function readMoreCopies(source: SourceText, line: Line, around: Around): Reading<CopyPart> | null {
  const above = around.lines[around.index - 1]?.text ?? ''
  const { text } = line
  if (above === '') return null
  if (text.length > longestMore || text.includes(':') || /\d{4}/u.test(text)) return null
  const isOpen = holds(listUnits, above.charCodeAt(above.length - 1))
  if (!isOpen && !(isCopies(above) && isList(line) && !isDated(around))) return null
  return { value: receiversIn(source, line, 0), says: ['openAbove'] }
}

function isCopies(text: string): boolean {
  return holds(mayBegin, text.charCodeAt(0)) && label.test(text)
}

/** Whether the line names nothing but bodies, and more than one or far from the margin: what signs stands above its day. */
function isList({ text, indent }: Line): boolean {
  if (!mayList.test(text)) return false
  const names = matchesOf(receiver(), text).map(([name]) => name.trim())
  return (names.length > 1 || indent > 2) && names.every((name) => name === '' || endsLikeBody(name))
}

function isDated({ lines, index }: Around): boolean {
  return /^ *(?:\d{4}|二[〇○0零])/u.test(lines[index + 1]?.text ?? '')
}

function receiversIn(source: SourceText, line: Line, from: number): CopyPart {
  // (抄送:…) is in brackets as a whole.
  const isBracketed = line.text.startsWith('(') && line.text.endsWith(')')
  const names = line.text.slice(from, isBracketed ? -1 : undefined)
  const copies: Mention[] = []
  const one = single.exec(names)
  for (const piece of one === null ? matchesOf(receiver(), names) : [one]) {
    const whole = piece[0].trim()
    // 报:某委;送:某办.
    const text = whole.includes(':') ? whole.replace(label, '') : whole
    const at = line.start + from + piece.index + piece[0].lastIndexOf(text)
    if (text !== '' && !noReceiver.test(text)) copies.push(mentionAt(source, at, at + text.length))
  }
  return { copies }
}
