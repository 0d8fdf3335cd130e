import * as z from 'zod'
import { Document } from './document.ts'

/** The contract as JSON Schema, draft 2020-12, for users of other languages. */
export function documentSchema(): Record<string, unknown> {
  return z.toJSONSchema(Document, { target: 'draft-2020-12', io: 'output' }) as Record<string, unknown>
}
