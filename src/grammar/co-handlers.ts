/** How an opening leads to those who handled the proposal too, as sources of patterns: 会同|A, 经商|A, 综合|A的意见, 由我局主办,|A协办. */
export const handlingLeads = [
  '经(?:会同|会商|会(?!议)|综合|协同|征求|商请|商|与)',
  '综合|会同|会商|协同|联合',
  '(?:主办|牵头)(?:办理)?,(?:并?由)?(?=[^。;:!?]{2,120}(?:会办|协办|协助|配合|参与))',
  '(?<=我[局委厅部办院会])(?:会商|商)',
  '(?<=^|[。;:!,]|[,。]并|研究并?)商(?![业务会品贸圈户讨洽量榷城场标])',
  '(?:汇总|吸纳|吸收|征求|听取)了?(?=[^。;:!?]{2,160}意见)',
  '(?:根据|结合|参考|按照)(?=(?:(?!结合|参考)[^。;:!?]){2,160}(?:会办|协办|反馈|书面|办理)意见)',
  '(?<=^|[。;:!,]|我[局委厅部办院会]|已|先后|立即|及时|主动|积极|多次|分别)(?:与|和)(?=[^。;:!?]{2,160}(?:研究|沟通|对接|会商|协商|座谈|商议|商量|现场|实地|联合|踏查|踏勘|勘查|核查))',
] as const

/** A lead that says no more than 经: whoever approves stands after it as well. */
export const bareLead = '经(?!转|由|交|过)'

/** What approves and handles nothing: 经市政府研究同意. */
export const approvals = ['同意', '批准', '审定', '审批', '审议', '审核', '讨论'] as const

/** What an assembly or a house decides by, which handles no proposal: 经市人大主席团|研究, 经院长办公会|研究. */
export const decidingBodies = [
  '主席团',
  '常委会',
  '常务委员会',
  '主任会议',
  '主席会议',
  '办公会',
  '办公会议',
  '党委会',
  '局务会',
  '院务会',
  '委务会',
  '班子会',
] as const

/** How the name of a body ends that decides on an answer and does not handle it with the one that signs: 经县政府研究. */
export const deciders = ['政府', '党委', '党组'] as const

/** What is done with those whom a lead names: 会同市教育局|研究. */
export const handlingActs = [
  '同意',
  '共同',
  '协助',
  '配合',
  '参与',
  '认真',
  '积极',
  '密切',
  '联合',
  '进行',
  '予以',
  '一并',
  '研究',
  '会办',
  '协办',
  '意见',
  '反馈',
  '提供',
  '提出',
  '报送',
  '答复意见',
  '办理意见',
  '协商',
  '会商',
  '商议',
  '商量',
  '座谈',
  '对接',
  '核实',
  '沟通',
  '办理',
  '开展',
  '组织',
  '调研',
  '讨论',
  '现场',
  '实地',
  '勘查',
  '勘察',
  '会勘',
  '踏勘',
  '踏查',
  '核查',
  '磋商',
  '协调',
  '论证',
  '分析',
  '梳理',
  '共商',
] as const

/** Those of them that begin with 会, in which the name of a 委员会 may end. */
export const actsOfSeveral = ['会办', '会商', '会签', '会审'] as const

/** The bodies that a list leaves unnamed: 市公安局、市司法局|等5个单位. */
export const unnamedBodies = [
  '部门',
  '单位',
  '协办单位',
  '会办单位',
  '有关单位',
  '有关部门',
  '相关单位',
  '相关部门',
  '市级部门',
  '市直部门',
  '县级部门',
  '县直部门',
  '地区',
] as const

/** Words before a name in a list, no part of it: 并征求|市医保局意见, 会办单位|市公安局. */
export const wordsBeforeName = [
  '并',
  '和',
  '与',
  '及',
  '以及',
  '会同',
  '会商',
  '汇总',
  '综合',
  '结合',
  '吸纳',
  '吸收',
  '征询',
  '商请',
  '经',
  '还',
  '商',
  '征求',
  '并征求',
  '并商',
  '并会同',
  '并与',
  '会办单位',
  '会办部门',
  '协办单位',
  '协办部门',
  '协助单位',
  '协助部门',
  '配合单位',
  '配合部门',
  '参与单位',
  '参与部门',
] as const

/** What those do with a proposal who handle it too: 会办|单位, 协办|意见. */
export const coHandlingVerbs = ['会办', '协办'] as const
