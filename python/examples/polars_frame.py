"""Letters in a data frame of Polars: the documents as a column of JSON beside their letters."""

from __future__ import annotations

import json

import fuhan
import polars as pl


def with_documents(frame: pl.DataFrame, column: str = "content") -> pl.DataFrame:
    """The frame with the columns ``document`` and ``error``; ``column`` holds texts or bytes."""
    results = list(fuhan.parse_many(frame[column]))
    return frame.with_columns(
        pl.Series("document", [json.dumps(result.document) if result.ok else None for result in results], pl.String),
        pl.Series("error", [None if result.error is None else str(result.error) for result in results], pl.String),
    )
