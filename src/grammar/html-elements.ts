/** How an element takes part in the lines of a page (版面): it breaks the line, holds a cell, or prints nothing. */
export type ElementRole =
  | 'block'
  | 'paragraph'
  | 'heading'
  | 'item'
  | 'term'
  | 'row'
  | 'cell'
  | 'table'
  | 'list'
  | 'skip'

const rows: Readonly<Record<ElementRole, readonly string[]>> = {
  block: [
    'address',
    'article',
    'aside',
    'blockquote',
    'center',
    'details',
    'dialog',
    'div',
    'fieldset',
    'figcaption',
    'figure',
    'footer',
    'form',
    'header',
    'hgroup',
    'legend',
    'main',
    'nav',
    'search',
    'section',
    'summary',
    // Elements of content systems that browsers do not know: 开普 UCAP wraps the letter in them.
    'ucapcontent',
    'ucaptitle',
    'founder-content',
    'founder-title',
    'enpcontent',
    'enpproperty',
  ],
  paragraph: ['p', 'pre', 'listing', 'xmp', 'marquee'],
  heading: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'caption'],
  item: ['li'],
  term: ['dt', 'dd'],
  row: ['tr'],
  cell: ['td', 'th'],
  table: ['table', 'tbody', 'thead', 'tfoot'],
  list: ['ul', 'ol', 'dl', 'menu', 'dir'],
  skip: [
    'script',
    'style',
    'title',
    'noscript',
    'noframes',
    'noembed',
    'template',
    'textarea',
    'select',
    'datalist',
    'iframe',
    'object',
    'applet',
    'audio',
    'video',
    'canvas',
    'svg',
    'math',
    'map',
  ],
}

/** Role of an element by its name in lower case; elements that are not here are inline. */
export const elementRoles: ReadonlyMap<string, ElementRole> = new Map(
  (Object.keys(rows) as ElementRole[]).flatMap((role) => rows[role].map((name) => [name, role] as const)),
)

/** Elements that never have an end tag. */
export const voidElements: ReadonlySet<string> = new Set([
  'area',
  'base',
  'basefont',
  'bgsound',
  'br',
  'col',
  'embed',
  'frame',
  'hr',
  'img',
  'input',
  'keygen',
  'link',
  'meta',
  'param',
  'source',
  'track',
  'wbr',
])
