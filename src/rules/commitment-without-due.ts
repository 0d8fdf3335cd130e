import { defineRule } from './define-rule.ts'
import { sampleLetter } from './sample-letter.ts'

/** 时限: a firm promise without a day. */
export default defineRule({
  id: 'commitment-without-due',
  severity: ['off', 'off', 'off'],
  authority: 'practice',
  summary: 'a firm promise names no day by which',
  why: 'A promise (承诺事项) that can be followed up says by when; ledgers of promises (承诺台账) have a column for it.',
  source: 'practice of ledgers of promises (承诺台账)',
  examples: {
    clean: [
      {
        text: sampleLetter({ body: '我局将于2024年底前完成全部改造。' }),
        why: 'the day is named',
      },
    ],
    failing: [
      {
        text: sampleLetter({ body: '我局将完成全部改造。' }),
        why: 'no day is named',
        finds: ['5:1 我局将完成全部改造'],
      },
    ],
  },
  *check({ document }) {
    for (const { due, force, span } of document.commitments) {
      if (due !== null || (force !== 'will' && force !== 'plan')) continue
      const [start, end] = span
      yield { message: 'a promise that binds names no day by which', start, end }
    }
  },
})
