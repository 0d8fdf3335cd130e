import type { AgencyKind, AgencyLevel } from '../../model/agency.ts'
import type { Disposition } from '../../model/answer.ts'
import type { Force } from '../../model/commitment.ts'
import type { Addressee, DocumentKind, Source } from '../../model/document.ts'
import type { Figure } from '../../model/figure.ts'
import type { Finding } from '../../model/finding.ts'
import type { Assembly, ProposalKind } from '../../model/proposal.ts'
import type { Section } from '../../model/section.ts'
import type { AgencyRole } from '../tables/agencies.ts'

/** The same words in both languages. */
export interface Words {
  readonly en: string
  readonly zh: string
}

const words = (zh: string, en: string): Words => ({ en, zh })

const kind: Record<DocumentKind, Words> = {
  reply: words('答复', 'answers the proposer'),
  opinion: words('会办、协办意见', 'goes to the lead agency'),
  report: words('工作报告', 'a work report'),
  other: words('其他', 'anything else'),
}
const format: Record<Source['format'], Words> = {
  text: words('纯文本', 'plain text'),
  html: words('网页', 'a web page'),
  markdown: words('Markdown', 'Markdown'),
  docx: words('Word 文档', 'Word'),
  pdf: words('PDF', 'PDF'),
  mhtml: words('网页归档', 'a saved page'),
  email: words('邮件', 'a mail'),
  json: words('JSON 记录', 'a JSON record'),
  csv: words('CSV 记录', 'a CSV record'),
}
const proposalKind: Record<ProposalKind, Words> = {
  suggestion: words('建议', 'a suggestion'),
  proposal: words('提案', 'a proposal'),
  bill: words('议案', 'a bill'),
}
const assembly: Record<Assembly, Words> = {
  npc: words('人大', "people's congress"),
  cppcc: words('政协', 'CPPCC'),
}
const level: Record<AgencyLevel, Words> = {
  national: words('中央', 'the centre'),
  province: words('省级', 'a province or municipality'),
  prefecture: words('地市级（含副省级市）', 'a prefecture, sub-provincial cities too'),
  county: words('县级（含直辖市的区）', 'a county, districts of municipalities too'),
  township: words('乡镇、街道', 'a town, township or sub-district'),
}
const agencyKind: Record<AgencyKind, Words> = {
  government: words('政府', 'a government'),
  department: words('政府部门', 'a department of one'),
  party: words('党委及其部门', 'the party and its departments'),
  congress: words('人大', "a people's congress"),
  cppcc: words('政协', 'a CPPCC committee'),
  court: words('法院', 'a court'),
  procuratorate: words('检察院', 'a procuratorate'),
  group: words('群团组织、民主党派', "a people's organisation or other party"),
  institution: words('学校、医院等事业单位', 'a school, hospital or other institution'),
  company: words('企业', 'a company'),
}
const agencyRole: Record<AgencyRole, Words> = {
  issuer: words('答复主体', 'who answers'),
  signer: words('署名', 'who signs'),
  coHandler: words('会办、协办', 'who handled it too'),
  addressee: words('主送', 'who is addressed'),
  copy: words('抄送', 'who gets a copy'),
  citedIssuer: words('所引文件的发文机关', 'who issued a cited document'),
}
const figureKind: Record<Figure['kind'], Words> = {
  money: words('金额', 'money'),
  count: words('数量', 'a count'),
  percent: words('百分比', 'a percentage'),
  percentagePoint: words('百分点', 'percentage points'),
  rank: words('名次', 'a rank'),
  area: words('面积', 'an area'),
  length: words('长度', 'a length'),
  mass: words('质量', 'a mass'),
  volume: words('体积', 'a volume'),
  energy: words('能量', 'energy'),
  speed: words('速度', 'a speed'),
  duration: words('时长', 'a duration'),
  age: words('年龄', 'an age'),
  multiple: words('倍数', 'a multiple'),
  ratio: words('比', 'a ratio'),
  other: words('其他', 'a measure of another kind'),
}
const modifier: Record<Figure['modifier'], Words> = {
  exact: words('确数', 'exact'),
  about: words('约', 'about'),
  nearly: words('近', 'nearly'),
  moreThan: words('超、余', 'more than'),
  lessThan: words('不足', 'less than'),
  atLeast: words('不少于', 'at least'),
  atMost: words('不超过', 'at most'),
}
const change: Record<NonNullable<Figure['change']>, Words> = {
  increase: words('增', 'an increase'),
  decrease: words('减', 'a decrease'),
  from: words('变化前', 'before the change'),
  to: words('变化后', 'after the change'),
}
const force: Record<Force, Words> = {
  will: words('将、确保', 'binds'),
  plan: words('拟、计划', 'intends'),
  strive: words('力争、争取', 'promises the effort'),
  study: words('研究、探索', 'promises a look'),
  continue: words('继续、加强', 'promises more of what is done'),
}
const disposition: Record<Disposition, Words> = {
  resolved: words('已解决、采纳', 'done'),
  underway: words('正在办理', 'under way'),
  planned: words('列入计划', 'accepted, to be done'),
  explained: words('解释说明', 'explained, nothing promised'),
  reference: words('留作参考', 'kept for reference'),
  declined: words('未采纳', 'not adopted'),
  passedOn: words('转交', 'passed to the competent body'),
}
const severity: Record<Finding['severity'], Words> = {
  error: words('错误', 'an error'),
  warning: words('警告', 'a warning'),
  info: words('提示', 'a note'),
}
const addresseeRole: Record<Addressee['role'], Words> = {
  deputy: words('代表', 'a deputy'),
  member: words('委员', 'a member'),
  organization: words('单位', 'a body'),
}
const layout: Record<Section['layout'], Words> = {
  block: words('另起一行', 'begins a line'),
  inline: words('段内', 'inside a paragraph'),
}

/** What the values of a column mean, by the name that the rows of the codebook give. */
export const valueSets = {
  kind,
  format,
  proposalKind,
  assembly,
  level,
  agencyKind,
  agencyRole,
  figureKind,
  modifier,
  change,
  force,
  disposition,
  severity,
  addresseeRole,
  layout,
} as const satisfies Record<string, Readonly<Record<string, Words>>>
export type ValueSet = keyof typeof valueSets

/** Why a cell is empty (缺失的含义). */
export const missing = {
  never: words('不为空', 'never'),
  notPrinted: words('函中未载', 'the letter does not print it'),
  notDecided: words('所载不足以判定', 'what is printed does not decide it'),
  notGiven: words('输入未带此项', 'the input does not carry it'),
  notAsked: words('未用相应选项', 'it was not asked for'),
  notKept: words('未保留原文（--text）', 'the text was not kept (--text)'),
  notByPoint: words(
    '函未逐条答复；0 表示逐条答复而无此结论',
    'the letter does not answer point by point; 0 means that it does, and none is such',
  ),
  notInSection: words('不在任何层次之内', 'it stands in no section'),
  isWriter: words('由答复单位自办', 'the agency that answers does it'),
  isNone: words('无', 'there is none'),
} as const satisfies Record<string, Words>
export type Missing = keyof typeof missing
