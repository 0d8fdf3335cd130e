import { caseNouns, caseWords } from '../grammar/closing.ts'
import type { Approval, Closing } from '../model/document.ts'
import type { Mention } from '../model/mention.ts'
import { approval, asks, feedback } from '../parts/closing-text.ts'
import { flatten } from '../text/flat.ts'
import { oneOf } from '../text/pattern.ts'
import type { Range } from '../text/range.ts'
import { maybe } from '../text/shapes.ts'
import { mentionAt, type SourceText } from '../text/source-text.ts'
import { lazyPattern } from '../text/sticky.ts'

/** 如有困难, 若条件成熟: no view is asked for. */
const statesCase = lazyPattern(() => new RegExp(`^${maybe(oneOf(caseWords))}.{0,6}${oneOf(caseNouns)}`, 'u'))

/** 结语: its paragraphs with the approval and the request for a view found in them or in the last paragraph of the body. */
export function readClosing(source: SourceText, ranges: readonly Range[], lastBody: Range | null): Closing {
  let found: Approval | null = null
  let asked: Mention | null = null
  for (const { start, end } of lastBody === null ? ranges : [...ranges, lastBody]) {
    if (end - start > 4000) continue
    const flat = flatten(source, start, end)
    const { text } = flat
    const signed = approval().exec(text)
    if (signed?.groups && found === null) {
      const { name, named, office, before } = signed.groups
      const words = (part = '') => {
        const at = signed.index + signed[0].indexOf(part)
        return flat.mention(at, at + part.length).text
      }
      found = {
        ...flat.mention(signed.index, signed.index + signed[0].length),
        name: words(name ?? named),
        office: words(office ?? before),
      }
    }
    const view = feedback().exec(text)
    if (view !== null && asked === null && asks().test(view[0]) && !statesCase().test(view[0])) {
      asked = flat.mention(view.index, view.index + view[0].trimEnd().length)
    }
  }
  return {
    paragraphs: ranges.map(({ start, end }) => mentionAt(source, start, end)),
    approval: found,
    feedback: asked,
  }
}
