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
    'parts/attachments.ts',
    'holds(mayBeItem, text.charCodeAt(0)) ?',
    'holds(mayBeItem, text.charCodeAt(0)) → true',
    'what the pattern finds begins with these units',
  ],
  ['parts/section-tree.ts', 'stop < 0 ?', '< → <=', 'a sentence ends at 1 or later'],
  ['parts/section-tree.ts', 'stop < 0 ?', '0 → 1', 'a sentence ends at 1 or later'],
  ['parts/breadcrumb.ts', 'if (at < 0) return line', '< → <=', 'a line begins with no blank'],
  ['parts/breadcrumb.ts', 'if (at < 0) return line', '0 → 1', 'a line begins with no blank'],
  ['parts/breadcrumb.ts', 'return from > 0 ||', '0 → 1', 'a label has several units'],
  ['parts/breadcrumb.ts', '(isPage || from > 0)', '0 → 1', 'a label has several units'],
  ['parts/signature.ts', 'const isWhole = label > 0', '0 → 1', 'a label has several units'],
  ['parts/label-hits.ts', 'return blank > 0', '0 → 1', 'a unit and a blank are two'],
  ['parts/metadata-cells.ts', 'more < 0 ?', '< → <=', 'a cell begins with no blank'],
  ['parts/metadata-cells.ts', 'more < 0 ?', '0 → 1', 'a cell begins with no blank'],
  ['parts/metadata-cells.ts', 'if (more >= 0)', '0 → 1', 'a cell begins with no blank'],
  ['parts/metadata-columns.ts', 'cell.labelStart < end', '< → <=', 'a bar stands between two cells'],
  [
    'parts/chrome.ts',
    'if (at === to) return length >',
    '> → >=',
    'what is as long is a word, and was told above',
  ],
  // A look before a pattern: without it the pattern runs, and finds nothing.
  [
    'parts/breadcrumb.ts',
    'const at = hasSign(line, signBits.colon)',
    'hasSign(line, signBits.colon) → true',
    'what is looked for has a colon',
  ],
  [
    'parts/contacts.ts',
    'if (!holds(labelLasts,',
    '!holds(labelLasts, isFoldedBlank(last) ? text.charCodeAt(colon - 2) : last) → false',
    'what is looked for has the last unit of a label before its colon',
  ],
  [
    'parts/dateline.ts',
    'const label = holds(mayStandAlone',
    'holds(mayStandAlone, line.text.charCodeAt(0)) → true',
    'what is looked for begins with these units',
  ],
  [
    'parts/dateline.ts',
    'const tokens = hasSign',
    'hasSign(line, signBits.colon) → true',
    'what is looked for has a colon',
  ],
  [
    'parts/dateline.ts',
    'if (!holds(bullets',
    '!holds(bullets, text.charCodeAt(0)) → false',
    'what is looked for begins with these units',
  ],
  [
    'parts/marks.ts',
    'const signed = mayBe',
    'mayBe → true',
    'what is looked for begins with these units and has a colon',
  ],
  [
    'parts/marks.ts',
    'const kept = mayBe',
    'mayBe → true',
    'what is looked for begins with these units and has a colon',
  ],
  [
    'parts/salutation.ts',
    'const label = holds(labelFirsts',
    'holds(labelFirsts, text.charCodeAt(0)) → true',
    'what is looked for begins with these units',
  ],
  [
    'parts/salutation.ts',
    'return hasSign(line, signBits.role) ? addressIn',
    'hasSign(line, signBits.role) → true',
    'what is looked for has a role',
  ],
  [
    'parts/signature.ts',
    "const label = text.includes(':')",
    "text.includes(':') → true",
    'what is looked for has a colon',
  ],
  [
    'parts/signature.ts',
    'if (!holds(agencyEnds, lower',
    '!holds(agencyEnds, lower.text.charCodeAt(lower.text.length - 1)) → false',
    'what is looked for ends with these units',
  ],
  [
    'letter/run-ins.ts',
    'const day = hasSign',
    'hasSign(line, signBits.blank) → true',
    'what is looked for has a blank',
  ],
  [
    'letter/run-ins.ts',
    'if (!hasSign(line, signBits.stop))',
    '!hasSign(line, signBits.stop) → false',
    'what is looked for has a stop',
  ],
  ['letter/best-path.ts', 'new Float64Array(2 * this.used)', '2 → 3', 'it only grows by more'],
  ['parts/salutation.ts', 'from === 0 ?', 'from === 0 → false', 'what is cut from 0 on is the whole'],
  [
    'parts/metadata-cells.ts',
    'isAround(text.charCodeAt(start), 0x3a, 0x3a)',
    '0x3a → 29',
    'the other of the two is the same sign',
  ],
  ['parts/contacts.ts', 'if (colon < 4', '4 → 2', 'an owner and a label have two units each'],
  ['letter/run-ins.ts', 'if (stop < 0)', '< → <=', 'a stop is looked for at 1 or later'],
  ['letter/run-ins.ts', 'if (stop < 0)', '0 → 1', 'a stop is looked for at 1 or later'],
  [
    'parts/chrome.ts',
    'text.charCodeAt(0) < 0x',
    '< → <=',
    'what the patterns find begins with neither U+003A nor U+0080',
  ],
  [
    'parts/metadata-cells.ts',
    'text.charCodeAt(0) < 0x3000',
    '< → <=',
    'U+3000 is folded, and no sign of a list',
  ],
  [
    'parts/addressees.ts',
    'const isList = names.length > 1',
    '> → >=',
    'one name that is all of the text is the text',
  ],
  // What is below 0 is no place in a text or a list: whoever asks compares with 0.
  ['parts/section-tree.ts', 'return -1', '1 → 2', 'below 0 is no place'],
  ['parts/label-hits.ts', 'return -1', '1 → 2', 'below 0 is no place'],
  ['parts/label-before.ts', 'let found = -1', '1 → 2', 'below 0 is no place'],
  ['parts/label-before.ts', '> mostBlanks ? -1', '1 → 2', 'below 0 is no place'],
  ['parts/breadcrumb.ts', 'line.text.search(labelBehind) : -1', '1 → 2', 'below 0 is no place'],
  ['parts/metadata-cells.ts', 'words.search(further()) : -1', '1 → 2', 'below 0 is no place'],
  [
    'parts/chrome.ts',
    'text.charCodeAt(0) < 0x3a && ',
    '0 → 1',
    'what the patterns find begins with two digits',
  ],
  ['letter/run-ins.ts', 'return -1', '1 → 2', 'below 0 is no place'],
  ['letter/landmark.ts', 'let weak = -1', '1 → 2', 'below 0 is no place'],
  ['letter/landmark.ts', 'let lastAddressed = -1', '1 → 2', 'the index beside it is -1 or more'],
  ['letter/best-path.ts', 'let last = -1', '1 → 2', 'below 0 is no place'],
  ['letter/best-path.ts', 'if (this.used > this.ledger.length)', '> → >=', 'it grows one stretch sooner'],
  ['letter/best-path.ts', 'if (this.used > this.scores.length)', '> → >=', 'it grows one stretch sooner'],
  [
    'letter/pieces.ts',
    'return whole.says.length === 0 ?',
    'whole.says.length === 0 → false',
    'the keys of lines without evidence all have the same blank behind them',
  ],
  [
    'parts/label-before.ts',
    'while (end > from && isFoldedBlank',
    '> → >=',
    'behind a colon, and before the text, is no blank',
  ],
  [
    'parts/contacts.ts',
    'holdsAny(afterLabel, text.slice(at, at + reachOfLabel + 1))',
    '1 → 2',
    'a longer look keeps no more from the pattern',
  ],
  ['parts/metadata-cells.ts', 'if (more < 0) return', '< → <=', 'a cell begins with no blank'],
  ['parts/metadata-cells.ts', 'if (more < 0) return', '0 → 1', 'a cell begins with no blank'],
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
