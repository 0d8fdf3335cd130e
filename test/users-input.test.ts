import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { run } from './support/cli.ts'

const folder = mkdtempSync(join(tmpdir(), 'fuhan-users-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const letter = 'fixtures/letters/opinion-to-lead-agency.txt'

function put(path: string, content: string): string {
  mkdirSync(join(folder, path, '..'), { recursive: true })
  writeFileSync(join(folder, path), content)
  return join(folder, path)
}

describe('an argument that names no letter', () => {
  mkdirSync(join(folder, 'empty'))
  put('other/style.css', 'p {}')

  it.each(
    ['parse', 'figures', 'citations', 'check'].flatMap((command) => [
      [command, 'empty'],
      [command, 'other'],
    ]),
  )('is an error of %s: %s', async (command, name) => {
    const path = join(folder, name)
    const { code, err } = await run([command, path])
    expect(code).toBe(2)
    expect(err).toContain(`no letters in ${path}; --allow-empty accepts that`)
    expect((await run([command, path, '--allow-empty'])).code).toBe(0)
    // The letters of the other arguments still come out.
    const both = await run([command, letter, path])
    expect([both.code, both.out.length > 2]).toEqual([2, true])
  })

  it('is none where the configuration ignores its letters', async () => {
    put('ignored/fuhan.config.json', '{ "ignore": ["*.txt"] }')
    put('ignored/a.txt', 'no letter')
    expect((await run(['check', join(folder, 'ignored')])).code).toBe(0)
  })
})

/** What servers answer, and short pages that are documents; written before the rule was run on them. */
const errorPages = {
  'gone.html':
    '<html><head><title>404 Not Found</title></head><body><center><h1>404 Not Found</h1></center><hr>nginx/1.20</body></html>',
  'moved.html': '<title>页面不存在</title><p>抱歉，您访问的页面已经移动或删除，3秒后返回首页。</p>',
  'proof.html': '<title>安全验证</title><div>为保障访问安全，请拖动滑块完成拼图</div>',
  'login.html': '<title>统一身份认证平台</title><form>账号 <input> 密码 <input> <button>登录</button></form>',
  'waf.html': '<p>很抱歉，由于您访问的URL有可能对网站造成安全威胁，您的访问被阻断。</p><p>云防护</p>',
  'busy.html': '<title>提示</title><p>系统繁忙，请稍后再试</p>',
  'script.html': '<noscript>请启用JavaScript后继续浏览本网站</noscript><p>loading...</p>',
  'gateway.txt': '502 Bad Gateway\n',
  'empty.txt': '',
  'blank.txt': '\n\u3000\n  \n',
  'blank.html': '<html><body>&nbsp;<br></body></html>',
}
const documents = {
  'notice.txt':
    '关于系统维护的公告\n\n因机房搬迁，我市政务服务网将于5月3日0时至6时停止服务，期间无法登录办事系统，给您带来不便敬请谅解。\n\n沅江市数据局\n2024年4月30日\n',
  'news.html':
    '<title>我市召开安全生产会议</title><p>登录 | 注册</p><p>5月6日，市政府召开安全生产工作会议，部署汛期安全工作。市长到会讲话，各县区负责人参加会议，会议通报了一季度事故情况。</p>',
  'letter.txt':
    '丰水县交通运输局关于县政协十届二次会议第404号提案的答复\n\n高远委员：\n您提出的《关于增设公交站点的提案》收悉。现答复如下：\n已增设站点6处。\n\n丰水县交通运输局\n2023年5月6日\n',
}

describe('error pages and empty files', () => {
  const rulesOf = async (name: string, content: string, ...flags: string[]) => {
    const { out, code } = await run(['check', put(name, content), '--format', 'json', ...flags])
    const [document] = JSON.parse(out) as { findings: { rule: string; severity: string }[] }[]
    return { code, findings: document?.findings ?? [] }
  }

  it.each(Object.entries(errorPages))('%s is one', async (name, content) => {
    const { findings } = await rulesOf(name, content)
    expect(findings.map(({ rule }) => rule)).toContain('error-page')
  })

  it.each(Object.entries(documents))('%s is none', async (name, content) => {
    const { findings } = await rulesOf(name, content)
    expect(findings.map(({ rule }) => rule)).not.toContain('error-page')
  })

  it.each(['scraped', 'published', 'issued'])(
    'are errors where replies are expected, as %s',
    async (profile) => {
      const { code, findings } = await rulesOf(
        'gone.html',
        errorPages['gone.html'],
        '--expect',
        'reply',
        '--profile',
        profile,
      )
      expect(code).toBe(1)
      expect(findings).toContainEqual(expect.objectContaining({ rule: 'error-page', severity: 'error' }))
    },
  )
})
