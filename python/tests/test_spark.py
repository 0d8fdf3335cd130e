"""
The functions for Spark on a real one, against what ``fuhan convert`` makes of the same letters.

In one process by default. By ``FUHAN_SPARK=connect`` they run through a Spark Connect server of their own, which wants ``pip install
"pyspark[connect]"``; the server of 3.5 is not in that package, so that ``FUHAN_CONNECT_JAR`` names it: ``mvn dependency:copy
-Dartifact=org.apache.spark:spark-connect_2.12:VERSION -DoutputDirectory=.`` with the VERSION of pyspark.
"""

import gzip
import json
import os
import random
import shutil
import socket
import stat
import subprocess
import sys
import time
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from conftest import letter
from fuhan import FuhanError
from fuhan._node import node, program

pyspark = pytest.importorskip("pyspark", reason="pyspark is not installed: fuhan.spark is NOT tested")
if shutil.which("java") is None and "JAVA_HOME" not in os.environ:
    pytest.skip("there is no Java: fuhan.spark is NOT tested", allow_module_level=True)

import fuhan.spark  # noqa: E402

pytestmark = pytest.mark.filterwarnings("default")
count = 2000


# Answers some letters, and is gone with the next one in hand; from then on it is the real one.
dying = """#!{python}
import os, subprocess, sys
real = {real!r}
try:
    if "worker" not in sys.argv:
        raise FileExistsError
    os.mkdir({mark!r})
except FileExistsError:
    os.execv(real, [real, *sys.argv[1:]])
child = subprocess.Popen([real, *sys.argv[1:]], stdin=subprocess.PIPE)
for _ in range(100):
    child.stdin.write(sys.stdin.buffer.readline())
    child.stdin.flush()
sys.stdin.buffer.readline()
child.stdin.close()
child.wait()
os.kill(os.getpid(), 9)
"""


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("spark")


@pytest.fixture(scope="module")
def spark(place: Path) -> Iterator[Any]:
    wrapper = place / "node"
    wrapper.write_text(dying.format(python=sys.executable, real=node(), mark=str(place / "died")))
    wrapper.chmod(wrapper.stat().st_mode | stat.S_IXUSR)
    before = dict(os.environ)
    os.environ.update(FUHAN_NODE=str(wrapper), PYSPARK_PYTHON=sys.executable, PYSPARK_DRIVER_PYTHON=sys.executable)
    settings = {
        "spark.master": "local[2]",
        "spark.ui.enabled": "false",
        "spark.sql.shuffle.partitions": "2",
        "spark.driver.host": "127.0.0.1",
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.local.dir": str(place),
    }
    how = connected if os.environ.get("FUHAN_SPARK") == "connect" else in_process
    with how(settings, place) as session:
        yield session
    os.environ.clear()
    os.environ.update(before)


@contextmanager
def in_process(settings: dict[str, str], place: Path) -> Iterator[Any]:
    from pyspark.sql import SparkSession

    builder = SparkSession.builder
    for key, value in settings.items():
        builder = builder.config(key, value)
    session = builder.getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    yield session
    session.stop()


@contextmanager
def connected(settings: dict[str, str], place: Path) -> Iterator[Any]:
    from pyspark.sql import SparkSession

    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    settings |= {"spark.connect.grpc.binding.address": "127.0.0.1", "spark.connect.grpc.binding.port": str(port)}
    jar = os.environ.get("FUHAN_CONNECT_JAR")
    command = [
        str(Path(pyspark.__file__).parent / "bin/spark-submit"),
        *(word for setting in settings.items() for word in ("--conf", "=".join(setting))),
        *("--class", "org.apache.spark.sql.connect.service.SparkConnectServer"),
        *(("--jars", jar) if jar else ()),
        jar or "spark-internal",
    ]
    log = place / "server.log"
    with open(log, "wb") as out, subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=out, stderr=out) as server:
        try:
            wait_for(port, server, log)
            session = SparkSession.builder.remote(f"sc://127.0.0.1:{port}").getOrCreate()
            yield session
            session.stop()
        finally:
            server.terminate()


def wait_for(port: int, server: subprocess.Popen[bytes], log: Path) -> None:
    for _ in range(600):
        if server.poll() is not None:
            break
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.2)
    raise RuntimeError(f"the Connect server did not start: {log.read_text()[-4000:]}")


def poisoned(number: int) -> bytes | None:
    """A letter, or every so often what is none."""
    draw = random.Random(number)
    whole = letter(number, "资金3.5亿元。" * draw.randrange(6))
    page = "<html><body>" + "".join(f"<p>{line}</p>" for line in whole.splitlines()) + "</body></html>"
    if number % 5 == 1:
        return page.encode("gb18030")
    if number % 50 != 7:
        return whole.encode()
    return draw.choice(
        [None, b"", b"\x89PNG\r\n\x1a\n" + bytes(400), b"%PDF-1.4\n", b"PK\x03\x04x", b"\xff" * 90, b"\0" * 3000]
    )


def record(number: int, content: bytes | None) -> dict[str, Any]:
    base64 = None if content is None else b64encode(content).decode()
    return {"id": number, "url": f"https://qingyu.example/{number}", "base64": base64}


def ndjson(path: Path) -> list[dict[str, Any]]:
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def convert(*words: str) -> None:
    subprocess.run([node(), program, "convert", "--quiet", *words], check=False)


@pytest.fixture(scope="module")
def converted(place: Path) -> dict[int, dict[str, Any]]:
    """What a local conversion makes of each letter, by its number."""
    path = place / "letters.ndjson"
    with open(path, "w", encoding="utf-8") as lines:
        for number in range(count):
            lines.write(json.dumps(record(number, poisoned(number))) + "\n")
    convert(str(path), "-o", str(place / "dataset"), "--to", "ndjson", "--to", "csv")
    made: dict[int, dict[str, Any]] = {}
    for document in ndjson(place / "dataset" / "documents.ndjson"):
        document["source"]["name"] = "-"
        made[int(document["source"]["id"])] = document
    for failure in ndjson(place / "dataset" / "quarantine.ndjson"):
        made[int(failure["name"].rpartition("/")[2]) - 1] = failure
    return made


@pytest.fixture(scope="module")
def source(spark: Any) -> Any:
    rows = [(number, poisoned(number), f"https://qingyu.example/{number}") for number in range(count)]
    return spark.createDataFrame(rows, "number bigint, body binary, address string").repartition(4)


@pytest.fixture(scope="module")
def parsed(source: Any, place: Path) -> Any:
    path = str(place / "parsed")
    fuhan.spark.parse(source, "body", "number", url="address").write.parquet(path)
    return source.sparkSession.read.parquet(path)


def test_each_letter_is_read_as_convert_reads_it(parsed: Any, converted: dict[int, Any], place: Path) -> None:
    assert dict(parsed.dtypes) == dict(
        zip(["id", "ok", "document", "category", "message"], ["bigint", "boolean", *["string"] * 3], strict=True)
    )
    assert (place / "died").exists(), "no child was killed"
    rows = parsed.collect()
    assert sorted(row.id for row in rows) == list(range(count)) == sorted(converted)
    for row in rows:
        wanted = converted[row.id]
        if row.ok:
            assert (json.loads(row.document), row.category, row.message) == (wanted, None, None)
        else:
            category = "unreadable" if row.category == "bad-record" else row.category
            assert (row.document, category, row.message) == (None, wanted["category"], wanted["message"])
    failed = sum(not row.ok for row in rows)
    assert 10 < failed < 60


def test_tables_are_those_of_a_dataset(source: Any, parsed: Any, place: Path) -> None:
    local = source.sparkSession.read.csv(str(place / "dataset" / "figures.csv"), header=True)
    own = ["position", "value", "unit", "dueBy", "text", "startOffset"]
    cells = [f"cast({name} as string)" for name in own if name != "value"] + ["cast(value as double)"]
    numbered = local.selectExpr("cast(letter as bigint) - 1 as id", *cells).persist()
    figures = fuhan.spark.figures(source, "body", "number").selectExpr("id", *cells).persist()
    assert figures.count() > 3 * count
    assert figures.exceptAll(numbered).count() == numbered.exceptAll(figures).count() == 0

    letters = fuhan.spark.letters(parsed)
    assert dict(letters.dtypes)["letterDate"] == "date"
    assert letters.count() == parsed.where("ok").count()
    first = letters.where("id = 40").collect()[0]
    assert (first.proposalNumber, str(first.letterDate), first.url) == ("0040", "2025-06-03", "https://qingyu.example/40")
    again = fuhan.spark.figures(parsed).selectExpr("id", *cells).persist()
    assert again.exceptAll(figures).count() == figures.exceptAll(again).count() == 0


def test_rows_keep_ids_nulls_and_bytes(spark: Any) -> None:
    ids = "named_struct('a', 1, 'b', array('x'))"
    rows = spark.sql(
        f"select {ids} as key, '{letter(1)}' as content, 'none' as x union all "
        f"select null, null, null union all select {ids}, cast(X'E99D92FF' as string), null"
    )
    plain, null, damaged = fuhan.spark.parse(rows, id="key", text=True).collect()
    assert (plain.id.a, plain.id.b, plain.ok) == (1, ["x"], True)
    assert json.loads(plain.document)["text"] == letter(1)
    assert (null.id, null.ok, null.document, null.category) == (None, False, None, "bad-record")
    assert json.loads(damaged.document)["text"] == "青\ufffd"
    html = spark.createDataFrame([("a", f"<p>{letter(2)}", "x")], "id string, page string, u string")
    as_text, as_html = (
        json.loads(fuhan.spark.parse(html, "page", url="u", kind=kind).collect()[0].document)["source"]
        for kind in ("text", "html")
    )
    assert (as_text["format"], as_html["format"], as_html["url"], as_html["id"]) == ("text", "html", "x", "a")
    with pytest.raises(FuhanError, match="no column text; there are id, page, u"):
        fuhan.spark.parse(html, "text")
    with pytest.raises(FuhanError, match="the column id is of the type long"):
        fuhan.spark.parse(spark.range(1), "id")
    stale = spark.createDataFrame([(1, True, '{\n"schemaVersion": "1"}')], "id int, ok boolean, document string")
    with pytest.raises(Exception, match="1: the document does not fit its schema"):
        fuhan.spark.letters(stale).collect()
    with pytest.raises(FuhanError, match="no table numbers"):
        fuhan.spark.table(html, "numbers", "page")


def test_web_archives_are_read_as_convert_reads_them(spark: Any, place: Path) -> None:
    paths = [place / f"crawl-{number}.warc.gz" for number in range(2)]
    for start, path in enumerate(paths):
        with open(path, "wb") as file:
            for number in range(start * 10, start * 10 + 10):
                file.write(gzip.compress(page_record(number)))
            file.write(b"junk between members")
            file.write(gzip.compress(page_record(99)))
    dataset = place / "crawls"
    convert(*map(str, paths), "-o", str(dataset))
    wanted = [(document["source"]["name"], document) for document in ndjson(dataset / "documents.ndjson")]
    assert len(wanted) == 22
    uris = [str(paths[0]), paths[1].as_uri(), str(place / "none.warc")]
    rows = fuhan.spark.warc(spark, uris).collect()
    read = [(row.name.removeprefix("file://"), row) for row in rows if row.ok]
    assert sorted(name for name, _ in read) == sorted(name for name, _ in wanted)
    for name, row in read:
        document = json.loads(row.document)
        assert (row.url, row.offset) == (document["source"]["url"], document["source"]["offset"])
        assert document | {"source": {**document["source"], "name": name}} == dict(wanted)[name]
    failed = {row.archive: row.message for row in rows if not row.ok}
    assert set(failed) == set(uris)
    assert "no such file" in failed[uris[2]]
    assert "not a gzip member" in failed[uris[0]]


def page_record(number: int) -> bytes:
    page = f"<html><body><p>{letter(number).replace(chr(10), '</p><p>')}</p></body></html>".encode()
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n%b" % (len(page), page)
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\n"
        f"WARC-Target-URI: https://qingyu.example/{number}\r\nWARC-Date: 2025-07-01T08:00:00Z\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"
