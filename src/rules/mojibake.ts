import { hanziUnits } from '../text/hanzi.ts'
import { either } from '../text/shapes.ts'
import { defineRule } from './define-rule.ts'
import type { Verdict } from './rule.ts'
import { sampleLetter } from './sample-letter.ts'

/**
 * Signs of bytes read in the wrong encoding: the replacement character, 锟斤拷 (it read as GBK), question marks for characters lost
 * between Chinese ones, UTF-8 read as Western (windows-1252), and C1 controls.
 */
const gbk = '(?:锟斤拷?|斤拷锟)[锟斤拷]*'
const questions = `(?<=[${hanziUnits}])\\?{3,}(?=[${hanziUnits}])`
/** What windows-1252 makes of the bytes after the first. */
const western =
  '\\u0080-\\u00bf\\u0152\\u0153\\u0160\\u0161\\u0178\\u017d\\u017e\\u0192\\u02c6\\u02dc\\u2013\\u2014\\u2018-\\u201e\\u2020-\\u2022\\u2026\\u2030\\u2039\\u203a\\u20ac\\u2122'
const damage = new RegExp(
  either(
    '\\ufffd+',
    gbk,
    questions,
    `(?:[\\u00c2-\\u00f4][${western}]{1,2}){2,}`,
    '[\\u0080-\\u0084\\u0086-\\u009f]{2,}',
  ),
  'gu',
)
/** UTF-8 read as GBK turns ，。“ into these, which hardly occur otherwise. */
const misread = /锛|銆|鈥|鐨勫|鍏充/g
/** A text has one 锛 at most by chance. */
const fewest = 3
/** What every kind of damage begins with: most texts have none of these, and are not looked at again. */
const sign = /[\u0080-\u0084\u0086-\u009f\u00c2-\u00f4\ufffd?锟锛銆鈥鐨鍏]/
/** Enough to show the state of a copy. */
const most = 20

/** Text whose bytes were read in the wrong encoding (乱码). */
export default defineRule({
  id: 'mojibake',
  severity: ['error', 'error', 'warning'],
  authority: 'copy',
  summary: 'characters that were lost in a wrong encoding',
  why: 'What stands there is not what the letter said. Icons of the page around the letter are left alone; after twenty places the state of the copy is known.',
  source: 'GB 18030-2022 and the Unicode Standard (U+FFFD)',
  judgesAnyKind: true,
  needsText: true,
  examples: {
    clean: [
      {
        text: sampleLetter({
          body: '为什么要推广滴灌？因为省水。示范田编号为Ａ１—Ａ９，网址为 http://nyj.example/?id=1??? 等。',
        }),
        why: 'question marks that ask or belong to an address',
      },
    ],
    failing: [
      {
        text: sampleLetter({ body: '我局已在青禾镇建成\ufffd\ufffd示范田。' }),
        why: 'the replacement character',
        finds: ['5:10 \ufffd\ufffd'],
      },
      {
        text: sampleLetter({ body: '我局已在锟斤拷锟斤拷建成示范田，农户????普遍欢迎。' }),
        why: 'the replacement character read as GBK, and characters written as question marks',
        finds: ['5:5 锟斤拷锟斤拷', '5:19 ????'],
      },
    ],
  },
  check({ text }) {
    const found: Verdict[] = []
    if (!sign.test(text)) return found
    damage.lastIndex = 0
    for (let match = damage.exec(text); match !== null && found.length < most; match = damage.exec(text))
      found.push({
        message: `“${shown(match[0])}” stands for characters lost in a wrong encoding`,
        start: match.index,
        end: match.index + match[0].length,
      })
    const places = text.match(misread)
    if (places !== null && places.length >= fewest) {
      const start = text.search(misread)
      found.push({
        message: `“${text.slice(start, start + 6)}” is UTF-8 read as GBK; ${places.length} such places`,
        start,
        end: start + (places[0]?.length ?? 1),
      })
    }
    return found
  },
})

/** Controls are never printed in a message. */
function shown(text: string): string {
  return text.slice(0, 8).replaceAll(/[\u0080-\u009f]/g, '\ufffd')
}
