import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { formatPage, type PageBundle } from '../src/emit/page.ts'
import { ReportRowsCollector } from '../src/emit/report/report-rows.ts'
import { parse } from '../src/index.ts'
import type { PageData } from '../src/model/page-data.ts'
import { packed } from '../src/shell/page-bundle.ts'
import { version } from '../src/version.ts'

const bundleOf = (view: 'inspect' | 'report'): PageBundle =>
  JSON.parse(readFileSync(`dist/page/${view}.json`, 'utf8'))
const bundle = bundleOf('inspect')

describe('a page', () => {
  it('holds its data so that nothing in it can end its element', () => {
    const text = '</script><script>alert(1)</script><!-- <script> \u2028\u2029 ]]>'
    const letters = [{ ...parse(text), text }]
    const page = formatPage(bundle, '<b>"&', {
      data: { view: 'inspect', version: '0', language: null, letters, read: {}, corrections: null },
    })
    const [, json = ''] = /<script type="application\/json" id="data">(.*)<\/script>/.exec(page) ?? []
    expect(json).not.toMatch(/[<\u2028\u2029]/)
    expect(JSON.parse(json).letters).toEqual(letters)
    expect(page).toContain('<title>&lt;b&gt;&quot;&amp;</title>')
    // The data, the thread and the script end, and nothing else does.
    expect(page.match(/<\/script/gi)?.length).toBe(3)
  })

  const empty: Readonly<Record<'inspect' | 'report', PageData>> = {
    inspect: { view: 'inspect', version, language: null, letters: [], read: {}, corrections: null },
    report: {
      view: 'report',
      version,
      language: null,
      inputs: [],
      rules: [],
      summary: '',
      rows: new ReportRowsCollector(packed, 0).finish(0),
    },
  }
  it.each([
    ['inspect', 257_000],
    ['report', 400_000],
  ] as const)('is small without its data: %s', (view, most) => {
    const { script } = bundleOf(view)
    expect(script).not.toMatch(/<!--|<\/?script/i)
    // As a host serves it.
    const page = formatPage(bundleOf(view), 'fuhan', { data: empty[view] })
    expect(gzipSync(page).length).toBeLessThanOrEqual(most)
  })
})
