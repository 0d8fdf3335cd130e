import { letterWords } from '../grammar/page-cues.ts'
import { oneOf } from '../text/pattern.ts'
import type { PageLine } from './page-outline.ts'

const letterLine = new RegExp(`${oneOf(letterWords)}|(?:代表|委员)\\s*[:：]$`, 'u')
/** How many stops a line with the wording of a letter counts for. */
const letterWeight = 3
/** Ideographic comma and stop, full-width comma, semicolon, question and exclamation mark, quotation marks and brackets. */
const marks = new Uint8Array(0x10000)
for (const mark of '，。；、！？“”《》（）') marks[mark.charCodeAt(0)] = 1
/** The narrow marks that transcriptions print after a hanzi instead. */
const narrow = new Uint8Array(0x80)
for (const mark of ',;!?') narrow[mark.charCodeAt(0)] = 1

/** How much of running Chinese text a line is: its punctuation (标点), none where most of the line is links. */
export function weigh({ text, links }: PageLine): number {
  if (links * 2 > text.length) return 0
  let weight = 0
  let before = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code > 0x7f) weight += marks[code] ?? 0
    else if (before >= 0x3400) weight += narrow[code] ?? 0
    before = code
  }
  return weight > 0 && text.length < 400 && letterLine.test(text) ? weight + letterWeight : weight
}
