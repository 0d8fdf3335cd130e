import { isMarkup } from '../../copy/is-markup.ts'
import { decode } from '../../encoding/decode.ts'
import { notText } from '../../encoding/not-text.ts'
import type { RuleInfo } from '../../model/check-run.ts'
import type { Document } from '../../model/document.ts'
import type { Finding } from '../../model/finding.ts'
import { type ParseOptions, parse } from '../../parse.ts'
import { parseHtml } from '../../parse-html.ts'
import { aboutRule } from '../../rules/about.ts'
import { rules } from '../../rules/index.ts'
import type { Profile } from '../../rules/rule.ts'
import { check } from '../../rules/run.ts'
import { browserCodec } from './browser-codec.ts'

/** What there is to read: a file, a text or markup that was typed, or a document that is read already and only judged. */
export type Input =
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'text'; readonly name: string; readonly text: string }
  | { readonly kind: 'document'; readonly document: Document }

/** A letter that was read and judged. */
export interface Reading {
  readonly document: Document
  readonly findings: readonly Finding[]
  /** What the rules of the findings say of themselves. */
  readonly rules: readonly RuleInfo[]
}

/** Reads and judges a letter: what the thread of the page does. Throws an Error for what is no text. */
export async function readingOf(input: Input, profile: Profile): Promise<Reading> {
  const document = await documentOf(input)
  const findings = check(document, { profile }).map(({ finding }) => finding)
  const speaking = new Set(findings.map(({ rule }) => rule))
  return { document, findings, rules: rules.filter(({ id }) => speaking.has(id)).map(aboutRule) }
}

async function documentOf(input: Input): Promise<Document> {
  if (input.kind === 'document') return input.document
  if (input.kind === 'text') return read(input.text, { source: { name: input.name } })
  const { name, bytes } = input
  const reason = notText(bytes, undefined, browserCodec)
  if (reason !== null) throw new Error(reason)
  const { text, encoding, findings } = decode(bytes, undefined, browserCodec)
  const sha256 = await sha256Of(bytes)
  return read(text, { source: { name, encoding, bytes: bytes.length, sha256 }, findings })
}

function read(text: string, options: ParseOptions): Document {
  return isMarkup(text) ? parseHtml(text, options) : parse(text, options)
}

/** Null on a site that is not served safely: browsers hash nothing there. */
async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string | null> {
  if (crypto.subtle === undefined) return null
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
