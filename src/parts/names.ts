import { roleNouns } from '../grammar/salutation.ts'
import type { Line } from '../text/lines.ts'
import { oneOf } from '../text/pattern.ts'
import { peopleLine } from './people.ts'
import { type Around, neighbour, type Reading } from './reader.ts'
import { nameless, proseWord } from './salutation.ts'

const roles = oneOf(roleNouns.map(([, noun]) => noun))
const role = new RegExp(roles, 'u')
const mostNameLines = 8
const longestNames = 120
/** Names with signs between them, or one and a sign; or with blanks between them. */
const namesOnly =
  /^[々-〇㐀-鿿𠀀-𲎯·•*×]{2,12}(?:(?: ?[、,;] ?[々-〇㐀-鿿𠀀-𲎯·•*× ]{1,12}){1,30} ?[、,;]?| ?[、;])$|^[々-〇㐀-鿿𠀀-𲎯*×]{2,5}(?: {1,8}[々-〇㐀-鿿𠀀-𲎯*×]{1,5}){1,30}$/u
/** Four hanzi between blanks are a column of a menu, too; above several names they are a name. */
const mayBeMenu = /^[^、,;]*[㐀-鿿]{4}[^、,;]*$/u
const several = new RegExp(`[㐀-鿿·] ?[、,; ][^、,;]*${roles}`, 'u')

/** A line of nothing but names above the one that ends the list with 代表. */
export function readNames(_source: unknown, line: Line, around: Around): Reading<null> | null {
  const below = neighbour(around, 1)?.text ?? ''
  if (!isNames(line.text) || !endsList(around, below, mayBeMenu.test(line.text))) return null
  return { value: null, says: ['names'] }
}

/** Whether the lines below a line of names are names, too, down to the one with the role. */
function endsList({ lines, index }: Around, below: string, isMenu: boolean): boolean {
  let next = below
  for (let step = 2; step <= mostNameLines; step++) {
    if (role.test(next))
      return (!isMenu || several.test(next)) && (peopleLine.test(next) || nameless.test(next))
    if (!isNames(next)) return false
    next = lines[index + step]?.text ?? ''
  }
  return false
}

function isNames(text: string): boolean {
  return text.length <= longestNames && namesOnly.test(text) && !role.test(text) && !proseWord.test(text)
}
