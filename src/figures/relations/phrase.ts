import {
  endingVerbs,
  havingVerbs,
  measureLeadExceptions,
  measureLeads,
  measureTails,
  nounEndExceptions,
  nounEnds,
  nounJoiners,
  strongVerbs,
  weakVerbs,
} from '../../grammar/measure-words.ts'
import { averages } from '../../grammar/per.ts'
import { isAt } from '../../text/sticky.ts'
import { unitAt } from '../../text/unit-at.ts'
import { holds, unitSet } from '../../text/unit-set.ts'
import { type WordRow, type WordTable, wordTable } from '../../text/word-table.ts'
import { changeWords, isBalanced, nounMakers } from './noun-units.ts'

/**
 * What a piece of a clause is: a noun's own units, a noun that holds units which would break one (可支配收入), an act that makes nouns (培训), a verb, a verb of having,
 * one of what becomes of a thing (竣工), a word of change or being (增至, 达到), an adverb or subject (全市), a preposition, a conjunction, or a sign. Tails and leads of
 * one unit (达, 已) are `looseTail` and `looseLead`: they end or begin a phrase and break none. Each is a bit, so that several are asked for at once.
 */
export const roles = {
  unit: 1,
  noun: 2,
  act: 4,
  verb: 8,
  having: 16,
  ending: 32,
  tail: 64,
  lead: 128,
  looseTail: 256,
  looseLead: 512,
  motion: 1024,
  break: 2048,
  joiner: 4096,
  sign: 8192,
} as const

/** A piece of a clause. */
export interface Piece {
  readonly start: number
  end: number
  /** One of {@link roles}. */
  readonly role: number
}

/** From and to: what stands before one is the name of what changed (渔船|由). */
const motionUnits = '由从至到为在'
const breakUnits = `${nounEnds}将使与而且并以被比较后按据因凭`
const as = (role: number, words: Iterable<string>, loose = role) =>
  [...words].map((word) => [word, word.length === 1 ? loose : role] as const)
/** 日均|订单, but 人均可支配收入 is a name. */
const soughtAverages = averages.filter((word) => !word.startsWith('人') && !word.startsWith('单'))
/** Every word that ends or breaks a phrase, and those that would be taken for one; the longest that fits counts, of equals the first. */
const rowsOf = (): readonly (readonly [string, number])[] => [
  ...as(roles.having, ['已建', '已建成', '已建有', '已有']),
  ...as(roles.noun, nounEndExceptions),
  ...as(roles.noun, measureLeadExceptions),
  ...as(roles.motion, motionUnits),
  ...as(roles.joiner, nounJoiners),
  ...as(roles.break, breakUnits),
  ...as(roles.having, ['有']),
  ...as(roles.having, havingVerbs, roles.looseLead),
  ...as(roles.lead, ['需', '共', '已']),
  ...as(roles.ending, endingVerbs),
  ...as(roles.verb, strongVerbs),
  ...as(roles.act, weakVerbs),
  ...as(roles.looseLead, [...soughtAverages, '一次性']),
  ...as(roles.tail, measureTails, roles.looseTail),
  ...as(roles.tail, changeWords),
  ...as(roles.lead, measureLeads, roles.looseLead),
]
interface Words {
  readonly table: WordTable<number>
  /** What a unit is: a unit of nouns, the beginning of a word, or both; 0 is a sign. */
  readonly kinds: Uint8Array
}
const aUnit = 1
const aBeginning = 2
let made: Words | null = null
/** Made for the first figure that has a name: the table is long, and many letters have none. */
function wordsOf(): Words {
  if (made !== null) return made
  const rows = rowsOf()
  const kinds = new Uint8Array(0x10000).fill(aUnit, 0x4e00, 0xa000)
  for (const unit of units) kinds[unit.charCodeAt(0)] = aUnit
  for (const [word] of rows) kinds[word.charCodeAt(0)] = (kinds[word.charCodeAt(0)] as number) | aBeginning
  made = { table: wordTable(rows), kinds }
  return made
}
/** 争取|到, 查处|了: a verb's complement. */
export const complement = unitSet('到了')
const thanUnit = 0x6bd4
const ratioEnd = /[为达约是由从超]/
const notFirst = unitSet('-.·”)0123456789')
const notLast = unitSet('-.·“(')
const verbal = roles.verb | roles.having | roles.ending | roles.tail
const units = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-“”·()'

/** The pieces (语块) of the stretch `[from, to)`, in order. */
export function piecesOf(text: string, from: number, to: number): Piece[] {
  const { table, kinds } = wordsOf()
  const pieces: Piece[] = []
  for (let at = from; at < to; ) {
    const kind = kinds[text.charCodeAt(at)] as number
    const isUnit = (kind & aUnit) !== 0
    const word = kind & aBeginning ? wordAt(table, text, at, to) : null
    const last = pieces[pieces.length - 1]
    if (word === null && isUnit && last?.role === roles.unit) {
      at = ++last.end
      continue
    }
    const piece: Piece =
      word === null
        ? { start: at, end: at + 1, role: isUnit ? roles.unit : roles.sign }
        : pieceOf(text, at, to, word.value, at + word.word.length)
    pieces.push(piece)
    at = piece.end
  }
  return pieces
}

function pieceOf(text: string, start: number, to: number, value: number, end: number): Piece {
  if (text.charCodeAt(start) === thanUnit && isRatio(text, start, to)) return { start, end, role: roles.noun }
  if (end === to || (verbal & value) === 0) return { start, end, role: value }
  if (isAt(nounMakers, text, end)) return { start, end, role: roles.noun }
  return { start, end: holds(complement, unitAt(text, end)) ? end + 1 : end, role: value }
}

/** The longest word at `at` that ends at `to` at the latest. */
function wordAt({ rowAt }: WordTable<number>, text: string, at: number, to: number): WordRow<number> | null {
  const word = rowAt(text, at)
  return word === null || at + word.word.length <= to ? word : rowAt(text.slice(at, to), 0)
}

/** 存贷|比72.6%, 师生|比为1:16: at the end of a name 比 is its noun. */
function isRatio(text: string, at: number, to: number): boolean {
  return at + 1 === to || ratioEnd.test(text.charAt(at + 1))
}

/** Whether a stretch may be the name of something: not empty, its brackets closed, no stroke or digit at its beginning, no stroke at its end. */
export function isName(text: string, start: number, end: number): boolean {
  if (end <= start || holds(notFirst, text.charCodeAt(start)) || holds(notLast, text.charCodeAt(end - 1)))
    return false
  return isBalanced(text, start, end)
}
