import type { SourceKind } from './source.ts'

const letterNames = /\.(?:txt|text|html?|xhtml|shtml)(?:\.gz)?$/i
/** Resource forks and the like, which archives made on a Mac carry beside the files. */
const junk = /(?:^|\/)(?:__MACOSX\/|\._|\.DS_Store$)/
const archives: readonly (readonly [RegExp, SourceKind])[] = [
  [/\.zip$/i, 'zip'],
  [/\.tar$|\.tar\.gz$|\.tgz$/i, 'tar'],
  [/\.warc$|\.warc\.gz$/i, 'warc'],
  [/\.(?:ndjson|jsonl)(?:\.gz)?$/i, 'ndjson'],
]

/** What a file of this name is when someone names it: an archive by its ending, else a letter. */
export function kindOf(name: string): SourceKind {
  return archives.find(([pattern]) => pattern.test(name))?.[1] ?? 'letter'
}

/** What a file found in a folder or an archive is; null for what is no letter by its name. */
export function foundKind(name: string): SourceKind | null {
  if (junk.test(name)) return null
  const kind = kindOf(name)
  return kind !== 'letter' || letterNames.test(name) ? kind : null
}
