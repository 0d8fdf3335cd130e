import { labels, letterLabels, proseLabels } from '../grammar/labels.ts'
import { defineRule } from './define-rule.ts'
import { sampleLetter } from './sample-letter.ts'

const known: ReadonlySet<string> = new Set([
  ...labels.map(({ label }) => label),
  ...letterLabels,
  ...proseLabels,
])

/** A label of the disclosure block that is not in the table of known ones. */
export default defineRule({
  id: 'unknown-metadata-label',
  severity: ['off', 'info', 'info'],
  authority: 'copy',
  summary: 'a label of the metadata block is not a known one',
  why: 'Its value is kept under its own name in `metadata.other`. It may be misspelt, or peculiar to one portal.',
  source: '政府信息公开目录 as portals print it',
  judgesAnyKind: true,
  examples: {
    clean: [
      {
        text: sampleLetter({
          head: '[ 索引号 ] 115000000BX/2023-00041 [ 发布机构 ] 市农业农村局\n[ 有效性 ] 有效 [ 发布日期 ] 2023-06-15',
        }),
        why: 'each label is known',
      },
    ],
    failing: [
      {
        text: sampleLetter({
          head: '[ 索引号 ] 115000000BX/2023-00041 [ 发布机构 ] 市农业农村局\n[ 发布日期 ] 2023-06-15 [ 办理批次 ] 第二批',
        }),
        why: '办理批次 is a portal’s own label',
        finds: ['2:30 第二批'],
      },
    ],
  },
  *check({ document }) {
    for (const { label, value } of document.metadata.other) {
      if (known.has(label)) continue
      const message = `“${label}” is not a known label of a metadata block`
      yield value === null ? { message } : { message, start: value.span[0], end: value.span[1] }
    }
  },
})
