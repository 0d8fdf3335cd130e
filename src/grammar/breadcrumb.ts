/** Signs between the steps of a breadcrumb. */
export const breadcrumbSigns = [
  '>',
  '/',
  '»',
  '›',
  '→',
  '≫',
  '▶',
  '⟩',
  '〉',
  '->',
  '—>',
  '\\',
  '_>',
  '―',
  '—',
] as const

/** Names of the first step. */
export const breadcrumbHomes = [
  '首页',
  '主页',
  '网站首页',
  '门户首页',
  '本站首页',
  '返回首页',
  '中心首页',
] as const

/** Names of the step that is the page itself; it may stand alone below the trail. */
export const breadcrumbLasts = [
  '正文',
  '内容正文',
  '文章正文',
  '信息正文',
  '详情',
  '详情页',
  '信息详情',
  '文章详情',
  '内容详情',
  '详细内容',
  '文章内容',
  '信息内容',
] as const

/** Words of the label of a breadcrumb: 您|当前|所在的|位置. */
export const trailTimes = ['现在', '当前', '目前'] as const
export const trailVerbs = ['所在', '所处', '所'] as const
export const trailNouns = ['位置', '所在', '所在地', '页面'] as const
/** The noun that is a label only behind one of these: 所在|栏目. */
export const trailColumn = '栏目'
export const unitsBeforeColumn = '前在处的'
export const trailReaders = '您你'
export const trailCopulas = '是为'
/** The last step of most trails. */
export const trailEnd = '正文'
