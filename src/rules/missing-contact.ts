import { defineRule } from './define-rule.ts'
import { sampleLetter } from './sample-letter.ts'

/** 联系人和联系电话: whom the deputy may ask. */
export default defineRule({
  id: 'missing-contact',
  severity: ['warning', 'off', 'off'],
  authority: 'practice',
  summary: 'no contact is printed',
  why: 'The deputy may ask the person who handled the proposal; the letter as sent names that person and a telephone number. Web copies leave both out, rightly.',
  source: 'custom of letters to deputies and members (附注 of the first page)',
  examples: {
    clean: [
      {
        text: sampleLetter({ tail: '联系人：高远峰　联系电话：0231-6520117' }),
        why: 'a person and a number',
      },
    ],
    failing: [{ text: sampleLetter(), why: 'the letter has none', finds: ['-'] }],
  },
  *check({ document }) {
    if (document.contacts.length === 0) yield { message: 'no contact (联系人, 联系电话) is printed' }
  },
})
