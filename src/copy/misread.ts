import { type Edit, leaveOut, readAs } from '../text/edit.ts'
import { usualHanzi } from '../text/hanzi.ts'
import { hasSign, signBits } from '../text/line-signs.ts'
import { isAt } from '../text/sticky.ts'
import { holds, type UnitSet, unitSet } from '../text/unit-set.ts'
import type { Form } from './form.ts'
import { countOf } from './signs.ts'

/** Signs that are read as another in a place where only that can stand; never in a name. */
interface Misreading {
  readonly signs: string
  /** One of these stands right before the sign, or one of `after` right after it: a look that most signs fail. */
  readonly before: UnitSet
  readonly after: UnitSet
  readonly at: RegExp
  readonly by: string
}

const none = unitSet()
const digits = unitSet('0123456789')
const misreadings: readonly Misreading[] = [
  // —、 at the beginning of a line.
  {
    signs: '—–―',
    before: none,
    after: unitSet('、'),
    at: new RegExp(`(?<=(?:^|[\\n\\r])[ \\t]{0,8}).(?=、[${usualHanzi}“《\\d])`, 'y'),
    by: '一',
  },
  // 3月5曰.
  {
    signs: '曰目臼',
    before: unitSet('0123456789 '),
    after: none,
    at: new RegExp(`(?<=月 ?\\d{1,2} ?).(?![${usualHanzi}])`, 'y'),
    by: '日',
  },
  {
    signs: 'Oo〇○',
    before: digits,
    after: none,
    at: /(?<=\d).(?=\d|年|号|〕|\]|\.\d)/y,
    by: '0',
  },
  {
    signs: 'lI',
    before: unitSet('0123456789年月第'),
    after: none,
    at: /(?<=\d).(?=\d|年|月|日|号|〕|\])|(?<=[年月第]).(?=\d|月|日|号)/y,
    by: '1',
  },
  // A blank before a stop or inside of a bracket: 某某代表 :, ( 第5号 ).
  {
    signs: ' ',
    before: unitSet('(《'),
    after: unitSet(',:;。、!?)》'),
    at: new RegExp(
      `(?<=[${usualHanzi}》”)\\d]) (?=[,:;。、!?)》](?:$|[^ ]))|(?<=[(《]) (?=[${usualHanzi}\\d])`,
      'y',
    ),
    by: '',
  },
]
/** What OCR sees where a seal is stamped over the day: marks and blanks before it. */
const specks = unitSet(",.:;'`、。")
/** Signs that look like 日: 2023年5月30晶 at the end of a line. */
const likeDay = unitSet('晶旦白自且田口')
const damagedDay = /(?:19|20)\d\d ?年 ?\d{1,2} ?月 ?\d{1,2} ?.$/u
const speckled =
  /^[,.:;'`、。 \t]{2,80}(?=(?:19|20)\d\d ?年 ?\d{1,2} ?月 ?\d{1,2} ?[日曰目臼晶旦白自且田口]$)/u

/** Signs that OCR takes for others in fixed places: `—、` for 一、, 曰 for 日, O and l in numbers, a blank before a stop. */
export const misreadForm: Form = {
  name: 'misread signs',
  isOnPages: false,
  read: ({ source: { folded, offsets }, signs, lines: linesOf }) => {
    const lines = linesOf()
    const edits: Edit[] = []
    const mayBeMisread = lines.some((line) => hasSign(line, signBits.misread))
    let signsRead = 0
    for (const reading of misreadings) {
      const before = edits.length
      for (const sign of reading.signs) {
        const isAscii = sign.charCodeAt(0) < 0x80
        // What was written out (&nbsp;) is not counted.
        const mayStand = isAscii ? offsets !== null || countOf(signs, sign) > 0 : mayBeMisread
        if (mayStand) addReadings(folded, sign, reading, edits)
      }
      if (reading.by !== '') signsRead += edits.length - before
    }
    for (const { text, start, end } of lines) {
      const found = holds(specks, text.charCodeAt(0)) ? speckled.exec(text) : null
      if (found !== null) edits.push(leaveOut(start, start + found[0].length))
      if (holds(likeDay, text.charCodeAt(text.length - 1)) && damagedDay.test(text)) {
        edits.push(readAs(end - 1, end, '日'))
        signsRead++
      }
    }
    if (edits.length === 0) return null
    edits.sort((a, b) => a.start - b.start)
    return {
      edits,
      evidence: signsRead > 0 ? `${signsRead} signs are read as what their place asks for` : null,
    }
  },
}

/** Reads the sign by its places: to look for one after the other takes less than to look at each unit, since most texts have few of them. */
function addReadings(
  folded: string,
  sign: string,
  { before, after, at, by }: Misreading,
  edits: Edit[],
): void {
  for (let index = folded.indexOf(sign); index >= 0; index = folded.indexOf(sign, index + 1))
    if (
      (holds(before, folded.charCodeAt(index - 1)) || holds(after, folded.charCodeAt(index + 1))) &&
      isAt(at, folded, index)
    )
      edits.push(readAs(index, index + 1, by))
}
