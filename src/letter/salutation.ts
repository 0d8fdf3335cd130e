import { type SalutationPart, salutationOf } from '../parts/salutation.ts'
import type { Line } from '../text/lines.ts'
import { foldedAt, mentionAt, type SourceText } from '../text/source-text.ts'
import type { Step } from './steps.ts'

/** 称谓 of the lines that address: names that lead to the line that ends their list, or a line for each person; null where nobody is addressed. */
export function readSalutation(source: SourceText, steps: readonly Step[]): SalutationPart | null {
  const parts: SalutationPart[] = []
  let leads: Line[] = []
  for (const { line, address } of steps) {
    if (address === null) leads.push(line)
    else {
      parts.push(salutationOf(source, line, address, leads))
      leads = []
    }
  }
  const [first] = parts
  const last = parts.at(-1)
  if (first === undefined || last === undefined || first === last) return first ?? null
  const [start, end] = [first.salutation.span[0], last.salutation.span[1]]
  return {
    salutation: { ...mentionAt(source, foldedAt(source, start), foldedAt(source, end)), total: null },
    addressees: parts.flatMap(({ addressees }) => addressees),
  }
}
