import { describe, expect, it } from 'vitest'
import { findLandmark } from '../src/letter/landmark.ts'
import { readAttachment, readAttachmentItem } from '../src/parts/attachments.ts'
import { readBreadcrumbLine } from '../src/parts/breadcrumb.ts'
import { readFootFurniture, readHeadFurniture } from '../src/parts/chrome.ts'
import { readClosingLine } from '../src/parts/closing-text.ts'
import { readContactLine, readContactValue } from '../src/parts/contacts.ts'
import { readCopies, readMoreCopies } from '../src/parts/copies.ts'
import { readDateline } from '../src/parts/dateline.ts'
import { readHandlers } from '../src/parts/handlers.ts'
import { findInlineMarkers } from '../src/parts/inline-markers.ts'
import { colonHits, isLabelWord, mayBeginKnown, mayBeginLabel } from '../src/parts/label-hits.ts'
import { readMarksAbove, readMarksBelow } from '../src/parts/mark-lines.ts'
import { readMetadata } from '../src/parts/metadata.ts'
import { readNames } from '../src/parts/names.ts'
import { readOfficeNote } from '../src/parts/office-notes.ts'
import { readOpening } from '../src/parts/opening.ts'
import {
  isCitizenLine,
  isGreeting,
  isHeadline,
  isOpeningLine,
  leadsToList,
  opensBare,
  readGreeting,
  sentenceFrom,
} from '../src/parts/opening-line.ts'
import { readParagraphs } from '../src/parts/paragraphs.ts'
import type { Around, Reading } from '../src/parts/reader.ts'
import { readAddress, salutationOf } from '../src/parts/salutation.ts'
import { readSigned, readSignedDay, readSigner, signersIn } from '../src/parts/signature.ts'
import { readTitleSigns, titleAt } from '../src/parts/title.ts'
import { type Line, splitLines } from '../src/text/lines.ts'
import { type SourceText, sourceText } from '../src/text/source-text.ts'
import { caseFiles, casesIn, rewrite, written } from './support/cases.ts'

/** `npm run golden` rewrites the answers; the difference is read before it is kept. */
const isRewriting = process.env['FUHAN_GOLDEN'] === 'write'

/** The line that is asked about begins with an arrow. */
const arrow = '→'

/** A value in words: a mention by its text, what is empty left out. */
function shown(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Map) return ''
  if (Array.isArray(value)) return value.map(shown).filter(Boolean).join(' + ')
  if (typeof value !== 'object') return String(value)
  const node = value as Record<string, unknown>
  const parts = Object.entries(node).flatMap(([key, inner]) => {
    if (key === 'span' || key === 'match' || inner === false) return []
    const words = shown(inner)
    return words === '' ? [] : [key === 'text' ? words : `${key}=${words}`]
  })
  return typeof node['text'] === 'string' && parts.length === 1 ? (parts[0] ?? '') : `{${parts.join(', ')}}`
}

type Ask = (source: SourceText, line: Line, around: Around) => unknown
const reading =
  (read: (source: SourceText, line: Line, around: Around) => Reading<unknown> | null): Ask =>
  (source, line, around) => {
    const found = read(source, line, around)
    return found === null ? null : `${found.says.join(' ')} ${shown(found.value)}`.trim()
  }

const ranges =
  (
    read: (
      source: SourceText,
      line: Line,
      around: Around,
    ) => Reading<{ start: number; end: number } | null> | null,
  ): Ask =>
  (source, line, around) => {
    const found = read(source, line, around)
    if (found === null) return null
    const { value, says } = found
    const names = value === null ? [] : signersIn(source, value.start, value.end)
    return `${says.join(' ')} ${shown(names)}`.trim()
  }

/** What each file of cases asks. */
const asks: Readonly<Record<string, readonly Ask[]>> = {
  address: [
    (source, line, around) => {
      const found = readAddress(source, line, around)
      if (found === null) return null
      const { salutation, addressees } = salutationOf(source, line, found.value)
      const { form, isWeak } = found.value
      return `${found.says.join(' ')}${isWeak ? ' weak' : ''} ${form} ${shown({ salutation, addressees })}`
    },
  ],
  breadcrumb: [reading(readBreadcrumbLine)],
  closing: [reading(readClosingLine)],
  'contact-value': [reading(readContactValue)],
  contacts: [reading(readContactLine)],
  dateline: [reading(readDateline)],
  'furniture-foot': [reading(readFootFurniture)],
  'furniture-head': [reading(readHeadFurniture)],
  greeting: [reading(readGreeting)],
  inline: [
    (_, { text }) =>
      findInlineMarkers(text, 0, text.length, null, 0)
        .map(({ style, number, start, content }) => `${style} ${number} ${start}-${content}`)
        .join(' + ') || null,
  ],
  'label-hits': [
    (_, { text }) =>
      [
        ...colonHits(text).map(
          ({ label, at, labelEnd, end, isFree }) =>
            `${label} ${at}-${labelEnd}-${end}${isFree ? ' free' : ''}`,
        ),
        isLabelWord(text) && 'a label',
        mayBeginKnown(text, 0) && 'begins known',
        mayBeginLabel(text, 0) && 'may begin',
      ]
        .filter(Boolean)
        .join(' + ') || null,
  ],
  landmark: [
    (source, _line, { lines }) => {
      const { headEnd, isSure, addresses, runIns } = findLandmark(source, lines)
      const inside = [...runIns].filter(([, range]) => range !== null)
      return `${headEnd}${isSure ? ' sure' : ''}, addressed ${[...addresses.keys()].join(' ')}, run in ${inside.map(([index, range]) => `${index}:${range?.join('-')}`).join(' ')}`
    },
  ],
  marks: [reading(readMarksAbove)],
  'marks-below': [reading(readMarksBelow)],
  metadata: [
    (source, _line, { lines }) => {
      const block = readMetadata(source, lines, 0, lines.length)
      return block === null
        ? null
        : shown({
            ...block,
            register: shown(registered(source, block.register)),
            findings: block.findings.map(({ rule }) => rule),
          })
    },
  ],
  names: [reading(readNames)],
  opening: [
    (_, { text }, { lines, index }) =>
      [
        isGreeting(text) && 'greeting',
        isHeadline(text) && 'headline',
        isCitizenLine(text) && 'citizen',
        isOpeningLine(text) && 'opens',
        leadsToList(text) && 'leads to a list',
        opensBare(lines, index) && 'opens bare',
        `of ${sentenceFrom(lines, index).length}`,
      ]
        .filter(Boolean)
        .join(', '),
  ],
  'opening-range': [
    (source, _line, { lines }) => {
      const { start, end, next } = readOpening(source, lines, 0, 0)
      return `${end - start} ${source.folded.slice(Math.max(start, end - 12), end)} ‖ ${source.folded.slice(next, next + 6)}`.replaceAll(
        '\n',
        '⏎',
      )
    },
  ],
  paragraphs: [
    (source, _line, { lines }) => {
      const { paragraphs, findings } = readParagraphs(source, lines, 0, lines.length)
      const ranges = paragraphs.map(({ start, end }) => end - start).join(' ')
      return [ranges, ...findings.map(({ message, start, end }) => `${message} ${start}-${end}`)].join(' + ')
    },
  ],
  piece: [readHeadFurniture, readGreeting].map(
    (read): Ask =>
      (source, line, around) => {
        const [piece = '', rest = ''] = line.text.split('‖')
        return read(source, { ...line, text: piece }, { ...around, isWhole: false, rest })?.says.join(' ')
      },
  ),
  signed: [
    (source, line) => {
      const found = readSigned(source, line)?.value
      return found ? `${shown(signersIn(source, found.start, found.end))} ${shown(found.date)}` : null
    },
  ],
  'signed-day': [reading(readSignedDay)],
  signer: [ranges(readSigner)],
  tail: [
    reading(readCopies),
    reading(readMoreCopies),
    reading(readAttachment),
    reading(readAttachmentItem),
    reading(readHandlers),
    reading(readOfficeNote),
  ],
  title: [
    reading(readTitleSigns),
    (source, line) => {
      const { issuer = null, genre = null } = titleAt(source, line.start, line.end)?.title ?? {}
      return issuer === null && genre === null ? null : shown({ issuer, genre })
    },
  ],
}

/** The cells of a register by their words. */
function registered(source: SourceText, register: object): unknown {
  return Object.fromEntries(
    Object.entries(register).map(([key, cell]) => [
      key,
      cell === null ? null : source.folded.slice((cell as Line).start, (cell as Line).end),
    ]),
  )
}

function answers(readers: readonly Ask[], text: string): string {
  const all = text.split('\n')
  const index = Math.max(
    0,
    all.findIndex((line) => line.startsWith(arrow)),
  )
  const source = sourceText(all.map((line) => (line.startsWith(arrow) ? line.slice(1) : line)).join('\n'))
  const lines = splitLines(source)
  const line = lines[index] as Line
  const around: Around = { lines, index, isWhole: true, rest: '', blocks: new Map() }
  const found = readers.flatMap((read) => {
    const answer = read(source, line, around)
    return answer === null || answer === undefined ? [] : [String(answer)]
  })
  return found.length === 0 ? 'nothing' : found.join('\n')
}

describe.each(caseFiles('fixtures/readers'))('%s', (path) => {
  const readers = asks[path.replace(/^.*\/|\.txt$/gu, '')] ?? []
  const cases = casesIn(path)
  if (isRewriting) rewrite(path, cases, (text) => answers(readers, text))

  it.each(isRewriting ? casesIn(path) : cases)('$text', (one) => {
    expect(answers(readers, written(one))).toBe(one.answer)
  })
})
