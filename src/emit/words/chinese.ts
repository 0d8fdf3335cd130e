import type { OrphanReason } from '../../model/correction.ts'
import { chineseCheck } from './chinese-check.ts'
import { chineseRules } from './chinese-rules.ts'
import { valueWords } from './value-words.ts'
import type { Words } from './words.ts'

const orphanReasons: Readonly<Record<OrphanReason, string>> = {
  nowhere: '文本已变，其中没有所引文字及其前后文',
  twice: '文本已变，所引文字及其前后文不止出现一次',
  unquoted: '文本已变，条目没有引用可供定位的文字',
  unprinted: '条目给出的文字与原处所印不符',
  absent: '所属函件不在输入之中',
}

export const chinese: Words = {
  ...chineseCheck,
  rules: chineseRules,
  letters: (count) => `${count}封`,
  errors: (count) => `${count}个错误`,
  warnings: (count) => `${count}个警告`,
  fixable: (count) => `${count}处可用 --fix 改正`,
  suppressed: (count) => `${count}个已认可`,
  failed: (count) => `${count}份输入读取失败`,
  hidden: (count) => `${count}个未显示（见 --level）`,
  more: (count, all) => `……另有${count}个，用 --max-per-file ${all} 显示`,
  comma: '，',
  labels: {
    number: '发文字号',
    title: '标题',
    to: '主送',
    answers: '答复',
    with: '会办单位',
    outline: '结构',
    signed: '落款',
  },
  proposalNumber: (number) => `第${number}号`,
  proposalKinds: { suggestion: '建议', proposal: '提案', bill: '议案' },
  line: (line) => `第${line}行`,
  counts: { rule: '规则', suppressed: '已认可', letters: '函件', all: '合计' },
  rule: {
    rule: '规则',
    scraped: '采集件',
    published: '公开件',
    issued: '印发件',
    authority: '依据',
    finds: '问题',
    why: '说明',
    source: '出处',
    severity: '程度',
    found: '有问题',
    clean: '无问题',
  },
  corrections: {
    statuses: { applied: '已更正', agreed: '已一致', reopened: '待复核', orphan: '无着落' },
    row: ({ input, path, status, found, is, reason }) => {
      const what = `${input === null ? '' : `${input}：`}${path} ${status === 'orphan' ? '无着落' : '待复核'}`
      return reason === null
        ? `${what}：现在读作${valueWords(found) ?? '空'}，更正为${valueWords(is) ?? '空'}`
        : `${what}：${orphanReasons[reason]}`
    },
    pruned: (gone, left) => `清除${gone}行，余${left}行`,
    ambiguous: '所在函件的文本已变，几封函都有所引文字；在条目中写明 letter（标题、文号）即可区分',
    textless: (count) => `${count}份文档没有原文，未作更正；fuhan parse --text 可保留原文`,
    summary: ({ applied, agreed, reopened, orphan }, elsewhere) =>
      [
        `${applied}处已更正`,
        `${agreed}处已一致${agreed === 0 ? '' : '（可用 fuhan corrections prune 清除）'}`,
        `${reopened}处待复核`,
        `${orphan}处无着落`,
        ...(elsewhere === 0 ? [] : [`${elsewhere}处属于其他函件`]),
      ].join('，'),
  },
  off: '不查',
}
