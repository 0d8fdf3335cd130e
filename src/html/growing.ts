/** A list of small numbers that grows: a twentieth of the memory of an array of objects, for what a page has by the million. */
export class GrowingList<Store extends Int32Array | Uint8Array> {
  length = 0
  #store: Store
  readonly #make: (size: number) => Store

  constructor(make: (size: number) => Store) {
    this.#make = make
    this.#store = make(256)
  }

  push(value: number): void {
    if (this.length === this.#store.length) {
      const larger = this.#make(this.length * 2)
      larger.set(this.#store)
      this.#store = larger
    }
    this.#store[this.length++] = value
  }

  /** What it holds; not to be used after the next push. */
  values(): Store {
    return this.#store.subarray(0, this.length) as Store
  }
}
