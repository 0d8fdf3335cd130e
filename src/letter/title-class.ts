import type { ClassMark } from '../model/document.ts'
import { hanziUnits } from '../text/hanzi.ts'
import { blankQuoted } from '../text/quoted.ts'
import type { Range } from '../text/range.ts'
import { either } from '../text/shapes.ts'
import { mentionAt, type SourceText } from '../text/source-text.ts'
import { lazyPattern } from '../text/sticky.ts'

const classInTitle = lazyPattern(() => {
  const inside = `[([【〔] *(?:[${hanziUnits}]{2,8}:? *)?(?<inside>[ABCD]\\d?) *类? *[)\\]】〕]`
  const last = '(?<![A-Za-z0-9])(?<last>[ABCD]\\d?) *类?(?= *(?:[([【][^()[\\]【】]{1,20}[)\\]】] *)?$)'
  const first = '^ *(?<first>[ABCD]\\d?)类'
  return new RegExp(either(inside, last, first), 'u')
})

/** (A), B, A类 in the title line, outside of quoted names. */
export function titleClass(source: SourceText, title: Range | null): ClassMark | null {
  if (title === null) return null
  const text = blankQuoted(source.folded.slice(title.start, title.end), ' ')
  const match = classInTitle().exec(text)
  const code = match?.groups?.['inside'] ?? match?.groups?.['last'] ?? match?.groups?.['first']
  if (match === null || code === undefined) return null
  const at = title.start + match.index + match[0].indexOf(code)
  return { ...mentionAt(source, at, at + code.length), code }
}
