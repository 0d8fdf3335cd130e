import type { Document } from '../../model/document.ts'
import type { Section } from '../../model/section.ts'
import type { Column } from './column.ts'
import { inputColumn } from './letter.ts'

/** A section with its position in the letter. */
export interface SectionRow {
  readonly document: Document
  readonly section: Section
  /** Position among the sections of the letter, an outer one before its inner ones. */
  readonly index: number
  /** Index of the section that holds it. */
  readonly parent: number | null
  /** Numbers of the sections down to it. */
  readonly path: readonly number[]
}

/** The rows of a letter, in text order. */
export function sectionRows(document: Document): SectionRow[] {
  const rows: SectionRow[] = []
  const visit = (sections: readonly Section[], parent: number | null, above: readonly number[]) => {
    for (const section of sections) {
      const index = rows.length
      const path = [...above, section.number]
      rows.push({ document, section, index, parent, path })
      visit(section.sections, index, path)
    }
  }
  visit(document.body.sections, null, [])
  return rows
}

/** The numbers of the sections (层次) that a place of the text stands in, outermost first. */
export function sectionAt({ body }: Document, offset: number): number[] {
  const path: number[] = []
  let inner: readonly Section[] = body.sections
  for (;;) {
    const holding = inner.find(({ span: [start, end] }) => start <= offset && offset < end)
    if (holding === undefined) return path
    path.push(holding.number)
    inner = holding.sections
  }
}

/** The table `sections`: one row a numbered part of the body. */
export const sectionColumns: readonly Column<SectionRow>[] = [
  inputColumn,
  {
    name: 'position',
    type: 'integer',
    description: 'Position among the sections of the letter, from 0; parent names it',
    of: ({ index }) => index,
  },
  {
    name: 'parent',
    type: 'integer',
    description: 'The index of the section that holds it',
    of: ({ parent }) => parent,
  },
  {
    name: 'path',
    type: 'string',
    description: 'Numbers of the sections down to it, outermost first: 2 > 3 > 1',
    of: ({ path }) => path.join(' > '),
  },
  {
    name: 'depth',
    type: 'integer',
    description: 'Depth, 1 at the root',
    of: ({ section }) => section.level,
  },
  {
    name: 'marker',
    type: 'string',
    description: 'As printed: 一、 (一) 1. ① 一是',
    of: ({ section }) => section.marker,
  },
  {
    name: 'ordinal',
    type: 'integer',
    description: 'The integer of the marker',
    of: ({ section }) => section.number,
  },
  {
    name: 'layout',
    type: 'string',
    description: 'block where it begins a line, inline inside a paragraph',
    of: ({ section }) => section.layout,
  },
  {
    name: 'heading',
    type: 'string',
    description: 'Its heading',
    of: ({ section }) => section.heading?.text ?? null,
  },
  {
    name: 'text',
    type: 'string',
    description: 'Its own paragraphs, one a line, without those of inner sections',
    of: ({ section }) =>
      section.paragraphs.length === 0 ? null : section.paragraphs.map(({ text }) => text).join('\n'),
  },
  {
    name: 'startOffset',
    type: 'integer',
    description: 'Where it begins in document.text, in UTF-16 code units',
    of: ({ section }) => section.span[0],
  },
  {
    name: 'endOffset',
    type: 'integer',
    description: 'Where it ends in document.text, in UTF-16 code units',
    of: ({ section }) => section.span[1],
  },
]
