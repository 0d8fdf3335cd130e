"""What is installed: the command line with all its commands, types, and a size that stays small."""

import json
import os
import subprocess
import sys
from importlib.metadata import distribution
from pathlib import Path

import fuhan
import pytest
from conftest import letter

project = Path(__file__).parents[2]


def _fuhan(*words: str, cwd: Path) -> "subprocess.CompletedProcess[str]":
    program = Path(sys.executable).parent / ("fuhan.exe" if sys.platform == "win32" else "fuhan")
    return subprocess.run([str(program), *words], cwd=cwd, capture_output=True, text=True, encoding="utf-8")


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    folder = tmp_path / "archive"
    folder.mkdir()
    for number in range(5):
        (folder / f"{number}.txt").write_text(letter(number), "utf-8")
    return folder


def test_every_command_runs_without_packages_of_node(archive: Path) -> None:
    everything = ["ndjson", "csv", "parquet", "sqlite", "xlsx", "dta", "datapackage"]
    formats = [word for name in everything for word in ("--to", name)]
    for words in (
        ["convert", "archive", "-o", "dataset", "--quiet", *formats],
        ["check", "archive"],
        ["figures", "archive", "--kind", "count"],
        ["panel", "dataset", "--by", "year"],
        ["diff", "dataset", "dataset"],
        ["parse", "archive/*.txt", "--format", "ndjson"],
        ["inspect", "archive", "--output", "page.html"],
        ["schema"],
        ["rules"],
        ["--version"],
    ):
        ended = _fuhan(*words, cwd=archive.parent)
        assert ended.returncode == 0, (words, ended.stderr)
    assert (archive.parent / "dataset" / "letters.sqlite").stat().st_size > 10_000
    assert _fuhan("parse", "none.txt", cwd=archive).returncode == 1
    big5 = letter(1).replace("们", "").encode("big5", "replace")
    (archive / "0.txt").write_bytes(big5)
    ended = _fuhan("parse", "archive/0.txt", "--encoding", "big5", cwd=archive.parent)
    assert json.loads(ended.stdout)["source"]["encoding"] == "big5"


def test_it_is_small_and_its_licences_go_with_it() -> None:
    files = distribution("fuhan").files or []
    names = {file.as_posix() for file in files}
    assert "fuhan/py.typed" in names
    licences = next(Path(str(file.locate())) for file in files if file.name == "LICENSES.txt").read_text("utf-8")
    for package in ("zod", "iconv-lite", "node-sqlite3-wasm", "yauzl", "papaparse", "tinypool", "hyparquet-writer"):
        assert f"{package} " in licences
    wheel = os.environ.get("FUHAN_WHEEL")
    assert wheel is not None, "npm run python says where the wheel is"
    assert Path(wheel).name.endswith("-py3-none-any.whl")
    assert Path(wheel).stat().st_size <= 1_500_000


def test_its_speed_is_measured() -> None:
    ended = subprocess.run(
        [sys.executable, str(project / "python/bench/speed.py"), "40"], capture_output=True, text=True, check=False
    )
    # Of so few letters the start of the processes is most of what is measured: only the run before a release judges it.
    assert ended.stderr == "" and ended.returncode in (0, 1)
    assert len(ended.stdout.splitlines()) == 4 and "times as much" in ended.stdout


def test_it_has_one_version_everywhere() -> None:
    manifest = json.loads((project / "package.json").read_text("utf-8"))
    assert fuhan.__version__ == manifest["version"]


def test_its_types_hold() -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "mypy", "--no-error-summary", "src", "tests", "examples", "bench"],
        cwd=project / "python",
        env={**os.environ, "MYPYPATH": os.pathsep.join(["examples", "bench"])},
        capture_output=True,
        text=True,
    )
    assert ended.stdout + ended.stderr == ""
