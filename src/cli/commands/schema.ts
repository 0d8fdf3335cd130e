import { documentSchema } from '../../model/schema.ts'
import { exitCodes } from '../exit-codes.ts'
import { type Streams, write } from '../streams.ts'

/** `fuhan schema`: the JSON Schema (draft 2020-12) of a document. */
export async function runSchema({ stdout }: Streams): Promise<number> {
  await write(stdout, `${JSON.stringify(documentSchema(), null, 2)}\n`)
  return exitCodes.done
}
