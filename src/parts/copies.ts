import { agencyEnding } from '../fields/agency.ts'
import { placeTiers } from '../grammar/agencies.ts'
import type { Mention } from '../model/mention.ts'
import { hanziUnits } from '../text/hanzi.ts'
import type { Line } from '../text/lines.ts'
import { matchesOf } from '../text/matches.ts'
import { mentionAt, type SourceText } from '../text/source-text.ts'
import { lazyPattern } from '../text/sticky.ts'
import { holds, unitSet } from '../text/unit-set.ts'
import type { Around, Reading } from './reader.ts'

const label = /^(?:抄 *送|抄 *报|主 *送|报 *送|报|送)(?: *(?:单位|机关))? *: */u
const mayBegin = unitSet('抄主报送')
const listUnits = unitSet('、,;')
/** One blank parts two receivers only between the end of one and the place of the next: 县政协提案委 县政府办. */
const receiver = lazyPattern(
  () =>
    new RegExp(
      `[^、,;。]+?(?=[、,;。]| {2,}|$|(?<=\\)) (?=[${hanziUnits}])|(?<=${agencyEnding('coHandles')}) (?=[${placeTiers}]))`,
      'gu',
    ),
)
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
  if (!holds(listUnits, above.charCodeAt(above.length - 1))) return null
  if (text.length > longestMore || text.includes(':') || /\d{4}/u.test(text)) return null
  return { value: receiversIn(source, line, 0), says: ['openAbove'] }
}

function receiversIn(source: SourceText, line: Line, from: number): CopyPart {
  const names = line.text.slice(from)
  const copies: Mention[] = []
  for (const piece of matchesOf(receiver(), names)) {
    const text = piece[0].trim()
    const at = line.start + from + piece.index + piece[0].indexOf(text)
    if (text !== '') copies.push(mentionAt(source, at, at + text.length))
  }
  return { copies }
}
