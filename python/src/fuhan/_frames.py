"""Data frames of pandas and polars, made alike from rows and from Parquet."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any, Literal, NamedTuple, Protocol

from ._error import FuhanError
from ._node import js

Backend = Literal["pandas", "polars"]


class Column(NamedTuple):
    """A column of a table: ``string``, ``integer``, ``number``, ``boolean`` or ``date``."""

    name: str
    type: str


class Frames(Protocol):
    """What a library of data frames must do. Missing values are its own; a date is a date, and a string that looks like a number stays one."""

    def of_rows(self, columns: Sequence[Column], rows: Iterable[Sequence[Any]]) -> Any:
        """A data frame of rows of JSON."""

    def of_parquet(self, columns: Sequence[Column], path: str) -> Any:
        """A data frame of a file that ``fuhan convert`` wrote."""

    def values(self, frame: Any, column: str) -> list[Any]:
        """The values of a column, None where one is missing."""

    def with_integers(self, frame: Any, column: str, values: list[Any]) -> Any:
        """The data frame with other values in a column of whole numbers."""

    def without(self, frame: Any, column: str) -> Any:
        """The data frame without a column."""


@lru_cache(maxsize=1)
def _tables() -> dict[str, list[Column]]:
    listed: dict[str, list[dict[str, str]]] = json.loads((js / "tables.json").read_text("utf-8"))
    return {name: [Column(one["name"], one["type"]) for one in columns] for name, columns in listed.items()}


def table_names() -> list[str]:
    """The tables of a dataset, ``letters`` first."""
    return list(_tables())


def columns_of(table: str) -> list[Column]:
    """The columns of a table; the first is the number of the letter."""
    if table not in _tables():
        raise FuhanError("usage", f"there is no table {table}; the tables are {', '.join(_tables())}")
    return [Column("letter", "integer"), *_tables()[table]]


def frames(backend: Backend) -> Frames:
    """The library of that name."""
    try:
        if backend == "pandas":
            return _Pandas()
        if backend == "polars":
            return _Polars()
    except ImportError as error:
        raise FuhanError("usage", f"{error.name} is not installed: pip install 'fuhan[{backend}]'") from error
    raise FuhanError("usage", f"there is no backend {backend}; pandas and polars are two")


class _Pandas:
    def __init__(self) -> None:
        import pandas

        self._pandas = pandas
        self._types: dict[str, Any] = {
            "string": pandas.StringDtype(),
            "integer": pandas.Int64Dtype(),
            "number": pandas.Float64Dtype(),
            "boolean": pandas.BooleanDtype(),
            # Wide enough for every year.
            "date": "datetime64[s]",
        }

    def of_rows(self, columns: Sequence[Column], rows: Iterable[Sequence[Any]]) -> Any:
        cells: list[list[Any]] = [[] for _ in columns]
        for row in rows:
            for column, cell in zip(cells, row, strict=True):
                column.append(cell)
        return self._pandas.DataFrame(
            {
                name: self._pandas.Series(values, dtype="object").astype(self._types[type])
                for (name, type), values in zip(columns, cells, strict=True)
            }
        )

    def of_parquet(self, columns: Sequence[Column], path: str) -> Any:
        import pyarrow.parquet

        arrow = pyarrow.parquet.read_table(path)
        return self._pandas.DataFrame(
            {
                name: arrow.column(name).to_pandas(date_as_object=False).astype(self._types[type])
                for name, type in columns
                if name in arrow.column_names
            }
        )

    def values(self, frame: Any, column: str) -> list[Any]:
        values = frame[column].astype("object")
        return list(values.where(values.notna(), None))

    def with_integers(self, frame: Any, column: str, values: list[Any]) -> Any:
        return frame.assign(**{column: self._pandas.array(values, dtype="Int64")})

    def without(self, frame: Any, column: str) -> Any:
        return frame.drop(columns=column)


class _Polars:
    def __init__(self) -> None:
        import polars

        self._polars = polars
        self._types: dict[str, Any] = {
            "string": polars.String,
            "integer": polars.Int64,
            "number": polars.Float64,
            "boolean": polars.Boolean,
            "date": polars.Date,
        }

    def of_rows(self, columns: Sequence[Column], rows: Iterable[Sequence[Any]]) -> Any:
        pl = self._polars
        # Dates are strings in JSON.
        schema = {name: pl.String if type == "date" else self._types[type] for name, type in columns}
        frame = pl.DataFrame(list(rows), schema=schema, orient="row")
        return frame.with_columns(pl.col(name).str.to_date() for name, type in columns if type == "date")

    def of_parquet(self, columns: Sequence[Column], path: str) -> Any:
        frame = self._polars.read_parquet(path)
        return frame.select(
            self._polars.col(name).cast(self._types[type]) for name, type in columns if name in frame.columns
        )

    def values(self, frame: Any, column: str) -> list[Any]:
        return list(frame[column])

    def with_integers(self, frame: Any, column: str, values: list[Any]) -> Any:
        return frame.with_columns(self._polars.Series(column, values, dtype=self._polars.Int64))

    def without(self, frame: Any, column: str) -> Any:
        return frame.drop(column)
