"""What the per-report stages found, kept by report, so that a build that was cut short or is run again does not do it twice."""

import json
import os
import shutil
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from quipu.model import Claim, NameMention
from quipu.rows import dumps, from_plain, to_plain


@dataclass(frozen=True, slots=True)
class Found:
    """The claims and the names of one report, before anything is compared across reports."""

    claims: tuple[Claim, ...]
    names: tuple[NameMention, ...]


@dataclass(frozen=True, slots=True)
class Cache:
    """Batches of findings of one version of the stages. Each batch is a file that is there whole or not at all."""

    folder: Path

    @classmethod
    def of(cls, case: str | Path, version: str) -> "Cache":
        """The cache of a case for one version of the stages."""
        return cls(Path(case) / "cache" / version)

    def ids(self) -> set[str]:
        """The reports whose findings are known."""
        return {report for batch in sorted(self.folder.glob("*.tsv")) for report, _ in _lines(batch)}

    def load(self, wanted: Collection[str]) -> dict[str, Found]:
        """What is known of the reports with the ids `wanted`."""
        known: dict[str, Found] = {}
        seen: dict[Any, Any] = {}
        for batch in sorted(self.folder.glob("*.tsv")):
            for report, findings in _lines(batch):
                if report in wanted and report not in known:
                    known[report] = from_plain(Found, json.loads(findings), seen)
        return known

    def add(self, batch: Mapping[str, Found]) -> None:
        """Keep the findings of some more reports."""
        if not batch:
            return
        self.folder.mkdir(parents=True, exist_ok=True)
        lines = "".join(f"{report}\t{dumps(to_plain(found))}\n" for report, found in sorted(batch.items()))
        staged = self.folder / f"batch.tmp-{os.getpid()}"
        staged.write_text(lines, "utf-8")
        staged.replace(self.folder / f"{min(batch)}-{len(batch)}.tsv")

    def drop_others(self) -> None:
        """Forget what other versions of the stages found."""
        for other in self.folder.parent.glob("*"):
            if other != self.folder:
                shutil.rmtree(other, ignore_errors=True)


def _lines(batch: Path) -> Iterator[tuple[str, str]]:
    """Each report's id and its findings, as JSON, in one batch."""
    with batch.open(encoding="utf-8") as lines:
        for line in lines:
            report, _, findings = line.partition("\t")
            yield report, findings
