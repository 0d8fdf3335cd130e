import * as z from 'zod'
import { Document } from './document.ts'
import { named } from './named-schema.ts'

/** How the schema is written. */
export interface SchemaOptions {
  /** Whether a schema that stands in several places is written out in each (the default) or once, under `$defs`. */
  readonly reused?: 'inline' | 'ref'
}

/** The contract as JSON Schema, draft 2020-12, for users of other languages. */
export function documentSchema({ reused }: SchemaOptions = {}): Record<string, unknown> {
  const schema = z.toJSONSchema(Document, {
    target: 'draft-2020-12',
    io: 'output',
    reused: reused ?? 'inline',
  })
  return named('document', 'A letter as fuhan reads it (答复函、复函)', schema)
}
