import type { PageData } from '../model/page-data.ts'
import { escapeXml } from './xml.ts'

/** The script and the styles of the web page as the build made them, with the hashes that its policy allows. */
export interface PageBundle {
  readonly script: string
  /** `sha256-…` in base64. */
  readonly scriptHash: string
  readonly style: string
  readonly styleHash: string
  /** The script of the thread that reads letters, as base64 of LZMA of its GB 18030. */
  readonly thread: string
}

/** The data of a page: as it is, or as base64 of its JSON in the zlib format, which keeps large data small. */
export type PageContent = { readonly data: PageData } | { readonly deflated: string }

/**
 * One web page (网页) that holds everything it needs and asks for nothing: the bundle, and the data as JSON that cannot end its element. Its policy runs no
 * script but the bundle's and loads nothing.
 */
export function formatPage(bundle: PageBundle, title: string, content: PageContent): string {
  const policy = [
    "default-src 'none'",
    `script-src '${bundle.scriptHash}'`,
    `style-src '${bundle.styleHash}'`,
    'img-src data:',
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  const data =
    'deflated' in content
      ? `<script type="text/plain" id="data">${content.deflated}</script>`
      : `<script type="application/json" id="data">${inertJson(content.data)}</script>`
  return [
    '<!doctype html>',
    '<html lang="zh">',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escapeXml(title)}</title>`,
    `<style>${bundle.style}</style>`,
    // A module runs when the page is read to its end. Beside the styles, and not between two blocks of base64, it packs better as a host serves it.
    `<script type="module">${bundle.script}</script>`,
    '<noscript>此页需要 JavaScript。This page needs JavaScript.</noscript>',
    '<div id="app"></div>',
    data,
    `<script type="text/plain" id="thread">${bundle.thread}</script>`,
    '</html>',
    '',
  ].join('\n')
}

/** JSON that no parser of HTML or JavaScript takes for anything else. */
function inertJson(data: PageData): string {
  return JSON.stringify(data)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029')
}
