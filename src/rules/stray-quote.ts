import { defineRule } from './define-rule.ts'
import type { Verdict } from './rule.ts'
import { sampleLetter } from './sample-letter.ts'

/** The number of a list item before a lone bracket: 1) 一) a). */
/** Pinyin after a character, 縣(xiàn), of which a mirror page has lost the opening bracket. */
const pinyin = /[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}$/u
const listMarker = /(?:^|[\s。；;，,：:、])(?:[\d０-９]{1,2}|[一二三四五六七八九十]{1,2}|[A-Za-zａ-ｚ])$/u
/** Two quotation marks of one direction closer than this enclose one name. */
const nearest = 40

/** 《》 “” （） 〔〕 of which one has no partner. */
export default defineRule({
  id: 'stray-quote',
  severity: ['warning', 'warning', 'warning'],
  authority: 'standard',
  summary: 'a bracket or quotation mark without its partner',
  why: 'It is not clear where a name begins or ends. List numbers such as 1) and quotations that open in each of several paragraphs are right; two marks of one direction around one name are one finding.',
  source: 'GB/T 15834-2011, 4.8 (quotation marks), 4.9 (brackets), 4.15 (title marks)',
  needsText: true,
  examples: {
    clean: [
      {
        text: sampleLetter({
          body: '1）加快“节水镇”建设（含青禾、白石）。2）落实《云溪市节水条例（试行）》。“节水不是不用水，\n“而是用好水”。',
        }),
        why: 'list numbers, nested marks, and a quotation over two paragraphs',
      },
    ],
    failing: [
      {
        text: sampleLetter({ body: '我局组织了节水示范镇”创建活动，推广《云溪市节水条例。' }),
        why: 'one half of each pair is lost',
        finds: ['5:11 ”', '5:19 《'],
      },
      {
        text: sampleLetter({ body: '我局组织了“节水示范镇“创建活动。' }),
        why: 'two marks of one direction',
        finds: ['5:12 “'],
      },
    ],
  },
  check({ document, prose, folded, brackets }) {
    const [from, to] = prose ?? [0, 0]
    const [titleFrom, titleTo] = document.title?.span ?? [0, 0]
    const found: Verdict[] = []
    let previous: { at: number; sign: string } | null = null
    for (const { at, sign, mate } of brackets.strays) {
      if (!(at >= from && at < to) && !(at >= titleFrom && at < titleTo)) continue
      const before = folded.slice(Math.max(0, at - 7), at)
      if (sign === ')' && (listMarker.test(before) || pinyin.test(before))) continue
      const isPaired: boolean = previous !== null && isOneName(folded, previous, { at, sign })
      if (isPaired && sign === '“') found.pop()
      if (!(isPaired && sign === '”'))
        found.push({
          message: isPaired
            ? `“ at this place should be ”: a name opens and never closes`
            : `${printed(document.text, at)} has no ${mate}`,
          start: at,
          end: at + 1,
        })
      previous = isPaired ? null : { at, sign }
    }
    return found
  },
})

/** Whether two lone quotation marks of one direction enclose one name. */
function isOneName(
  folded: string,
  a: { at: number; sign: string },
  b: { at: number; sign: string },
): boolean {
  return (
    a.sign === b.sign &&
    (a.sign === '“' || a.sign === '”') &&
    b.at - a.at <= nearest &&
    !/[\r\n。“”]/u.test(folded.slice(a.at + 1, b.at))
  )
}

function printed(text: string | undefined, at: number): string {
  return text?.charAt(at) ?? ''
}
