import { defineRule } from './define-rule.ts'
import { sampleLetter } from './sample-letter.ts'

/** 发文机关署名: the agency under the letter. */
export default defineRule({
  id: 'missing-signature',
  severity: ['error', 'warning', 'info'],
  authority: 'regulation',
  summary: 'no agency signs the letter',
  why: 'Only the signature says who answers. Previews and copies cut it off with the foot of the page.',
  source: '党政机关公文处理工作条例, 第九条(十一)',
  examples: {
    clean: [{ text: sampleLetter(), why: 'the agency signs above the date' }],
    failing: [{ text: sampleLetter({ agency: '' }), why: 'only a date is under the letter', finds: ['-'] }],
  },
  *check({ document }) {
    if ((document.signature?.agencies.length ?? 0) === 0)
      yield { message: 'no agency (署名) is printed under the letter' }
  },
})
