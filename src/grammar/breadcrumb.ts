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
