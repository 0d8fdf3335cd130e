import { it } from 'vitest'
import { parse } from '../src/parse.ts'
import { parseHtml } from '../src/parse-html.ts'
import { decode } from '../src/shell/decode.ts'
import { skins } from './skins.ts'
import { fixtures } from './support/fixtures.ts'
import { letterOf } from './support/same-letter.ts'

const flat = (v: any, p = '', o: string[] = []): string[] => {
  if (v === null || v === undefined) return o
  if (typeof v === 'object') {
    for (const [k, x] of Object.entries(v)) flat(x, p + '.' + k, o)
    return o
  }
  o.push(p + '=' + v)
  return o
}
it('x', () => {
  for (const { path, text } of fixtures)
    for (const [n, s] of Object.entries(skins)) {
      const pr = s(text)
      const h = typeof pr === 'string' ? pr : decode(pr).text
      const a = flat(letterOf(parse(text))),
        b = flat(letterOf(parseHtml(h)))
      const A = new Set(a),
        B = new Set(b)
      const d = [
        ...a.filter((x) => !B.has(x)).map((x) => '-' + x),
        ...b.filter((x) => !A.has(x)).map((x) => '+' + x),
      ]
      if (d.length)
        console.log(
          path,
          n,
          d.length,
          d
            .filter((x) => !x.includes('finding'))
            .slice(0, 6)
            .map((x) => x.slice(0, 90))
            .join('\n   '),
        )
    }
})
