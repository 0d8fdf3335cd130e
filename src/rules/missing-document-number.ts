import { defineRule } from './define-rule.ts'
import { sampleLetter } from './sample-letter.ts'

/** 发文字号: the number a letter is registered under. */
export default defineRule({
  id: 'missing-document-number',
  severity: ['error', 'warning', 'info'],
  authority: 'regulation',
  summary: 'no document number is printed',
  why: 'A letter is registered and cited under its number. Web pages often print it in the metadata block only, or not at all.',
  source: '党政机关公文处理工作条例, 第九条(五)',
  examples: {
    clean: [{ text: sampleLetter(), why: 'the number is under the title' }],
    failing: [{ text: sampleLetter({ number: '' }), why: 'neither block nor letter has one', finds: ['-'] }],
  },
  *check({ document }) {
    if (document.documentNumber === null) yield { message: 'no document number (发文字号) is printed' }
  },
})
