/** Whether campaigns are run whole (`npm run test:whole`): what samples its cases takes all of them then. */
export const isWhole = process.env['FUHAN_WHOLE'] !== undefined

/** How many cases a campaign takes: `few` as a sample, `many` as a whole. */
export const campaignSize = (few: number, many: number): number => (isWhole ? many : few)

/** Every `step`th of `cases` as a sample, the first of them `from`; all of them as a whole. */
export const sampled = <Item>(cases: readonly Item[], step: number, from = 0): readonly Item[] =>
  isWhole ? cases : cases.filter((_, at) => (at + step - (from % step)) % step === 0)
