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
      {
        text: sampleLetter({ salutation: '尊敬的代表：' }),
        why: 'the name is left out',
        finds: ['3:1 尊敬的代表'],
      },
    ],
  },
  *check({ document }) {
    const { salutation, addressees } = document
    if (salutation === null) yield { message: 'no salutation (称谓, 主送) is printed' }
    else if (addressees.length === 0)
      yield {
        message: `the salutation “${salutation.text}” names nobody`,
        start: salutation.span[0],
        end: salutation.span[1],
      }
  },
})
