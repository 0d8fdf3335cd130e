import { isMarkup } from '../../copy/is-markup.ts'
import { type Corrected, CorrectionBook } from '../../corrections/book.ts'
import { readCorrections } from '../../corrections/entries.ts'
import { correctionAt } from '../../corrections/select.ts'
import { correctionPath, shownCorrections } from '../../corrections/shown.ts'
import { chineseRules } from '../../emit/words/chinese-rules.ts'
import { localizedRule } from '../../emit/words/localized.ts'
import { decode } from '../../encoding/decode.ts'
import { notText } from '../../encoding/not-text.ts'
import type { RuleInfo } from '../../model/check-run.ts'
import type { Document } from '../../model/document.ts'
import { type ParseOptions, parse } from '../../parse.ts'
import { parseHtml } from '../../parse-html.ts'
import { aboutRule } from '../../rules/about.ts'
import { rules } from '../../rules/index.ts'
import { check } from '../../rules/run.ts'
import { browserCodec } from './browser-codec.ts'
import type { Answers, BilingualRule, Draft, Input, QuestionKind, Questions } from './messages.ts'
import { type AskMeanings, withMeanings } from './references.ts'

type Answerer = {
  readonly [Kind in QuestionKind]: (question: Questions[Kind]) => Promise<Answers[Kind]> | Answers[Kind]
}

/** How the thread answers each kind of question. Throws an Error for what is no text, and for what is no file of corrections. */
export function answerer(ask: AskMeanings): Answerer {
  return {
    async read({ input, profile, corrections }) {
      const read = await documentOf(input, ask)
      const corrected = await correctedBy(read, corrections)
      const { document } = corrected
      const findings = check(document, { profile }).map(({ finding }) => finding)
      const speaking = new Set(findings.map(({ rule }) => rule))
      return {
        read,
        document,
        corrections: shownCorrections(corrected),
        findings,
        rules: rules.filter(({ id }) => speaking.has(id)).map(bilingual),
      }
    },
    apply: async ({ document, corrections }) => (await correctedBy(document, corrections)).document,
    correct: draftOf,
    examine: ({ name, corrections }) => readCorrections(corrections, name).length,
  }
}

/** What a rule says of itself in both languages of the page. */
function bilingual(rule: RuleInfo): BilingualRule {
  const { summary, why } = localizedRule(rule, { rules: chineseRules })
  // In English a finding's own message stands in the place of the summary.
  const { summary: _, ...about } = aboutRule(rule)
  return { ...about, chinese: { summary, why } }
}

async function documentOf(input: Input, ask: AskMeanings): Promise<Document> {
  if (input.kind === 'document') return input.document
  if (input.kind === 'text') return read(input.text, { source: { name: input.name } }, ask)
  const { name, bytes } = input
  const reason = notText(bytes, undefined, browserCodec)
  if (reason !== null) throw new Error(reason)
  const { text, encoding, findings } = decode(bytes, undefined, browserCodec)
  const sha256 = await sha256Of(bytes)
  return read(text, { source: { name, encoding, bytes: bytes.length, sha256 }, findings }, ask)
}

async function read(text: string, options: ParseOptions, ask: AskMeanings): Promise<Document> {
  return isMarkup(text) ? withMeanings(text, () => parseHtml(text, options), ask) : parse(text, options)
}

/** The file of corrections that was asked for last: the page asks for one again and again. */
let last = { text: '', book: new CorrectionBook([]) }

function bookOf(text: string): CorrectionBook {
  if (text !== last.text) last = { text, book: new CorrectionBook(readCorrections(text, '')) }
  return last.book
}

async function correctedBy(document: Document, corrections: string): Promise<Corrected> {
  const sha256 = await hashOf(document)
  const book = bookOf(corrections)
  if (sha256 === null || book.entries.length === 0) return { document, outcomes: [] }
  return book.correct(document, sha256)
}

async function draftOf({
  document,
  corrections,
  path,
  span,
  about,
}: Questions['correct']): Promise<Draft | null> {
  const key = await hashOf(document)
  if (key === null) throw new Error('this browser hashes nothing on a page that is not served safely')
  const book = bookOf(corrections)
  const corrected = book.correct(document, key)
  const own = correctionPath(path, { key, read: document, corrected, book })
  const correction = correctionAt(document, key, own, span, about)
  if (correction === null) return null
  const tried = new CorrectionBook(readCorrections(`${corrections}\n${JSON.stringify(correction)}`, ''))
  const outcome = tried
    .correct(document, key)
    .outcomes.find(({ entry, isCarried }) => entry.correction.key.path === own && !isCarried)
  return { correction, status: outcome?.status ?? 'orphan' }
}

/** By which corrections know a text; null for a document without one. */
async function hashOf({ text }: Document): Promise<string | null> {
  return text === undefined ? null : sha256Of(new TextEncoder().encode(text))
}

/** Null on a site that is not served safely: browsers hash nothing there. */
async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string | null> {
  if (crypto.subtle === undefined) return null
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
