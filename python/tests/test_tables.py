"""Data frames: the same from documents, from letters and from files, in pandas and in polars."""

from pathlib import Path
from typing import Any

import fuhan
import pytest
from conftest import letter
from fuhan._frames import table_names

pandas = pytest.importorskip("pandas")


def _letters() -> list[str]:
    return [letter(number, "𠮷祥里经费3.5亿元,比上年增长12%。" if number % 2 else "") for number in range(8)]


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    folder = tmp_path / "archive"
    folder.mkdir()
    for number, text in enumerate(_letters()):
        (folder / f"{number}.txt").write_text(text, "utf-8")
    return folder


def _plain(value: Any) -> Any:
    return value.date() if isinstance(value, pandas.Timestamp) else value


def _records(frame: Any, *without: str) -> list[dict[str, Any]]:
    if type(frame).__module__.startswith("polars"):
        rows = frame.to_dicts()
    else:
        rows = [
            {name: None if pandas.isna(value) else _plain(value) for name, value in row.items()}
            for row in frame.astype("object").to_dict("records")
        ]
    for row in rows:
        for name in without:
            row.pop(name, None)
    return list(rows)


def test_documents_letters_and_files_give_the_same_rows(archive: Path) -> None:
    texts = _letters()
    documents = [result.unwrap() for result in fuhan.parse_many(texts)]
    paths = sorted(archive.iterdir())
    whole = fuhan.tables(archive)
    assert set(whole) == {*table_names(), "quarantine"}
    for name in ("sections", "findings"):
        of_documents = fuhan.table(documents, name, workers=1)
        assert len(of_documents) > 0
        assert _records(of_documents) == _records(fuhan.table(texts, name, workers=1))
        assert _records(of_documents, "input") == _records(whole[name], "input")
    of_files = fuhan.letters(paths, workers=1)
    assert list(of_files["input"]) == [str(path) for path in paths]
    assert _records(of_files, "text") == _records(whole["letters"])


def test_columns_have_their_types() -> None:
    frame = fuhan.figures(_letters(), workers=1)
    assert {name: str(frame[name].dtype) for name in ("letter", "value", "target", "dueBy", "unit", "title")} == {
        "letter": "Int64",
        "value": "Float64",
        "target": "boolean",
        "dueBy": "datetime64[s]",
        "unit": "string",
        "title": "string",
    }
    assert frame["dueBy"].dropna().dt.year.unique().tolist() == [2026]
    money = frame[frame["unit"] == "CNY"]
    assert money["value"].tolist() == [350_000_000.0] * 4
    empty = fuhan.figures([])
    assert len(empty) == 0 and (empty.dtypes == frame.dtypes).all()


def test_offsets_count_code_points_unless_told_otherwise(archive: Path) -> None:
    texts = _letters()
    for frame in (fuhan.figures(texts, workers=1), fuhan.tables(archive)["figures"]):
        for row in _records(frame):
            assert texts[row["letter"] - 1][row["startOffset"] : row["endOffset"]] == row["text"]
    shifted = fuhan.figures(texts[1], offsets="utf16")["startOffset"] - fuhan.figures(texts[1])["startOffset"]
    assert shifted.max() == 1


def test_polars_has_the_same_values(archive: Path) -> None:
    polars = pytest.importorskip("polars")
    texts = _letters()
    frame = fuhan.figures(texts, "polars")
    assert frame.schema["dueBy"] == polars.Date and frame.schema["value"] == polars.Float64
    assert _records(frame) == _records(fuhan.figures(texts, workers=1))
    assert fuhan.tables(archive, "polars")["figures"].drop("input").equals(frame.drop("input"))
    assert fuhan.letters([], "polars").height == 0


def test_what_cannot_be_read_is_never_lost_in_silence(archive: Path) -> None:
    (archive / "z.txt").write_bytes(b"%PDF-1.7\n")
    quarantine = fuhan.tables(archive)["quarantine"]
    assert [(row["letter"], Path(row["name"]).name, row["category"]) for row in _records(quarantine)] == [
        (9, "z.txt", "unreadable")
    ]
    with pytest.warns(UserWarning, match=r"no letter was read; .*none: no such file or folder"):
        frames = fuhan.tables(archive / "none")
    assert (len(frames["letters"]), len(frames["quarantine"])) == (0, 1)
    paths = sorted(archive.iterdir())
    with pytest.raises(fuhan.FuhanError, match="pdftotext"):
        fuhan.figures(paths)
    with pytest.warns(UserWarning, match="1 of 9 letters"):
        assert set(fuhan.figures(paths, errors="skip")["letter"]) == set(range(1, 9))


def test_wrong_calls_say_what_is_right(archive: Path, tmp_path: Path) -> None:
    with pytest.raises(fuhan.FuhanError, match="letters, sections, figures"):
        fuhan.table([], "figure")
    with pytest.raises(fuhan.FuhanError, match="polars"):
        fuhan.table([], "figures", "spark")  # type: ignore[call-overload]
    with pytest.raises(fuhan.FuhanError, match="no inputs"):
        fuhan.tables([])
    (tmp_path / "empty").mkdir()
    with pytest.raises(fuhan.FuhanError, match="empty"):
        fuhan.convert(tmp_path / "empty", tmp_path / "out")


def test_convert_writes_a_dataset(archive: Path, tmp_path: Path) -> None:
    output = tmp_path / "dataset"
    ran = fuhan.convert([archive / "0.txt", archive / "1.txt"], output, ["ndjson", "csv"], workers=1)
    assert ran["counts"]["documents"] == 2
    assert (output / "figures.csv").exists()
    with pytest.raises(fuhan.FuhanError) as raised:
        fuhan.convert(archive, output)
    assert raised.value.category in ("usage", "unreadable")
    assert fuhan.convert(archive, output, "ndjson", overwrite=True)["counts"]["documents"] == 8
