import type { Fact } from '../grammar/letter.ts'
import { append } from '../text/append.ts'
import { hasSign, type Sign, signBits } from '../text/line-signs.ts'
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
import { readMarksAbove, readMarksBelow } from './mark-lines.ts'
import { readBlockLine } from './metadata.ts'
import { readNames } from './names.ts'
import { readOfficeNote } from './office-notes.ts'
import { readGreeting } from './opening-line.ts'
import type { Around, Reader } from './reader.ts'
import { readSigned, readSignedDay, readSigner } from './signature.ts'
import { readTitleSigns } from './title.ts'

/** A reader with the bits of its signs: it is asked of lines only that hold one of them, of every line where it has none. */
interface Row<T> {
  readonly read: Reader<T>
  readonly needs: number
}

function asking<T>(read: Reader<T>, ...signs: readonly Sign[]): Row<T> {
  return { read, needs: signs.reduce((bits, sign) => bits | signBits[sign], 0) }
}

/** The readers of lines above 称谓. */
const head = {
  breadcrumb: asking(readBreadcrumbLine),
  block: asking(readBlockLine),
  marks: asking(readMarksAbove, 'latin', 'colon', 'bracket', 'publicity'),
  dateline: asking(readDateline),
  headFurniture: asking(readHeadFurniture),
  title: asking(readTitleSigns),
  names: asking(readNames, 'comma', 'blank'),
} as const
/** The readers of lines of the letter and below it. */
const foot = {
  closing: asking(readClosingLine, 'closing'),
  day: asking(readSignedDay, 'digit', 'numeral'),
  signer: asking(readSigner),
  signed: asking(readSigned, 'digit', 'numeral'),
  contactValue: asking(readContactValue),
  copies: asking(readCopies, 'colon'),
  moreCopies: asking(readMoreCopies),
  attachment: asking(readAttachment),
  item: asking(readAttachmentItem),
  handlers: asking(readHandlers),
  marksBelow: asking(readMarksBelow, 'latin', 'colon', 'bracket', 'publicity'),
  note: asking(readOfficeNote),
  footFurniture: asking(readFootFurniture),
} as const
/** The readers of lines wherever they stand. */
const anywhere = {
  greeting: asking(readGreeting),
  contacts: asking(readContactLine),
} as const

type Answer<R> = R extends Row<infer T> ? T : never
type AllReaders = typeof head & typeof foot & typeof anywhere
/** What the readers of a line answered, those that read no value aside; a part takes it from here, so that nothing is read twice. */
export type Answers = { readonly [K in keyof AllReaders]?: NonNullable<Answer<AllReaders[K]>> }

/** Where a line may stand: above the letter, in or below it, or either. */
export type Zone = 'above' | 'below' | 'either'

/** What readers are asked of a line: those of where it may stand, or only what a sentence or a line of a metadata block can be. */
export type Asked = Zone | 'sentence' | 'block'

interface NamedRow extends Row<unknown> {
  readonly name: string
}
const rowsOf = (...tables: Readonly<Record<string, Row<unknown>>>[]): readonly NamedRow[] =>
  tables.flatMap((table) => Object.entries(table).map(([name, { read, needs }]) => ({ name, read, needs })))
/** Who is asked, by where a line may stand. */
const asked: Readonly<Record<Asked, readonly NamedRow[]>> = {
  above: rowsOf(anywhere, head),
  below: rowsOf(anywhere, foot),
  either: rowsOf(anywhere, head, foot),
  sentence: rowsOf({ closing: foot.closing }),
  block: rowsOf({ block: head.block }),
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
    const { name, read, needs } = rows[row] as NamedRow
    if (needs !== 0 && !hasSign(line, needs)) continue
    const reading = read(source, line, around)
    if (reading === null) continue
    append(says, reading.says)
    if (reading.value === null) continue
    answers ??= {}
    answers[name] = reading.value
  }
  return answers as Answers | null
}
