/**
 * What each column of a dataset is in Chinese (数据字典), one row a column: name | 中文名 | 定义 | the place in the document that it is read off | why a cell is empty | an
 * example | the set of its values. A source — is reckoned from what stands around. The rows under `shared` and `region` mean the same in every table that has the column.
 */
export const codebookRows: Readonly<Record<string, string>> = {
  shared: `
letter | 信件序号 | 信件在全部输入中的次序，从1起 | — | never | 1
input | 来源文件 | 信件读自的文件 | source.name | never | archive/0304.txt
documentNumber | 发文字号 | 函件本身的发文字号，照录原文 | documentNumber.text | notPrinted | 云水函〔2022〕15号
agency | 答复单位 | 落款署名单位，无则标题中的发文机关，再无则发布机构 | signature.agencies, title.issuer, metadata.publisher | notPrinted | 云岭市水利局
letterDate | 答复日期 | 落款日期，无则成文日期、发布行日期、发布日期 | signature.date, metadata.writtenOn, dateline.date, metadata.publishedOn | notPrinted | 2022-05-06
position | 序号（从0起） | 在该信件同类各项中的次序，从0起 | — | never | 0
startOffset | 起始位置 | 在原文中的起始位置，以UTF-16码元计 | span | notDecided | 1042
endOffset | 结束位置 | 在原文中的结束位置，以UTF-16码元计 | span | notDecided | 1058
title | 标题 | 函件标题，照录原文 | title.text | notPrinted | 关于市八届人大三次会议第12号建议的答复
url | 网址 | 采集网址，无则网页自报的网址 | source.url, page.url | notGiven | https://gov.example/2022/0304.html
text | 原文 | 该项在函中的写法，照录 | text | never | 4件
section | 所在层次 | 所在各级层次的序数，由外到内 | section | notInSection | 2 > 3 > 1
sentence | 所在句子 | 所在的整句 | sentence | notKept | 去年新建公园4个。
`,
  region: `
regionCode | 行政区划代码 | 所属行政区划的GB/T 2260代码，以函件日期为准 | issuer | notDecided | 500381
regionName | 行政区划名称 | 该代码的名称 | issuer | notDecided | 江津市
regionCandidates | 可能的行政区划代码 | 名称可指多处、无从判定时的各个代码，以、相连 | issuer | isNone | 320106、320302
regionCodeAt | 指定年份的行政区划代码 | --region-at 所给年份管辖该地区的行政区划 | issuer | notAsked | 500116
regionNameAt | 指定年份的行政区划名称 | 该代码的名称 | issuer | notAsked | 江津区
regionCandidatesAt | 指定年份可能的行政区划代码 | 该地区被拆分时的各个去向，以、相连 | issuer | isNone | 330102、330114
`,
  letters: `
sha256 | SHA-256校验值 | 文件字节的SHA-256 | source.sha256 | notGiven | 9f86d081884c7d65…
bytes | 字节数 | 文件字节数 | source.bytes | notGiven | 5120
encoding | 字符编码 | 解码所用编码（WHATWG名称） | source.encoding | notGiven | gb18030
format | 格式 | 文件是什么 | source.format | never | html | format
id | 记录编号 | NDJSON记录自带的编号 | source.id | notGiven | 0304
url | 网址 | 采集网址 | source.url | notGiven | https://gov.example/2022/0304.html
capturedAt | 采集时间 | 归档所记的采集时间 | source.capturedAt | notGiven | 2022-06-01T00:00:00Z
recordOffset | 归档内位置 | 记录在WARC文件中的起始位置 | source.offset | notGiven | 20480
kind | 文书类型 | 文书是什么 | kind | never | reply | kind
titleIssuer | 标题中的发文机关 | 标题所署的机关 | title.issuer | notPrinted | 云岭市水利局
genre | 文种 | 标题末尾的文种 | title.genre | notPrinted | 答复函
agencyCode | 机关代字 | 发文字号中的机关代字 | documentNumber.agencyCode | notPrinted | 云水函
numberYear | 发文年份 | 发文字号中的年份 | documentNumber.year | notPrinted | 2022
numberSerial | 发文顺序号 | 发文字号中的顺序号 | documentNumber.serial | notPrinted | 15
signedOn | 落款日期 | 落款日期，可只到月或年 | signature.date.iso | notPrinted | 2022-05
indexNumber | 索引号 | 信息公开索引号 | metadata.indexNumber.text | notPrinted | 014/2022-00123
subjects | 主题分类 | 主题分类，以、相连 | metadata.subjects | notPrinted | 水利、环保
publisher | 发布机构 | 元数据块所载发布机构 | metadata.publisher.text | notPrinted | 云岭市水利局
writtenOn | 成文日期 | 元数据块所载成文日期，可只到月或年 | metadata.writtenOn.iso | notPrinted | 2022-05-06
publishedOn | 发布日期 | 元数据块所载发布日期，可只到月或年 | metadata.publishedOn.iso | notPrinted | 2022-06-01
resultClass | 办理结果分类 | 函上所标的类别；各地含义不一 | marks.resultClass.code | notPrinted | A
resultMeaning | 办理结果含义 | 该类别的含义，仅在函上印有说明时给出 | marks.resultClass.meaning | notDecided | resolved | disposition
disclosure | 公开属性 | 公开属性，照录原文 | marks.disclosure.text | notPrinted | 主动公开
signatory | 签发人 | 签发人姓名 | marks.signatory.text | notPrinted | 林秋
salutation | 称谓 | 称谓一行，照录原文 | salutation.text | notPrinted | 林秋代表
proposalKind | 建议或提案 | 所答复的是什么 | proposal.kind | notDecided | suggestion | proposalKind
assembly | 人大或政协 | 向哪个机构提出 | proposal.assembly | notDecided | npc | assembly
assemblyLevel | 人大政协层级 | 该人大或政协的层级 | proposal.session, title, opening | notDecided | county | level
assemblyRegionCode | 人大政协行政区划代码 | 该人大或政协的行政区划代码，以函件日期为准 | proposal.session, title, opening | notDecided | 330523
assemblyRegionName | 人大政协行政区划名称 | 该代码的名称 | proposal.session, title, opening | notDecided | 安吉县
assemblyRegionCandidates | 人大政协可能的行政区划代码 | 无从判定时的各个代码，以、相连 | proposal.session, title, opening | isNone | 320106、320302
assemblyRegionCodeAt | 指定年份的人大政协行政区划代码 | --region-at 所给年份管辖该地区的行政区划 | proposal.session, title, opening | notAsked | 330523
assemblyRegionNameAt | 指定年份的人大政协行政区划名称 | 该代码的名称 | proposal.session, title, opening | notAsked | 安吉县
assemblyRegionCandidatesAt | 指定年份可能的人大政协行政区划代码 | 该地区被拆分时的各个去向，以、相连 | proposal.session, title, opening | isNone | 330102、330114
sessionText | 届次 | 会议届次，照录原文 | proposal.session.text | notPrinted | 县十七届人大二次会议
term | 届 | 第几届 | proposal.session.term | notPrinted | 17
meeting | 次会议 | 第几次会议 | proposal.session.meeting | notPrinted | 2
proposalNumber | 建议提案编号 | 编号，不含第与号，保留前导零 | proposal.number.text | notPrinted | 0304
proposalTitle | 建议提案标题 | 建议、提案的标题，不含书名号 | proposal.title.text | notPrinted | 关于改造老街的建议
coHandlers | 会办单位 | 会办、协办单位，以、相连 | coHandlers | isNone | 市财政局、市公安局
copies | 抄送 | 抄送单位，以、相连 | copies | isNone | 市政府办公室
attachments | 附件 | 附件名称，以、相连 | attachments | isNone | 项目清单
addressees | 主送数 | 在主送表中的行数 | addressees | never | 1
issuer | 答复主体 | 标题所署机关，无则首个署名单位，再无则发布机构 | issuer.name | notPrinted | 云岭市水利局
issuerLevel | 答复主体层级 | 答复主体的行政层级 | issuer.level | notDecided | county | level
issuerKind | 答复主体类别 | 答复主体的机关类型 | issuer.kind | notDecided | department | agencyKind
commitments | 承诺数 | 在承诺事项表中的行数 | commitments | never | 3
commitmentsWithDue | 有时限的承诺数 | 有完成时限的承诺 | commitments.due | never | 1
answersAdopted | 采纳事项数 | 已解决、正在办理或列入计划的事项 | answers.disposition | notByPoint | 2
answersDeclined | 未采纳事项数 | 未采纳的事项 | answers.disposition | notByPoint | 0
publicationLag | 公开间隔天数 | 成文到发布相隔的天数 | signature.date, metadata | notPrinted | 26
coHandlerCount | 会办单位数 | 会办、协办单位的个数 | coHandlers | never | 2
proposerCount | 提出人数 | 提出建议、提案的人数：称谓所述人数，否则为列名人数 | salutation.total, addressees | notPrinted | 7
characters | 字数 | 开头语、正文、结语的字数，不计空白 | opening, body, closing | never | 1630
figures | 数据条数 | 在数据表中的行数 | figures | never | 12
citations | 引用文件数 | 在引用文件表中的行数 | citations | never | 4
findings | 疑点数 | 在疑点表中的行数 | findings | never | 0
text | 全文 | 函件全文 | text | notKept | 关于市八届人大三次会议第12号建议的答复…
`,
  sections: `
parent | 上级序号 | 所属上级层次的序号 | body.sections | isNone | 0
path | 层次路径 | 各级层次的序数，由外到内 | body.sections | never | 2 > 3 > 1
depth | 层级 | 第几级层次，最外为1 | body.sections.level | never | 1
marker | 层次序数 | 层次序数，照录原文 | body.sections.marker | never | 一、
ordinal | 序数值 | 层次序数的整数值 | body.sections.number | never | 1
layout | 排列方式 | 序数怎样排列 | body.sections.layout | never | block | layout
heading | 小标题 | 该层次的小标题 | body.sections.heading | isNone | 下一步打算
text | 段落文字 | 该层次自身的段落，一段一行，不含下级 | body.sections.paragraphs | isNone | 老街已改造完毕。
`,
  figures: `
kind | 类别 | 数据属于哪一类 | figures.kind | never | money | figureKind
value | 数值 | 以基本单位计的数值，亿、万已展开；区间为下限 | figures.value | notDecided | 3000000
high | 上限 | 区间的上限 | figures.high | isNone | 5000000
outOf | 比的后项 | 比的后项 | figures.of | isNone | 3
unit | 单位 | 货币代码、UCUM代码、%、‰、pp，或量词原文 | figures.unit | isNone | CNY
modifier | 限定（约、超、不足等） | 数值的限定 | figures.modifier | never | about | modifier
direction | 增减 | 所述变化的方向 | figures.change | isNone | increase | change
target | 目标值 | 是否为计划或上限，而非已达成 | figures.target | never | false
cumulative | 累计值 | 是否在累计、总计、共、共计之后 | figures.cumulative | never | true
asOfDate | 截至日期 | 截至哪一天 | figures.asOf | notPrinted | 2022-12-31
dueBy | 完成时限 | 目标应在哪一天前达成 | figures.dueBy | notPrinted | 2025-12-31
periodStart | 时段起 | 所述时段的第一天 | figures.period | notPrinted | 2022-01-01
periodEnd | 时段止 | 所述时段的最后一天 | figures.period | notPrinted | 2022-12-31
per | 每单位 | 按什么计算 | figures.per.text | isNone | 每千人口
comparedWith | 比较对象 | 与谁比较 | figures.comparedWith.text | isNone | 全省平均水平
partOf | 所属总数 | 其总数在该信件数据中的序号 | figures.partOf | isNone | 3
suspect | 存疑 | 文本可能丢字 | figures.suspect | never | false
measure | 指标 | 所计为何，照录原文 | figures.measure.text | notDecided | 技术合同成交额
`,
  citations: `
title | 文件标题 | 所引文件的标题，不含书名号 | citations.title | notPrinted | 云岭市养老服务条例
citedNumber | 文件发文字号 | 所引文件的发文字号，照录原文 | citations.documentNumber.text | notPrinted | 国办发〔2020〕27号
citedAgencyCode | 文件机关代字 | 所引文件发文字号中的机关代字 | citations.documentNumber.agencyCode | notPrinted | 国办发
citedYear | 文件年份 | 所引文件发文字号中的年份 | citations.documentNumber.year | notPrinted | 2020
citedSerial | 文件顺序号 | 所引文件发文字号中的顺序号 | citations.documentNumber.serial | notPrinted | 27
yearFrom | 标题中起始年 | 标题所含起始年份 | citations.years | notPrinted | 2021
yearTo | 标题中结束年 | 标题所含结束年份 | citations.years | notPrinted | 2025
article | 条 | 引用第几条 | citations.article | notPrinted | 16
paragraph | 款 | 引用第几款 | citations.paragraph | notPrinted | 2
`,
  commitments: `
promise | 承诺内容 | 承诺的原文 | commitments.text | never | 年底前完成管网改造42公里
promiseForce | 承诺力度 | 承诺的约束程度 | commitments.force | never | will | force
actor | 责任单位 | 由谁办理，照录原文 | commitments.actor.text | isWriter | 市财政局
dueOn | 完成时限 | 最迟哪一天 | commitments.due.iso | notPrinted | 2024-12-31
dueText | 时限原文 | 时限的原文 | commitments.due.text | notPrinted | 年底前
dueFrom | 时限起算日 | 相对时限从哪一天算起 | commitments.due.from | isNone | 2024-03-18
amount | 金额 | 承诺中最大的金额 | commitments.figures | isNone | 3000000
figures | 数据原文 | 承诺中的数据原文，以、相连 | commitments.figures | isNone | 42公里
`,
  answers: `
ask | 所提事项 | 函中复述所提事项的原文 | answers.ask.text | notPrinted | 关于您提出的“增设路灯”的建议
disposition | 答复结论 | 该事项的结论；没有明确用语则为空 | answers.disposition | notDecided | planned | disposition
evidence | 依据句子 | 表明结论的句子 | answers.evidence | isNone | 我局采纳该建议。
`,
  findings: `
ruleId | 规则 | 规则的标识 | findings.rule | never | damaged-date
severity | 程度 | 疑点的程度 | findings.severity | never | warning | severity
message | 说明 | 疑点何在，一句话 | findings.message | never | The date has lost its 年月日
lineNumber | 行 | 原文中的行，从1起 | findings.line | notDecided | 20
columnNumber | 列 | 行中的列，以UTF-16码元计，从1起 | findings.column | notDecided | 1
`,
  addressees: `
name | 姓名或单位 | 姓名或单位名称，不含空格 | addressees.name | never | 林秋
role | 身份 | 主送对象的身份 | addressees.role | never | deputy | addresseeRole
text | 原文写法 | 姓名的原文写法 | addressees.text | never | 林　秋
`,
  agencies: `
role | 角色 | 机关在函中的角色 | issuer, signature, coHandlers, addressees, copies, citations | never | copy | agencyRole
name | 机关名称 | 机关名称，照录原文，不含空格 | issuer, signature, coHandlers, addressees, copies, citations | never | 县财政局
agencyLevel | 机关层级 | 机关的行政层级 | — | notDecided | county | level
agencyKind | 机关类别 | 机关类型 | — | notDecided | department | agencyKind
`,
}

/** What each table holds: 中文名 | 定义. */
export const tableNames: Readonly<Record<string, readonly [name: string, zh: string]>> = {
  letters: ['信件', '一行一份文书'],
  sections: ['结构层次', '一行一个带序数的层次'],
  figures: ['数据', '一行一个数据'],
  citations: ['引用文件', '一行一份引用的文件'],
  commitments: ['承诺事项', '一行一项承诺'],
  answers: ['逐条答复', '一行一个逐条答复的事项'],
  findings: ['疑点', '一行一个读取时的疑点'],
  addressees: ['主送', '一行一个主送的人或单位'],
  agencies: ['机关', '一行一个以某种角色提到的机关'],
}
