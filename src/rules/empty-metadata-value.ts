import { defineRule } from './define-rule.ts'
import { sampleLetter } from './sample-letter.ts'

/** A label of the disclosure block without a value. */
export default defineRule({
  id: 'empty-metadata-value',
  severity: ['off', 'warning', 'warning'],
  authority: 'copy',
  summary: 'a label of the metadata block has no value',
  why: 'The value was never filled in or was lost. The next label is not its value; the field is null.',
  source: '政府信息公开目录 as portals print it',
  isDoubt: true,
  judgesAnyKind: true,
  examples: {
    clean: [
      {
        text: sampleLetter({
          head: '[ 索引号 ] 115000000BX/2023-00041 [ 发布机构 ] 市农业农村局\n[ 成文日期 ] 2023-06-12 [ 发布日期 ] 2023-06-15',
        }),
        why: 'each label has its value',
      },
    ],
    failing: [
      {
        text: sampleLetter({
          head: '[ 索引号 ] 115000000BX/2023-00041 [ 发文字号 ]\n[ 发布机构 ] 市农业农村局\n[ 成文日期 ] 2023-06-12 [ 发布日期 ] 2023-06-15',
        }),
        why: '发文字号 is empty',
        finds: ['1:32 [ 发文字号 ]'],
      },
    ],
  },
})
