"""What Spark adds to the reading of letters.

python python/bench/spark_speed.py [LETTERS]

Reads the letters of fixtures/ over and over, 10,000 by default, by ``fuhan.spark.parse`` on ``local[2]`` and by ``fuhan convert --to ndjson`` with two
workers. Prints processor time, that of all children included; what Spark takes for ten letters is its start and counts apart. Fails where
Spark takes more than 1.6 times what ``convert`` takes.
"""

import ctypes
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from speed import archive

MOST_BESIDE_CONVERT = 1.6


def _children() -> dict[int, float]:
    """Seconds of processor time of every process below this one, by its number (Linux)."""
    parents: dict[int, int] = {}
    times: dict[int, float] = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = path.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        number = int(path.parent.name)
        parents[number] = int(fields[1])
        times[number] = (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def is_below(number: int) -> bool:
        parent = parents.get(number, 0)
        return parent == os.getpid() or (parent > 1 and is_below(parent))

    return {number: time for number, time in times.items() if is_below(number)}


def _used_by(words: list[str]) -> float:
    """
    Seconds of processor time that a program takes with all that it starts. Spark does not wait for its workers, so that the system does not add
    up what they took: they are looked at ten times a second.
    """
    times: dict[int, float] = {}
    environment = {**os.environ, "PYSPARK_PYTHON": sys.executable}
    with subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment) as program:
        while program.poll() is None:
            times.update(_children())
            time.sleep(0.1)
    if program.returncode != 0:
        raise RuntimeError(f"{' '.join(words)} ended with {program.returncode}")
    while _waited():
        pass
    return sum(times.values())


def _waited() -> bool:
    """Waits for a process that was left, which would be counted again; False where there is none."""
    try:
        os.waitpid(-1, 0)
    except ChildProcessError:
        return False
    return True


def _spark(folder: Path, output: Path) -> float:
    return _used_by([sys.executable, __file__, "--read", str(folder), str(output)])


def _read(folder: str, output: str) -> None:
    """What is measured: it ends with the process that Spark runs in."""
    import fuhan.spark
    from pyspark.sql import SparkSession

    builder = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
    session = builder.config("spark.driver.bindAddress", "127.0.0.1").getOrCreate()
    files = session.read.format("binaryFile").load(folder).repartition(2)
    fuhan.spark.parse(files, "content", "path").write.json(output)
    session.stop()


def _convert(folder: Path, output: Path) -> float:
    return _used_by([sys.executable, "-m", "fuhan", "convert", str(folder), "-o", str(output), "--to=ndjson", "--workers=2"])


def main() -> int:
    # Processes that lose their parent come to this one.
    ctypes.CDLL(None).prctl(36, 1)
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        for folder, letters in {"few": 10, "all": count}.items():
            (place / folder).mkdir()
            archive(place / folder, letters)
        convert = _convert(place / "all", place / "converted")
        start = _spark(place / "few", place / "few-read")
        spark = _spark(place / "all", place / "all-read") - start
        read = sum(len(part.read_text("utf8").splitlines()) for part in (place / "all-read").glob("part-*"))
    beside = spark / convert
    print(f"convert --to ndjson --workers 2: {convert:.2f} s of processor time for {count} letters")
    print(f"fuhan.spark.parse, local[2]:     {spark:.2f} s after its start of {start:.2f} s, {beside:.2f} times as much")
    if read != count:
        raise RuntimeError(f"Spark answered {read} of {count} letters")
    return 0 if beside <= MOST_BESIDE_CONVERT else 1


if __name__ == "__main__":
    if sys.argv[1:2] == ["--read"]:
        _read(*sys.argv[2:])
    else:
        sys.exit(main())
