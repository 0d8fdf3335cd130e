import { publishesForAll, relate } from './context/agency-name.ts'
import { defineRule } from './define-rule.ts'
import { sampleLetter } from './sample-letter.ts'

const block = (publisher: string) =>
  `[ 索引号 ] 115000000BX/2023-00041 [ 发布机构 ] ${publisher}\n[ 成文日期 ] 2023-06-12 [ 发布日期 ] 2023-06-15`

/** 发布机构 of the block is not the agency that signs. */
export default defineRule({
  id: 'publisher-signature-mismatch',
  severity: ['off', 'warning', 'warning'],
  authority: 'logic',
  summary: 'the publisher of the block is not the agency that signs',
  why: 'A letter is published by the agency that wrote it. Short forms (市教委) and agencies that a reform merged or renamed are understood; a government, a congress, a party body and the keeper of a portal publish for all agencies.',
  source: '国办发〔2014〕46号 (the agency that handled a proposal publishes its reply)',
  examples: {
    clean: [
      { text: sampleLetter({ head: block('市农业农村委') }), why: 'a short form of the signing agency' },
      {
        text: sampleLetter({ head: block('云溪市乡村振兴局') }),
        why: 'a neighbour that a reform merged with it',
      },
      {
        text: sampleLetter({ head: block('云溪市人民政府办公室') }),
        why: 'the government publishes for its agencies',
      },
    ],
    failing: [
      {
        text: sampleLetter({ head: block('市教育局') }),
        why: 'another line of work altogether',
        finds: ['1:41 市教育局'],
      },
    ],
  },
  *check({ document }) {
    const { publisher } = document.metadata
    const signers = [...(document.signature?.agencies.map(({ text }) => text) ?? [])]
    if (publisher === null || signers.length === 0) return
    if ([publisher.text, ...signers].some(publishesForAll)) return
    const named =
      document.title?.issuer === null || document.title === null
        ? signers
        : [...signers, document.title.issuer]
    if (!named.every((name) => relate(publisher.text, name) === 'different')) return
    const [start, end] = publisher.span
    yield { message: `“${publisher.text}” publishes a letter that “${signers.join('、')}” signs`, start, end }
  },
})
