/** Labels of a person to ask. */
export const contactLabels = [
  '联系人',
  '联系人及电话',
  '联系人及联系电话',
  '联系人及联系方式',
  '承办人',
  '承办人及联系电话',
  '承办人及电话',
  '承办人员',
  '经办人',
  '经办人及电话',
  '经办人姓名',
  '具体经办人姓名',
  '承办负责人',
  '分管领导',
  '主管领导',
  '主管领导人姓名',
  '责任人',
  '具体承办人',
  '负责人',
  '人',
  '姓名',
  '承办股室及电话',
  '联系单位及联系人',
  '承办科室',
  '承办处室',
  '责任领导',
] as const

/** Labels of a telephone. */
export const phoneLabels = [
  '联系电话',
  '电话',
  '电话号码',
  '单位电话',
  '单位联系电话',
  '联系单位电话',
  '办公电话',
  '手机',
  '联系方式',
  '咨询电话',
] as const

/** Labels of the unit that can be asked. */
export const unitLabels = [
  '联系单位',
  '联系单位及电话',
  '承办单位',
  '主办单位',
  '联系科室',
  '联系处室',
  '联系部门',
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
