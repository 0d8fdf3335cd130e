import { defineRule } from './define-rule.ts'
import { sampleLetter } from './sample-letter.ts'

const reference = /(?:详见|具体见|参见|见|随附|如)附件(?![中里])/u

/** The text says 见附件 and none is listed. */
export default defineRule({
  id: 'attachment-missing',
  severity: ['warning', 'warning', 'info'],
  authority: 'standard',
  summary: 'the text refers to an attachment that is not listed',
  why: 'An attachment is listed under the text with its title. Scraped pages keep it in a separate link.',
  source: 'GB/T 9704-2012, 7.3.4',
  needsText: true,
  examples: {
    clean: [
      {
        text: sampleLetter({ body: '示范田分布详见附件。', tail: '附件：云溪市节水示范田分布表' }),
        why: 'the attachment is listed',
      },
    ],
    failing: [
      {
        text: sampleLetter({ body: '示范田分布详见附件。' }),
        why: 'none is listed',
        finds: ['5:6 详见附件'],
      },
    ],
  },
  *check({ document, prose, masked }) {
    if (prose === null || document.attachments.length > 0) return
    const match = reference.exec(masked.slice(...prose))
    if (match === null) return
    const start = prose[0] + match.index
    yield {
      message: `“${match[0]}” refers to an attachment, and none is listed`,
      start,
      end: start + match[0].length,
    }
  },
})
