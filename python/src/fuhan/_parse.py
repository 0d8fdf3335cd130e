"""Letters to documents: one at a time, or many by several children."""

from __future__ import annotations

import json
import os
import queue
import threading
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence, Sized
from dataclasses import dataclass, field
from typing import Any, cast

from ._error import FuhanError
from ._offsets import Offsets, has_astral, move_spans, to_code_points
from ._record import Item, line_of, read_bytes, record_of
from ._worker import Worker, after_fork
from .types import Document


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
    """
    kind = "text" if isinstance(letter, str) else "bytes"
    record = {kind: letter, "encoding": encoding, "url": url}
    return _document(_client.ask(line_of(record), flags_of(None, timeout)), None, offsets)


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
    """
    kind = "html" if isinstance(page, str) else "bytes"
    record = {kind: page, "encoding": encoding, "url": url}
    return _document(_client.ask(line_of(record), flags_of(selector, timeout)), None, offsets)


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
    return _document(_client.ask(line_of(record), flags_of(None, timeout)), os.fspath(path), offsets)


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
    if workers is not None and workers < 1:
        raise FuhanError("usage", f"workers is {workers}; at least 1 is needed")
    pool = _Pool(letters, workers or min(8, _cores()), flags_of(selector, timeout), offsets)
    results = pool.results(ordered)
    return _with_bar(results, letters) if progress else results


def flags_of(selector: str | None, timeout: float | None) -> tuple[str, ...]:
    """The flags of a worker that keeps the text, by which spans are counted anew."""
    flags = ["--text"]
    if selector is not None:
        flags += ["--selector", selector]
    if timeout is not None:
        flags += ["--timeout", str(timeout)]
    return tuple(flags)


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _document(line: bytes, name: str | None, offsets: Offsets) -> Document:
    """The document of an answer; raises its error."""
    answer = json.loads(line)
    if not answer["ok"]:
        error = answer["error"]
        raise FuhanError(error["category"], error["message"])
    document = cast(Document, answer["document"])
    if name is not None:
        document["source"]["name"] = name
    text = document["text"]
    if offsets == "codepoints" and has_astral(text):
        move_spans(document, to_code_points(text))
    return document


def _ended(reason: str) -> FuhanError:
    return FuhanError("internal", f"the engine ended twice on this letter: {reason}")


class _Client:
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
                reason = worker.close()
        raise _ended(reason)

    def _ready(self, flags: Sequence[str]) -> Worker:
        worker = self._worker
        if worker is not None and (worker.flags != tuple(flags) or worker.has_ended()):
            self._worker = None
            worker.close()
            worker = None
        if worker is None:
            worker = self._worker = Worker(flags)
        return worker


_client = _Client()
after_fork(_client.renew)


@dataclass
class _Task:
    index: int
    id: Any
    name: str | None
    line: bytes
    tries: int = 0


@dataclass
class _Lane:
    """A child with the letters it has not answered, the first of which it has in hand."""

    worker: Worker
    waiting: deque[_Task] = field(default_factory=deque)
    size: int = 0

    def has_room(self, task: _Task) -> bool:
        """True where giving it the letter cannot block for long: it waits for one, or its pipe holds this one too."""
        return not self.waiting or (len(self.waiting) < 16 and self.size + len(task.line) <= 48_000)

    def give(self, task: _Task) -> None:
        self.waiting.append(task)
        self.size += len(task.line)
        self.worker.send(task.line)

    def take(self) -> _Task:
        task = self.waiting.popleft()
        self.size -= len(task.line)
        return task


class _Pool:
    """Several children, each with a thread that reads its answers; letters are given and results made in the thread that asks for them."""

    def __init__(self, letters: Iterable[Item], workers: int, flags: Sequence[str], offsets: Offsets) -> None:
        self._letters = enumerate(letters)
        self._workers = workers
        self._flags = flags
        self._offsets = offsets
        self._lanes: list[_Lane] = []
        self._inbox: queue.SimpleQueue[tuple[Worker, bytes | None]] = queue.SimpleQueue()
        #: A letter for which no lane had room.
        self._held_back: _Task | None = None
        #: Results of letters that were not given to any child.
        self._made: deque[Result] = deque()
        #: Letters taken whose result was not handed out yet.
        self._open = 0
        self._most_open = 64 * workers
        self._process = os.getpid()

    def results(self, ordered: bool) -> Iterator[Result]:
        """The results; when they are no longer wanted, the children end."""
        early: dict[int, Result] = {}
        due = 0
        try:
            while (result := self._next_result()) is not None:
                if not ordered:
                    self._open -= 1
                    yield result
                    continue
                early[result.index] = result
                while due in early:
                    self._open -= 1
                    yield early.pop(due)
                    due += 1
        finally:
            for lane in self._lanes:
                lane.worker.close(at_once=True)

    def _next_result(self) -> Result | None:
        if os.getpid() != self._process:
            raise FuhanError("usage", "this iterator was begun before a fork; begin one in each process")
        while True:
            self._fill()
            if self._made:
                return self._made.popleft()
            if not any(lane.waiting for lane in self._lanes):
                return None
            worker, line = self._inbox.get()
            lane = next(lane for lane in self._lanes if lane.worker is worker)
            if line is not None:
                return self._result(lane.take(), line)
            failed = self._replace(lane)
            if failed is not None:
                return failed

    def _fill(self) -> None:
        """Gives letters to children as long as there is room."""
        while self._held_back is not None or self._open < self._most_open:
            task = self._held_back or self._take()
            if task is None:
                return
            lane = self._lane_for(task)
            self._held_back = task if lane is None else None
            if lane is None:
                return
            lane.give(task)

    def _take(self) -> _Task | None:
        """The next letter that can be given to a child."""
        for index, item in self._letters:
            self._open += 1
            path = os.fspath(item) if isinstance(item, os.PathLike) else None
            given = item.get("id") if isinstance(item, Mapping) else path
            try:
                return _Task(index, given, path, line_of(record_of(item)))
            except FuhanError as error:
                self._made.append(Result(index, given, None, error))
                if self._open >= self._most_open:
                    break
        return None

    def _lane_for(self, task: _Task) -> _Lane | None:
        lane = min(self._lanes, key=lambda lane: lane.size, default=None)
        if (lane is None or lane.waiting) and len(self._lanes) < self._workers:
            lane = _Lane(self._start())
            self._lanes.append(lane)
        return lane if lane is not None and lane.has_room(task) else None

    def _start(self) -> Worker:
        worker = Worker(self._flags)
        threading.Thread(target=_forward, args=(worker, self._inbox), daemon=True, name="fuhan").start()
        return worker

    def _replace(self, lane: _Lane) -> Result | None:
        """Puts a new child in the place of one that ended. The letter it had in hand is tried once more, and fails the second time."""
        reason = lane.worker.close()
        tasks = list(lane.waiting)
        if not tasks:
            self._lanes.remove(lane)
            return None
        in_hand = tasks[0]
        in_hand.tries += 1
        has_failed = in_hand.tries > 1
        lane.worker = self._start()
        lane.waiting.clear()
        lane.size = 0
        for task in tasks[1 if has_failed else 0 :]:
            lane.give(task)
        return Result(in_hand.index, in_hand.id, None, _ended(reason)) if has_failed else None

    def _result(self, task: _Task, line: bytes) -> Result:
        try:
            return Result(task.index, task.id, _document(line, task.name, self._offsets), None)
        except FuhanError as error:
            return Result(task.index, task.id, None, error)


def _forward(worker: Worker, inbox: queue.SimpleQueue[tuple[Worker, bytes | None]]) -> None:
    while (line := worker.receive()) is not None:
        inbox.put((worker, line))
    inbox.put((worker, None))


def _with_bar(results: Iterator[Result], letters: Iterable[Item]) -> Iterator[Result]:
    try:
        from tqdm.auto import tqdm  # type: ignore[import-untyped]
    except ImportError:
        return results
    return iter(tqdm(results, total=len(letters) if isinstance(letters, Sized) else None, unit="letter"))
