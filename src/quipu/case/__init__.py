"""The folder on disk.

    CASE/
      manifest.json          what the case is, which tables are the current ones, and what made them
      tables-<digest>/       one Parquet file a table: reports, claims, entities, incidents, findings, links, ledger, problems
      decisions.jsonl        what the analyst decided, one line a decision, appended to and never rewritten
      cache/<version>/       what the per-report stages found, so that no report is read twice

A save writes a whole new folder of tables, and then replaces the manifest in one step: whoever reads sees the old case or the
new one, never a mixture, and a crash loses nothing but the work since the last save.
"""

from quipu.case.cache import Cache, Found
from quipu.case.decisions import Draft, append, faults, read, standing
from quipu.case.folder import load, open_for_writing, save

__all__ = ["Cache", "Draft", "Found", "append", "faults", "load", "open_for_writing", "read", "save", "standing"]
