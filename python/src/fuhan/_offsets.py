"""Places in a text: the engine counts UTF-16 code units, Python code points."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from copy import deepcopy
from typing import Any, Literal, TypeVar

from ._error import FuhanError
from .types import Document

T = TypeVar("T")

Offsets = Literal["codepoints", "utf16"]

_spans = ("span", "sentence")


def checked(offsets: Offsets) -> Offsets:
    """What places shall count; raises what says which there are."""
    if offsets not in ("codepoints", "utf16"):
        raise FuhanError("usage", f"offsets is {offsets!r}; codepoints or utf16 is wanted")
    return offsets


def has_astral(text: str) -> bool:
    """True where the two ways of counting differ: for rare hanzi and emoji, two code units each."""
    return len(text.encode("utf-16-le", "surrogatepass")) != 2 * len(text)


def _astral(text: str) -> list[int]:
    """Where the signs of two code units stand, in code points."""
    return [at for at, sign in enumerate(text) if sign > "\uffff"]


def to_code_points(text: str) -> Callable[[int], int]:
    """Turns offsets of UTF-16 code units in ``text`` into offsets of code points."""
    units = [at + before for before, at in enumerate(_astral(text))]
    return lambda offset: offset - bisect_left(units, offset - 1)


def to_utf16(text: str) -> Callable[[int], int]:
    """Turns offsets of code points in ``text`` into offsets of UTF-16 code units."""
    points = _astral(text)
    return lambda offset: offset + bisect_left(points, offset)


def move_spans(value: Any, move: Callable[[int], int]) -> None:
    """Moves every span inside of ``value``, and the columns of findings, in place."""
    if isinstance(value, list):
        for one in value:
            if isinstance(one, (dict, list)):
                move_spans(one, move)
    elif isinstance(value, dict):
        if value.get("span") and isinstance(column := value.get("column"), int):
            start = value["span"][0]
            value["column"] = move(start) - move(start - column + 1) + 1
        for name, one in value.items():
            if name in _spans and isinstance(one, list):
                one[:] = [move(offset) for offset in one]
            elif isinstance(one, (dict, list)):
                move_spans(one, move)


def moved_to_code_points(value: T, text: str) -> T:
    """The value with its spans in code points; it is changed in place."""
    if has_astral(text):
        move_spans(value, to_code_points(text))
    return value


def in_utf16(document: Document) -> Document:
    """The document as the engine knows it, a copy where that differs. Without a text, spans stay as they are."""
    text = document.get("text", "")
    if not has_astral(text):
        return document
    copy = deepcopy(document)
    move_spans(copy, to_utf16(text))
    return copy
