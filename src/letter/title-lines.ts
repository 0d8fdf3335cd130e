import { governmentLasts } from '../grammar/title.ts'
import { endsTitle } from '../parts/title.ts'
import { opensTitle } from '../parts/title-words.ts'
import { hanziUnits } from '../text/hanzi.ts'
import { type SourceText, spanAt } from '../text/source-text.ts'
import type { Step } from './steps.ts'

const anyHanzi = new RegExp(`[${hanziUnits}]`, 'u')

/** Whether a line is the name of who answers with which the line below it begins, too: that of a letterhead. */
export function isRepeated(steps: readonly Step[], i: number): boolean {
  const [own, below] = [steps[i], steps[i + 1]]
  if (own?.state !== 'issuer' || (below?.state !== 'title' && below?.state !== 'issuer')) return false
  return below.line.text.startsWith(own.line.text)
}

/** Whether the title whose first line is at `i`, below a line of issuers, is a letter's: 提案内容 and 代表建议办理答复表 are none. */
export function mayHaveIssuer(steps: readonly Step[], i: number): boolean {
  let text = steps[i]?.line.text ?? ''
  for (let at = i + 1; steps[at]?.state === 'titleMore'; at++) text += (steps[at] as Step).line.text
  return opensTitle.test(text) || endsTitle(text)
}

/** Whether the copy printed no words between a line and the one above it, such as the name of a site behind a title that it gives by itself. */
export function isNext(source: SourceText, steps: readonly Step[], i: number): boolean {
  const [, from] = spanAt(source, 0, (steps[i - 1] as Step).line.end)
  const [to] = spanAt(source, (steps[i] as Step).line.start, source.folded.length)
  return !anyHanzi.test(source.text.slice(from, to))
}

/** Bodies that answer together stand one below the other; above that of a body the name of a government is its site's: 某市人民政府, 某市水利局. */
export function signTogether(above: Step | undefined, below: Step | undefined): boolean {
  const last = above?.line.text.at(-1) ?? ''
  return last === below?.line.text.at(-1) || !governmentLasts.includes(last)
}
