import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { formatPage, type PageBundle } from '../src/emit/page.ts'
import { parse } from '../src/index.ts'

const bundle: PageBundle = JSON.parse(readFileSync('dist/page/bundle.json', 'utf8'))

describe('a page', () => {
  it('holds its data so that nothing in it can end its element', () => {
    const text = '</script><script>alert(1)</script><!-- <script> \u2028\u2029 ]]>'
    const letters = [{ ...parse(text), text }]
    const page = formatPage(bundle, '<b>"&', {
      data: { view: 'inspect', version: '0', language: null, letters },
    })
    const [, json = ''] = /<script type="application\/json" id="data">(.*)<\/script>/.exec(page) ?? []
    expect(json).not.toMatch(/[<\u2028\u2029]/)
    expect(JSON.parse(json).letters).toEqual(letters)
    expect(page).toContain('<title>&lt;b&gt;&quot;&amp;</title>')
    // Its own script must not end either.
    expect(page.match(/<\/script/gi)?.length).toBe(2)
    expect(bundle.script).not.toMatch(/<!--|<\/?script/i)
  })

  it('is small without its data', () => {
    const { script, style, thread } = bundle
    expect(gzipSync(script + style + thread).length).toBeLessThanOrEqual(300_000)
  })
})
