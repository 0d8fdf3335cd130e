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

/** What a label adds to the role. */
export const contactEndings = [
  '',
  '姓名',
  '姓名及电话',
  '及电话',
  '及联系电话',
  '及联系方式',
  '及电话号码',
  '和电话',
  '和联系电话',
  '、电话',
  '、联系电话',
  '电话',
] as const

/** Labels that lost what stood in front, at the front of a line only. */
export const damagedContactLabels = ['人', '姓名'] as const

/** What stands in brackets behind a telephone: of the office, of the home. */
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
  '联系单位及电话',
  '承办单位',
  '主办单位',
  '联系单位及联系电话',
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
