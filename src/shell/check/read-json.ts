import { readFile } from 'node:fs/promises'
import type { z } from 'zod'
import { nearest } from '../../text/nearest.ts'
import { reasonOf } from '../failure.ts'
import { ConfigError } from './config-error.ts'

/** Reads `file` as JSON that fits `schema`. What is wrong with it is a {@link ConfigError} that names file, place and, for a misspelt key, the right one. */
export async function readJson<T>(file: string, schema: z.ZodType<T>): Promise<T> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new ConfigError(`${file}: ${reasonOf(error)}`)
  })
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (error) {
    throw new ConfigError(`${file}: not JSON: ${(error as Error).message}`)
  }
  const fit = schema.safeParse(value)
  if (fit.success) return fit.data
  const issue = fit.error.issues[0]
  throw new ConfigError(`${file}: ${issue === undefined ? 'wrong shape' : words(issue, schema)}`)
}

function words(issue: z.core.$ZodIssue, schema: z.ZodType): string {
  const place = issue.path.length === 0 ? '' : `${issue.path.join('.')}: `
  if (issue.code !== 'unrecognized_keys') return `${place}${issue.message}`
  const key = issue.keys[0] ?? ''
  const known = keysAt(schema, issue.path)
  const near = nearest(key, known)
  return `${place}unknown key “${key}”; ${near === null ? `known are ${known.join(', ')}` : `did you mean “${near}”?`}`
}

/** The keys that `schema` knows at a path. */
function keysAt(schema: unknown, path: readonly PropertyKey[]): string[] {
  let at = schema as Shaped | undefined
  for (const step of path) {
    at = bare(at)
    at = typeof step === 'number' ? at?.element : at?.shape?.[String(step)]
  }
  return Object.keys(bare(at)?.shape ?? {})
}

/** What an object, an array and an optional schema of zod tell of their inside. */
interface Shaped {
  readonly shape?: Readonly<Record<string, Shaped>>
  readonly element?: Shaped
  readonly unwrap?: () => Shaped
}

function bare(schema: Shaped | undefined): Shaped | undefined {
  let at = schema
  while (at?.shape === undefined && at?.element === undefined && at?.unwrap !== undefined) at = at.unwrap()
  return at
}
