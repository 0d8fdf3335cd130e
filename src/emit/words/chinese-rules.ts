import type { RuleId } from '../../model/rule-id.ts'
import type { RuleWords } from './words.ts'

/** The rules in Chinese, in the terms of 党政机关公文处理工作条例 and GB/T 9704. */
export const chineseRules = {
  'width-folded': {
    summary: '全文的，：；（）都成了半角',
    why: '采集或转换时标点被统一成半角，原函多半不是这样。',
  },
  'damaged-date': {
    summary: '日期丢了年、月、日字样',
    why: '采集时丢字，余下的数字可能不止一种读法。只有一种读法的才读出，其余列为候选。',
  },
  'suspect-figure': {
    summary: '数据可能丢了分隔符',
    why: '10—20个 丢了连接号会变成 1020个。引用前请核对原文。',
  },
  'hard-wrap': {
    summary: '句子中间断行',
    why: '按固定宽度折行的文本，句子断在行末，不影响阅读，但段落要重新拼合。',
  },
  mojibake: { summary: '编码错误造成的乱码', why: '用错编码保存过的字符无法恢复，需要重新采集。' },
  'truncated-text': { summary: '正文在句中中断', why: '采集只取到一部分，结尾、落款可能都已丢失。' },
  'metadata-conflict': {
    summary: '两处元数据不一致',
    why: '同一页面两次印出元数据，内容却不同，至少有一处有误。',
  },
  'stray-quote': {
    summary: '括号或引号不成对',
    why: '标点应当成对使用；缺的一半会让标题、文号的起止难以判断。',
  },
  'unclaimed-text': {
    summary: '不属于函件任何部分的一行',
    why: '可能是网页残留，也可能是没有读懂的内容，列出以免遗漏。',
  },
  'uncertain-part': {
    summary: '归类把握不大的一行',
    why: '这一行归入某一部分的依据很弱，也可能属于另一部分；网页残留混入正文时多见。fuhan explain 可查看依据。',
  },
  'not-a-reply': {
    summary: '不是对建议、提案的答复',
    why: '栏目里常混有新闻、通知、目录和工作报告，这些不按函件格式校核。会办意见只作提示。',
  },
  'error-page': {
    summary: '空文件，或以报错页代替了正文',
    why: '采集到的是空文件、404、登录页或安全验证页，正文需要重新采集。',
  },
  'missing-title': {
    summary: '没有标题',
    why: '函件靠标题查找、引用、归档。网页往往只在页面标题里印出，采集时丢失。',
  },
  'missing-salutation': { summary: '没有主送对象', why: '答复函应当写明答复哪位代表、委员或哪个单位。' },
  'missing-opening': { summary: '开头没有说明答复的是什么', why: '开头一般写“您提出的……收悉，现答复如下”。' },
  'missing-signature': { summary: '没有发文机关署名', why: '函件应当由发文机关署名，加盖印章。' },
  'missing-date': { summary: '没有成文日期', why: '成文日期是公文的必备要素。' },
  'part-order': { summary: '各部分顺序颠倒', why: '标题、主送、正文、附件说明、落款依次排列。' },
  'empty-metadata-value': { summary: '元数据有栏目而没有内容', why: '栏目留空，或内容在采集时丢失。' },
  'unknown-metadata-label': { summary: '元数据栏目名称不认识', why: '可能是新的栏目，也可能是读错了位置。' },
  'publisher-signature-mismatch': {
    summary: '发布机构与落款机关不一致',
    why: '代为发布的情况确有，但也可能是登记有误。',
  },
  'published-before-written': {
    summary: '发布日期早于成文日期',
    why: '先发布后成文不合情理，两个日期至少有一个有误。',
  },
  'genre-title-mismatch': {
    summary: '归类与标题所答复的对象不一致',
    why: '答复人大建议的函归到政协提案栏目，或者相反。',
  },
  'date-conflict': { summary: '元数据的成文日期与落款日期不一致', why: '两个日期说的是同一天，应当一致。' },
  'missing-document-number': {
    summary: '没有发文字号',
    why: '发文字号由机关代字、年份、顺序号组成，引用公文时要用到。',
  },
  'document-number-form': {
    summary: '发文字号缺少代字、年份、顺序号或“号”',
    why: '发文字号应写作“×函〔2023〕12号”。',
  },
  'document-number-brackets': {
    summary: '发文字号的年份没有用〔〕括住',
    why: '年份应当用六角括号〔〕括入。',
  },
  'document-number-padded': { summary: '发文顺序号前有虚位的零', why: '顺序号不编虚位，1号不写作001号。' },
  'document-number-ordinal': { summary: '发文顺序号前加了“第”字', why: '顺序号前不加“第”字。' },
  'document-number-year': {
    summary: '发文字号的年份与落款年份不一致',
    why: '发文字号按年编排，与成文年份一致。',
  },
  'document-number-conflict': { summary: '元数据与函件的发文字号不一致', why: '一封函只有一个发文字号。' },
  'title-elements': { summary: '标题缺少发文机关、事由或文种', why: '标题由发文机关名称、事由和文种组成。' },
  'title-broken': {
    summary: '标题中间有空格或断行',
    why: '标题排列可以分行，但采集后应当连成一句，以便查找。',
  },
  'proposal-number-conflict': {
    summary: '标题与开头的建议提案编号不一致',
    why: '一封函所答复的编号前后应当一致。',
  },
  'proposal-kind-conflict': {
    summary: '一处称建议，一处称提案',
    why: '人大代表提的是建议，政协委员提的是提案。',
  },
  'addressee-role-conflict': {
    summary: '建议答复了委员，或提案答复了代表',
    why: '建议由人大代表提出，提案由政协委员提出。',
  },
  'addressee-count-conflict': {
    summary: '主送人数与文中所说不一致',
    why: '联名提出的，答复时应逐一写明或写明人数。',
  },
  'mixed-honorific': { summary: '同一对象时称“你”时称“您”', why: '称呼前后应当一致。' },
  'proposal-unnamed': { summary: '没有写明答复哪件建议或提案', why: '没有编号也没有标题，无从对应。' },
  'duplicate-ordinal': { summary: '同一层次序数重复', why: '两处用了同一个序数，引用时无法区分。' },
  'skipped-ordinal': { summary: '层次序数跳号', why: '中间缺了一项，可能是漏印，也可能是采集丢失。' },
  'damaged-marker': { summary: '层次序数丢了字', why: '采集时丢字，层次只能推断。' },
  'ordinal-style': {
    summary: '结构层次序数不按一、（一）、1.、（1）的次序',
    why: '公文层次依次用“一、”“（一）”“1.”“（1）”标注。',
  },
  'lonely-ordinal': { summary: '分条只有一条', why: '只有一条时不必编序数。' },
  'impossible-date': { summary: '日历上没有的日期', why: '9月31日这样的日期不存在。' },
  'range-form': { summary: '起止写法不规范', why: '起止年份用连接号—或～，单位写法前后一致。' },
  'jiezhi-wording': { summary: '“截至”误作“截止”', why: '日期前用“截至”，“截止”后面不带日期。' },
  'sum-mismatch': { summary: '分项之和与总数不符', why: '总数或某个分项有误，引用前请核对。' },
  'figure-without-unit': { summary: '数字丢了单位', why: '没有单位，无法判断说的是什么。' },
  'figure-conflict': { summary: '同一指标前后两个数', why: '同一函中同一指标的数值不同，至少有一处有误。' },
  'due-before-letter': {
    summary: '承诺的时限早于函件日期',
    why: '已经过去的时限多半抄自旧函，或者两个日期有一个写错。',
  },
  'commitment-without-due': {
    summary: '明确的承诺没有写明时限',
    why: '承诺事项写明何时办成，才好跟踪督办；承诺台账也有这一栏。',
  },
  'citation-year-future': { summary: '引用的文件晚于本函', why: '不可能引用尚未印发的文件，年份有误。' },
  'citation-form': { summary: '引用文件的文号不规范', why: '引用公文应当先引标题，后引发文字号。' },
  'signature-title-mismatch': { summary: '落款机关与标题中的机关不一致', why: '标题与落款应是同一机关。' },
  'internal-body-signs': {
    summary: '以内设机构名义署名',
    why: '除办公厅（室）外，内设机构不得对外正式行文。',
  },
  'date-form': {
    summary: '落款日期写法不规范',
    why: '成文日期用阿拉伯数字写明年、月、日，如2023年6月12日。',
  },
  'missing-contact': {
    summary: '没有联系人和联系电话',
    why: '不少地方要求写明承办人和电话，便于代表、委员联系。',
  },
  'missing-result-class': { summary: '没有办理结果分类', why: '不少地方要求在首页右上角标注A、B、C类。' },
  'missing-disclosure': { summary: '没有标明是否公开', why: '不少地方要求标注公开属性。' },
  'personal-data': { summary: '公开了个人手机号码或身份证号码', why: '公开前应当隐去个人信息。' },
  'attachment-missing': { summary: '提到附件而未列出', why: '正文说有附件，附件说明里却没有。' },
  'number-reused': { summary: '两封函用了同一发文字号', why: '发文字号一函一号，重复的必有一个有误。' },
  'figure-differs-across': { summary: '同一机关两封函对同一指标说法不一', why: '引用前请核对哪一个更准确。' },
  'duplicate-letter': { summary: '同一封函出现两次', why: '重复的函件会使统计结果偏大。' },
} as const satisfies Record<RuleId, RuleWords>
