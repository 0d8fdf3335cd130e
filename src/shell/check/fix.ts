import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { CheckedFinding, Mending } from '../../model/check-run.ts'
import type { Document } from '../../model/document.ts'
import { parse } from '../../parse.ts'
import { reasonOf } from '../failure.ts'
import { writeWhole } from '../write-whole.ts'

/** Rounds after which fixes that call for each other are given up. */
const maxRounds = 10

/** A letter as it is after its fixes. */
export interface FixedLetter {
  readonly document: Document
  /** How many findings were mended. */
  readonly count: number
}

/**
 * Mends the text of a letter until no fix that `fixesOf` gives is left, so that doing it again changes nothing. Answers null where nothing is
 * to mend, and a reason where the fixes do not settle. The document read is left as it is.
 */
export async function fixText(
  document: Document,
  fixesOf: (document: Document) => Promise<readonly Mending[]>,
): Promise<FixedLetter | { readonly reason: string } | null> {
  let fixed = document
  let count = 0
  for (let round = 0; round <= maxRounds; round++) {
    const { text = '' } = fixed
    const [next, applied] = applyFixes(text, await fixesOf(fixed))
    if (applied === 0 || next === text) return count === 0 ? null : { document: fixed, count }
    count += applied
    fixed = parse(next, { source: document.source, findings: document.findings.filter(isOfBytes) })
  }
  return { reason: `not fixed: its fixes call for one another without end` }
}

/** The findings of decoding, which are not made anew from the text. */
function isOfBytes({ rule }: { readonly rule: string }): boolean {
  return rule === 'invalid-bytes' || rule === 'charset-mismatch'
}

/** `text` with the fixes that do not touch each other, the first of two that do, and their number. */
export function applyFixes(text: string, fixes: readonly Mending[]): [string, number] {
  const sorted = fixes.toSorted((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1])
  let out = ''
  let from = 0
  let count = 0
  for (const { span, text: replacement } of sorted) {
    const [start, end] = span
    // Two insertions at one place would depend on their order.
    if (start < from || (count > 0 && start === from && start === end)) continue
    out += text.slice(from, start) + replacement
    from = end
    count++
  }
  return [out + text.slice(from), count]
}

/** The fixes of findings that count, safe ones only unless `isUnsafeToo`. */
export function allowedFixes(findings: readonly CheckedFinding[], isUnsafeToo: boolean): Mending[] {
  return findings.flatMap(({ fix, suppression }) =>
    fix !== null && suppression === null && (fix.isSafe || isUnsafeToo) ? [fix] : [],
  )
}

/**
 * Puts the text of `fixed` in the place of the file that `document` was read from, in its encoding, with its byte-order mark and line ends, whole
 * or not at all. Answers why not: the file is another than was read, or its bytes do not come back from its text.
 */
export async function writeFixed(document: Document, fixed: Document): Promise<string | null> {
  const { name, encoding, sha256 } = document.source
  try {
    const bytes = await readFile(name)
    if (createHash('sha256').update(bytes).digest('hex') !== sha256)
      return 'not fixed: the file changed while it was judged'
    const body = await encode(document.text ?? '', encoding)
    const mark = bytes.subarray(0, Math.max(0, bytes.length - body.length))
    if (!marks.test(mark.toString('hex')) || !bytes.subarray(mark.length).equals(body))
      return `not fixed: its bytes are not all valid ${encoding}, so writing the text back would change more than the fix`
    await writeWhole(name, Buffer.concat([mark, await encode(fixed.text ?? '', encoding)]))
    return null
  } catch (error) {
    return `not fixed: ${reasonOf(error as NodeJS.ErrnoException)}`
  }
}

/** Byte-order marks of UTF-8, UTF-16 and GB18030. */
const marks = /^(?:efbbbf|fffe|feff|84319533)*$/

async function encode(text: string, encoding: string | null): Promise<Buffer> {
  if (encoding === null || encoding === 'utf-8') return Buffer.from(text)
  const { default: iconv } = await import('iconv-lite')
  return iconv.encode(text, encoding)
}
