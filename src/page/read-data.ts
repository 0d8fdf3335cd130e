import type { PageData } from '../model/page-data.ts'

/** The data that `formatPage` put into the page, inflated where it was compressed. */
export async function readData<Data extends PageData>(page: Document): Promise<Data> {
  const element = page.getElementById('data')
  const content = element?.textContent ?? ''
  const isPlain = element?.getAttribute('type') === 'application/json'
  return JSON.parse(isPlain ? content : await inflated(content))
}

/** The script of the thread that reads letters. */
export async function readThread(page: Document): Promise<string> {
  return inflated(page.getElementById('thread')?.textContent ?? '')
}

/** The text that base64 of the zlib format holds. */
export async function inflated(base64: string): Promise<string> {
  const units = atob(base64)
  // A callback for each of millions of units would take a second.
  const bytes = new Uint8Array(units.length)
  for (let at = 0; at < units.length; at++) bytes[at] = units.charCodeAt(at)
  const stream = new Response(bytes).body?.pipeThrough(new DecompressionStream('deflate'))
  return new Response(stream ?? null).text()
}
