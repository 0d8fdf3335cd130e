/** @typedef {{ [key: string]: unknown }} Node */

/**
 * A JSON Schema of zod's as the body of a function that returns it, for `linked` of `page/reader/schema-at.ts`: without words for people, with its patterns made, and with what
 * recurs in it written once. Of an object it says which keys are optional, which are fewer than those required.
 * @param {object} schema
 */
export function schemaCode(schema) {
  const terse = terser(/** @type {Node} */ (schema))
  /** @type {Map<string, { times: number, name: string | null }>} */
  const seen = new Map()
  written(terse, (code) => {
    const one = seen.get(code) ?? { times: 0, name: null }
    one.times++
    seen.set(code, one)
    return code
  })
  /** @type {string[]} */
  const lines = []
  const whole = written(terse, (code, short) => {
    const one = seen.get(code)
    if (one === undefined || one.times === 1) return short
    if (one.name === null) {
      one.name = `schema${lines.length}`
      lines.push(`const ${one.name}=${short}`)
    }
    return one.name
  })
  return [...lines, `return ${whole}`].join('\n')
}

/** @param {Node} schema @returns {Node} */
function terser({ $schema: _, description: _words, ...schema }) {
  /** @type {Node} */
  const out = {}
  for (const [key, value] of Object.entries(schema)) {
    // What is no safe integer is no integer to the page.
    if (Math.abs(Number(value)) === Number.MAX_SAFE_INTEGER) continue
    if (key === 'properties' || key === '$defs') {
      const inner = Object.entries(/** @type {Node} */ (value)).map(([name, one]) => [name, terserOf(one)])
      out[key] = Object.fromEntries(inner)
    } else if (key === 'required' && 'properties' in schema) {
      const optional = Object.keys(/** @type {Node} */ (schema['properties'])).filter(
        (name) => !(/** @type {string[]} */ (value).includes(name)),
      )
      if (optional.length > 0) out['optional'] = optional
    } else out[key] = Array.isArray(value) ? value.map(terserOf) : terserOf(value)
  }
  return out
}

/** @param {unknown} value */
function terserOf(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? terser(/** @type {Node} */ (value))
    : value
}

/**
 * A value as code; `keep` is told the code of each object in it, whole and with what it has been given for the objects inside, and gives what stands for it.
 * @param {unknown} value
 * @param {(code: string, short: string) => string} keep
 * @returns {string}
 */
function written(value, keep) {
  return both(value, '').short

  /** @param {unknown} value @param {string} key @returns {{ code: string, short: string }} */
  function both(value, key) {
    if (typeof value !== 'object' || value === null) {
      const code = key === 'pattern' ? String(new RegExp(String(value))) : JSON.stringify(value)
      return { code, short: code }
    }
    const isList = Array.isArray(value)
    const inner = Object.entries(value).map(([name, one]) => ({ name, ...both(one, isList ? '' : name) }))
    /** @param {'code' | 'short'} which */
    const joined = (which) =>
      isList
        ? `[${inner.map((one) => one[which]).join()}]`
        : `{${inner.map((one) => `${JSON.stringify(one.name)}:${one[which]}`).join()}}`
    const code = joined('code')
    return { code, short: isList ? joined('short') : keep(code, joined('short')) }
  }
}
