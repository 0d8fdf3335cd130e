/** Where fuhan is at home, without a slash at its end: the root of the addresses of schemas, rules and reports. `npm run golden` writes it to the other files that say it. */
export const homepage = 'https://fuhan.example'

/** The address of the page that explains the rule `id` (规则说明). */
export function ruleAddress(id: string): string {
  return `${homepage}/docs/rules.md#${id}`
}
