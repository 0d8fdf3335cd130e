import { foldWidth } from '../text/width.ts'
import { defineRule } from './define-rule.ts'
import { sampleLetter } from './sample-letter.ts'

/** Until the standard of 2012 came into force, dates were written in Chinese numerals. */
const inForceSince = '2012-07'
const form = /^[12]\d{3}年(?:[1-9]|1[0-2])月(?:[1-9]|[12]\d|3[01])日$/

/** The signature's date is not 2023年6月12日: other numerals, other signs, zeros, no day. */
export default defineRule({
  id: 'date-form',
  severity: ['error', 'warning', 'info'],
  authority: 'standard',
  summary: 'the date of the signature is not of the form 2023年6月12日',
  why: 'Arabic numerals with 年, 月, 日 and without zeros have been the form since 2012; letters before it print 二〇一一年. Damaged dates have a rule of their own.',
  source: 'GB/T 9704-2012, 7.3.5.4',
  examples: {
    clean: [{ text: sampleLetter(), why: '2023年6月12日' }],
    failing: [
      { text: sampleLetter({ date: '2023年06月12日' }), why: 'a zero', finds: ['8:1 2023年06月12日'] },
      {
        text: sampleLetter({ date: '二〇二三年六月十二日' }),
        why: 'Chinese numerals',
        finds: ['8:1 二〇二三年六月十二日'],
      },
    ],
  },
  *check({ document }) {
    const date = document.signature?.date
    if (
      !date ||
      date.inferred ||
      (date.iso ?? '') < inForceSince ||
      form.test(foldWidth(date.text).replaceAll(/\s+/gu, ''))
    )
      return
    const [start, end] = date.span
    yield { message: `“${date.text}” should have the form 2023年6月12日`, start, end }
  },
})
