import type { ClassMark } from '../model/document.ts'
import type { Mention } from '../model/mention.ts'
import type { Metadata } from '../model/metadata.ts'
import type { Doubt } from '../text/doubt.ts'
import type { Cell } from './metadata-cells.ts'
import type { Register } from './metadata-map.ts'

/** The disclosure block (政府信息公开目录) or a register's form, read. */
export interface MetadataPart {
  /** Index of the line after the block. */
  readonly end: number
  readonly metadata: Metadata
  /** Marks that the form prints among its fields (签发人, 类别). */
  readonly marks: {
    readonly resultClass: ClassMark | null
    readonly signatory: Mention | null
    readonly disclosure: Mention | null
  }
  readonly register: Register
  /** The first print of each label, to compare a second block with. */
  readonly first: ReadonlyMap<string, Cell>
  /** Labels alone on their line or without a value, and the second print of the block. */
  readonly notes: Mention[]
  readonly findings: Doubt[]
}
