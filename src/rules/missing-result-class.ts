import { defineRule } from './define-rule.ts'
import { sampleLetter } from './sample-letter.ts'

/** 办理结果分类: the letter A, B, C or D at the head of the letter. */
export default defineRule({
  id: 'missing-result-class',
  severity: ['warning', 'off', 'off'],
  authority: 'practice',
  summary: 'no result class is printed',
  why: 'Letters as sent carry the class of their result at the head. What A, B, C and D mean differs from place to place, so the letter is printed and never explained.',
  source: 'local rules on handling 建议 and 提案',
  examples: {
    clean: [{ text: sampleLetter({ head: '类别：A' }), why: 'class A at the head' }],
    failing: [{ text: sampleLetter(), why: 'the letter has none', finds: ['-'] }],
  },
  *check({ document }) {
    if (document.marks.resultClass === null) yield { message: 'no result class (办理结果分类) is printed' }
  },
})
