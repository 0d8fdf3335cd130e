import { agencyEnding } from '../fields/agency.ts'
import { placeTiers } from '../grammar/agencies.ts'
import type { Mention } from '../model/mention.ts'
import { hanziUnits } from '../text/hanzi.ts'
import type { Line } from '../text/lines.ts'
import { matchesOf } from '../text/matches.ts'
import { mentionAt, type SourceText } from '../text/source-text.ts'
import { holds, unitSet } from '../text/unit-set.ts'

const label = /^(?:抄 *送|抄 *报|主 *送|报 *送|报|送)(?: *(?:单位|机关))? *: */u
const mayBegin = unitSet('抄主报送')
/** One blank parts two receivers only between the end of one and the place of the next: 县政协提案委 县政府办. */
const receiver = new RegExp(
  `[^、,;。]+?(?=[、,;。]| {2,}|$|(?<=\\)) (?=[${hanziUnits}])|(?<=${agencyEnding('coHandles')}) (?=[${placeTiers}]))`,
  'gu',
)
const longestLine = 600

/** The receivers of a line, and whether the list goes on in the next. */
export interface CopyPart {
  readonly copies: Mention[]
  readonly isOpen: boolean
}

/** True for a line that begins with 抄送, 抄报, 报. */
export function isCopyLine({ text }: Line): boolean {
  return text.length <= longestLine && holds(mayBegin, text.charCodeAt(0)) && label.test(text)
}

/** The receivers of a line of 抄送, 抄报, and whether the list goes on in the next line; null for a line of another kind. */
export function readCopies(source: SourceText, line: Line): CopyPart | null {
  return isCopyLine(line) ? receiversIn(source, line, label.exec(line.text)?.[0].length ?? 0) : null
}

/** The receivers of a line that goes on with a list. */
export function readMoreCopies(source: SourceText, line: Line): CopyPart {
  return receiversIn(source, line, 0)
}

function receiversIn(source: SourceText, line: Line, from: number): CopyPart {
  const names = line.text.slice(from)
  const copies: Mention[] = []
  for (const piece of matchesOf(receiver, names)) {
    const text = piece[0].trim()
    const at = line.start + from + piece.index + piece[0].indexOf(text)
    if (text !== '') copies.push(mentionAt(source, at, at + text.length))
  }
  return { copies, isOpen: /[、,;]$/u.test(names) }
}
