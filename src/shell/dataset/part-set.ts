import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { DatasetError } from './errors.ts'
import { type RunFile, readRun } from './run-file.ts'

/** One finished part of a dataset. */
export interface Part {
  readonly folder: string
  /** `part-0007-of-0040.` */
  readonly prefix: string
  readonly run: RunFile
  readonly number: number
}

const partName = /^(part-\d+-of-\d+\.)/

/**
 * The parts that paths name, in their order: folders with parts, or files of parts. Throws where one is missing, is there twice, did not end, or was
 * made otherwise than the others.
 */
export async function findParts(paths: readonly string[]): Promise<readonly Part[]> {
  const found = new Map<string, Part>()
  for (const path of paths) {
    const isFolder = (
      await stat(path).catch((error: NodeJS.ErrnoException) => {
        throw new DatasetError(
          `${path}: ${error.code === 'ENOENT' ? 'no such file or folder' : error.message}`,
          true,
        )
      })
    ).isDirectory()
    const folder = isFolder ? path : dirname(path)
    const names = isFolder ? await readdir(folder) : [basename(path)]
    const prefixes = new Set(names.flatMap((name) => partName.exec(name)?.[1] ?? []))
    if (prefixes.size === 0) throw new DatasetError(`${path}: not a part-…-of-… of a dataset`, true)
    for (const prefix of prefixes) {
      const key = join(folder, prefix)
      if (!found.has(key)) found.set(key, await readPart(folder, prefix))
    }
  }
  const parts = [...found.values()].sort((a, b) => a.number - b.number)
  const first = parts[0]
  if (first === undefined) throw new DatasetError('no parts to merge', true)
  for (const part of parts) agree(first, part)
  complete(parts, first.run.shard?.of ?? 0)
  return parts
}

async function readPart(folder: string, prefix: string): Promise<Part> {
  const path = join(folder, `${prefix}run.json`)
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw new DatasetError(`${path}: is missing: the part was not finished`)
    throw error
  })
  const run = readRun(text)
  if (run === null) throw new DatasetError(`${path}: is not a run.json`)
  const number = run.shard?.part
  if (number === undefined) throw new DatasetError(`${path}: names no part`)
  return { folder, prefix, run, number }
}

function agree(first: Part, part: Part): void {
  const differ = (what: string) => {
    throw new DatasetError(`${nameOf(part)} and ${nameOf(first)} are not of one dataset: ${what}`)
  }
  const plain = ({ shard: _, ...options }: Readonly<Record<string, unknown>>) => JSON.stringify(options)
  if (part.run.fuhan !== first.run.fuhan) differ(`made by fuhan ${part.run.fuhan} and ${first.run.fuhan}`)
  if (part.run.shard?.of !== first.run.shard?.of) differ('they are of different numbers of parts')
  if (plain(part.run.options) !== plain(first.run.options)) differ('their options differ')
  if (part.run.inputs.total !== first.run.inputs.total)
    differ(`they saw ${part.run.inputs.total} and ${first.run.inputs.total} inputs`)
  if (part.run.inputs.names !== first.run.inputs.names) differ('their inputs differ')
}

function complete(parts: readonly Part[], of: number): void {
  for (const [index, part] of parts.entries()) {
    const next = parts[index + 1]
    if (next?.number === part.number)
      throw new DatasetError(`part ${part.number} is given twice: ${nameOf(part)} and ${nameOf(next)}`)
  }
  const there = new Set(parts.map(({ number }) => number))
  const missing = Array.from({ length: of }, (_, index) => index + 1).filter((number) => !there.has(number))
  if (missing.length > 0) {
    const shown = missing.slice(0, 10).join(', ')
    throw new DatasetError(
      `${missing.length} of ${of} parts are missing: ${shown}${missing.length > 10 ? ', …' : ''}`,
    )
  }
}

/** A part for people. */
export function nameOf({ folder, prefix }: Part): string {
  return join(folder, prefix.slice(0, -1))
}
