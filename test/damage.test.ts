import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from '../src/parse.ts'
import { labelled } from './support/fixtures.ts'
import { compare, type Labels } from './support/labels.ts'

/** What one odd line costs: labelled letters are damaged in ways that leave what they say unchanged, or take one line of it away. */
const odd = [
  '本页面由融媒体中心维护',
  '电子公文传输专用',
  '阅办单',
  '○○○',
  '2019',
  '请横屏浏览',
  '关联稿件',
  '发布系统测试',
  '文档下载量排行',
  '来源 本网',
  '第 1 屏',
  '存档备查',
]
let state = 20_240_506
const random = () => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
  return state / 2 ** 32
}
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T

type Lines = readonly string[]
const printed = (lines: Lines) => lines.flatMap((line, i) => (line.trim() === '' ? [] : [i]))
const put = (lines: Lines, at: number, ...more: string[]) => [
  ...lines.slice(0, at),
  ...more,
  ...lines.slice(at),
]
const signed = (lines: Lines, labels: Labels): number => {
  const signature = labels['signature'] as { agencies?: { text?: string }[] } | null | undefined
  const name = signature?.agencies?.[0]?.text
  return name === undefined ? -1 : lines.findLastIndex((line) => line.trim() === name)
}

/** Damage after which every label still holds, with the loss that is known at most. */
const harmless: Record<string, (lines: Lines, labels: Labels) => Lines> = {
  'an odd line first': (lines) => put(lines, printed(lines)[0] ?? 0, pick(odd)),
  'an odd line last': (lines) => [...lines, pick(odd)],
  'odd lines around': (lines) => [pick(odd), '', ...lines, '', pick(odd), pick(odd)],
  'an odd line above the signature': (lines, labels) => {
    const at = signed(lines, labels)
    return at < 0 ? lines : put(lines, at, pick(odd))
  },
  'an odd line in the signature': (lines, labels) => {
    const at = signed(lines, labels)
    return at < 0 ? lines : put(lines, at + 1, pick(odd))
  },
  'columns of the site first': (lines) => ['首页 要闻动态 办事大厅 互动 专题', ...lines],
  'a footer last': (lines) => [
    ...lines,
    '主办:柳溪县人民政府 承办:柳溪县融媒体中心',
    '网站标识码:4900000099',
  ],
  'blank lines doubled': (lines) => lines.flatMap((line) => [line, '']),
  'blanks around each line': (lines) =>
    lines.map((line) => (line.trim() === '' ? line : `\u3000\u3000${line} `)),
}
/** Damage that takes something away: what is still printed is still read. */
const harmful: Record<string, (lines: Lines) => Lines> = {
  'a line lost': (lines) => {
    const at = pick(printed(lines))
    return [...lines.slice(0, at), ...lines.slice(at + 1)]
  },
  'cut in the middle': (lines) => lines.slice(0, pick(printed(lines)) + 1),
}

const letters = labelled.map(({ labels, text }) => ({
  labels: JSON.parse(readFileSync(labels, 'utf8')) as Labels,
  lines: text.split(/\r\n|\n/u),
}))

const squeeze = (text: string) => text.replaceAll(/\s+/gu, '')
/** Whether one of the words that the labels accept is still printed in the text; lists of sections and derived values do not count. */
const isPrinted = (wanted: unknown, text: string): boolean => {
  const choices: unknown[] = Array.isArray(wanted) ? wanted : [wanted]
  return choices.some(
    (words) => typeof words === 'string' && words.length > 1 && text.includes(squeeze(words)),
  )
}

function tally(
  damage: (lines: Lines, labels: Labels) => Lines,
  isWhole: boolean,
): { right: number; wrong: number } {
  let right = 0
  let wrong = 0
  for (const { labels, lines } of letters) {
    const text = damage(lines, labels).join('\n')
    const read = compare(labels, parse(text))
    const page = squeeze(text)
    const counts = isWhole
      ? read.misses
      : read.misses.filter(({ error, wanted }) => error === 'missed' && isPrinted(wanted, page))
    right += read.right.length
    wrong += counts.length
  }
  return { right, wrong }
}

const f1 = ({ right, wrong }: { right: number; wrong: number }) => (2 * right) / (2 * right + wrong)

describe('a damaged letter', () => {
  const base = f1(tally((lines) => lines, true))
  const losses = Object.entries(harmless).map(
    ([kind, damage]) => [kind, base - f1(tally(damage, true))] as const,
  )

  it.each(losses)('loses next to nothing: %s', (_, loss) => expect(loss).toBeLessThanOrEqual(0.012))

  it('loses little on the whole', () => {
    const mean = losses.reduce((sum, [, loss]) => sum + loss, 0) / losses.length
    expect(mean).toBeLessThanOrEqual(0.004)
  })

  it.each(Object.entries(harmful))('keeps what is still printed: %s', (_, damage) => {
    expect(1 - f1(tally(damage, false))).toBeLessThanOrEqual(0.025)
  })
})
