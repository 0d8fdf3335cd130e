import type { PageData } from '../model/page-data.ts'

/** The data that `formatPage` put into the page, inflated where it was compressed. */
export async function readData(page: Document): Promise<PageData> {
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
async function inflated(base64: string): Promise<string> {
  const bytes = Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0))
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'))
  return new Response(stream).text()
}
