import { expect } from 'vitest'
import { testShapes } from './support/shapes.ts'

const prose =
  '近年来,全县共投入资金三千万元用于农村饮水工程,新建水厂四座,受益人口逐年增加,群众满意度不断提高。'

/** Look-alikes: what is printed like a letter and is none. */
testShapes(
  [
    {
      why: 'statistics of handling',
      text: `2021年建议提案办理情况统计\n发布时间:2021-12-03 来源:县政府办\n2021年,县政府共承办人大代表建议86件、政协提案102件,其中A类65件、B类80件、C类43件。\n一、基本情况\n${prose}\n二、主要做法\n(一)加强领导。${prose}\n青禾县人民政府办公室\n2021年12月3日`,
      kind: 'other',
    },
    {
      why: 'a statement with a number and a block',
      text: `索引号:01233/2021-0002 发布机构:青禾县财政局\n成文日期:2021-03-05 文号:青财函〔2021〕5号\n青禾县财政局关于2020年人大代表建议和政协提案办理情况的说明\n${prose}\n青禾县财政局\n2021年3月5日`,
      kind: 'other',
    },
    {
      why: 'news that an agency replied',
      text: `县水务局答复县十七届人大一次会议第81号建议\n2021-06-09 来源:县融媒体中心\n近日,县水务局对县人大代表林知秋提出的《关于改善农村饮水条件的建议》作出答复。答复说,“您提出的建议收悉,现答复如下”。${prose}\n林知秋代表对答复表示满意。\n(记者 高山)`,
      kind: 'other',
    },
    {
      why: 'news of a ministry’s reply',
      text: `水利部:将支持山区饮水工程\n来源:某网 2021-09-10\n水利部日前公布对十三届全国人大四次会议第4712号建议的答复。\n答复指出,${prose}\n水利部表示,下一步将加大投入。`,
      kind: 'other',
    },
    {
      why: 'a register of proposals',
      text: `政协青禾县十届一次会议提案目录\n序号 案由 提案人 承办单位\n1 关于改善农村饮水条件的提案 秦月 县水务局\n2 关于加强养老服务的提案 何清源 县民政局`,
      kind: 'other',
    },
    {
      why: 'a proposal without reply',
      text: `案由:关于改善农村饮水条件的提案\n提案人:秦月\n内容:${prose}\n建议:1、更换主管网;2、增设净化设备。`,
      kind: 'other',
    },
    {
      why: 'a proposal whose labels lost units',
      text: `题:关于改善农村饮水条件的建议\n由:林知秋\n议:${prose}\n办法:更换主管网。`,
      kind: 'other',
    },
    {
      why: 'mail of a citizen',
      text: `来信标题:青山村自来水问题\n来信时间:2021-05-03\n尊敬的网友:\n您好!您的来信收悉,现答复如下:\n${prose}\n感谢您对水利工作的关心和支持!\n青禾县水务局\n2021年5月10日`,
      kind: 'other',
    },
    {
      why: 'mail of a citizen who suggests',
      text: `关于青山村自来水问题的答复\n李先生:\n您提出的建议收悉。现答复如下:\n${prose}\n青禾县水务局\n2021年5月10日`,
      kind: 'other',
    },
    {
      why: 'a message board',
      text: `网友您好:\n您在留言板上提出的关于改善农村饮水条件的建议收悉,经县水务局核实,现回复如下:\n${prose}\n感谢您的关注。`,
      kind: 'other',
    },
    {
      why: 'news of a township, signed',
      text: `青石镇召开人大代表座谈会\n${prose}\n一、听取意见\n${prose}\n青石镇人民政府\n2021年5月10日`,
      kind: 'other',
    },
    {
      why: 'news of a meeting on replies',
      text: `县水务局召开人大代表建议面商会\n6月9日,县水务局召开建议办理面商会,县人大代表林知秋、方未参加。${prose}\n代表们对答复表示满意。`,
      kind: 'other',
    },
    {
      why: 'a notice with receivers',
      text: `青禾县人民政府办公室关于做好2021年建议提案办理工作的通知\n青政办函〔2021〕12号\n各乡镇人民政府,县政府各部门:\n为做好县十七届人大一次会议代表建议和县政协十届一次会议提案办理工作,现将有关事项通知如下:\n一、高度重视\n${prose}\n(一)明确责任。${prose}\n附件:1.建议提案交办表\n青禾县人民政府办公室\n2021年3月5日`,
      kind: 'other',
    },
    {
      why: 'a letter that asks for opinions',
      text: `青禾县财政局关于征求《专项资金管理办法》意见的函\n县水务局、县林业局:\n根据工作安排,我局起草了《专项资金管理办法》,现征求你单位意见。\n一、${prose}\n请于6月30日前反馈。联系人:韦方,电话3311223\n青禾县财政局\n2021年6月5日`,
      kind: 'other',
    },
    {
      why: 'a letter of funds',
      text: `青禾县水务局关于申请饮水工程资金的函\n县财政局:\n为解决青山村饮水问题,现申请资金三百万元。${prose}\n青禾县水务局\n2021年6月5日`,
      kind: 'other',
    },
    {
      why: 'an answer to a request',
      text: `青禾县发展和改革局关于青山村饮水工程可行性研究报告的批复\n青发改〔2021〕33号\n县水务局:\n你局《关于报批青山村饮水工程可行性研究报告的请示》收悉。经研究,现批复如下:\n一、原则同意。\n二、${prose}\n此复。\n青禾县发展和改革局\n2021年6月5日`,
      kind: 'other',
    },
    {
      why: 'a measure',
      text: `青禾县人大代表建议办理办法\n第一章 总则\n第一条 为规范代表建议办理工作,制定本办法。\n第二条 ${prose}`,
      kind: 'other',
    },
    {
      why: 'a speech',
      text: `在全县建议提案交办会上的讲话\n高山\n(2021年3月5日)\n同志们:\n今天我们召开会议,主要任务是交办建议提案。${prose}\n⒈统一思想。${prose}`,
      kind: 'other',
    },
    {
      why: 'a work report',
      text: `青禾县水务局2021年工作总结\n日期:2021-12-20 来源:县水务局\n一、主要工作\n(一)${prose}\n(二)承办人大代表建议12件、政协提案9件,办复率100%。\n二、下一步打算\n${prose}`,
      kind: 'report',
    },
    {
      why: 'a report on handling',
      text: `青禾县人民政府关于县十七届人大一次会议代表建议办理情况的报告\n主任、各位副主任、各位委员:\n我受县政府委托,现将建议办理情况报告如下:\n一、基本情况\n${prose}`,
      kind: 'report',
    },
    {
      why: 'an announcement of a hearing',
      text: `公告\n根据有关规定,现对青山村饮水工程进行公示,公示期7天。联系人:韦方,电话:3311223\n青禾县水务局\n2021年6月5日`,
      kind: 'other',
    },
    {
      why: 'a poll of reply letters',
      text: `关于公开2021年建议提案答复的公告\n现将县水务局承办的建议提案答复予以公开,欢迎监督。\n1.关于对县十七届人大一次会议第81号建议的答复\n2.关于对县政协十届一次会议第15号提案的答复`,
      kind: 'other',
    },
    {
      why: 'an agency that is told to hurry',
      text: `关于催办县政协十届一次会议第15号提案的函\n县水务局:\n县政协十届一次会议第15号《关于改善农村饮水条件的提案》由你局主办,至今未答复委员。请你局于6月10日前书面答复。\n青禾县政府督查室\n2021年6月1日`,
      kind: 'other',
    },
    {
      why: 'proposals handed on to be answered',
      text: `关于转送县十七届人大一次会议代表建议的函\n县政府办公室:\n现将代表提出的建议86件转送你们,请交有关部门研究办理,三个月内答复代表,其中《关于改善农村饮水条件的建议》(第81号)为重点建议。\n青禾县人大代表工委\n2021年2月1日`,
      kind: 'other',
    },
    {
      why: 'a proposal handed on without a title',
      text: `县水务局:\n现将县十七届人大一次会议第81号建议《关于改善农村饮水条件的建议》交由你单位主办,请按时答复代表。\n青禾县政府办公室\n2021年2月1日`,
      kind: 'other',
    },
    {
      why: 'a proposal that is sent back',
      text: `关于申请退回县政协第15号提案的函\n县政府办公室:\n贵办交由我局主办的县政协十届一次会议第15号《关于改善农村饮水条件的提案》收悉。经研究,该提案不属我局职责,申请退回并改办。\n青禾县林业局\n2021年3月1日`,
      kind: 'other',
    },
    {
      why: 'a letter that asks for an assisting opinion',
      text: `关于商请提供会办意见的函\n县财政局:\n我局正在办理县十七届人大一次会议第81号建议《关于改善农村饮水条件的建议》,请贵局就资金安排提出会办意见,于4月30日前反馈我局。\n青禾县水务局\n2021年4月1日`,
      kind: 'other',
    },
    {
      why: 'an invitation to the member',
      text: `秦月委员:\n您提出的《关于改善农村饮水条件的提案》由我局主办,定于5月10日在我局召开面商会,诚邀您参加。\n青禾县水务局\n2021年5月6日`,
      kind: 'other',
    },
    {
      why: 'minutes of a meeting with the member',
      text: `县政协第15号提案办理协商会会议记录\n时间:2021年5月10日\n一、主办单位汇报提案办理情况\n二、委员发表意见\n秦月委员:建议加快管网改造,对答复意见无异议。\n三、会议商定6月前答复。`,
      kind: 'other',
    },
    {
      why: 'thanks of the member who moved it',
      text: `感谢信\n青禾县水务局:\n贵局对我提出的《关于改善农村饮水条件的提案》十分重视,新建水厂一座,特致此信表示感谢!\n县政协委员 秦月\n2021年12月3日`,
      kind: 'other',
    },
    {
      why: 'an answer to who applies for information',
      text: `青禾县水务局政府信息公开申请答复书\n青水公开〔2021〕第8号\n申请人高山:\n本机关收到您提交的政府信息公开申请,要求公开“县政协十届一次会议第15号提案的办理材料”。经审查,答复如下:\n不属于本机关公开。\n青禾县水务局\n2021年6月22日`,
      kind: 'other',
    },
    {
      why: 'an assisting opinion that a letter reports',
      text: `关于报送县政协第15号提案协办意见的函\n县水务局:\n县政协十届一次会议第15号《关于改善农村饮水条件的提案》由贵局主办、我局协办。现将协办意见函复如下:\n${prose}\n青禾县财政局\n2021年4月2日`,
      kind: 'opinion',
    },
    {
      why: 'a reply to who asks for a road, whose subject sounds like a request',
      text: `关于申请修建青山桥的建议的答复\n林知秋代表:\n您提出的《关于申请修建青山桥的建议》收悉。${prose}\n青禾县交通运输局\n2021年6月5日`,
      kind: 'reply',
    },
    {
      why: 'a reply to the standing committee that supervises',
      text: `关于县人大常委会督办建议第3号的答复函\n县人大常委会:\n贵会督办的第3号建议《关于改善农村饮水条件的建议》收悉,现将办理情况答复如下:\n${prose}\n青禾县水务局\n2021年6月5日`,
      kind: 'reply',
    },
    {
      why: 'a reply on a subject of applicants',
      text: `高山代表:\n您提交的关于保护申请人隐私的建议收悉。我局答复如下:\n${prose}\n青禾县民政局\n2021年6月5日`,
      kind: 'reply',
    },
    {
      why: 'a reply that tells of an invitation and of what was handed on',
      text: `秦月委员:\n您提出的关于改善饮水的提案,县政府交由我局办理。我局邀请您参加了现场查看,并将有关建议转交县财政局研究。\n${prose}\n青禾县水务局\n2021年6月5日`,
      kind: 'reply',
    },
    {
      why: 'an assisting opinion without a title that is sent to be put together',
      text: `县水务局:\n现将县十七届人大一次会议第81号《关于改善农村饮水条件的建议》会办意见反馈给你局,请你局汇总答复代表。\n一、${prose}\n青禾县财政局\n2021年6月5日`,
      kind: 'opinion',
    },
    {
      why: 'an answer to a letter that asks for views on a draft',
      text: `关于《青禾县饮用水条例(草案)》意见建议的复函\n县司法局:\n贵局《关于征求〈青禾县饮用水条例(草案)〉意见建议的函》收悉。经研究,我局无修改意见。\n青禾县财政局\n2021年4月6日`,
      kind: 'other',
    },
    {
      why: 'an answer of a company to the owners',
      text: `锦绣小区业主委员会:\n你们提出的关于增设停车位的建议收悉,现答复如下:\n${prose}\n锦绣物业服务有限公司\n2021年4月6日`,
      kind: 'other',
    },
  ].map(({ why, text, kind }) => ({ why, text, is: { kind, unclaimed: expect.anything() } })),
)
