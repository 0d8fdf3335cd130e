import { defineRule } from './define-rule.ts'
import { sampleLetter } from './sample-letter.ts'

/** A line whose part is a guess. */
export default defineRule({
  id: 'uncertain-part',
  severity: ['info', 'info', 'info'],
  authority: 'copy',
  summary: 'a line whose part is a guess',
  why: 'Little speaks for the part that the line was given and nearly as much for another; of such lines in damaged copies, about half belong elsewhere. `fuhan explain` tells what spoke for each.',
  source: '党政机关公文处理工作条例, 第九条 (the parts a document has)',
  isDoubt: true,
  judgesAnyKind: true,
  examples: {
    clean: [{ text: sampleLetter(), why: 'every line is surely a part' }],
    failing: [
      {
        text: sampleLetter({ closing: '扫码下载客户端\n感谢您对农业农村工作的关心和支持。' }),
        why: 'words of a page between two sentences of the letter',
        finds: ['6:1 扫码下载客户端'],
      },
    ],
  },
})
