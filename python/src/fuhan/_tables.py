"""Tables of letters as data frames."""

from __future__ import annotations

import json
import os
import warnings
from collections.abc import Iterable, Sequence
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, Literal, TypedDict, overload

from ._convert import Paths, convert
from ._frames import Backend, Column, Frames, columns_of, frames, table_names
from ._offsets import Offsets, checked, has_astral, to_code_points
from ._parse import answer_of, flags_of, with_bar
from ._pool import Pool, Task
from ._record import Letter, letters_of

if TYPE_CHECKING:
    import pandas
    import polars
    from typing_extensions import Unpack


class TableOptions(TypedDict, total=False):
    """How the letters of a table are read."""

    #: Children at once; one a core, at most 8, by default.
    workers: int | None
    #: ``codepoints`` (the default) or ``utf16``.
    offsets: Offsets
    #: ``raise`` (the default) raises the first error; ``skip`` leaves such letters out and warns how many they are.
    errors: Literal["raise", "skip"]
    selector: str | None
    #: Seconds for one letter.
    timeout: float | None
    #: Shows a bar where tqdm is installed.
    progress: bool


@overload
def table(
    letters: Letter | Iterable[Letter], name: str, backend: Literal["pandas"] = ..., **options: Unpack[TableOptions]
) -> pandas.DataFrame: ...
@overload
def table(
    letters: Letter | Iterable[Letter], name: str, backend: Literal["polars"], **options: Unpack[TableOptions]
) -> polars.DataFrame: ...
def table(
    letters: Letter | Iterable[Letter], name: str, backend: Backend = "pandas", **options: Unpack[TableOptions]
) -> Any:
    """
    A table of letters by its name (``letters``, ``figures``, ``commitments`` …): a data frame of pandas, or of polars. Each letter is a document,
    which is not read again, or whatever :func:`parse_many` takes. The column ``letter`` counts them from 1. :class:`TableOptions` are further
    arguments.

    :raises FuhanError: where a letter cannot be read, unless ``errors="skip"``.
    """
    library = frames(backend)
    columns = columns_of(name)
    return library.of_rows(columns, _rows(letters_of(letters), name, columns, **options))


@overload
def figures(
    letters: Letter | Iterable[Letter], backend: Literal["pandas"] = ..., **options: Unpack[TableOptions]
) -> pandas.DataFrame: ...
@overload
def figures(
    letters: Letter | Iterable[Letter], backend: Literal["polars"], **options: Unpack[TableOptions]
) -> polars.DataFrame: ...
def figures(
    letters: Letter | Iterable[Letter], backend: Backend = "pandas", **options: Unpack[TableOptions]
) -> Any:
    """One row a quantity: :func:`table` ``figures``."""
    return table(letters, "figures", backend, **options)


@overload
def letters(
    letters: Letter | Iterable[Letter], backend: Literal["pandas"] = ..., **options: Unpack[TableOptions]
) -> pandas.DataFrame: ...
@overload
def letters(
    letters: Letter | Iterable[Letter], backend: Literal["polars"], **options: Unpack[TableOptions]
) -> polars.DataFrame: ...
def letters(
    letters: Letter | Iterable[Letter], backend: Backend = "pandas", **options: Unpack[TableOptions]
) -> Any:
    """One row a letter: :func:`table` ``letters``."""
    return table(letters, "letters", backend, **options)


def _rows(
    letters: Sequence[Letter],
    name: str,
    columns: Sequence[Column],
    *,
    workers: int | None = None,
    offsets: Offsets = "codepoints",
    errors: Literal["raise", "skip"] = "raise",
    selector: str | None = None,
    timeout: float | None = None,
    progress: bool = False,
) -> list[list[Any]]:
    checked(offsets)
    places = {column.name: place for place, column in enumerate(columns)}

    def rows_of(task: Task, line: bytes) -> list[list[Any]]:
        answer = answer_of(line)
        rows = [[task.index + 1, *cells] for cells in answer["rows"]]
        if task.name is not None:
            for row in rows:
                row[places["input"]] = task.name
        if offsets == "codepoints" and has_astral(answer["text"]):
            move = to_code_points(answer["text"])
            for place in (places[column] for column in _offset_columns if column in places):
                for row in rows:
                    # A finding may have no place.
                    row[place] = row[place] and move(row[place])
        return rows

    pool = Pool(letters, workers, (*flags_of(selector, timeout), "--table", name), rows_of)
    made: list[list[Any]] = []
    skipped = 0
    with closing(pool.outcomes(True)) as outcomes:
        for outcome in with_bar(outcomes, letters) if progress else outcomes:
            if outcome.error is not None:
                if errors == "raise":
                    raise outcome.error
                skipped += 1
            made.extend(outcome.value or [])
    if skipped:
        warnings.warn(f"{skipped} of {len(letters)} letters could not be read; parse_many says why", stacklevel=4)
    return made


_offset_columns = ("startOffset", "endOffset")
_quarantine = [Column("letter", "integer"), *(Column(name, "string") for name in ("name", "category", "message"))]


@overload
def tables(
    paths: Paths,
    backend: Literal["pandas"] = ...,
    *,
    text: bool = ...,
    workers: int | None = ...,
    offsets: Offsets = ...,
    encoding: str | None = ...,
    selector: str | None = ...,
    timeout: float | None = ...,
) -> dict[str, pandas.DataFrame]: ...
@overload
def tables(
    paths: Paths,
    backend: Literal["polars"],
    *,
    text: bool = ...,
    workers: int | None = ...,
    offsets: Offsets = ...,
    encoding: str | None = ...,
    selector: str | None = ...,
    timeout: float | None = ...,
) -> dict[str, polars.DataFrame]: ...
def tables(
    paths: Paths,
    backend: Backend = "pandas",
    *,
    text: bool = False,
    workers: int | None = None,
    offsets: Offsets = "codepoints",
    encoding: str | None = None,
    selector: str | None = None,
    timeout: float | None = None,
) -> dict[str, Any]:
    """
    All tables of the letters of files, folders and archives, each a data frame of pandas, or of polars: ``letters``, ``sections``, ``figures``,
    ``citations``, ``commitments``, ``answers``, ``findings``, ``addressees``, ``agencies``. They are joined by ``letter``. Inputs that could not be read are the
    rows of ``quarantine``, with a warning where no letter was read at all. ``text`` keeps the text of the letters.

    :raises FuhanError: where there is no dataset, as from :func:`convert`.
    """
    library = frames(backend)
    checked(offsets)
    with TemporaryDirectory(prefix="fuhan-") as folder:
        dataset = os.path.join(folder, "dataset")
        convert(
            paths, dataset, "parquet", workers=workers, text=True, encoding=encoding, selector=selector, timeout=timeout
        )
        made = {
            name: library.of_parquet(columns_of(name), os.path.join(dataset, f"{name}.parquet"))
            for name in table_names()
        }
        failures = [json.loads(line) for line in Path(dataset, "quarantine.ndjson").read_bytes().splitlines()]
    if offsets == "codepoints":
        made = _moved(library, made)
    if not text:
        made["letters"] = library.without(made["letters"], "text")
    if failures and len(made["letters"]) == 0:
        first = failures[0]
        warnings.warn(f"no letter was read; {first['name']}: {first['message']}", stacklevel=2)
    made["quarantine"] = library.of_rows(_quarantine, [[one[name] for name, _ in _quarantine] for one in failures])
    return made


def _moved(library: Frames, made: dict[str, Any]) -> dict[str, Any]:
    """The tables with offsets in code points."""
    texts = zip(library.values(made["letters"], "letter"), library.values(made["letters"], "text"), strict=True)
    moves = {letter: to_code_points(text) for letter, text in texts if has_astral(text)}
    if not moves:
        return made
    moved = dict(made)
    for name, frame in made.items():
        for column in _offset_columns:
            if Column(column, "integer") in columns_of(name):
                pairs = zip(library.values(frame, "letter"), library.values(frame, column), strict=True)
                values = [moves[letter](offset) if letter in moves and offset else offset for letter, offset in pairs]
                moved[name] = library.with_integers(moved[name], column, values)
    return moved
