import { stat } from 'node:fs/promises'
import { dirname, join, relative, resolve, sep } from 'node:path'
import picomatch from 'picomatch'
import type { Config, ProfileName, RuleSeverity } from '../../model/config.ts'
import type { DocumentKind } from '../../model/document.ts'
import { noRule } from '../../text/no-rule.ts'
import { ConfigError } from './config-error.ts'
import { readJson } from './read-json.ts'

/** Name of the configuration file. */
export const configName = 'fuhan.config.json'
/** Name of the suppressions file where the configuration names no other. */
export const suppressionsName = 'fuhan-suppressions.json'

/** How one letter is judged. */
export interface Judging {
  readonly profile: ProfileName
  readonly expect?: DocumentKind
  /** Severities that differ from those of the profile. */
  readonly rules: Readonly<Record<string, RuleSeverity>>
}

/** What the command line says of judging; it beats every configuration. */
export interface JudgingFlags {
  readonly profile?: ProfileName
  readonly expect?: DocumentKind
  readonly rules?: Readonly<Record<string, RuleSeverity>>
}

/** All that is in force for one input. */
export interface Settings extends Judging {
  /** The configuration file it comes from, absolute; null where there is none. */
  readonly config: string | null
  readonly isIgnored: boolean
  /** The suppressions file, absolute, and whether it was named rather than looked for. */
  readonly suppressions: { readonly file: string; readonly isNamed: boolean }
}

/** Answers what is in force for an input (a path, `-` for standard input, or a name inside an archive or an NDJSON file). */
export type SettingsOf = (input: string, name?: string) => Promise<Settings>

interface Loaded extends Config {
  readonly file: string
  readonly isIgnored: (path: string) => boolean
  readonly matches: readonly ((path: string) => boolean)[]
}

/** Where settings come from besides the files beside the inputs. */
export interface SettingsOptions {
  readonly cwd: string
  /** A configuration file that stands for every input. */
  readonly config?: string | undefined
  /** A suppressions file that stands for every input. */
  readonly suppressions?: string | undefined
  readonly flags: JudgingFlags
  readonly ruleIds: readonly string[]
}

/** Finds `fuhan.config.json` upward from each input, reads each once, and settles what is in force: flags, then the last override that matches, then the file. */
export function settingsReader({ cwd, config, suppressions, flags, ruleIds }: SettingsOptions): SettingsOf {
  const loaded = new Map<string, Promise<Loaded>>()
  const found = new Map<string, Promise<string | null>>()
  const load = (file: string) => cached(loaded, file, () => loadConfig(file, ruleIds))
  const find = (folder: string): Promise<string | null> =>
    cached(found, folder, async () => {
      const file = join(folder, configName)
      if (await exists(file)) return file
      const above = dirname(folder)
      return above === folder ? null : find(above)
    })
  return async (input, name = input) => {
    const path = input === '-' ? join(cwd, 'stdin') : resolve(cwd, input)
    const file = config === undefined ? await find(dirname(path)) : resolve(cwd, config)
    const used = file === null ? null : await load(file)
    const inside = used === null ? '' : inner(dirname(used.file), name === '-' ? path : resolve(cwd, name))
    const layers: JudgingFlags[] = [
      ...(used === null ? [] : [judging(used)]),
      ...(used?.overrides ?? []).filter((_, index) => used?.matches[index]?.(inside)).map(judging),
      flags,
    ]
    const home = used === null ? cwd : dirname(used.file)
    const named =
      suppressions !== undefined
        ? resolve(cwd, suppressions)
        : used?.suppressions !== undefined
          ? resolve(home, used.suppressions)
          : undefined
    const expect = layers.findLast((layer) => layer.expect !== undefined)?.expect
    return {
      config: file,
      isIgnored: used?.isIgnored(inside) ?? false,
      profile: layers.findLast((layer) => layer.profile !== undefined)?.profile ?? 'scraped',
      ...(expect === undefined ? {} : { expect }),
      rules: Object.assign({}, ...layers.map(({ rules }) => rules)),
      suppressions: { file: named ?? join(home, suppressionsName), isNamed: named !== undefined },
    }
  }
}

function judging({ profile, expect, rules }: JudgingFlags | Config): JudgingFlags {
  return {
    ...(profile === undefined ? {} : { profile }),
    ...(expect === undefined ? {} : { expect }),
    ...(rules === undefined ? {} : { rules }),
  }
}

async function loadConfig(file: string, ruleIds: readonly string[]): Promise<Loaded> {
  // Loaded where there is a file to read: most calls have none, and zod costs as much as reading a letter.
  const { Config } = await import('../../model/config.ts')
  const config = await readJson(file, Config)
  for (const [index, { rules = {} }] of [config, ...(config.overrides ?? [])].entries())
    for (const id of Object.keys(rules))
      if (!ruleIds.includes(id))
        throw new ConfigError(
          `${file}: ${index === 0 ? '' : `overrides.${index - 1}.`}rules: ${noRule(id, ruleIds)}`,
        )
  const globs = [config.ignore ?? [], ...(config.overrides ?? []).map(({ files }) => files)].flat()
  for (const glob of globs)
    if (isTooWild(glob))
      throw new ConfigError(
        `${file}: the glob “${glob.slice(0, 60)}” holds more than ${mostStars} * between two slashes, or more than ${mostStars} **`,
      )
  return {
    ...config,
    file,
    isIgnored: matcher(config.ignore ?? []),
    matches: (config.overrides ?? []).map(({ files }) => matcher(files)),
  }
}

/** A pattern of more stars than these takes a time that its length is the power of. */
const mostStars = 3

function isTooWild(glob: string): boolean {
  const parts = glob.split('/')
  const deep = parts.filter((part) => part === '**').length
  return deep > mostStars || parts.some((part) => part !== '**' && part.split('*').length - 1 > mostStars)
}

/** True for a path that one of the globs names, or a folder above it. A glob without a slash is looked for at every depth. */
function matcher(globs: readonly string[]): (path: string) => boolean {
  const patterns = globs.flatMap((glob) => {
    const bare = glob.replace(/^\.\//, '').replace(/(?<!\/)\/+$/, '')
    const deep = bare.includes('/') ? bare.replace(/^\/+/, '') : `**/${bare}`
    return [deep, `${deep}/**`]
  })
  return patterns.length === 0 ? () => false : picomatch(patterns, { dot: true, noextglob: true })
}

/** The path of `path` inside of `folder` with slashes; what lies outside begins with `../`. */
function inner(folder: string, path: string): string {
  return relative(folder, path).split(sep).join('/')
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    (found) => found.isFile(),
    (error: NodeJS.ErrnoException) => {
      // What is there and cannot be looked at must not pass for absent.
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return false
      throw new ConfigError(`${file}: ${error.message}`)
    },
  )
}

function cached<T>(cache: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const known = cache.get(key)
  if (known !== undefined) return known
  const made = make()
  cache.set(key, made)
  return made
}
