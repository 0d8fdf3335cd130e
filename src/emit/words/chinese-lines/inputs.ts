import type { EnglishLine } from '../english-lines/index.ts'

/** Why an input, or a part of it, cannot be read (无法读取的原因). */
export const inputLines = {
  // Why an input cannot be read
  'no such file or folder': '没有此文件或文件夹',
  'permission denied': '没有权限',
  'is a folder': '是文件夹',
  'a part of its path is not a folder': '路径中有一级不是文件夹',
  'is on a read-only file system': '所在文件系统只读',
  'no space left on the disk': '磁盘空间不足',
  'too many files are open at once; ulimit -n raises the limit': '同时打开的文件过多；可用 ulimit -n 放宽',
  'too many files are open on this machine': '本机打开的文件过多',
  'too many links': '链接层数过多',
  'name too long': '名称过长',
  'no file matches': '没有匹配的文件',
  'is {whatIs}': '是{whatIs:line}',
  'a pipe': '管道',
  'a socket': '套接字',
  'a device': '设备',
  'not a regular file': '非普通文件',
  'is empty': '是空文件',
  'too large: over {maxBytes} bytes ({size} seen); --max-bytes raises the limit':
    '过大：超过{maxBytes}字节（已有{size}字节）；可用 --max-bytes 放宽',
  'too large: a document of over {maxBytes} bytes; --max-bytes raises the limit':
    '过大：一份文档超过{maxBytes}字节；可用 --max-bytes 放宽',
  'too large: {count} {what}; one letter may have {limit}; --max-bytes raises the limit':
    '过大：有{count}个{what:line}，一封函最多{limit}个；可用 --max-bytes 放宽',
  'block tags': '块级标签',
  'markers of sections': '层次序号',
  'titles and document numbers': '文件名和文号',
  'words of plans': '计划用语',
  'too dense: {count} {what} in {bytes} bytes would take over {mostTimes} times as much memory; --max-bytes raises the limit':
    '过密：{bytes}字节中有{count}个{what:line}，所需内存将超过其大小的{mostTimes}倍；可用 --max-bytes 放宽',
  'too large: over {maxBytes} bytes when decompressed; --max-bytes raises the limit':
    '过大：解压后超过{maxBytes}字节；可用 --max-bytes 放宽',
  'too large: over {room} bytes when decompressed; --max-bytes raises the limit':
    '过大：解压后超过{room}字节；可用 --max-bytes 放宽',
  'too large: {name} in it holds over {limit} bytes': '过大：其中的 {name} 超过{limit}字节',
  'too large: a PDF of {pages} pages; over {mostPages} are not read':
    '过大：PDF 有{pages}页，超过{mostPages}页的不读',
  'too large: its text is over {maxBytes} bytes': '过大：文字超过{maxBytes}字节',
  '--selector {selector} cannot be used: {message}': '--selector {selector} 无法使用：{message:line}',
  '--selector {selector} is not a CSS selector': '--selector {selector} 不是 CSS 选择器',
  'nothing matches --selector {selector}': '网页中没有与 --selector {selector} 匹配的元素',
  'its elements are nested more than {deepest} deep': '元素嵌套超过{deepest}层',
  '{asked} is not an encoding': '{asked} 不是编码名称',

  // Files that are no text
  'not text: {what}': '不是文本：{what:line}',
  'not text: {other}': '不是文本：{other:line}',
  'not text: binary data': '不是文本：二进制数据',
  'a PDF file': 'PDF 文件',
  'a ZIP archive or an Office file': 'ZIP 压缩包或 Office 文件',
  'an old Office file (.doc, .xls, .wps)': '旧版 Office 文件（.doc、.xls、.wps）',
  'an RTF file': 'RTF 文件',
  'a gzip file': 'gzip 文件',
  'an image': '图片',
  'a compressed archive': '压缩包',
  'a program': '可执行程序',
  'UTF-32, which pages are not in': 'UTF-32 编码，网页不用这种编码',
  'not text: an Office file that is encrypted; save it without its password':
    '不是文本：加密的 Office 文件；请去掉密码后另存',
  'not text: an old Office file (.doc, .xls, .wps); save it as .docx: soffice --headless --convert-to docx FILE':
    '不是文本：旧版 Office 文件（.doc、.xls、.wps）；请另存为 .docx：soffice --headless --convert-to docx 文件',
  'not text: an RTF file; save it as .docx: soffice --headless --convert-to docx FILE':
    '不是文本：RTF 文件；请另存为 .docx：soffice --headless --convert-to docx 文件',
  'not text: a Word file in XML; save it as .docx: soffice --headless --convert-to docx FILE':
    '不是文本：XML 格式的 Word 文件；请另存为 .docx：soffice --headless --convert-to docx 文件',
  'not text: a ZIP archive or an Office file of an unknown kind; save it as .docx':
    '不是文本：ZIP 压缩包，或种类不明的 Office 文件；请另存为 .docx',
  'an Excel workbook; save its sheet as CSV': 'Excel 工作簿；请把工作表另存为 CSV',
  'a PowerPoint file; save its text': 'PowerPoint 文件；请另存其中的文字',
  'an OFD file (.ofd); save it as .docx or as a PDF with text, in WPS or 数科阅读器':
    'OFD 文件（.ofd）；请用 WPS 或数科阅读器另存为 .docx 或带文字的 PDF',
  'an OpenDocument file (.odt); save it as .docx: soffice --headless --convert-to docx FILE':
    'OpenDocument 文件（.odt）；请另存为 .docx：soffice --headless --convert-to docx 文件',
  'an e-book; save its text': '电子书；请另存其中的文字',
  'a damaged Office file: {message}': 'Office 文件损坏：{message:line}',
  'elements nested more than {deepest} deep': '元素嵌套超过{deepest}层',
  'a mail without text': '没有正文的邮件',
  'a mail that cannot be read: {message}': '邮件无法读取：{message:line}',
  'parts nested more than {deepest} deep': '各部分嵌套超过{deepest}层',
  'more than {mostParts} parts': '超过{mostParts}个部分',
  'a message nested too deep in others': '邮件嵌套过深',
  'a PDF file, which this installation of fuhan does not read: pdftotext -layout makes text of it, and the npm package reads it':
    'PDF 文件，这一安装版本不读：可用 pdftotext -layout 转成文本，或使用 npm 包',
  'a PDF that is encrypted; save it without its password': '加密的 PDF；请去掉密码后另存',
  'not text: a PDF file that is damaged; save it again from the program that shows it':
    '不是文本：损坏的 PDF 文件；请用能打开它的程序重新保存',
  'not text: a PDF file without a text layer, a scan; run OCR on it first (ocrmypdf -l chi_sim FILE OUT) and read the result':
    '不是文本：没有文字层的 PDF 文件（扫描件）；请先识别文字（ocrmypdf -l chi_sim 文件 结果），再读取结果',
  'a PDF whose fonts do not say what their characters are ({unmapped} of {signs}); run OCR on it first (ocrmypdf --force-ocr -l chi_sim FILE OUT)':
    'PDF 的字体没有说明是什么字（{signs}字中有{unmapped}字）；请先识别文字（ocrmypdf --force-ocr -l chi_sim 文件 结果）',

  // Archives and records
  'an archive within an archive within an archive is not read': '压缩包套压缩包再套压缩包，不读',
  'only {length} of its {size} bytes are there': '{size}字节只有{length}字节',
  'damaged: {reason}': '损坏：{reason:line}',
  'damaged: {wrong}': '损坏：{wrong:line}',
  'damaged gzip: {reason}': 'gzip 损坏：{reason:line}',
  'damaged gzip member at offset {offset}: {reason}': '偏移{offset}处的 gzip 成员损坏：{reason:line}',
  'what follows the end of the gzip stream at byte {offset} is not gzip':
    'gzip 流在第{offset}字节结束，其后的内容不是 gzip',
  'no gzip member begins there': '此处没有 gzip 成员',
  'its packed bytes are wrong ({message})': '压缩数据有误（{message:line}）',
  'a gzip bomb: {packed} bytes hold more than {size}': 'gzip 炸弹：{packed}字节解压后超过{size}字节',
  'its checksum is wrong': '校验和不符',
  'it breaks off': '中途断掉',
  'not text: a gzip file whose header is cut or damaged': '不是文本：gzip 文件，文件头残缺或损坏',
  '{length} bytes after the end of the gzip stream are not part of it':
    'gzip 流结束后还有{length}字节，不属于它',
  'unexpected end of file': '文件意外结束',
  'its chunked body breaks off': '分块传输的正文不完整',
  'its body breaks off: {length} of {stated} bytes are there': '正文不完整：{stated}字节只有{length}字节',
  'its Content-Encoding is not read: {encoding}': '不支持的 Content-Encoding：{encoding}',
  'its body breaks off: the {encoding} stream is not whole': '正文不完整：{encoding} 流没有结束',
  'damaged {encoding} body: {message}': '{encoding} 正文损坏：{message:line}',
  'a style sheet': '样式表',
  'a script': '脚本',
  'a log or a checksum': '日志或校验文件',
  'a file of a program': '程序文件',
  'a file that fuhan wrote': 'fuhan 写出的文件',
  'documents that fuhan wrote': 'fuhan 写出的文档',
  'records without a letter': '没有函件的记录',
  'binary data': '二进制数据',
  'a text without hanzi': '没有汉字的文本',
  'an ARC file, which is not read; turn it into WARC (warcio recompress, arc2warc)':
    'ARC 文件，不读；请转成 WARC（warcio recompress、arc2warc）',
  'a folder of a program': '程序文件夹',
  'a link to a folder': '指向文件夹的链接',
  'holds no record': '没有记录',
  'breaks off after line {last}: {message}': '在第{last}行之后中断：{message:line}',
  'breaks off: {message}': '中断：{message:line}',
  'JSON without a letter': '没有函件的 JSON',
  'the file ends inside of this record': '文件在此记录中间结束',
  'the file ends inside of its JSON': '文件在 JSON 中间结束',
  'a table without a letter': '没有函件的表格',
  'none of its columns holds a text (text, html, content, 正文): {names}':
    '没有一列是正文（text、html、content、正文）：{names:lines}',
  'the quotation mark on line {line} is never closed': '第{line}行的引号没有结束',
  'it has {length} cells, but its header has {length2} (line {line})':
    '有{length}格，表头却有{length2}格（第{line}行）',
  'a table without rows': '没有数据行的表格',
  'not valid UTF-8': '不是有效的 UTF-8',
  'not valid JSON': '不是有效的 JSON',
  'not a JSON object': '不是 JSON 对象',
  'a document that fuhan wrote, not a letter; check and diff read it':
    'fuhan 写出的文档，不是函件；可用 check、diff 读取',
  'none of text, html, base64 in the record': '记录中没有 text、html 或 base64',
  '{name} is not a string': '{name} 不是字符串',
  'base64 is not valid Base64': 'base64 不是有效的 Base64',
  'encoding {value} is unknown': '编码 {value} 不认识',
  'a symbolic link': '符号链接',
  '{lost} bytes at offset {offset} belong to no member': '偏移{offset}处有{lost}字节不属于任何成员',
  'not a tar archive, or a damaged one: it has no header': '不是 tar 归档，或已损坏：没有文件头',
  'an archive without members': '空归档',
  'the archive breaks off: {message}': '归档不完整：{message:line}',
  'a file with holes (sparse), which is not read': '稀疏文件，不读',
  'a member of an unknown type': '类型不明的成员',
  'a link to {target}, which is not a letter before it, or is too far back':
    '指向 {target} 的链接，之前没有这封函，或相隔太远',
  'its Content-Length is not there': '没有 Content-Length',
  'its Content-Length is not a number: {stated}': 'Content-Length 不是数字：{stated}',
  'breaks off: {missing} of the {length} bytes it states are not there':
    '中断：所称的{length}字节缺{missing}字节',
  'its stated length is wrong: {lost} bytes between its end and the next record':
    '所称长度不对：它的末尾与下一条记录之间有{lost}字节',
  'its stated length is wrong: another record begins before its end':
    '所称长度不对：没到末尾就有另一条记录开始',
  'holds no WARC record': '没有 WARC 记录',
  '{size} bytes at offset {offset} are not a gzip member': '偏移{offset}处的{size}字节不是 gzip 成员',
  '{lost} bytes {what} (offset {at})': '有{lost}字节{what:line}（偏移{at}）',
  'before the first record: not a WARC file, or a damaged one': '在第一条记录之前：不是 WARC 文件，或已损坏',
  'are not a record': '不是记录',
  'record {records}': '第{records}条记录',
  'offset {offset}': '偏移{offset}',
  '{wrong}; what follows it may be lost': '{wrong:line}；其后的内容可能丢失',
  'a {type} record': '{type} 记录',
  'a response that is not a page': '不是网页的应答',
  'a part of a page: {contentType}': '网页的附属文件：{contentType}',
  'a part of a page': '网页的附属文件',
  'the record was cut when it was captured ({truncated})': '采集时记录被截断（{truncated}）',
  'the rest of the record is in another one': '记录的其余部分在另一条记录中',
  'the file ends too early': '文件不完整',
  'not a ZIP file, or a damaged one: {message}': '不是 ZIP 文件，或已损坏：{message:line}',
  'the directory of the ZIP file is damaged: {message}': 'ZIP 文件的目录损坏：{message:line}',
  'compressed by a method that is not read ({compressionMethod})': '压缩方式不支持（{compressionMethod}）',
  'a ZIP bomb: {compressedSize} bytes claim to hold {uncompressedSize}':
    'ZIP 炸弹：{compressedSize}字节自称解压后有{uncompressedSize}字节',
  'it is encrypted': '已加密',
  'an archive of over {largestNested} bytes within another': '压缩包中的压缩包超过{largestNested}字节',
} as const satisfies Partial<Record<EnglishLine, string>>
