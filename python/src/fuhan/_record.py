"""Records as the engine takes them: one letter a line."""

from __future__ import annotations

import json
import os
from base64 import b64encode
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, TypedDict, TypeGuard, cast

from ._error import FuhanError
from ._offsets import in_utf16
from .types import Document


class Record(TypedDict, total=False):
    """
    A letter as a crawler keeps it: one of ``text``, ``html``, ``bytes`` and ``base64``; of a page and the text that was taken from it the page is
    read. None is as good as absent.
    """

    id: Any
    text: str | None
    html: str | None
    bytes: bytes | None
    base64: str | None
    #: WHATWG label; without it the bytes tell.
    encoding: str | None
    url: str | None
    capturedAt: str | None


Item = str | bytes | os.PathLike[str] | Record
#: A letter, read already or not.
Letter = Item | Document


def line_of(record: Mapping[str, Any]) -> bytes:
    """A record as a line of JSON."""
    members = {name: value for name, value in record.items() if value is not None}
    if (content := members.pop("bytes", None)) is not None:
        members["base64"] = b64encode(content).decode("ascii")
    try:
        return json.dumps(members, ensure_ascii=False).encode("utf-8") + b"\n"
    except UnicodeEncodeError:
        # Half a surrogate pair has no UTF-8; escaped, the engine sees it and says so.
        return json.dumps(members).encode("ascii") + b"\n"
    except TypeError as error:
        raise FuhanError("bad-record", str(error)) from None


def is_document(letter: object) -> TypeGuard[Document]:
    """True for what :func:`fuhan.parse` gave."""
    return isinstance(letter, Mapping) and "schemaVersion" in letter


def text_of(letter: object) -> str | bytes:
    """A letter that is a text or bytes; raises what says what else was given."""
    if isinstance(letter, os.PathLike):
        raise FuhanError("usage", f"{os.fspath(letter)} is a path: fuhan.read reads a file")
    if not isinstance(letter, (str, bytes, bytearray, memoryview)):
        raise TypeError(f"a letter is str or bytes, and no {type(letter).__name__}")
    if isinstance(letter, str):
        _refuse_path(letter, "fuhan.read reads a file")
    return cast("str | bytes", letter)


def _refuse_path(text: str, hint: str) -> None:
    """A str is the text of a letter: one that is the path of something here is a mistake, whose answer would be an empty letter."""
    if 0 < len(text) < 1024 and "\n" not in text and "\0" not in text and os.path.exists(text):
        raise FuhanError("usage", f"{text} is a path, and a str is the text of a letter: {hint}")


def letters_of(letters: Letter | Iterable[Letter]) -> Sequence[Letter]:
    """One letter or several, as a sequence."""
    if isinstance(letters, str):
        _refuse_path(letters, "give a pathlib.Path, or the folder to fuhan.tables")
    if isinstance(letters, (str, bytes, os.PathLike, Mapping)):
        return [cast(Letter, letters)]
    return list(letters)


def id_of(letter: Letter) -> Any:
    """What a record, or the record of a document, gave as its id; of a file its path."""
    if is_document(letter):
        return letter["source"]["id"]
    return letter.get("id") if isinstance(letter, Mapping) else name_of(letter)


def name_of(letter: Letter) -> str | None:
    """The path of a file."""
    return os.fspath(letter) if isinstance(letter, os.PathLike) else None


def record_of(item: Letter) -> Mapping[str, Any]:
    """The record of a text, of bytes, of a file, of a record or of a document."""
    if is_document(item):
        return {"document": in_utf16(item)}
    if isinstance(item, str):
        return {"text": item}
    if isinstance(item, (bytes, bytearray, memoryview)):
        return {"bytes": item}
    if isinstance(item, os.PathLike):
        return {"bytes": read_bytes(item)}
    if isinstance(item, Mapping):
        return item
    raise FuhanError("bad-record", f"a {type(item).__name__} is no letter: text, bytes, a path or a record is wanted")


def read_bytes(path: str | os.PathLike[str]) -> bytes:
    """The bytes of a file."""
    try:
        return Path(path).read_bytes()
    except OSError as error:
        raise FuhanError("unreadable", f"{os.fspath(path)}: {error.strerror}") from error
