/** The standard meta tags of 政府网站发展指引, names in lower case, with the field of the page they fill. */
export const pageMetaNames: ReadonlyMap<
  string,
  'articleTitle' | 'publishedAt' | 'source' | 'siteName' | 'siteCode' | 'url'
> = new Map([
  ['articletitle', 'articleTitle'],
  ['pubdate', 'publishedAt'],
  ['contentsource', 'source'],
  ['sitename', 'siteName'],
  ['siteidcode', 'siteCode'],
  ['url', 'url'],
])

/** Meta names whose value is the time at which the page was generated (页面生成时间), lower case. */
export const generationMetaNames: ReadonlySet<string> = new Set([
  'others',
  'maketime',
  'htmlgeneratetime',
  'createdate',
  'cachecleardate',
])
