import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '../../model/config.ts'
import { configName } from '../../shell/check/config.ts'
import { reasonOf } from '../../shell/failure.ts'
import { exitCodes } from '../exit-codes.ts'
import type { Streams } from '../streams.ts'
import { tell } from '../tell.ts'

const initial: Config = {
  $schema: './node_modules/fuhan/config.schema.json',
  profile: 'scraped',
  rules: {},
  overrides: [],
  ignore: [],
}

/** `fuhan init [folder]`: writes a configuration that says what is in force anyway; never over one that is there. */
export async function runInit(folder: string, streams: Streams): Promise<number> {
  const file = join(folder, configName)
  try {
    await writeFile(file, `${JSON.stringify(initial, null, 2)}\n`, { flag: 'wx' })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    tell(
      streams,
      code === 'EEXIST'
        ? `${file}: exists already and is left as it is`
        : `${file}: cannot be written: ${reasonOf(error as NodeJS.ErrnoException)}`,
    )
    return exitCodes.usage
  }
  tell(streams, `wrote ${file}; fuhan rules lists the rules it can set`)
  return exitCodes.done
}
