"""Claims to incidents to findings: copies, grouping, slots, comparison."""

from quipu.reckon.stage import Reckoned, reckon

__all__ = ["Reckoned", "reckon"]
