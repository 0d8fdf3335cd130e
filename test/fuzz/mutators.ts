import type { Random } from './random.ts'

/** Words that some reader looks for, and signs that some reader minds. */
const words = [
  ...'一二三四五六七八九十百千万亿两〇零半几多余、。,:;!?《》“”()〔〕【】[]|-—·/%‰.·第号届次年月日元人个项条是的',
  ...'\n\r\t \u3000\u00a0\u200b\ufeff\u2028\u0085\ufffd\u00ad\u0301\u{20bb7}\ud842\udfb7',
  ...'０９Ａ：，（）＜＞＆；＼',
  '\r\n',
  '\n\n',
  '&nbsp;',
  '&#x3000;',
  '\\n',
  '\\u6536',
  '**',
  '##',
  '> ',
  '- ',
  '| ',
  '---',
  '第1页 共3页',
  '索引号:',
  '索 引 号',
  '发布机构',
  '成文日期:2024-03-02',
  '发布时间:2024-06-20 10:00',
  '来源:市水务局',
  '文号:湖水发〔2023〕12号',
  '〔2023〕第012号',
  '(A类)',
  'B1',
  '类别:C',
  '签发人:韩晓',
  '是否公开:是',
  '林知秋代表:\n',
  '骆青禾、舒望委员:',
  '尊敬的',
  '等3位代表',
  '您提出的《关于',
  '的建议》(第0217号)收悉',
  '市七届人大三次会议',
  '现答复如下:',
  '经会同市财政局、',
  '我局会商',
  '一、',
  '(二)',
  '3.',
  '①',
  '一是',
  '首先,',
  '感谢您对',
  '专此答复。',
  '以上答复如有不妥,',
  '岚泽市水务局',
  '(盖章)',
  '2024年6月5日',
  '二〇二四年六月五日',
  '2024-06-05',
  '联系人:舒望',
  '联系电话:12345678',
  '抄送:市政府办公室',
  '附件:1.',
  '会办单位:',
  '扫一扫在手机打开当前页',
  '当前位置:首页 > 政务公开',
  '2023年以来',
  '截至2023年底',
  '近3年',
  '“十四五”期间',
  '其中',
  '增长',
  '下降',
  '达到',
  '超',
  '约',
  '不少于',
  '以上',
  '分之',
  '百分点',
  '3.6亿元',
  '12.5%',
  '1至3个',
  '每年',
  '平方米',
  '万元',
  '成半',
  '×10^4',
  '《条例》第十条',
  '截止',
  '锟斤拷',
  '銆',
] as const

/** Words of markup. */
const tags = [
  '<p>',
  '</p>',
  '<br>',
  '<div style="display:none">',
  '<div class="content">',
  '</div>',
  '<table><tr><td>',
  '</td><td>',
  '</tr>',
  '</table>',
  '<span style="font-size:0">',
  '</span>',
  '<script>',
  '</script>',
  '<textarea>',
  '</textarea>',
  '<!--',
  '-->',
  '--!>',
  '<sup>',
  '</sup>',
  '<ruby>',
  '<rt>',
  '</ruby>',
  '<a href="/x">',
  '</a>',
  '<h1>',
  '</h1>',
  '<title>',
  '</title>',
  '<meta name="PubDate" content="2024-06-20">',
  '<![CDATA[',
  ']]>',
  '<?xml version="1.0"?>',
  '&lt;p&gt;',
  '&amp;',
  '&#',
  '<',
  '>',
  '"',
  "'",
  '=',
] as const

/** A change to a text; `other` is another text to take from. */
type Mutator = (text: string, random: Random, other: string) => string

const stretch = (text: string, random: Random, longest: number): [number, number] => {
  const start = random.below(text.length + 1)
  return [start, Math.min(text.length, start + random.below(longest))]
}
const linewise =
  (change: (lines: string[], random: Random, other: string) => void): Mutator =>
  (text, random, other) => {
    const lines = text.split('\n')
    change(lines, random, other)
    return lines.join('\n')
  }
const into = (text: string, at: number, word: string) => text.slice(0, at) + word + text.slice(at)

const mutators: readonly Mutator[] = [
  (text, random) => into(text, random.below(text.length + 1), random.pick(words)),
  (text, random) =>
    into(text, random.below(text.length + 1), random.pick(words).repeat(1 + random.below(40))),
  (text, random) => {
    let out = text
    for (let count = random.below(12); count >= 0; count--)
      out = into(out, random.below(out.length + 1), random.pick(words))
    return out
  },
  (text, random) => {
    const [start, end] = stretch(text, random, 80)
    return text.slice(0, start) + text.slice(end)
  },
  (text, random) => {
    const [start, end] = stretch(text, random, 60)
    return text.slice(0, end) + text.slice(start, end).repeat(1 + random.below(6)) + text.slice(end)
  },
  (text, random, other) => {
    const [start, end] = stretch(other, random, 200)
    return into(text, random.below(text.length + 1), other.slice(start, end))
  },
  (text, random, other) =>
    text.slice(0, random.below(text.length + 1)) + other.slice(random.below(other.length + 1)),
  (text, random) => text.slice(random.below(text.length + 1)),
  (text, random) => text.slice(0, random.below(text.length + 1)),
  (text, random) =>
    text.replaceAll(
      '\n',
      random.pick(['\r\n', '\n\n', ' ', '', '\u3000', '\\n', '\n\u3000\u3000', '\u2028']),
    ),
  (text, random) => {
    const [from, to] = random.pick([
      [/[0-9]/g, '9'],
      [/[,。]/g, ''],
      [/[《》]/g, '"'],
      [/ /g, ''],
      [/\n/g, '|'],
      [/[一二三]/g, '①'],
      [/年/g, '-'],
      [/:/g, ' '],
    ] as const)
    return text.replaceAll(from, to)
  },
  (text) => text.replaceAll(/[!-~]/g, (unit) => String.fromCharCode(unit.charCodeAt(0) + 0xfee0)),
  (text, random) => {
    const width = 5 + random.below(30)
    return text
      .split('\n')
      .map((line) => line.replaceAll(new RegExp(`.{${width}}`, 'gu'), '$&\n'))
      .join('\n')
  },
  linewise((lines, random) => {
    const [from, to] = [random.below(lines.length), random.below(lines.length)]
    ;[lines[from], lines[to]] = [lines[to] ?? '', lines[from] ?? '']
  }),
  linewise((lines, random) => lines.splice(random.below(lines.length), 1 + random.below(3))),
  linewise((lines, random, other) => {
    lines.splice(random.below(lines.length), 0, random.pick(other.split('\n')))
  }),
  linewise((lines, random) => {
    const at = random.below(lines.length)
    lines[at] = (lines[at] ?? '').repeat(2 + random.below(20))
  }),
  linewise((lines, random) => {
    const at = random.below(lines.length)
    lines[at] = `| ${(lines[at] ?? '').replaceAll(/[,、:]/g, ' | ')} |`
  }),
]

/** A letter of few and short lines: the beginning, a place in the middle and the end of `text`. Most faults need no more, and such a letter is read in a third of the time. */
function shortened(text: string, random: Random): string {
  const lines = text.split('\n')
  const head = 1 + random.below(6)
  const tail = Math.max(head, lines.length - 1 - random.below(5))
  const middle = head + random.below(Math.max(1, tail - head))
  const most = 12 + random.below(40)
  return [...lines.slice(0, head), ...lines.slice(middle, Math.min(middle + 2, tail)), ...lines.slice(tail)]
    .map((line) => line.slice(0, most))
    .join('\n')
}

/** A page whose paragraphs are the lines of a text. */
function asPage(text: string): string {
  const lines = text
    .split('\n')
    .map((line) => `<p>${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`)
  return `<html><head><title>答复函</title></head><body><div class="content">${lines.join('\n')}</div></body></html>`
}

/** A text of nothing but such words. */
function soup(random: Random, of: readonly string[]): string {
  const kinds = Array.from({ length: 1 + random.below(8) }, () => random.pick(of))
  const isNarrow = random.below(2) === 0
  let out = ''
  for (let count = random.below(random.pick([30, 30, 200])); count >= 0; count--)
    out += isNarrow ? random.pick(kinds) : random.pick(of)
  return out
}

/** A changed letter, or a text of words that letters have; `isPage` says to read it as markup. */
export function mutated(
  letters: readonly string[],
  pages: readonly string[],
  random: Random,
): { text: string; isPage: boolean } {
  const kind = random.below(20)
  if (kind === 0) return { text: soup(random, words), isPage: false }
  if (kind === 1) return { text: soup(random, [...words, ...tags, ...tags, ...tags]), isPage: true }
  const isPage = kind <= 4
  const isWhole = random.below(isPage ? 3 : 8) === 0
  const all = isPage && isWhole ? pages : letters
  let text = random.pick(all)
  if (!isWhole) text = shortened(text, random)
  if (isPage) {
    if (!isWhole) text = asPage(text)
    for (let count = random.below(6); count > 0; count--)
      text = into(text, random.below(text.length + 1), random.pick(tags))
  }
  for (let count = random.below(4); count >= 0; count--)
    text = random.pick(mutators)(text, random, random.pick(all)).slice(0, 40_000)
  return { text, isPage }
}
