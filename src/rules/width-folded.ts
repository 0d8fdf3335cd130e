import { hanziUnits } from '../text/hanzi.ts'
import { defineRule } from './define-rule.ts'
import { sampleLetter } from './sample-letter.ts'

const full = /[，：；（）]/
const half = new RegExp(`[${hanziUnits}][,:;()][${hanziUnits}]`, 'gu')
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
    const count = text.match(half)?.length ?? 0
    if (count < fewest) return
    yield {
      message: `none of ，：；（） is in full width in this copy; ${count} stand in half width between Chinese characters`,
    }
  },
})
