import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Tokenizer } from 'htmlparser2'
import { describe, expect, it } from 'vitest'
import { readTokens } from '../src/html/tokens.ts'
import { fc } from './support/fast-check.ts'

type Token = readonly [kind: string, ...words: string[]]

/** Text runs that touch are one: where a run is cut is nobody's concern. */
function joined(tokens: readonly Token[]): Token[] {
  const out: Token[] = []
  for (const token of tokens) {
    const last = out.at(-1)
    if (token[0] === 'text' && last?.[0] === 'text') out[out.length - 1] = ['text', `${last[1]}${token[1]}`]
    else out.push(token)
  }
  return out
}

function own(html: string): Token[] {
  const tokens: Token[] = []
  const cut = (start: number, end: number) => html.slice(start, end)
  readTokens(html, {
    text: (start, end) => tokens.push(['text', cut(start, end)]),
    startTag: (start, end) => tokens.push(['start', cut(start, end)]),
    attribute: (start, end, from, to) => tokens.push(['attribute', cut(start, end), cut(from, to)]),
    startTagEnd: (isSelfClosing) => tokens.push([isSelfClosing ? '/>' : '>']),
    endTag: (start, end) => tokens.push(['end', cut(start, end)]),
  })
  return joined(tokens)
}

function peers(html: string): Token[] {
  const tokens: Token[] = []
  const cut = (start: number, end: number) => html.slice(start, end)
  let name = ''
  let value = ''
  const ignore = () => {}
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: false },
    {
      ontext: (start, end) => tokens.push(['text', cut(start, end)]),
      onopentagname: (start, end) => tokens.push(['start', cut(start, end)]),
      onattribname: (start, end) => {
        name = cut(start, end)
        value = ''
      },
      onattribdata: (start, end) => {
        value = cut(start, end)
      },
      onattribend: () => tokens.push(['attribute', name, value]),
      onopentagend: () => tokens.push(['>']),
      onselfclosingtag: () => tokens.push(['/>']),
      onclosetag: (start, end) => tokens.push(['end', cut(start, end)]),
      onattribentity: ignore,
      ontextentity: ignore,
      oncdata: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onprocessinginstruction: ignore,
      onend: ignore,
    },
  )
  tokenizer.write(html)
  tokenizer.end()
  return joined(tokens)
}

/** A tag that the source ends in is dropped by both, but each has told a part of it. */
function whole(tokens: readonly Token[]): readonly Token[] {
  const last = tokens.findLastIndex(([kind]) => kind !== 'attribute')
  return tokens[last]?.[0] === 'start' ? tokens.slice(0, last) : tokens
}

/** Where htmlparser2 leaves the standard: shortest declarations, end tags that are none, CDATA, a raw element's end tag with a slash. */
const standardOnly =
  /<!-?>|<!-[^-]|<\/[^a-z]|<\/[a-z][^\s>]*\/|<!\[CDATA|<(?:t[^ie]|x[^m])|<$|<\/[^>]*$|\/\s*$/i

const corpus = join(process.env.FUHAN_CORPUS ?? join(import.meta.dirname, '../../shared/corpus'), 'html')
const hasCorpus = existsSync(corpus)
const pages = [join(import.meta.dirname, '../fixtures/html'), ...(hasCorpus ? [corpus] : [])].flatMap(
  (folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.html'))
      .map((name) => readFileSync(join(folder, name), 'utf8')),
)

describe('tokens of a page', () => {
  it(`are those of htmlparser2${hasCorpus ? '' : ' (on the fixtures only: there is no corpus)'}`, () => {
    expect(pages.length).toBeGreaterThan(15)
    for (const page of pages) expect(whole(own(page))).toEqual(whole(peers(page)))
  })

  it('and are so for markup that is damaged anywhere', () => {
    const pieces = fc.constantFrom(
      ...[
        '<p>',
        '</p>',
        '<div class="a b">',
        "<a href='x'",
        ' b',
        '=',
        '"',
        "'",
        '/',
        '>',
        '<',
        '</',
        '<!--',
        '-->',
      ],
      ...[
        '<script>',
        '</script>',
        '</SCRIPT >',
        '<style>',
        '</style>',
        '<title>',
        '</title',
        '<TEXTAREA>',
        '答复',
      ],
      ...[
        '</textarea>',
        '<!DOCTYPE html>',
        '<?xml ?>',
        '<br/>',
        '<br / >',
        '<td width=5% nowrap>',
        '\n',
        '\t',
        ' ',
      ],
      ...[
        '&nbsp;',
        '&lt',
        '\0',
        '<o:p>',
        '<1',
        '<!---->',
        '<!-->',
        'style=',
        '<xmp>',
        '</xmp>',
        '<input disabled',
      ],
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const html = parts.join('')
        fc.pre(!standardOnly.test(html))
        expect(whole(own(html))).toEqual(whole(peers(html)))
      }),
      { numRuns: 3000 },
    )
  })

  it('and are so for pages cut anywhere', () => {
    for (const page of pages.slice(0, 12)) {
      for (let at = 1; at < page.length; at += Math.ceil(page.length / 60)) {
        const html = page.slice(at, at + 4000)
        if (!standardOnly.test(html)) expect(whole(own(html))).toEqual(whole(peers(html)))
      }
    }
  })

  it.each([
    ['<!>一', [['text', '一']]],
    ['<!->一', [['text', '一']]],
    ['<!-->一', [['text', '一']]],
    ['<!--->一', [['text', '一']]],
    ['<![CDATA[一]]>二', [['text', '二']]],
    ['</>一', [['text', '一']]],
    ['</ p>一', [['text', '一']]],
    [
      '</p/>一',
      [
        ['end', 'p'],
        ['text', '一'],
      ],
    ],
    ['<style></style/>一', [['start', 'style'], ['>'], ['end', 'style'], ['text', '一']]],
    ['<tmp><p>', [['start', 'tmp'], ['>'], ['start', 'p'], ['>']]],
    ['一<', [['text', '一<']]],
    ['一</', [['text', '一</']]],
  ] as const)('%s is read as the standard says', (html, tokens) => {
    expect(own(html)).toEqual(tokens)
  })
})
