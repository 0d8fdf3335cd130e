import type { Labels } from './labels.ts'

/** A line of a damaged letter, with the lines of the letter that it was; an odd line was none. */
export interface DamagedLine {
  readonly text: string
  readonly from: readonly number[]
}
export type Damage = (lines: readonly DamagedLine[], pick: Pick, labels: Labels) => readonly DamagedLine[]
/** Chooses one of a list. */
export type Pick = <T>(list: readonly T[]) => T

/** Choices that a seed decides. */
export function picker(seed: number): Pick {
  let state = seed >>> 0
  return (list) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return list[Math.floor((state / 2 ** 32) * list.length)] as (typeof list)[number]
  }
}

/** A letter as the lines of a damaged one that is whole still. */
export function undamaged(text: string): readonly DamagedLine[] {
  return text.split(/\r\n|\n/u).map((line, i) => ({ text: line, from: [i] }))
}

export const textOf = (lines: readonly DamagedLine[]): string => lines.map(({ text }) => text).join('\n')

const oddWords = [
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
const odd = (pick: Pick): DamagedLine => extra(pick(oddWords))
const extra = (text: string): DamagedLine => ({ text, from: [] })
const printed = (lines: readonly DamagedLine[]) =>
  lines.flatMap(({ text }, i) => (text.trim() === '' ? [] : [i]))
const signed = (lines: readonly DamagedLine[], labels: Labels): number => {
  const signature = labels['signature'] as { agencies?: { text?: string }[] } | null | undefined
  const name = signature?.agencies?.[0]?.text
  return name === undefined ? -1 : lines.findLastIndex(({ text }) => text.trim() === name)
}
const put = (lines: readonly DamagedLine[], at: number, ...more: DamagedLine[]) =>
  at < 0 ? lines : [...lines.slice(0, at), ...more, ...lines.slice(at)]

/** Damage after which every label still holds. */
export const harmless: Readonly<Record<string, Damage>> = {
  'an odd line first': (lines, pick) => put(lines, printed(lines)[0] ?? 0, odd(pick)),
  'an odd line last': (lines, pick) => [...lines, odd(pick)],
  'odd lines around': (lines, pick) => [odd(pick), extra(''), ...lines, extra(''), odd(pick), odd(pick)],
  'an odd line above the signature': (lines, pick, labels) => put(lines, signed(lines, labels), odd(pick)),
  'an odd line in the signature': (lines, pick, labels) => {
    const at = signed(lines, labels)
    return at < 0 ? lines : put(lines, at + 1, odd(pick))
  },
  'columns of the site first': (lines) => [extra('首页 要闻动态 办事大厅 互动 专题'), ...lines],
  'a footer last': (lines) => [
    ...lines,
    extra('主办:柳溪县人民政府 承办:柳溪县融媒体中心'),
    extra('网站标识码:4900000099'),
  ],
  'blank lines doubled': (lines) => lines.flatMap((line) => [line, extra('')]),
  'blanks around each line': (lines) =>
    lines.map(({ text, from }) => ({ text: text.trim() === '' ? text : `\u3000\u3000${text} `, from })),
}

/** Damage that takes something away, or a break: what is still printed is still there to be read. */
export const harmful: Readonly<Record<string, Damage>> = {
  'a line lost': (lines, pick) => {
    const at = pick(printed(lines))
    return [...lines.slice(0, at), ...lines.slice(at + 1)]
  },
  'two lines glued': (lines, pick) => {
    const all = printed(lines)
    const nth = pick(all.slice(0, -1).map((_, i) => i))
    const [at, below] = [all[nth] ?? 0, all[nth + 1] ?? 0]
    const [one, other] = [lines[at], lines[below]]
    if (one === undefined || other === undefined || below <= at) return lines
    const glued = { text: one.text.trimEnd() + other.text.trim(), from: [...one.from, ...other.from] }
    return [...lines.slice(0, at), glued, ...lines.slice(below + 1)]
  },
  'the end cut off': (lines, pick) => lines.slice(0, pick(printed(lines)) + 1),
  'the beginning cut off': (lines, pick) => lines.slice(pick(printed(lines))),
  'cut within a line': (lines, pick) => {
    const at = pick(printed(lines))
    const line = lines[at] as DamagedLine
    const text = line.text.slice(0, pick(Array.from(line.text, (_, i) => i)) + 1)
    return [...lines.slice(0, at), { text, from: line.from }]
  },
}
