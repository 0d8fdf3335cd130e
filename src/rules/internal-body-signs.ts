import { hanziUnits } from '../text/hanzi.ts'
import { foldWidth } from '../text/width.ts'
import { defineRule } from './define-rule.ts'
import { sampleLetter } from './sample-letter.ts'

/**
 * A section (科, 股) or department (处) after the name of an agency. 管理处, 办事处 and their like are bodies of their own, and an agency's
 * office (办公室) may write outside.
 */
const internal = new RegExp(
  `(?:局|厅|委员会|[教科经建农商]委|发展改革委|政府)[${hanziUnits}]{2,12}(?:科|股|(?<!管理|办事|登记|服务|事务|稽查|联络|代表|监察|收费|养护|保护|工程|维护|监理|执法|派出|联席)处)$`,
  'u',
)

/** A section or department inside an agency signs the letter. */
export default defineRule({
  id: 'internal-body-signs',
  severity: ['warning', 'warning', 'warning'],
  authority: 'regulation',
  summary: 'a section or department inside an agency signs',
  why: 'An agency answers under its own name; only its office may also write to others. Independent bodies whose names end in 管理处 or 办事处 are left alone.',
  source: '党政机关公文处理工作条例, 第十七条',
  examples: {
    clean: [
      {
        text: sampleLetter({
          title: '云溪市城市管理局关于市五届人大三次会议第0127号建议的答复函',
          agency: '云溪市城市管理局园林管理处',
        }),
        why: 'an independent body under the bureau',
      },
      { text: sampleLetter({ agency: '云溪市农业农村局办公室' }), why: 'the office may write outside' },
    ],
    failing: [
      {
        text: sampleLetter({ agency: '云溪市农业农村局种植业管理科' }),
        why: 'a section signs',
        finds: ['7:1 云溪市农业农村局种植业管理科'],
      },
    ],
  },
  *check({ document }) {
    for (const { text, span } of document.signature?.agencies ?? []) {
      if (!internal.test(foldWidth(text).replaceAll(/\s+|\([^()]*\)$/gu, ''))) continue
      yield {
        message: `“${text}” is part of an agency and does not answer in its own name`,
        start: span[0],
        end: span[1],
      }
    }
  },
})
