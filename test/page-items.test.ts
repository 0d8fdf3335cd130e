import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { check, type Document, parse } from '../src/index.ts'
import { groups, type Item, itemsOf } from '../src/page/inspect/items.ts'
import { letterLines, type MarkNode, placedOf } from '../src/page/inspect/letter-lines.ts'
import { chinese } from '../src/page/words/chinese.ts'
import { english } from '../src/page/words/english.ts'
import { readOnce } from './support/read-once.ts'

const letters = readdirSync('fixtures/letters')
  .filter((name) => name.endsWith('.txt'))
  .map((name) => {
    const document = readOnce(readFileSync(`fixtures/letters/${name}`, 'utf8'))
    const findings = check(document, { profile: 'issued' }).map(({ finding }) => finding)
    return { name, document, items: itemsOf(document, findings) }
  })

/** What a JSON Pointer leads to. */
function at(document: Document, path: string): unknown {
  let value: unknown = document
  for (const key of path.split('/').slice(1)) value = (value as Record<string, unknown>)[key]
  return value
}

/** Every span of words in a document by its path. */
function mentionsOf(value: unknown, path = ''): { path: string; text: string }[] {
  if (typeof value !== 'object' || value === null) return []
  const own = 'text' in value && 'span' in value ? [{ path, text: String(value.text) }] : []
  return [...own, ...Object.entries(value).flatMap(([key, inner]) => mentionsOf(inner, `${path}/${key}`))]
}

describe('the values of a letter', () => {
  it('have paths that lead to them in the document, each once', () => {
    for (const { name, document, items } of letters) {
      const values = items.filter(({ finding }) => finding === null)
      expect(new Set(items.map(({ path }) => path)).size, name).toBe(items.length)
      for (const { path, text, field } of values) {
        const value = at(document, path) as { text?: string } | null
        expect(value, `${name} ${path}`).not.toBeUndefined()
        if (value?.text !== undefined) expect(text, `${name} ${path} ${field}`).toBe(value.text)
      }
    }
  })

  it('leave no words of the document out', () => {
    for (const { name, document, items } of letters) {
      const said = new Set(items.flatMap(({ text, parts }) => [text, ...parts.map((part) => part.text)]))
      const headings = items.filter(({ field }) => field === '/body/sections/*').map(({ text }) => text)
      for (const { path, text } of mentionsOf({ ...document, findings: [] }))
        expect(said.has(text) || headings.some((heading) => heading.endsWith(text)), `${name} ${path}`).toBe(
          true,
        )
    }
  })

  it('carry the numbers of the figures as they are', () => {
    for (const { document, items } of letters)
      expect(
        items
          .filter(({ group }) => group === 'figures')
          .map(({ facts }) => facts.find(({ key }) => key === 'value')?.value ?? null),
      ).toEqual(document.figures.map(({ value }) => value))
  })

  it('stand in the order of the groups', () => {
    for (const { items } of letters) {
      const order = items.map(({ group }) => groups.indexOf(group))
      expect(order).toEqual([...order].sort((a, b) => a - b))
    }
  })

  it('have a name for every field and property that letters bring, in both languages', () => {
    const fields = new Set<string>()
    const facts = new Set<string>()
    for (const { items } of letters)
      for (const item of items) {
        if (item.label === null && item.finding === null) fields.add(item.field)
        for (const { key } of [...item.facts, ...item.parts]) facts.add(key)
      }
    for (const words of [chinese, english]) {
      expect([...fields].filter((field) => !Object.hasOwn(words.fields, field))).toEqual([])
      expect([...facts].filter((key) => !Object.hasOwn(words.facts, key))).toEqual([])
    }
  })

  it('show what no group knows among what is left over', () => {
    const document = { ...parse(''), stamps: [{ text: '印章', span: [0, 2] }] } as Document
    expect(itemsOf(document, []).find(({ path }) => path === '/stamps/0')).toMatchObject({
      group: 'leftover',
      text: '印章',
    })
  })

  it('are in doubt where the reader was', () => {
    const document = parse(
      '青石县水务局关于县十届人大二次会议第17号建议的答复\n\n林岚代表：\n您提出的建议收悉。现答复如下：\n已整治河道1020公里。\n\n青石县水务局\n2021115',
    )
    const doubts = itemsOf(document, []).flatMap(({ path, doubt }) => (doubt === null ? [] : [[path, doubt]]))
    expect(doubts).toContainEqual(['/signature/date', 'candidates'])
  })
})

/** The text of nodes, with each mark as `[path|…]`. */
function drawn(nodes: readonly MarkNode[]): string {
  return nodes
    .map((node) => ('text' in node ? node.text : `[${node.item.path}|${drawn(node.children)}]`))
    .join('')
}

const plain = (nodes: readonly MarkNode[]): string =>
  nodes.map((node) => ('text' in node ? node.text : plain(node.children))).join('')

describe('the lines of a letter', () => {
  it('say what the text says, and mark every value at its place', () => {
    for (const { name, document, items } of letters) {
      const text = document.text ?? ''
      const lines = letterLines(text, items)
      for (const { start, nodes } of lines)
        expect(text.startsWith(plain(nodes), start), `${name} at ${start}`).toBe(true)
      const length = lines.reduce((sum, { nodes }) => sum + plain(nodes).length, 0)
      expect(length, name).toBe(text.replaceAll(/[\n\r\v\f\u0085\u2028\u2029]/g, '').length)
      const all = lines.map(({ nodes }) => drawn(nodes)).join('')
      // What a break alone is found fault with is printed nowhere.
      const printed = placedOf(items).filter(({ span }) => /[^\n\r\v\f]/.test(text.slice(...span)))
      for (const { path, isBlock } of printed) if (!isBlock) expect(all, name).toContain(`[${path}|`)
    }
  })

  const mark = (path: string, start: number, end: number) =>
    ({ path, span: [start, end], group: 'figures', isBlock: false }) as unknown as Item

  it.each<[what: string, marks: [string, number, number][], drawn: string]>([
    [
      'marks apart',
      [
        ['a', 0, 1],
        ['b', 2, 4],
      ],
      '[a|一]二[b|三四]五六',
    ],
    [
      'one within another',
      [
        ['in', 1, 2],
        ['out', 0, 4],
      ],
      '[out|一[in|二]三四]五六',
    ],
    [
      'two at one place',
      [
        ['a', 1, 3],
        ['b', 1, 3],
      ],
      '一[a|[b|二三]]四五六',
    ],
    [
      'an overlap in part',
      [
        ['a', 0, 3],
        ['b', 2, 5],
      ],
      '[a|一二[b|三]][b|四五]六',
    ],
    [
      'three in a chain',
      [
        ['a', 0, 6],
        ['b', 1, 5],
        ['c', 2, 3],
      ],
      '[a|一[b|二[c|三]四五]六]',
    ],
  ])('tells %s apart', (_, marks, expected) => {
    const items = marks.map(([path, start, end]) => mark(path, start, end))
    expect(letterLines('一二三四五六', items).map(({ nodes }) => drawn(nodes))).toEqual([expected])
  })

  it('take a mark over a line break up again on the next line', () => {
    expect(letterLines('一二\r\n三四', [mark('a', 1, 5)]).map(({ nodes }) => drawn(nodes))).toEqual([
      '一[a|二]',
      '[a|三]四',
    ])
  })

  it('look at marks as often as there are many, not as their square', () => {
    const looksAt = (count: number) => {
      let looks = 0
      const marks = Array.from({ length: count }, (_, index) => {
        const { span, ...rest } = mark(`${index}`, index * 2, index * 2 + 1)
        return Object.defineProperty(rest, 'span', { get: () => ++looks && span }) as Item
      })
      letterLines('数'.repeat(count * 2), marks)
      return looks
    }
    expect(looksAt(10_000)).toBeLessThan(looksAt(1000) * 14)
  })
})
