"""Judges letters by the rules of form."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal, TypedDict, cast

from ._error import FuhanError
from ._offsets import in_utf16, moved_to_code_points
from ._parse import parse_many
from ._record import Item, Letter, is_document, letters_of
from ._run import flag, run
from .types import Document, Finding

Profile = Literal["scraped", "published", "issued"]
Severity = Literal["off", "info", "warning", "error"]


class Suppression(TypedDict):
    """Why a finding does not count."""

    reason: str


class Fix(TypedDict):
    """What mends a finding; an unsafe one may change what the letter says."""

    #: Half-open range [start, end) in document.text
    span: list[int]
    text: str
    isSafe: bool


class CheckedFinding(Finding):
    """A finding with what tells it from others."""

    #: Key of its letter: the same for every copy, whatever its layout.
    document: str
    #: The same after the next scrape, and no other finding has it.
    fingerprint: str
    suppression: Suppression | None
    fix: Fix | None


def check(
    letters: Letter | Iterable[Letter],
    *,
    profile: Profile | None = None,
    expect: Literal["reply", "opinion", "report", "other"] | None = None,
    rules: Mapping[str, Severity] | None = None,
    config: str | os.PathLike[str] | None = None,
) -> list[list[CheckedFinding]]:
    """
    Judges letters, each a document or whatever :func:`parse_many` takes, by the rules of form, and compares them with each other. Gives for
    each its findings. ``profile`` says what the texts claim to be; ``rules`` sets the severity of single rules; ``config`` is a
    ``fuhan.config.json``, looked for in the working folder where it is not given. ``fuhan rules`` lists the rules.

    :raises FuhanError: where a letter cannot be read or the configuration is wrong.
    """
    documents = _documents(letters_of(letters))
    lines = b"".join(_line(number, document) for number, document in enumerate(documents, 1))
    words = [
        "check",
        "-",
        "--format=ndjson",
        "--level=info",
        *flag("profile", profile),
        *flag("expect", expect),
        *flag("config", config and os.fspath(config)),
        *(word for rule, severity in (rules or {}).items() for word in flag("rule", f"{rule}={severity}")),
    ]
    judged = [json.loads(line)["findings"] for line in run(words, lines).splitlines()] if documents else []
    if len(judged) != len(documents):
        raise FuhanError("bad-record", f"{len(documents) - len(judged)} of the documents are none that fuhan made")
    return [moved_to_code_points(found, one["text"]) for found, one in zip(judged, documents, strict=True)]


def _line(number: int, document: Document) -> bytes:
    """A document as the engine takes it. Letters are compared by the names of their sources, so that one without gets its number."""
    known = in_utf16(document)
    source = known["source"]
    name = f"letter {number}" if source["name"] == "-" else source["name"]
    return json.dumps({**known, "source": {**source, "name": name}}).encode("ascii") + b"\n"


def _documents(letters: Sequence[Letter]) -> list[Document]:
    unread = [letter for letter in letters if not is_document(letter)]
    read = parse_many(cast(list[Item], unread))
    return [letter if is_document(letter) else next(read).unwrap() for letter in letters]
