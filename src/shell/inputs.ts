import { createHash } from 'node:crypto'
import { open, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Document } from '../model/document.ts'
import { parse } from '../parse.ts'
import { decode, notText } from './decode.ts'

/** An input that could not be read, with the reason for people. */
export interface Failure {
  readonly name: string
  readonly reason: string
}

/** One letter read, or why not. */
export type Result = { readonly document: Document } | { readonly failure: Failure }

const letterNames = /\.(?:txt|html?|shtml)$/i
const magic = /[*?[{]/

/** The files that the arguments name: files as they are, folders recursively and sorted, globs the shell left alone. */
export async function* listInputs(names: readonly string[]): AsyncGenerator<string | Failure> {
  for (const name of names) {
    if (name === '-') {
      yield name
      continue
    }
    const found = await stat(name).catch((error: NodeJS.ErrnoException) => error)
    if (!(found instanceof Error)) {
      if (found.isDirectory()) yield* listFolder(name)
      else yield name
    } else if (magic.test(name)) {
      const { glob } = await import('tinyglobby')
      const matches = (await glob(name, { dot: true })).sort()
      if (matches.length === 0) yield { name, reason: 'no file matches' }
      yield* matches
    } else yield { name, reason: reasonOf(found) }
  }
}

async function* listFolder(folder: string): AsyncGenerator<string | Failure> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => error,
  )
  if (entries instanceof Error) {
    yield { name: folder, reason: reasonOf(entries) }
    return
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* listFolder(path)
    else if (letterNames.test(entry.name)) yield path
  }
}

/** Reads and parses one file, or standard input for `-`. Never throws for what the input is. */
export async function readInput(
  name: string,
  stdin: AsyncIterable<Uint8Array | string>,
  maxBytes: number,
  selector?: string,
): Promise<Result> {
  const bytes = name === '-' ? await collect(stdin, maxBytes) : await readFile(name, maxBytes)
  if (typeof bytes === 'string') return { failure: { name, reason: bytes } }
  const binary = notText(bytes)
  if (binary !== null) return { failure: { name, reason: binary } }
  const { text, encoding, findings } = decode(bytes)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const options = { source: { name, encoding, bytes: bytes.length, sha256 }, findings }
  if (!isMarkup(text)) return { document: parse(text, options) }
  const { parseHtml } = await import('../parse-html.ts')
  if (selector === undefined) return { document: parseHtml(text, options) }
  const { selectRange } = await import('../html/select.ts')
  let within: ReturnType<typeof selectRange>
  try {
    within = selectRange(text, selector)
  } catch {
    return { failure: { name, reason: `--selector ${selector} is no CSS selector` } }
  }
  if (within === null) return { failure: { name, reason: `nothing matches --selector ${selector}` } }
  return { document: parseHtml(text, { ...options, within }) }
}

async function readFile(name: string, maxBytes: number): Promise<Uint8Array | string> {
  try {
    const file = await open(name)
    try {
      const { size } = await file.stat()
      if (size > maxBytes) return tooLarge(size, maxBytes)
      return await file.readFile()
    } finally {
      await file.close()
    }
  } catch (error) {
    return reasonOf(error as NodeJS.ErrnoException)
  }
}

async function collect(
  stdin: AsyncIterable<Uint8Array | string>,
  maxBytes: number,
): Promise<Uint8Array | string> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of stdin) {
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece
    size += bytes.length
    if (size > maxBytes) return tooLarge(size, maxBytes)
    pieces.push(bytes)
  }
  return Buffer.concat(pieces)
}

function tooLarge(size: number, maxBytes: number): string {
  return `too large: over ${maxBytes} bytes (${size} seen); --max-bytes raises the limit`
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'is a folder',
  ELOOP: 'too many links',
  ENAMETOOLONG: 'name too long',
}

/** What went wrong with a file, in words for people. */
export function reasonOf({ code, message }: NodeJS.ErrnoException): string {
  return reasons[code ?? ''] ?? message
}

const markup =
  /^\ufeff?\s*(?:<\?xml|<!doctype|<!--|<html|<head|<body|<meta|<title|<%@)|<\/(?:div|p|td|span|html|head|body)>/i

/** True for a page of HTML, judged by its first units and not by its name. */
function isMarkup(text: string): boolean {
  return markup.test(text.slice(0, 4096))
}
