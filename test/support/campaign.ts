/** Whether the long tests run: what samples its cases takes all of them then. */
export const isLong = process.env['FUHAN_LONG'] !== undefined

/** How many cases a campaign takes: `few` under `npm test`, `many` in the long tests. */
export const campaignSize = (few: number, many: number): number => (isLong ? many : few)

/** Every `step`th of `cases` under `npm test`, the first of them `from`; all of them in the long tests. */
export const sampled = <Item>(cases: readonly Item[], step: number, from = 0): readonly Item[] =>
  isLong ? cases : cases.filter((_, at) => (at + step - (from % step)) % step === 0)
