import { kindOf } from './agency.ts'

const most = 60
const joints = /[、\s]+|(?<=[部委局厅署院会])和/u
const rest = /等.{0,6}(?:部门|部委|单位|机关)$/u

/** The agencies that issued a cited document (发文机关) by its title: 国务院办公厅 of 国务院办公厅关于…的意见, both of 财政部、税务总局关于…. */
export function citedIssuers(title: string): string[] {
  const end = title.slice(0, most).indexOf('关于')
  if (end <= 0) return []
  return title
    .slice(0, end)
    .replace(rest, '')
    .split(joints)
    .filter((name) => name.length > 2 && kindOf(name) !== null)
}
