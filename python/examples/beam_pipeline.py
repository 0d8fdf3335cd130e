"""Letters by Apache Beam: elements are gathered into batches, each read by one child of the worker that has it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import apache_beam as beam
import fuhan


def read(records: list[fuhan.Item]) -> Iterator[tuple[Any, fuhan.Document | None, str | None]]:
    """The id, the document and the error of each record of a batch."""
    for result in fuhan.parse_many(records, workers=1):
        yield result.id, result.document, None if result.error is None else str(result.error)


def documents(records: Any) -> Any:
    """A collection of what :func:`read` gives of a collection of records."""
    return records | beam.BatchElements(min_batch_size=16, max_batch_size=256) | beam.FlatMap(read)
