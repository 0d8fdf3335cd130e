"""
Letters in Spark: data frames in, data frames out, by one child process a partition.

Tested on Spark 4.0; tried on 3.5.5 and 3.5.9, and on Connect of 3.5.5 and 4.0.5. ``fuhan`` must be installed where the executors run.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, Literal

import pyarrow as pa
import pyarrow.fs
from pyspark.sql.types import (
    BooleanType,
    DataType,
    DateType,
    DoubleType,
    LongType,
    StringType,
    StructField,
    StructType,
)

from ._error import FuhanError
from ._frames import columns_of
from ._node import no_window, node, program
from ._parse import Client, flags_of
from ._record import line_of

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

Kind = Literal["auto", "text", "html"]
_Batches = Iterable[pa.RecordBatch]
# A row of `parse` without its id: ok, document, category, message.
_Row = tuple[bool, bytes | None, str | None, str | None]
# The line that is sent for each row of a batch.
_Lines = Callable[[pa.RecordBatch], Iterator[bytes]]
# The batch that answers make with the ids of their rows.
_Make = Callable[[pa.Array, list[bytes]], pa.RecordBatch]

# Documents are given on in slices, whatever Spark's own batches are: a document may have megabytes.
_slice_rows = 256
_slice_bytes = 1 << 25
_document_mark = b',"ok":true,"document":'
_fields: dict[str, tuple[DataType, pa.DataType]] = {
    "string": (StringType(), pa.string()),
    "integer": (LongType(), pa.int64()),
    "number": (DoubleType(), pa.float64()),
    "boolean": (BooleanType(), pa.bool_()),
    "date": (DateType(), pa.date32()),
}
_outcome = [
    StructField("ok", BooleanType(), False),
    StructField("document", StringType()),
    StructField("category", StringType()),
    StructField("message", StringType()),
]


def parse(
    df: DataFrame,
    content: str = "content",
    id: str = "id",
    encoding: str | None = None,
    url: str | None = None,
    kind: Kind = "auto",
    *,
    text: bool = False,
    selector: str | None = None,
    timeout: float | None = None,
) -> DataFrame:
    """
    Reads a letter a row: the column ``content`` holds it as a string or as bytes (a text, a page, a Word file).

    Gives the columns ``id`` as the row has it, ``ok``, ``document`` (JSON), ``category`` and ``message``; the last two say why there is no
    document, and are NULL where there is one. Every row has its answer, and no letter fails the job.

    ``encoding`` names a column, or is the label of the encoding of all bytes; ``url`` names a column. A string is taken for a page or a text by
    its looks, unless ``kind`` says which it is. ``text`` keeps the text in the documents. Their spans count UTF-16 code units, as everywhere
    in the contract's JSON. ``timeout`` is in seconds, for one letter.
    """
    selected, lines = _letters_of(df, content, id, encoding, url, kind)
    schema = StructType([selected.schema["id"], *_outcome])
    return selected.mapInArrow(_by_worker(lines, flags_of(selector, timeout, text=text), _documents), schema)


def letters(df: DataFrame, content: str = "content", id: str = "id", **options: Any) -> DataFrame:
    """One row a letter: :func:`table` ``letters``."""
    return table(df, "letters", content, id, **options)


def figures(df: DataFrame, content: str = "content", id: str = "id", **options: Any) -> DataFrame:
    """One row a quantity: :func:`table` ``figures``."""
    return table(df, "figures", content, id, **options)


def table(
    df: DataFrame,
    name: str,
    content: str = "content",
    id: str = "id",
    encoding: str | None = None,
    url: str | None = None,
    kind: Kind = "auto",
    *,
    selector: str | None = None,
    timeout: float | None = None,
) -> DataFrame:
    """
    A table of a dataset by its name (``letters``, ``figures``, ``commitments`` …), with its columns and types. Its key is ``id`` as the row has it.

    ``df`` holds letters, read as by :func:`parse`; or it is what :func:`parse` or :func:`warc` gave, and nothing is read again: a sentence is
    then NULL unless documents have their text. A letter that could not be read has no row in any table; ``parse`` names it. A document that is none
    of this version's fails the job.
    """
    # In the place of the number of a letter, which only a dataset gives, stands the row's id, as it does in that of its record.
    columns = columns_of(name)[1:]
    is_read = {"ok", "document"} <= set(df.columns)
    if is_read:
        selected = df.where(df["ok"]).select(df[id].alias("id"), df["document"].alias("document"))
        lines: _Lines = _lines_of_documents
    else:
        selected, lines = _letters_of(df, content, id, encoding, url, kind)
    kept = [(place, column, _fields[type]) for place, (column, type) in enumerate(columns) if column != "id"]
    schema = StructType([selected.schema["id"], *(StructField(column, types[0]) for _, column, types in kept)])
    arrow = [(place, column, types[1]) for place, column, types in kept]
    flags = (*flags_of(selector, timeout, text=False), "--table", name)

    def rows(ids: pa.Array, answers: list[bytes]) -> pa.RecordBatch:
        return _rows(arrow, ids, answers, is_read=is_read)

    return selected.mapInArrow(_by_worker(lines, flags, rows), schema)


def warc(
    spark: SparkSession,
    uris: Iterable[str],
    *,
    text: bool = False,
    selector: str | None = None,
    timeout: float | None = None,
) -> DataFrame:
    """
    Reads the letters of WARC files and other archives, as ``fuhan convert`` reads them: paths that every executor sees, or addresses that
    ``pyarrow.fs`` opens (``s3://``, ``hdfs://``, ``gs://`` …). One task reads one file.

    Gives the columns ``archive`` (as given), ``name`` (of the page in it), ``url``, ``capturedAt``, ``offset`` and those of :func:`parse` behind its
    id. A record that is damaged, cut or unreadable is a row that says so, and reading goes on behind it.
    """
    names = [StructField(name, StringType()) for name in ("archive", "name", "url", "capturedAt")]
    schema = StructType([*names, StructField("offset", LongType()), *_outcome])
    addresses = sorted(set(uris))
    files = spark.createDataFrame([(uri,) for uri in addresses], "archive string")
    spread = files.repartitionByRange(max(1, len(addresses)), "archive")
    return spread.mapInArrow(_by_archive(flags_of(selector, timeout, text=text)), schema)


def _letters_of(
    df: DataFrame, content: str, id: str, encoding: str | None, url: str | None, kind: Kind
) -> tuple[DataFrame, _Lines]:
    """The columns that are needed, under names of ours, and what makes lines of them."""
    label = encoding if encoding is not None and encoding not in df.columns else None
    named = {"content": content, "url": url, "encoding": None if label else encoding}
    wanted = {ours: theirs for ours, theirs in named.items() if theirs is not None}
    for name in (id, *wanted.values()):
        if name not in df.columns:
            raise FuhanError("usage", f"there is no column {name}; there are {', '.join(df.columns)}")
    type = df.schema[content].dataType.typeName()
    if type not in ("string", "binary"):
        raise FuhanError("usage", f"the column {content} is of the type {type}; a string or binary is wanted")
    if kind not in ("auto", "text", "html"):
        raise FuhanError("usage", f"kind is {kind}; auto, text or html is wanted")
    member = "content" if kind == "auto" else kind
    selected = df.select(df[id].alias("id"), *(df[theirs].alias(ours) for ours, theirs in wanted.items()))
    return selected, lambda batch: _lines(batch, member, label)


def _by_worker(lines: _Lines, flags: tuple[str, ...], make: _Make) -> Callable[[_Batches], Iterator[pa.RecordBatch]]:
    """What answers the rows of a partition by one child."""

    def work(batches: _Batches) -> Iterator[pa.RecordBatch]:
        client = Client()
        try:
            for batch in batches:
                for start in range(0, batch.num_rows, _slice_rows):
                    part = batch.slice(start, _slice_rows)
                    yield from _answered(client, part.column(0), lines(part), flags, make)
        finally:
            client.close()

    return work


def _answered(
    client: Client, ids: pa.Array, lines: Iterator[bytes], flags: tuple[str, ...], make: _Make
) -> Iterator[pa.RecordBatch]:
    begin = 0
    answers: list[bytes] = []
    size = 0
    for line in lines:
        answers.append(_ask(client, line, flags))
        size += len(answers[-1])
        if size > _slice_bytes:
            yield make(ids.slice(begin, len(answers)), answers)
            begin += len(answers)
            answers, size = [], 0
    if answers:
        yield make(ids.slice(begin), answers)


def _ask(client: Client, line: bytes, flags: tuple[str, ...]) -> bytes:
    """The answer to a line; that of a letter which ended its child twice says so. What is wrong with the machine is raised."""
    try:
        return client.ask(line, flags)
    except FuhanError as error:
        if error.category != "internal":
            raise
        return json.dumps({"ok": False, "error": {"category": error.category, "message": error.message}}).encode()


def _lines(batch: pa.RecordBatch, member: str, label: str | None) -> Iterator[bytes]:
    there = {name: _values(batch.column(name)) for name in batch.schema.names}
    is_text = _is_text(batch.column("content"))
    for row in range(batch.num_rows):
        content = there["content"][row]
        record: dict[str, Any] = {"encoding": label} if label is not None else {}
        # An id of any other type stays with its row.
        record["id"] = _string(there["id"][row], int)
        for name in ("encoding", "url"):
            if name in there:
                record[name] = _string(there[name][row])
        if isinstance(content, bytes):
            record["bytes"] = content
            if is_text:
                record["encoding"] = "utf-8"
        else:
            record[member] = content
        yield line_of(record)


def _string(value: Any, *others: type) -> Any:
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    return value if isinstance(value, (str, *others)) and not isinstance(value, bool) else None


def _values(column: pa.Array) -> list[Any]:
    """The values of a column. Spark's strings may hold bytes that are no UTF-8: such a value comes as bytes."""
    if not _is_text(column):
        values: list[Any] = column.to_pylist()
        return values
    return [None if value is None else _decoded(value) for value in column.cast(pa.large_binary()).to_pylist()]


def _is_text(column: pa.Array) -> bool:
    return bool(pa.types.is_string(column.type) or pa.types.is_large_string(column.type))


def _decoded(value: bytes) -> str | bytes:
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError:
        return value


def _lines_of_documents(batch: pa.RecordBatch) -> Iterator[bytes]:
    for document in batch.column("document").to_pylist():
        # A break between the tokens of JSON is as good as a blank, and would end the line.
        yield b'{"document":' + document.replace("\n", " ").encode("utf-8") + b"}\n"


def _row(answer: bytes) -> _Row:
    # The id before it is of ours and holds no bare quotation mark, so that the answer need not be read as JSON.
    _, mark, document = answer.partition(_document_mark)
    if mark:
        return True, document[:-1], None, None
    error = json.loads(answer)["error"]
    return False, None, error["category"], error["message"]


def _documents(ids: pa.Array, answers: list[bytes]) -> pa.RecordBatch:
    return pa.RecordBatch.from_arrays([ids, *_outcome_arrays(map(_row, answers))], ["id", *_outcome_names])


_outcome_names = [field.name for field in _outcome]


def _outcome_arrays(rows: Iterable[_Row]) -> list[pa.Array]:
    ok, documents, categories, messages = zip(*rows)
    return [
        pa.array(ok, pa.bool_()),
        pa.array(documents, pa.binary()).cast(pa.string()),
        pa.array(categories, pa.string()),
        pa.array(messages, pa.string()),
    ]


def _rows(
    columns: list[tuple[int, str, pa.DataType]], ids: pa.Array, answers: list[bytes], *, is_read: bool
) -> pa.RecordBatch:
    """
    The rows of a table; the place of a column is its place in a row of the answer. Raises the error of what had been read before, and of a child that
    ended twice: neither is the letter's.
    """
    owners: list[int] = []
    rows: list[list[Any]] = []
    for owner, line in enumerate(answers):
        answer = json.loads(line)
        error = answer.get("error")
        if error is not None and (is_read or error["category"] == "internal"):
            raise FuhanError(error["category"], f"{ids[owner].as_py()}: {error['message']}")
        made = answer.get("rows", ())
        owners += [owner] * len(made)
        rows += made
    arrays = [_array([row[place] for row in rows], type) for place, _, type in columns]
    keys = ids.take(pa.array(owners, pa.int64()))
    return pa.RecordBatch.from_arrays([keys, *arrays], ["id", *(name for _, name, _ in columns)])


def _array(values: list[Any], type: pa.DataType) -> pa.Array:
    if pa.types.is_date(type):
        return pa.array(values, pa.string()).cast(type)
    if pa.types.is_floating(type):
        values = [None if value is None else float(value) for value in values]
    return pa.array(values, type)


def _by_archive(flags: tuple[str, ...]) -> Callable[[_Batches], Iterator[pa.RecordBatch]]:
    """What reads the archives of a partition, one after the other, each into a folder of its own that is gone when its rows are out."""

    def work(batches: _Batches) -> Iterator[pa.RecordBatch]:
        for batch in batches:
            for uri in batch.column("archive").to_pylist():
                with TemporaryDirectory(prefix="fuhan-") as folder:
                    dataset = Path(folder, "dataset")
                    error = _convert(uri, dataset, flags)
                    yield from _sliced(uri, _unreadable(uri, error) if error else _converted(uri, dataset))

    return work


# Name, url, capturedAt and offset of a letter.
_Place = tuple[str, str | None, str | None, int | None]


def _convert(uri: str, dataset: Path, flags: tuple[str, ...]) -> str | None:
    """Converts an archive; says why where there is nothing of it."""
    command = [node(), program, "convert", "-o", str(dataset), "--workers", "1", "--quiet", "--allow-empty", *flags]
    options: dict[str, Any] = {"stderr": subprocess.PIPE, "creationflags": no_window}
    is_local = "://" not in uri
    try:
        if is_local:
            ended = subprocess.run([*command, "--", uri], stdin=subprocess.DEVNULL, **options)
            code, told = ended.returncode, ended.stderr
        else:
            code, told = _convert_stream(uri, [*command, "-"], options)
    except (OSError, ValueError, pa.ArrowException) as error:
        return f"{uri}: {error}"
    words = told.decode("utf-8", "replace").strip()
    if code < 0 or code > 2:
        # Killed, or out of memory: Spark tries the task again, perhaps elsewhere.
        raise FuhanError("internal", f"{uri}: the engine ended with {code}: {words[-500:]}")
    return None if (dataset / "documents.ndjson").exists() else words.removeprefix("fuhan: ")


def _convert_stream(uri: str, command: list[str], options: dict[str, Any]) -> tuple[int, bytes]:
    files, path = pyarrow.fs.FileSystem.from_uri(uri)
    with files.open_input_stream(path, compression=None) as stream:
        child = subprocess.Popen(command, stdin=subprocess.PIPE, **options)
        assert child.stdin is not None
        try:
            while piece := stream.read(1 << 20):
                child.stdin.write(piece)
        except BrokenPipeError:
            pass
        except BaseException:
            # What is missing must not look like the end of the archive.
            child.kill()
            child.communicate()
            raise
        _, told = child.communicate()
        return child.returncode, told


def _unreadable(uri: str, reason: str) -> Iterator[tuple[_Place, _Row]]:
    yield (uri, None, None, None), (False, None, "unreadable", reason)


def _converted(uri: str, dataset: Path) -> Iterator[tuple[_Place, _Row]]:
    own = json.dumps(uri, ensure_ascii=False)[1:-1].encode("utf-8")
    piped = b'"source":{"name":"-'
    with open(dataset / "documents.ndjson", "rb") as lines:
        for line in lines:
            document = line.rstrip(b"\n")
            if "://" in uri:
                document = document.replace(piped, b'"source":{"name":"' + own, 1)
            source = _source(document)
            yield (source["name"], source["url"], source["capturedAt"], source["offset"]), (True, document, None, None)
    quarantine = dataset / "quarantine.ndjson"
    if not quarantine.exists():
        return
    with open(quarantine, encoding="utf-8") as failures:
        for line in map(json.loads, failures):
            name = uri + line["name"].removeprefix("-") if "://" in uri else line["name"]
            yield (name, None, None, None), (False, None, line["category"], line["message"])


def _source(document: bytes) -> dict[str, Any]:
    """What a document says of where it came from, without reading the rest of it."""
    text = document.decode("utf-8")
    mark = '"source":'
    source: dict[str, Any] = json.JSONDecoder().raw_decode(text, text.index(mark) + len(mark))[0]
    return source


def _sliced(uri: str, made: Iterator[tuple[_Place, _Row]]) -> Iterator[pa.RecordBatch]:
    part: list[tuple[_Place, _Row]] = []
    size = 0
    for one in made:
        part.append(one)
        size += len(one[1][1] or b"")
        if len(part) >= _slice_rows or size > _slice_bytes:
            yield _archive_batch(uri, part)
            part, size = [], 0
    if part:
        yield _archive_batch(uri, part)


def _archive_batch(uri: str, part: list[tuple[_Place, _Row]]) -> pa.RecordBatch:
    places, rows = zip(*part)
    names, urls, times, offsets = zip(*places)
    strings = [pa.array(values, pa.string()) for values in ([uri] * len(part), names, urls, times)]
    arrays = [*strings, pa.array(offsets, pa.int64()), *_outcome_arrays(rows)]
    return pa.RecordBatch.from_arrays(arrays, ["archive", "name", "url", "capturedAt", "offset", *_outcome_names])
