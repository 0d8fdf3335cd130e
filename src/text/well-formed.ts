import type { Finding } from '../model/finding.ts'

const half = /[\ud800-\udfff]/
const lone = /\p{Cs}/gu

/** A text in which each half of a surrogate pair that stands alone, as JSON can hold it, is U+FFFD; a finding says how many there were. */
export function wellFormed(text: string): { text: string; findings: Finding[] } {
  if (!half.test(text)) return { text, findings: [] }
  let count = 0
  const mended = text.replaceAll(lone, () => {
    count++
    return '\ufffd'
  })
  if (count === 0) return { text, findings: [] }
  const message = `${count} ${count === 1 ? 'place is' : 'places are'} half a surrogate pair and became U+FFFD`
  return {
    text: mended,
    findings: [{ rule: 'invalid-bytes', severity: 'warning', message, span: null, line: null, column: null }],
  }
}
