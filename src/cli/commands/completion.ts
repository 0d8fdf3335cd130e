import type { Language } from '../../emit/words/words.ts'
import { completions } from '../completion.ts'
import type { Surroundings } from '../declarations/declare.ts'
import { exitCodes } from '../exit-codes.ts'
import { languageOf } from '../language.ts'
import { type Streams, write } from '../streams.ts'

/** `fuhan completion SHELL`: the script that a shell loads. */
export async function runCompletion(
  shell: keyof typeof completions,
  lang: Language | undefined,
  streams: Streams,
  tree: Surroundings['tree'],
): Promise<number> {
  const program = await tree(languageOf(lang, streams.env))
  await write(streams.stdout, completions[shell](program))
  return exitCodes.done
}
