"""Letters to documents: one at a time, or many by several children."""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Generator, Iterable, Iterator, Sequence, Sized
from contextlib import closing
from dataclasses import dataclass
from typing import Any, TypeVar, cast

from ._error import FuhanError
from ._offsets import Offsets, checked, moved_to_code_points
from ._pool import Outcome, Pool, close, ended
from ._record import Item, line_of, read_bytes, text_of
from ._worker import Worker, after_fork
from .types import Document

T = TypeVar("T")


@dataclass(frozen=True)
class Result:
    """What became of one letter: its document, or the error that stands in its place."""

    #: Position among the letters given, from 0.
    index: int
    #: What the record gave as ``id``; of a file its path; else None.
    id: Any
    document: Document | None
    error: FuhanError | None

    @property
    def ok(self) -> bool:
        """True where there is a document."""
        return self.document is not None

    def unwrap(self) -> Document:
        """The document; raises the error where there is none."""
        if self.document is None:
            assert self.error is not None
            raise self.error
        return self.document


def parse(
    letter: str | bytes,
    *,
    encoding: str | None = None,
    url: str | None = None,
    offsets: Offsets = "codepoints",
    timeout: float | None = None,
) -> Document:
    """
    Reads a letter (答复函、复函). Bytes are decoded by what they show, or as ``encoding`` says, and may be a text, a page, or a Word file.

    Spans count code points, so that ``document["text"][start:end]`` is what they name; ``offsets="utf16"`` gives the UTF-16 code units
    of the contract. ``timeout`` is in seconds. The first call starts a child process, which later calls use again.

    :raises FuhanError: where there is no document; its category says why.
    :raises TypeError: for what is neither ``str`` nor ``bytes``.
    """
    kind = "text" if isinstance(letter, str) else "bytes"
    record = {kind: text_of(letter), "encoding": encoding, "url": url}
    return _document(_client.ask(line_of(record), flags_of(None, timeout)), None, checked(offsets))


def parse_html(
    page: str | bytes,
    *,
    encoding: str | None = None,
    url: str | None = None,
    selector: str | None = None,
    offsets: Offsets = "codepoints",
    timeout: float | None = None,
) -> Document:
    """
    Reads the letter of a page; ``selector`` (CSS) points to it where a site hides it. For all else see :func:`parse`.

    :raises FuhanError: where there is no document.
    :raises TypeError: for what is neither ``str`` nor ``bytes``.
    """
    kind = "html" if isinstance(page, str) else "bytes"
    record = {kind: text_of(page), "encoding": encoding, "url": url}
    return _document(_client.ask(line_of(record), flags_of(selector, timeout)), None, checked(offsets))


def read(
    path: str | os.PathLike[str],
    *,
    encoding: str | None = None,
    offsets: Offsets = "codepoints",
    timeout: float | None = None,
) -> Document:
    """
    Reads the letter of a file. Archives and folders hold many: :func:`fuhan.tables` and :func:`fuhan.convert` read those.

    :raises FuhanError: where the file cannot be read or is no letter.
    """
    record = {"bytes": read_bytes(path), "encoding": encoding}
    return _document(_client.ask(line_of(record), flags_of(None, timeout)), os.fspath(path), checked(offsets))


def parse_many(
    letters: Iterable[Item],
    workers: int | None = None,
    ordered: bool = True,
    *,
    selector: str | None = None,
    offsets: Offsets = "codepoints",
    timeout: float | None = None,
    progress: bool = False,
) -> Iterator[Result]:
    """
    Reads letters by ``workers`` children at once (default: one a core, at most 8) and gives a result for each, in order unless ``ordered``
    is False. A letter is a text (``str``), ``bytes``, a path (``pathlib.Path``) or a :class:`Record`.

    ``letters`` is taken as results are used, some hundred ahead at most. A letter that cannot be read has its error in its result and harms
    no other; one that ends its child is tried once more in a new one. ``progress`` shows a bar where tqdm is installed.
    """
    if isinstance(letters, (str, bytes, os.PathLike)):
        raise FuhanError("usage", f"letters is one {type(letters).__name__}: a list of letters is wanted; fuhan.tables reads folders")
    checked(offsets)
    pool = Pool(letters, workers, flags_of(selector, timeout), lambda task, line: _document(line, task.name, offsets))
    results = _results(pool.outcomes(ordered))
    return with_bar(results, letters) if progress else results


def _results(outcomes: Generator[Outcome[Document], None, None]) -> Iterator[Result]:
    with closing(outcomes):
        for outcome in outcomes:
            yield Result(outcome.index, outcome.id, outcome.value, outcome.error)


def flags_of(selector: str | None, timeout: float | None, *, text: bool = True) -> tuple[str, ...]:
    """The flags of a worker. Without ``text``, which spans are counted anew by, documents come without theirs."""
    flags = ["--text"] if text else []
    if selector is not None:
        flags += ["--selector", selector]
    if timeout is not None:
        flags += ["--timeout", str(timeout)]
    return tuple(flags)


def answer_of(line: bytes) -> dict[str, Any]:
    """What a child answered; raises the error where that is one."""
    answer: dict[str, Any] = json.loads(line)
    if not answer["ok"]:
        error = answer["error"]
        raise FuhanError(error["category"], error["message"])
    return answer


def _document(line: bytes, name: str | None, offsets: Offsets) -> Document:
    """The document of an answer; raises its error."""
    document = cast(Document, answer_of(line)["document"])
    if name is not None:
        document["source"]["name"] = name
    return moved_to_code_points(document, document["text"]) if offsets == "codepoints" else document


class Client:
    """One child for calls that want one letter, started with the first of them."""

    def __init__(self) -> None:
        self.renew()

    def renew(self) -> None:
        """Begins anew, in a forked process."""
        self._lock = threading.Lock()
        self._worker: Worker | None = None

    def ask(self, line: bytes, flags: Sequence[str]) -> bytes:
        """The answer to a line. A child that ends on it is replaced once."""
        reason = ""
        with self._lock:
            for _ in range(2):
                worker = self._ready(flags)
                try:
                    worker.send(line)
                    answer = worker.receive()
                except BaseException:
                    # Its answer would be taken for that of the next letter.
                    self._worker = None
                    worker.close(at_once=True)
                    raise
                if answer is not None:
                    return answer
                self._worker = None
                reason = close(worker)
        raise ended(reason)

    def close(self) -> None:
        """Ends the child, if there is one; the next letter starts another."""
        with self._lock:
            worker, self._worker = self._worker, None
            if worker is not None:
                worker.close()

    def _ready(self, flags: Sequence[str]) -> Worker:
        worker = self._worker
        if worker is not None and (worker.flags != tuple(flags) or worker.has_ended()):
            self._worker = None
            worker.close()
            worker = None
        if worker is None:
            worker = self._worker = Worker(flags)
        return worker


_client = Client()
after_fork(_client.renew)


def with_bar(results: Iterator[T], letters: Iterable[object]) -> Iterator[T]:
    """The results with a bar, where tqdm is installed."""
    try:
        from tqdm.auto import tqdm
    except ImportError:
        return results
    return iter(tqdm(results, total=len(letters) if isinstance(letters, Sized) else None, unit="letter"))
