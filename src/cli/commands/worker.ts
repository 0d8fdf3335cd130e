import type { Readable } from 'node:stream'
import { setImmediate as turn } from 'node:timers/promises'
import type { Command } from 'commander'
import { formatAnswer } from '../../emit/json.ts'
import type { Cell } from '../../emit/tables/column.ts'
import type { Language } from '../../emit/words/words.ts'
import type { Document } from '../../model/document.ts'
import { type Answer, answerLine, fault, refusal } from '../../shell/answer.ts'
import { reasonOf } from '../../shell/failure.ts'
import { longestRecord } from '../../shell/longest-record.ts'
import { type Line, readLines } from '../../shell/sources/lines.ts'
import { exitCodes } from '../exit-codes.ts'
import { lineIn } from '../language.ts'
import { problemOf } from '../problem-of.ts'
import { lacksInputs } from '../read-documents.ts'
import { type Streams, write } from '../streams.ts'
import { tell } from '../tell.ts'

/** The flags of `fuhan worker`. */
export interface WorkerFlags {
  /** The largest letter. */
  readonly maxBytes: number
  /** Seconds that a letter may take. */
  readonly timeout: number
  readonly selector?: string
  readonly text?: boolean
  readonly ascii?: boolean
  /** The table whose rows are wanted instead of documents. */
  readonly table?: string
  readonly lang?: Language
}

/**
 * `fuhan worker`: reads records from standard input and answers each with one line before it takes the next, so that neither side need hold more
 * than one. What is wrong with a record is in its answer and not in the exit code, for a scheduler would try the whole share again.
 */
export async function runWorker(flags: WorkerFlags, streams: Streams, command: Command): Promise<number> {
  if (lacksInputs([], streams, command)) return exitCodes.usage
  const stdin = streams.stdin as Readable
  let isStopping = false
  const stop = () => {
    isStopping = true
    release()
    stdin.destroy()
  }
  const broken: { of: string; error: NodeJS.ErrnoException }[] = []
  const breakOff = (error: NodeJS.ErrnoException) => {
    // A reader that went away wants no more, and got what it wanted.
    if (error.code !== 'EPIPE') broken.push({ of: 'standard output', error })
    stop()
  }
  const release = () => {
    for (const signal of signals) process.off(signal, stop)
  }
  async function* lines(): AsyncGenerator<Line> {
    try {
      yield* readLines(stdin, longestRecord(flags.maxBytes))
    } catch (error) {
      if (!isStopping) broken.push({ of: 'standard input', error: error as NodeJS.ErrnoException })
    }
  }
  for (const signal of signals) process.on(signal, stop)
  streams.stdout.on('error', breakOff)
  try {
    for await (const line of lines()) {
      await write(streams.stdout, `${await answerTo(line, flags)}\n`)
      // Signals and errors of the output come between two turns of the event loop, which a full buffer of records would keep out.
      await turn()
      if (isStopping) break
    }
  } finally {
    release()
    streams.stdout.off('error', breakOff)
  }
  for (const { of, error } of broken) tell(streams, `${of} breaks off: ${reasonOf(error)}`)
  return broken.length > 0 ? exitCodes.failed : exitCodes.done
}

const signals = ['SIGINT', 'SIGTERM'] as const

async function answerTo(
  line: Line,
  { timeout, text, ascii, table, lang = 'en', ...flags }: WorkerFlags,
): Promise<string> {
  const hasDocuments = table !== undefined
  const reading = { ...flags, timeout: timeout * 1000, hasDocuments, ownsProcess: true }
  const { id, answer, isGiven } = await answerLine(line, reading)
  const problem = 'document' in answer ? await problemOf(answer.document) : null
  const misfit = `the document does not fit its schema at ${problem}`
  const sound = problem === null ? answer : isGiven === true ? refusal('bad-record', misfit) : fault(misfit)
  const body =
    table !== undefined && 'document' in sound
      ? {
          rows: await rowsOf(sound.document, table),
          ...(text === true && { text: sound.document.text ?? '' }),
        }
      : await localized(sound, lang)
  return formatAnswer(id, body, { hasText: text === true, isAscii: ascii === true })
}

/** The answer with its message in the language that was asked for by name: a program reads it, and most look for English. */
async function localized(answer: Answer, lang: Language): Promise<Answer> {
  if (lang === 'en' || !('error' in answer)) return answer
  const { category, message } = answer.error
  return refusal(category, (await lineIn(lang))(message))
}

/** The rows that a document brings to a table, without the number of its letter, which only a dataset gives. */
async function rowsOf(document: Document, name: string): Promise<Cell[][]> {
  const { tables } = await import('../../emit/tables/index.ts')
  const rows = tables.find((table) => table.name === name)?.cells(document, 0, { regionAt: null }) ?? []
  return rows.map(([, ...cells]) => cells)
}
