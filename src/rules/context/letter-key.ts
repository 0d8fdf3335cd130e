import type { Section } from '../../model/section.ts'
import { foldWidth } from '../../text/width.ts'
import type { Letter } from './letter.ts'

/** By what a letter is known again on another page. */
export interface LetterKey {
  /** Serial of the proposal with its session, or null. */
  readonly proposal: string | null
  /** Names of the addressees, or null without any. */
  readonly addressees: string | null
  /** Hash of the letters and digits of the body, blind to widths, marks and breaks; null for a body too short to tell. */
  readonly body: string | null
}

const keys = new WeakMap<Letter, LetterKey>()
const signs = /[^\p{L}\p{N}]+/gu
/** Shorter bodies are formulas that many letters share. */
const shortestBody = 60

/** The key of a letter, made once. */
export function letterKey(letter: Letter): LetterKey {
  const known = keys.get(letter)
  if (known !== undefined) return known
  const { proposal, addressees, body } = letter.document
  const serial = proposal?.number?.serial ?? null
  const session = proposal?.session
  const words = [...body.paragraphs.map(({ text }) => text), ...body.sections.flatMap(textsOf)].join('')
  const bare = foldWidth(words).replace(signs, '')
  const key: LetterKey = {
    proposal: serial === null ? null : `${session?.term ?? ''}.${session?.meeting ?? ''}.${serial}`,
    addressees: addressees.length === 0 ? null : addressees.map(({ name }) => name).join('、'),
    body: bare.length < shortestBody ? null : hash(bare),
  }
  keys.set(letter, key)
  return key
}

function textsOf({ heading, paragraphs, sections }: Section): string[] {
  return [heading?.text ?? '', ...paragraphs.map(({ text }) => text), ...sections.flatMap(textsOf)]
}

/** Two FNV-1a hashes side by side, 64 bits: no two of a million letters share one by chance. */
function hash(text: string): string {
  let a = 0x811c9dc5
  let b = 0x01000193
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    a = Math.imul(a ^ unit, 0x01000193)
    b = Math.imul(b ^ (unit + at), 0x5bd1e995)
    b ^= b >>> 15
  }
  return (a >>> 0).toString(36) + (b >>> 0).toString(36)
}
