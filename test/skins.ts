import iconv from 'iconv-lite'
import { labels } from '../src/grammar/labels.ts'

/** A letter's text put into a page as some content system prints it; bytes where the encoding is part of the skin. */
export type Skin = (letter: string) => string | Uint8Array

type Pair = readonly [label: string, value: string]
/** A line of the letter, or the pairs of a metadata line. */
type Piece =
  | { readonly line: string }
  | { readonly pairs: readonly Pair[]; readonly line: string }
  | { readonly cells: readonly string[]; readonly line: string }

const names = labels
  .filter((row) => row.isOwn)
  .map((row) => [...row.label].join('[ \\u3000]*'))
  .sort((a, b) => b.length - a.length)
  .join('|')
const bracketed = /\[\s*([^\]]{2,16}?)\s*\]([^[]*)/g
const labelled = new RegExp(`(${names})\\s*[:：]\\s*`, 'g')

/** What publication lines print and blocks do not: such a line is one element on a page. */
const publication = /编辑|审核|(?:^|[^文])字号|来源|浏览|点击/

function pairsOf(line: string): Pair[] | null {
  if (line.length > 300 || publication.test(line)) return null
  // [2018]师建函6号 is the number of a document.
  if (/^\s*\[(?!\d{4}\])[^\]]+\]/.test(line)) {
    const pairs = [...line.matchAll(bracketed)].map(
      (match): Pair => [match[1] ?? '', (match[2] ?? '').trim()],
    )
    return pairs.length > 0 ? pairs : null
  }
  const found = [...line.matchAll(labelled)]
  if (found.length < 2 || line.slice(0, found[0]?.index).trim() !== '') return null
  return found.map((match, index): Pair => {
    const from = (match.index ?? 0) + match[0].length
    return [match[1] ?? '', line.slice(from, found[index + 1]?.index ?? line.length).trim()]
  })
}

function pieces(letter: string): Piece[] {
  const found: Piece[] = []
  let isHead = true
  for (const line of letter.replace(/^\ufeff/, '').split(/\r\n|[\r\n]/)) {
    if (line.trim() === '') continue
    if (/(?:代表|委员|委员会|小组|厅|局|办)[:：]\s*$/.test(line) || line.length > 300) isHead = false
    if (/^\s*\|/.test(line)) {
      found.push({
        line,
        cells: line
          .trim()
          .replace(/^\|/, '')
          .replace(/\|$/, '')
          .split('|')
          .map((cell) => cell.trim()),
      })
      continue
    }
    const pairs = isHead ? pairsOf(line) : null
    found.push(pairs === null ? { line } : { line, pairs })
  }
  // A pair alone on its line between others stands in the same table.
  return found.map((piece, index) => {
    const single = /^\s*(标\s*题)\s*[:：]\s*(.*)$/.exec(piece.line)
    const isInside = [found[index - 1], found[index + 1]].every(
      (near) => near !== undefined && 'pairs' in near,
    )
    return single !== null && isInside
      ? { line: piece.line, pairs: [[single[1] ?? '', single[2] ?? '']] }
      : piece
  })
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}

/** Blanks that the letter prints survive as pages write them. */
function ink(text: string): string {
  return escaped(text)
    .replace(/^[ \t]+/, (blanks) => '&emsp;'.repeat(blanks.length))
    .replace(/[ \t]{2,}/g, (blanks) => '&nbsp;'.repeat(blanks.length))
}

function titleOf(letter: string): string {
  const lines = letter.split(/\r\n|[\r\n]/).map((line) => line.trim())
  return lines.find((line) => /(?:答复|复函|答复函|意见|的函|回复)$/.test(line)) ?? ''
}

interface Dress {
  readonly paragraph: (line: string, index: number) => string
  /** Prints consecutive metadata lines. */
  readonly metadata: (rows: readonly (readonly Pair[])[]) => string
}

const plainTable = (rows: readonly (readonly string[])[]) =>
  `<table border="1" cellspacing="0">${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${ink(cell)}</td>`).join('')}</tr>`).join('\n')}</table>`

/** Prints the pieces in order: metadata before the text apart from it, so that a skin can put them in different boxes. */
function dress(letter: string, { paragraph, metadata }: Dress): { head: string; body: string } {
  const head: string[] = []
  const body: string[] = []
  const all = pieces(letter)
  let count = 0
  let hasText = false
  for (let index = 0; index < all.length; ) {
    const piece = all[index]
    if (piece === undefined) break
    const isBlock = 'pairs' in piece || 'cells' in piece
    const into = hasText || !isBlock ? body : head
    if (!isBlock) {
      // A breadcrumb above the block stays above it.
      const isAbove =
        !hasText &&
        all.slice(index + 1).some((next) => 'pairs' in next || 'cells' in next) &&
        /位置|首页|>/.test(piece.line)
      if (!isAbove) hasText = true
      ;(isAbove ? head : body).push(paragraph(piece.line, count++))
      index++
      continue
    }
    const rows: Pair[][] = []
    const tables: string[][] = []
    for (; index < all.length; index++) {
      const next = all[index]
      if (next === undefined) break
      if ('pairs' in piece && 'pairs' in next) rows.push([...next.pairs])
      else if ('cells' in piece && 'cells' in next) tables.push([...next.cells])
      else break
    }
    into.push(rows.length > 0 ? metadata(rows) : plainTable(tables))
  }
  return { head: head.join('\n'), body: body.join('\n') }
}

const menu = ['首页', '机构概况', '新闻中心', '政务公开', '办事服务', '互动交流', '数据开放', '专题专栏']

function page(
  letter: string,
  inside: string,
  options: { site?: string; top?: string; end?: string; bodyTag?: boolean; charset?: string } = {},
): string {
  const { site = '禾川市人民政府门户网站', charset = 'utf-8', bodyTag = true } = options
  const links = menu.map((item) => `<li><a href="/${item.length}/">${item}</a></li>`).join('')
  const title = titleOf(letter)
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=${charset}">
<title>${ink(title === '' ? site : `${title}_${site}`)}</title>
<meta name="SiteName" content="${site}">
<meta name="SiteDomain" content="www.hechuan.example">
<meta name="ColumnName" content="建议提案办理">
<meta name="ArticleTitle" content="${escaped(title).replace(/"/g, '&quot;')}">
<script>var _site = { name: "禾川", column: "建议，提案，答复。" };</script>
<style>.nav li { float: left }</style>
</head>
${bodyTag ? '<body>' : ''}
<div class="top"><div class="w1200"><span>欢迎访问${site}</span><a href="#">登录</a> | <a href="#">注册</a> <a href="#">无障碍浏览</a> <a href="#">长者模式</a></div></div>
${options.top ?? ''}
<div class="nav"><ul>${links}</ul></div>
<form action="/s"><input type="text" value="请输入关键字"><select><option>全站</option><option>本部门，及下属</option></select><button>搜索</button></form>
${inside}
<div class="related"><h3>相关稿件</h3><ul>
<li><a href="/a1.html">关于市八届人大三次会议第1092号建议，涉及村道拓宽、路灯安装的答复</a><span>2022-08-11</span></li>
<li><a href="/a2.html">关于市政协七届二次会议第0317号提案的答复，市农业农村局</a><span>2022-07-02</span></li>
</ul></div>
${options.end ?? ''}
<div class="foot"><p><a href="#">网站地图</a> | <a href="#">联系我们</a> | <a href="#">隐私声明</a></p>
<p>主办单位：${site.replace('门户网站', '')}办公室 技术支持：禾川市大数据中心</p>
<p>禾ICP备00000000号 网站标识码：0000000000 禾公网安备 00000000000000号</p></div>
<div class="dialog" style="display: none"><p>您访问的链接即将离开“${site}”，是否继续？</p><a href="#">继续访问</a><a href="#">放弃</a></div>
<script src="/static/share.js"></script>
${bodyTag ? '</body>\n</html>' : ''}`
}

const p = (line: string) => `<p style="text-indent: 2em">${ink(line)}</p>`
const strong = (rows: readonly (readonly Pair[])[]) =>
  rows
    .flatMap((row) => row.map(([label, value]) => `<p><strong>${ink(label)}：</strong>${ink(value)}</p>`))
    .join('\n')
const twoCells = (mark: string) => (rows: readonly (readonly Pair[])[]) =>
  `<table class="bd1" width="660"><tbody>${rows
    .map(
      (row) =>
        `<tr>\n${row.map(([label, value]) => `<td width="70"><b>${ink(label)}${mark}</b></td>\n<td width="260">${ink(value)}</td>`).join('\n')}\n</tr>`,
    )
    .join('\n')}</tbody></table>`

/** Tables in tables in tables, a cell for each label and value; the letter in a cell. */
const nestedTables: Skin = (letter) => {
  const { head, body } = dress(letter, { paragraph: p, metadata: twoCells('：') })
  return page(
    letter,
    `<div class="wrap"><table width="724" border="0"><tbody><tr><td>${head}</td></tr></tbody></table><br>
<table width="724"><tr><td><br><table width="650"><tbody><tr><td class="b12c" id="mainCell">${body}</td></tr><tr><td></td></tr></tbody></table>
<div id="qr_container">扫一扫在手机打开当前页</div></td></tr></table></div>`,
  )
}

/** Label and value in one cell. */
const oneCell: Skin = (letter) => {
  const { head, body } = dress(letter, {
    paragraph: p,
    metadata: (rows) =>
      `<table class="xxgk">${rows.map((row) => `<tr>${row.map(([label, value]) => `<td>${ink(label)}: ${ink(value)}</td>`).join('')}</tr>`).join('')}</table>`,
  })
  return page(
    letter,
    `<div class="main"><div class="box">${head}</div><div id="zoom">${body}</div><div class="btn"><a>打印</a><a>关闭</a></div></div>`,
  )
}

/** A dl with dt and dd, some values in a block of their own. */
const definitionList: Skin = (letter) => {
  const { head, body } = dress(letter, {
    paragraph: (line, index) => (index % 7 === 3 ? `<div><span>${ink(line)}</span></div>` : p(line)),
    metadata: (rows) =>
      `<dl class="info">${rows
        .flat()
        .map(([label, value], index) =>
          index % 2 === 0
            ? `<dt>${ink(label)}：</dt><dd>${ink(value)}</dd>`
            : `<dt>${ink(label)}：</dt>\n<dd><div class="v">${ink(value)}</div></dd>`,
        )
        .join('\n')}</dl>`,
  })
  return page(
    letter,
    `<div class="article">${head}<div class="article-con">${body}</div><p class="tool"><a>分享</a> <a>打印</a></p></div>`,
  )
}

/** A ul with a strong label in each item. */
const list: Skin = (letter) => {
  const { head, body } = dress(letter, {
    paragraph: p,
    metadata: (rows) =>
      `<ul class="xxgk">${rows
        .flat()
        .map(([label, value]) => `<li><strong>${ink(label)}</strong>：<span>${ink(value)}</span></li>`)
        .join('\n')}</ul>`,
  })
  return page(
    letter,
    `<div class="con"><div class="top-l">${head}</div><div class="newscon j-fontContent">${body}</div></div>`,
    {
      site: '宁溪县人民政府',
    },
  )
}

/** TRS: tags in capitals, paragraphs without any blank between them, fonts around runs. */
const trs: Skin = (letter) => {
  const { head, body } = dress(letter, {
    paragraph: (line) => `<P align=justify><FONT face=宋体>${ink(line)}</FONT></P>`,
    metadata: strong,
  })
  return page(
    letter,
    `<DIV class=content>${head}<DIV class="view TRS_UEDITOR trs_paper_default trs_web"><DIV class=TRS_Editor>${body.replace(/>\n</g, '><')}</DIV></DIV></DIV>
<DIV id=share>分享到：<A href="#">微信</A><A href="#">微博</A></DIV>`,
  )
}

/** UCAP: the letter once for desktops and once for the elderly, and its first lines hidden for sharing. */
const ucapDouble: Skin = (letter) => {
  const { head, body } = dress(letter, { paragraph: p, metadata: strong })
  const content = `<ucapcontent>${body}</ucapcontent>`
  return page(
    letter,
    `<div id="pcwrap"><div class="content container">${head}<div id="cmsArticleContent"><UCAPCONTENT>${content}</UCAPCONTENT></div>
<div class="zrbj">责任编辑：
 林叶</div><div id="qr_container">扫一扫在手机打开当前页</div><div class="share-substr" style="display:none">${escaped(letter.slice(0, 200))}</div></div></div>
<div id="elderwrap"><div class="content container"><div class="connr">${head}<div id="cmsArticleElder"><UCAPCONTENT>${content}</UCAPCONTENT></div></div></div></div>`,
  )
}

/** Word's export: a span for each run of one to four characters, o:p, conditional comments. */
const wordExport: Skin = (letter) => {
  const runs = (line: string) =>
    (line.replace(/^[ \t]+|[ \t]{2,}/g, (blanks) => '\u00a0'.repeat(blanks.length)).match(/.{1,3}/gsu) ?? [])
      .map(
        (run, index) =>
          `<span lang=${index % 2 ? 'EN-US' : 'ZH-CN'} style='font-size:16.0pt;mso-bidi-font-size:12.0pt;font-family:仿宋_GB2312'>${escaped(run)}</span>`,
      )
      .join('')
  const { head, body } = dress(letter, {
    paragraph: (line) =>
      `<p class=MsoNormal style='text-indent:32.0pt'>${runs(line)}<o:p></o:p></p>\n<p class=MsoNormal><o:p>&nbsp;</o:p></p>`,
    metadata: (rows) =>
      rows
        .flat()
        .map(([label, value]) => `<p class=MsoNormal>${runs(`${label}：${value}`)}</p>`)
        .join('\n'),
  })
  return page(
    letter,
    `<div class=main><!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->${head}<div class=Section1 style='layout-grid:15.6pt'>${body}</div></div>`,
  )
}

/** The bytes are GBK, the label says UTF-8. */
const gbkMislabelled: Skin = (letter) => {
  const { head, body } = dress(letter, { paragraph: p, metadata: strong })
  return iconv.encode(
    page(letter, `<div class="left"><div class="xl">${head}<div class="xl-nr">${body}</div></div></div>`),
    'gb18030',
  )
}

/** No paragraph at all: lines end with br. */
const brOnly: Skin = (letter) => {
  const { head, body } = dress(letter, {
    paragraph: (line) => `${ink(line)}<br />`,
    metadata: (rows) =>
      rows
        .map(
          (row) => `${row.map(([label, value]) => `${ink(label)}：${ink(value)}`).join('&nbsp;&nbsp;')}<br>`,
        )
        .join('\n'),
  })
  return page(
    letter,
    `<table width="100%"><tr><td width="180"><a href="#">政务公开</a><br><a href="#">建议提案</a></td><td>${head}<div>${body}<br><br></div></td></tr></table>`,
  )
}

/** No body tag, div in the head, a stray end of the document in the middle. */
const noBody: Skin = (letter) => {
  const { head, body } = dress(letter, { paragraph: (line) => `<p>${ink(line)}`, metadata: strong })
  return page(letter, `</html><div class="mid">${head}<div class="nr">${body}</div></div></div>`, {
    bodyTag: false,
  })
}

/** 大汉 jcms: comments around the content, meta tags inside it, a breadcrumb dump that is hidden. */
const jcms: Skin = (letter) => {
  const { head, body } = dress(letter, { paragraph: p, metadata: twoCells('') })
  return page(
    letter,
    `<div class="dump" hidden>3657政务公开/col/col1229000/index.html建议提案/col/col1229001/index.html</div>
<table width="1000" align="center"><tr><td>${head}</td></tr><tr><td><!--<$[信息内容]>begin--><!--ZJEG_RSS.content.begin--><meta name="ContentStart">${body}<meta name="ContentEnd"><!--ZJEG_RSS.content.end--><!--<$[信息内容]>end--></td></tr>
<tr><td align="right"><script>document.write('<span>打印，关闭。</span>')</script><a href="#">【打印本页】</a> <a href="#">【关闭窗口】</a></td></tr></table>`,
  )
}

/** Lonsun: th and td, letters of labels spaced by empty spans, scripts in cells; a text for the voice kept off the screen. */
const lonsun: Skin = (letter) => {
  const { head, body } = dress(letter, {
    paragraph: p,
    metadata: (rows) =>
      `<table class="table_suoyin hidden-sm hidden-xs"><tbody>${rows
        .map(
          (row) =>
            `<tr>${row.map(([label, value]) => `<th>${[...label].map(ink).join('<span style="padding-right:0.5em"></span>')}：</th><td>${ink(value)}<script>document.write('')</script></td>`).join('')}</tr>`,
        )
        .join('')}</tbody></table>`,
  })
  const spoken = escaped(letter.replace(/\s+/g, ''))
  return page(
    letter,
    `<div class="wenzhang"><div class="voice" style="DISPLAY: none;">${spoken}</div>${head}<div class="newscontnet j-fontContent">${body}</div></div>`,
  )
}

/** A section for each paragraph, the whole letter again for phones, and the page around it unclosed. */
const mobileDouble: Skin = (letter) => {
  const { head, body } = dress(letter, {
    paragraph: (line) => `<section><section>${ink(line)}</section></section>`,
    metadata: (rows) =>
      rows
        .flat()
        .map(
          ([label, value]) =>
            `<div class="row"><span class="k">${ink(label)}：</span><span class="v">${ink(value)}</span></div>`,
        )
        .join('\n'),
  })
  const one = `<div class="info_head">${head}</div><div id="info_content">${body}</div>`
  return page(
    letter,
    `<div class="pc"><div class="inner">${one}</div></div><div class="m"><div class="inner">${one}</div>`,
  )
}

/** The whole letter as it was typed, in one element between the parts of the page. */
const preformatted: Skin = (letter) => {
  const text = letter.replace(/^\ufeff/, '').replace(/^\s+$/gm, '')
  return page(letter, `<pre class="text">${escaped(text)}</pre>`)
}

/** Spans that are blocks by their style, runs of letters in spans of their own inside. */
const styledSpans: Skin = (letter) => {
  const inside = (line: string) =>
    line.replace(/[^<>&]{1,9}/gu, (run) => `<span style="font-size: 16pt">${ink(run)}</span>`)
  const { head, body } = dress(letter, {
    paragraph: (line) => `<span style="DISPLAY: block; text-indent: 32pt">${inside(line)}</span>`,
    metadata: strong,
  })
  return page(letter, `<div class="box">${head}</div><div class="rich">${body}</div>`)
}

/** The skins by name. */
export const skins: Readonly<Record<string, Skin>> = {
  nestedTables,
  oneCell,
  definitionList,
  list,
  trs,
  ucapDouble,
  wordExport,
  gbkMislabelled,
  brOnly,
  noBody,
  jcms,
  lonsun,
  mobileDouble,
  preformatted,
  styledSpans,
}
