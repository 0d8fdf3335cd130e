import type { Command } from 'commander'

/** What a command is for, and its options and arguments where they mean something of their own there. */
interface CommandWords {
  readonly description: string
  readonly options?: Readonly<Record<string, string>>
}

/** Options and arguments that mean the same in every command. */
const shared: Readonly<Record<string, string>> = {
  inputs: '文件、文件夹或通配符；- 表示标准输入',
  parts: '存放各部分的文件夹，或其中的文件',
  '--lang': '提示文字的语言：en 英文，zh 中文（默认依 LC_ALL、LANG）',
  '--max-bytes': '拒绝更大的输入',
  '--encoding': '按指定编码解码，不看字节',
  '--selector': '正文在网页中的位置（CSS 选择器）',
  '--allow-empty': '没有函件也不算错误',
  '--quiet': '只输出错误信息',
  '--output': '写入文件，要么完整，要么不写',
  '--color': '输出带颜色',
  '--no-color': '输出不带颜色',
  '--format': '输出格式',
  '--text': '在输出中保留原文',
  '--timeout': '一份文档超过这么多秒就放弃',
  '--columns': '要哪些列，用逗号分隔；all 表示全部',
  '--sort': '按某列排序：数字和日期从大到小，文字从头排；可写 列名:asc 或 列名:desc',
  '--limit': '最多输出多少行',
  '--bom': 'CSV 带字节顺序标记，供 Excel 识别编码',
  '--overwrite': '替换已有的数据集',
  '--region-at': '写出 …At 各列：每个地区在此年份由哪个行政区划管辖',
  '--corrections': '按此文件更正函件，如 fuhan-corrections.ndjson',
  '--corrections-report': '把每处更正的结果写成 NDJSON',
  '--strict': '有更正待复核或无着落时返回 1',
}

/** Help in Chinese (帮助), by command. */
export const chineseHelp: Readonly<Record<string, CommandWords>> = {
  parse: { description: '读取函件，输出 JSON' },
  figures: {
    description: '列出函件中的每个数据，一行一个',
    options: {
      '--kind':
        '只要某类数据，可重复：money 金额、count 数量、percent 百分比、percentagePoint 百分点、rank 名次、area 面积、length 长度、mass 质量、volume 体积、energy 能量、speed 速度、duration 时长、age 年龄、multiple 倍数、ratio 比、other 其他',
      '--unit': '只要某个单位（CNY、家、%、km2），可重复',
      '--min': '只要达到此数的：1500、3000万、1亿元、一亿、1e8；区间看上限',
      '--max': '只要不超过此数的；区间看下限',
      '--topic': '只要信件标题、建议提案、小标题或句子提到此词的，可重复，符合其一即可',
      '--match': '只要所在句子有此词的，可重复，符合其一即可',
      '--as-of': '只要截至或属于某年、某月、某日的，可重复',
      '--sum-by': '按指标（measure）、单位（agency）或年份（year）分计量单位汇总',
    },
  },
  citations: {
    description: '列出函件引用的每份文件，一行一份',
    options: { '--match': '只要写法中有此词的，可重复，符合其一即可' },
  },
  inspect: {
    description: '在网页中查看函件，读出的每个值都对着原文',
    options: {
      '--output': '网页文件（默认输出到标准输出）',
      '--open': '在浏览器中打开；没有指定文件时放在临时文件夹',
    },
  },
  series: {
    description: '跨函追踪同一指标：时间线、增幅、矛盾之处',
    options: {
      '--match': '只要指标或句子有此词的，可重复，符合其一即可',
      '--conflicts': '只要几封函说法不一的',
    },
  },
  commitments: {
    description: '列出函件的承诺事项：谁办、何时办成、力度如何、多少钱',
    options: {
      '--due-before': '只要此日之前应当办成的，如 2026-01-01',
      '--force': '只要某种力度的，可重复或用逗号分隔',
      '--actor': '只要责任单位含此词的，可重复，符合其一即可',
      '--min': '只要金额至少为此数的：100万、1.2亿元、1e6',
    },
  },
  answers: {
    description: '列出逐条答复的事项及其结论',
    options: { '--disposition': '只要某种结论的，可重复或用逗号分隔；none 表示没有结论' },
  },
  panel: {
    description: '按地区、机关、年份等统计函件：计数、合计、均值',
    options: {
      '--by':
        '按什么分组，可用逗号写多项：region 地区、regionAt 指定年份的地区、level 层级、kind 类别、agency 机关、year 年份、assembly 人大或政协、assemblyLevel 人大政协层级、assemblyRegion 人大政协地区、resultClass 结果分类',
    },
  },
  report: {
    description: '数据概览：计数、缺漏、问题、数据、时间线',
    options: {
      '--max-input-bytes': '拒绝更大的输入',
      '--max-bytes': '网页不超过这么多字节',
      '--format': 'html 网页，json 其中的统计数字',
      '--output': '网页文件（默认输出到标准输出）',
      '--open': '在浏览器中打开；没有指定文件时放在临时文件夹',
      '--profile': '文本的性质：scraped 采集件（默认）、published 公开件、issued 印发件',
    },
  },
  check: {
    description: '校核函件格式，供人阅读，也供持续集成使用',
    options: {
      '--quiet': '只显示错误，等于 --level error',
      '--report': '另写一份报告，可重复',
      '--profile': '文本的性质：scraped 采集件（默认）、published 公开件、issued 印发件',
      '--expect': '每封函必须是此类文书，否则为错误',
      '--rule': '为某条规则设定 off、info、warning 或 error，可重复',
      '--max-warnings': '警告多于此数时返回 1',
      '--max-per-file': '每封函最多显示多少个问题',
      '--level': '显示到哪一级为止（默认 info；有认可记录时 pretty 和 concise 默认 warning）',
      '--stats': '按规则统计次数，不逐处列出',
      '--config': '使用这份配置，不用各输入上级文件夹中的 fuhan.config.json',
      '--print-config': '显示某个输入适用的配置，不校核',
      '--suppressions': '使用这份认可记录，不用配置旁的 fuhan-suppressions.json',
      '--write-baseline': '认可现有的全部错误和警告，写入认可记录',
      '--prune-baseline': '从认可记录中清除已失效的条目',
      '--fix': '改正有把握的文本错误，直接写回文件',
      '--fix-dry-run': '只显示 --fix 会作的改动',
      '--unsafe-fixes': '与 --fix 或 --fix-dry-run 合用：连可能改变原意的也改',
    },
  },
  rules: { description: '列出校核规则，或解释其中一条', options: { id: '要解释的规则' } },
  init: { description: '为校核生成 fuhan.config.json', options: { folder: '写到哪个文件夹' } },
  convert: {
    description: '把归档转成数据集：NDJSON、CSV、Parquet、SQLite、Excel、Stata',
    options: {
      '--output': '数据集写到哪个文件夹',
      '--to': '输出哪些格式：ndjson、csv、parquet、sqlite、xlsx、dta、datapackage，可重复（默认 ndjson）',
      '--files-from': '从文件读取输入名单，- 表示标准输入；以换行或 NUL 分隔',
      '--text': '保留函件原文（SQLite 总是保留）',
      '--workers': '同时工作的线程数（默认等于处理器核心数）',
      '--progress': '在标准错误上怎样报告进度（终端默认 bar，其他默认 plain）',
      '--checkpoint': '每处理多少份输入记录一次进度',
      '--resume': '接着做没有做完的任务',
      '--verify': '与 --resume 合用：核对已完成数据集的校验值，不只看大小',
      '--retry-quarantined': '与 --resume 合用：从第一份没有读成的输入起重读',
      '--shard': '只做输入中 n 份里的第 i 份',
      '--shards': '由调度系统的作业序号决定做哪一份，共 n 份',
    },
  },
  corrections: {
    description: '列出、清理或导出更正',
    options: {
      action: '做什么：list 列出，prune 清理，export 导出',
      file: '更正文件，如 fuhan-corrections.ndjson',
      '--to': '导出为：gold 标注样本，web-annotation 网页标注（W3C），label-studio',
      '--output': '写入文件，要么完整，要么不写；gold 写入文件夹',
    },
  },
  merge: {
    description: '合并 convert --shard 产生的各部分',
    options: { '--output': '数据集写到哪个文件夹' },
  },
  diff: {
    description: '比较同一批输入的两个数据集',
    options: {
      before: 'convert 写出的文件夹，或其中的 documents.ndjson',
      after: '同一批输入再次转换的结果',
      '--exit-code': '有差别时返回 1',
    },
  },
  worker: {
    description: '从标准输入逐条处理 NDJSON 记录，一条一行，供 Spark 等使用',
    options: {
      '--table': '不给出文档，而给出其在某张表中的各行',
      '--ascii': 'ASCII 之外的字符一律转义，以免管道损坏',
    },
  },
  explain: {
    description: '说明一封函为何这样读',
    options: { input: '文件；- 表示标准输入' },
  },
  schema: {
    description: '输出 JSON Schema（draft 2020-12）',
    options: { of: 'parse 的输出，或 fuhan 读取的文件' },
  },
  completion: {
    description: '输出命令补全脚本',
    options: { shell: '哪种 shell' },
  },
  help: { description: '显示某个命令的帮助', options: { command: '命令' } },
}

/** The Chinese for an option or argument of a command, or undefined where the catalogue has none. */
export function chineseFor(command: string, name: string): string | undefined {
  return chineseHelp[command]?.options?.[name] ?? shared[name]
}

/** Puts the help of a program into Chinese. What the catalogue lacks stays English; a test finds it. */
export function inChinese(program: Command): void {
  program.description('读取政府部门对人大建议、政协提案的答复函，输出带类型的 JSON。')
  program.configureHelp({
    styleTitle: (title) => headings[title] ?? title,
    optionDescription: (option) => `${option.description}${suffix(option.argChoices, option.defaultValue)}`,
  })
  program.helpOption('-h, --help', '显示帮助')
  program.helpCommand('help [command]', chineseHelp['help']?.description ?? '')
  for (const option of program.options) if (option.long === '--version') option.description = '显示版本号'
  for (const command of program.commands) {
    const name = command.name()
    command.description(chineseHelp[name]?.description ?? command.description())
    command.helpOption('-h, --help', '显示帮助')
    command.copyInheritedSettings(program)
    for (const option of command.options)
      option.description = chineseFor(name, option.long ?? '') ?? option.description
    for (const argument of command.registeredArguments)
      argument.description = chineseFor(name, argument.name()) ?? argument.description
  }
}

const headings: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Options:': '选项：',
  'Commands:': '命令：',
  'Arguments:': '参数：',
}

function suffix(choices: readonly string[] | undefined, value: unknown): string {
  const parts = [
    ...(choices === undefined ? [] : [`可选：${choices.join('、')}`]),
    ...(value === undefined || typeof value === 'boolean' ? [] : [`默认：${String(value)}`]),
  ]
  return parts.length === 0 ? '' : `（${parts.join('；')}）`
}
