/** Labels of the day in a publication line. */
export const publishedLabels = [
  '发布时间',
  '发布日期',
  '发布时期',
  '发表时间',
  '发表日期',
  '更新时间',
  '更新日期',
  '添加时间',
  '添加日期',
  '录入时间',
  '录入日期',
  '上传时间',
  '上传日期',
  '创建时间',
  '编辑时间',
  '编辑日期',
  '公布时间',
  '公布日期',
  '公开时间',
  '公开日期',
  '发稿时间',
  '发文时间',
  '时间',
  '日期',
] as const

/** Those of the day on which the page was made or changed: a day of publication beside it is the letter's. */
export const pageDayLabels = [
  '更新时间',
  '更新日期',
  '添加时间',
  '添加日期',
  '录入时间',
  '录入日期',
  '上传时间',
  '上传日期',
  '创建时间',
  '编辑时间',
  '编辑日期',
] as const

/** Labels of the source (来源) in a publication line. */
export const sourceLabels = [
  '来源',
  '信息来源',
  '文章来源',
  '稿件来源',
  '消息来源',
  '内容来源',
  '来源单位',
  '稿源',
  '出处',
  '文章出处',
  '信息出处',
] as const

/** Labels of a publication line that no field takes. */
export const furnitureLabels = [
  '作者',
  '编辑',
  '责任编辑',
  '责编',
  '审核',
  '审核人',
  '初审',
  '复审',
  '终审',
  '一审',
  '二审',
  '三审',
  '校对',
  '签发',
  '供稿',
  '撰稿',
  '发送时间',
  '发布人',
  '发布者',
  '录入',
  '录入人',
  '录入员',
  '上传',
  '信息员',
  '通讯员',
  '摄影',
  '点击',
  '点击数',
  '点击量',
  '点击率',
  '点击次数',
  '阅读',
  '阅读量',
  '阅读数',
  '阅读次数',
  '阅读人次',
  '阅读人数',
  '浏览',
  '浏览量',
  '浏览数',
  '浏览次数',
  '浏览人次',
  '访问',
  '访问量',
  '访问次数',
  '访问人次',
  '查看次数',
  '人气',
  '热度',
  '字体',
  '字号',
  '字体大小',
  '文字大小',
  '字号大小',
  '文字',
  '背景色',
  '背景颜色',
  '保护视力色',
  '视力保护色',
  '分享',
  '分享到',
  '分享至',
  '打印',
  '收藏',
  '朗读',
  '语音播报',
  '关键词',
  '关键字',
  '标签',
  '栏目',
  '所属栏目',
  '发布机构',
  '发布单位',
  '发布部门',
  '索引号',
  '文章编号',
] as const

/** Buttons and remarks of a publication line that stand without a colon. */
export const furnitureWords = [
  '放大',
  '正常',
  '缩小',
  '打印',
  '打印本页',
  '打印正文',
  '打印此页',
  '打印文章',
  '关闭',
  '关闭窗口',
  '关闭本页',
  '收藏',
  '收藏本页',
  '加入收藏',
  '分享',
  '分享到',
  '复制链接',
  '语音播报',
  '语音朗读',
  '朗读',
  '大字',
  '中字',
  '小字',
  '大',
  '中',
  '小',
  '默认',
  '特大',
  '较大',
  '次',
  '人次',
  '次浏览',
  '浏览',
  '点击',
  '阅读',
  '字体',
  '字号',
  '我要纠错',
  '纠错',
  '下载',
] as const

/** Halves of a day before the clock: 上午|10:30. */
export const dayHalves = ['上午', '下午'] as const
/** What follows the hour of one: 10|时|30分. */
export const hourUnits = '时点'
/** Buttons of the page behind a blank, where the value of a label ends. */
export const buttonsBehindValues = [
  '放大',
  '正常',
  '缩小',
  '打印',
  '关闭',
  '收藏',
  '分享',
  '字体',
  '字号',
  '大',
  '中',
  '小',
  '点击',
  '浏览',
  '阅读',
] as const
/** A hanzi with which the day of a publication line may be written. */
export const dayNumerals = '二一'
/** Nouns of the labels of days. */
export const dayNouns = ['日期', '时间'] as const
/** Units of a day in digits. */
export const dateUnits = '年月日'
/** Ends of the names of sites and papers. */
export const mediaEnds = '网报台站布'

/** What lines of furniture among the cells of a metadata block say before a colon, set wide as well. */
export const wideBlockFurniture = ['作者', '编辑', '审核', '字体'] as const
export const blockFurniture = ['字号大小', '视力', '点击', '点击数', '点击量', '点击率', '点击次数'] as const
/** The size of the print, where a choice follows it: 字号: [大]. */
export const fontSize = '字号'
/** The same in a bracket: [字体. */
export const fontName = '字体'
/** Buttons that no block has. */
export const blockButtons = ['打印', '分享'] as const
/** Buttons that stand behind the day of a letter: 2023年6月12日 打印 关闭. */
export const dayButtons = [...blockButtons, '关闭', '返回', '收藏'] as const
