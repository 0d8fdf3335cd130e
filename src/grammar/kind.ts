/** What pages of mail boxes and message boards print, whose answers are worded like replies to proposals. */
export const mailWords = [
  '来信',
  '来函',
  '来电',
  '留言',
  '信件',
  '信箱',
  '网友',
  '网民',
  '市民',
  '咨询',
  '投诉',
  '信访',
  '热线',
  '问政',
  '反映的',
] as const

/** What a letter between bodies does with a proposal where it answers none: the word that follows 关于 in its title. */
export const requestVerbs = [
  '督促',
  '督办',
  '催办',
  '交办',
  '转办',
  '转送',
  '转交',
  '转呈',
  '移送',
  '移交',
  '分送',
  '报请',
  '提请',
  '商请',
  '函请',
  '邀请',
  '征求',
  '申请退回',
  '申请改办',
  '申请延期',
  '申请调整承办',
  '退回',
  '改办',
  '延期办理',
  '延期答复',
  '调整承办',
  '变更承办',
] as const

/** What a letter between bodies is called at the end of its title. */
export const letterNoun = '函'

/** Nouns that titles of records, forms and letters of other kinds end in. */
export const recordNouns = [
  '会议记录',
  '会议纪要',
  '座谈纪要',
  '面商记录',
  '座谈记录',
  '记录表',
  '登记表',
  '意见表',
  '征询表',
  '反馈表',
  '签到表',
  '感谢信',
  '表扬信',
  '慰问信',
  '公开信',
  '倡议书',
  '邀请函',
  '交办单',
  '转办单',
  '办理单',
  '督办单',
  '告知书',
  '意见书',
  '答复书',
  '决定书',
] as const

/** Who is written to on what no deputy or member moved. */
export const petitioners = [
  '申请人',
  '信访人',
  '举报人',
  '投诉人',
  '来访人',
  '诉求人',
  '当事人',
  '起诉人',
  '业主',
  '居民',
  '村民',
  '用户',
  '家长',
  '消费者',
  '乘客',
  '患者',
] as const

/** How a petitioner comes to be written to: 您提交的政府信息公开申请, 你反映的信访事项. */
export const petitionVerbs = ['提交', '递交', '反映', '来访'] as const
export const petitionNouns = ['申请', '信访', '举报', '投诉'] as const
/** What is asked of an agency about its papers, the answers to proposals among them: 你向本机关|申请公开|…提案的答复. */
export const inquiryVerbs = ['申请公开', '申请获取', '申请查询', '申请查阅'] as const

/** What a letter answers, and how. */
export const proposalNouns = ['建议', '提案', '议案'] as const
export const answerVerbs = ['答复', '回复', '复函', '函复'] as const
/** Words of an opening that answers. */
export const answeringWords = [
  '收悉',
  '答复',
  '回复',
  '函复',
  '函告',
  '复如下',
  '办理',
  '汇报',
  '解答',
] as const
/** What the last words of a letter say that it was to a proposal. */
export const lastAnswers = ['解答', '答复', '回复', '办理'] as const
export const receivedWords = ['收悉', '收到'] as const
/** How a proposal came to who answers, beside that it was received. */
export const handedWords = ['交我', '转我', '由我', '交由我', '转由我'] as const
export const toldWords = ['如下'] as const
export const opinionNouns = ['会办意见', '协办意见'] as const
export const moved = ['提出', '提交', '所提'] as const

/** How a letter hands a proposal on: 转送你们, 交由你单位. */
export const handingVerbs = ['转送', '转交', '交由', '交给', '移交', '移送', '分送', '转去', '转给'] as const

/** What such a letter asks of whom it is written to: 请贵局提出…, 诚邀您参加…, 申请退回. */
export const askedVerbs = ['提出', '反馈', '报送', '答复', '办理'] as const
/** How the day of a meeting is set. */
export const settingWords = ['定于', '拟于', '将于', '拟定'] as const
export const inviting = '邀'
export const attendingVerbs = ['参加', '出席', '莅临'] as const
export const returningWords = ['申请退回', '予以退回', '申请改办', '予以改办', '申请改派'] as const

/** What a 人大 or 政协 does with proposals whose answers go to it. */
export const supervisingVerbs = ['督办', '交办', '转办'] as const

/** Documents that bodies send each other, whose answers are no replies to proposals. */
export const otherDocuments = ['函', '请示', '通知', '征求意见稿'] as const

/** Suggestions that no deputy or member moved: 检察建议书, 审计建议. */
export const otherSuggestions = [
  '检察建议',
  '司法建议',
  '审计建议',
  '监察建议',
  '执法建议',
  '立法建议',
  '巡察建议',
  '巡视建议',
  '整改建议',
  '合理化建议',
  '职工建议',
  '企业建议',
] as const

/** Who moves proposals, and what an assembly sends on, beside the words that name it. */
export const movers = ['代表', '委员', '提案', '议案', '界别', '民主党派'] as const

/** What the bodies of an assembly that hand proposals on are called without its name. */
export const assemblyOffices = ['提案委', '代表工委', '代表工作委员会', '代表联络', '选任'] as const

/** Ends of the names of companies, which move no proposals. */
export const companyEndings = ['公司', '企业', '厂', '合作社', '商行'] as const

/** What news begins with. */
export const pressWords = [
  '本报讯',
  '本网讯',
  '本台讯',
  '本报记者',
  '本网记者',
  '通讯员',
  '记者',
  '新华社',
  '本报通讯员',
] as const

/** How a title asks for a view, and what it ends in: 关于|征求|第34号提案答复|意见的函. */
export const viewVerbs = ['关于征求', '关于征询', '关于听取', '关于再次征求'] as const
export const viewLetters = ['意见的函', '意见函', '意见建议的函', '建议的函'] as const

/** What an agency gives the lead agency: 会办|意见. */
export const opinionThings = ['意见', '情况'] as const
/** By whom it is co-handled: 转由我|局|协办. */
export const coHandlerUnits = '局委厅部办'
export const byUs = '由我'
export const coHandling = '协办'
/** One answer of the lead agency for all: 供贵局统一答复. */
export const jointAnswer = '统一答复'
export const joint = '统一'
export const answer = '答复'

/** What is counted or named before a proposal in the title of a reply: 市七届人大三次|会议|第12号建议. */
export const titleSubjects = ['会议', '代表', '委员'] as const
/** What the title of a reply answers, and as what. */
export const answeredNouns = ['建议', '提案', '议案', '议事原案'] as const
export const replyGenres = ['答复', '复函', '回复', '函', '答覆', '会办意见', '协办意见'] as const
/** The same right behind the proposal: 提案办理情况的|复函. */
export const replyNouns = ['答复', '复函', '回复', '答复函'] as const
export const howHandled = '办理情况'

/** What titles of news say of proposals. */
export const newsWords = [
  '作出答复',
  '召开',
  '举行',
  '举办',
  '推进',
  '督办',
  '交办',
  '转办',
  '报送',
  '征集',
  '征求',
  '邀请',
  '座谈',
  '开展',
  '完成',
  '圆满',
  '办结',
  '调研',
  '通报',
  '汇总',
  '一览',
  '公示',
  '统计',
  '目录',
  '情况说明',
  '名单',
  '通知',
  '公告',
] as const
/** What is sent to agencies to be followed. */
export const noticeNouns = [
  '通知',
  '公告',
  '通报',
  '通告',
  '方案',
  '规划',
  '计划',
  '办法',
  '细则',
  '规定',
  '要点',
  '安排',
] as const
/** What a report tells of, and its nouns. */
export const reportTopics = ['工作', '情况', '总结', '办理'] as const
export const report = '报告'
/** How one numbered proposal is reported on to the assembly that handed it on: 第12号|重点|建议|办理情况的|报告. */
export const accounts = ['报告', '汇报'] as const
export const weighty = '重点'
export const summary = '工作总结'
/** What a summary of a year is bound up with: 工作总结|和|2022年工作|打算. */
export const outlookJoints = ['和', '及', '暨', '与'] as const
export const outlooks = ['打算', '计划', '安排', '思路', '要点'] as const

/** How a proposal was moved, said to who moved it: 您|提出|的. */
export const movedBy = ['提出', '提交', '提的'] as const
/** Who writes, and what tells where they moved a proposal: 对我们|在|会上提出的. */
export const ourselves = '我'
export const placingUnits = '在于'
/** How a proposal is passed on: 转|给我. */
export const passingUnits = '转交'
/** What the body that asked is called in a letter between bodies: 请|贵|局. */
export const askedMarks = '你贵各'
/** How a letter announces what it gives: 现|将…会办意见反馈给你局. */
export const announcingUnits = '将就'

/** The proposer in the third person, as the lead agency is told: 现将|某某等代表|在…提出的. */
export const thirdPersonLeads = ['现将', '关于', '对'] as const
export const thirdPersonVerbs = ['在', '提出', '提交', '的', '所提', '于'] as const
