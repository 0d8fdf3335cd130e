import { celebrations } from './chrome.ts'

/** Words that end what stands before a session: 关于|市六届人大一次会议. */
export const wordsBeforeSession = [
  '关于',
  '对',
  '在',
  '向',
  '于',
  '的',
  '答复',
  '办理',
  '将',
  '就',
  '据',
  '根据',
  '提交',
  '出席',
] as const

/** The nouns of what is answered, with the kind each names. */
export const proposalNouns = [
  ['suggestion', '建议案'],
  ['suggestion', '建议'],
  ['suggestion', '意见建议'],
  ['suggestion', '书面意见'],
  ['proposal', '提案'],
  ['bill', '议案'],
  ['bill', '议事原案'],
] as const

/** Words before the digits of a number, whatever follows it: 闭会2, 甲37. */
export const numberPrefixes = ['闭会', '甲', '乙', '丙', '丁'] as const

/** Hanzi that no coded number begins with (丽47, 温36, 台52): what ends the words before a plain one, as in 会议47号. */
export const unitsBeforeNumbers =
  '议次的对届会函字年月日第案将复告及在关于就以为是提出来表员编号组类共与和或且至到从个条款项件本该此按向把约近等版期批部节章季度间区市县州旗盟乡镇村街路楼巷弄〇一二三四五六七八九十百千万两'

/** Words that name the people's congress. */
export const npcWords = ['人大', '人民代表大会', '代表建议', '人大代表'] as const

/** Words that name the political consultative conference. */
export const cppccWords = ['政协', '政治协商会议', '委员提案', '政协委员'] as const

/** What who moves a proposal does: 某某等3名代表|提出的. */
export const proposingVerbs = ['提出', '提交', '在', '于', '所提', '领衔提出', '联名提出'] as const

/** Bodies that are neither: their deputies and proposals leave the assembly open. */
export const thirdBodyWords = [
  '党代表',
  '党员代表大会',
  '党代会',
  '职代会',
  '职工代表',
  '团代会',
  '妇代会',
] as const

/** What follows a session in a slogan (标语) or the name of a column: 学习贯彻市五届人大三次会议|精神. */
export const wordsBehindSlogans = [
  '精神',
  '胜利',
  '圆满',
  '隆重',
  '召开',
  '开幕',
  '闭幕',
  '专题',
  '专栏',
  '特别报道',
] as const

/** Words that only slogans have. */
export const wordsOfSlogans = [...celebrations, '学习贯彻', '聚焦两会'] as const

/** How a proposal's noun is led from the words in marks that name it: “增设公交站点”的|代表|建议. */
export const wordsBeforeNoun = [
  '代表',
  '委员',
  '人大代表',
  '政协委员',
  '重点',
  '集体',
  '联名',
  '界别',
] as const

/** Words with a noun of proposals that speak of thoughts: 感谢您的宝贵意见. */
export const thoughtsNotProposals = ['建议和意见', '宝贵意见', '意见和建议', '宝贵建议'] as const

/** Nouns of documents on which an answer rests, none of a proposal: 根据《关于交办…的|通知》. */
export const basicDocuments = [
  '通知',
  '办法',
  '规定',
  '条例',
  '方案',
  '函',
  '规则',
  '细则',
  '决定',
  '要求',
] as const

/** How the name of a proposal ends on a line of its own. */
export const proposalEndings = ['建议', '提案', '议案', '建议案'] as const

/** In the sentences that ask for something. */
export const proposalPleas = ['建议', '提议', '恳请', '希望', '呼吁', '应当', '应该'] as const

/** In the sentences that answer a proposal, or tell of its answer. */
export const replyWords = ['答复', '回复', '收悉', '复函', '办结', '来信', '您好'] as const

/** What a session is called: 三次|会议, 三次|会. */
export const sessionNouns = ['会议', '会'] as const

/** How a letter says that a proposal was moved, before its name: 提交|的关于…”的建议. */
export const movingVerbs = ['提出', '提交'] as const
/** What follows 提 in another word. */
export const unitsBehindMove = '出交案'
/** What follows a name whose opening mark is lost: …”的|提案, …”|收悉. */
export const wordsBehindName = [
  '建议案',
  '建议',
  '提案',
  '议案',
  '意见',
  ',',
  '已',
  '收悉',
  '交',
  '转',
  '经',
  '由',
  '(',
] as const

/** Words of the frame of a title or an opening, of which nothing is left that names a proposal. */
export const frameWords = [
  '关于',
  '对',
  '办理',
  '情况',
  '结果',
  '答复',
  '复函',
  '回复',
  '函',
  '的',
  '市',
  '县',
  '区',
  '省',
  '州',
  '镇',
  '乡',
  '届',
  '次',
  '会议',
  '人大',
  '人民代表大会',
  '政协',
  '政治协商',
  '委员会',
  '全体',
  '代表',
  '委员',
  '同志',
  '等',
  '建议',
  '提案',
  '议案',
  '意见',
  '号',
] as const

/** What may stand before the noun of a proposal that its year and number follow: 关于|建议〔2023〕18号. */
export const numberLeads = ['关于', '对', '的', '会议'] as const
