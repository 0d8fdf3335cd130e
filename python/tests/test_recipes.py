"""The recipes of docs/recipes.md that are in Python, run as they stand there."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import fuhan
import pytest

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
    letters = sorted((PROJECT / "fixtures/letters").glob("*.txt"))
    fuhan.convert(letters, folder / "dataset", to=["csv", "parquet"])
    yield folder


@pytest.fixture(scope="module")
def expected() -> Sums:
    sums: Sums = {}
    for path in sorted((PROJECT / "fixtures/letters").glob("*.txt")):
        document = fuhan.read(path)
        issuer = document["issuer"]
        level = issuer["level"] if issuer else None
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
    names: dict[str, Any] = {}
    exec(recipe(name), names)
    rows = names["sums"].to_dict("records") if name == "pandas" else names["sums"].to_dicts()
    assert {row["issuerLevel"]: row["amounts"] for row in rows} == {level: amounts for level, (amounts, _) in expected.items()}
    totals = {row["issuerLevel"]: row["total"] for row in rows}
    assert totals == pytest.approx({level: total for level, (_, total) in expected.items()})
