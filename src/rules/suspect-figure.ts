import { defineRule } from './define-rule.ts'
import { sampleLetter } from './sample-letter.ts'

/** Two round numbers of equal length, the first smaller, written as one: 1020, 200300. */
const twoInOne = /^(?<low>[1-9]\d*0)(?<high>[1-9]\d*0)(?!\d)/

/** Digits that may have lost a separator: 1020个 for 10—20个. */
export default defineRule({
  id: 'suspect-figure',
  severity: ['warning', 'warning', 'warning'],
  authority: 'copy',
  summary: 'a figure that may have lost a separator in this copy',
  why: 'A dropped dash makes 10—20个 a thousand and twenty. The figure is marked `suspect` where the reader doubts it; where a date of the same copy is damaged, two round numbers in one are doubted too.',
  source: 'GB/T 15835-2011 (a range is written with a dash or a wave)',
  examples: {
    clean: [
      {
        text: sampleLetter({ body: '力争明年新增示范田10—20个，改造旧渠1020米。' }),
        why: 'the range has its dash; a number by itself in a whole copy is believed',
      },
    ],
    failing: [
      {
        text: sampleLetter({
          body: '目前全市有示范田50余个，力争三年内新增1020个高标准示范田。',
          date: '2023612',
        }),
        why: 'the copy lost the units of its date, and two round numbers stand as one',
        finds: ['5:25 1020个'],
      },
    ],
  },
  *check({ document }) {
    const isDamaged = document.findings.some(({ rule }) => rule === 'damaged-date')
    for (const { text, span, suspect, high, kind } of document.figures) {
      const range = rangeIn(text)
      const isDoubtful = suspect || (isDamaged && kind === 'count' && high === null && range !== null)
      if (!isDoubtful) continue
      const reading = range === null ? 'a separator' : `the dash of ${range}`
      yield { message: `“${text}” may have lost ${reading} in this copy`, start: span[0], end: span[1] }
    }
  },
})

/** The range that the digits of `text` may have been, or null. */
function rangeIn(text: string): string | null {
  const digits = /\d+/.exec(text)?.[0] ?? ''
  if (digits.length % 2 !== 0 || text.includes('.')) return null
  const match = twoInOne.exec(digits)
  const half = digits.length / 2
  const [low, high] = [digits.slice(0, half), digits.slice(half)]
  return match !== null &&
    low.endsWith('0') &&
    high.endsWith('0') &&
    high[0] !== '0' &&
    Number(low) < Number(high)
    ? `${low}—${high}`
    : null
}
