type Meaning = 'resolved' | 'planned' | 'underway' | 'reference' | 'declined' | 'passedOn' | 'explained'

/** What the words of a legend of classes (办理结果分类说明) say: A类:已经解决或基本解决. The first row with a word of it decides. */
export const classMeanings: readonly (readonly [words: readonly string[], meaning: Meaning])[] = [
  [['不属', '非本', '职责范围', '转交', '转请', '移交'], 'passedOn'],
  [['留作参考', '留作今后', '供参考', '作参考', '作为参考', '仅供'], 'reference'],
  [
    [
      '不予采纳',
      '未采纳',
      '无法解决',
      '不能解决',
      '难以解决',
      '不可行',
      '不具备',
      '暂时不能',
      '暂时无法',
      '无法实施',
    ],
    'declined',
  ],
  [
    [
      '列入计划',
      '列入规划',
      '纳入计划',
      '纳入规划',
      '逐步解决',
      '拟解决',
      '计划解决',
      '准备解决',
      '规划解决',
    ],
    'planned',
  ],
  [['正在解决', '正在办理', '正在落实', '正在推进', '部分解决'], 'underway'],
  [
    [
      '已经解决',
      '已解决',
      '基本解决',
      '得到解决',
      '已采纳',
      '已经采纳',
      '已落实',
      '已办理',
      '能够解决',
      '解决或',
    ],
    'resolved',
  ],
  [['解释', '说明'], 'explained'],
]
