/** The index of the first of some places in order that is `least` or after it, by halving; their number where none is. */
export function firstFrom(places: ArrayLike<number>, least: number): number {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle] as number) < least) low = middle + 1
    else high = middle
  }
  return low
}
