import type { Mutant } from './mutants.ts'

/** Changes that no text can show, with the line that they are in, what becomes of it, and why it does not matter. */
const equivalent: readonly (readonly [path: string, line: string, change: string, why: string])[] = [
  [
    'letter/best-path.ts',
    'smallLedger = new Uint8Array(256 * kept)',
    '256 → 128',
    'it grows where more is needed',
  ],
  ['letter/best-path.ts', 'new Uint8Array(2 * Math.max(', '2 → 3', 'it only grows by more'],
  [
    'letter/best-path.ts',
    'if (known === undefined) {',
    'known === undefined → true',
    'what is kept is made again',
  ],
  [
    'letter/best-path.ts',
    'if (from !== last) {',
    'from !== last → true',
    'carrying again gives the same scores',
  ],
  [
    'letter/best-path.ts',
    'for (let node = 0; node < count; node++)',
    '< → <=',
    'a typed array takes nothing beyond its end, and compares with nothing there',
  ],
  [
    'letter/best-path.ts',
    'for (let node = 1; node < count; node++)',
    '< → <=',
    'a typed array has nothing beyond its end to compare',
  ],
  [
    'letter/margins.ts',
    'for (let node = 0; node < count; node++) out[node]',
    '< → <=',
    'a typed array takes nothing beyond its end',
  ],
  ['letter/run-ins.ts', 'if (out.size > 0) out.clear()', 'out.size > 0 → true', 'an empty set is cleared'],
  [
    'parts/inline-markers.ts',
    'if (!holds(beginnings, code)) continue',
    '!holds(beginnings, code) → false',
    'what the pattern finds begins with these units',
  ],
  [
    'parts/inline-markers.ts',
    'if (!holds(seconds, text.charCodeAt(at + 1)) && !holds(single, code)) continue',
    '!holds(seconds, text.charCodeAt(at + 1)) && !holds(single, code) → false',
    'what the pattern finds goes on with these units',
  ],
  [
    'parts/attachments.ts',
    'holds(mayBeItem, text.charCodeAt(0)) ?',
    'holds(mayBeItem, text.charCodeAt(0)) → true',
    'what the pattern finds begins with these units',
  ],
  ['parts/sections.ts', 'stop < 0 ?', '< → <=', 'a sentence ends at 1 or later'],
  ['parts/sections.ts', 'stop < 0 ?', '0 → 1', 'a sentence ends at 1 or later'],
  ['parts/contacts.ts', 'const isPerson = behind > 0', '> → >=', 'a name begins with no blank'],
  [
    'parts/addressees.ts',
    'const isList = names.length > 1',
    '> → >=',
    'one name that is all of the text is the text',
  ],
]

/** Why the mutant cannot be noticed, or null. */
export function reasonOf({ path, start, end, text }: Mutant, code: string): string | null {
  const change = `${code.slice(start, end).replaceAll(/\s+/g, ' ')} → ${text}`
  const from = code.lastIndexOf('\n', start - 1) + 1
  const line = code.slice(from, code.indexOf('\n', code.indexOf('\n', end) + 1))
  const found = equivalent.find(
    ([file, words, instead]) =>
      path === `src/${file}` &&
      instead === change &&
      line.includes(words) &&
      line.indexOf(words) < end - from,
  )
  return found?.[3] ?? null
}

/** The rows that no mutant of the files answers to. */
export function unanswered(mutants: readonly Mutant[], codeOf: (path: string) => string): string[] {
  return equivalent.flatMap(([path, line, change]) => {
    const isMet = mutants.some((mutant) => {
      const code = codeOf(mutant.path)
      return (
        mutant.path === `src/${path}` &&
        `${code.slice(mutant.start, mutant.end).replaceAll(/\s+/g, ' ')} → ${mutant.text}` === change &&
        reasonOf(mutant, code) !== null
      )
    })
    return isMet ? [] : [`${path}: ${line}: ${change}`]
  })
}
