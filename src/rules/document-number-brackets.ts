import { partsOfNumber } from './context/document-number-parts.ts'
import { printedNumbers } from './context/printed-numbers.ts'
import { defineRule } from './define-rule.ts'
import { sampleLetter } from './sample-letter.ts'

/** The year of a 发文字号 stands in 〔〕; typists and copies print [] () 【】 and others. */
export default defineRule({
  id: 'document-number-brackets',
  severity: ['error', 'warning', 'info'],
  authority: 'standard',
  summary: 'the year of the document number is not in 〔〕',
  why: 'Input methods offer other brackets first, and copies fold 〔〕 to them; a search for the number then fails.',
  source: 'GB/T 9704-2012, 7.2.5',
  needsText: true,
  examples: {
    clean: [{ text: sampleLetter(), why: 'the year is in 〔〕' }],
    failing: [
      {
        text: sampleLetter({ number: '云农函[2023]41号' }),
        why: 'square brackets',
        finds: ['2:1 云农函[2023]41号'],
      },
      {
        text: sampleLetter({ number: '云农函（2023）41号' }),
        why: 'round brackets',
        finds: ['2:1 云农函（2023）41号'],
      },
    ],
  },
  *check(letter) {
    for (const { text, span } of printedNumbers(letter)) {
      const [start, end] = span
      const printed = letter.text.slice(start, end)
      const parts = partsOfNumber(printed)
      if (parts === null) continue
      const { open, close } = parts
      if (printed.slice(...open) === '〔' && printed.slice(...close) === '〕') continue
      yield {
        message: `the year of “${text}” should stand in 〔〕`,
        start,
        end,
        fix: {
          start: start + open[0],
          end: start + close[1],
          text: `〔${printed.slice(open[1], close[0])}〕`,
          isSafe: true,
        },
      }
    }
  },
})
