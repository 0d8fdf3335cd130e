/** A letter in its parts, as the generator of fixtures writes it. */
export interface LetterParts {
  readonly metadata: readonly (readonly [label: string, value: string])[]
  readonly title: string
  readonly body: readonly string[]
}

/** What decides: the random numbers of the generator of fixtures. */
export interface Choice {
  pick<Item>(items: readonly Item[]): Item
  happens(share: number): boolean
}

type Pairs = LetterParts['metadata']

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const each = (pairs: Pairs, print: (label: string, value: string) => string) =>
  pairs.map(([label, value]) => print(label, escaped(value))).join('\n')
/** Cells of `width` pairs a row. */
const rows = (cells: readonly string[], width: number) => {
  let out = ''
  for (let at = 0; at < cells.length; at += width) out += `<tr>${cells.slice(at, at + width).join('')}</tr>`
  return out
}

/** Disclosure blocks (政府信息公开目录) in the markup of many systems. */
const blocks: readonly ((pairs: Pairs, colon: string) => string)[] = [
  (pairs, colon) =>
    `<table>${each(pairs, (label, value) => `<tr><td>${label}${colon}</td><td>${value}</td></tr>`)}</table>`,
  (pairs, colon) =>
    `<table>${rows(
      pairs.map(([label, value]) => `<td><b>${label}${colon}</b></td><td>${escaped(value)}</td>`),
      2,
    )}</table>`,
  (pairs, colon) =>
    `<table><tbody>${rows(
      pairs.map(([label, value]) => `<th>${label}${colon}</th><td>${escaped(value)}</td>`),
      3,
    )}</tbody></table>`,
  (pairs) =>
    `<table>${rows(
      pairs.map(([label, value]) => `<td>${label}：${escaped(value)}</td>`),
      2,
    )}</table>`,
  (pairs) =>
    `<table><tr>${each(pairs, (label) => `<th>${label}</th>`)}</tr><tr>${each(pairs, (_, value) => `<td>${value}</td>`)}</tr></table>`,
  (pairs, colon) => `<dl>${each(pairs, (label, value) => `<dt>${label}${colon}</dt><dd>${value}</dd>`)}</dl>`,
  (pairs) =>
    `<dl>${each(pairs, (label, value) => `<dd><label>${label}：</label><div>${value}</div></dd>`)}</dl>`,
  (pairs) => `<ul>${each(pairs, (label, value) => `<li><b>${label}：</b><span>${value}</span></li>`)}</ul>`,
  (pairs) => `<ul>${each(pairs, (label, value) => `<li><div>${label}：</div><div>${value}</div></li>`)}</ul>`,
  (pairs, colon) =>
    `<div>${each(pairs, (label, value) => `<div><div>${label}${colon}</div><div>${value}</div></div>`)}</div>`,
  (pairs) => each(pairs, (label, value) => `<p><strong>${label}</strong>：${value}</p>`),
  (pairs) =>
    `<div>${pairs.map(([label, value]) => `<span>${label}：</span><span>${escaped(value)}</span>`).join('&nbsp;&nbsp;&nbsp;')}</div>`,
  (pairs) =>
    `<div>${pairs.map(([label, value]) => `<span>${label}：</span><em>${escaped(value)}</em>`).join('')}</div>`,
  (pairs) => `<div>${each(pairs, (label, value) => `<div>[ ${label} ] ${value}</div>`)}</div>`,
]
const titles: readonly ((title: string) => string)[] = [
  (title) => `<h1>${title}</h1>`,
  (title) => `<div class="bt">${title}</div>`,
  (title) => `<p align="center"><strong><span style="font-size:22pt">${title}</span></strong></p>`,
  (title) => `<table width="100%"><tr><td align="center">${title}</td></tr></table>`,
  (title) => `<center><font size=5>${title}</font></center>`,
]
const paragraphs: readonly ((line: string) => string)[] = [
  (line) => `<p>${line}</p>`,
  (line) => `<p style="text-indent:2em">&emsp;&emsp;${line}</p>\n`,
  (line) => `<p>　　${line}\n`,
  (line) => `<div>${line}</div>`,
  (line) => `<section><p><span>${line}</span></p></section>`,
  (line) => `　　${line}<br>`,
  (line) => `${line}<br/>\n<br/>`,
  (line) =>
    `<p class=MsoNormal>${(line.match(/.{1,5}/gu) ?? []).map((run) => `<span>${run}</span>`).join('')}</p>`,
  (line) => `<p>${line}</p>\n<p>&nbsp;</p>\n`,
  (line) => `<table><tr><td>${line}</td></tr></table>`,
]
const classes = ['con', 'left-box', 'w1000', 'detail-main', 'xq', 'zoom', 'TRS_Editor', 'content', '']
const dates = [
  '',
  '<div>发布时间：2024-05-06 10:20&nbsp;&nbsp;来源：本站&nbsp;&nbsp;浏览次数：<span>12</span></div>',
  '<p><span>发布日期：2024-05-06</span><span>字号：<a>大</a> <a>中</a> <a>小</a></span><a>打印</a></p>',
  '<div><span>2024-05-06</span></div>',
]
const crumbs = [
  '',
  '<div>当前位置：<a href="#">首页</a> &gt; <a href="#">政务公开</a> &gt; 正文</div>',
  '<div><span>您的位置：</span><a>首页</a><i>&gt;</i><a>建议提案</a></div>',
  '<ul><li><a>首页</a></li><li>/</li><li><a>建议提案</a></li></ul>',
]
const headlines = [
  '市政府召开会议，研究部署近期重点工作',
  '关于市九届人大一次会议第0200号建议的答复',
  '关于开展2024年度申报工作的通知',
]
const summary =
  '近日，有关部门印发通知，就做好相关工作作出部署。通知要求，要提高站位，压实责任，细化措施，确保取得实效；要加强宣传，营造氛围，形成合力。'

/** The letter put into a page of which every part is chosen at random: markup of block, title and paragraphs, their order, and what stands around. */
export function randomPage({ metadata, title, body }: LetterParts, choice: Choice): string {
  const news = (count: number) =>
    `<ul>${Array.from({ length: count }, (_, day) => `<li><a href="/n${day}">${choice.pick(headlines)}</a><span>2023-08-0${day + 1}</span></li>`).join('')}</ul>`
  const block = metadata.length === 0 ? '' : choice.pick(blocks)(metadata, choice.pick(['', '：']))
  const heading = choice.pick(titles)(escaped(title))
  const paragraph = choice.pick(paragraphs)
  // Some systems keep the signature outside of the text's container.
  const end = choice.happens(0.15) ? body.length - 2 : body.length
  let text = body.slice(0, end).map(escaped).map(paragraph).join('')
  for (let depth = choice.pick([0, 1, 2, 4]); depth > 0; depth--)
    text = `<div class="${choice.pick(classes)}">${text}</div>`
  const signature =
    end < body.length
      ? `<div>${body
          .slice(end)
          .map((line) => `<p align=right>${escaped(line)}</p>`)
          .join('')}</div>`
      : ''
  const date = choice.pick(dates)
  const order = choice.pick([
    [block, heading, date, text],
    [heading, date, block, text],
    [heading, block, text],
    [block, heading, text],
  ])
  const main = `<div class="${choice.pick(classes)}">${order.join('\n')}${signature}</div>`
  const side = choice.happens(0.3)
    ? `<div><h3>建议提案</h3><ul><li><a>人大建议</a></li><li><a>政协提案</a></li></ul>${news(6)}</div>`
    : ''
  const below = [
    choice.happens(0.5) ? '<div><a>打印</a><a>关闭</a><span>扫一扫在手机打开当前页</span></div>' : '',
    choice.happens(0.4) ? '<p>责任编辑：林叶</p>' : '',
    choice.happens(0.4)
      ? `<div><p>上一篇：<a>${headlines[1]}</a></p><p>下一篇：<a>${headlines[1]}</a></p></div>`
      : '',
    choice.happens(0.3)
      ? `<div><h4>相关阅读</h4>${`<p>${summary}</p>`.repeat(choice.pick([1, 3, 6]))}</div>`
      : '',
    choice.happens(0.5) ? `<div><h3>热点信息</h3>${news(8)}</div>` : '',
  ].join('\n')
  let whole = main
  if (choice.happens(0.2)) whole = `<div class="pc">${main}</div><div class="elder"><div>${main}</div></div>`
  if (choice.happens(0.1))
    whole = `<div style="display:none">${escaped([title, ...body].join(''))}</div>${whole}`
  whole = choice.happens(0.2)
    ? `<table width=1000><tr><td width=200>${side || '<a>栏目</a>'}</td><td>${whole}${below}</td></tr></table>`
    : `${side}${whole}${below}`
  return `<!DOCTYPE html><html><head><meta charset=utf-8><title>${choice.pick([escaped(title), '禾川市人民政府'])}</title>
${choice.happens(0.5) ? `<meta name="ArticleTitle" content="${escaped(title)}">` : ''}</head><body>
<div><ul><li><a href="#">首页</a></li><li><a href="#">机构概况</a></li><li><a href="#">政务公开</a></li></ul></div>
${choice.pick(crumbs)}${whole}
<div><p>版权所有：禾川市人民政府 禾ICP备00000000号</p><p>地址：禾川市人民路1号 电话：010-55550000</p></div></body></html>`
}
