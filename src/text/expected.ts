/** Throws a TypeError that says what was wanted and what came, for callers whose language does not check types. */
export function expectText(value: unknown, name: string): asserts value is string {
  if (typeof value !== 'string') throw new TypeError(`${name} must be a string, not ${kindOf(value)}`)
}

/** Throws a TypeError where a value is given that is none of the choices. */
export function expectChoice(value: unknown, choices: readonly string[], name: string): void {
  if (value === undefined || choices.some((choice) => choice === value)) return
  const given = typeof value === 'string' ? `“${value}”` : kindOf(value)
  throw new TypeError(`${name} must be ${choices.join(', ')}, not ${given}`)
}

/** Throws a TypeError where options are no object. */
export function expectOptions(value: unknown, name: string): void {
  if (typeof value !== 'object' || value === null)
    throw new TypeError(`${name} must be an object, not ${kindOf(value)}`)
}

/** Throws a TypeError for what `parse` never gives. */
export function expectDocument(value: unknown, name: string): void {
  if (typeof value !== 'object' || value === null || !('findings' in value && 'figures' in value))
    throw new TypeError(`${name} must be a Document, as parse gives it, not ${kindOf(value)}`)
}

function kindOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'an array'
  return typeof value === 'object' ? `a ${value?.constructor?.name ?? 'bare object'}` : String(typeof value)
}
