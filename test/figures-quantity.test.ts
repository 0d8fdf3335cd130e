import { describe, expect, it } from 'vitest'
import { brief, figuresIn } from './support/figures.ts'

const cases: readonly { text: string; is: readonly string[]; why: string }[] = [
  { text: '累计投入36.5万元。', is: ['36.5万元 money 365000 CNY'], why: 'money' },
  { text: '投资2.097亿元人民币。', is: ['2.097亿元人民币 money 209700000 CNY'], why: 'the currency twice' },
  { text: '人民币3.5亿元。', is: ['人民币3.5亿元 money 350000000 CNY'], why: 'the currency in front' },
  { text: '外资5亿美元。', is: ['5亿美元 money 500000000 USD'], why: 'another currency' },
  { text: '罚款五元三角。', is: ['五元三角 money 5.3 CNY'], why: 'coins' },
  { text: '补助2万元/户。', is: ['2万元/户 money 20000 CNY'], why: 'a stroke' },
  { text: '带动1.6万余名大学生。', is: ['1.6万余名 count 16000 名 moreThan'], why: '余 inside' },
  { text: '管理1700余亿元。', is: ['1700余亿元 money 170000000000 CNY moreThan'], why: '余 before 亿' },
  { text: '服务10201家(次)企业。', is: ['10201家(次) count 10201 家(次)'], why: 'a classifier in brackets' },
  { text: '开放仪器9972台(套)。', is: ['9972台(套) count 9972 台(套)'], why: 'a classifier in brackets' },
  { text: '投放垃圾桶3200樽,另有纸箱。', is: ['3200樽 count 3200 樽'], why: 'a classifier nobody listed' },
  { text: '建成50万平方米以上。', is: ['50万平方米以上 area 500000 m2 atLeast'], why: 'a bound behind' },
  { text: '面积3平方公里。', is: ['3平方公里 area 3 km2'], why: 'never converted' },
  { text: '耕地62.3万亩。', is: ['62.3万亩 area 623000 亩'], why: 'no UCUM code' },
  { text: '浓度为32微克/立方米。', is: ['32微克/立方米 other 32 ug/m3'], why: 'a compound unit' },
  { text: '供水15万吨/日。', is: ['15万吨/日 other 150000 t/d'], why: 'a compound unit' },
  { text: 'PM2.5浓度为35微克每立方米。', is: ['35微克每立方米 other 35 ug/m3'], why: '每 for the stroke' },
  { text: '建设污水处理厂一座,另一个待建。', is: ['一座 count 1 座'], why: 'one behind its noun' },
  { text: '时速60公里/小时。', is: ['60公里/小时 speed 60 km/h'], why: 'speed' },
  { text: '发电13.5亿千瓦时。', is: ['13.5亿千瓦时 energy 1350000000 kW.h'], why: 'energy' },
  { text: '装机120万千瓦。', is: ['120万千瓦 other 1200000 kW'], why: 'power' },
  { text: '增加0.12个百分点。', is: ['0.12个百分点 percentagePoint 0.12 pp'], why: 'percentage points' },
  {
    text: '增长4.8个和4.6个百分点。',
    is: ['4.8个 percentagePoint 4.8 pp', '4.6个百分点 percentagePoint 4.6 pp'],
    why: 'a shared unit',
  },
  {
    text: '分别为12.3、8.5亿元。',
    is: ['12.3 money 1230000000 CNY', '8.5亿元 money 850000000 CNY'],
    why: 'a shared unit and multiplier',
  },
  { text: '分别为12家、8家。', is: ['12家 count 12 家', '8家 count 8 家'], why: 'a unit each' },
  { text: '近六成群众。', is: ['近六成 percent 60 % nearly'], why: 'tenths' },
  { text: '三成五的农户。', is: ['三成五 percent 35 %'], why: 'tenths and a half' },
  { text: '百分之八十以上。', is: ['百分之八十以上 percent 80 % atLeast'], why: 'words' },
  { text: '千分之三、万分之五。', is: ['千分之三 percent 3 ‰', '万分之五 percent 0.05 %'], why: 'words' },
  { text: '排名第7位。', is: ['第7位 rank 7 位'], why: 'a rank' },
  { text: '成为我市第3家国家大学科技园。', is: ['第3家 rank 3 家'], why: 'a rank' },
  { text: '综合满意度居全省第一。', is: ['第一 rank 1'], why: 'a rank without a noun' },
  { text: '学科排名前1‰。', is: ['前1‰ rank 1 ‰ atMost'], why: 'a rank at most' },
  { text: '三分之二的行政村。', is: ['三分之二 ratio 2:3'], why: 'a fraction' },
  {
    text: '按1:1.5比例配套,师生比为1:13.6。',
    is: ['1:1.5 ratio 1:1.5', '1:13.6 ratio 1:13.6'],
    why: 'ratios, no clock times',
  },
  { text: '增长2.5倍,翻了两番。', is: ['2.5倍 multiple 2.5 倍', '翻了两番 multiple 4 倍'], why: 'multiples' },
  { text: '提前两年完成,保修一年。', is: ['两年 duration 2 年', '一年 duration 1 年'], why: 'durations' },
  {
    text: '5个工作日以内办结,30日内公示。',
    is: ['5个工作日以内 duration 5 工作日 atMost', '30日内 duration 30 日 atMost'],
    why: 'durations with bounds',
  },
  {
    text: '年满60周岁,3—6岁儿童。',
    is: ['年满60周岁 age 60 周岁 atLeast', '3—6岁 age 3..6 岁'],
    why: 'ages',
  },
  { text: '奖励20万元至50万元。', is: ['20万元至50万元 money 200000..500000 CNY'], why: 'a unit each' },
  {
    text: '处二万元以上十万元以下罚款。',
    is: ['二万元以上十万元以下 money 20000..100000 CNY'],
    why: 'as laws print a range',
  },
  {
    text: '应急队伍172支,通关压缩至21小时。',
    is: ['172支 count 172 支', '21小时 duration 21 小时'],
    why: '伍 and 至 are words',
  },
  { text: '企业14家,居全省高新区第5。', is: ['14家 count 14 家', '第5 rank 5'], why: 'a rank in a field' },
  { text: '奖励10—20万元。', is: ['10—20万元 money 100000..200000 CNY'], why: 'a shared multiplier' },
  {
    text: '补助8500到3万港元。',
    is: ['8500到3万港元 money 8500..30000 HKD'],
    why: 'a multiplier that is not shared',
  },
  { text: '增长10%—15%。', is: ['10%—15% percent 10..15 %'], why: 'percentages' },
  { text: '新增5～10个。', is: ['5～10个 count 5..10 个'], why: 'full width as printed' },
  { text: '每年三四十万人次。', is: ['三四十万人次 count 300000..400000 人次'], why: 'two digits in a row' },
  { text: '数百家企业。', is: ['数百家 count 100..1000 家'], why: 'a vague number' },
  {
    text: '上千人次、百余名、近百起。',
    is: ['上千人次 count 1000 人次 atLeast', '百余名 count 100 名 moreThan', '近百起 count 100 起 nearly'],
    why: 'multipliers alone',
  },
  { text: '增幅为-3.9%。', is: ['-3.9% percent -3.9 %'], why: 'a sign' },
  {
    text: '不超过3天、不低于5%、不少于8小时、不高于3倍。',
    is: [
      '不超过3天 duration 3 天 atMost',
      '不低于5% percent 5 % atLeast',
      '不少于8小时 duration 8 小时 atLeast',
      '不高于3倍 multiple 3 倍 atMost',
    ],
    why: 'negated bounds keep their direction',
  },
  {
    text: '不足10%、不到3家、未满18周岁。',
    is: ['不足10% percent 10 % lessThan', '不到3家 count 3 家 lessThan', '未满18周岁 age 18 周岁 lessThan'],
    why: 'upper bounds',
  },
  {
    text: '最高5亿元,至少2名。',
    is: ['最高5亿元 money 500000000 CNY atMost', '至少2名 count 2 名 atLeast'],
    why: 'touching bounds',
  },
  { text: '最高补至项目总投入的60%。', is: ['60% percent 60 % atMost'], why: 'a bound that stands apart' },
  { text: '贴息不超过贷款额的50%。', is: ['50% percent 50 % atMost'], why: 'a bound that stands apart' },
  { text: '最高支付限额5万元。', is: ['5万元 money 50000 CNY'], why: '最高 belongs to a noun' },
  {
    text: '节约30万元,附近12个村。',
    is: ['30万元 money 300000 CNY', '12个 count 12 个'],
    why: '约 and 近 end other words',
  },
  { text: '约20万元左右。', is: ['约20万元左右 money 200000 CNY about'], why: 'both sides' },
  {
    text: '新建一所小学、两所中学。',
    is: ['一所 count 1 所', '两所 count 2 所'],
    why: 'one counts behind a verb of making',
  },
  {
    text: '共三十二座、一百二十余处。',
    is: ['三十二座 count 32 座', '一百二十余处 count 120 处 moreThan'],
    why: 'Chinese numerals',
  },
  {
    text: '共1 2 8个,投入1.6 万元。',
    is: ['8个 count 8 个', '1.6 万元 money 16000 CNY'],
    why: 'blanks part digits, not units',
  },
  {
    text: '１，２８６件、３７．９％。',
    is: ['１，２８６件 count 1286 件', '３７．９％ percent 37.9 %'],
    why: 'full width',
  },
  {
    text: '有“把企业迁入100家”的说法,“到2025年,建成100家”。',
    is: ['100家 count 100 家'],
    why: 'a quoted sentence counts, a name does not',
  },
  {
    text: '为86万70岁以上老人投保,服务5万3岁以下幼儿。',
    is: ['86万 count 860000', '70岁以上 age 70 岁 atLeast', '5万 count 50000', '3岁以下 age 3 岁 atMost'],
    why: 'a count and an age side by side',
  },
  {
    text: '培育4个千亿级集群、6个亿元镇。',
    is: ['4个 count 4 个', '6个 count 6 个'],
    why: 'a grade is no multiplier',
  },
  { text: '筹资3个亿。', is: ['3个亿 count 300000000'], why: 'speech' },
  {
    text: '保留唯一一处渡口,设统一一个窗口。',
    is: ['一处 count 1 处', '一个 count 1 个'],
    why: 'one, not eleven',
  },
  {
    text: '12月气温零下9.5℃,-3℃。',
    is: ['零下9.5℃ other -9.5 Cel', '-3℃ other -3 Cel'],
    why: 'below nought',
  },
  {
    text: '聘用医师一名,工期两年半,间隔半个小时。',
    is: ['一名 count 1 名', '两年半 duration 2.5 年', '半个小时 duration 0.5 小时'],
    why: 'one and halves',
  },
  {
    text: '耗时三个半月,过半数农户参与。',
    is: ['三个半月 duration 3.5 月', '过半数 ratio 1:2 moreThan'],
    why: 'halves',
  },
  {
    text: '一两年内,选三、四个县,用五、六年。',
    is: ['一两年内 duration 1..2 年 atMost', '三、四个 count 3..4 个', '五、六年 duration 5..6 年'],
    why: 'two digits in a row',
  },
  {
    text: '数以百计的候鸟,八成多的湿地,突破二百万。',
    is: [
      '数以百计 count 100..1000 moreThan',
      '八成多 percent 80 % moreThan',
      '突破二百万 count 2000000 moreThan',
    ],
    why: 'vague numbers',
  },
  {
    text: '产业结构为10:42:48,由3.1:1缩小到2.6:1,师生比1∶17核定。',
    is: ['10:42:48 ratio 10:42', '3.1:1 ratio 3.1:1', '2.6:1 ratio 2.6:1', '1∶17 ratio 1:17'],
    why: 'ratios',
  },
  {
    text: '库容10^5立方米,年输沙4.2×10⁶m³。',
    is: ['10^5立方米 volume 100000 m3', '4.2×10⁶m³ volume 4200000 m3'],
    why: 'powers of ten',
  },
  {
    text: '外资$300万、€15万、美元80万、日元2亿元、600万澳门元。',
    is: [
      '$300万 money 3000000 USD',
      '€15万 money 150000 EUR',
      '美元80万 money 800000 USD',
      '日元2亿元 money 200000000 JPY',
      '600万澳门元 money 6000000 MOP',
    ],
    why: 'currencies before and behind',
  },
  {
    text: '用电3万kW·h,浓度9µg/m³、8μg/m³,电压220V,管径300㎜,占46﹪,历时12h,算力90P。',
    is: [
      '3万kW·h energy 30000 kW.h',
      '9µg/m³ other 9 ug/m3',
      '8μg/m³ other 8 ug/m3',
      '220V other 220 V',
      '300㎜ length 300 mm',
      '46﹪ percent 46 %',
      '12h duration 12 h',
      '90P other 90 P',
    ],
    why: 'signs of units',
  },
  {
    text: '周转2亿人·km,投劳3万工日,重污染5天次,上升0.3个千分点,土方2万立米,发病率3.4/10万。',
    is: [
      '2亿人·km other 200000000 人·km',
      '3万工日 other 30000 工日',
      '5天次 count 5 天次',
      '0.3个千分点 percentagePoint 0.3 千分点',
      '2万立米 volume 20000 m3',
      '3.4/10万 other 3.4',
    ],
    why: 'further units',
  },
  {
    text: '购置DR4台,新增家庭病床20张家庭用床。',
    is: ['4台 count 4 台', '20张 count 20 张'],
    why: 'a machine is no code',
  },
  { text: '指数由102.6下降为99.8。', is: ['102.6 other 102.6', '99.8 other 99.8'], why: 'indices' },
  { text: '满意率高达96%,临近两所中学。', is: ['96% percent 96 %', '两所 count 2 所'], why: 'no bounds' },
  { text: '1.2.3亿元。', is: ['1.2.3亿元 money null CNY'], why: 'no number' },
  { text: `${'9'.repeat(20)}元。`, is: [`${'9'.repeat(20)}元 money null CNY`], why: 'too large' },
  { text: '含量0.0000001‰。', is: ['0.0000001‰ percent 1e-7 ‰'], why: 'small' },
]

describe('figures', () => {
  it.each(cases)('$text: $why', ({ text, is }) => {
    expect(figuresIn(text).map(brief)).toEqual(is)
  })

  it('joins a number that a line break cut', () => {
    const [figure] = figuresIn(
      '我局今年以来不断加大投入力度,全面推进各项工作落实,截至目前已投入资金12\n34万元,建成投用。',
    )
    expect(figure).toMatchObject({ text: '1234万元', value: 12_340_000 })
  })
})

describe('no figures', () => {
  it.each([
    '2023年8月15日至18日,8:30开始,14时30分结束,每周一至周五。',
    '第3次会议、第二批项目、第六师、第十六条、第一季度、第二产业、第0304号建议。',
    '市六届人大一次会议、五届十次全会、第六次会议。',
    '《三年行动计划(2021—2025年)》《关于10家企业的通知》甲政函〔2023〕15号、渝办[2021]7号。',
    '“双一流”“416”“6+N”“三个一批”“15分钟生活圈”。',
    '九龙坡区、四川省、三门峡市、万州区、六安市、五台县、七台河市。',
    '一带一路、一大批、一系列、三位一体、从0到1、最后一公里、一站式、一事一议、一次性、百年大计。',
    '四个意识、两个维护、三个方面、两地、二级医院、4A级景区、三甲医院、一等奖、三年级。',
    '12345热线、500强、5G、G318线、SL03、PM2.5、Y682、023-67512345、13800001234。',
    '网址https://www.example.com/12个/index.html。',
    '近三年、近年来、2021—2023年、“十四五”期间、五年来。',
    '十分重视、万分感谢、一定程度、统一部署、四周环境。',
    'N3个',
    '党的十八大、党的二十大、十八届历次全会、九届次会议、负一层。',
    '985高校、12355平台、703所研制、六四分成、引水三期、医院二期、民国18年、光绪六年。',
    '五门县、六块石、九门路、三眼沟。',
    '于317日开工,1018日完工,202041日验收,1992811日建成。',
    '3D打印、K12教育、2号线、3号楼、12路公交。',
  ])('%s', (text) => {
    expect(figuresIn(text).map(({ text }) => text)).toEqual([])
  })
})
