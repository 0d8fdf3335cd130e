import { matchesOf } from '../text/matches.ts'
import { defineRule } from './define-rule.ts'
import { sampleLetter } from './sample-letter.ts'

const wrong =
  /截止(?<=(?:[\s,。;:、()\ufffc”]|^)截止)(?= ?(?:目前|当前|今年|去年|上年|本月|上月|年底|月底|\d{4} ?年|\d{1,2} ?月))/gm

/** 截止 means “comes to an end”; up to a date is 截至. */
export default defineRule({
  id: 'jiezhi-wording',
  severity: ['info', 'info', 'info'],
  authority: 'practice',
  summary: '截止 where 截至 is meant before a date',
  why: '截止 says that something ends; a state of affairs up to a date is 截至. 截止到 and 截止日期 are right and left alone.',
  source: '现代汉语词典, 截止 and 截至',
  needsText: true,
  examples: {
    clean: [
      {
        text: sampleLetter({
          body: '截至2022年底，全市建成示范田120亩。报名截止日期为5月31日，截止到当天共收到申请36份。',
        }),
        why: '截至, and two right uses of 截止',
      },
    ],
    failing: [
      {
        text: sampleLetter({ body: '截止2022年底，全市建成示范田120亩。' }),
        why: '截止 before a date',
        finds: ['5:1 截止'],
      },
    ],
  },
  *check({ masked, document }) {
    for (const { index } of matchesOf(wrong, masked)) {
      yield {
        message: `“${document.text?.slice(index, index + 6)}…” should be 截至: 截止 says that something ends`,
        start: index,
        end: index + 2,
        fix: { start: index, end: index + 2, text: '截至', isSafe: true },
      }
    }
  },
})
