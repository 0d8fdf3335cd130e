import type { EnglishLine } from '../english-lines/index.ts'

/** What stands below the options in help (帮助的附注). */
export const helpLines = {
  'Examples:': '示例：',
  'Only letters that answer point by point have rows. A folder that convert wrote is read by its documents.ndjson.':
    '只有逐条答复的函件才有行。convert 写出的文件夹按其中的 documents.ndjson 读取。',
  'A folder that convert wrote is read by its documents.ndjson.':
    'convert 写出的文件夹按其中的 documents.ndjson 读取。',
  'Exit codes: 0 no error, 1 a finding at error or a failed input, 2 wrong usage or configuration, 3 a bug of fuhan.':
    '返回值：0 没有错误，1 有错误级别的问题或读取失败的输入，2 用法或配置有误，3 fuhan 的程序错误。',
  'with fpath+=(~/.zfunc) before compinit': '在 compinit 之前写 fpath+=(~/.zfunc)',
  'the corrections that count, a row each; with letters, what becomes of each in them':
    '列出生效的更正，一行一处；给出函件时，列出每处更正的结果',
  'remove lines that no longer count: those that a later one replaces or undoes, and, with letters, those that all agree':
    '清除不再生效的行：被后来的行替换或撤销的；给出函件时，还有已经全部一致的',
  'the corrections for other tools, by --to; gold and label-studio need the letters, gold writes a folder of labelled letters':
    '导出给其他工具，用 --to 指定；gold 和 label-studio 需要函件，gold 写出一个标注样本文件夹',
  'what an upgrade changed, letter by letter': '升级后逐封有哪些变化',
  'the same as data': '同样的内容，写成数据',
  '1 where anything differs': '有差别时返回 1',
  'The page is self-contained: it needs no network and no server, and letters that are edited in it are read again there.':
    '网页自成一体，不需要网络和服务器；在网页中改动的函件当场重新读取。',
  'without letters: a page to drop them on': '不给函件：得到可以拖放函件的网页',
  'A sum counts only letters that state a value; the column ...Known says how many, so that 0 is not taken for missing.':
    '合计只算写明数值的函件；…Known 列给出有多少封，以区别0和缺失。',
  'Letters by kind, year, agency and genre; what of each field is read, doubtful, only printed, or absent; findings by rule; figures by kind and unit; series.':
    '按类别、年份、机关、文种统计函件；各字段读出、存疑、只有原文、缺失的各有多少；按规则统计问题；按类别和单位统计数据；时间线。',
  'Inputs are letters, or the folder of a dataset. Rules that compare letters, configurations and suppressions are those of fuhan check.':
    '输入为函件，或数据集文件夹。函件之间的比对、配置、认可记录属于 fuhan check。',
  'The page stays under --max-bytes: it leaves out texts and rows, never counts, says so, and names the command that gives them.':
    '网页不超过 --max-bytes：会略去原文和行，不略去统计数字，并说明略去了什么、用什么命令查看。',
  'A row is what one letter says of a quantity that several letters state: same agency, same measure, same unit.':
    '一行是一封函对某个指标的说法，同一机关、同一指标、同一单位，而有几封函都提到。',
  'Growth is given where two years meet, conflicts where two letters give different values for the same time.':
    '相邻两年给出增幅；同一时间两封函数值不同，列为矛盾。',
  'A record is {"id": …, "text": "…"} or has "html", or "base64" with "encoding"; "url" and "capturedAt" may be given too.':
    '一条记录写作 {"id": …, "text": "…"}，也可用 "html"，或 "base64" 加 "encoding"；还可以给出 "url" 和 "capturedAt"。',
  'Its answer is {"id": …, "ok": true, "document": {…}} or {"id": …, "ok": false, "error": {"category": …, "message": …}},':
    '应答为 {"id": …, "ok": true, "document": {…}}，或 {"id": …, "ok": false, "error": {"category": …, "message": …}}，',
  'one line for each record, in order. With --table it has "rows" instead of "document", and a record may give a "document". SIGTERM ends it after the record in hand.':
    '一条记录一行，次序不变。用 --table 时应答中是 "rows" 而不是 "document"，记录也可以给出 "document"。收到 SIGTERM 时做完手头的记录就结束。',
  'What was read wrong is corrected in the page, which keeps that in a file for --corrections.':
    '读错之处可在网页中更正，存入供 --corrections 使用的文件。',
} as const satisfies Partial<Record<EnglishLine, string>>
