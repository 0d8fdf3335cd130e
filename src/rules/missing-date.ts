import { defineRule } from './define-rule.ts'
import { sampleLetter } from './sample-letter.ts'

/** 成文日期: the date under the letter. */
export default defineRule({
  id: 'missing-date',
  severity: ['error', 'warning', 'info'],
  authority: 'regulation',
  summary: 'the letter is not dated',
  why: 'Deadlines of handling and the order of letters rest on the date.',
  source: '党政机关公文处理工作条例, 第九条(十二)',
  examples: {
    clean: [{ text: sampleLetter(), why: 'the date is under the agency' }],
    failing: [{ text: sampleLetter({ date: '' }), why: 'only the agency is under the letter', finds: ['-'] }],
  },
  *check({ document }) {
    if ((document.signature?.date ?? null) === null)
      yield { message: 'no date (成文日期) is printed under the letter' }
  },
})
