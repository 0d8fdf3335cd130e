import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** The inputs, with the folder of a dataset that `convert` wrote named by its `documents.ndjson`. */
export function datasetInputs(inputs: readonly string[]): string[] {
  return inputs.map((input) => {
    const documents = join(input, 'documents.ndjson')
    return input !== '-' && existsSync(documents) ? documents : input
  })
}
