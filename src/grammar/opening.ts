/** How the opening (引语) of a letter says that the answer follows, wherever the words stand in it: 现|答复|如下. */
export const firmAnswers = [
  '答复',
  '答覆',
  '回复',
  '函复',
  '复函',
  '函告',
  '回告',
  '汇报',
  '反馈',
  '现复',
  '解答',
] as const
/** The same where they end it: 情况如下 may be the body's. */
export const openingAnswers = [
  ...firmAnswers,
  '报告',
  '告知',
  '说明',
  '意见',
  '情况',
  '此建议',
  '告',
  '复',
] as const
/** What points at the answer below: 答复您|如下. */
export const belowWords = ['如下', '如次', '於下'] as const
/** 如下,供贵局|参考. */
export const forReading = '参考'

/** What begins the same said in another order: 现|作出如下答复, 兹提出以下会办意见. */
export const announcements = '现兹谨特'
/** What 现 is the first unit of, and announces nothing: 现场, 现有. */
export const behindNow = '场有代行状在实金阶存'
/** How an answer is made: 现|作出|如下答复. */
export const makingVerbs = ['作出', '作', '做出', '做', '提出', '形成', '予以', '给予'] as const
export const belowDeterminers = ['如下', '以下', '一'] as const
export const fewPoints = '几点'
/** What the answer is said to be: 如下|会办|意见. */
export const answerKinds = ['会办', '协办', '办理', '承办', '处理', '初步'] as const
export const madeAnswers = ['答复', '答覆', '回复', '说明', '汇报', '意见', '反馈', '解释'] as const
/** Who answers: 我|局|的答复是. */
export const answeringUnits = '们局委厅院会'
export const statedAnswers = ['答复', '回复'] as const
export const statedView = '意见'
export const copulas = '是为'

/** Words that announce the answer in the same paragraph: 现…, 具体…. */
export const announcingWords = ['现', '兹', '拟', '具体'] as const
/** What a lead that announces an answer ends with: 经研究办理. */
export const handlingVerbs = ['办理', '会办', '协办'] as const

/** The receipt of a proposal. */
export const receipt = '收悉'
/** With whom it was handled: 我局|会同|某局. */
export const jointly = ['经', '会同'] as const

/** Words of an opening, without which its lines are a body's. */
export const openingWords = ['收悉', '提出', '交由', '交我', '办理', '建议', '提案', '您好', '你好'] as const
/** Words of the sentence in which a proposal came in. */
export const cameIn = ['收悉', '收到', '提出', '提交', '交由', '交我'] as const

/** What names the proposal, and what tells of it, in the line that a letter opens with: 您的|…建议|收悉. */
export const openingLeads = [
  '提出',
  '提交',
  '提的',
  '您的',
  '你的',
  '你们的',
  '建议',
  '提案',
  '议案',
  '《',
  '“',
] as const
export const openingEnds = ['收悉', '如下', '办理', '建议', '提案', '议案'] as const

/** How one opens that addresses nobody: 现将, and roles behind a name. */
export const nowHanding = '现将'
/** How such an opening tells of the proposal, and how it ends: 某某代表|所提|…收悉. */
export const bareVerbs = ['在', '于', '提出', '提交', '所提', '提的', '的'] as const
export const bareEnds = ['收悉', '如下'] as const

/** What a title names, and the noun it ends in, where it opens no letter: 关于…提案|的答复. */
export const headlineTopics = ['建议', '提案', '议案', '会议'] as const
export const headlineNouns = ['函', '回复', '意见', '建议', '提案', '议案'] as const
/** The last unit of every headline. */
export const headlineLasts = '函复见议案)'
/** How a citizen is known who writes to an office: 网友, 尊敬的网民. */
export const respectful = '尊敬的'

/** Numerals that begin the first sections below an opening. */
export const firstMarkers = { hanzi: '一二三', digits: '123' } as const

/** How the first words of a body speak of the proposal, to who moved it: 您|提出的. */
export const proposedVerbs = ['提出', '所提', '提'] as const
/** How the last words of a letter speak of its answer: 对建议的|解答. */
export const answeredLast = ['解答', '答复', '办理'] as const

/** How a matter is told that is no proposal's name: 您|反映|的路灯不亮的问题. */
export const told = '反映'
/** How proposals were moved that stand as a list on the lines below: 你们|提出|的:. */
export const openingMoves = ['提出', '提交', '所提', '提的'] as const
