import type { Lines } from '../said-in.ts'

/** Single words that stand in the places of sentences (词语): what is counted, and why inputs failed. */
export const wordLines: Lines = {
  characters: '字符',
  lines: '行',
  numbers: '数字',
  tags: '标签',
  labels: '栏目名',
  others: '其他',
  unreadable: '无法读取',
  'too-large': '过大',
  'not-text': '不是文本',
  timeout: '超时',
  internal: '程序错误',
}

/** What libraries say that fuhan passes on (程序库的提示): of arguments, of JSON and its shape, of archives. */
export const libraryLines: Lines = {
  // commander
  "error: unknown option '{flag}'": '错误：不认识的选项“{flag}”',
  "error: unknown command '{name}'": '错误：不认识的命令“{name}”',
  "error: missing required argument '{name}'": '错误：缺少参数“{name}”',
  "error: option '{flags}' argument missing": '错误：选项“{flags}”缺少取值',
  "error: required option '{flags}' not specified": '错误：必须给出选项“{flags}”',
  "error: option '{flags}' argument '{value}' is invalid. {message}":
    '错误：选项“{flags}”的取值“{value}”无效。{message:line}',
  "error: command-argument value '{value}' is invalid for argument '{name}'. {message}":
    '错误：参数“{name}”的取值“{value}”无效。{message:line}',
  "error: option '{flags}' cannot be used with option '{other}'": '错误：选项“{flags}”与“{other}”不能合用',
  "error: too many arguments for '{name}'. Expected {expected} arguments but got {count}.":
    '错误：“{name}”的参数过多，应有{expected}个，给了{count}个。',
  "error: too many arguments for '{name}'. Expected {expected} argument but got {count}.":
    '错误：“{name}”的参数过多，应有{expected}个，给了{count}个。',
  '(Did you mean {one}?)': '（是不是 {one}？）',
  '(Did you mean one of {some}?)': '（是不是其中之一：{some:lines}？）',

  // JSON.parse
  "Unexpected token '{token}', {text} is not valid JSON": '{text} 不是有效的 JSON，不应有“{token}”',
  'Unexpected end of JSON input': 'JSON 没有写完',
  'Unexpected non-whitespace character after JSON at position {at}': 'JSON 之后还有内容，位置{at}',
  'Unexpected non-whitespace character after JSON at position {at} (line {line} column {column})':
    'JSON 之后还有内容，第{line}行第{column}列',
  '{what} in JSON at position {at}': '{what:line}，位置{at}',
  '{what} in JSON at position {at} (line {line} column {column})': '{what:line}，第{line}行第{column}列',
  "Expected property name or '}'": '应为键名或“}”',
  "Expected ',' or '}' after property value": '值之后应为“,”或“}”',
  "Expected ',' or ']' after array element": '元素之后应为“,”或“]”',
  "Expected ':' after property name": '键名之后应为“:”',
  'Expected double-quoted property name': '键名应当用双引号',
  'Unterminated string': '字符串没有结束',
  'Bad control character in string literal': '字符串中有控制字符',
  'Bad escaped character': '转义字符有误',
  'Bad Unicode escape': 'Unicode 转义有误',

  // zod
  'Invalid input': '值不对',
  'Invalid input: expected {expected}': '值不对：应为{expected}',
  'Invalid input: expected {expected}, received {received}':
    '值不对：应为{expected:line}，实为{received:line}',
  'Invalid option: expected one of {options}': '值不对：应为 {options} 之一',
  'Invalid string: must match pattern {pattern}': '字符串不合要求：应符合 {pattern}',
  'Invalid {format}': '格式不对：{format}',
  'Too big: expected {origin} to be {limit}': '太大：{origin:line}应{limit}',
  'Too small: expected {origin} to be {limit}': '太小：{origin:line}应{limit}',
  'Too big: expected {origin} to have {limit} {unit}': '太长：{origin:line}的长度应{limit}',
  'Too small: expected {origin} to have {limit} {unit}': '太短：{origin:line}的长度应{limit}',
  'Unrecognized key: {keys}': '不认识的键：{keys}',
  'Unrecognized keys: {keys}': '不认识的键：{keys:lines}',
  'Invalid key in {origin}': '{origin:line}中的键不对',
  'Invalid value in {origin}': '{origin:line}中的值不对',
  string: '字符串',
  number: '数字',
  int: '整数',
  boolean: '真假值',
  array: '数组',
  object: '对象',
  record: '对象',
  undefined: '没有值',

  // yauzl
  'End of central directory record signature not found. Either not a zip file, or file is truncated.':
    '没有找到目录结尾，不是 ZIP 文件，或文件不完整',
  'invalid central directory file header signature: {signature}': '目录中的文件头有误：{signature}',
  'invalid local file header signature: {signature}': '文件头有误：{signature}',
  'strong encryption is not supported': '不支持强加密',
  'entry is encrypted, and options.decodeFileData !== false': '成员已加密',
  'multi-disk zip files are not supported: found disk number: {number}': '不支持分卷 ZIP 文件：卷号{number}',
  'unexpected EOF': '文件意外结束',

  // tar-stream
  'Invalid tar header. Maybe the tar is corrupted or it needs to be gunzipped?':
    'tar 文件头有误，可能已损坏，或需要先解压 gzip',
  'Unexpected end of data': '数据意外结束',

  // zlib
  'incorrect header check': '文件头校验不符',
  'incorrect data check': '数据校验不符',
  'incorrect length check': '长度校验不符',
  'unknown compression method': '压缩方法不明',
  'invalid block type': '数据块类型有误',
  'invalid stored block lengths': '数据块长度有误',
  'invalid code lengths set': '编码长度表有误',
  'invalid bit length repeat': '位长重复有误',
  'invalid literal/lengths set': '字面长度表有误',
  'invalid literal/length code': '字面长度编码有误',
  'invalid distances set': '距离表有误',
  'invalid distance code': '距离编码有误',
  'invalid distance too far back': '距离超出范围',
  'too many length or distance symbols': '长度或距离符号过多',
}
