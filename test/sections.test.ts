import { describe, expect, it } from 'vitest'
import type { Section } from '../src/index.ts'
import { parse } from '../src/parse.ts'
import { sampleLetter } from '../src/rules/sample-letter.ts'

/** Markers with headings in brackets, the number of paragraphs and what is inside. */
const outline = (sections: readonly Section[]): string =>
  sections
    .map(({ marker, heading, paragraphs, sections: inner }) =>
      [
        marker,
        heading === null ? '' : `[${heading.text}]`,
        paragraphs.length === 0 ? '' : `p${paragraphs.length}`,
        inner.length === 0 ? '' : `(${outline(inner)})`,
      ].join(''),
    )
    .join(' ')
const read = (body: string) => outline(parse(sampleLetter({ body, closing: '' })).body.sections)

describe('sections', () => {
  it.each([
    [
      '一、基本情况\n我市泊位300个。\n（一）增加供给。新增200个。\n（二）规范管理\n严格执法。\n二、下一步\n继续推进。',
      '一、[基本情况]p1(（一）[增加供给]p1 （二）[规范管理]p1) 二、[下一步]p1',
    ],
    [
      '一、基本情况。我市泊位300个。二、主要做法。新增200个。三、下一步打算。继续推进。',
      '一、[基本情况]p1 二、[主要做法]p1 三、[下一步打算]p1',
    ],
    ['一．基本情况\n我市泊位300个。\n二．下一步\n继续推进。', '一．[基本情况]p1 二．[下一步]p1'],
    ['1）增加供给。新增200个。\n2）规范管理。严格执法。', '1）[增加供给]p1 2）[规范管理]p1'],
    ['（一）基本情况。\n我市泊位300个。\n（二）下一步。\n继续推进。', '（一）[基本情况]p1 （二）[下一步]p1'],
  ])('%j', (body, tree) => {
    expect(read(body)).toBe(tree)
  })

  it('that are clauses of one list have no heading, the last as little as the others', () => {
    expect(read('一、保障措施\n（一）加强领导；\n（二）落实资金；\n（三）强化考核。')).toBe(
      '一、[保障措施](（一）p1 （二）p1 （三）p1)',
    )
  })

  it('that tell figures are no headings', () => {
    expect(read('1.增加供给。新增200个。\n（1）路内泊位100个。\n（2）路外泊位100个。')).toBe(
      '1.[增加供给]p1(（1）p1 （2）p1)',
    )
  })
})
