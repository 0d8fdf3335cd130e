import { defineRule } from './define-rule.ts'
import { sampleLetter } from './sample-letter.ts'

const block = (number: string) =>
  `[ 索引号 ] 115000000BX/2023-00041 [ 发文字号 ] ${number}\n[ 发布机构 ] 市农业农村局\n[ 成文日期 ] 2023-06-12 [ 发布日期 ] 2023-06-15`

/** The disclosure block (政府信息公开目录) is printed twice and the prints disagree. */
export default defineRule({
  id: 'metadata-conflict',
  severity: ['warning', 'warning', 'warning'],
  authority: 'copy',
  summary: 'the two prints of the metadata block disagree',
  why: 'Many portals print the block once for screens and once for telephones. The first print is read; where the second says something else, neither can be trusted.',
  source: '政府信息公开目录 as portals print it',
  isDoubt: true,
  examples: {
    clean: [
      {
        text: sampleLetter({
          head: `${block('云农函〔2023〕41号')}\n${block('云农函〔2023〕41号')}`,
          number: '',
        }),
        why: 'both prints agree',
      },
    ],
    failing: [
      {
        text: sampleLetter({
          head: `${block('云农函〔2023〕41号')}\n${block('云农函〔2023〕14号')}`,
          number: '',
        }),
        why: 'the numbers differ',
        finds: ['4:32 [ 发文字号 ] 云农函〔2023〕14号'],
      },
    ],
  },
})
