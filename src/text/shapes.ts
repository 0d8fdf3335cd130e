/**
 * Sources of patterns put together from smaller ones, each of which stands as a whole: what follows one belongs to none of its branches. The words they are made of
 * come from tables, by `oneOf`.
 */

/** Any of the shapes, tried in their order. */
export function either(...shapes: readonly string[]): string {
  return `(?:${shapes.join('|')})`
}

/** The shape, or nothing. */
export function maybe(shape: string): string {
  return `(?:${shape})?`
}

/** At most so many units on the way from one word to another, none of them one of `stops`, which are the inside of a character class. */
export function within(most: number, stops: string, least = 0): string {
  return `[^${stops}]{${least},${most}}`
}
