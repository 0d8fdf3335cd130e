import { holds, unitSet } from '../text/unit-set.ts'
import { defineRule } from './define-rule.ts'
import { sampleLetter } from './sample-letter.ts'

const full = /[，：；（）]/
const signs = unitSet(',:;()')
const lastSign = 0x3b
/** A hanzi on either side, of the basic plane. */
const isHanzi = (code: number) => (code >= 0x3400 && code <= 0x9fff) || (code >= 0x3005 && code <= 0x3007)
/** Fewer half-width signs than this may be the author's own. */
const fewest = 4

const folded = sampleLetter()
  .replaceAll('，', ',')
  .replaceAll('：', ':')
  .replaceAll('（', '(')
  .replaceAll('）', ')')

/** A copy whose full-width ，：；（） were all folded to half width on the way. */
export default defineRule({
  id: 'width-folded',
  severity: ['warning', 'info', 'info'],
  authority: 'copy',
  summary: 'every ，：；（） of this copy is in half width',
  why: 'Text tools fold widths; the letter was printed in full width. One finding speaks for the document, and the width of a single sign is never reported.',
  source: 'GB/T 15834-2011, 5.1 (position and form of the marks)',
  judgesAnyKind: true,
  needsText: true,
  examples: {
    clean: [{ text: sampleLetter(), why: 'the marks are in full width' }],
    failing: [{ text: folded, why: 'no full-width mark is left', finds: ['-'] }],
  },
  *check({ text }) {
    if (full.test(text)) return
    const count = halfWidthSigns(text)
    if (count < fewest) return
    yield {
      message: `none of ，：；（） is in full width in this copy; ${count} stand in half width between Chinese characters`,
    }
  },
})

/** Half-width signs between two hanzi; each hanzi counts for one sign. */
function halfWidthSigns(text: string): number {
  let count = 0
  let from = 0
  for (let at = 1; at < text.length - 1; at++) {
    const code = text.charCodeAt(at)
    if (code > lastSign || !holds(signs, code) || at - 1 < from) continue
    if (!isHanzi(text.charCodeAt(at - 1)) || !isHanzi(text.charCodeAt(at + 1))) continue
    count++
    from = at + 2
  }
  return count
}
