"""What the package costs beside the program that it brings along.

python python/bench/speed.py [LETTERS]

Reads the letters of fixtures/ over and over, 10,000 by default, by ``parse_many`` and by ``fuhan convert --to ndjson``, each with two workers, and
two letters many times by ``parse``. Prints processor time, children's included, and of ``parse`` the time that passes, which other work on the machine
lengthens. Fails where ``parse_many`` takes more than 1.35 times what ``convert`` takes, or a warm ``parse`` of a short letter 2 ms or more.
"""

import os
import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path

import fuhan

MOST_BESIDE_CONVERT = 1.35
MOST_MILLISECONDS = 2.0
FIXTURES = Path(__file__).parents[2] / "fixtures/letters"
LONGER = FIXTURES / "metadata-brackets-twice-nested-sections.txt"
SHORT = """青屿市交通运输局关于市八届人大三次会议第0005号建议的答复
宁小舟代表:
您提出的《关于加密夜间公交班次的建议》收悉,现答复如下:
一、开行情况。我局已开行夜间线路5条,日均客流1.2万人次。
二、下一步打算。2026年底前新增3条线路。
感谢您的关心和支持。
青屿市交通运输局
2025年6月3日
"""


def _used() -> float:
    """Seconds of processor time of this process and of the children that ended."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def archive(folder: Path, count: int) -> list[Path]:
    originals = sorted(FIXTURES.glob("*.txt"))
    paths = []
    for number in range(count):
        path = folder / f"{number:05d}.txt"
        shutil.copyfile(originals[number % len(originals)], path)
        paths.append(path)
    return paths


def _parse_many(paths: list[Path]) -> float:
    before = _used()
    for result in fuhan.parse_many(paths, workers=2):
        result.unwrap()
    return _used() - before


def _convert(folder: Path, output: Path) -> float:
    before = _used()
    fuhan.convert(folder, output, to=["ndjson"], workers=2)
    return _used() - before


def _parse(text: str) -> float:
    times = []
    for _ in range(1200):
        began = time.perf_counter()
        fuhan.parse(text)
        times.append((time.perf_counter() - began) * 1000)
    return statistics.median(times[200:])


def main() -> int:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "letters").mkdir()
        paths = archive(folder / "letters", count)
        convert = _convert(folder / "letters", folder / "dataset")
        many = _parse_many(paths)
    one, longer = _parse(SHORT), LONGER.read_text("utf8")
    beside = many / convert
    print(f"convert --to ndjson --workers 2: {convert:.2f} s of processor time for {count} letters")
    print(f"parse_many, workers=2:           {many:.2f} s, {beside:.2f} times as much (at most {MOST_BESIDE_CONVERT})")
    print(f"parse, warm, {len(SHORT)} characters:     {one:.2f} ms a letter, the median (under {MOST_MILLISECONDS:.0f})")
    print(f"parse, warm, {len(longer)} characters:     {_parse(longer):.2f} ms a letter")
    return 0 if beside <= MOST_BESIDE_CONVERT and one < MOST_MILLISECONDS else 1


if __name__ == "__main__":
    sys.exit(main())
