"""Puts the bundle of the command line into the package before it is packed."""

import subprocess
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class BundleHook(BuildHookInterface):  # type: ignore[type-arg]
    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        script = Path(self.root, "bundle.mjs")
        # A source distribution holds the bundle and not what makes it.
        if not script.exists():
            return
        project = Path(self.root).parent
        if not (project / "dist" / "model").exists():
            raise RuntimeError("the package is made of the built program: run npm ci && npm run build first")
        subprocess.run(["node", str(script)], cwd=project, check=True)
