"""The recipes of docs/recipes.md that are in Python, run as they stand there."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import fuhan

PROJECT = Path(__file__).parents[2]
RECIPES = PROJECT / "docs/recipes.md"
Sums = dict[str, tuple[int, float]]


def recipe(name: str) -> str:
    found = re.search(rf"^## {name}\n\n```python\n(.*?)^```$", RECIPES.read_text("utf8"), re.MULTILINE | re.DOTALL)
    assert found is not None
    return found[1]


@pytest.fixture(scope="module")
def dataset(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("recipes")
    fuhan.convert(PROJECT / "fixtures/letters", folder / "dataset", to=["csv", "parquet"])
    yield folder


@pytest.fixture(scope="module")
def expected() -> Sums:
    sums: Sums = {}
    for path in sorted((PROJECT / "fixtures/letters").glob("*.txt")):
        document = fuhan.read(path)
        level = (document["issuer"] or {}).get("level")
        for figure in document["figures"]:
            is_left_out = figure["target"] or figure["suspect"] or figure["change"] or figure["partOf"] is not None
            if not level or figure["unit"] != "CNY" or is_left_out or figure["value"] is None:
                continue
            amounts, total = sums.get(level, (0, 0))
            sums[level] = (amounts + 1, total + figure["value"])
    assert len(sums) > 2
    return sums


@pytest.mark.parametrize("name", ["pandas", "polars"])
def test_recipe(name: str, dataset: Path, expected: Sums, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip(name)
    monkeypatch.chdir(dataset)
    place: dict[str, object] = {}
    exec(recipe(name), place)
    sums = place["sums"]
    rows = sums.to_dict("records") if name == "pandas" else sums.to_dicts()  # type: ignore[attr-defined]
    found = {row["issuerLevel"]: (row["amounts"], pytest.approx(row["total"])) for row in rows}
    assert expected == found
