import { defineRule } from './define-rule.ts'
import { sampleLetter } from './sample-letter.ts'

const subject = /关于|關於|對|对|就|《|“/u

/** A title names who writes (发文机关), about what (事由), and what it is (文种). */
export default defineRule({
  id: 'title-elements',
  severity: ['warning', 'warning', 'info'],
  authority: 'regulation',
  summary: 'the title lacks the agency, the subject or the kind of document',
  why: 'Out of its page a title must say by itself who answers what. Web headlines often leave the agency out.',
  source: '党政机关公文处理工作条例, 第九条(七)',
  examples: {
    clean: [{ text: sampleLetter(), why: 'agency, subject and 答复函' }],
    failing: [
      {
        text: sampleLetter({ title: '关于市五届人大三次会议第0127号建议的答复函' }),
        why: 'no agency',
        finds: ['1:1 关于市五届人大三次会议第0127号建议的答复函'],
      },
    ],
  },
  *check({ document }) {
    const { title } = document
    if (title === null) return
    const missing = [
      title.issuer === null ? 'its agency (发文机关)' : '',
      subject.test(title.text) ? '' : 'its subject (事由)',
      title.genre === null ? 'the kind of document (文种)' : '',
    ].filter((part) => part !== '')
    if (missing.length === 0) return
    const [start, end] = title.span
    yield { message: `the title does not say ${missing.join(' or ')}`, start, end }
  },
})
