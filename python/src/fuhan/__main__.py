"""The command line: every command of fuhan, as ``fuhan`` and ``python -m fuhan``."""

from __future__ import annotations

import os
import subprocess
import sys

from ._error import FuhanError
from ._node import node, program


def main() -> int:
    """Runs the program in the place of this one; on Windows, which has no such thing, as a child."""
    try:
        words = [node(), program, *sys.argv[1:]]
    except FuhanError as error:
        print(f"fuhan: {error.message}", file=sys.stderr)
        return 3
    if sys.platform != "win32":
        os.execv(words[0], words)
    return subprocess.run(words).returncode


if __name__ == "__main__":
    sys.exit(main())
