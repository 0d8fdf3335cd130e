import { bareErrorWords, errorWords } from '../grammar/error-pages.ts'
import { defineRule } from './define-rule.ts'
import { sampleLetter } from './sample-letter.ts'

/** Longer texts hold more than an error, and very short ones hold nothing else; in UTF-16 units without blanks. */
const longest = 400
const shortest = 60
const dated = /^\s*\d{4}年\d{1,2}月\d{1,2}日\s*$/m

/** A file that holds no document at all. */
export default defineRule({
  id: 'error-page',
  severity: ['error', 'error', 'warning'],
  authority: 'copy',
  summary: 'the file is empty, or an error page is in place of the document',
  why: 'A crawler stores what a server answers: an empty file, 404, a login page. The letter is still to be fetched. Where a kind of document is expected (`expect`), it is an error.',
  source: 'RFC 9110, 15 (what servers answer), and practice',
  judgesAnyKind: true,
  needsText: true,
  examples: {
    clean: [
      { text: sampleLetter(), why: 'it is a letter' },
      {
        text: sampleLetter({ body: '系统维护期间，群众可登录小程序办理。' }),
        why: 'a letter may speak of logging in',
      },
    ],
    failing: [
      { text: '\n \n', why: 'the file holds nothing but blanks', finds: ['-'] },
      { text: '404 Not Found\n\nnginx\n', why: 'a server says that there is no such page', finds: ['-'] },
      {
        text: '安全验证\n\n请完成下列验证后继续访问\n',
        why: 'the site wants to know who visits',
        finds: ['-'],
      },
    ],
  },
  *check({ document, text }) {
    if (document.kind !== 'other') return
    const words = text.replaceAll(/\s+/g, '')
    if (words === '') yield { message: 'the file is empty' }
    // What is dated is a document, such as a notice that a system is being maintained.
    if (words === '' || words.length > longest || dated.test(text)) return
    const title = document.page?.title ?? ''
    const printed = `${title}\n${text}`.toLowerCase()
    const found =
      errorWords.find((word) => printed.includes(word)) ??
      (words.length <= shortest && !/[。；;]/.test(text)
        ? bareErrorWords.find((word) => printed.includes(word))
        : undefined)
    if (found !== undefined)
      yield { message: `an error page stands here in place of the document (“${found}”)` }
  },
})
