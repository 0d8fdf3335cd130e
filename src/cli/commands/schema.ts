import { configSchema } from '../../model/config.ts'
import { correctionsSchema } from '../../model/correction.ts'
import { documentSchema } from '../../model/schema.ts'
import { suppressionsSchema } from '../../model/suppressions.ts'
import { exitCodes } from '../exit-codes.ts'
import { type Streams, write } from '../streams.ts'

const schemas = {
  document: documentSchema,
  config: configSchema,
  corrections: correctionsSchema,
  suppressions: suppressionsSchema,
}

/** `fuhan schema [of]`: the JSON Schema (draft 2020-12) of a document or of one of fuhan's own files. */
export async function runSchema(of: keyof typeof schemas, { stdout }: Streams): Promise<number> {
  await write(stdout, `${JSON.stringify(schemas[of](), null, 2)}\n`)
  return exitCodes.done
}
