import { defineRule } from './define-rule.ts'
import { sampleLetter } from './sample-letter.ts'

/** What each kind is called in messages. */
const names = {
  reply: 'a reply',
  opinion: 'an opinion to the lead agency (会办意见)',
  report: 'a work report (报告)',
  other: 'another document',
} as const

/** A reply answers a proposer on a named 建议 or 提案. */
export default defineRule({
  id: 'not-a-reply',
  severity: ['error', 'error', 'warning'],
  authority: 'regulation',
  summary: 'the document is not a reply to a 建议 or 提案',
  why: 'Lists of replies collect news, notices, registers and work reports too, of which nothing else is judged but the state of the copy. An opinion to the lead agency (会办意见) is only noted; where replies are expected (`expect`), any other kind is an error.',
  source: '党政机关公文处理工作条例, 第八条 (函)',
  judgesAnyKind: true,
  examples: {
    clean: [{ text: sampleLetter(), why: 'it addresses a proposer and answers a numbered proposal' }],
    failing: [
      {
        text: '云溪市水利局2022年工作情况报告\n\n2022年，我局围绕农村供水、河湖治理和防汛抗旱三件大事开展工作，完成了年初确定的各项任务。\n\n一、2022年工作情况\n\n全市新建供水站12座。\n',
        why: 'a work report addresses nobody',
        finds: ['-'],
      },
    ],
  },
  *check({ document }) {
    if (document.kind === 'reply') return
    const reason = document.findings.find(({ rule }) => rule === 'document-kind')?.message
    const because = reason?.includes(': ') ? `: ${reason.slice(reason.indexOf(': ') + 2)}` : ''
    const message = `the document is ${names[document.kind]}, no reply${because}`
    yield document.kind === 'opinion' ? { message, isMild: true } : { message }
  },
})
