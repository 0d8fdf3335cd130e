import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { deflate } from 'node:zlib'
import type { PageBundle, PageContent } from '../emit/page.ts'
import type { PageData } from '../model/page-data.ts'

/** From `src/shell`, `dist/shell` and `dist/bundle` alike. */
const file = new URL('../../dist/page/bundle.json', import.meta.url)
/** Data of more units than this goes into the page compressed; less is left for people to read. */
const mostPlain = 1_000_000

/** The script and the styles of the web page, as `npm run build` made them. */
export async function readPageBundle(): Promise<PageBundle> {
  return JSON.parse(await readFile(file, 'utf8'))
}

/** The data of a page as it goes into it. */
export async function pageContent(data: PageData): Promise<PageContent> {
  const json = JSON.stringify(data)
  if (json.length <= mostPlain) return { data }
  return { deflated: (await promisify(deflate)(json)).toString('base64') }
}
