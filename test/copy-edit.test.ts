import { describe, expect, it } from 'vitest'
import { breakAt, edited, leaveOut, readAs } from '../src/text/edit.ts'
import { foldedAt, mentionAt, sourceText, spanAt } from '../src/text/source-text.ts'

describe('edits of the folded text', () => {
  const text = '**关于A的复函**&nbsp;县(xiàn)局'
  const marks = edited(sourceText(text), [
    leaveOut(0, 2),
    leaveOut(8, 10),
    readAs(10, 16, ' '),
    { start: 17, end: 23, by: '', isPrinted: true, isTail: true },
  ])

  it('leave out what stands around a unit on its own side', () => {
    expect(marks.folded).toBe('关于A的复函 县局')
    expect(spanAt(marks, 0, 6)).toEqual([2, 8])
    expect(mentionAt(marks, 0, 6)).toEqual({ text: '关于A的复函', span: [2, 8] })
    // Pinyin belongs to the unit before it.
    expect(mentionAt(marks, 7, 8)).toEqual({ text: '县(xiàn)', span: [16, 23] })
  })

  it('are left out of mentions around them, or printed', () => {
    expect(mentionAt(marks, 3, 9).text).toBe('的复函&nbsp;县(xiàn)局')
  })

  it('give back the folded offset of a place', () => {
    for (let at = 0; at < marks.folded.length; at++)
      expect(foldedAt(marks, spanAt(marks, at, at + 1)[0])).toBe(at)
  })

  it('go on from each other', () => {
    const twice = edited(marks, [breakAt(2), leaveOut(3, 4)])
    expect(twice.folded).toBe('关于\nA复函 县局')
    expect(mentionAt(twice, 0, 6)).toEqual({ text: '关于A复函', span: [2, 8] })
    expect(twice.text).toBe(text)
  })

  it('do not overlap', () => {
    expect(edited(sourceText('甲乙丙丁'), [leaveOut(0, 2), leaveOut(1, 3)]).folded).toBe('丙丁')
  })
})
