"""What a form sends."""

from collections.abc import Mapping, Sequence
from urllib.parse import parse_qsl

from starlette.exceptions import HTTPException
from starlette.requests import Request

LARGEST = 64 * 1024
"""Bytes of a form; more than any form of the desk can hold."""


class Form:
    """The fields of one form, each with all that was given for it."""

    def __init__(self, pairs: Sequence[tuple[str, str]]) -> None:
        fields: dict[str, list[str]] = {}
        for name, value in pairs:
            fields.setdefault(name, []).append(value)
        self._fields: Mapping[str, list[str]] = fields

    def one(self, name: str) -> str:
        """What a field holds, without space around it; empty where it was not sent."""
        return self._fields.get(name, [""])[0].strip()

    def all(self, name: str) -> tuple[str, ...]:
        """Everything that was sent under a name."""
        return tuple(self._fields.get(name, ()))


async def read_form(request: Request) -> Form:
    """The form in a request. Raises HTTPException 413 for one that is too long, 400 for what is no form."""
    if not request.headers.get("content-type", "").startswith("application/x-www-form-urlencoded"):
        raise HTTPException(400)
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > LARGEST:
            raise HTTPException(413)
    try:
        return Form(parse_qsl(body.decode("utf-8"), keep_blank_values=True, max_num_fields=1000))
    except ValueError as error:
        raise HTTPException(400) from error
