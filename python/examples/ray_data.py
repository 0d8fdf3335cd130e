"""Letters by Ray Data: each batch is read by one child of the worker that has it."""

from __future__ import annotations

import json
from typing import Any

import fuhan
import ray.data


def read(batch: dict[str, Any]) -> dict[str, list[Any]]:
    """The path, the document as JSON and the error of each file of a batch."""
    records: list[fuhan.Item] = [
        {"id": path, "bytes": content} for path, content in zip(batch["path"], batch["bytes"], strict=True)
    ]
    results = list(fuhan.parse_many(records, workers=1))
    return {
        "path": [result.id for result in results],
        "document": [json.dumps(result.document) if result.ok else None for result in results],
        "error": [None if result.error is None else str(result.error) for result in results],
    }


def documents(folder: str) -> ray.data.Dataset:
    """A dataset of what :func:`read` gives of all files of a folder."""
    return ray.data.read_binary_files(folder, include_paths=True).map_batches(read, batch_size=256)
