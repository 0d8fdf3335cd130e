import type { Page, Source } from '../model/document.ts'
import type { Finding } from '../model/finding.ts'
import { append } from './append.ts'

const lone = /\p{Cs}/gu

/**
 * A text in which each half of a surrogate pair that stands alone, as JSON can hold it, is U+FFFD; a finding says how many there were. `place` is where the
 * text stands if it is not the letter's own: `source.url`.
 */
export function wellFormed(text: string, place?: string): { text: string; findings: Finding[] } {
  if (!hasHalves(text)) return { text, findings: [] }
  let count = 0
  const mended = text.replaceAll(lone, () => {
    count++
    return '\ufffd'
  })
  if (count === 0) return { text, findings: [] }
  const places = `${count} ${count === 1 ? 'place' : 'places'}${place === undefined ? '' : ` of ${place}`}`
  const message = `${places} ${count === 1 ? 'is' : 'are'} half a surrogate pair and became U+FFFD`
  return {
    text: mended,
    findings: [{ rule: 'invalid-bytes', severity: 'warning', message, span: null, line: null, column: null }],
  }
}

/** What a caller knows of a letter besides its text. */
interface Known {
  readonly source?: Partial<Source>
  readonly page?: Page
  readonly findings?: readonly Finding[]
}

/** What is known of a letter with its strings made well-formed, the findings of that after those that were there. */
export function wellFormedKnown<Options extends Known>(
  options: Options,
): Options & { findings: readonly Finding[] } {
  const { source, page } = options
  const findings = [...(options.findings ?? [])]
  return {
    ...options,
    ...(source && { source: wellFormedMembers(source, 'source', findings) }),
    ...(page && { page: wellFormedMembers(page, 'page', findings) }),
    findings,
  }
}

function wellFormedMembers<Members extends object>(
  members: Members,
  name: string,
  findings: Finding[],
): Members {
  const mended: Record<string, string> = {}
  for (const [member, value] of Object.entries(members)) {
    if (typeof value !== 'string') continue
    const given = wellFormed(value, `${name}.${member}`)
    if (given.findings.length === 0) continue
    mended[member] = given.text
    append(findings, given.findings)
  }
  return { ...members, ...mended }
}

function hasHalves(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code >= 0xd800 && code <= 0xdfff) return true
  }
  return false
}
