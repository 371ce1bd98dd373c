"""Make, open and look after a register."""

from dataclasses import dataclass
from pathlib import Path

from makelaar.clock import Clock
from makelaar.store.register import Register

__all__ = ["Created", "Register", "create_register", "open_with_passphrase", "open_with_recovery_key"]


@dataclass(frozen=True)
class Created:
    """A new register, open, and its recovery key: shown once and kept nowhere."""

    register: Register
    recovery_key: str


def create_register(folder: Path, passphrase: str, *, clock: Clock | None = None, is_example: bool = False) -> Created:
    """Make a register in `folder` (`NAME.makelaar`, which must not exist yet or be empty)."""
    raise NotImplementedError


def open_with_passphrase(folder: Path, passphrase: str, *, clock: Clock | None = None) -> Register:
    """Unlock the register. Raises WrongKey, NotARegister, NewerVersion, DamagedRegister, RegisterInUse, CannotWrite."""
    raise NotImplementedError


def open_with_recovery_key(folder: Path, recovery_key: str, *, clock: Clock | None = None) -> Register:
    """Unlock the register with the printed key; spaces, case and O/0, I/1 confusion are forgiven."""
    raise NotImplementedError
