import { frameWords } from '../grammar/proposal.ts'
import { oneOf } from '../text/pattern.ts'
import { either } from '../text/shapes.ts'
import { defineRule } from './define-rule.ts'
import { sampleLetter } from './sample-letter.ts'

/** 您提出的建议收悉: the noun follows the verb at once. */
const nameless = /(?:提出|提交|所提|提)的?(?:宝贵)?(?:建议案|建议|提案|议案|意见)(?:已)?(?:收悉|收到|[,，])/u
/** What a title says when it does not say what the proposal is about. */
const frame = new RegExp(
  either(oneOf(frameWords), '第?[〇零一二三四五六七八九十百\\d]+', '[\\p{P}\\s]'),
  'gu',
)
/** A name has at least these many characters. */
const shortestName = 4

/** Neither the number nor the name of the proposal is printed. */
export default defineRule({
  id: 'proposal-unnamed',
  severity: ['warning', 'warning', 'warning'],
  authority: 'practice',
  summary: 'the letter does not say which proposal it answers',
  why: 'Without number and name nobody can say which of the year’s proposals is answered. The rule speaks only where the opening says 您提出的建议收悉 and the title has no words left for a name.',
  source: '国办发〔2014〕46号 (replies are published with what they answer)',
  needsText: true,
  examples: {
    clean: [
      {
        text: sampleLetter({
          title: '云溪市农业农村局关于推广节水灌溉建议的答复函',
          opening: '您提出的建议收悉。经研究，现答复如下：',
        }),
        why: 'the title names it',
      },
    ],
    failing: [
      {
        text: sampleLetter({
          title: '云溪市农业农村局关于市五届人大三次会议代表建议的答复函',
          opening: '您提出的建议收悉。经研究，现答复如下：',
        }),
        why: 'neither says which',
        finds: ['4:1 您提出的建议收悉。经研究，现答复如下：'],
      },
    ],
  },
  *check({ document, text }) {
    const { proposal, opening, title, addressees, page } = document
    if (opening === null || (proposal !== null && (proposal.number !== null || proposal.title !== null)))
      return
    const words = text.slice(...opening.span)
    if (!nameless.test(words) || /[《“"\d]|关于|關於/u.test(words)) return
    const names = [title?.issuer ?? '', ...addressees.map(({ name }) => name)]
    const headline = [title?.text ?? '', page?.title ?? '', page?.articleTitle ?? ''].join('')
    const rest = names.reduce((left, name) => (name === '' ? left : left.replaceAll(name, '')), headline)
    if (/[《“"]|第.{1,12}号/u.test(rest) || rest.replaceAll(frame, '').length >= shortestName) return
    yield {
      message: 'neither the number nor the name of the proposal is printed',
      start: opening.span[0],
      end: opening.span[1],
    }
  },
})
