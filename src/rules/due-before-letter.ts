import { defineRule } from './define-rule.ts'
import { sampleLetter } from './sample-letter.ts'

/** 时限: a promise whose day is over when the letter is written. */
export default defineRule({
  id: 'due-before-letter',
  severity: ['warning', 'warning', 'warning'],
  authority: 'logic',
  summary: 'a promise is due before the day of the letter',
  why: 'What is promised by a day that has passed was copied from an older letter, or one of the two dates is wrong.',
  source: 'logic: a promise is of what is to come',
  examples: {
    clean: [
      {
        text: sampleLetter({ body: '力争2024年底前完成全部改造。' }),
        why: 'due after the letter of 2023',
      },
    ],
    failing: [
      {
        text: sampleLetter({ body: '力争2022年底前完成全部改造。' }),
        why: 'due before the letter of 2023',
        finds: ['5:3 2022年底前'],
      },
    ],
  },
  *check({ document }) {
    const day = document.signature?.date
    if (!day?.iso || day.iso.length < 10 || day.inferred) return
    for (const { due, text } of document.commitments) {
      if (due === null || due.iso >= day.iso) continue
      const [start, end] = due.span
      yield {
        message: `“${text.slice(0, 40)}” is due by ${due.iso}, before the letter of ${day.iso}`,
        start,
        end,
      }
    }
  },
})
