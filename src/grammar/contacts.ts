/** Who is to be asked; each of these with each of {@link contactEndings} is a label: 经办人及联系电话. */
export const contactRoles = [
  '联系人',
  '联系人员',
  '联络人',
  '联络员',
  '承办人',
  '承办人员',
  '承办负责人',
  '具体承办人',
  '经办人',
  '经办人员',
  '具体经办人',
  '具体联系人',
  '办理人',
  '办理人员',
  '责任人',
  '负责人',
  '分管负责人',
  '主要负责人',
  '分管领导',
  '主管领导',
  '责任领导',
  '主管领导人',
  '承办股室',
  '承办科室',
  '承办处室',
  '联系单位及联系人',
  '单位负责人',
  '部门负责人',
  '科室负责人',
  '股室负责人',
  '处室负责人',
  '承办单位负责人',
  '承办部门负责人',
  '承办科室负责人',
  '主办单位负责人',
  '主办科室负责人',
  '经办科室负责人',
] as const

/** In the labels of persons who can be asked, which no footer of a site has. */
export const personLabels = ['联系人', '经办人', '承办人', '联络员'] as const

/** Whose contact it is, before a role or of the label of a telephone: 协办单位|联系人, 联系单位和|联系人及电话, 局|办公室电话. */
export const contactOwners = [
  '承办单位',
  '主办单位',
  '协办单位',
  '会办单位',
  '分办单位',
  '经办单位',
  '办理单位',
  '答复单位',
  '复函单位',
  '联系单位',
  '承办部门',
  '主办部门',
  '协办部门',
  '会办部门',
  '办理部门',
  '承办科室',
  '主办科室',
  '具体',
  '单位',
  '部门',
  '科室',
  '答复',
  '回复',
  '复函',
  '业务',
  '工作',
  '局',
  '委',
  '厅',
  '县',
  '区',
  '市',
  '镇',
  '乡',
  '办',
  '本单位',
  '我局',
  '联系单位和',
  '联系单位及',
  '联系单位、',
  '联系单位与',
  '承办单位和',
  '承办单位及',
  '承办单位、',
  '承办单位与',
  '主办单位和',
  '主办单位及',
  '主办单位、',
  '主办单位与',
  '单位和',
  '单位及',
  '单位、',
  '单位与',
  '联系部门和',
  '联系部门及',
  '联系部门、',
  '联系部门与',
  '联系科室和',
  '联系科室及',
  '联系科室、',
  '联系科室与',
  '承办科室和',
  '承办科室及',
  '承办科室、',
  '承办科室与',
] as const

/** What the name of a division within a body (内设机构) ends in, before a label of a contact: 水利|股|电话, 县妇联办公|室|联系人. */
export const divisionEndings = [
  '科',
  '股',
  '室',
  '处',
  '站',
  '所',
  '队',
  '办',
  '部',
  '司',
  '中心',
  '窗口',
  '专班',
  '村',
  '社区',
] as const

/** What the label of a unit adds: 联系处室|及电话. */
export const unitEndings = [
  '及电话',
  '及联系电话',
  '及联系方式',
  '及电话号码',
  '和电话',
  '和联系电话',
  '、电话',
  '、联系电话',
] as const

/** What a label adds to the role. */
export const contactEndings = ['', '姓名', '姓名及电话', ...unitEndings, '电话'] as const

/** Labels that lost what stood in front, at the front of a line only. */
export const damagedContactLabels = ['人', '姓名'] as const

/** What stands in brackets after a telephone: of the office, of the home. */
export const phonePlaces = [
  '办',
  '办公',
  '办公室',
  '宅',
  '家',
  '座机',
  '固话',
  '手机',
  '移动',
  '传真',
  '值班',
] as const

/** Labels of a telephone. */
export const phoneLabels = [
  '联系电话',
  '电话',
  '电话号码',
  '单位电话',
  '固定电话',
  '移动电话',
  '电话(手机)',
  '联系手机',
  '联络电话',
  '联络方式',
  '洽询电话',
  '联系号码',
  '单位联系电话',
  '联系单位电话',
  '办公电话',
  '手机',
  '联系方式',
  '咨询电话',
  '联系电话号码',
  '办公室电话',
  '座机',
  '联系方法',
] as const

/** Labels of the unit that can be asked. */
export const unitLabels = [
  '联系单位',
  '承办单位',
  '主办单位',
  '承办部门',
  '办理单位',
  '联系科室',
  '联系股室',
  '联系处室',
  '联系部门',
  '主办部门',
  '主办科室',
  '主办股室',
  '主办处室',
  '经办单位',
  '经办部门',
  '经办科室',
  '经办股室',
  '经办处室',
  '办理部门',
  '办理科室',
  '办理股室',
  '办理处室',
  '业务科室',
  '承办机构',
] as const

/** Labels of what is no telephone. */
export const faxLabels = [
  '传真',
  '传真电话',
  '邮编',
  '邮政编码',
  '地址',
  '通讯地址',
  '通信地址',
  '联系地址',
  '单位地址',
  '办公地址',
  '电子邮箱',
  '邮箱',
  'E-mail',
] as const

/** Labels of the bodies that handled a proposal together with the one that answers. */
export const coHandlerLabels = [
  '会办单位',
  '会办部门',
  '会办',
  '协办单位',
  '协办部门',
  '协办',
  '分办单位',
] as const

/** Last units of labels that no person stands after: 地址, 邮箱, 版权. */
export const noPersonEnds = '址箱编真网权持'

/** Who handles a proposal first, in a line that names those who help as well: 主办|单位:某局 协办:某局. */
export const mainHandlers = ['主办', '牵头', '承办'] as const
export const handlerNouns = ['单位', '部门'] as const
/** What stands for a seal behind a label: 承办单位(盖章):. */
export const labelSeals = ['公章', '盖章', '章', '签字', '签章'] as const
