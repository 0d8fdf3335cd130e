import { webcrypto } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createContext, runInContext } from 'node:vm'
import { decodeHTML, decodeHTMLAttribute } from 'entities/decode'
import { describe, expect, it } from 'vitest'
import { isMarkup } from '../src/copy/is-markup.ts'
import { chineseRules } from '../src/emit/words/chinese-rules.ts'
import type { Document } from '../src/model/document.ts'
import type { RuleId } from '../src/model/rule-id.ts'
import { parse } from '../src/parse.ts'
import { parseHtml } from '../src/parse-html.ts'
import { aboutRule } from '../src/rules/about.ts'
import { rules } from '../src/rules/index.ts'
import { check } from '../src/rules/run.ts'
import { sampled } from './support/campaign.ts'
import { fixtures, labelledPages } from './support/fixtures.ts'

/** The thread of the inspector, as its page unpacks it. */
async function thread(): Promise<(question: object) => Promise<unknown>> {
  // By a name that the compiler does not follow: the package gives its sources for types, for which our settings are too strict.
  const name = 'lzma1'
  const { decompress } = await import(name)
  const { thread: packed } = JSON.parse(readFileSync('dist/page/inspect.json', 'utf8'))
  const script = new TextDecoder('gb18030').decode(decompress(Buffer.from(packed, 'base64')))
  let answered: (answer: string) => void = () => {}
  const context = createContext({
    crypto: webcrypto,
    TextEncoder,
    TextDecoder,
    postMessage: (answer: { readonly references?: readonly string[] }) => {
      const meanings = answer.references?.map(meaningOf)
      if (meanings === undefined) answered(JSON.stringify(answer))
      else queueMicrotask(() => context['onmessage']({ data: { meanings } }))
    },
  })
  runInContext(script, context)
  return async (question) => {
    const answer = new Promise<string>((resolve) => {
      answered = resolve
    })
    context['onmessage']({ data: question })
    return JSON.parse(await answer)
  }
}

/** As a browser takes a character reference. */
function meaningOf(reference: string) {
  return { text: decodeHTML(reference), attribute: decodeHTMLAttribute(reference) }
}

/** What the thread must say of a document that it read. */
function judged(document: Document): object {
  const findings = check(document, { profile: 'issued' }).map(({ finding }) => finding)
  const speaking = rules.filter(({ id }) => findings.some(({ rule }) => rule === id))
  const told = speaking.map((rule) => {
    const { summary: _, ...about } = aboutRule(rule)
    return { ...about, chinese: chineseRules[rule.id as RuleId] }
  })
  return JSON.parse(
    JSON.stringify({ id: 1, answer: { read: document, document, corrections: [], findings, rules: told } }),
  )
}

describe('the reader that a page holds', () => {
  const question = { id: 1, kind: 'read', profile: 'issued', corrections: '' }

  it('reads and judges letters as the library does', async () => {
    const ask = await thread()
    const letters = sampled(fixtures, 8).filter(({ text }) => !isMarkup(text))
    expect(letters.length).toBeGreaterThan(50)
    for (const { path, text } of letters) {
      const document = parse(text, { source: { name: path } })
      const answer = await ask({ ...question, input: { kind: 'text', name: path, text } })
      expect(answer, path).toEqual(judged(document))
    }
  })

  it('reads and judges pages as the library does, and documents that were read', async () => {
    const ask = await thread()
    const pages = labelledPages.filter(({ text }) => isMarkup(text))
    expect(pages.length).toBeGreaterThan(5)
    for (const { path, text } of pages) {
      const document = parseHtml(text, { source: { name: path } })
      const answer = await ask({ ...question, input: { kind: 'text', name: path, text } })
      expect(answer, path).toEqual(judged(document))
      const again = await ask({ ...question, input: { kind: 'document', document } })
      expect(again, path).toEqual(judged(document))
    }
  })

  it('makes corrections as it finds them', async () => {
    const ask = await thread()
    const letter = fixtures.find(({ text }) => !isMarkup(text) && parse(text).title !== null)
    const document = parse(letter?.text ?? '', { source: { name: 'a.txt' } })
    const asked = {
      document,
      corrections: '',
      path: '/title',
      about: { by: '林岚', at: '2026-01-02T03:04:05Z' },
    }
    const span = [document.title?.span[0], (document.title?.span[0] ?? 0) + 4]
    const made = await ask({ id: 1, kind: 'correct', ...asked, span })
    expect(made).toMatchObject({ answer: { status: 'applied', correction: { key: { path: '/title' } } } })
    const { answer } = made as { readonly answer: { readonly correction: object } }
    const corrections = JSON.stringify(answer.correction)
    expect(await ask({ id: 1, kind: 'examine', name: 'a', corrections })).toEqual({ id: 1, answer: 1 })
    const applied = await ask({ id: 1, kind: 'apply', document, corrections })
    expect(applied).toMatchObject({ answer: { title: { span } } })
  })
})
