"""What a desk is started with."""

import ipaddress
import secrets
from dataclasses import dataclass, field
from hashlib import scrypt
from hmac import compare_digest
from pathlib import Path

from quipu.errors import QuipuError

SHORTEST = 10
"""Characters that a password has at least."""


@dataclass(frozen=True, slots=True)
class Password:
    """A password that can be checked and not be read back."""

    salt: bytes
    digest: bytes

    @classmethod
    def of(cls, text: str) -> "Password":
        """Raises QuipuError for one that is too short."""
        if len(text) < SHORTEST:
            raise QuipuError(f"the password has fewer than {SHORTEST} characters")
        salt = secrets.token_bytes(16)
        return cls(salt, _digest(text, salt))

    def fits(self, text: str) -> bool:
        """Whether this is it; takes as long for a wrong one."""
        return compare_digest(_digest(text, self.salt), self.digest)


@dataclass(frozen=True, slots=True)
class Settings:
    """One desk for one case. Without a password it answers only to its own computer."""

    case: Path
    host: str = "127.0.0.1"
    port: int = 8470
    password: Password | None = None
    names: tuple[str, ...] = ()
    """Names under which the desk is asked for, beside the loopback's and `host`."""
    secret: bytes = field(default_factory=lambda: secrets.token_bytes(32))
    """Signs what forms carry; another one at every start."""

    def __post_init__(self) -> None:
        if self.password is None and not is_loopback(self.host):
            raise QuipuError(f"{self.host}: beyond this computer the desk needs a password (--password-file)")


def is_loopback(host: str) -> bool:
    """Whether an address is reached from its own computer alone."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _digest(text: str, salt: bytes) -> bytes:
    return scrypt(text.encode(), salt=salt, n=2**14, r=8, p=1)
