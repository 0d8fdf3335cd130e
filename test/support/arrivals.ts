import { hanziOfRadical } from '../../src/grammar/radicals.ts'
import { simplifiedOf } from '../../src/grammar/traditional.ts'

/** Writes a letter, one paragraph a line, as it arrives in one form. `random` gives numbers from 0 to 1, the same for one letter. */
export type Arrival = (lines: readonly string[], random: () => number) => string

const isMarker = (line: string) =>
  /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d{1,2}[.．、]|[一二三四五六]是)/.test(line)
const isHeading = (line: string) => isMarker(line) && line.length < 30 && !/[。；]/.test(line)
const isTitle = (line: string) => /(?:答复|复函|回复|意见|函)$/.test(line) && line.includes('关于')
const isRight = (line: string) =>
  /^(?:\d{4}年|二[〇○])/.test(line) || (/(?:局|委员会|政府|厅|办公室|中心)$/.test(line) && line.length < 22)

/** How many columns a text fills: a hanzi is two. */
export const columns = (text: string) =>
  [...text].reduce(
    (sum, unit) => sum + ((unit.codePointAt(0) ?? 0) > 0x2e7f || /[“”‘’—…《》]/.test(unit) ? 2 : 1),
    0,
  )

/** Signs that no line begins with. */
const noFirst = /^[，。、；：？！）》”’％%]/

/** Breaks a paragraph at a width; a word or number of Latin signs stays whole unless it is `hard`. */
export function wrapped(text: string, width: number, isHard = false): string[] {
  const units = isHard ? [...text] : (text.match(/[0-9A-Za-z.,%〔〕-]+|[\s\S]/gu) ?? [])
  const out: string[] = []
  let line = ''
  for (const unit of units) {
    if (line !== '' && columns(line + unit) > width && (isHard || !noFirst.test(unit))) {
      out.push(line)
      line = unit === ' ' ? '' : unit
    } else line += unit
  }
  if (line !== '') out.push(line)
  return out
}

const everyLine =
  (edit: (line: string, index: number) => string, between = '\n'): Arrival =>
  (lines) =>
    lines.map(edit).join(between)
const joined =
  (between: string): Arrival =>
  (lines) =>
    lines.join(between)
const wrap =
  (width: number, isHard = false): Arrival =>
  (lines) =>
    lines.flatMap((line) => wrapped(line, width, isHard)).join('\n')
const indented =
  (width: number): Arrival =>
  (lines) =>
    lines
      .flatMap((line) =>
        wrapped(isTitle(line) || isRight(line) || /：$/.test(line) ? line : `　　${line}`, width),
      )
      .join('\n')
/** Blanks around each number, as OCR prints them. */
const numbersApart = (line: string) =>
  line
    .replace(/(\d[\d.]*)/g, ' $1 ')
    .replace(/ {2,}/g, ' ')
    .replace(/^ | $/g, '')
    .replace(/ (?=[，。、；：）%％.．\]〕年])/g, (blank) => blank)
    .replace(/([（《“〔]) /g, '$1')
    .replace(/(\d) %/g, '$1%')
/** Blanks between hanzi and numbers or words of Latin letters, as tools for PDFs print the gaps that a typesetter leaves. */
const spaced = (line: string) =>
  line.replace(/(?<=[一-鿿])(?=[0-9A-Za-z])|(?<=[0-9A-Za-z%])(?=[一-鿿])/g, ' ')

/** Lines of a page with a mark at the foot of each. */
function paged(
  lines: readonly string[],
  size: number,
  mark: (page: number, pages: number) => string[],
): string[] {
  const pages = Math.ceil(lines.length / size)
  return Array.from({ length: pages }, (_, i) => [
    ...lines.slice(i * size, (i + 1) * size),
    ...mark(i + 1, pages),
  ]).flat()
}

function layout(lines: readonly string[], width: number): string[] {
  return lines.flatMap((line) => {
    if (isTitle(line))
      return wrapped(line, width - 12).map(
        (part) => ' '.repeat(Math.max(0, (width - columns(part)) >> 1)) + part,
      )
    if (isRight(line)) return [' '.repeat(Math.max(0, width - columns(line) - 4)) + line]
    return wrapped(/[：:]$/.test(line) && line.length < 60 ? line : `    ${line}`, width)
  })
}

const apart =
  (share: number): Arrival =>
  (lines, random) =>
    lines
      .flatMap((line) => wrapped(line, 64))
      .map((line) =>
        [...line]
          .map((unit) => (random() < share ? `${unit} ` : unit))
          .join('')
          .trimEnd(),
      )
      .join('\n')

/** Confusions of OCR in places where a reader tells what was meant. */
const misread: Arrival = (lines, random) =>
  lines
    .flatMap((line) => wrapped(line, 40))
    .map((line) =>
      line
        .replace(/^一、/, '—、')
        .replace(/(\d月\d{1,2})日/g, (whole, day: string) => (random() < 0.5 ? `${day}曰` : whole))
        .replace(/(20\d)0(?=\d*年)/g, '$1O')
        .replace(/，/g, (sign) => (random() < 0.3 ? ',' : sign))
        .replace(/：/g, (sign) => (random() < 0.4 ? ' :' : sign))
        .replace(/（/g, (sign) => (random() < 0.4 ? ' (' : sign)),
    )
    .join('\n')

const sprinkled =
  (sign: string, share: number): Arrival =>
  (lines, random) =>
    lines.map((line) => [...line].map((unit) => (random() < share ? unit + sign : unit)).join('')).join('\n')
const replacedBy = (pairs: ReadonlyMap<string, string>): Arrival =>
  everyLine((line) => [...line].map((unit) => pairs.get(unit) ?? unit).join(''))

const radicals = new Map<string, string>(hanziOfRadical.map(([radical, hanzi]) => [hanzi, radical]))
for (let code = 0x2f00; code <= 0x2fd5; code++)
  radicals.set(String.fromCharCode(code).normalize('NFKC'), String.fromCharCode(code))
const traditional = new Map([...simplifiedOf].map(([from, to]) => [to, from] as const))

const menu = ['网站首页', '政务公开', '政务服务']
const footnotes: Arrival = (lines) =>
  [
    ...menu.map((item, i) => `     • [${i + 1}]${item}`),
    '',
    '   当前位置：[4]首页 > [5]政务公开',
    '',
    ...lines.flatMap((line) => [...wrapped(line, 72).map((part) => `   ${part}`), '']),
    '   [6]打印本页',
    '',
    'References',
    '',
    '   Visible links',
    ...[1, 2, 3, 4, 5, 6].map((i) => `   ${i}. http://www.yunpi.invalid/${i}/`),
  ].join('\n')

/** The forms of the project's own making, by name. */
export const ownForms: Readonly<Record<string, Arrival>> = {
  'Markdown: headings': everyLine(
    (line) => (isTitle(line) ? `# ${line}` : isHeading(line) ? `## ${line}` : line),
    '\n\n',
  ),
  'Markdown: bold': everyLine(
    (line) =>
      isTitle(line) || isHeading(line) || /：$/.test(line)
        ? `**${line}**`
        : line
            .replace(/^((?:（[一二三四五六]）|\d[.．])[^。]{2,30}。)/, '**$1**')
            .replace(/(\d+)(?=[个家项])/, '**$1**'),
    '\n\n',
  ),
  'Markdown: all bold': everyLine((line) => `**${line}**`, '\n\n'),
  'Markdown: escapes': everyLine((line) => line.replace(/[.\-*_[\]()|>#]/g, '\\$&'), '\n\n'),
  'Markdown: quotes': everyLine((line) => `> ${line}`, '\n>\n'),
  'Markdown: items': everyLine((line) => (isMarker(line) ? `- ${line}` : line), '\n\n'),
  'Markdown: hard breaks': (lines) => `# ${lines.join('  \n')}`,
  'Markdown: backslashes': joined('\\\n'),
  'Markdown: YAML': (lines) =>
    `---\ntitle: ${lines[0]?.length ? '答复' : ''}\nurl: http://www.yunpi.invalid/a.html\ndate: "2024-01-02"\n---\n\n${lines.join('\n\n')}`,
  'Markdown: page head': (lines) =>
    `Title: 建议提案办理\n\nURL Source: http://www.yunpi.invalid/a.html\n\nMarkdown Content:\n[首页](/) \\> [政务公开](/zwgk/)\n\n${lines.map((line) => (isHeading(line) ? `**${line}**` : line)).join('\n\n')}\n\n![](/qr.png)`,
  'tags left in': everyLine(
    (line, i) =>
      i % 3 === 0
        ? `<p>${line}</p>`
        : i % 3 === 1
          ? `${line}<br />`
          : `<span style="color:#333">${line}</span>`,
    '\n\n',
  ),
  'a stray break': (lines) => lines.map((line) => line.replace(/。(?=.{20})/, '。<br>')).join('\n'),
  'PDF: lines of 56': (lines) =>
    paged(
      lines.flatMap((line) => wrapped(spaced(line), 56)),
      20,
      (page) => [`— ${page} —`],
    ).join('\n'),
  'PDF: layout': (lines) =>
    paged(layout(lines.map(spaced), 60), 22, (page) => ['', '', `${' '.repeat(28)}—${page}—`, '', '']).join(
      '\n',
    ),
  'PDF: form feeds': (lines) => {
    const body = lines.flatMap((line) => wrapped(spaced(line), 60))
    return paged(body, 24, (page, pages) => [`${page}/${pages}`, '\f'])
      .join('\n')
      .replace(/\n\f\n/g, '\n\f')
  },
  'PDF: running head': (lines) =>
    [
      '云陂市政府公文',
      ...paged(
        lines.flatMap((line) => wrapped(line, 64)),
        18,
        (page) => [`- ${page} -`, '云陂市政府公文'],
      ).slice(0, -1),
    ].join('\n'),
  'PDF: blank lines between': (lines) =>
    paged(
      lines.flatMap((line) => wrapped(spaced(line), 56)),
      20,
      (page) => [`第${page}页`],
    ).join('\n\n'),
  'wrap: 32 columns': wrap(32),
  'wrap: 40 columns': wrap(40),
  'wrap: 56 columns': wrap(56),
  'wrap: 76 columns': wrap(76),
  'wrap: 80 columns, words cut': wrap(80, true),
  'wrap: indents': indented(64),
  'wrap: blank lines between paragraphs': (lines) =>
    lines.map((line) => wrapped(line, 70).join('\n')).join('\n\n'),
  'OCR: all apart': apart(1),
  'OCR: parts apart': apart(0.35),
  'OCR: numbers apart': (lines) => lines.flatMap((line) => wrapped(numbersApart(line), 56)).join('\n'),
  'OCR: misread': misread,
  'zero-width signs': sprinkled('\u200b', 0.1),
  'soft hyphens and directions': sprinkled('\u00ad\u200e', 0.08),
  'indents of private use': everyLine((line) => `\ue5e5\ue5e5${line}\ue004`),
  'radicals for hanzi': replacedBy(radicals),
  'bullets of Word': everyLine((line) => (isMarker(line) ? `\uf0b7\t${line}` : line)),
  'Ø for a bullet': everyLine((line) => (isMarker(line) ? `Ø ${line}` : line)),
  'breaks: vertical tabs': joined('\v'),
  'breaks: form feeds': joined('\f'),
  'breaks: U+2028': joined('\u2028'),
  'breaks: U+0085': joined('\u0085'),
  'breaks: carriage returns': joined('\r'),
  'breaks: written out': joined('\\n'),
  'breaks: written out twice': joined('\\r\\n\\r\\n'),
  'breaks: _x000D_': joined('_x000D_\n'),
  'breaks: bars': joined('|'),
  'breaks: two blanks': joined('  '),
  'breaks: wide blanks': joined('　　'),
  'breaks: one blank': joined(' '),
  'all blanks lost': (lines) => lines.join('').replace(/\s+/g, ''),
  'trailing bars': everyLine((line) => `${line} |`),
  references: everyLine((line) =>
    [...line].map((unit) => (unit > '\u007f' ? `&#${unit.codePointAt(0)};` : unit)).join(''),
  ),
  escapes: everyLine((line) =>
    [...line]
      .map((unit) =>
        unit > '\u007f' && unit.length === 1
          ? `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
          : unit,
      )
      .join(''),
  ),
  'traditional script': replacedBy(traditional),
  'text browser with footnotes': footnotes,
}
