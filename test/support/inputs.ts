import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Document } from '../../src/model/document.ts'
import { readInputs } from '../../src/shell/inputs.ts'

/** What came of some inputs, in their order: documents and failures. */
export interface Came {
  readonly documents: readonly Document[]
  readonly failures: readonly (readonly [name: string, category: string, reason: string])[]
  readonly passed: readonly (readonly [name: string, what: string])[]
  /** Names of the documents without what stands before the first `!/`. */
  readonly names: readonly string[]
}

/** Reads inputs as every command does. */
export async function readAll(
  names: readonly string[],
  {
    maxBytes = 1_000_000,
    encoding,
    stdin = '',
  }: { maxBytes?: number; encoding?: string; stdin?: string | Uint8Array } = {},
): Promise<Came> {
  const documents: Document[] = []
  const failures: [string, string, string][] = []
  const passed: [string, string][] = []
  const options = {
    maxBytes,
    encoding,
    stdin: (async function* () {
      yield stdin
    })(),
    onPassed: (name: string, what: string) => passed.push([name, what]),
  }
  for await (const result of readInputs(names, options))
    if ('document' in result) documents.push(result.document)
    else failures.push([result.failure.name, result.failure.category, result.failure.reason])
  return {
    documents,
    failures,
    passed,
    names: documents.map(({ source }) => source.name.replace(/^.*?!\//, '')),
  }
}

/** Milliseconds of processor time that `work` takes in this process. */
export async function cpuTimeOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** A folder of its own for a test file, with what removes it. */
export function workplace(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'fuhan-inputs-'))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** A record of a WARC file; `claims` is the length it states. */
export function warcRecord(
  type: string,
  url: string,
  block: string | Uint8Array,
  { claims, more = [] }: { claims?: string | number; more?: readonly string[] } = {},
): Buffer {
  const bytes = Buffer.from(block)
  const head = [
    'WARC/1.0',
    `WARC-Type: ${type}`,
    ...(url === '' ? [] : [`WARC-Target-URI: ${url}`]),
    'WARC-Date: 2024-03-05T08:00:00Z',
    'WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>',
    `Content-Type: ${type === 'response' ? 'application/http; msgtype=response' : 'text/plain'}`,
    ...more,
    `Content-Length: ${claims ?? bytes.length}`,
  ]
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), bytes, Buffer.from('\r\n\r\n')])
}

/** A response of HTTP. */
export function http(body: string | Uint8Array, headers: readonly string[] = [], end = '\r\n'): Buffer {
  const head = [
    'HTTP/1.1 200 OK',
    ...(headers.some((one) => /^content-type/i.test(one)) ? [] : ['Content-Type: text/html; charset=utf-8']),
    ...headers,
  ]
  return Buffer.concat([Buffer.from(`${head.join(end)}${end}${end}`), Buffer.from(body)])
}
