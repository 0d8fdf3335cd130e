"""The notebook and the recipes for other engines, each run where its engine is installed."""

import json
from pathlib import Path
from typing import Any

import fuhan
import pytest
from conftest import letter

examples = Path(__file__).parents[1] / "examples"


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.syspath_prepend(str(examples))
    folder = tmp_path / "archive"
    folder.mkdir()
    for number in range(6):
        (folder / f"{number}.txt").write_text(letter(number), "utf-8")
    (folder / "6.txt").write_bytes(b"PK\x03\x04")
    return folder


def _judge(texts: dict[int, Any], errors: dict[int, str | None]) -> None:
    """Six letters and what is none, as ``parse_many`` reads them."""
    assert texts == {**{number: letter(number) for number in range(6)}, 6: None}
    assert [number for number, error in errors.items() if error is not None] == [6]


def _number(path: str) -> int:
    return int(Path(path).stem)


def test_the_notebook_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("pandas")
    monkeypatch.chdir(examples)
    cells = json.loads(Path("figures.ipynb").read_text("utf-8"))["cells"]
    names: dict[str, Any] = {}
    for cell in cells:
        if cell["cell_type"] == "code":
            assert cell["outputs"] == []
            exec("".join(cell["source"]), names)
    assert len(names["frames"]["quarantine"]) == 0
    assert (names["sums"]["sum"] > 0).all() and len(names["sums"]) > 1
    assert names["kinds"].to_numpy().sum() > 10
    assert names["places"] == [figure["text"] for figure in names["document"]["figures"]]


def test_dask_reads_letters(archive: Path) -> None:
    pytest.importorskip("dask.bag")
    import dask_bag

    rows = dask_bag.documents(sorted(archive.iterdir()), 3).compute(scheduler="threads")
    _judge(
        {_number(path): document and document["text"] for path, document, _ in rows},
        {_number(path): error for path, _, error in rows},
    )


@pytest.mark.filterwarnings("ignore::DeprecationWarning:ray", "ignore::ResourceWarning")
def test_ray_reads_letters(archive: Path) -> None:
    ray = pytest.importorskip("ray")
    import ray_data

    ray.init(num_cpus=1, include_dashboard=False, runtime_env={"env_vars": {"PYTHONPATH": str(examples)}})
    try:
        rows = ray_data.documents(str(archive)).take_all()
    finally:
        ray.shutdown()
    _judge(
        {_number(row["path"]): row["document"] and json.loads(row["document"])["text"] for row in rows},
        {_number(row["path"]): row["error"] for row in rows},
    )


def test_polars_reads_letters(archive: Path) -> None:
    polars = pytest.importorskip("polars")
    import polars_frame

    frame = polars.DataFrame({"content": [path.read_bytes() for path in sorted(archive.iterdir())]})
    rows = polars_frame.with_documents(frame).to_dicts()
    _judge(
        {number: row["document"] and json.loads(row["document"])["text"] for number, row in enumerate(rows)},
        {number: row["error"] for number, row in enumerate(rows)},
    )


def test_beam_reads_letters(archive: Path, tmp_path: Path) -> None:
    beam = pytest.importorskip("apache_beam")
    import beam_pipeline

    records: list[fuhan.Item] = [
        {"id": str(path), "bytes": path.read_bytes()} for path in sorted(archive.iterdir())
    ]
    output = str(tmp_path / "rows")
    with beam.Pipeline() as pipeline:
        rows = beam_pipeline.documents(pipeline | beam.Create(records))
        rows | beam.Map(json.dumps) | beam.io.WriteToText(output)
    lines = [json.loads(line) for path in tmp_path.glob("rows*") for line in path.read_text("utf-8").splitlines()]
    _judge(
        {_number(path): document and document["text"] for path, document, _ in sorted(lines)},
        {_number(path): error for path, _, error in lines},
    )
