"""The types of a document, written from its JSON Schema; the keys are the contract's own."""

from __future__ import annotations

from typing import Literal, TypedDict


class Source(TypedDict):
    """Where the document came from"""

    #: As given; - for stdin, archive!/entry inside an archive
    name: str
    #: What the file was, or, inside of an archive or NDJSON, the letter
    format: Literal["text", "html", "markdown", "docx", "pdf", "mhtml", "email", "json", "csv"]
    #: WHATWG label it was decoded with
    encoding: str | None
    bytes: int | None
    #: Of the raw bytes
    sha256: str | None
    id: str | None
    url: str | None
    capturedAt: str | None
    offset: int | None


class Page(TypedDict):
    """What the HTML page says of itself"""

    title: str | None
    articleTitle: str | None
    publishedAt: str | None
    source: str | None
    siteName: str | None
    siteCode: str | None
    url: str | None


class Mention(TypedDict):
    """Words read off the page, with their place"""

    #: As printed, line breaks removed
    text: str
    #: Half-open range [start, end) in document.text
    span: list[int]


class DocumentNumber(TypedDict):
    """发文字号"""

    #: As printed, line breaks removed
    text: str
    #: Half-open range [start, end) in document.text
    span: list[int]
    #: 机关代字, as printed without blanks; null where not printed
    agencyCode: str | None
    #: 年份; null where not printed
    year: int | None
    #: 发文顺序号; null where not printed
    serial: int | None


class DateMention(TypedDict):
    """A date as printed, with its ISO 8601 reading"""

    #: As printed, line breaks removed
    text: str
    #: Half-open range [start, end) in document.text
    span: list[int]
    #: YYYY-MM-DD, YYYY-MM or YYYY; null when it cannot be told
    iso: str | None
    #: True when read from damaged text (2022525)
    inferred: bool
    #: The possible days when damage leaves more than one
    candidates: list[str]


class MetadataEntry(TypedDict):
    #: Without blanks
    label: str
    value: Mention | None


class Metadata(TypedDict):
    """政府信息公开目录"""

    #: 索引号
    indexNumber: Mention | None
    #: 发文字号 (文号)
    documentNumber: DocumentNumber | None
    #: 主题分类, one a topic
    subjects: list[Mention]
    #: 体裁分类
    genre: Mention | None
    #: 发布机构 (发文机关)
    publisher: Mention | None
    #: 成文日期 (生成日期, 发文日期)
    writtenOn: DateMention | None
    #: 发布日期
    publishedOn: DateMention | None
    #: Every further label, in page order
    other: list[MetadataEntry]


class Title(TypedDict):
    """标题"""

    #: As printed, line breaks removed
    text: str
    #: Half-open range [start, end) in document.text
    span: list[int]
    #: 发文机关 named in the title
    issuer: str | None
    #: 文种: 答复函, 复函, 函, 答复, 回复, 意见, 报告
    genre: str | None


class Dateline(TypedDict):
    """The publication line under the title"""

    date: DateMention | None
    #: 来源
    source: Mention | None


class ResultClass(TypedDict):
    """办理结果分类"""

    #: As printed, line breaks removed
    text: str
    #: Half-open range [start, end) in document.text
    span: list[int]
    #: A, B, C, D, C1
    code: str
    #: By the legend that the page prints
    meaning: Literal["resolved", "underway", "planned", "explained", "reference", "declined", "passedOn"] | None


class Marks(TypedDict):
    """Marks around the letter"""

    #: 办理结果分类
    resultClass: ResultClass | None
    #: 办理结果分类说明: the line that explains the classes
    legend: Mention | None
    #: 公开属性
    disclosure: Mention | None
    #: 签发人, the name
    signatory: Mention | None


class Salutation(TypedDict):
    """称谓"""

    #: As printed, line breaks removed
    text: str
    #: Half-open range [start, end) in document.text
    span: list[int]
    #: The number it states: 等7位代表 is 7
    total: int | None


class Addressee(TypedDict):
    """主送"""

    #: As printed, line breaks removed
    text: str
    #: Half-open range [start, end) in document.text
    span: list[int]
    #: As printed, without blanks
    name: str
    role: Literal["deputy", "member", "organization"]


class Session(TypedDict):
    """会议届次"""

    #: As printed, line breaks removed
    text: str
    #: Half-open range [start, end) in document.text
    span: list[int]
    #: 届
    term: int | None
    #: 次会议
    meeting: int | None


class ProposalNumber(TypedDict):
    """建议、提案号"""

    #: As printed, line breaks removed
    text: str
    #: Half-open range [start, end) in document.text
    span: list[int]
    #: Its digits when there is one run of them
    serial: int | None


class Proposal(TypedDict):
    """The suggestion or proposal being answered"""

    #: 建议, 提案 or 议案
    kind: Literal["suggestion", "proposal", "bill"] | None
    #: 人大 or 政协
    assembly: Literal["npc", "cppcc"] | None
    session: Session | None
    number: ProposalNumber | None
    #: Without its outer 《》 or “”
    title: Mention | None
    #: Its own text (建议内容, 提案内容), where the page prints it beside the letter
    content: Mention | None


class Section(TypedDict):
    """A numbered section"""

    #: Depth in the tree, 1 at the root
    level: int
    #: As printed: 一、 (一) 1. ① 一是 第一,
    marker: str
    #: The integer of the marker
    number: int
    #: block begins a line, inline stands inside a paragraph
    layout: Literal["block", "inline"]
    heading: Mention | None
    paragraphs: list[Mention]
    sections: list[Section]
    #: Half-open range [start, end) in document.text
    span: list[int]


class Body(TypedDict):
    """正文"""

    #: Before the first section
    paragraphs: list[Mention]
    sections: list[Section]


class Approval(TypedDict):
    """审签"""

    #: As printed, line breaks removed
    text: str
    #: Half-open range [start, end) in document.text
    span: list[int]
    name: str
    office: str


class Closing(TypedDict):
    """结语"""

    paragraphs: list[Mention]
    #: 审签
    approval: Approval | None
    #: The sentence that asks for a view or a slip
    feedback: Mention | None


class Signature(TypedDict):
    """落款"""

    #: 署名
    agencies: list[Mention]
    #: 成文日期
    date: DateMention | None


class Contact(TypedDict):
    """联系人"""

    #: 联系人
    name: Mention | None
    #: 联系电话
    phones: list[Mention]


class Attachment(TypedDict):
    """附件"""

    #: As printed, line breaks removed
    text: str
    #: Half-open range [start, end) in document.text
    span: list[int]
    #: What is printed of it below the letter: a table, a list, its pages
    content: Mention | None


class Figure(TypedDict):
    """A quantity"""

    #: As printed, line breaks removed
    text: str
    #: Half-open range [start, end) in document.text
    span: list[int]
    kind: Literal["money", "count", "percent", "percentagePoint", "rank", "area", "length", "mass", "volume", "energy", "speed", "duration", "age", "multiple", "ratio", "other"]
    #: In base units (亿, 万 multiplied out); the low end of a range
    value: float | None
    #: The upper end of a range
    high: float | None
    #: The second term of a ratio
    of: float | None
    #: ISO 4217, UCUM, %, ‰, pp, or the classifier as printed
    unit: str | None
    modifier: Literal["exact", "about", "nearly", "moreThan", "lessThan", "atLeast", "atMost"]
    change: Literal["increase", "decrease", "from", "to"] | None
    #: Planned or capped, not achieved
    target: bool
    #: After 累计, 总计, 共, 共计
    cumulative: bool
    #: 截至: the last day of what is named
    asOf: str | None
    #: The day by which a target is to be reached: 2025年底前建成500个
    dueBy: str | None
    #: First and last day of the time scope
    period: list[str] | None
    #: 每千人口, 日均, 万元GDP
    per: Mention | None
    #: The other party of a comparison
    comparedWith: Mention | None
    #: Index in figures of the total this is a part of
    partOf: int | None
    #: True where the copy may have lost a character
    suspect: bool
    #: The words that say what is counted
    measure: Mention | None
    #: Span of its sentence
    sentence: list[int]
    #: Path of section numbers, [] outside
    section: list[int]


class Citation(TypedDict):
    """A cited document"""

    #: As printed, line breaks removed
    text: str
    #: Half-open range [start, end) in document.text
    span: list[int]
    #: Without 《》
    title: str | None
    documentNumber: DocumentNumber | None
    #: The years in its title
    years: list[int] | None
    #: 第…条
    article: int | None
    #: 第…款
    paragraph: int | None


class Region(TypedDict):
    """行政区划"""

    #: GB/T 2260
    code: str
    #: As the standard names it
    name: str


class Issuer(TypedDict):
    """An agency as codes"""

    #: As printed, without blanks
    name: str
    #: 行政层级
    level: Literal["national", "province", "prefecture", "county", "township"] | None
    #: 机关类型
    kind: Literal["government", "department", "party", "congress", "cppcc", "court", "procuratorate", "group", "institution", "company"] | None
    #: 行政区划 on the day of the letter
    region: Region | None
    #: Codes of the places that the name may mean, where nothing decides
    candidates: list[str]


Due = TypedDict("Due", {
    #: As printed, line breaks removed
    "text": "str",
    #: Half-open range [start, end) in document.text
    "span": "list[int]",
    "iso": "str",
    #: The day it is counted from where it is relative
    "from": "str | None",
})
"""时限"""


class Commitment(TypedDict):
    """承诺事项"""

    #: As printed, line breaks removed
    text: str
    #: Half-open range [start, end) in document.text
    span: list[int]
    #: How firmly it binds
    force: Literal["will", "plan", "strive", "study", "continue"]
    #: 责任单位 where the clause or sentence names it; null is the writer
    actor: Mention | None
    #: 时限
    due: Due | None
    #: Indices in figures
    figures: list[int]
    #: Path of section numbers, [] outside
    section: list[int]
    #: Span of its sentence
    sentence: list[int]


class Answer(TypedDict):
    """逐条答复"""

    #: The words in which the letter repeats the point
    ask: Mention | None
    #: 办理结果; null without clear words
    disposition: Literal["resolved", "underway", "planned", "explained", "reference", "declined", "passedOn"] | None
    #: The sentences that say so
    evidence: list[Mention]
    #: Path of section numbers, [] outside
    section: list[int]


class Finding(TypedDict):
    """A doubt of the reader or the verdict of a rule"""

    #: A kebab-case id
    rule: str
    severity: Literal["error", "warning", "info"]
    #: One sentence in English that quotes the Chinese
    message: str
    span: list[int] | None
    #: 1-based line in document.text
    line: int | None
    #: 1-based column
    column: int | None


class Document(TypedDict):
    """One Chinese government reply letter, read into data"""

    schemaVersion: Literal["1"]
    kind: Literal["reply", "opinion", "report", "other"]
    #: Where the document came from
    source: Source
    #: The decoded text, or the linearised page
    text: str
    page: Page | None
    #: 您当前的位置
    breadcrumb: list[Mention]
    #: 政府信息公开目录
    metadata: Metadata
    title: Title | None
    #: The letter's own 发文字号
    documentNumber: DocumentNumber | None
    dateline: Dateline | None
    #: Marks around the letter
    marks: Marks
    salutation: Salutation | None
    addressees: list[Addressee]
    #: From 您提出的 to 答复如下
    opening: Mention | None
    proposal: Proposal | None
    #: 会办、协办单位
    coHandlers: list[Mention]
    #: 正文
    body: Body
    #: 结语
    closing: Closing
    signature: Signature | None
    contacts: list[Contact]
    attachments: list[Attachment]
    #: 抄送
    copies: list[Mention]
    figures: list[Figure]
    citations: list[Citation]
    #: 答复单位 as codes: level, kind, region
    issuer: Issuer | None
    #: 承诺事项
    commitments: list[Commitment]
    #: 逐条答复
    answers: list[Answer]
    #: Lines understood that fill no field
    notes: list[Mention]
    #: Page furniture
    chrome: list[Mention]
    #: Lines no part claimed
    unclaimed: list[Mention]
    findings: list[Finding]
