import { defineRule } from './define-rule.ts'
import { sampleLetter } from './sample-letter.ts'

/** 主送机关: the person or body a letter is addressed to. */
export default defineRule({
  id: 'missing-salutation',
  severity: ['error', 'warning', 'info'],
  authority: 'regulation',
  summary: 'the letter addresses nobody',
  why: 'A reply goes to the deputies or members who proposed; each co-proposer is named or counted.',
  source: '党政机关公文处理工作条例, 第九条(八)',
  examples: {
    clean: [{ text: sampleLetter(), why: 'the deputy is addressed' }],
    failing: [
      { text: sampleLetter({ salutation: '' }), why: 'the opening follows the title at once', finds: ['-'] },
    ],
  },
  *check({ document }) {
    if (document.salutation === null) yield { message: 'no salutation (称谓, 主送) is printed' }
  },
})
