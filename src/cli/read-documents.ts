import { printable } from '../emit/printable.ts'
import type { Document } from '../model/document.ts'
import { type Failure, listInputs, type Result, readInput } from '../shell/inputs.ts'
import { exitCodes } from './exit-codes.ts'
import { problemOf } from './problem-of.ts'
import type { Streams } from './streams.ts'

/** The flags of every command that reads letters. */
export interface InputFlags {
  readonly maxBytes: number
  /** Label of the encoding of every input. */
  readonly encoding?: string
  readonly selector?: string
  readonly quiet?: boolean
  /** Whether an argument may name no letter at all. */
  readonly allowEmpty?: boolean
}

/** What a command takes besides letters, and what of the inputs it leaves out. */
export interface InputChoice {
  /** Says whether a listed input is read. */
  readonly accepts?: (name: string) => Promise<boolean>
  /** True where documents that `fuhan parse` has written are inputs as well. */
  readonly takesParsed?: boolean
}

/** A letter with the input it came from. */
export interface ReadLetter {
  readonly input: string
  readonly document: Document
  /** True where the input held the document already parsed. */
  readonly isParsed: boolean
}

/** The letters of a call, with what went wrong on the way. */
export interface Reading {
  /** True where the arguments name exactly one file or standard input; known once the documents are read. */
  readonly isSingle: () => boolean
  /** The exit code that the inputs ask for so far. */
  readonly code: () => number
  /** The inputs that failed so far. */
  readonly failures: readonly Failure[]
  /** The letters in input order, each valid against the schema. A failing input is told on stderr and left out. */
  readonly letters: AsyncGenerator<ReadLetter>
  /** The documents of {@link letters}; read one of the two. */
  readonly documents: AsyncGenerator<Document>
}

/** Says a line on stderr in the name of the program; what a letter brings into it cannot act on the terminal. */
export function tell({ stderr }: Streams, text: string): void {
  stderr.write(`fuhan: ${printable(text)}\n`)
}

/** Reads the letters that `inputs` name; standard input where there are none. */
export function readDocuments(
  inputs: readonly string[],
  flags: InputFlags,
  streams: Streams,
  { accepts, takesParsed = false }: InputChoice = {},
): Reading {
  const names = inputs.length === 0 ? ['-'] : inputs
  const failures: Failure[] = []
  let isSingle = names.length === 1
  let code: number = exitCodes.done
  const failed = (failure: Failure) => {
    failures.push(failure)
    tell(streams, `${failure.name}: ${failure.reason}`)
    if (code === exitCodes.done) code = exitCodes.failed
  }
  /** The letters of one argument. One that names none by mistake must not pass for a run in which all is well. */
  async function* lettersOf(name: string): AsyncGenerator<ReadLetter> {
    let isEmpty = flags.allowEmpty !== true
    for await (const input of listInputs([name])) {
      if (typeof input !== 'string') {
        isEmpty = false
        failed(input)
        continue
      }
      if (input !== names[0]) isSingle = false
      if (accepts !== undefined && !(await accepts(input))) {
        isEmpty = false
        continue
      }
      for await (const { result, isParsed } of resultsOf(input, flags, streams, takesParsed)) {
        isEmpty = false
        if ('failure' in result) {
          failed(result.failure)
          continue
        }
        const problem = await problemOf(result.document)
        if (problem === null) yield { input, document: result.document, isParsed }
        else {
          const { name } = result.document.source
          tell(streams, `${name}: a bug of fuhan: the document does not fit its schema at ${problem}`)
          code = exitCodes.internal
        }
      }
    }
    if (!isEmpty) return
    tell(streams, `no letters in ${name}; --allow-empty accepts that`)
    if (code !== exitCodes.internal) code = exitCodes.usage
  }
  async function* letters(): AsyncGenerator<ReadLetter> {
    for (const name of names) yield* lettersOf(name)
  }
  const read = letters()
  return { isSingle: () => isSingle, code: () => code, failures, letters: read, documents: documentsOf(read) }
}

async function* documentsOf(letters: AsyncIterable<ReadLetter>): AsyncGenerator<Document> {
  for await (const { document } of letters) yield document
}

async function* resultsOf(
  input: string,
  { maxBytes, selector, encoding }: InputFlags,
  streams: Streams,
  takesParsed: boolean,
): AsyncGenerator<{ result: Result; isParsed: boolean }> {
  let stdin = streams.stdin as AsyncIterable<Uint8Array | string>
  if (!takesParsed) {
    yield { result: await readInput(input, stdin, maxBytes, selector, encoding), isParsed: false }
    return
  }
  const { isParsedText, parsedFile, parsedStdin, parsedText } = await import(
    '../shell/check/parsed-documents.ts'
  )
  let documents = input === '-' ? null : parsedFile(input, maxBytes)
  if (input === '-') {
    const sniffed = await parsedStdin(stdin, maxBytes)
    if ('results' in sniffed) documents = sniffed.results
    else stdin = sniffed.stdin
  }
  if (documents === null) {
    // A file is opened once: that it holds documents under another name shows when it has been read.
    const result = await readInput(input, stdin, maxBytes, selector, encoding)
    const text =
      'document' in result && result.document.source.format === 'text' ? result.document.text : undefined
    if (text === undefined || !isParsedText(text)) {
      yield { result, isParsed: false }
      return
    }
    documents = parsedText(input, text, maxBytes)
  }
  for await (const result of documents) yield { result, isParsed: true }
}
