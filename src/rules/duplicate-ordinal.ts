import type { Section } from '../model/section.ts'
import { findInlineSlips } from './context/inline-runs.ts'
import { renumbered } from './context/numerals.ts'
import { siblingLists } from './context/sibling-lists.ts'
import { defineRule } from './define-rule.ts'
import type { Fix } from './rule.ts'
import { sampleLetter } from './sample-letter.ts'

/** No list of a letter goes further. */
const highest = 99

/** The same number twice among siblings: 一、二、二、. */
export default defineRule({
  id: 'duplicate-ordinal',
  severity: ['warning', 'warning', 'warning'],
  authority: 'standard',
  summary: 'two items of one list have the same number',
  why: 'A citation of “part two” then has two readings. A list that begins again at one is another list. The fix renumbers what follows and is unsafe, since text elsewhere may name the old numbers.',
  source: 'GB/T 9704-2012, 7.3.3',
  needsText: true,
  examples: {
    clean: [
      {
        text: sampleLetter({
          body: '一、工作情况\n（一）改渠道。已改造旧渠12公里。\n（二）换喷头。已更换3000套。\n二、下一步打算\n（一）建管护站。每镇一座。\n（二）定水价。年内公布。',
        }),
        why: 'each heading has its own list',
      },
    ],
    failing: [
      {
        text: sampleLetter({
          body: '一、工作情况\n已改造旧渠12公里。\n二、存在问题\n部分渠段渗漏。\n二、下一步打算\n每镇建一座管护站。',
        }),
        why: '二、 occurs twice',
        finds: ['9:1 二、'],
      },
      {
        text: sampleLetter({ body: '一是改渠道。二是换喷头。二是建管护站。' }),
        why: '二是 occurs twice',
        finds: ['5:13 二是'],
      },
    ],
  },
  *check(letter) {
    for (const { sections } of siblingLists(letter)) {
      let isMended = false
      for (const [index, section] of sections.entries()) {
        const before = sections[index - 1]
        if (before === undefined || before.number !== section.number) continue
        const [start] = section.span
        const end = start + section.marker.length
        const message = `“${section.marker}” stands twice; ${section.number + 1} is due here`
        // The first change renumbers all that follow.
        const fix = isMended ? null : renumber(letter.text, sections.slice(index))
        isMended = true
        yield fix === null ? { message, start, end } : { message, start, end, fix }
      }
    }
    for (const { kind, words, start, end } of findInlineSlips(letter))
      if (kind === 'duplicate') yield { message: `“${words}” stands twice in one list`, start, end }
  },
})

/** Every marker from the doubled one on, one higher: one change over their whole range. */
function renumber(text: string, sections: readonly Section[]): Fix | null {
  const [first] = sections
  const last = sections.at(-1)
  if (first === undefined || last === undefined || first.number + sections.length > highest) return null
  let out = ''
  let from = first.span[0]
  for (const [index, { marker, span }] of sections.entries()) {
    const printed = text.slice(span[0], span[0] + marker.length)
    const next = renumbered(printed, first.number + 1 + index)
    if (next === null) return null
    out += text.slice(from, span[0]) + next
    from = span[0] + marker.length
  }
  return { start: first.span[0], end: from, text: out, isSafe: false }
}
