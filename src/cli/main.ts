import { Command, CommanderError, Option } from 'commander'
import { isCorrectionError } from '../corrections/correction-error.ts'
import { printableLine } from '../emit/printable.ts'
import { type Language, languages } from '../emit/words/words.ts'
import { reasonOf, shortageOf } from '../shell/failure.ts'
import { keepYoungSmall } from '../shell/frugal-heap.ts'
import { version } from '../version.ts'
import { declarations } from './declarations/index.ts'
import { exitCodes } from './exit-codes.ts'
import { flagIn, languageOf, lineIn } from './language.ts'
import { isOutputClosed, type Streams, speaking } from './streams.ts'
import { said, tell } from './tell.ts'

/** The commands that read letters: how long the first is decides how much memory they are given. */
const readers = new Set([
  'parse',
  'figures',
  'citations',
  'commitments',
  'answers',
  'explain',
  'check',
  'convert',
  'worker',
])

/** Runs the command line and answers the exit code; never ends the process itself. */
export async function main(argv: readonly string[], given: Streams): Promise<number> {
  let code: number = exitCodes.done
  if (readers.has(argv[0] ?? '')) keepYoungSmall()
  const streams = await inLanguage(given, languageOf(flagIn(argv), given.env))
  const program = new Command('fuhan')
    .description('Reads Chinese government reply letters (答复函, 复函) into typed JSON.')
    .version(version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => streams.stdout.write(helpSaid(streams, text)),
      writeErr: (text) => streams.stderr.write(helpSaid(streams, text)),
      outputError: (text) => streams.stderr.write(oneLine(said(streams, text))),
    })
    .showSuggestionAfterError()
    .showHelpAfterError('(fuhan --help lists the commands)')
  const finish = (answer: number) => {
    code = answer
  }
  const tree = async (language: Language) =>
    (await import('./command-tree.ts')).commandTree(language, streams)
  // Help and the hints after a typing mistake want every command, a call only its own.
  const called = Object.hasOwn(declarations, argv[0] ?? '') ? declarations[argv[0] ?? ''] : undefined
  for (const declare of called === undefined ? Object.values(declarations) : [called])
    declare(program, { streams, finish, tree })
  for (const command of program.commands)
    command.addOption(new Option('--lang <lang>', 'language of words for people').choices(languages))
  if (streams.speak !== undefined) (await import('./words/chinese-help.ts')).inChinese(program)
  for (const command of program.commands)
    command.showHelpAfterError(`(fuhan ${command.name()} --help lists its options)`)
  try {
    if (argv.length === 0) {
      streams.stderr.write(program.helpInformation())
      return exitCodes.usage
    }
    await program.parseAsync([...argv], { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage
    if (isOutputClosed(error)) return exitCodes.done
    const reason = isCorrectionError(error) ? error.message : shortageOf(error)
    if (reason !== null) {
      tell(streams, reason)
      return exitCodes.usage
    }
    const message = error instanceof Error ? error.message : String(error)
    tell(streams, `a bug of fuhan: ${message}`)
    return exitCodes.internal
  }
  return code
}

/** The streams with the language of the call; English is what the program speaks by itself. */
async function inLanguage(streams: Streams, language: Language): Promise<Streams> {
  if (language === 'en') return streams
  return speaking(streams, await lineIn(language))
}

/** Says that standard output takes no more, which no command hears of. */
export async function tellBroken(argv: readonly string[], given: Streams, error: Error): Promise<void> {
  const streams = await inLanguage(given, languageOf(flagIn(argv), given.env))
  tell(streams, `standard output cannot be written: ${reasonOf(error)}`)
}

/** What stands below the options in help: a line may have columns, the last of which explains the others. */
function helpSaid(streams: Streams, text: string): string {
  return text
    .split('\n')
    .map((line) => {
      const column = line.lastIndexOf('   ')
      const from = column < 0 ? line.length - line.trimStart().length : column + 3
      return line.slice(0, from) + said(streams, line.slice(from))
    })
    .join('\n')
}

/** What commander says of a call, which quotes its words: they may hold escapes and breaks. Only its own suggestion is a line more. */
function oneLine(text: string): string {
  const suggestion = /\n(?:\(Did you mean (?:one of )?[\w, -]+\?\)|（是不是[\w、：其中之一 -]+？）)\n?$/.exec(
    text,
  )
  const words = suggestion === null ? text.replace(/\n$/, '') : text.slice(0, suggestion.index)
  return `${printableLine(words)}${suggestion?.[0].trimEnd() ?? ''}\n`
}
