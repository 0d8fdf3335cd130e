"""Spans name what they say, on texts with signs of one and two code units, any line ends, with a byte order mark and without."""

import random
from collections.abc import Iterator
from typing import Any

import fuhan
from conftest import letter
from fuhan._offsets import move_spans, to_code_points, to_utf16

_signs = ["𠮷", "😀", "𪚥", "龘", "x", " ", "\ud800"]


def _texts(count: int) -> list[str]:
    """Letters with signs strewn in; the seed makes them the same each time."""
    chance = random.Random(20260304)
    texts = []
    for number in range(count):
        text = list(letter(number, "经费3.5亿元,比上年增长12%。"))
        for _ in range(chance.randrange(12)):
            text.insert(chance.randrange(len(text) + 1), chance.choice(_signs[:6]))
        joined = "".join(text)
        texts.append(chance.choice(["", "\ufeff"]) + joined.replace("\n", chance.choice(["\n", "\r\n"])))
    return texts


def _mentions(value: Any) -> Iterator[tuple[str, list[int]]]:
    if isinstance(value, dict):
        if isinstance(value.get("text"), str) and isinstance(value.get("span"), list):
            yield value["text"], value["span"]
        for one in value.values():
            yield from _mentions(one)
    elif isinstance(value, list):
        for one in value:
            yield from _mentions(one)


def _plain(text: str) -> str:
    return "".join(text.split())


def test_spans_count_code_points() -> None:
    checked = 0
    astral = 0
    for result in fuhan.parse_many(_texts(1000), workers=2):
        document = result.unwrap()
        text = document["text"]
        astral += any(sign > "\uffff" for sign in text)
        for words, (start, end) in _mentions(document):
            assert _plain(text[start:end]) == _plain(words)
            checked += 1
        for figure in document["figures"]:
            start, end = figure["sentence"]
            assert _plain(figure["text"]) in _plain(text[start:end])
    assert checked > 10_000
    assert astral > 300


def test_spans_count_code_units_where_asked() -> None:
    text = letter(5).replace("青屿", "𠮷屿")
    units = fuhan.parse(text, offsets="utf16")
    encoded = text.encode("utf-16-le")
    for words, (start, end) in _mentions(units):
        assert _plain(encoded[2 * start : 2 * end].decode("utf-16-le")) == _plain(words)
    points = fuhan.parse(text)
    assert points != units
    move_spans(points, to_utf16(text))
    assert points == units


def test_each_way_undoes_the_other() -> None:
    chance = random.Random(7)
    for _ in range(200):
        text = "".join(chance.choices(_signs, k=chance.randrange(30)))
        there, back = to_utf16(text), to_code_points(text)
        for at in range(len(text) + 1):
            assert there(at) == len(text[:at].encode("utf-16-le", "surrogatepass")) // 2
            assert back(there(at)) == at


def test_the_column_of_a_finding_moves_with_its_span() -> None:
    text = "𠮷\n𠮷𠮷ab"
    finding = {"span": [7, 8], "line": 2, "column": 5}
    move_spans(finding, to_code_points(text))
    assert finding == {"span": [4, 5], "line": 2, "column": 3}
