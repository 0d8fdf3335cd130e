"""Runs a command of the command line and takes what it prints."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence

from ._error import FuhanError
from ._node import no_window, node, program

_categories = {2: "usage", 3: "internal"}


def run(words: Sequence[str], stdin: bytes = b"", *, failures_are_errors: bool = False) -> bytes:
    """
    The standard output of a command. An exit code of 1 says that single inputs failed, and is an error where the caller says so.

    :raises FuhanError: with what the command says on standard error.
    """
    ended = subprocess.run(
        [node(), program, *words], input=stdin, capture_output=True, creationflags=no_window
    )
    code = ended.returncode
    if code == 0 or (code == 1 and not failures_are_errors):
        return ended.stdout
    told = ended.stderr.decode("utf-8", "replace").strip()
    category = _categories.get(code, "unreadable" if code == 1 else "internal")
    raise FuhanError(category, told.removeprefix("fuhan: ") or f"the command ended with {code}")


def flag(name: str, value: object) -> list[str]:
    """The words of an option: none for None and False, its name for True, else its name and value."""
    if value is None or value is False:
        return []
    return [f"--{name}"] if value is True else [f"--{name}={value}"]
