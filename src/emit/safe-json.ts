/** What JSON leaves as it is although a terminal or a reader of lines may act on it. */
const active = /[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g

/** `value` as JSON in which controls, direction marks and odd line ends, which a letter may bring, are escaped; parsing it gives the same value. */
export function safeJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(
    active,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
