import { formatNumber } from '../../src/shell/formats/numbering.ts'
import { docx, escaped } from './docx.ts'

/** How the programs that write Word files mark the beginnings of sections. */
const kinds = [
  { pattern: /^([一二三四五六七八九十]{1,3})、/, format: 'chineseCountingThousand', text: '%1、' },
  { pattern: /^（([一二三四五六七八九十]{1,3})）/, format: 'chineseCountingThousand', text: '（%1）' },
  { pattern: /^(\d{1,2})\./, format: 'decimal', text: '%1.' },
] as const

/** What parts what stands far right on a line from the rest. */
const gap = /[ \u3000]{4,}|\t+/
const settings = (inner: string) => `<w:pPr>${inner}</w:pPr>`
const run = (text: string, size: number) =>
  `<w:r><w:rPr><w:rFonts w:hint="eastAsia" w:eastAsia="WenQuanYi Zen Hei"/><w:sz w:val="${size}"/></w:rPr>${text
    .split(gap)
    .map((piece) => `<w:t xml:space="preserve">${escaped(piece)}</w:t>`)
    .join('<w:tab/>')}</w:r>`

const pageMark = `<w:p>${settings('<w:jc w:val="center"/>')}${run('— ', 28)}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>${run(' —', 28)}</w:p>`

/** What stands far right on a line of the head, behind a number or a title. */
const farRight = '<w:tabs><w:tab w:val="right" w:pos="8800"/></w:tabs>'

/** What of a letter's lines is printed in the middle or at the right, and what its type is. */
function place(line: string): { settings: string; size: number } {
  if (line.split(gap).length === 2) return { settings: farRight, size: 32 }
  if (line.includes('关于') && /(?:答复|复函|回复|意见|函)$/.test(line))
    return { settings: '<w:jc w:val="center"/>', size: 44 }
  if (
    /^(?:\d{4}年|二[〇○]).*日$/.test(line) ||
    (/(?:局|委员会|政府|厅|办公室|中心)$/.test(line) && line.length < 22)
  )
    return { settings: '<w:ind w:right="640"/><w:jc w:val="right"/>', size: 32 }
  return line.endsWith('：') && line.length < 60
    ? { settings: '', size: 32 }
    : { settings: '<w:ind w:firstLine="640"/>', size: 32 }
}

/** A letter, one paragraph a line, as an office lays it out in Word; with `isNumbered`, Word itself makes the numbers of its sections. */
export function wordLetter(lines: readonly string[], isNumbered = false): Buffer {
  const lists: string[] = []
  const body = lines.map((line) => {
    const { settings: own, size } = place(line)
    const kind = isNumbered ? kinds.find(({ pattern }) => pattern.test(line)) : undefined
    if (kind === undefined) return `<w:p>${settings(own)}${run(line, size)}</w:p>`
    const printed = kind.pattern.exec(line)
    const start = Array.from({ length: 99 }, (_, at) => at + 1).find(
      (number) => formatNumber(number, kind.format) === printed?.[1],
    )
    if (printed === null || start === undefined) return `<w:p>${settings(own)}${run(line, size)}</w:p>`
    const id = lists.push(
      `<w:lvl w:ilvl="0"><w:start w:val="${start}"/><w:numFmt w:val="${kind.format}"/><w:suff w:val="nothing"/><w:lvlText w:val="${kind.text}"/><w:lvlJc w:val="left"/></w:lvl>`,
    )
    const number = `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${id}"/></w:numPr>`
    return `<w:p>${settings(number + own)}${run(line.slice(printed[0].length), size)}</w:p>`
  })
  const numbering =
    lists.map((level, at) => `<w:abstractNum w:abstractNumId="${at}">${level}</w:abstractNum>`).join('') +
    lists.map((_, at) => `<w:num w:numId="${at + 1}"><w:abstractNumId w:val="${at}"/></w:num>`).join('')
  return docx(body.join(''), { numbering, footer: pageMark })
}
