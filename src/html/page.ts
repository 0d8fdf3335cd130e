import { generationMetaNames, pageMetaNames } from '../grammar/page-meta.ts'
import type { Page } from '../model/document.ts'
import type { Outline } from './page-outline.ts'

const generated = /^\s*页面生成时间/

/**
 * Reads what a page says of itself: its `<title>` and the standard meta tags, names in any case, the first value that is not
 * blank. A PubDate that is the time at which the page was generated (页面生成时间) says nothing of the letter and is null.
 */
export function readPageFacts({ titles, meta }: Pick<Outline, 'titles' | 'meta'>): Page {
  const page: Page = {
    title: titles.map(clean).find((title) => title !== '') ?? null,
    articleTitle: null,
    publishedAt: null,
    source: null,
    siteName: null,
    siteCode: null,
    url: null,
  }
  const generationTimes = new Set<string>()
  for (const [name, content] of meta) {
    const lower = name.trim().toLowerCase()
    if (generationMetaNames.has(lower) && (lower !== 'others' || generated.test(content)))
      generationTimes.add(digits(content))
    const field = pageMetaNames.get(lower)
    if (field === undefined) continue
    const value = clean(content)
    if (value !== '') page[field] ??= value
  }
  if (page.publishedAt !== null && generationTimes.has(digits(page.publishedAt))) page.publishedAt = null
  return page
}

/** Tags that were pasted into the value go, blanks collapse. */
function clean(value: string): string {
  return value
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/\s+/g, ' ')
    .trim()
}

function digits(value: string): string {
  return value.replace(/\D+/g, '')
}
