"""Archives to datasets, by ``fuhan convert``."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Literal, cast

from ._error import FuhanError
from ._run import flag, run

Format = Literal["ndjson", "csv", "parquet", "sqlite", "xlsx", "dta", "datapackage"]
Paths = str | os.PathLike[str] | Iterable[str | os.PathLike[str]]


def convert(
    inputs: Paths,
    output: str | os.PathLike[str],
    to: Format | Sequence[Format] = "ndjson",
    *,
    workers: int | None = None,
    text: bool = False,
    overwrite: bool = False,
    resume: bool = False,
    encoding: str | None = None,
    selector: str | None = None,
    timeout: float | None = None,
) -> dict[str, Any]:
    """
    Turns files, folders, and archives (ZIP, tar, WARC, records of NDJSON, CSV, XML, SQL) into a dataset in the folder ``output``, by all cores in
    constant memory. Gives what the dataset's ``run.json`` says: ``counts``, ``outputs`` and so on. An input that could not be read is counted
    there and listed in ``quarantine.ndjson``. Offsets in the files are the contract's own, in UTF-16 code units.

    :raises FuhanError: where there is no dataset: ``usage`` for a folder that holds one already, inputs that hold no letter, and the like.
    """
    formats = [to] if isinstance(to, str) else to
    words = [
        "convert",
        "--files-from=-",
        "--quiet",
        *flag("output", os.fspath(output)),
        *(word for name in formats for word in flag("to", name)),
        *flag("workers", workers),
        *flag("text", text),
        *flag("overwrite", overwrite),
        *flag("resume", resume),
        *flag("encoding", encoding),
        *flag("selector", selector),
        *flag("timeout", timeout),
    ]
    run(words, b"".join(os.fsencode(path) + b"\0" for path in paths_of(inputs)))
    return cast(dict[str, Any], json.loads((Path(output) / "run.json").read_text("utf-8")))


def paths_of(inputs: Paths) -> list[str | os.PathLike[str]]:
    """One path or several, as a list."""
    paths = [inputs] if isinstance(inputs, (str, os.PathLike)) else list(inputs)
    if not paths:
        raise FuhanError("usage", "no inputs")
    return paths
