import { describe, expect, it } from 'vitest'
import { parse } from '../src/parse.ts'
import { readAttachment, readAttachmentItem } from '../src/parts/attachments.ts'
import { readBreadcrumb, readBreadcrumbLine } from '../src/parts/breadcrumb.ts'
import { isClosingText, readClosingLine } from '../src/parts/closing-text.ts'
import { readContactValue } from '../src/parts/contacts.ts'
import { readCopies, readMoreCopies } from '../src/parts/copies.ts'
import { readHandlers } from '../src/parts/handlers.ts'
import { readMarksLine } from '../src/parts/marks.ts'
import { readOfficeNote } from '../src/parts/office-notes.ts'
import type { Around } from '../src/parts/reader.ts'
import { readAddress } from '../src/parts/salutation.ts'
import { isAgencyLine, readSigned, readSigner } from '../src/parts/signature.ts'
import { readTitleSigns } from '../src/parts/title.ts'
import { sampleLetter } from '../src/rules/sample-letter.ts'
import { type Line, splitLines } from '../src/text/lines.ts'
import { type SourceText, sourceText } from '../src/text/source-text.ts'

/** `size` hanzi that mean nothing to any reader. */
const filler = (size: number) => '云'.repeat(size)
/** A text of exactly `size` units between a beginning and an end. */
const filled = (begin: string, size: number, end = '') =>
  `${begin}${filler(size - begin.length - end.length)}${end}`

type Read = (source: SourceText, line: Line, around: Around) => unknown
/** What a reader makes of the line at `index` of some lines: null, false or nothing where it knows it not. */
function ask(read: Read, texts: readonly string[], index = 0): boolean {
  const source = sourceText(texts.join('\n'))
  const lines = splitLines(source)
  const around: Around = { lines, index, isWhole: true, rest: '', blocks: new Map() }
  return Boolean(read(source, lines[index] as Line, around))
}

const says =
  (read: Read, fact: string): Read =>
  (source, line, around) =>
    (read(source, line, around) as { says: string[] } | null)?.says.includes(fact)
const opening = '您提出的《关于增设站点的建议》收悉。现答复如下：'

/** A reader, the lines that hold a text of some size, and the largest size that it reads. */
const largest: readonly (readonly [
  name: string,
  read: Read,
  lines: (size: number) => string[],
  limit: number,
  index?: number,
])[] = [
  ['a breadcrumb', readBreadcrumb, (n) => [filled('您当前的位置：首页>', n)], 400],
  [
    'a further step of a breadcrumb',
    says(readBreadcrumbLine, 'breadcrumbMore'),
    (n) => ['首页 >', filled('', n)],
    24,
    1,
  ],
  [
    'marks',
    (source, line) => readMarksLine(source, line),
    (n) => [`类别：B${' '.repeat(n - 8)}同意公开`],
    160,
  ],
  ['a title', says(readTitleSigns, 'titleEnds'), (n) => [filled('关于', n, '的答复')], 220],
  ['a topic', says(readTitleSigns, 'topicEnds'), (n) => [filled('关于', n, '的建议')], 120],
  [
    'a title that goes on below',
    says(readTitleSigns, 'joins'),
    (n) => [filled('关于第三次会议', n), '第8号建议的答复'],
    220,
    1,
  ],
  ['a body with a colon', says(readAddress, 'body'), (n) => [filled('', n, '局：'), opening], 51],
  ['a closing line', readClosingLine, (n) => [filled('感谢您的支持，', n)], 200],
  ['closing words', (_, line) => isClosingText(line.text), (n) => [filled('感谢您的支持，', n)], 260],
  [
    'words of approval',
    (_, line) => isClosingText(line.text),
    (n) => [filled('该函业经林秋局长审签，', n)],
    159,
  ],
  [
    'words of a request',
    (_, line) => isClosingText(line.text),
    (n) => [`${filler(n)}对以上答复如有意见，请来函。`],
    20,
  ],
  ['an agency', (_, line) => isAgencyLine(line), (n) => [filled('', n, '局')], 61],
  [
    'an agency with its seal',
    readSigner,
    (n) => [`${filler(60)}局${' '.repeat(n - 64)}（章）`, '2023年6月12日'],
    80,
  ],
  ['an agency with its day', readSigned, (n) => [`${filler(20)}局${' '.repeat(n - 31)}2023年6月12日`], 260],
  ['copies', readCopies, (n) => [filled('抄送：', n)], 600],
  ['more copies', readMoreCopies, (n) => ['抄送：市政府、', filled('', n)], 120, 1],
  ['handlers', readHandlers, (n) => [filled('会办单位：', n)], 400],
  ['an attachment', readAttachment, (n) => [filled('附件：', n)], 299],
  ['an item of attachments', readAttachmentItem, (n) => [filled('2.', n)], 123],
  ['a note of the office', readOfficeNote, (n) => [filled('', n, '印发')], 260],
  ['the value of a contact', readContactValue, (n) => ['联系人：', `${filler(n)}3120456`], 30, 1],
]

describe('a reader', () => {
  const rows = largest.map(([name, read, lines, limit, index = 0]) => ({ name, read, lines, limit, index }))

  it.each(rows)('reads $name up to its limit', ({ read, lines, limit, index }) => {
    expect([limit, limit + 1].map((size) => ask(read, lines(size), index))).toEqual([true, false])
  })
})

const letter = (parts: Parameters<typeof sampleLetter>[0]) => parse(sampleLetter(parts))

describe('a letter', () => {
  it('has a heading of forty characters and none of forty-one', () => {
    const heading = (size: number) =>
      letter({ body: `一、${filler(size)}。我局今年新建示范田二十处。` }).body.sections[0]?.heading?.text
        .length
    expect([heading(40), heading(41)]).toEqual([40, undefined])
  })

  it('opens within nine hundred characters of one paragraph', () => {
    const end = (size: number) =>
      letter({
        opening: `您提出的《关于节水的建议》收悉。${filler(size)}，现答复如下：`,
      }).opening?.text.endsWith('现答复如下：')
    expect([end(880), end(900)]).toEqual([true, false])
  })

  it('is addressed up to three lines above its opening', () => {
    const role = (lines: number) =>
      letter({ salutation: `林秋禾代表${'\n云云云'.repeat(lines)}` }).addressees[0]?.name
    expect([role(0), role(2), role(3)]).toEqual(['林秋禾', '林秋禾', undefined])
  })
})
