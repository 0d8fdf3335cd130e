import { defineRule } from './define-rule.ts'
import { sampleLetter } from './sample-letter.ts'

/** 标题: 发文机关, 事由 and 文种 of a letter. */
export default defineRule({
  id: 'missing-title',
  severity: ['error', 'warning', 'info'],
  authority: 'regulation',
  summary: 'the letter has no title',
  why: 'A letter is found, cited and archived by its title. On a scraped page it is often only in the page’s headline, which the copy left out.',
  source: '党政机关公文处理工作条例, 第九条(七)',
  examples: {
    clean: [{ text: sampleLetter(), why: 'the title is above the salutation' }],
    failing: [
      {
        text: sampleLetter({ title: '' }),
        why: 'only the number is above the salutation',
        finds: ['-'],
      },
    ],
  },
  *check({ document }) {
    if (document.title === null) yield { message: 'no title (标题) is printed above the salutation' }
  },
})
