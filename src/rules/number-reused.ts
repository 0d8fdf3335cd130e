import { foldWidth } from '../text/width.ts'
import { type LetterKey, letterKey } from './context/letter-key.ts'
import { defineRule } from './define-rule.ts'
import type { BatchKey } from './rule.ts'
import { sampleLetter } from './sample-letter.ts'

interface NumberKey extends BatchKey {
  readonly letter: LetterKey
  readonly printed: string
}

const other = sampleLetter({
  title: '云溪市农业农村局关于市五届人大三次会议第0133号建议的答复函',
  salutation: '周砚青代表：',
  opening: '您提出的《关于整治畜禽养殖污染的建议》（第0133号）收悉。经研究，现答复如下：',
  body: '我局推行种养结合，今年已指导全市规模养殖场配齐粪污处理设施，并与种植户签订还田协议，河道水质明显好转，群众投诉明显减少。',
})

/** One 发文字号 on two letters of a run. */
export default defineRule<NumberKey>({
  id: 'number-reused',
  severity: ['warning', 'warning', 'warning'],
  authority: 'standard',
  summary: 'two letters of the run have one document number',
  why: 'A number names one letter. The same letter on two pages is a duplicate and no reuse: what differs must be the proposal, or the addressees where no proposal is numbered.',
  source: 'GB/T 9704-2012, 7.2.5',
  examples: {
    clean: [
      {
        text: sampleLetter(),
        others: [sampleLetter(), other.replace('41号', '42号')],
        why: 'one letter on two pages, and another with its own number',
      },
    ],
    failing: [
      {
        text: sampleLetter(),
        others: [other],
        why: 'two proposals, one number',
        finds: ['2:1 云农函〔2023〕41号'],
      },
    ],
  },
  batch: {
    *keysOf(letter) {
      const number = letter.document.documentNumber
      if (!letter.isLetter || number?.agencyCode == null || number.year === null || number.serial === null)
        return
      const value = `${foldWidth(number.agencyCode)}.${number.year}.${number.serial}`
      yield { value, span: number.span, printed: number.text, letter: letterKey(letter) }
    },
    *compare(group) {
      const [first] = group
      if (first === undefined) return
      for (const key of group.slice(1)) {
        if (!areTwo(first.letter, key.letter)) continue
        yield { key, message: `“${key.printed}” is the number of another letter, ${first.source}` }
      }
    },
  },
})

function areTwo(a: LetterKey, b: LetterKey): boolean {
  if (a.body !== null && a.body === b.body) return false
  if (a.proposal !== null && b.proposal !== null) return a.proposal !== b.proposal
  return a.addressees !== null && b.addressees !== null && a.addressees !== b.addressees
}
