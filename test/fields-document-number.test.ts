import { describe, expect, it } from 'vitest'
import {
  formatDocumentNumber,
  readDocumentNumber,
  readDocumentNumberAt,
  readDocumentNumbers,
} from '../src/fields/document-number.ts'
import { sourceText } from '../src/text/source-text.ts'

const all = (text: string) => {
  const source = sourceText(text)
  return readDocumentNumbers(source, 0, source.folded.length)
}

describe('readDocumentNumber', () => {
  it.each([
    { text: '河水函〔2021〕15号', code: '河水函', year: 2021, serial: 15, why: 'the standard form' },
    {
      text: '第九条和我局河水函〔2021〕15号',
      code: '河水函',
      year: 2021,
      serial: 15,
      why: 'an article before it',
    },
    {
      text: '第九条和河水函〔2021〕15号',
      code: '河水函',
      year: 2021,
      serial: 15,
      why: 'an article before it',
    },
    { text: '河水函[2021]第15号', code: '河水函', year: 2021, serial: 15, why: '第' },
    { text: '河水函【2021】15号', code: '河水函', year: 2021, serial: 15, why: 'lenticular brackets' },
    { text: '河水函﹝2021﹞157', code: '河水函', year: 2021, serial: 157, why: 'small brackets, no 号' },
    { text: '河水函 (2021) 15 号', code: '河水函', year: 2021, serial: 15, why: 'round brackets and blanks' },
    { text: '编号:C〔2016〕007号', code: 'C', year: 2016, serial: 7, why: 'a letter for the code' },
    { text: '河民函2018〔24〕号', code: '河民函', year: 2018, serial: 24, why: 'brackets around the serial' },
    { text: '河民函2018年(24)号', code: '河民函', year: 2018, serial: 24, why: 'the same with 年' },
    { text: '〔2016〕7号', code: null, year: 2016, serial: 7, why: 'no code' },
    {
      text: '文号河教提(答)字〔2020〕2号公开',
      code: '河教提(答)字',
      year: 2020,
      serial: 2,
      why: 'glued to its label',
    },
    { text: '根据河政办发〔2020〕2号', code: '河政办发', year: 2020, serial: 2, why: 'glued to prose' },
    {
      text: '河口县水务局河水函〔2021〕15号',
      code: '河水函',
      year: 2021,
      serial: 15,
      why: 'glued to the letterhead',
    },
  ])('$text: $why', ({ text, code, year, serial }) => {
    expect(all(text)).toMatchObject([{ agencyCode: code, year, serial }])
  })

  it('reads two numbers in a row', () => {
    expect(all('落实河发〔2020〕2号和安政发〔2021〕3号').map(({ text }) => text)).toEqual([
      '河发〔2020〕2号',
      '安政发〔2021〕3号',
    ])
  })

  it.each(['全县(2021)5家', '(2020年)', '《规划》(2021—2025年)'])('%s has none', (text) => {
    expect(all(text)).toEqual([])
  })

  it('is anchored on demand', () => {
    expect(readDocumentNumberAt(sourceText(' 河发〔2020〕2号文件'), 0)?.end).toBe(11)
    expect(readDocumentNumberAt(sourceText('见(河发〔2020〕2号)'), 0)).toBeNull()
  })

  it('reads what formatDocumentNumber writes', () => {
    const text = formatDocumentNumber({ agencyCode: '河水函', year: 2021, serial: 15 })
    expect(readDocumentNumber(sourceText(text), 0, text.length)).toMatchObject({
      text,
      agencyCode: '河水函',
      year: 2021,
      serial: 15,
    })
  })
})
