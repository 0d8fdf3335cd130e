import type { Letter } from './context/letter.ts'
import { namesIn } from './context/proposal-names.ts'
import { defineRule } from './define-rule.ts'
import { sampleLetter } from './sample-letter.ts'

const congress = /人大|人民代表大会/u
/** Longer names without the dot of other scripts are those of bodies: 民盟云溪市委会代表. */
const longestName = 4

/** A 建议 sent to 委员, a 提案 sent to 代表. */
export default defineRule({
  id: 'addressee-role-conflict',
  severity: ['warning', 'warning', 'warning'],
  authority: 'logic',
  summary: 'a suggestion goes to a member, or a proposal to a deputy',
  why: 'Deputies (代表) make 建议, members (委员) make 提案. A letter to a 委员 that calls the proposal a 建议 in passing is no conflict unless it names the congress; party congresses and letters to bodies are left alone.',
  source:
    '全国人民代表大会和地方各级人民代表大会代表法, 第二十九条; 中国人民政治协商会议全国委员会提案工作条例',
  needsText: true,
  examples: {
    clean: [
      {
        text: sampleLetter({
          salutation: '林秋禾、周砚青代表：',
          opening: '你们提出的《关于推广节水灌溉的建议》（第0127号）收悉。经研究，现答复如下：',
        }),
        why: 'a suggestion goes to deputies',
      },
      {
        text: sampleLetter({
          title: '云溪市农业农村局关于市政协五届三次会议第0127号提案的复函',
          salutation: '民盟云溪市委员会：',
          opening: '贵委提出的《关于推广节水灌溉的建议》（第0127号提案）收悉。经研究，现答复如下：',
        }),
        why: 'a proposal goes to a party',
      },
    ],
    failing: [
      {
        text: sampleLetter({ salutation: '林秋禾委员：' }),
        why: 'a suggestion to the congress goes to a member',
        finds: ['3:1 林秋禾'],
      },
      {
        text: sampleLetter({ title: '云溪市农业农村局关于市政协五届三次会议第0127号提案的复函' }),
        why: 'a proposal to the conference goes to a deputy',
        finds: ['3:1 林秋禾'],
      },
    ],
  },
  *check(letter) {
    const { document, masked } = letter
    const { addressees, proposal, title } = document
    const [first] = addressees
    const role = first?.role
    if (first === undefined || proposal === null || addressees.some((one) => one.role !== role)) return
    if (!addressees.every(({ name }) => name.length <= longestName || name.includes('·'))) return
    const words = title === null ? numbered(letter) : masked.slice(...title.span)
    const [isSuggestion, isProposal] = [/建议|建議/u.test(words), /提案/u.test(words)]
    // Both words: one of them is part of the proposal's unquoted name.
    if (isSuggestion === isProposal) return
    const isCongress = proposal.assembly === 'npc' && congress.test(words)
    const [start, end] = first.span
    if (role === 'member' && isSuggestion && proposal.kind === 'suggestion' && isCongress)
      yield { message: `a 建议 to the people’s congress is answered to “${first.text}” as 委员`, start, end }
    if (role === 'deputy' && isProposal && proposal.kind === 'proposal' && proposal.assembly !== null)
      yield { message: `a 提案 is answered to “${first.text}” as 代表`, start, end }
  },
})

/** Without a title, what the opening says around the number: 市五届人大三次会议第0127号建议. */
function numbered(letter: Letter): string {
  const opening = letter.document.opening
  const names = namesIn(letter, opening?.span)
  const number = names.numbers.find(({ kind }) => kind !== null)?.number
  if (number === undefined) return ''
  return `${names.sessions.map(({ text }) => text).join()}${letter.masked.slice(number.span[0], number.span[1] + 12)}`
}
