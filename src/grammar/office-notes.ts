/** How the line of who printed a letter ends: 某局办公室 2024年6月27日印发. */
export const printedEnd = '印发'

/** What a page says that holds the signature alone. */
export const blankPage = '此页无正文'

/** What all other notes of an office begin with: 注:A表示…, 校对:, 主题词:, 共印20份. */
export const noteUnits = '注说备 :ABCD年主(共打校司文初复终审领单签拟'
