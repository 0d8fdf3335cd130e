import type { CheckWords } from './words.ts'

/** What findings are told with in Chinese. */
export const chineseCheck: CheckWords = {
  severities: { error: '错误', warning: '警告', info: '提示' },
  kinds: { reply: '答复函', opinion: '会办意见', report: '报告', other: '其他' },
  authorities: { regulation: '条例', standard: '标准', practice: '惯例', logic: '逻辑', copy: '采集' },
  notes: {
    'document-kind': '文书类型的判断',
    'copy-form': '文本不是原样：Markdown、PDF、识别、折行、断行丢失、残留标记等，已还原后读取',
    'invalid-bytes': '有无法解码的字节',
    'charset-mismatch': '实际编码与网页声明不一致',
    'number-too-large': '数字过大，无法精确表示，数值留空',
    'no-letter': '页面中没有找到函件',
    'rules-skipped': '文档没有保留原文，需要原文的规则未查',
  },
}
