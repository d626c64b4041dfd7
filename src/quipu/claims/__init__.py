"""A parsed report to claims: what is said, who says it, and how surely."""

from quipu.claims.extract import extract
from quipu.claims.names import names, with_whole_names

__all__ = ["extract", "names", "with_whole_names"]
