"""What can go wrong.

    QuipuError
    ├── ReadError        a file that cannot be read as a report
    ├── CaseError        a folder that is not a case, or not one of this version
    ├── ModelError       the language model is missing or is not the one that was shipped
    └── NotFound         a claim, person or incident that the case does not hold

`cli` maps each to an exit code; everything else is a fault of ours and ends in a traceback.
"""


class QuipuError(Exception):
    """Anything that the user can act on. The message names the file and the cause, in one line."""


class ReadError(QuipuError):
    """A file cannot be read as a report."""


class CaseError(QuipuError):
    """A folder is not a case, or was written by a version that this one does not read."""


class ModelError(QuipuError):
    """The language model is missing, or its digest is not the one that was shipped."""


class NotFound(QuipuError):
    """The case holds nothing under the given id or name."""
