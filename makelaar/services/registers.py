"""Make, open and look after a register."""

from dataclasses import dataclass
from pathlib import Path

from makelaar.clock import Clock, SystemClock
from makelaar.store.creating import Secrets, create
from makelaar.store.recovery_key import fresh_recovery_secret, print_recovery_key, read_recovery_key
from makelaar.store.register import Register
from makelaar.store.slots import LOWEST_COST, USUAL_COST, Argon2Cost, SlotType, passphrase_bytes
from makelaar.store.unlocking import unlock

__all__ = [
    "LOWEST_COST",
    "USUAL_COST",
    "Argon2Cost",
    "Created",
    "Register",
    "create_register",
    "open_with_passphrase",
    "open_with_recovery_key",
]


@dataclass(frozen=True)
class Created:
    """A new register, open, and its recovery key: shown once and kept nowhere."""

    register: Register
    recovery_key: str


def create_register(
    folder: Path,
    passphrase: str,
    *,
    clock: Clock | None = None,
    is_example: bool = False,
    cost: Argon2Cost = USUAL_COST,
) -> Created:
    """Make a register in `folder` (`NAME.makelaar`, which must not exist yet or be empty).

    Raises Refused when something is there or the passphrase is too weak, CannotWrite. `cost` is what each try of
    a passphrase costs an attacker, and once the worker; only tests and trials lower it.
    """
    recovery = fresh_recovery_secret()
    create(
        folder,
        Secrets(passphrase, recovery, cost),
        clock=clock or SystemClock(),
        is_example=is_example,
        fill=_seed,
    )
    return Created(unlock(folder, SlotType.RECOVERY, recovery, clock=clock), print_recovery_key(recovery))


def open_with_passphrase(folder: Path, passphrase: str, *, clock: Clock | None = None) -> Register:
    """Unlock the register. Raises WrongKey, NotARegister, NewerVersion, DamagedRegister, RegisterInUse, CannotWrite."""
    return unlock(folder, SlotType.PASSPHRASE, passphrase_bytes(passphrase), clock=clock)


def open_with_recovery_key(folder: Path, recovery_key: str, *, clock: Clock | None = None) -> Register:
    """Unlock the register with the printed key; spaces, case and O/0, I/1 confusion are forgiven.

    Raises as `open_with_passphrase` does; a typing error is told before any slot is tried.
    """
    return unlock(folder, SlotType.RECOVERY, read_recovery_key(recovery_key), clock=clock)


def _seed(register: Register) -> None:
    """Fill a new register with the taxonomy and the mail templates."""
