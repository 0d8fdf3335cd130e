import type { EnglishLine } from '../english-lines/index.ts'

/** What is said of a call and of what it did (命令提示). */
export const callLines = {
  // Calls
  '--rule: {noRule}': '--rule：{noRule:line}',
  '--unsafe-fixes goes with --fix or --fix-dry-run': '--unsafe-fixes 须与 --fix 或 --fix-dry-run 合用',
  '--stats goes with --format {statsFormats}, not {format}':
    '--stats 只用于 --format {statsFormats:lines}，不用于 {format}',
  '--stats and --fix-dry-run contradict each other': '--stats 与 --fix-dry-run 不能合用',
  '--corrections and --fix contradict each other: a mended text is read again':
    '--corrections 与 --fix 不能合用：改正后的文本要重新读取',
  '{twice}: two outputs go to this file': '{twice}：两项输出写到同一个文件',
  '--resume and --overwrite contradict each other': '--resume 与 --overwrite 不能合用',
  '--verify goes with --resume': '--verify 须与 --resume 合用',
  '--strict goes with --corrections': '--strict 须与 --corrections 合用',
  '--corrections-report goes with --corrections': '--corrections-report 须与 --corrections 合用',
  '--retry-quarantined goes with --resume': '--retry-quarantined 须与 --resume 合用',
  'standard input is asked for twice: as an input and by --files-from':
    '标准输入用了两次：一次作为输入，一次由 --files-from 指定',
  '--shards: none of JOB_COMPLETION_INDEX, SLURM_ARRAY_TASK_ID, AWS_BATCH_JOB_ARRAY_INDEX is set':
    '--shards：没有设置 JOB_COMPLETION_INDEX、SLURM_ARRAY_TASK_ID 或 AWS_BATCH_JOB_ARRAY_INDEX',
  '--shards {of}: the array job has {SLURM_ARRAY_TASK_COUNT} tasks; give each --shard N/{of2}':
    '--shards {of}：作业数组有{SLURM_ARRAY_TASK_COUNT}个任务；请为每个任务指定 --shard N/{of2}',
  '--shards {of}: the array job gives the index {index}, which is not between 0 and {of2}':
    '--shards {of}：作业数组给出的序号为{index}，不在0至{of2}之间',
  '--to goes with export': '--to 须与 export 合用',
  '--to {to} needs the letters': '--to {to} 需要函件',
  '--to gold needs --output, the folder that it is written to': '--to gold 需要用 --output 指定写入的文件夹',
  '--min {min} is more than --max {max}': '--min {min} 大于 --max {max}',
  '--by regionAt and regionNameAt go with --region-at': '--by regionAt、regionNameAt 须与 --region-at 合用',
  '--open goes with --format html': '--open 须与 --format html 合用',
  '--max-bytes {maxPageBytes} is too small: the page takes {page} without any rows':
    '--max-bytes {maxPageBytes} 太小：网页不带任何行也要{page}字节',
  '--format {format} is not text: write it with --output FILE':
    '--format {format} 不是文本，请用 --output 文件 写入',
  '--bom goes with --format csv, not {format}': '--bom 只用于 --format csv，不用于 {format}',
  '--columns: there is no {columns}; the columns are {known}':
    '--columns：没有 {columns} 列；可用的列：{known:lines}',
  '--sort: there is no {column}; the columns are {known}':
    '--sort：没有 {column} 列；可用的列：{known:lines}',
  'a page is not for a terminal: --output FILE writes it, --open shows it':
    '网页不能在终端显示：用 --output 文件 写入，用 --open 打开',
  'Expected FORMAT=FILE; formats are {checkFormats}.': '应写作 格式=文件；格式有 {checkFormats:lines}。',
  'Expected FORMAT=FILE.': '应写作 格式=文件。',
  'Expected ID=SEVERITY, the severity being off, info, warning or error.':
    '应写作 规则=级别，级别为 off、info、warning 或 error。',
  'Expected a whole number.': '应为整数。',
  'Expected a positive whole number.': '应为正整数。',
  'Expected a number of seconds.': '应为秒数。',
  'Expected a day, such as 2026-01-01.': '应为日期，如 2026-01-01。',
  'Expected a number, such as 1500, 3000万, 1.2亿元, 一亿 or 1e8.':
    '应为数字，如 1500、3000万、1.2亿元、一亿、1e8。',
  'Expected a year from {first} to {last}, for which places are known.':
    '应为{first}年至{last}年，这些年份的行政区划是已知的。',
  'Expected a column, such as value or value:asc.': '应为列名，如 value 或 value:asc。',
  'Expected a date, month or year, such as 2022-12-31, 2022-12 or 2022.':
    '应为年、月或日，如 2022-12-31、2022-12、2022。',
  'Expected one of {formats}.': '应为 {formats:lines} 之一。',
  'Expected i/n, with i from 1 to n.': '应写作 i/n，i 从1到 n。',
  'Unknown encoding; utf-8, gb18030, big5 and utf-16le are some that are known.':
    '编码名称不认识；可用 utf-8、gb18030、big5、utf-16le 等。',
  'Allowed choices are {choices}.': '可选：{choices:lines}。',
  'Allowed choices are {keys}.': '可选：{keys:lines}。',
  '(fuhan --help lists the commands)': '（fuhan --help 列出全部命令）',
  '(fuhan {name} --help lists its options)': '（fuhan {name} --help 列出它的选项）',

  // What a run says
  'no letters in {inputs}; --allow-empty accepts that': '{inputs} 中没有函件；--allow-empty 表示允许',
  'no letters in {argument}; --allow-empty accepts that': '{argument} 中没有函件；--allow-empty 表示允许',
  '{name}: a bug of fuhan: the document does not fit its schema at {problem}':
    '{name}：fuhan 的程序错误：文档不符合格式定义，位置：{problem:line}',
  'the document does not fit its schema at {problem}': '文档不符合格式定义，位置：{problem:line}',
  '{path}: it does not fit': '{path}：不符合',
  ': it does not fit': '整份文档不符合',
  'a bug of fuhan: {message}': 'fuhan 的程序错误：{message:line}',
  '{file}: cannot be written: {reason}': '{file}：无法写入：{reason:line}',
  '{folder}: cannot be written: {reason}': '{folder}：无法写入：{reason:line}',
  'standard output cannot be written: {reason}': '标准输出无法写入：{reason:line}',
  '{file}: {added} added, {pruned} removed': '{file}：新增{added}条，清除{pruned}条',
  '{file}: no finding matches the suppression of {rule} on “{document}” any more ({reason}); --prune-baseline removes it':
    '{file}：“{document}”的 {rule} 认可记录（{reason}）已没有对应的问题；--prune-baseline 可清除',
  '{warnings} warnings exceed --max-warnings {maxWarnings}':
    '警告{warnings}个，超过 --max-warnings {maxWarnings}',
  '{file}: {summary}; see corrections.ndjson': '{file}：{summary}；见 corrections.ndjson',
  '{file}: exists already and is left as it is': '{file}：已存在，未作改动',
  'wrote {file}; fuhan rules lists the rules it can set': '已写入 {file}；可设定的规则见 fuhan rules',
  'some documents have no text (convert --text keeps it): their quantities are compared by their names alone':
    '部分文档没有原文（convert --text 可保留原文）：其中的指标只按名称比较',
  'left out for the width: {names}; --columns and --format csv show them':
    '宽度不够，未显示：{names:lines}；可用 --columns 或 --format csv 查看',
  '{file}: no browser could be started; open it by hand': '{file}：无法启动浏览器，请自行打开',
  '{of} breaks off: {reason}': '{of:line}中断：{reason:line}',
  'standard output': '标准输出',
  'standard input': '标准输入',
  'a document already parsed': '已经读出的文档',
  'a web page': '网页',
  'a part of an archive or a file in a format of its own': '归档中的一份，或其他格式的文件',
  '{name}: not fixed: it is {reason}, and only text files are fixed':
    '{name}：未改正：这是{reason:line}，只有文本文件可以改正',
  '{name}: {count} place fixed': '{name}：改正{count}处',
  '{name}: {count} places fixed': '{name}：改正{count}处',
  'not fixed: its fixes call for one another without end': '未改正：各处改正互相牵连，没有止境',
  'not fixed: the file changed while it was judged': '未改正：校核期间文件有变动',
  'not fixed: its bytes are not all valid {encoding}, so writing the text back would change more than the fix':
    '未改正：有的字节不是有效的 {encoding}，写回会改动更多内容',
  'not fixed: {reason}': '未改正：{reason:line}',
  '1 file passed over, not a letter by its content: {what} ({first})':
    '跳过1个文件，内容不是函件：{what:line}（{first}）',
  '{total} files passed over, not letters by their content: {kinds} (the first is {first})':
    '跳过{total}个文件，内容不是函件：{kinds:counts}（第一个是 {first}）',
  '{letters} letters in both, {changed} read differently': '两边都有的函件{letters}封，读法不同的{changed}封',
  'only in the first: {name}': '只在前者：{name}',
  'only in the second: {name}': '只在后者：{name}',
  '{count} letter': '{count}封',
  '{count} letters': '{count}封',
  '{lost} lost, {gained} gained': '减少{lost}，增加{gained}',
  'no rule is called “{id}”; fuhan rules lists them': '没有名为“{id}”的规则；全部规则见 fuhan rules',
  'no rule is called “{id}”; did you mean “{near}”?': '没有名为“{id}”的规则；是不是“{near}”？',

  // Configurations, suppressions, corrections, documents already parsed
  '{file}: rules: {noRule}': '{file}：rules：{noRule:line}',
  '{file}: overrides.{index}.rules: {noRule}': '{file}：overrides.{index}.rules：{noRule:line}',
  '{file}: the glob “{glob}” holds more than {mostStars} * between two slashes, or more than {mostStars2} **':
    '{file}：通配符“{glob}”在两个斜杠之间的 * 超过{mostStars}个，或 ** 超过{mostStars2}个',
  '{file}: not JSON: {message}': '{file}：不是 JSON：{message:line}',
  '{file}: wrong shape': '{file}：结构不对',
  '{place}wrong shape': '{place}结构不对',
  '{place}unknown key “{key}”; known are {known}': '{place}不认识的键“{key}”；可用的键：{known:lines}',
  '{place}unknown key “{key}”; did you mean “{near}”?': '{place}不认识的键“{key}”；是不是“{near}”？',
  'not JSON: {message}': '不是 JSON：{message:line}',
  'not JSON: {reason}': '不是 JSON：{reason:line}',
  'not JSON': '不是 JSON',
  'no document in it': '其中没有文档',
  'not a document that fuhan parse wrote: {message}': '不是 fuhan parse 写出的文档：{message:line}',
  'not a document that fuhan parse wrote: wrong shape': '不是 fuhan parse 写出的文档：结构不对',
  'not a document that fuhan parse wrote: {where}: {message}':
    '不是 fuhan parse 写出的文档：{where}：{message:line}',
  'not a document that fuhan parse wrote: {where}: wrong shape':
    '不是 fuhan parse 写出的文档：{where}：结构不对',
  '64 hex digits are needed': '应为64位十六进制数',
  'either is or undo is needed': 'is 和 undo 应有且只有一个',
  '“{path}” is not a JSON Pointer; /signature/date is one':
    '“{path}”不是 JSON Pointer；如 /signature/date 才是',
  'a document has no field {path}': '文档没有 {path} 这个字段',
  '{path} cannot be corrected': '{path} 不能更正',
  '{path} follows from the words of its field: correct {path2}': '{path} 由字段的文字决定：请更正 {path2}',
  '{path} cannot be that: {problem}': '{path} 不能取此值：{problem:line}',
} as const satisfies Partial<Record<EnglishLine, string>>
