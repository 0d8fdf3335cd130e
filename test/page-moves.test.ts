import { describe, expect, it } from 'vitest'
import { movedSpan } from '../src/page/corrections/moves.ts'

const text = '林岚代表：\r\n\r\n您提出的建议收悉。𠮷林省\n2023年6月'
const at = (words: string): [number, number] => [text.indexOf(words), text.indexOf(words) + words.length]
const press = (words: string, ...keys: string[]) => {
  const span = keys.reduce<[number, number]>((range, keyed) => {
    const parts = keyed.split('+')
    const key = parts.at(-1) ?? ''
    return (
      movedSpan(text, range, { key, isFar: parts.includes('Ctrl'), extends: parts.includes('Shift') }) ??
      range
    )
  }, at(words))
  return text.slice(...span)
}

describe('the keys that select words', () => {
  it.each<[what: string, words: string, keys: string[], selected: string]>([
    ['right: the next sign', '林岚', ['ArrowRight'], '岚'],
    ['left: the sign before', '代表', ['ArrowLeft'], '岚'],
    ['shift and right: one more', '代表', ['Shift+ArrowRight'], '代表：\r\n\r\n'],
    ['shift and left: one less', '代表', ['Shift+ArrowLeft'], '代'],
    ['never less than a sign', '代表', ['Shift+ArrowLeft', 'Shift+ArrowLeft', 'Shift+ArrowLeft'], '代'],
    ['over a break of lines', '：', ['ArrowRight'], '您'],
    ['back over it', '您', ['ArrowLeft'], '：\r\n\r\n'],
    ['both halves of a sign', '。', ['ArrowRight'], '𠮷'],
    ['both halves of it backwards', '林省', ['ArrowLeft'], '𠮷'],
    ['down: as far in the next line that has words', '代', ['ArrowDown'], '出'],
    ['up', '的', ['ArrowUp'], '表'],
    ['up to a shorter line: its end', '收悉', ['ArrowUp'], '：\r\n\r\n'],
    ['down at the last line: nothing', '2023', ['ArrowDown'], '2023'],
    ['shift and down', '林', ['Shift+ArrowDown'], '林岚代表：\r\n\r\n您'],
    ['the beginning of the line', '收悉', ['Home'], '您'],
    ['the end of the line', '收悉', ['End'], '省\n'],
    ['shift and the end', '收悉', ['Shift+End'], '收悉。𠮷林省'],
    ['shift and the beginning', '收悉', ['Shift+Home'], '您提出的建议收悉'],
    ['by words', '提出', ['Ctrl+ArrowRight'], '的'],
    ['shift and by words', '提出', ['Ctrl+Shift+ArrowRight', 'Ctrl+Shift+ArrowRight'], '提出的建议'],
    ['no further than the end', '6月', ['ArrowRight', 'ArrowRight', 'ArrowRight'], '月'],
    ['no further than the beginning', '林', ['ArrowLeft', 'ArrowLeft'], '林'],
  ])('%s', (_, words, keys, selected) => {
    expect(press(words, ...keys)).toBe(selected)
  })

  it('leave what they do not move alone', () => {
    expect(movedSpan(text, [0, 1], { key: 'a', isFar: false, extends: false })).toBeNull()
    expect(movedSpan('', [0, 0], { key: 'ArrowRight', isFar: false, extends: false })).toEqual([0, 0])
  })
})
