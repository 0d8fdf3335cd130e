/** The steps of a JSON Pointer (RFC 6901): `/a~1b/0` is `a/b`, `0`. Null for what is none. */
export function stepsOf(pointer: string): string[] | null {
  if (!pointer.startsWith('/') || /~(?![01])/.test(pointer)) return null
  return pointer
    .slice(1)
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
}

/** The JSON Pointer of some steps. */
export function pointerOf(steps: readonly (string | number)[]): string {
  return steps.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

/** What stands at some steps of a value, null where nothing does. Only what is the value's own is looked at, so that no pointer leads to a prototype. */
export function valueAt(value: unknown, steps: readonly string[]): unknown {
  let at = value
  for (const step of steps) at = isObject(at) && Object.hasOwn(at, step) ? at[step] : null
  return at ?? null
}

/** True for objects and arrays. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

/** A copy of `holder` in which `change` made what stands at the last step; what is on the way is copied, the rest shared. */
export function changedAt(
  holder: unknown,
  steps: readonly string[],
  change: (value: unknown) => unknown,
): unknown {
  const [step, ...rest] = steps
  if (step === undefined) return change(holder)
  const inner = changedAt(valueAt(holder, [step]), rest, change)
  if (Array.isArray(holder)) return holder.with(Number(step), inner)
  return Object.fromEntries([...Object.entries(isObject(holder) ? holder : {}), [step, inner]])
}
