import { execFileSync, spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'

const page = `<!doctype html><html><head><title>答复_望江区</title></head><body><div class="nav"><a href="/">首页</a></div>
<div id="zoom"><p>关于区人大二次会议第<span>31</span>号建议的答复</p><p>苏<span>青</span>代表：</p><p>您提出的《关于增设夜间公交的建议》收悉，现答复如下：</p>
<p>我局已开通夜间线路两条，首末班间隔三十分钟，运行情况良好，群众反映较好。</p><p>望江区交通运输局</p><p>2023年<span>5</span>月8日</p></div></body></html>`
const run = (args: string[]) =>
  JSON.parse(
    execFileSync(process.execPath, ['bin/fuhan.js', 'parse', '-', ...args], {
      encoding: 'utf8',
      input: page,
    }),
  )

it('reads a page by its content', () => {
  expect(run([])).toMatchObject({
    kind: 'reply',
    source: { format: 'html' },
    page: { title: '答复_望江区' },
    addressees: [{ name: '苏青', role: 'deputy' }],
    signature: { date: { iso: '2023-05-08' } },
  })
})

it('takes the container that --selector names', () => {
  expect(run(['--selector', '#zoom']).signature.agencies[0].text).toBe('望江区交通运输局')
})

describe('--encoding', () => {
  const parse = (args: string[]) =>
    spawnSync(process.execPath, ['bin/fuhan.js', 'parse', ...args], { encoding: 'utf8' })

  it('decodes with it, whatever the bytes look like', () => {
    const file = 'fixtures/encodings/traditional.big5.txt'
    expect(JSON.parse(parse([file]).stdout).source.encoding).toBe('big5')
    expect(JSON.parse(parse([file, '--encoding', 'GBK']).stdout).source.encoding).toBe('gb18030')
  })

  it('names no encoding: exit code 2 and why', () => {
    const { status, stderr, stdout } = parse(['x.txt', '--encoding', 'klingon'])
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(/klingon.*Unknown encoding/)
  })
})
