/** Where fuhan is at home, without a slash at its end: `homepage` of package.json, the root of the addresses of schemas and rules. */
export const homepage = 'https://fuhan.example'

/** The address of the page that explains the rule `id` (规则说明). */
export function ruleAddress(id: string): string {
  return `${homepage}/docs/rules.md#${id}`
}
