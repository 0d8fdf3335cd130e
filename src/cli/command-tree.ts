import { Command, Option } from 'commander'
import { type Language, languages } from '../emit/words/words.ts'
import { version } from '../version.ts'
import { declarations } from './declarations/index.ts'
import type { Streams } from './streams.ts'

/** Every command with its options and words, for what is written of them: completion, the manual. Nothing runs. */
export async function commandTree(language: Language, streams: Streams): Promise<Command> {
  const program = new Command('fuhan')
    .description('Reads Chinese government reply letters (答复函, 复函) into typed JSON.')
    .version(version)
  for (const declare of Object.values(declarations))
    declare(program, { streams, finish: () => {}, tree: async () => program })
  for (const command of program.commands)
    command.addOption(new Option('--lang <lang>', 'language of words for people').choices(languages))
  if (language === 'zh') (await import('./words/chinese-help.ts')).inChinese(program)
  return program
}
