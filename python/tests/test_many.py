import itertools
import os
import time
from collections.abc import Iterator
from pathlib import Path

import fuhan
import pytest
from conftest import letter
from fuhan import _parse


def test_results_come_in_order_whatever_was_given(letters: list[str], tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(letters[1], "utf-8")
    given: list[fuhan.Item] = [
        letters[0],
        path,
        letters[2].encode("gbk"),
        {"id": "〔4〕", "text": letters[3], "url": "https://a.example/", "html": None},
        {"id": 5, "bytes": letters[4].encode()},
        tmp_path / "none.txt",
        {"id": 7},
        {"id": 8, "text": 5},  # type: ignore[list-item]
        b"PK\x03\x04",
        object(),  # type: ignore[list-item]
        *letters[10:],
    ]
    results = list(fuhan.parse_many(given, workers=2))
    assert [result.index for result in results] == list(range(40))
    assert [result.index for result in results if not result.ok] == [5, 6, 7, 8, 9]
    assert [result.id for result in results[:8]] == [None, str(path), None, "〔4〕", 5, str(given[5]), 7, 8]
    assert results[1].unwrap()["source"]["name"] == str(path)
    for result in (*results[:5], *results[10:]):
        assert result.unwrap()["text"] == letters[result.index]
    assert [result.error.category for result in results if result.error] == [
        "unreadable",
        "bad-record",
        "bad-record",
        results[8].error and results[8].error.category,
        "bad-record",
    ]
    with pytest.raises(fuhan.FuhanError):
        results[5].unwrap()


def test_without_order_every_result_comes_once(letters: list[str]) -> None:
    results = fuhan.parse_many(letters, workers=2, ordered=False)
    assert sorted(result.index for result in results) == list(range(40))
    assert list(fuhan.parse_many([])) == []
    with pytest.raises(fuhan.FuhanError, match="workers"):
        fuhan.parse_many([], workers=0)


def test_letters_are_taken_as_results_are_used() -> None:
    taken = 0

    def endless() -> Iterator[str]:
        nonlocal taken
        for number in itertools.count():
            taken += 1
            yield letter(number % 1000)

    results = fuhan.parse_many(endless(), workers=2)
    for used in range(1, 200):
        next(results)
        assert taken <= used + 2 * 64 + 1
    assert isinstance(results, Iterator)
    results.close()  # type: ignore[attr-defined]


def test_a_large_letter_stops_no_pipe() -> None:
    large = letter(1, "我局组织了交通执法检查。" * 20_000)
    given = [letter(0), large, large, letter(3), large]
    assert [result.unwrap()["text"] for result in fuhan.parse_many(given, workers=1)] == given


def test_an_error_of_the_source_is_its_own(letters: list[str]) -> None:
    def broken() -> Iterator[str]:
        yield letters[0]
        raise KeyError("crawl")

    with pytest.raises(KeyError, match="crawl"):
        list(fuhan.parse_many(broken(), workers=1))


def test_a_letter_that_ends_its_child_is_tried_once_more_and_then_alone_fails(
    letters: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    deaths = _dying_engine(monkeypatch, tmp_path)
    given = [*letters[:5], "死一次", *letters[6:12], "常死", *letters[13:]]
    results = list(fuhan.parse_many(given, workers=2))
    assert [result.index for result in results if not result.ok] == [12]
    error = results[12].error
    assert error is not None and error.category == "internal" and "exit code 9" in error.message
    assert deaths.read_text() == "xxx"


def test_a_call_for_one_letter_lives_on_after_its_child_died(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    _dying_engine(monkeypatch, tmp_path)
    monkeypatch.setattr(_parse, "_client", _parse.Client())
    assert fuhan.parse(letter(1))["kind"] == "reply"
    worker = _parse._client._worker
    assert worker is not None
    os.kill(worker.pid, 9)
    while not worker.has_ended():
        time.sleep(0.01)
    assert fuhan.parse("死一次")["kind"] == "other"
    with pytest.raises(fuhan.FuhanError) as raised:
        fuhan.parse("常死")
    assert raised.value.category == "internal"
    assert fuhan.parse(letter(2))["text"] == letter(2)


def _dying_engine(monkeypatch: pytest.MonkeyPatch, folder: Path) -> Path:
    """Puts a program in the engine's place that ends on some texts: on 死一次 the first time, on 常死 always. Its deaths are in the file."""
    deaths = folder / "deaths"
    script = folder / "dying.mjs"
    script.write_text(
        f"""
import {{ appendFileSync, existsSync, writeFileSync }} from 'node:fs'
import {{ createInterface }} from 'node:readline'
import {{ spawn }} from 'node:child_process'
const deaths = {str(deaths)!r}
const once = {str(folder / "once")!r}
const engine = spawn(process.execPath, [{_parse_program()!r}, ...process.argv.slice(2)], {{ stdio: ['pipe', 'pipe', 'inherit'] }})
const answers = createInterface({{ input: engine.stdout }})[Symbol.asyncIterator]()
for await (const line of createInterface({{ input: process.stdin }})) {{
  const isFirst = line.includes('死一次') && !existsSync(once)
  if (isFirst) writeFileSync(once, '')
  if (isFirst || line.includes('常死')) {{
    appendFileSync(deaths, 'x')
    process.exit(9)
  }}
  engine.stdin.write(line + '\\n')
  process.stdout.write((await answers.next()).value + '\\n')
}}
engine.stdin.end()
""",
        "utf-8",
    )
    monkeypatch.setattr("fuhan._worker.program", str(script))
    return deaths


def _parse_program() -> str:
    from fuhan._node import program

    return program


def test_a_bar_shows_where_tqdm_is(letters: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("tqdm")
    assert len(list(fuhan.parse_many(letters, workers=1, progress=True))) == 40
    assert "40/40" in capsys.readouterr().err
