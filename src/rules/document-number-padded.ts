import { isProposalNumber, partsOfNumber } from './context/document-number-parts.ts'
import { printedNumbers } from './context/printed-numbers.ts'
import { defineRule } from './define-rule.ts'
import { sampleLetter } from './sample-letter.ts'

/** 编虚位: zeros before the serial of a 发文字号. */
export default defineRule({
  id: 'document-number-padded',
  severity: ['error', 'warning', 'warning'],
  authority: 'standard',
  summary: 'there are zeros before the serial of the document number',
  why: 'The serial is written without zeros; 007号 and 7号 would be two numbers. Numbers of proposals (第0304号) are padded by custom and left alone.',
  source: 'GB/T 9704-2012, 7.2.5',
  needsText: true,
  examples: {
    clean: [{ text: sampleLetter(), why: 'the serial is 41; the proposal’s 0127 is padded by custom' }],
    failing: [
      {
        text: sampleLetter({ number: '云农函〔2023〕041号' }),
        why: '041 for 41',
        finds: ['2:1 云农函〔2023〕041号'],
      },
    ],
  },
  *check(letter) {
    if (isProposalNumber(letter.document)) return
    for (const { text, span } of printedNumbers(letter)) {
      const [start, end] = span
      const zeros = partsOfNumber(letter.text.slice(start, end))?.zeros ?? null
      if (zeros === null) continue
      yield {
        message: `the serial of “${text}” is written without zeros`,
        start,
        end,
        fix: { start: start + zeros[0], end: start + zeros[1], text: '', isSafe: true },
      }
    }
  },
})
