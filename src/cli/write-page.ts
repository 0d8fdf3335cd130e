import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { openInBrowser } from '../shell/open-in-browser.ts'
import { openOutput } from './output.ts'
import type { Streams } from './streams.ts'
import { tell } from './tell.ts'

/** Where a page goes, and whether it is shown at once. */
export interface PageFlags {
  readonly output?: string
  readonly open?: boolean
}

/** False, having told why, where a page would go to a terminal. */
export function pageHasPlace({ output, open }: PageFlags, streams: Streams): boolean {
  if (output !== undefined || open === true || !streams.stdout.isTTY) return true
  tell(streams, 'a page is not for a terminal: --output FILE writes it, --open shows it')
  return false
}

/** Writes a page to the output, or to `name` in a temporary folder where it is only shown; false, having told why, where it cannot be written or shown. */
export async function writePage(
  page: string,
  name: string,
  { output: asked, open }: PageFlags,
  streams: Streams,
): Promise<boolean> {
  const file = asked ?? (open ? join(await mkdtemp(join(tmpdir(), 'fuhan-')), name) : undefined)
  const output = await openOutput(file, streams)
  if (output === null) return false
  await output.put(page)
  if (!(await output.close())) return false
  if (!open || file === undefined || (await openInBrowser(resolve(file)))) return true
  tell(streams, `${file}: no browser could be started; open it by hand`)
  return false
}
