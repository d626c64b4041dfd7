"""The style, the scripts and the outlines of countries: read once, and served by name."""

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from starlette.responses import Response

from quipu.desk.view import Page
from quipu.errors import NotFound

TYPES = {".js": "text/javascript", ".css": "text/css", ".json": "application/json", ".svg": "image/svg+xml"}


def collected(folder: Path) -> Mapping[str, tuple[bytes, str]]:
    """All files that there are, by their names; the scripts only where they were built."""
    found = [path for place in (folder, folder / "built") if place.is_dir() for path in sorted(place.iterdir())]
    return {path.name: (path.read_bytes(), TYPES[path.suffix]) for path in found if path.suffix in TYPES}


def show(page: Page) -> Response:
    """One file. A name that is not among those read at the start is not looked for anywhere."""
    name = page.request.path_params["name"]
    if name not in page.desk.files:
        raise NotFound(name)
    content, kind = page.desk.files[name]
    tag = f'"{sha256(content).hexdigest()[:24]}"'
    headers = {"etag": tag, "cache-control": "no-cache"}
    if page.request.headers.get("if-none-match") == tag:
        return Response(status_code=304, headers=headers)
    return Response(content, media_type=kind, headers=headers)
