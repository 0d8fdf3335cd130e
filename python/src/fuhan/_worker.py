"""A child process that reads letters, and what keeps it from outliving this one or being shared with another."""

from __future__ import annotations

import atexit
import os
import subprocess
import tempfile
from collections.abc import Callable, Sequence
from typing import IO
from weakref import WeakSet

from ._node import no_window, node, program

_piece = 1 << 16
_patience = 1.0


class Worker:
    """``fuhan worker``: answers each line with a line, in order. Its pipes have no buffers of Python's, which a fork would copy."""

    def __init__(self, flags: Sequence[str]) -> None:
        self.flags = tuple(flags)
        self._errors = tempfile.TemporaryFile()
        try:
            self._process: subprocess.Popen[bytes] = subprocess.Popen(
                [node(), program, "worker", *flags],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=self._errors,
                bufsize=0,
                creationflags=no_window,
                # Ctrl-C on a terminal is for this process, which then ends the child.
                start_new_session=True,
            )
        except BaseException:
            self._errors.close()
            raise
        assert self._process.stdin is not None and self._process.stdout is not None
        self._stdin: IO[bytes] = self._process.stdin
        self._stdout: IO[bytes] = self._process.stdout
        self._rest = b""
        _living.add(self)

    @property
    def pid(self) -> int:
        """The number of the child process."""
        return self._process.pid

    def has_ended(self) -> bool:
        """True where the child is no more."""
        return self._process.poll() is not None

    def send(self, line: bytes) -> None:
        """Gives the child a line; blocks while its pipe is full. A child that is no more shows in :meth:`receive` only."""
        view = memoryview(line)
        try:
            while view:
                view = view[self._stdin.write(view) :]
        except (OSError, ValueError):
            pass

    def receive(self) -> bytes | None:
        """The next answer without its line end; None where the child has ended."""
        pieces = [self._rest]
        while (end := pieces[-1].find(b"\n")) < 0:
            try:
                piece = self._stdout.read(_piece)
            except (OSError, ValueError):
                return None
            if not piece:
                return None
            pieces.append(piece)
        self._rest = pieces[-1][end + 1 :]
        pieces[-1] = pieces[-1][:end]
        return b"".join(pieces)

    def was_refused(self) -> bool:
        """True where the child would not begin, because of its flags."""
        return self._process.returncode == 2

    def close(self, *, at_once: bool = False) -> str:
        """Ends the child and answers how it ended, in words; nothing is left of it."""
        _living.discard(self)
        self._stdin.close()
        try:
            if at_once:
                self._process.kill()
            self._process.wait(_patience)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._stdout.close()
        if self._errors.closed:
            return ""
        self._errors.seek(max(0, self._errors.seek(0, os.SEEK_END) - 2000))
        told = self._errors.read().decode("utf-8", "replace").strip()
        self._errors.close()
        return f"exit code {self._process.returncode}{': ' if told else ''}{told}"

    def forget(self) -> None:
        """Lets go of a child that belongs to the process from which this one was forked."""
        self._stdin.close()
        self._stdout.close()
        self._errors.close()
        # Its end is not this process's to wait for.
        self._process.returncode = 0


_living: WeakSet[Worker] = WeakSet()
_after_fork: list[Callable[[], None]] = []


def after_fork(action: Callable[[], None]) -> None:
    """Has something done in each forked child, after the workers of its parent were let go."""
    _after_fork.append(action)


def _close_all() -> None:
    for worker in list(_living):
        worker.close(at_once=True)


def _forget_all() -> None:
    for worker in list(_living):
        worker.forget()
    _living.clear()
    for action in _after_fork:
        action()


atexit.register(_close_all)
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forget_all)
