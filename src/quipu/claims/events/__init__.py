"""Event frames: what is said to have happened."""

from quipu.claims.events.find import find_events

__all__ = ["find_events"]
