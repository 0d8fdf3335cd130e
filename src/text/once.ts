/** The same function, which reads each object once and then remembers the answer as long as the object lives. */
export function onceFor<K extends object, V>(read: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, { readonly value: V }>()
  return (key) => {
    const before = known.get(key)
    if (before !== undefined) return before.value
    const value = read(key)
    known.set(key, { value })
    return value
  }
}
