import { foldWidth } from '../text/width.ts'
import { defineRule } from './define-rule.ts'
import { sampleLetter } from './sample-letter.ts'

/** Digits that may have lost a separator: 1020个 for 10—20个. */
export default defineRule({
  id: 'suspect-figure',
  severity: ['warning', 'warning', 'warning'],
  authority: 'copy',
  summary: 'a figure that may have lost a separator in this copy',
  why: 'A dropped dash makes 10—20个 a thousand and twenty. A figure is `suspect` where other places of the copy show that it lost such signs, a date without its 年 among them, and the digits are two round numbers in one.',
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
        why: 'the copy lost the units of its date, and two round numbers became one',
        finds: ['5:21 1020个'],
      },
    ],
  },
  *check({ document }) {
    for (const { text, span, suspect, modifier } of document.figures) {
      if (!suspect) continue
      const range = rangeIn(text)
      // 520余户 and 1025万元 are rather what they say.
      if (range !== null && (modifier !== 'exact' || !isRound(range))) continue
      const lost = range === null ? 'a separator' : `the dash of ${range.join('—')}`
      yield { message: `“${text}” may have lost ${lost} in this copy`, start: span[0], end: span[1] }
    }
  },
})

/** The range that the digits of `text` may have been, 1020 read as 10—20, or null. */
function rangeIn(text: string): readonly [string, string] | null {
  const digits = /\d+/.exec(foldWidth(text))?.[0] ?? ''
  const half = Math.floor(digits.length / 2)
  const [low, high] = [digits.slice(0, half), digits.slice(half)]
  return low !== '' && !high.startsWith('0') && Number(low) < Number(high) ? [low, high] : null
}

/** Whether both ends are tens of one length, as planned numbers are. */
function isRound([low, high]: readonly [string, string]): boolean {
  return low.length === high.length && low.endsWith('0') && high.endsWith('0')
}
