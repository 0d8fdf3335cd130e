import { setFlagsFromString } from 'node:v8'

/** Units of a text from which on memory is spared: letters that are longer than a book are few. */
const longText = 100_000
/** How much the heap may grow from one collection to the next, in hundredths. */
const growth = 10
/** Null before anything is read. */
let isFrugal: boolean | null = null

/** Keeps the room of young objects as small as it is, until it is known how long the first letter is: what is given while a program loads is never taken back. */
export function keepYoungSmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1')
}

/**
 * Has garbage collected early while a text of so many units is read and written, and as V8 sees fit when a short one comes again. V8 lets the heap of a process that
 * makes much garbage grow to several times what lives in it: of a letter of 4 MB that is most of the memory, of an ordinary one little. These flags are the
 * process's: only a program may set them, no library.
 */
export function sizeHeapFor(units: number): void {
  if (units >= longText === isFrugal) return
  isFrugal = units >= longText
  setFlagsFromString(`--heap-growing-percent=${isFrugal ? growth : 0}`)
  if (isFrugal) keepYoungSmall()
  else setFlagsFromString('--semi-space-growth-factor=2')
}
