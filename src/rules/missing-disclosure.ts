import { defineRule } from './define-rule.ts'
import { sampleLetter } from './sample-letter.ts'

/** 公开属性: whether the letter may be published. */
export default defineRule({
  id: 'missing-disclosure',
  severity: ['warning', 'off', 'off'],
  authority: 'practice',
  summary: 'no mark of disclosure is printed',
  why: 'Since replies are published, each says whether it may be: 主动公开, 依申请公开, 不予公开.',
  source: '国办发〔2014〕46号',
  examples: {
    clean: [{ text: sampleLetter({ tail: '（此件公开发布）' }), why: '此件公开发布 under the letter' }],
    failing: [{ text: sampleLetter(), why: 'the letter has none', finds: ['-'] }],
  },
  *check({ document }) {
    if (document.marks.disclosure === null) yield { message: 'no mark of disclosure (公开属性) is printed' }
  },
})
