import { execFileSync } from 'node:child_process'
import { NodeHtmlMarkdown } from 'node-html-markdown'
import TurndownService from 'turndown'
import type { Arrival } from './arrivals.ts'

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** The letter as the article of a page. */
function page(lines: readonly string[]): string {
  const paragraphs = lines.map((line) => {
    const words = escaped(line)
    if (/关于.*(?:答复|复函|回复|意见|函)$/.test(line)) return `<h1>${words}</h1>`
    if (/^[一二三四五六七八九十]+、.{2,24}$/.test(line)) return `<p><strong>${words}</strong></p>`
    return `<p>${words}</p>`
  })
  return `<html><head><meta charset="utf-8"></head><body><div id="zoom">${paragraphs.join('\n')}</div></body></html>`
}

const has = (tool: string): boolean => {
  try {
    execFileSync('which', [tool], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
const run =
  (tool: string, args: readonly string[]): Arrival =>
  (lines) =>
    execFileSync(tool, args, { input: page(lines), encoding: 'utf8' })

const turndown = new TurndownService()
const turndownDressed = new TurndownService({ headingStyle: 'atx', hr: '---', emDelimiter: '*' })
const programs: readonly (readonly [name: string, tool: string, args: readonly string[]])[] = [
  ['pandoc: Markdown', 'pandoc', ['-f', 'html', '-t', 'markdown']],
  ['pandoc: GitHub Markdown', 'pandoc', ['-f', 'html', '-t', 'gfm', '--columns=60']],
  ['pandoc: plain text', 'pandoc', ['-f', 'html', '-t', 'plain']],
  ['w3m', 'w3m', ['-dump', '-T', 'text/html', '-I', 'utf-8', '-O', 'utf-8', '-cols', '72']],
  ['lynx', 'lynx', ['-dump', '-stdin', '-assume_charset=utf-8', '-display_charset=utf-8', '-width=76']],
]

/** Programs of the system that this machine lacks: the tests of their forms skip. */
export const lacking: readonly string[] = programs.flatMap(([, tool]) => (has(tool) ? [] : [tool]))

/** The forms that real programs write. */
export const toolForms: Readonly<Record<string, Arrival>> = {
  turndown: (lines) => turndown.turndown(page(lines)),
  'turndown, ATX headings': (lines) => turndownDressed.turndown(page(lines)),
  'node-html-markdown': (lines) => NodeHtmlMarkdown.translate(page(lines)),
  ...Object.fromEntries(
    programs.flatMap(([name, tool, args]) => (has(tool) ? [[name, run(tool, args)]] : [])),
  ),
}
