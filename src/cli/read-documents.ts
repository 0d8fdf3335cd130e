import { printable } from '../emit/printable.ts'
import type { Document } from '../model/document.ts'
import { type Failure, listInputs, readInput } from '../shell/inputs.ts'
import { exitCodes } from './exit-codes.ts'
import type { Streams } from './streams.ts'
import { problemOf } from './validate.ts'

/** The flags of every command that reads letters. */
export interface InputFlags {
  readonly maxBytes: number
  readonly selector?: string
  /** Label of the encoding of every input. */
  readonly encoding?: string
  readonly quiet?: boolean
}

/** The letters of a call, with what went wrong on the way. */
export interface Reading {
  /** True where the arguments name exactly one file or standard input; known once the documents are read. */
  readonly isSingle: () => boolean
  /** The exit code that the inputs ask for so far. */
  readonly code: () => number
  /** The documents in input order, each valid against the schema. A failing input is told on stderr and left out. */
  readonly documents: AsyncGenerator<Document>
}

/** Says a line on stderr in the name of the program; what a letter brings into it cannot act on the terminal. */
export function tell({ stderr }: Streams, text: string): void {
  stderr.write(`fuhan: ${printable(text)}\n`)
}

/** Reads the letters that `inputs` name; standard input where there are none. */
export function readDocuments(inputs: readonly string[], flags: InputFlags, streams: Streams): Reading {
  const names = inputs.length === 0 ? ['-'] : inputs
  let isSingle = names.length === 1
  let code: number = exitCodes.done
  const failed = ({ name, reason }: Failure) => {
    tell(streams, `${name}: ${reason}`)
    if (code === exitCodes.done) code = exitCodes.failed
  }
  async function* documents(): AsyncGenerator<Document> {
    for await (const input of listInputs(names)) {
      if (typeof input === 'string' && input !== names[0]) isSingle = false
      const result =
        typeof input === 'string'
          ? await readInput(
              input,
              streams.stdin as AsyncIterable<Uint8Array>,
              flags.maxBytes,
              flags.selector,
              flags.encoding,
            )
          : { failure: input }
      if ('failure' in result) {
        failed(result.failure)
        continue
      }
      const problem = problemOf(result.document)
      if (problem === null) yield result.document
      else {
        const { name } = result.document.source
        tell(streams, `${name}: a bug of fuhan: the document does not fit its schema at ${problem}`)
        code = exitCodes.internal
      }
    }
  }
  return { isSingle: () => isSingle, code: () => code, documents: documents() }
}
