import type { Command } from 'commander'
import type { Language } from '../emit/words/words.ts'
import type { Document } from '../model/document.ts'
import { sizeHeapFor } from '../shell/frugal-heap.ts'
import { type Failure, listInputs, type Result, readSource } from '../shell/inputs.ts'
import { PassedOver } from '../shell/sources/passed-over.ts'
import type { Source } from '../shell/sources/source.ts'
import { exitCodes } from './exit-codes.ts'
import { problemOf } from './problem-of.ts'
import type { Streams } from './streams.ts'
import { tell } from './tell.ts'

/** The flags of every command that reads letters. */
export interface InputFlags {
  readonly maxBytes: number
  /** Label of the encoding of every input. */
  readonly encoding?: string
  readonly selector?: string
  /** The seconds that one letter may take. */
  readonly timeout: number
  readonly quiet?: boolean
  /** Whether an argument may name no letter at all. */
  readonly allowEmpty?: boolean
  readonly lang?: Language
  /** The file of corrections that are made in the letters. */
  readonly corrections?: string
  /** Where it is written what became of each. */
  readonly correctionsReport?: string
  /** Whether a correction that is reopened or an orphan fails the call. */
  readonly strict?: boolean
}

/** What makes corrections in letters. */
export interface Corrector {
  /** The document with its corrections made. */
  readonly correct: (document: Document) => Document
  /** Says at the end what became of each; false where that does not pass. */
  readonly finish: (inputs: readonly string[]) => Promise<boolean>
}

/** What a command takes besides letters, and what of the inputs it leaves out. */
export interface InputChoice {
  /** Says whether a listed input is read. */
  readonly accepts?: (name: string) => Promise<boolean>
  /** True where documents that `fuhan parse` has written are inputs as well. */
  readonly takesParsed?: boolean
  /** Corrections that are made in every letter. */
  readonly corrections?: Corrector | null
}

/** A letter with the input it came from. */
export interface ReadLetter {
  readonly input: string
  readonly document: Document
  /** The document before its corrections were made. */
  readonly read: Document
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
  /** Tells of a letter that failed after it was read. */
  readonly fail: (failure: Failure) => void
  /** The letters in input order, each valid against the schema. A failing input is told on stderr and left out. */
  readonly letters: AsyncGenerator<ReadLetter>
  /** The documents of {@link letters}; read one of the two. */
  readonly documents: AsyncGenerator<Document>
}

/** Whether letters are asked for and none can come, with the help of the command on stderr: no input is named and standard input is a terminal. */
export function lacksInputs(
  inputs: readonly string[],
  { stdin, stderr }: Streams,
  command: Command,
): boolean {
  if (inputs.length > 0 || !stdin.isTTY) return false
  stderr.write(command.helpInformation())
  return true
}

/** Reads the letters that `inputs` name; standard input where there are none. */
export function readDocuments(
  inputs: readonly string[],
  flags: InputFlags,
  streams: Streams,
  choice: InputChoice = {},
): Reading {
  const names = inputs.length === 0 ? ['-'] : inputs
  const reader = new LetterReader(names, flags, streams, choice)
  const letters = reader.letters()
  return {
    isSingle: () => reader.isSingle,
    code: () => reader.code,
    failures: reader.failures,
    fail: (failure) => reader.fail(failure),
    letters,
    documents: documentsOf(letters),
  }
}

class LetterReader {
  readonly failures: Failure[] = []
  isSingle: boolean
  code: number = exitCodes.done
  readonly #names: readonly string[]
  readonly #flags: InputFlags
  readonly #streams: Streams
  readonly #choice: InputChoice
  readonly #passed = new PassedOver()

  constructor(names: readonly string[], flags: InputFlags, streams: Streams, choice: InputChoice) {
    this.#names = names
    this.#flags = flags
    this.#streams = streams
    this.#choice = choice
    this.isSingle = names.length === 1
  }

  async *letters(): AsyncGenerator<ReadLetter> {
    for (const name of this.#names) yield* this.#lettersOf(name)
    if (this.#flags.quiet !== true) for (const line of this.#passed.lines()) tell(this.#streams, line)
    const isSettled = await this.#choice.corrections?.finish(this.#names)
    if (isSettled === false && this.code === exitCodes.done) this.code = exitCodes.failed
  }

  fail(failure: Failure): void {
    this.failures.push(failure)
    tell(this.#streams, `${failure.name}: ${failure.reason}`)
    if (this.code === exitCodes.done) this.code = exitCodes.failed
  }

  /** The letters of one argument. One that names none by mistake must not pass for a run in which all is well. */
  async *#lettersOf(argument: string): AsyncGenerator<ReadLetter> {
    const { accepts, takesParsed = false, corrections } = this.#choice
    const onPassed = (name: string, what: string) => this.#passed.add(name, what)
    let isEmpty = this.#flags.allowEmpty !== true
    for await (const source of listInputs([argument], onPassed)) {
      if ('category' in source) {
        isEmpty = false
        this.fail(source)
        continue
      }
      const { name } = source
      if (name !== this.#names[0]) this.isSingle = false
      if (accepts !== undefined && !(await accepts(name))) {
        isEmpty = false
        continue
      }
      const results = resultsOf(source, this.#flags, this.#streams, takesParsed, onPassed)
      for await (const { result, isParsed } of results) {
        isEmpty = false
        // An archive or a file of records gives a list, also where it holds one.
        const own = 'failure' in result ? result.failure.name : result.document.source.name
        if (!isParsed && own !== name) this.isSingle = false
        if ('failure' in result) this.fail(result.failure)
        else {
          const document = corrections?.correct(result.document) ?? result.document
          if (await this.#fits(document)) yield { input: name, document, read: result.document, isParsed }
        }
      }
    }
    if (!isEmpty) return
    tell(this.#streams, `no letters in ${argument}; --allow-empty accepts that`)
    if (this.code !== exitCodes.internal) this.code = exitCodes.usage
  }

  async #fits(document: Document): Promise<boolean> {
    const problem = await problemOf(document)
    if (problem === null) return true
    const { name } = document.source
    tell(this.#streams, `${name}: a bug of fuhan: the document does not fit its schema at ${problem}`)
    this.code = exitCodes.internal
    return false
  }
}

async function* documentsOf(letters: AsyncIterable<ReadLetter>): AsyncGenerator<Document> {
  for await (const { document } of letters) yield document
}

async function* resultsOf(
  source: Source,
  { maxBytes, selector, encoding, timeout: seconds }: InputFlags,
  streams: Streams,
  takesParsed: boolean,
  onPassed: (name: string, what: string) => void,
): AsyncGenerator<{ result: Result; isParsed: boolean }> {
  let stdin = streams.stdin as AsyncIterable<Uint8Array | string>
  if (takesParsed && !source.isFound) {
    const { parsedFile, parsedStdin } = await import('../shell/check/parsed-documents.ts')
    let documents = source.name === '-' || source.stamp === '' ? null : parsedFile(source, maxBytes)
    if (source.name === '-') {
      const sniffed = await parsedStdin(stdin, maxBytes)
      if ('results' in sniffed) documents = sniffed.results
      else stdin = sniffed.stdin
    }
    if (documents !== null) {
      // No letter comes that would tell.
      sizeHeapFor(0)
      for await (const result of documents) yield { result, isParsed: true }
      return
    }
  }
  for await (const result of readSource(source, {
    stdin,
    maxBytes,
    selector,
    encoding,
    timeout: seconds * 1000,
    ownsProcess: true,
    onPassed,
  }))
    yield { result, isParsed: false }
}
