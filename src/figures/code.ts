import { isDigit } from '../text/digits.ts'
import { unitAt } from '../text/unit-at.ts'
import { holds, unitSet } from '../text/unit-set.ts'

const hyphen = 0x2d
const plus = 0x2b
const times = 0xd7
const asterisk = 0x2a
const letters = unitSet('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz')
/** Signs that glue digits to digits: 3×5, 6+N. */
const glue = unitSet('0123456789.+×*#_')
/** A machine's abbreviation before its number: CT|7台, DR|19台. */
const machine = /(?:^|[^0-9A-Za-z.+-])[A-Z]{2,5}$/
/** Classifiers of machines. */
const machineUnits = '台套架辆部座'
const longestLook = 7

/** SL03, 6+N, 3×5, 0839-1566621, 5G: digits that are glued to letters, signs or other digits are no quantity; the unit after them ends at `unitEnd`. */
export function isInCode(text: string, at: number, end: number, unitEnd: number): boolean {
  const before = unitAt(text, at - 1)
  if (holds(glue, before)) return true
  if (holds(letters, before) && !isMachine(text, at, end, unitEnd)) return true
  if (before === hyphen && isLetterOrDigit(unitAt(text, at - 2))) return true
  const after = unitAt(text, end)
  return (
    after === plus ||
    after === times ||
    after === asterisk ||
    (after === hyphen && holds(letters, unitAt(text, end + 1)))
  )
}

function isLetterOrDigit(code: number): boolean {
  return holds(letters, code) || isDigit(code)
}

/** CT7台: capitals are the name of what the classifier of machines counts. */
function isMachine(text: string, at: number, end: number, unitEnd: number): boolean {
  return (
    unitEnd === end + 1 &&
    machineUnits.includes(text.charAt(end)) &&
    text.charAt(at) !== '0' &&
    machine.test(text.slice(Math.max(0, at - longestLook), at))
  )
}

/** Whether digits stand right before `at` or are glued to it by a sign. */
export function isGlued(text: string, at: number): boolean {
  return holds(glue, unitAt(text, at - 1))
}
