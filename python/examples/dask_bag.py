"""Letters by Dask: each partition is read by one child of the process that has it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from typing import Any

import dask.bag
import fuhan


def read(letters: Iterable[fuhan.Item]) -> list[tuple[Any, fuhan.Document | None, str | None]]:
    """The id, the document and the error of each letter."""
    results = fuhan.parse_many(letters, workers=1)
    return [(result.id, result.document, None if result.error is None else str(result.error)) for result in results]


def documents(paths: Sequence[os.PathLike[str]], partitions: int = 8) -> Any:
    """A bag of what :func:`read` gives."""
    return dask.bag.from_sequence(paths, npartitions=partitions).map_partitions(read)
