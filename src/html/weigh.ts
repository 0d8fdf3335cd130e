import { letterWords } from '../grammar/page-cues.ts'
import { oneOf } from '../text/pattern.ts'
import type { PageLine } from './outline.ts'

const letterLine = new RegExp(`${oneOf(letterWords)}|(?:代表|委员)\\s*[:：]$`, 'u')
/** How many stops a line with the wording of a letter counts for. */
const letterWeight = 3
/** Ideographic comma, stop and quotation marks, full-width comma, semicolon, question and exclamation mark, brackets. */
const marks = new Set([...'，。；、！？“”《》（）'].map((mark) => mark.charCodeAt(0)))
const narrow = new Set([...',;!?'].map((mark) => mark.charCodeAt(0)))

/** How much of running Chinese text a line is: its punctuation (标点), none where most of the line is links. */
export function weigh({ text, links }: PageLine): number {
  if (links * 2 > text.length) return 0
  let weight = 0
  let before = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code > 0x7f ? marks.has(code) : narrow.has(code) && before >= 0x3400) weight++
    before = code
  }
  return weight > 0 && text.length < 400 && letterLine.test(text) ? weight + letterWeight : weight
}
