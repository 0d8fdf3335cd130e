import type { Span } from '../model/mention.ts'
import type { Metadata } from '../model/metadata.ts'
import { matchesOf } from '../text/matches.ts'
import { defineRule } from './define-rule.ts'
import { sampleLetter } from './sample-letter.ts'

/** 13x–19x and eight digits, in one run or in groups of 3, 4 and 4. */
const apart = '(?<![\\dA-Za-z./_-])'
const noAmount = '(?![\\dA-Za-z./_%-]|\\s?(?:元|万|亿|个|人|户))'
const mobile = new RegExp(
  `${apart}(?:\\+?86[- ]?)?(?<number>1[3-9]\\d(?<gap>[- ]?)\\d{4}\\k<gap>\\d{4})${noAmount}`,
  'g',
)
const identity =
  /(?<![\dA-Za-z])(?<number>\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx])(?![\dA-Za-z])/g
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** A person's mobile number (手机号码) or identity-card number (公民身份号码) in a public copy. */
export default defineRule({
  id: 'personal-data',
  severity: ['info', 'error', 'warning'],
  authority: 'practice',
  summary: 'a mobile number or an identity number of a person is public',
  why: 'What a letter tells its addressee is not for everyone. Office lines, masked numbers (138****5678), index numbers and document numbers do not count; an identity number must have its check digit. The message masks what it found.',
  source: '个人信息保护法, 第四条 and 第二十八条; GB 11643-1999 (identity numbers)',
  judgesAnyKind: true,
  needsText: true,
  examples: {
    clean: [
      {
        text: sampleLetter({
          head: '[ 索引号 ] 11500000138001380002023 [ 发布机构 ] 市农业农村局\n[ 成文日期 ] 2023-06-12 [ 发布日期 ] 2023-06-15',
          tail: '联系人：高远峰　联系电话：0231-6520117，138****5678',
        }),
        why: 'an index number, an office line and a masked number',
      },
    ],
    failing: [
      {
        text: sampleLetter({ tail: '联系人：高远峰　联系电话：13800138000' }),
        why: 'a mobile number',
        finds: ['9:14 13800138000'],
      },
      {
        text: sampleLetter({ body: '受益农户身份证号11010519491231002X已登记。' }),
        why: 'an identity number',
        finds: ['5:9 11010519491231002X'],
      },
    ],
  },
  *check({ document, folded }) {
    const blocked = blockSpans(document.metadata)
    const isInBlock = (at: number) => blocked.some(([start, end]) => at >= start && at < end)
    for (const { index, groups = {}, 0: words } of matchesOf(mobile, folded)) {
      const { number = '' } = groups
      const start = index + words.length - number.length
      if (isInBlock(start)) continue
      const shown = `${number.slice(0, 3)}****${number.slice(-4)}`
      yield { message: `“${shown}” is a mobile number in a public copy`, start, end: start + number.length }
    }
    for (const { index, groups = {} } of matchesOf(identity, folded)) {
      const { number = '' } = groups
      if (isInBlock(index) || !hasCheckDigit(number)) continue
      const shown = `${number.slice(0, 6)}********${number.slice(-4)}`
      yield {
        message: `“${shown}” is an identity number in a public copy`,
        start: index,
        end: index + number.length,
      }
    }
  },
})

function blockSpans({ indexNumber, documentNumber, other }: Metadata): Span[] {
  const codes = other.filter(({ label }) => /号|码/u.test(label) && !/电话|手机/u.test(label))
  return [indexNumber, documentNumber, ...codes.map(({ value }) => value)].flatMap((mention) =>
    mention === null ? [] : [mention.span],
  )
}

/** GB 11643: the last digit is a checksum modulo 11. */
function hasCheckDigit(number: string): boolean {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(number.charAt(at)), 0)
  return '10X98765432'.charAt(sum % 11) === number.charAt(17).toUpperCase()
}
