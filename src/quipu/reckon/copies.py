"""Which reports are copies of others, by the runs of words that they share."""

import re
from collections.abc import Sequence
from dataclasses import replace

from quipu.model import Report

RUN = 6
"""Words in a run: long enough that two reporters do not write it alike by chance."""
SHARE = 0.6
"""Share of the shorter report's runs that must stand in the other."""
COMMON = 40
"""A run in more reports than this is furniture, and tells no copy."""

_WORD = re.compile(r"\w+")


def with_copies(reports: Sequence[Report]) -> tuple[Report, ...]:
    """The reports with `copy_of` set to the earliest report that each repeats, sorted by id.

    Verbatim, cut and lightly edited copies in one language are found; a translated copy shares no run of words.
    """
    ordered = sorted(reports, key=lambda report: (report.published or "9999-99-99", not _is_original(report), report.id))
    runs = {report.id: _runs(report.text) for report in ordered}
    places: dict[int, list[str]] = {}
    copies: dict[str, str] = {}
    for report in ordered:
        shared: dict[str, int] = {}
        for run in runs[report.id]:
            holders = places.setdefault(run, [])
            for holder in holders:
                shared[holder] = shared.get(holder, 0) + 1
            if len(holders) < COMMON:
                holders.append(report.id)
        best = _best(report.id, shared, runs)
        if best is not None:
            copies[report.id] = copies.get(best, best)
    return tuple(sorted((replace(report, copy_of=copies.get(report.id)) for report in reports), key=lambda report: report.id))


def _is_original(report: Report) -> bool:
    """A wire's own report goes before an outlet that carries the wire on the same day."""
    return report.wire is None or report.wire == report.outlet


def _runs(text: str) -> frozenset[int]:
    words = [word.casefold() for word in _WORD.findall(text)]
    return frozenset(_stable(" ".join(words[at : at + RUN])) for at in range(len(words) - RUN + 1))


def _stable(run: str) -> int:
    """A number for a run that is the same in every process, unlike Python's own hash."""
    number = 1469598103934665603
    for byte in run.encode():
        number = (number ^ byte) * 1099511628211 & 0xFFFFFFFFFFFFFFFF
    return number


def _best(report: str, shared: dict[str, int], runs: dict[str, frozenset[int]]) -> str | None:
    ranked = sorted(shared, key=lambda other: (-shared[other], other))
    for other in ranked[:3]:
        smaller = min(len(runs[report]), len(runs[other]))
        if smaller >= 8 and shared[other] >= SHARE * smaller:
            return other
    return None
