import type { Mention } from '../model/mention.ts'
import { defineRule } from './define-rule.ts'
import { sampleLetter } from './sample-letter.ts'

/** Title, salutation, opening, body, closing, agency, date, copies: the order a letter is read in. */
export default defineRule({
  id: 'part-order',
  severity: ['warning', 'warning', 'info'],
  authority: 'standard',
  summary: 'a part stands before one that it should follow',
  why: 'A part out of its place is read as another one by people and programs. Where pages put contacts and attachments differs, so these are not judged.',
  source: 'GB/T 9704-2012, 7.3 and 7.4 (order of the elements)',
  examples: {
    clean: [{ text: sampleLetter({ tail: '抄送：市人大常委会代表工委。' }), why: 'the copies come last' }],
    failing: [
      {
        text: sampleLetter({ agency: '抄送：市人大常委会代表工委。\n云溪市农业农村局' }),
        why: 'the copies come above the signature',
        finds: ['8:1 云溪市农业农村局'],
      },
    ],
  },
  *check({ document }) {
    const { title, salutation, opening, body, closing, signature, copies } = document
    const parts: readonly (readonly [string, Pick<Mention, 'span'> | null | undefined])[] = [
      ['title (标题)', title],
      ['salutation (称谓)', salutation],
      ['opening', opening],
      ['body (正文)', body.paragraphs[0] ?? body.sections[0]],
      ['closing (结语)', closing.paragraphs[0]],
      ['signing agency (署名)', signature?.agencies[0]],
      ['date (成文日期)', signature?.date],
      ['list of copies (抄送)', copies[0]],
    ]
    let before: { name: string; start: number } | null = null
    for (const [name, part] of parts) {
      if (part === null || part === undefined) continue
      const [start, end] = part.span
      if (before === null || start >= before.start) {
        before = { name, start }
        continue
      }
      // One that stands too late is named at the part it should follow.
      const isLate = name.startsWith('list')
      const late = signature?.date ?? signature?.agencies[0]
      const [from, to] = isLate ? ((signature?.agencies[0] ?? late)?.span ?? [start, end]) : [start, end]
      yield {
        message: `the ${isLate ? before.name : name} stands ${isLate ? 'after' : 'before'} the ${isLate ? name : before.name}`,
        start: from,
        end: to,
      }
    }
  },
})
