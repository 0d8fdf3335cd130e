import { matchesOf } from '../text/matches.ts'
import { either } from '../text/shapes.ts'
import { defineRule } from './define-rule.ts'
import { sampleLetter } from './sample-letter.ts'

/** In prose: 20198月31日 has lost 年, 2023年713日 has lost 月, 202041日 both, 317日 its 月. A run of digits alone may be a telephone there. */
/** What makes a count of days of the digits: 少于|180日, 180日|以内. */
const noCountBefore = '(?<![少多小大低高]于|[超过满足续为期长每达约共计时历工近逾第])'
const noCountBehind = '(?![内游均龄]|以[内上下]|之内|左右)'
const monthAndDay = '(?:[1-9]|1[0-2])(?:0?[1-9]|[12]\\d|3[01])(?<=\\d{3})日'
const inProse = new RegExp(
  `(?<![\\d.])${either(
    '(?:19|20)\\d{2}\\d{1,2}月\\d{1,2}日',
    '(?:19|20)\\d{2}年\\d{3,4}日',
    '(?:19|20)\\d{3,6}日',
    `${noCountBefore}${monthAndDay}${noCountBehind}`,
  )}`,
  'g',
)

/** A date whose 年, 月 or 日 were lost on the way to the page. */
export default defineRule({
  id: 'damaged-date',
  severity: ['warning', 'warning', 'warning'],
  authority: 'copy',
  summary: 'a date that has lost its 年, 月 or 日 in this copy',
  why: 'Copies drop characters; what is left may be more than one day. For dates of the block and the signature, `parse` gives the candidates, in the message and in `candidates`.',
  source: 'GB/T 9704-2012, 7.3.5.4 (the form a date has in a letter)',
  isDoubt: true,
  judgesAnyKind: true,
  needsText: true,
  examples: {
    clean: [
      {
        text: sampleLetter({ body: '2019年8月31日，示范田通过验收，验收组电话为0231-20198312。' }),
        why: 'the dates are whole',
      },
    ],
    failing: [
      {
        text: sampleLetter({ date: '2023612' }),
        why: 'the units of the signature’s date are lost',
        finds: ['8:1 2023612'],
      },
      {
        text: sampleLetter({ body: '示范田于1018日通过验收，工期180日。' }),
        why: '月 is lost in the body, and a term of 180 days is not a date',
        finds: ['5:5 1018日'],
      },
      {
        text: sampleLetter({ body: '20198月31日，示范田通过验收。' }),
        why: '年 is lost in the body',
        finds: ['5:1 20198月31日'],
      },
    ],
  },
  *check({ prose, masked }) {
    if (prose === null) return
    const [from, to] = prose
    for (const { 0: words, index } of matchesOf(inProse, masked.slice(from, to))) {
      const start = from + index
      yield { message: `“${words}” has lost 年 or 月 in this copy`, start, end: start + words.length }
    }
  },
})
