"""Stages that stand in for the real ones where a test is about the pipeline: quick, and importable by worker processes."""

import time
from dataclasses import replace

from quipu.errors import ModelError
from quipu.model import Certainty, Claim, Entity, EntityKind, Frame, Mention, NameMention, Polarity, Source, SourceKind, Tense
from quipu.pipeline import PerCase, PerReport, Reading, Whole


def claims(reading: Reading) -> Reading:
    """One claim a line; a line that asks for a fault gets one."""
    report = reading.report
    found, start = [], 0
    for line in reading.text.split("\n"):
        if "BREAK" in line:
            raise RuntimeError("a rule broke")
        if "NO MODEL" in line:
            raise ModelError("model: missing")
        if "WAIT" in line:
            time.sleep(0.05)
        if line.strip():
            end = start + len(line)
            chain = (Source(report.outlet or "?", None, None, SourceKind.OUTLET, True),)
            certain = (Polarity.AFFIRMED, Certainty.CERTAIN, Tense.PAST)
            found.append(
                Claim(f"{report.id}-{start}", report.id, start, end, report.text[start:end], Frame.RAID, (), *certain, (), chain)
            )
        start += len(line) + 1
    return replace(reading, claims=tuple(found), names=(NameMention(report.id, 0, 4, report.text[:4], EntityKind.PLACE),))


def entities(whole: Whole) -> Whole:
    """One entity a name, in the order of the names: the pipeline must sort them."""
    rows = [
        Entity(name.report, name.kind, name.text, (name.text,), (), (), (Mention(name.report, 0, 4),)) for name in whole.names
    ]
    return replace(whole, tables=replace(whole.tables, entities=tuple(reversed(rows))))


STAGES = (PerReport("claims", claims), PerCase("resolve", entities))
