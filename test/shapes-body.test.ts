import { expect } from 'vitest'
import { letter, testShapes } from './support/shapes.ts'

const a = '接到建议后,我局组织人员到现场查看了水源和管网,发现管道锈蚀严重,漏水点较多,部分住户水压不足。'
const b = '近年来,全县共投入资金三千万元用于农村饮水工程,新建水厂四座,受益人口逐年增加。'
const c = '下一步,我局将把青山村列入明年的改造计划,争取上级资金,尽早开工建设。'

/** A text in lines of one width, as some copies have it. */
const wrapped = (text: string, width: number) =>
  (text.match(new RegExp(`.{1,${width}}`, 'gu')) ?? []).join('\n')
const items =
  '为改善饮水条件,我局做了三项工作。一是新建水厂四座。总投入三千万元,受益人口逐年增加。二是更换管网十二公里,减少漏水点。三是加强水质监测,每月公布结果。'

/** Numbering in bodies: what is a section, what is none. */
testShapes([
  {
    why: 'headings alone on their lines',
    text: letter({ body: `一、基本情况\n${a}\n二、存在的问题\n${b}\n三、下一步打算\n${c}` }),
    is: { outline: ['一、 基本情况', '二、 存在的问题', '三、 下一步打算'], paragraphs: [] },
  },
  {
    why: 'headings that run in',
    text: letter({ body: `一、基本情况。${a}\n二、存在的问题。${b}` }),
    is: { outline: ['一、 基本情况', '二、 存在的问题'] },
  },
  {
    why: 'whole sentences behind the marker',
    text: letter({
      body: `一、您这一提案提得很好,针对性强,我局完全赞同,已列入今年的重点工作,并安排专人负责落实,同时加强督查。\n二、${b}`,
    }),
    is: { outline: ['一、 -', '二、 -'] },
  },
  {
    why: 'a short sentence alone with a stop',
    text: letter({
      body: `一、工作开展情况\n(一)国家层面。\n${a}\n(二)市级层面。\n${b}\n二、下一步工作\n${c}`,
    }),
    is: { outline: ['一、 工作开展情况', '  (一) 国家层面', '  (二) 市级层面', '二、 下一步工作'] },
  },
  {
    why: 'the same number twice',
    text: letter({ body: `一、基本情况\n${a}\n二、主要做法\n${b}\n二、下一步打算\n${c}` }),
    is: { outline: ['一、 基本情况', '二、 主要做法', '二、 下一步打算'] },
  },
  {
    why: '1、 and 2. as siblings',
    text: letter({
      body: `1、关于更换管网的问题。${a}\n2.关于水质检测的问题。${b}\n3、关于水费的问题。${c}`,
    }),
    is: { outline: ['1、 关于更换管网的问题', '2. 关于水质检测的问题', '3、 关于水费的问题'] },
  },
  {
    why: 'circled digits and double brackets',
    text: letter({ body: `一、做法\n(一)规划。${a}\n1.普查。${b}\n(1)人员。${c}\n①乡镇。${a}\n②村组。${b}` }),
    is: {
      outline: [
        '一、 做法',
        '  (一) 规划',
        '    1. 普查',
        '      (1) 人员',
        '        ① 乡镇',
        '        ② 村组',
      ],
    },
  },
  {
    why: 'full-width digit with stop',
    text: letter({ body: `⒈更换管网。${a}\n⒉检测水质。${b}` }),
    is: { outline: ['⒈ 更换管网', '⒉ 检测水质'] },
  },
  {
    why: '一是 … 二是 … inside of a paragraph, between semicolons',
    text: letter({
      body: `我局主要做了以下工作:一是加强普查,掌握底数;二是筹措资金,更换管网;三是加强检测,保证水质。`,
    }),
    is: { outline: ['一是 -', '二是 -', '三是 -'], paragraphs: ['我局主要做了以下工作:'] },
  },
  {
    why: '一是 … 二是 … with headings',
    text: letter({ body: `下一步:一是加强管理。${a}二是筹措资金。${b}` }),
    is: { outline: ['一是 加强管理', '二是 筹措资金'] },
  },
  {
    why: '一是 … 二是 … with nothing between',
    text: letter({ body: `我局主要做了以下工作一是加强普查二是筹措资金三是加强检测,保证水质。` }),
    is: { outline: ['一是 -', '二是 -', '三是 -'] },
  },
  {
    why: '一是 as paragraphs',
    text: letter({ body: `一是加强普查。${a}\n二是筹措资金。${b}\n三是加强检测。${c}` }),
    is: { outline: ['一是 加强普查', '二是 筹措资金', '三是 加强检测'] },
  },
  {
    why: 'a damaged 三是',
    text: letter({
      body: `一、主要做法\n一是在国家层面,争取资金。${a}\n二是在省级层面,争取项目。${b}\n三在市级层面,做好规划。${c}\n四是在县级层面,抓好施工。${a}`,
    }),
    is: {
      outline: [
        '一、 主要做法',
        '  一是 在国家层面,争取资金',
        '  二是 在省级层面,争取项目',
        '  三 在市级层面,做好规划',
        '  四是 在县级层面,抓好施工',
      ],
      rules: expect.arrayContaining(['damaged-marker']),
    },
  },
  {
    why: '首先, 其次, 再次 as paragraphs',
    text: letter({ body: `首先,${a}\n其次,${b}\n再次,${c}` }),
    is: { outline: ['首先, -', '其次, -', '再次, -'] },
  },
  {
    why: '首先 alone is courtesy',
    text: letter({ body: `首先,感谢您对水利工作的关心和支持。${a}\n今后,${c}` }),
    is: { outline: [], paragraphs: [`首先,感谢您对水利工作的关心和支持。${a}`, `今后,${c}`] },
  },
  {
    why: 'numbers inside one sentence, then sections',
    text: letter({
      body: `工程内容包括:1.更换主管网;2.新建蓄水池;3.安装净化设备;4.完善计量设施。\n一、工程的进展情况\n${a}\n二、下一步安排\n${c}`,
    }),
    is: {
      outline: ['一、 工程的进展情况', '二、 下一步安排'],
      paragraphs: ['工程内容包括:1.更换主管网;2.新建蓄水池;3.安装净化设备;4.完善计量设施。'],
    },
  },
  {
    why: 'tiers inside a sentence',
    text: letter({
      body: `补助标准分为三档:1、甲类村1000(含1000)人以上补助三万元;2、乙类村500人至1000人补助两万元;3、丙类村补助一万元。\n${c}`,
    }),
    is: { outline: [] },
  },
  {
    why: 'articles and clock times',
    text: letter({
      body: `根据《青禾县供水管理办法》第三章第八条第(三)点规定,供水时间为8:30-12:00和14︰30-17︰30。\n${c}`,
    }),
    is: { outline: [] },
  },
  {
    why: 'a heading that quotes the proposal',
    text: letter({
      body: `一、关于您提出的“统筹推进农村饮水工程建设和管理维护,建立长效机制,落实管护经费,健全水质检测制度,保障群众用水安全,提高供水保证率”建议回复。\n${a}\n二、关于水费的建议回复。\n${b}`,
    }),
    is: {
      outline: [
        '一、 关于您提出的“统筹推进农村饮水工程建设和管理维护,建立长效机制,落实管护经费,健全水质检测制度,保障群众用水安全,提高供水保证率”建议回复',
        '二、 关于水费的建议回复',
      ],
    },
  },
  {
    why: 'headings without number',
    text: letter({ body: `加强水源地的管理\n${a}\n解决办法:\n${b}` }),
    is: { outline: [], paragraphs: ['加强水源地的管理', a, '解决办法:', b] },
  },
  {
    why: 'a sentence broken across a blank line',
    text: letter({
      body: `${a}\n近年来,全县共投入资金三千万元用于农村饮水\n\n工程,新建水厂四座,受益人口逐年增加。\n${c}`,
    }),
    is: { paragraphs: [a, b, c] },
  },
  {
    why: 'a paragraph broken behind a comma',
    text: letter({
      body: `${a}\n近年来,\n\n全县共投入资金三千万元用于农村饮水工程,新建水厂四座,受益人口逐年增加。\n${c}`,
    }),
    is: { paragraphs: [a, b, c] },
  },
  {
    why: '第一 第二',
    text: letter({ body: `第一,加强普查。${a}\n第二,筹措资金。${b}` }),
    is: { outline: ['第一, 加强普查', '第二, 筹措资金'] },
  },
  {
    why: '一是 within 一、',
    text: letter({ body: `一、做法\n一是加强普查,摸清底数;二是筹措资金,更换管网。\n二、打算\n${c}` }),
    is: { outline: ['一、 做法', '  一是 -', '  二是 -', '二、 打算'] },
  },
  {
    why: '一是 of an enumerated proposal',
    text: letter({ body: `一是关于建议更换管网的建议。${a}\n二是关于建议检测水质的建议。${b}` }),
    is: { outline: ['一是 关于建议更换管网的建议', '二是 关于建议检测水质的建议'] },
  },
  {
    why: 'sections run on one line',
    text: letter({
      body: `一、近年来,全县共投入资金三千万元。二、青山村管网改造已列入计划。三、我局将争取上级资金,尽早开工。`,
    }),
    is: { outline: ['一、 -', '二、 -', '三、 -'] },
  },
  {
    why: 'a run of brackets on one line',
    text: letter({
      body: `主要做法如下:(一)加强普查。掌握底数。(二)筹措资金。更换管网。(三)加强检测。保证水质。`,
    }),
    is: { outline: ['(一) 加强普查', '(二) 筹措资金', '(三) 加强检测'] },
  },
  {
    why: 'the letter in one paragraph with its thanks',
    text: letter({ body: `${a}${c}再次感谢您对水利工作的关心和支持!`, thanks: null }),
    is: { closing: [], paragraphs: [`${a}${c}再次感谢您对水利工作的关心和支持!`] },
  },
  {
    why: 'a numbered item that thanks',
    text: letter({
      body: `1、${a}\n2、${c}非常感谢您对水利工作的关心与支持,也请您对办理情况提出意见。`,
      thanks: '特此函告。',
    }),
    is: {
      outline: ['1、 -', '2、 下一步,我局将把青山村列入明年的改造计划,争取上级资金,尽早开工建设'],
      closing: ['特此函告。'],
    },
  },
  {
    why: 'no break between heading and marker',
    text: letter({ body: `一、 基本情况\n${a}\n二 、存在的问题\n${b}\n三.下一步打算\n${c}` }),
    is: { outline: ['一、 基本情况', '二 、 存在的问题', '三. 下一步打算'] },
  },
  {
    why: '(1) directly under 一、',
    text: letter({ body: `一、基本情况\n(1)水源。${a}\n(2)管网。${b}` }),
    is: { outline: ['一、 基本情况', '  (1) 水源', '  (2) 管网'] },
  },
  {
    why: '1) and (1)、',
    text: letter({ body: `1)更换管网。${a}\n2)检测水质。${b}` }),
    is: { outline: ['1) 更换管网', '2) 检测水质'] },
  },
  {
    why: '一是 at the end of a paragraph, 二是 in paragraphs of their own',
    text: letter({ body: `我局主要做了以下工作:一是加强普查。${a}\n二是筹措资金。${b}\n三是加强检测。${c}` }),
    is: {
      outline: ['一是 加强普查', '二是 筹措资金', '三是 加强检测'],
      paragraphs: ['我局主要做了以下工作:'],
    },
  },
  {
    why: '一是 within 首先',
    text: letter({ body: `首先,加强普查。一是摸清底数;二是建立台账。\n其次,筹措资金。${b}` }),
    is: { outline: ['首先, 加强普查', '  一是 -', '  二是 -', '其次, 筹措资金'] },
  },
  {
    why: 'a page wrapped at one width',
    text: letter({
      body: `近年来,全县共投入资金三千万元用于农村饮水\n工程,新建水厂四座。一是加强普查,掌握底数;\n二是筹措资金,更换管网;三是加强检测,保证水\n质。下一步,我局将争取上级资金,尽早开工。`,
      opening: '您提出的《关于改善农村饮水条件的建议》收悉\n,现答复如下:',
    }),
    is: {
      opening: '您提出的《关于改善农村饮水条件的建议》收悉,现答复如下:',
      outline: ['一是 -', '二是 -', '三是 加强检测,保证水质'],
    },
  },
  {
    why: 'sections without stops, the longest line above a marker',
    text: letter({
      body: '一、主要做法\n打造精品线路六条,年接待游客三百万人次。今年新修两条\n二、存在问题\n项目同质化\n三、下步措施\n争取上级资金。',
    }),
    is: { outline: ['一、 主要做法', '二、 存在问题', '三、 下步措施'] },
  },
  {
    why: 'an opening without a stop above the first section',
    text: letter({
      opening: '您提出的《关于改善农村饮水条件的建议》收悉。经研究,办理意见如下',
      body: `一、我局已新建水厂四座,投入资金三千万元。\n二、拟更换管网。${b}`,
    }),
    is: {
      opening: '您提出的《关于改善农村饮水条件的建议》收悉。经研究,办理意见如下',
      outline: ['一、 -', '二、 拟更换管网'],
    },
  },
  ...Array.from({ length: 16 }, (_, index) => 26 + index).map((width) => ({
    why: `a paragraph wrapped at ${width}, wherever that falls`,
    text: letter({ body: `\n${wrapped(items, width)}\n\n${wrapped(b + a, width)}\n` }),
    is: {
      paragraphs: ['为改善饮水条件,我局做了三项工作。', b + a],
      outline: ['一是 新建水厂四座', '二是 -', '三是 -'],
      rules: expect.not.arrayContaining(['damaged-marker']),
    },
  })),
  {
    why: 'items behind the colon that announces them, each with its stop',
    text: letter({
      body: '我局将做好三件事:1.编制规划,年底前报县政府。2.落实补贴,每户补助400元。3.简化手续。',
    }),
    is: { outline: ['1. -', '2. -', '3. -'] },
  },
  {
    why: 'parts of one sentence behind a colon',
    text: letter({ body: '泵站分为三类:1.防洪的12座;2.灌溉的31座;3.供水的43座。' }),
    is: { outline: [] },
  },
])
