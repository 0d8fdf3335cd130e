import type { ProposalNumber, Session } from '../model/proposal.ts'
import { namesIn } from './context/proposal-names.ts'
import { defineRule } from './define-rule.ts'
import { sampleLetter } from './sample-letter.ts'

/** A letter that answers several proposals may name one of them in each place. */
const several = /合并|并案|[等及和、与].{0,4}[件号]|一并/u
const tiers = /全国|[省市县区州旗镇乡]/u

/** Title and opening name different numbers or sessions. */
export default defineRule({
  id: 'proposal-number-conflict',
  severity: ['error', 'error', 'error'],
  authority: 'logic',
  summary: 'title and opening name different proposals',
  why: 'One of them is wrong, and the answer is filed under the wrong proposal. Zeros and prefixes (第0304号, 第304号) make no difference, nor does a longer code that ends in the number.',
  source: '党政机关公文处理工作条例, 第九条(七) and (九)',
  needsText: true,
  examples: {
    clean: [
      {
        text: sampleLetter({
          opening:
            '您在市五届人大三次会议上提出的《关于推广节水灌溉的建议》（第127号）收悉。经研究，现答复如下：',
        }),
        why: '0127 and 127 are one number',
      },
      {
        text: sampleLetter({
          title: '云溪市农业农村局关于市五届人大三次会议第0127号、第0131号建议的答复函',
          opening: '您提出的《关于推广节水灌溉的建议》（第0131号）等建议收悉。经研究，现答复如下：',
        }),
        why: 'one letter answers two suggestions',
      },
    ],
    failing: [
      {
        text: sampleLetter({
          opening: '您提出的《关于推广节水灌溉的建议》（第0172号）收悉。经研究，现答复如下：',
        }),
        why: '0127 and 0172',
        finds: ['4:20 0172'],
      },
      {
        text: sampleLetter({
          opening:
            '您在市五届人大二次会议上提出的《关于推广节水灌溉的建议》（第0127号）收悉。经研究，现答复如下：',
        }),
        why: 'two sessions',
        finds: ['4:3 市五届人大二次会议'],
      },
    ],
  },
  *check(letter) {
    const { title, opening } = letter.document
    if (title === null || opening === null) return
    const outside = (span: readonly [number, number]) => letter.masked.slice(...span)
    if (several.test(outside(opening.span)) || several.test(outside(title.span))) return
    const above = namesIn(letter, title.span)
    const below = namesIn(letter, opening.span)
    const [number] = above.numbers
    const [other] = below.numbers
    if (
      number &&
      other &&
      !below.numbers.some((b) => above.numbers.some((a) => mayBeOne(a.number, b.number)))
    ) {
      const [start, end] = other.number.span
      yield {
        message: `the title says 第${number.number.text}号, the opening 第${other.number.text}号`,
        start,
        end,
      }
    }
    const [session] = above.sessions
    const [later] = below.sessions
    // A second session in the opening is one that an earlier answer was given to.
    if (
      session &&
      later &&
      below.sessions.length === 1 &&
      !below.sessions.some((b) => above.sessions.some((a) => mayBeOneSession(a, b)))
    ) {
      const [start, end] = later.span
      yield { message: `the title says “${session.text}”, the opening “${later.text}”`, start, end }
    }
  },
})

/** One number in two prints; another prefix or a code of another length is another series, which says nothing. */
function mayBeOne(a: ProposalNumber, b: ProposalNumber): boolean {
  if (a.serial === null || b.serial === null || prefix(a) !== prefix(b)) return true
  const [first, second] = [String(a.serial), String(b.serial)]
  return (
    first.endsWith(second) ||
    second.endsWith(first) ||
    (first.length !== second.length && a.text.length !== b.text.length)
  )
}

function prefix({ text }: ProposalNumber): string {
  return /^\D*/u.exec(text)?.[0].trim().toUpperCase() ?? ''
}

function mayBeOneSession(a: Session, b: Session): boolean {
  if (a.term === b.term && a.meeting === b.meeting) return true
  const [here, there] = [tiers.exec(a.text)?.[0], tiers.exec(b.text)?.[0]]
  return here !== undefined && there !== undefined && here !== there
}
