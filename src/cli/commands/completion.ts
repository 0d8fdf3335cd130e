import type { Language } from '../../emit/words/words.ts'
import { commandTree } from '../command-tree.ts'
import { completions } from '../completion.ts'
import { exitCodes } from '../exit-codes.ts'
import { languageOf } from '../language.ts'
import { type Streams, write } from '../streams.ts'

/** `fuhan completion SHELL`: the script that a shell loads. */
export async function runCompletion(
  shell: keyof typeof completions,
  lang: Language | undefined,
  streams: Streams,
): Promise<number> {
  const program = await commandTree(languageOf(lang, streams.env), streams)
  await write(streams.stdout, completions[shell](program))
  return exitCodes.done
}
