import { relate } from './context/agency-name.ts'
import { defineRule } from './define-rule.ts'
import { sampleLetter } from './sample-letter.ts'

/** The agency under the letter is not the one in its title. */
export default defineRule({
  id: 'signature-title-mismatch',
  severity: ['warning', 'warning', 'warning'],
  authority: 'logic',
  summary: 'the signing agency is not the one in the title',
  why: 'Who writes is said twice, and the two must be one agency. Short forms, several signers and an agency renamed by a reform are understood.',
  source: '党政机关公文处理工作条例, 第九条(七) and (十一)',
  examples: {
    clean: [
      {
        text: sampleLetter({ title: '市农业农村委关于市五届人大三次会议第0127号建议的答复函' }),
        why: 'a short form',
      },
      { text: sampleLetter({ agency: '云溪市水利局　云溪市农业农村局' }), why: 'two agencies sign' },
    ],
    failing: [
      {
        text: sampleLetter({ agency: '云溪市教育局' }),
        why: 'another line of work',
        finds: ['7:1 云溪市教育局'],
      },
      {
        text: sampleLetter({
          title: '青禾县农业农村局关于县五届人大三次会议第0127号建议的答复函',
          agency: '白石县农业农村局',
        }),
        why: 'another county',
        finds: ['7:1 白石县农业农村局'],
      },
    ],
  },
  *check({ document }) {
    const issuer = document.title?.issuer
    const agencies = document.signature?.agencies ?? []
    const [first] = agencies
    if (!issuer || first === undefined || !agencies.every(({ text }) => relate(issuer, text) === 'different'))
      return
    const [start, end] = first.span
    yield { message: `“${first.text}” signs a letter that its title gives to “${issuer}”`, start, end }
  },
})
