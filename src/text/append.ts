/** Adds every item of `more` to the end of `list`. A spread into `push` takes the call stack at some hundred thousand items; this takes any number. */
export function append<Item>(list: Item[], more: Iterable<Item>): void {
  for (const item of more) list.push(item)
}
