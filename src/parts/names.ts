import { chromeWords } from '../grammar/chrome.ts'
import { disclosureWords, handlingKinds } from '../grammar/marks.ts'
import { roleWords } from '../grammar/salutation.ts'
import { hanziUnits } from '../text/hanzi.ts'
import type { Line } from '../text/lines.ts'
import { oneOf } from '../text/pattern.ts'
import { holdsAny, unitSet } from '../text/unit-set.ts'
import { nameless, proseWord } from './address-words.ts'
import { peopleLine } from './people.ts'
import { type Around, neighbour, type Reading } from './reader.ts'

const roles = oneOf(roleWords)
const role = new RegExp(roles, 'u')
const mostNameLines = 8
const longestNames = 120
const signs = unitSet('、,;')
/** A name of a list, with the signs that hide or part one. */
const listed = new RegExp(`^[${hanziUnits}·•*× ]{1,12}$`, 'u')
/** A name of a list with blanks between the names. */
const spaced = new RegExp(`^[${hanziUnits}*×]{1,5}$`, 'u')
/** Marks and buttons with blanks between them: 主办件 公开. */
const noNames: ReadonlySet<string> = new Set([...handlingKinds, ...disclosureWords, ...chromeWords])
/** Words of so many hanzi are columns of a menu, too; above several names they are names. */
const columnLength = 4

/** A line of nothing but names above the one that ends the list with 代表. */
export function readNames(_source: unknown, line: Line, around: Around): Reading<null> | null {
  const below = neighbour(around, 1)?.text ?? ''
  if (!isNames(line.text) || !endsList(around, below, mayBeMenu(line.text))) return null
  return { value: null, says: ['names'] }
}

/** Whether the lines below a line of names are names, too, down to the one with the role. */
function endsList({ lines, index }: Around, below: string, isMenu: boolean): boolean {
  let next = below
  for (let step = 2; step <= mostNameLines; step++) {
    if (role.test(next))
      return (!isMenu || namesSeveral(next)) && (peopleLine.test(next) || nameless().test(next))
    if (!isNames(next)) return false
    next = lines[index + step]?.text ?? ''
  }
  return false
}

/** Names with signs between them, or one and a sign; or names with blanks between them. */
function isNames(text: string): boolean {
  if (text.length > longestNames || role.test(text)) return false
  const hasSigns = holdsAny(signs, text)
  const names = hasSigns ? text.split(/[、,;]/u) : text.split(/ +/u)
  if (hasSigns && names.at(-1)?.trim() === '') names.pop()
  else if (names.length < 2 || names.every((name) => name.length === 1)) return false
  const form = hasSigns ? listed : spaced
  return names.every((name) => form.test(name.trim()) && !noNames.has(name.trim())) && !proseWord().test(text)
}

/** 政务公开 领导之窗 may be a menu. */
function mayBeMenu(text: string): boolean {
  return !holdsAny(signs, text) && text.split(/ +/u).some((name) => name.length === columnLength)
}

/** Whether a line names several before their role. */
function namesSeveral(text: string): boolean {
  const names = text.slice(0, Math.max(0, text.search(role))).trim()
  return holdsAny(signs, names) || names.includes(' ')
}
