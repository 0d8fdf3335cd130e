import type { Agency } from '../model/agency.ts'
import type { Document } from '../model/document.ts'
import { hanziUnits } from '../text/hanzi.ts'
import { agencyReader } from './issuer.ts'

/** 第十四届, which stands between the place of an assembly and its name, and 第五次, which begins what follows it. */
const term = /第?[〇零一二三四五六七八九十百\d]{1,4}届/gu
const meeting = /第?[〇零一二三四五六七八九十\d]{1,3}次/u
/** 省政协, 昆明市人大, 全国政协 in a title or an opening without a session. */
const named = new RegExp(
  `(?:全国|[${hanziUnits}]{0,10}(?:自治区|[省市县区州旗盟]))(?=第?[〇零一二三四五六七八九十\\d]{0,3}届?(?:人大|政协|人民代表大会))`,
  'u',
)
const lead = /^.*(?:[对就]|关于)/u

/** What the assembly (人大, 政协) of a letter's proposal is, by its place and level; null where there is no proposal or nothing names the assembly's place. */
export function assemblyOf(document: Document): Agency | null {
  const { proposal, title, opening } = document
  if (proposal === null) return null
  const read = agencyReader(document)
  const session = proposal.session?.text ?? ''
  const texts = [
    session.slice(0, meeting.exec(session)?.index).replaceAll(term, ''),
    named.exec(title?.text ?? '')?.[0].replace(lead, ''),
    named.exec(opening?.text.slice(0, 120) ?? '')?.[0].replace(lead, ''),
  ]
  for (const text of texts) {
    if (!text) continue
    const agency = read(/人大|政协|人民代表大会/u.test(text) ? text : `${text}人大`)
    if (agency.level !== null || agency.region !== null) return agency
  }
  return null
}
