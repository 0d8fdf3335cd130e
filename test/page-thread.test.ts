import { webcrypto } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createContext, runInContext } from 'node:vm'
import { expect, it } from 'vitest'
import { isMarkup } from '../src/copy/is-markup.ts'
import { parse } from '../src/parse.ts'
import { check } from '../src/rules/run.ts'
import { fixtures } from './support/fixtures.ts'

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
    postMessage: (answer: unknown) => answered(JSON.stringify(answer)),
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

it('the reader that a page holds reads and judges letters as the library does', async () => {
  const ask = await thread()
  const letters = fixtures.filter(({ text }, index) => index % 4 === 0 && !isMarkup(text))
  expect(letters.length).toBeGreaterThan(50)
  for (const { path, text } of letters) {
    const document = parse(text, { source: { name: path } })
    const findings = check(document, { profile: 'issued' }).map(({ finding }) => finding)
    const input = { kind: 'text', name: path, text }
    const answer = await ask({ id: 1, kind: 'read', input, profile: 'issued', corrections: '' })
    const told = { id: 1, answer: { read: document, document, corrections: [], findings } }
    expect(answer, path).toMatchObject(JSON.parse(JSON.stringify(told)))
  }
})
