import { isProposalNumber, partsOfNumber } from './context/document-number-parts.ts'
import { printedNumbers } from './context/printed-numbers.ts'
import { defineRule } from './define-rule.ts'
import { sampleLetter } from './sample-letter.ts'

/** 第 before the serial of a 发文字号. */
export default defineRule({
  id: 'document-number-ordinal',
  severity: ['error', 'warning', 'warning'],
  authority: 'standard',
  summary: '第 comes before the serial of the document number',
  why: 'The serial is written without 第; it belongs to the numbers of proposals and of orders.',
  source: 'GB/T 9704-2012, 7.2.5',
  needsText: true,
  examples: {
    clean: [{ text: sampleLetter(), why: 'the serial follows the bracket at once' }],
    failing: [
      {
        text: sampleLetter({ number: '云农函〔2023〕第41号' }),
        why: '第41号 for 41号',
        finds: ['2:1 云农函〔2023〕第41号'],
      },
    ],
  },
  *check(letter) {
    if (isProposalNumber(letter.document)) return
    for (const { text, span } of printedNumbers(letter)) {
      const [start, end] = span
      const ordinal = partsOfNumber(letter.text.slice(start, end))?.ordinal ?? null
      if (ordinal === null) continue
      yield {
        message: `the serial of “${text}” is written without 第`,
        start,
        end,
        fix: { start: start + ordinal[0], end: start + ordinal[1], text: '', isSafe: true },
      }
    }
  },
})
