import { Command, CommanderError, Option } from 'commander'
import { isCorrectionError } from '../corrections/correction-error.ts'
import { printableLine } from '../emit/printable.ts'
import { type Language, languages } from '../emit/words/words.ts'
import { shortageOf } from '../shell/failure.ts'
import { version } from '../version.ts'
import { declarations } from './declarations/index.ts'
import { exitCodes } from './exit-codes.ts'
import { flagIn, languageOf } from './language.ts'
import { isOutputClosed, type Streams } from './streams.ts'

/** Runs the command line and answers the exit code; never ends the process itself. */
export async function main(argv: readonly string[], streams: Streams): Promise<number> {
  let code: number = exitCodes.done
  const program = new Command('fuhan')
    .description('Reads Chinese government reply letters (答复函, 复函) into typed JSON.')
    .version(version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => streams.stdout.write(text),
      writeErr: (text) => streams.stderr.write(text),
      outputError: (text, write) => write(oneLine(text)),
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
  for (const command of program.commands) {
    command.addOption(new Option('--lang <lang>', 'language of words for people').choices(languages))
    command.showHelpAfterError(`(fuhan ${command.name()} --help lists its options)`)
  }
  if (languageOf(flagIn(argv), streams.env) === 'zh')
    (await import('./words/chinese-help.ts')).inChinese(program)
  try {
    if (argv.length === 0) {
      streams.stderr.write(program.helpInformation())
      return exitCodes.usage
    }
    await program.parseAsync([...argv], { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage
    if (isOutputClosed(error)) return exitCodes.done
    if (isCorrectionError(error)) {
      streams.stderr.write(`fuhan: ${printableLine(error.message)}\n`)
      return exitCodes.usage
    }
    const reason = shortageOf(error)
    if (reason !== null) {
      streams.stderr.write(`fuhan: ${reason}\n`)
      return exitCodes.usage
    }
    streams.stderr.write(
      `fuhan: a bug of fuhan: ${printableLine(error instanceof Error ? error.message : String(error))}\n`,
    )
    return exitCodes.internal
  }
  return code
}

/** What commander says of a call, which quotes its words: they may hold escapes and breaks. Only its own suggestion is a line more. */
function oneLine(text: string): string {
  const suggestion = /\n\(Did you mean (?:one of )?[\w, -]+\?\)\n?$/.exec(text)
  const words = suggestion === null ? text.replace(/\n$/, '') : text.slice(0, suggestion.index)
  return `${printableLine(words)}${suggestion?.[0].trimEnd() ?? ''}\n`
}
