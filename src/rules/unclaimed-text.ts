import { defineRule } from './define-rule.ts'
import { sampleLetter } from './sample-letter.ts'

/** A line that no part of a letter claims. */
export default defineRule({
  id: 'unclaimed-text',
  severity: ['info', 'info', 'info'],
  authority: 'copy',
  summary: 'a line that no part of a letter claims',
  why: 'Nothing of a page is lost: what is neither part of the letter nor known furniture is kept in `unclaimed`, and shown here.',
  source: '党政机关公文处理工作条例, 第九条 (the parts a document has)',
  isDoubt: true,
  judgesAnyKind: true,
  examples: {
    clean: [{ text: sampleLetter(), why: 'every line is a part' }],
    failing: [
      {
        text: sampleLetter({
          tail: '云溪年鉴编辑部藏书，二零二四年入藏，未经许可不得外借、翻印或者转售给他人。',
        }),
        why: 'a line after the signature that is not a contact, copy or mark',
        finds: ['9:1 云溪年鉴编辑部藏书，二零二四年入藏，未经许可不得外借、翻印或者转售给他人。'],
      },
    ],
  },
})
