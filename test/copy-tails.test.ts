import { describe, expect, it } from 'vitest'
import { parse } from '../src/parse.ts'
import { differences, plainLetter } from './support/copied-letter.ts'
import { broken } from './support/invariants.ts'
import { letter, view } from './support/shapes.ts'

/** A letter whose foot has much that a copy can damage. */
const plain = [
  '雪山县人民法院关于对县政协九届四次会议第13号提案的答复',
  '雪法函〔2020〕46号',
  '何塞委员：',
  '您提出的《关于推进诉源治理的提案》已收悉，现答复如下：',
  '我院坚持把非诉讼纠纷解决机制挺在前面，去年受理民商事案件3126件，同比下降8.4%。',
  '一、健全调解网络',
  '在全县14个乡镇设立服务点，聘请特邀调解员68名，全年调解纠纷1042件，成功率为72%。',
  '二、强化司法建议',
  '针对物业、金融等领域发出司法建议17份，采纳率为88%，有关单位均已书面反馈整改情况。',
  '感谢您对法院工作的监督与支持！',
  '附：调解员名册',
  '雪山县人民法院',
  '2020年5月20日',
  '承 办 人：段云起',
  '联系电话：0872-3311207',
  '抄  送：县政协提案委，县委政法委',
]
const foot = (text: string) => {
  const { agencies, date, contacts, copies, attachments, docno, number } = view(parse(text))
  return { agencies, date, contacts, copies, attachments, docno, number }
}
const whole = foot(plain.join('\n'))

describe('the foot of a copy', () => {
  it('is whole in the letter', () => {
    expect(whole).toEqual({
      agencies: ['雪山县人民法院'],
      date: '2020-05-20',
      contacts: ['段云起:0872-3311207'],
      copies: ['县政协提案委', '县委政法委'],
      attachments: ['调解员名册'],
      docno: '雪法函〔2020〕46号',
      number: '13',
    })
  })

  it.each([
    ['one blank', ' '],
    ['two blanks', '  '],
    ['wide blanks', '　　'],
  ])('is read where %s stands for each break', (_, blank) => {
    const copy = plain.join(blank)
    expect(foot(copy)).toEqual(whole)
    expect(broken(parse(copy))).toEqual([])
  })

  it('keeps a line that is alone on the last page', () => {
    const copy = [...plain.slice(0, 15), '— 1 —', ...plain.slice(15), '— 2 —'].join('\n')
    expect(foot(copy)).toEqual(whole)
    expect(broken(parse(copy))).toEqual([])
  })

  it('has its numbers whole where blanks part some of their digits', () => {
    const apart = (line: string) =>
      line
        .replaceAll(/(?<=[一-龥])(?=[一-龥][一-龥])/gu, ' ')
        .replace('46', '4 6')
        .replace('13', '1 3')
        .replace('20日', '2 0日')
        .replace('3311207', '331 120 7')
    const numbers = ({ agencies, date, contacts, docno, number }: ReturnType<typeof foot>) => ({
      agencies,
      date,
      contacts,
      docno,
      number,
    })
    expect(numbers(foot(plain.map(apart).join('\n')))).toEqual(numbers(whole))
  })
})

describe('a copy wrapped at a width', () => {
  it('has no agency, day or printer in its list of copies', () => {
    const wide = '抄送：市人大常委会选举任免联络工作委员会、市政府办公厅建议提案处'
    const filled = `${'我局已对沿线站点逐一核查并制定整改方案'}${'，正在按计划推进各项工作'}`
    const copy = letter({
      body: `${filled}\n${filled}\n${filled}。`,
      agency: `${wide}\n青禾县水务局`,
      tail: `${wide}\n青禾县水务局办公室 2019年6月6日印发`,
    })
    const { copies, agencies } = view(parse(copy))
    expect(agencies).toEqual(['青禾县水务局'])
    expect(new Set(copies as string[])).toEqual(
      new Set(['市人大常委会选举任免联络工作委员会', '市政府办公厅建议提案处']),
    )
  })

  it('goes on inside of a title in 《》, even in a copy too short to show its width', () => {
    const copy = letter({ opening: '您提出的《关于增加普惠性学前教育供给的建\n议》收悉，现答复如下：' })
    const { topic, opening } = view(parse(copy))
    expect(topic).toBe('关于增加普惠性学前教育供给的建议')
    expect(opening).toBe('您提出的《关于增加普惠性学前教育供给的建议》收悉，现答复如下：')
    expect(broken(parse(copy))).toEqual([])
  })

  /** A print of one page: what it has lost its indents of is two hanzi short where a paragraph begins. */
  const print = letter({
    body: [
      '自2023年起，我局对沿线七个站点逐一核查，制定整改方案共计185',
      '项，目前正按计划推进，预计明年全部完成。',
      '下一步，我局将会同有关镇街继续加大投入，确保各站点整改率达到',
      '98.5%，并建立长效管理机制。',
    ].join('\n'),
  })

  it('is one in a print whose indents are lost, where two lines show its width', () => {
    const document = parse(`${print}\n— 1 —`)
    expect(view(document).paragraphs).toEqual([
      '自2023年起，我局对沿线七个站点逐一核查，制定整改方案共计185项，目前正按计划推进，预计明年全部完成。',
      '下一步，我局将会同有关镇街继续加大投入，确保各站点整改率达到98.5%，并建立长效管理机制。',
    ])
    expect(broken(document)).toEqual([])
  })

  it('goes on behind the hyphen of a day and of a phone', () => {
    const copy = letter({
      head: '信息来源：市水务局 发布时间：2021-08-\n03 16:20',
      tail: '联系人：高山远，电话：0872-\n3311207/3311208',
    })
    const document = parse(copy)
    expect(document.dateline?.date?.iso ?? document.metadata.publishedOn?.iso).toBe('2021-08-03')
    expect(view(document).contacts).toEqual(['高山远:0872-3311207/3311208'])
    expect(broken(document)).toEqual([])
  })

  it.each([
    ['behind the label of a day', '信息来源：市水务局 发布时间：\n2021-08-03 16:20'],
    ['inside of a label', '信息来源：市水务局 发布时\n间：2021-08-03 16:20'],
    ['before a colon', '信息来源：市水务局 发布时间\n：2021-08-03 16:20'],
    ['inside of a day', '信息来源：市水务局 发布时间：2021-\n08-03 16:20'],
  ])('goes on in a row of labels, %s', (_, head) => {
    const document = parse(letter({ head }))
    expect(view(document).dateline).toBe('2021-08-03')
    expect(document.unclaimed).toEqual([])
    expect(broken(document)).toEqual([])
  })

  it('does not go on behind a label without a value', () => {
    const document = parse(letter({ head: '文号： 发布时间：\n2021年工作' }))
    expect(view(document).dateline).toBe(null)
  })

  it('goes on behind no title that is never closed', () => {
    const copy = letter({
      opening: '您提出的《关于节水的建议收悉，现答复如下：',
      body: '我局已制定《节水方案》。',
    })
    expect(view(parse(copy)).paragraphs).toEqual(['我局已制定《节水方案》。'])
  })
})

describe('signs that OCR took for others', () => {
  it.each(['—、2023年已安排资金', '—、“三清”行动', '—、《方案》已印发'])(
    '%s begins the first section',
    (first) => {
      const copy = letter({ body: `${first}，正在实施。\n二、明年继续安排资金，逐步实施。` })
      expect(parse(copy).body.sections.map(({ number }) => number)).toEqual([1, 2])
    },
  )
})

describe('numbers on lines of their own', () => {
  it('are put back into their sentences, their days and whom the letter addresses', () => {
    const apart = plainLetter
      .map((line) => line.replace(/(?<=[一-鿿（〔，])\d[\d.]*%?(?=[一-鿿）〕，。])/g, '\n$&\n'))
      .join('\n')
    expect(differences(apart)).toEqual([])
    const figures = (text: string) => parse(text).figures.map(({ text, value }) => [text, value])
    expect(figures(apart)).toEqual(figures(plainLetter.join('\n')))
  })

  it('are not joined to a line that lost its indent', () => {
    const sentence = '？？下一步视客流情况适时加密班次。\n？？云溪市交通局\n？？2\n'
    expect(broken(parse(letter({ body: sentence.repeat(5) })))).toEqual([])
  })

  it('are cells of a table where no sentence is around them', () => {
    const table = '项目\n投资\n水厂\n1260\n管网\n11.4\n泵站\n24\n水池\n36'
    const document = parse(letter({ body: `有关情况见下表。\n${table}` }))
    expect(document.findings.map(({ message }) => message).join()).not.toContain('lines of their own')
  })
})

it.each(['\t', '\t\t\t'])('a tab parts who signs from the day, and receivers: %j', (tab) => {
  const document = parse(
    letter({
      agency: `青禾县水务局${tab}2019年6月5日`,
      date: null,
      tail: `抄送：县政府办公室${tab}县政协提案委`,
    }),
  )
  const { agencies, date, copies } = view(document)
  expect({ agencies, date, copies }).toEqual({
    agencies: ['青禾县水务局'],
    date: '2019-06-05',
    copies: ['县政府办公室', '县政协提案委'],
  })
  expect(broken(document)).toEqual([])
})

it('tabs of rows part cells', () => {
  const rows = '项目\t金额\n步道\t360\n泵站\t120'
  const read = (body: string) => parse(letter({ body: `有关情况见下表。\n${body}` }))
  expect(read(rows).findings.map(({ message }) => message)).toEqual(
    read(rows.replaceAll('\t', '  ')).findings.map(({ message }) => message),
  )
  expect(broken(read(rows))).toEqual([])
})

describe('a cell of a spreadsheet', () => {
  const said = letter({ opening: '您提出的"关于改善农村饮水条件的建议"收悉，现答复如下：' })

  it('is read without its quotes, and with its own quotes once', () => {
    const document = parse(`"${said.replaceAll('"', '""')}"\n`)
    const { title, topic, opening, date } = view(document)
    expect({ title, topic, date }).toEqual({
      title: view(parse(said)).title,
      topic: '关于改善农村饮水条件的建议',
      date: '2019-06-05',
    })
    expect(opening).toBe('您提出的""关于改善农村饮水条件的建议""收悉，现答复如下：')
    expect(document.findings.map(({ message }) => message).join()).toContain('quotation marks')
    expect(broken(document)).toEqual([])
  })

  it('is none where a quote in it stands alone', () => {
    const document = parse(`"${said}"`)
    expect(document.findings.map(({ message }) => message).join()).not.toContain('quotation marks')
    expect(broken(document)).toEqual([])
  })
})

it.each(['2020年5月20晶', '2020年5月20白', '，         :          2020年5月20日', ". ' 2020年5月20晶"])(
  'a day that a seal damaged is read: %s',
  (day) => {
    const { date, agencies, paragraphs } = view(parse(letter({ date: day })))
    expect(date).toBe('2020-05-20')
    expect(agencies).toEqual(['青禾县水务局'])
    expect(paragraphs).toEqual(view(parse(letter({}))).paragraphs)
  },
)

it('a phone with blanks around its strokes and brackets is one', () => {
  const read = (words: string) => view(parse(letter({ tail: `联系人：高山远 电话： ${words}` }))).contacts
  expect(read('0872 - 3311207 - 802')).toEqual(['高山远:0872 - 3311207 - 802'])
  expect(read('( 0872 ) 3311207')).toEqual(['高山远:( 0872 ) 3311207'])
  expect(read('3311207 - 3311208')).toEqual(['高山远:3311207/3311208'])
})

it('a number with blanks inside of its label is that of the proposal', () => {
  const { number } = view(
    parse(
      letter({
        title: '对省十三届人大六次会议温 36 号建议的答复',
        opening: '您提出的建议收悉，现答复如下：',
      }),
    ),
  )
  expect(number).toBe('温 36')
})

it('the letter of most copies is read with a phone on the line below', () => {
  const copy = plainLetter.map((line) =>
    line.replace('，联系电话：0399', '\n0399').replace(/^（联系人/u, '联系人'),
  )
  expect(differences(copy.join('\n').replace('7712650）', '7712650'))).toEqual([])
})
