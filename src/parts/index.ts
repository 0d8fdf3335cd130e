import type { Fact } from '../grammar/letter.ts'
import type { Line } from '../text/lines.ts'
import type { SourceText } from '../text/source-text.ts'
import { readAttachment, readAttachmentItem } from './attachments.ts'
import { readBreadcrumbLine } from './breadcrumb.ts'
import { readFootFurniture, readHeadFurniture } from './chrome.ts'
import { readClosingLine } from './closing-text.ts'
import { readContactLine, readContactValue } from './contacts.ts'
import { readCopies, readMoreCopies } from './copies.ts'
import { readDateline } from './dateline.ts'
import { readHandlers } from './handlers.ts'
import { readMarksAbove, readMarksBelow } from './marks.ts'
import { readBlockLine } from './metadata.ts'
import { readOfficeNote } from './office-notes.ts'
import type { Around, Reader } from './reader.ts'
import { readGreeting, readNames } from './salutation.ts'
import { readSigned, readSignedDay, readSigner } from './signature.ts'
import { readTitleSigns } from './title.ts'

/** The readers of lines above 称谓. */
const head = {
  breadcrumb: readBreadcrumbLine,
  block: readBlockLine,
  marks: readMarksAbove,
  dateline: readDateline,
  headFurniture: readHeadFurniture,
  title: readTitleSigns,
  names: readNames,
} as const
/** The readers of lines of the letter and below it. */
const foot = {
  closing: readClosingLine,
  day: readSignedDay,
  signer: readSigner,
  signed: readSigned,
  contactValue: readContactValue,
  copies: readCopies,
  moreCopies: readMoreCopies,
  attachment: readAttachment,
  item: readAttachmentItem,
  handlers: readHandlers,
  marksBelow: readMarksBelow,
  note: readOfficeNote,
  footFurniture: readFootFurniture,
} as const
/** The readers of lines wherever they stand. */
const anywhere = {
  greeting: readGreeting,
  contacts: readContactLine,
} as const

type Answer<R> = R extends Reader<infer T> ? T : never
type AllReaders = typeof head & typeof foot & typeof anywhere
/** What the readers of a line answered, those that read no value aside; a part takes it from here, so that nothing is read twice. */
export type Answers = { readonly [K in keyof AllReaders]?: NonNullable<Answer<AllReaders[K]>> }

/** Where a line may stand: above the letter, in or below it, or either. */
export type Zone = 'above' | 'below' | 'either'

/** What readers are asked of a line: those of where it may stand, or only what a sentence or a line of a metadata block can be. */
export type Asked = Zone | 'sentence' | 'block'

type Row = readonly [name: string, read: Reader<unknown>]
const rowsOf = (...tables: Readonly<Record<string, Reader<unknown>>>[]): readonly Row[] =>
  tables.flatMap((table) => Object.entries(table))
/** Who is asked, by where a line may stand. */
const asked: Readonly<Record<Asked, readonly Row[]>> = {
  above: rowsOf(anywhere, head),
  below: rowsOf(anywhere, foot),
  either: rowsOf(anywhere, head, foot),
  sentence: rowsOf({ closing: readClosingLine }),
  block: rowsOf({ block: readBlockLine }),
}

/** Asks every reader that a line may be for; what it says goes to `says`. Null when no reader has a value of it. */
export function answersTo(
  source: SourceText,
  line: Line,
  around: Around,
  zone: Asked,
  says: Fact[],
): Answers | null {
  let answers: Record<string, unknown> | null = null
  const rows = asked[zone]
  for (let row = 0; row < rows.length; row++) {
    const [name, read] = rows[row] as Row
    const reading = read(source, line, around)
    if (reading === null) continue
    for (const fact of reading.says) says.push(fact)
    if (reading.value === null) continue
    answers ??= {}
    answers[name] = reading.value
  }
  return answers as Answers | null
}
