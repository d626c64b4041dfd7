"""Knowledge that a linguist or an analyst could correct: one YAML file a subject, read by the rules."""

from functools import cache
from importlib.resources import files
from typing import Any

import yaml


@cache
def load(name: str) -> Any:
    """The content of `knowledge/<name>.yaml`, read once a process. Callers must not change what they are given.

    Raises FileNotFoundError where there is no such file.
    """
    content = files(__name__).joinpath(f"{name}.yaml").read_text("utf-8")
    return yaml.load(content, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
