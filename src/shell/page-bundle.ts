import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { deflate, deflateSync } from 'node:zlib'
import type { PageBundle, PageContent } from '../emit/page.ts'
import type { PageData } from '../model/page-data.ts'

/** From `src/shell`, `dist/shell` and `dist/bundle` alike. */
const folder = new URL('../../dist/page/', import.meta.url)
/** Data of more units than this goes into the page compressed; less is left for people to read. */
const mostPlain = 1_000_000

/** The script and the styles of a web page, as `npm run build` made them. */
export async function readPageBundle(view: PageData['view']): Promise<PageBundle> {
  return JSON.parse(await readFile(new URL(`${view}.json`, folder), 'utf8'))
}

/** A text made small for a page: zlib, written as base64. */
export function packed(text: string): string {
  return deflateSync(text, { level: 9 }).toString('base64')
}

/** The data of a page as it goes into it. */
export async function pageContent(data: PageData): Promise<PageContent> {
  const json = JSON.stringify(data)
  if (json.length <= mostPlain) return { data }
  return { deflated: (await promisify(deflate)(json)).toString('base64') }
}
