import { defineRule } from './define-rule.ts'
import { sampleLetter } from './sample-letter.ts'

/** The paragraph that says what is answered: 您提出的…收悉，现答复如下. */
export default defineRule({
  id: 'missing-opening',
  severity: ['error', 'warning', 'info'],
  authority: 'regulation',
  summary: 'the letter does not open with what it answers',
  why: 'The opening ties the answer to one proposal: 您提出的…收悉，现答复如下.',
  source: '党政机关公文处理工作条例, 第九条(九)',
  examples: {
    clean: [{ text: sampleLetter(), why: 'the opening names the proposal' }],
    failing: [
      { text: sampleLetter({ opening: '' }), why: 'the body follows the salutation at once', finds: ['-'] },
    ],
  },
  *check({ document }) {
    if (document.opening === null) yield { message: 'no opening (您提出的…收悉) is printed' }
  },
})
