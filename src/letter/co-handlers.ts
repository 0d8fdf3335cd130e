import { withoutPinyin } from '../copy/pinyin.ts'
import { namesFrom, readCoHandlers } from '../fields/co-handlers.ts'
import { coHandlingVerbs } from '../grammar/co-handlers.ts'
import { handlerNouns } from '../grammar/contacts.ts'
import type { Mention } from '../model/mention.ts'
import type { Metadata } from '../model/metadata.ts'
import { flatten } from '../text/flat.ts'
import { oneOf } from '../text/pattern.ts'
import type { Range } from '../text/range.ts'
import { maybe } from '../text/shapes.ts'
import { foldedAt, type SourceText, sourceText } from '../text/source-text.ts'
import { lazyPattern } from '../text/sticky.ts'

/** 会办单位 of the opening and of lines of their own, the answering agency left out. Nobody is named within `name`, the proposal's own. */
export function coHandlersOf(
  source: SourceText,
  opening: Range | null,
  name: Mention | null,
  printed: readonly Mention[],
  self: readonly string[],
): Mention[] {
  const isSelf = (name: string) => self.some((own) => isSame(own, foldName(name)))
  let found: Mention[] = []
  for (const range of aroundName(source, opening, name))
    if (found.length === 0) found = readCoHandlers(source, range.start, range.end, isSelf)
  const names = found.map(({ text }) => foldName(text))
  const isNamed = (name: string) => names.some((known) => isSame(known, name) || isSame(name, known))
  return [...found, ...printed.filter(({ text }) => !isNamed(foldName(text)) && !isSelf(text))]
}

/** The opening after the proposal's name, where co-handlers mostly stand, and then before it. */
function aroundName(source: SourceText, opening: Range | null, name: Mention | null): Range[] {
  if (opening === null) return []
  if (name === null) return [opening]
  const start = foldedAt(source, name.span[0])
  const end = foldedAt(source, name.span[1])
  return start < opening.start || end > opening.end
    ? [opening]
    : [
        { start: end, end: opening.end },
        { start: opening.start, end: start },
      ]
}

const helperLabel = lazyPattern(
  () => new RegExp(`^${oneOf(coHandlingVerbs)}${maybe(oneOf(handlerNouns))}$`, 'u'),
)

/** What a register prints under 会办单位 or 协办单位. */
export function registeredCoHandlers(source: SourceText, other: Metadata['other']): Mention[] {
  return other.flatMap(({ label, value }) => {
    if (value === null || !helperLabel().test(label)) return []
    const flat = flatten(source, foldedAt(source, value.span[0]), foldedAt(source, value.span[1]))
    return namesFrom(flat, 0)
  })
}

/** 县水务局 is 青禾县水务局, 市住建局 is 南溪市住房和城乡建设局. */
function isSame(own: string, name: string): boolean {
  if (own.endsWith(name) || name.endsWith(own)) return true
  if (name.length < 3 || own.at(-1) !== name.at(-1)) return false
  let at = 0
  for (const unit of own) if (unit === name[at]) at++
  return at === name.length
}

/** A name as patterns see it, to compare two prints. */
export function foldName(name: string): string {
  return withoutPinyin(sourceText(name).folded).replaceAll(/\s+/gu, '')
}
