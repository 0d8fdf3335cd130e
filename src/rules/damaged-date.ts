import { defineRule } from './define-rule.ts'
import { sampleLetter } from './sample-letter.ts'

/** A date whose 年, 月 or 日 were lost on the way to the page; `parse` names the days it may be. */
export default defineRule({
  id: 'damaged-date',
  severity: ['warning', 'warning', 'warning'],
  authority: 'copy',
  summary: 'a date that has lost its 年, 月 or 日 in this copy',
  why: 'Copies drop characters; a run of digits may then be more than one day. The candidates stand in the message and in `candidates`.',
  source: 'GB/T 9704-2012, 7.3.5.4, the form a date has in a letter',
  isDoubt: true,
  examples: {
    clean: [{ text: sampleLetter(), why: 'the date is whole' }],
    failing: [{ text: sampleLetter({ date: '2023612' }), why: 'the units are lost', finds: ['8:1 2023612'] }],
  },
})
