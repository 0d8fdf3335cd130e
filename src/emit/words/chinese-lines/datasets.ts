import type { EnglishLine } from '../english-lines/index.ts'

/** What is said of datasets (数据集提示). */
export const datasetLines = {
  'stopping after the inputs in hand; interrupt again to stop at once':
    '做完手头的输入就停；再次中断则立即停止',
  '{output}: {other} was writing to it; waiting to see whether it still runs':
    '{output}：{other:line}曾在写入；正在等待，看它是否还在运行',
  'work of the earlier run was done again: {redone}': '重做了上次的工作：{redone:line}',
  '{resumed} inputs were done by an earlier run': '其中{resumed}份输入上次已经做完',
  '{inputs} inputs = {documents} documents + {failures} quarantined ({kinds}; see quarantine.ndjson)':
    '输入{inputs}份 = 文档{documents}份 + 未读成{failures}份（{kinds:counts}；见 quarantine.ndjson）',
  '{inputs} inputs = {documents} documents + {failures} quarantined':
    '输入{inputs}份 = 文档{documents}份 + 未读成{failures}份',
  '{output}: {inputs} inputs = {documents} documents + {failures} quarantined':
    '{output}：输入{inputs}份 = 文档{documents}份 + 未读成{failures}份',
  '{line}; see passed-over.ndjson': '{line:line}；见 passed-over.ndjson',
  '{output}: stopped; the same command with --resume goes on':
    '{output}：已停止；同一命令加上 --resume 可接着做',
  '{output}: complete already, and its inputs are unchanged': '{output}：早已做完，输入没有变动',
  '{output}: {milliseconds} s, {rate} inputs/s': '{output}：{milliseconds}秒，每秒{rate}份',
  '{inputs} inputs': '输入{inputs}份',
  '{inputs} inputs, {failures} quarantined': '输入{inputs}份，未读成{failures}份',
  '{done}; finishing the tables': '{done:line}；正在完成各表',
  '{done}, {rate} inputs/s': '{done:line}，每秒{rate}份',
  ', {minutes} min {seconds} s left': '，还需{minutes}分{seconds}秒',
  ', {seconds} s left': '，还需{seconds}秒',
  'the list of what to put in place was damaged': '待就位文件的清单损坏',
  'its run.json was damaged': 'run.json 损坏',
  '--files-from {list}: {reason}': '--files-from {list}：{reason:line}',
  'it was made by fuhan {fuhan}': '由 fuhan {fuhan} 写成',
  'it was made by fuhan {version}': '由 fuhan {version} 写成',
  'its options were different': '选项不同',
  'its inputs changed': '输入有变动',
  'inputs that gave no document are read again': '重读没有读成的输入',
  'its journal was damaged': '进度记录损坏',
  'its files were damaged': '文件损坏',
  'its counts are not those of its files': '计数与文件不符',
  '{name} changed': '{name} 有变动',
  '{path} is missing': '缺少 {path}',
  '{path} is not what its run.json says': '{path} 与 run.json 所记不符',
  '{path} ends at byte {at} and not at {end}': '{path} 应为{end}字节，实为{at}字节',
  '{folder}: no space left on the disk; make room and go on with --resume':
    '{folder}：磁盘空间不足；腾出空间后用 --resume 接着做',
  '{folder}: a file grew beyond what the system allows; go on with --resume elsewhere':
    '{folder}：文件超过系统允许的大小；请换个位置，用 --resume 接着做',
  '{folder}: was deleted while it was written': '{folder}：写入期间被删除',
  '{folder}: cannot be written: {message}; go on with --resume':
    '{folder}：无法写入：{message:line}；可用 --resume 接着做',
  '{path}: names {strange}, which is not a file of a dataset; if no run of yours wrote it, remove {work}':
    '{path}：列有 {strange}，不是数据集的文件；如果不是你自己运行写下的，请删除 {work}',
  '{output}: {what}; --resume goes on with a run, --overwrite replaces it':
    '{output}：{what:line}；--resume 接着做，--overwrite 替换',
  'holds a run that did not end': '其中的任务没有做完',
  'is not empty': '文件夹不是空的',
  '{output}: holds no run of fuhan that could be resumed': '{output}：其中没有可以接着做的任务',
  '{work}: is not a folder of its own': '{work}：不是独立的文件夹',
  '{folder}: another run is writing to it ({owner})': '{folder}：另一个进程正在写入（{owner:line}）',
  '{folder}: another run took it over ({owner}); this one ends':
    '{folder}：已由另一个进程接手（{owner:line}），本进程结束',
  'a pid that is unknown': '进程不明',
  'pid {pid} on {host}': '{host} 上的进程{pid}',
  '{path}: is not a folder': '{path}：不是文件夹',
  '{path}: a folder cannot be made there': '{path}：无法在此建立文件夹',
  'a merge of no parts': '没有可合并的部分',
  '{part}: {name} ends too early': '{part}：{name} 不完整',
  '{part}: its files do not agree at {where}': '{part}：各文件不一致，位置：{where:line}',
  'the end': '末尾',
  'input {letter}': '第{letter}份输入',
  '{path}: no such file or folder': '{path}：没有此文件或文件夹',
  '{path}: not a part-…-of-… of a dataset': '{path}：不是数据集的 part-…-of-… 部分',
  'no parts to merge': '没有可合并的部分',
  '{path}: is missing: the part was not finished': '{path}：缺少此文件：这一部分没有做完',
  '{path}: is not a run.json': '{path}：不是 run.json',
  '{path}: names no part': '{path}：没有写明是哪一部分',
  '{part} and {first} are not of one dataset: {what}': '{part} 与 {first} 不属于同一数据集：{what:line}',
  'made by fuhan {fuhan} and {fuhan2}': '分别由 fuhan {fuhan} 和 {fuhan2} 写成',
  'they are of different numbers of parts': '所分的部分数不同',
  'their options differ': '选项不同',
  'they saw {total} and {total2} inputs': '输入分别为{total}份和{total2}份',
  'their inputs differ': '输入不同',
  'part {number} is given twice: {part} and {next}': '第{number}部分出现两次：{part} 和 {next}',
  '{length} of {of} parts are missing: {shown}': '{of}个部分缺{length}个：{shown:lines}',
  '{length} of {of} parts are missing: {shown}, …': '{of}个部分缺{length}个：{shown:lines}等',
  '{path}: the workbook would be larger than 4 GiB; choose csv or parquet':
    '{path}：工作簿将超过4 GiB；请改用 csv 或 parquet',
  'took more than {seconds} s; --timeout raises the limit': '用时超过{seconds}秒；可用 --timeout 放宽',
  'took more than {milliseconds} s; --timeout raises the limit':
    '用时超过{milliseconds}秒；可用 --timeout 放宽',
  'the thread that read it died: {words}': '读取它的线程异常退出：{words}',
  'the thread that wrote the tables died': '写数据表的线程异常退出',
  '{file}: no such file; a dataset is compared by its NDJSON': '{file}：没有此文件；数据集按其 NDJSON 比较',
  '{place}: not JSON': '{place}：不是 JSON',
  '{place}: not a document of fuhan': '{place}：不是 fuhan 写出的文档',
  'the file became shorter while it was read': '读取期间文件变短',
} as const satisfies Partial<Record<EnglishLine, string>>
