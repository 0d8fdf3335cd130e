import { defineRule } from './define-rule.ts'
import { sampleLetter } from './sample-letter.ts'

/** A letter may be numbered at the end of one year and signed in the next. */
const grace = 1

/** The year of the 发文字号 is not the year of the signature. */
export default defineRule({
  id: 'document-number-year',
  severity: ['warning', 'warning', 'warning'],
  authority: 'logic',
  summary: 'the year of the document number is not the signature’s',
  why: 'A number is given in the year the letter is sent; a typing error in either shows here. One year’s difference happens around new year and is left alone.',
  source: 'GB/T 9704-2012, 7.2.5 and 7.3.5.4',
  examples: {
    clean: [
      {
        text: sampleLetter({ number: '云农函〔2022〕41号' }),
        why: 'numbered in one year, signed in the next',
      },
    ],
    failing: [
      {
        text: sampleLetter({ number: '云农函〔2013〕41号' }),
        why: '2013 for 2023',
        finds: ['2:1 云农函〔2013〕41号'],
      },
    ],
  },
  *check({ document }) {
    const number = document.documentNumber
    const signedOn = document.signature?.date
    if (!number?.year || !signedOn?.iso || signedOn.inferred) return
    const year = Number(signedOn.iso.slice(0, 4))
    if (Math.abs(number.year - year) <= grace) return
    const [start, end] = number.span
    yield { message: `“${number.text}” is of ${number.year}, the signature of ${year}`, start, end }
  },
})
