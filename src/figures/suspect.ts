import type { Document } from '../model/document.ts'
import { append } from '../text/append.ts'
import { isDigit } from '../text/digits.ts'
import type { SourceText } from '../text/source-text.ts'
import { isAt } from '../text/sticky.ts'
import { unitAt } from '../text/unit-at.ts'
import { holds, unitSet } from '../text/unit-set.ts'
import type { Draft } from './draft.ts'

const rangeMark = /\d[%‰万亿元个年月]{0,2}[—–~－-]{1,2}\d/
/** Read back from the 日 at its end. */
const tornDate = /(?<=(?:19|20)\d{2}年?\d{2,4})日|(?<=(?:19|20)\d{2}年\d{2,3}月?)日/y
const anyMark = /[—–~－-]/
const beforeDay = unitSet('0123456789月')
const digits = /^\d{3,6}$/

/** Whether the copy has lost characters: a date without its 年 or 月, and no mark between two numbers in the whole of its letter. */
export function isDamagedCopy(
  { folded }: SourceText,
  { signature, metadata, title, body }: Document,
): boolean {
  const dates = [signature?.date, metadata.writtenOn, metadata.publishedOn]
  const isTorn = dates.some((date) => date?.inferred === true) || hasTornDate(folded)
  if (!isTorn) return false
  // Index numbers and phones stand outside the letter and have strokes of their own.
  const letter = [title?.text ?? '', ...body.paragraphs.map(({ text }) => text)]
  const walk = (sections: typeof body.sections): void => {
    for (const { heading, paragraphs, sections: inner } of sections) {
      letter.push(heading?.text ?? '')
      append(
        letter,
        paragraphs.map(({ text }) => text),
      )
      walk(inner)
    }
  }
  walk(body.sections)
  return !letter.some(
    (text) => anyMark.test(text) && rangeMark.test(text.replaceAll(/《[^》]{0,200}》/g, '')),
  )
}

function hasTornDate(folded: string): boolean {
  for (let at = folded.indexOf('日'); at >= 0; at = folded.indexOf('日', at + 1))
    if (holds(beforeDay, unitAt(folded, at - 1)) && isAt(tornDate, folded, at)) return true
  return false
}

/** Whether digits without a sign between them could be the two round ends of a range that lost its mark: 1020个 for 10—20个. */
export function couldBeTwo(text: string, { core, high, kind }: Draft): boolean {
  if (high !== null || kind === 'rank') return false
  let end = core.start
  while (isDigit(unitAt(text, end))) end++
  const run = text.slice(core.start, end)
  if (!digits.test(run) || text.charAt(end) === '.') return false
  const at = Math.floor(run.length / 2)
  const [low, top] = [run.slice(0, at), run.slice(at)]
  if (top.startsWith('0')) return false
  const [a, b] = [Number(low), Number(top)]
  return a < b && b <= 5 * a && a % 5 === 0 && b % 5 === 0
}

/** Signs that stand where a copy could not read one, and those that do only between digits. */
const lostSigns = unitSet('□■▯◻◼\ufffd')
const lostInNumbers = unitSet('?*')

/** Whether the number touches a sign that the copy lost: 1□5户 is no 5. */
export function isTorn(text: string, { core }: Draft): boolean {
  const before = unitAt(text, core.start - 1)
  return holds(lostSigns, before) || (holds(lostInNumbers, before) && isDigit(unitAt(text, core.start - 2)))
}
