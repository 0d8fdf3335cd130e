/** What follows a person's name and is no part of it. */
export const wordsBehindPersons = [
  '代表',
  '委员',
  '同志',
  '先生',
  '女士',
  '等',
  '主任',
  '科长',
  '局长',
  '股长',
  '处长',
  '所长',
  '站长',
  '和',
  '与',
  '及',
] as const
