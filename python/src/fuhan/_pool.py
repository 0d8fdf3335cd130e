"""Many letters at once: several children, and what is given to which."""

from __future__ import annotations

import os
import queue
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from ._error import FuhanError
from ._record import Letter, id_of, line_of, name_of, record_of
from ._worker import Worker

T = TypeVar("T")


def close(worker: Worker) -> str:
    """Ends a child and answers how it ended, in words; raises them where it would not begin, which no letter is to blame for."""
    reason = worker.close()
    if worker.was_refused():
        raise FuhanError("usage", reason)
    return reason


def ended(reason: str) -> FuhanError:
    """The error of a letter that ended two children."""
    return FuhanError("internal", f"the engine ended twice on this letter: {reason}")


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@dataclass(frozen=True)
class Outcome(Generic[T]):
    """What became of one letter: a value, or the error that stands in its place."""

    index: int
    id: Any
    value: T | None
    error: FuhanError | None


@dataclass
class Task:
    """A letter on its way."""

    index: int
    id: Any
    #: The file that holds it.
    name: str | None
    line: bytes
    tries: int = 0


@dataclass
class _Lane:
    """A child with the letters it has not answered, the first of which it has in hand."""

    worker: Worker
    waiting: deque[Task] = field(default_factory=deque)
    size: int = 0

    def has_room(self, task: Task) -> bool:
        """True where giving it the letter cannot block for long: it waits for one, or its pipe holds this one too."""
        return not self.waiting or (len(self.waiting) < 16 and self.size + len(task.line) <= 48_000)

    def give(self, task: Task) -> None:
        self.waiting.append(task)
        self.size += len(task.line)
        self.worker.send(task.line)

    def take(self) -> Task:
        task = self.waiting.popleft()
        self.size -= len(task.line)
        return task


class Pool(Generic[T]):
    """Several children, each with a thread that reads its answers; letters are given and results made in the thread that asks for them."""

    def __init__(
        self,
        letters: Iterable[Letter],
        workers: int | None,
        flags: Sequence[str],
        value_of: Callable[[Task, bytes], T],
    ) -> None:
        if workers is not None and workers < 1:
            raise FuhanError("usage", f"workers is {workers}; at least 1 is needed")
        self._letters = enumerate(letters)
        self._workers = workers or min(8, _cores())
        self._flags = flags
        self._value_of = value_of
        self._lanes: list[_Lane] = []
        self._inbox: queue.SimpleQueue[tuple[Worker, bytes | None]] = queue.SimpleQueue()
        #: A letter for which no lane had room.
        self._held_back: Task | None = None
        #: Outcomes of letters that were not given to any child.
        self._made: deque[Outcome[T]] = deque()
        #: Letters taken whose result was not handed out yet.
        self._open = 0
        self._most_open = 64 * self._workers
        self._process = os.getpid()

    def outcomes(self, ordered: bool) -> Generator[Outcome[T], None, None]:
        """The outcomes; when they are no longer wanted, the children end."""
        early: dict[int, Outcome[T]] = {}
        due = 0
        try:
            while (outcome := self._next_outcome()) is not None:
                if not ordered:
                    self._open -= 1
                    yield outcome
                    continue
                early[outcome.index] = outcome
                while due in early:
                    self._open -= 1
                    yield early.pop(due)
                    due += 1
        finally:
            for lane in self._lanes:
                lane.worker.close(at_once=True)

    def _next_outcome(self) -> Outcome[T] | None:
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
                return self._outcome(lane.take(), line)
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

    def _take(self) -> Task | None:
        """The next letter that can be given to a child."""
        for index, item in self._letters:
            self._open += 1
            try:
                return Task(index, id_of(item), name_of(item), line_of(record_of(item)))
            except FuhanError as error:
                self._made.append(Outcome(index, id_of(item), None, error))
                if self._open >= self._most_open:
                    break
        return None

    def _lane_for(self, task: Task) -> _Lane | None:
        lane = min(self._lanes, key=lambda lane: lane.size, default=None)
        if (lane is None or lane.waiting) and len(self._lanes) < self._workers:
            lane = _Lane(self._start())
            self._lanes.append(lane)
        return lane if lane is not None and lane.has_room(task) else None

    def _start(self) -> Worker:
        worker = Worker(self._flags)
        threading.Thread(target=_forward, args=(worker, self._inbox), daemon=True, name="fuhan").start()
        return worker

    def _replace(self, lane: _Lane) -> Outcome[T] | None:
        """Puts a new child in the place of one that ended. The letter it had in hand is tried once more, and fails the second time."""
        reason = close(lane.worker)
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
        return Outcome(in_hand.index, in_hand.id, None, ended(reason)) if has_failed else None

    def _outcome(self, task: Task, line: bytes) -> Outcome[T]:
        try:
            return Outcome(task.index, task.id, self._value_of(task, line), None)
        except FuhanError as error:
            return Outcome(task.index, task.id, None, error)


def _forward(worker: Worker, inbox: queue.SimpleQueue[tuple[Worker, bytes | None]]) -> None:
    while (line := worker.receive()) is not None:
        inbox.put((worker, line))
    inbox.put((worker, None))
