import { Decoder } from 'lzma1/lib/decoder.js'
import { InputBuffer, OutputBuffer } from 'lzma1/lib/streams.js'
import type { PageData } from '../model/page-data.ts'

/** The data that `formatPage` put into the page, inflated where it was compressed. */
export async function readData<Data extends PageData>(page: Document): Promise<Data> {
  const element = page.getElementById('data')
  const content = element?.textContent ?? ''
  const isPlain = element?.getAttribute('type') === 'application/json'
  return JSON.parse(isPlain ? content : await inflated(content))
}

/** The script of the thread that reads letters, which `scripts/packed-script.mjs` has packed: LZMA of GB 18030. */
export function readThread(page: Document): string {
  const output = new OutputBuffer(1_000_000)
  new Decoder().decompress(new InputBuffer(bytesOf(page.getElementById('thread')?.textContent ?? '')), output)
  return new TextDecoder('gb18030').decode(output.toArray())
}

/** The text that base64 of the zlib format holds. */
export async function inflated(base64: string): Promise<string> {
  const stream = new Response(bytesOf(base64)).body?.pipeThrough(new DecompressionStream('deflate'))
  return new Response(stream ?? null).text()
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const units = atob(base64)
  // A callback for each of millions of units would take a second.
  const bytes = new Uint8Array(units.length)
  for (let at = 0; at < units.length; at++) bytes[at] = units.charCodeAt(at)
  return bytes
}
