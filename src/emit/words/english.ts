import type { OrphanReason } from '../../model/correction.ts'
import { englishCheck } from './english-check.ts'
import { valueWords } from './value-words.ts'
import type { Words } from './words.ts'

const counted = (word: string) => (count: number) => `${count} ${count === 1 ? word : `${word}s`}`

const orphanReasons: Readonly<Record<OrphanReason, string>> = {
  nowhere: 'the text changed, and the words with what stands around them are not in it',
  twice: 'the text changed, and the words with what stands around them are in it more than once',
  unquoted: 'the text changed, and the correction quotes no words to find the place by',
  unprinted: 'the words that it gives are not what is printed at its place',
  absent: 'its letter is not among the inputs',
}

export const english: Words = {
  ...englishCheck,
  rules: null,
  letters: counted('letter'),
  errors: counted('error'),
  warnings: counted('warning'),
  fixable: (count) => `${count} can be mended with --fix`,
  suppressed: (count) => `${count} suppressed`,
  failed: (count) => `${counted('input')(count)} failed`,
  hidden: (count) => `${count} not shown (see --level)`,
  more: (count, all) => `… and ${count} more; --max-per-file ${all} shows them`,
  comma: ', ',
  labels: {
    number: 'number',
    title: 'title',
    to: 'to',
    answers: 'answers',
    with: 'with',
    outline: 'outline',
    signed: 'signed',
  },
  proposalNumber: (number) => `No. ${number}`,
  proposalKinds: { suggestion: 'suggestion', proposal: 'proposal', bill: 'bill' },
  line: (line) => `line ${line}`,
  counts: { rule: 'rule', suppressed: 'suppressed', letters: 'letters', all: 'all rules' },
  rule: {
    rule: 'rule',
    scraped: 'scraped',
    published: 'published',
    issued: 'issued',
    authority: 'authority',
    finds: 'what it finds',
    why: 'why',
    source: 'source',
    severity: 'severity',
    found: 'found',
    clean: 'clean',
  },
  corrections: {
    statuses: { applied: 'applied', agreed: 'agreed', reopened: 'reopened', orphan: 'orphan' },
    row: ({ input, path, status, found, is, reason }) => {
      const what = `${input === null ? '' : `${input}: `}${path} is ${status === 'orphan' ? 'an orphan' : 'reopened'}`
      return reason === null
        ? `${what}: fuhan now reads ${valueWords(found) ?? 'nothing'}; the correction says ${valueWords(is) ?? 'nothing'}`
        : `${what}: ${orphanReasons[reason]}`
    },
    pruned: (gone, left) => `${counted('line')(gone)} removed, ${left} left`,
    ambiguous:
      'the text of its letter changed and several letters have its words; letter, title and number in the entry would distinguish them',
    textless: (count) =>
      `no corrections were made in ${counted('document')(count)} without text; fuhan parse --text keeps it`,
    summary: ({ applied, agreed, reopened, orphan }, elsewhere) =>
      [
        `${applied} applied`,
        `${agreed} agreed${agreed === 0 ? '' : ' (fuhan corrections prune removes them)'}`,
        `${reopened} reopened`,
        counted('orphan')(orphan),
        ...(elsewhere === 0 ? [] : [`${elsewhere} of other letters`]),
      ].join(', '),
  },
  off: 'off',
}
