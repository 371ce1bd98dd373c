"""Make, open and look after a register."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import func, select

from makelaar.clock import Clock, SystemClock
from makelaar.models import LogEntry, Person, RegisterInfo
from makelaar.services.passphrases import refuse_weak
from makelaar.services.seeding import seed
from makelaar.store.backups import Backup, back_up
from makelaar.store.checking import findings
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
    "RegisterSummary",
    "back_up_register",
    "check_register",
    "create_register",
    "interrupt",
    "open_with_passphrase",
    "open_with_recovery_key",
    "summary",
]


@dataclass(frozen=True)
class Created:
    """A new register, open, and its recovery key: shown once and kept nowhere."""

    register: Register
    recovery_key: str


@dataclass(frozen=True)
class RegisterSummary:
    """What is told right after unlocking, so that an older copy put back is noticed (SECURITY: no freshness)."""

    last_changed: datetime | None
    """UTC, with its zone; None when nothing was ever done in it."""
    people: int
    is_example: bool
    keys_repaired: bool
    """One of the two slots files was damaged and was restored from the other."""


def create_register(
    folder: Path,
    passphrase: str,
    *,
    clock: Clock | None = None,
    is_example: bool = False,
    cost: Argon2Cost = USUAL_COST,
    fill: Callable[[Register], None] = seed,
) -> Created:
    """Make a register in `folder` (`NAME.makelaar`, which must not exist yet or be empty), filled by `fill`.

    Raises Refused when something is there or the passphrase is too weak (an example's may be), CannotWrite.
    `cost` is what each try of a passphrase costs an attacker, and once the worker; only tests and trials lower it.
    """
    if not is_example:
        refuse_weak(passphrase)
    recovery = fresh_recovery_secret()
    made_by = Secrets(passphrase, recovery, cost)
    create(folder, made_by, clock=clock or SystemClock(), is_example=is_example, fill=fill)
    return Created(unlock(folder, SlotType.RECOVERY, recovery, clock=clock), print_recovery_key(recovery))


def open_with_passphrase(folder: Path, passphrase: str, *, clock: Clock | None = None) -> Register:
    """Unlock the register. Raises WrongKey, NotARegister, NewerVersion, DamagedRegister, RegisterInUse, CannotWrite."""
    return unlock(folder, SlotType.PASSPHRASE, passphrase_bytes(passphrase), clock=clock)


def open_with_recovery_key(folder: Path, recovery_key: str, *, clock: Clock | None = None) -> Register:
    """Unlock the register with the printed key; spaces, case and O/0, I/1 confusion are forgiven.

    Raises as `open_with_passphrase` does; a typing error is told before any slot is tried.
    """
    return unlock(folder, SlotType.RECOVERY, read_recovery_key(recovery_key), clock=clock)


def summary(register: Register) -> RegisterSummary:
    """When the register was last changed and how many people are in it, the bin left out."""
    with register.read() as session:
        last = session.scalar(select(LogEntry.at).order_by(LogEntry.id.desc()).limit(1))
        people = session.scalar(select(func.count()).select_from(Person).where(Person.binned_at.is_(None)))
        is_example = session.scalar(select(RegisterInfo.is_example))
    return RegisterSummary(
        last_changed=None if last is None else last.replace(tzinfo=UTC),
        people=people or 0,
        is_example=bool(is_example),
        keys_repaired=register.keyring.repaired,
    )


def keep_to_this_thread(register: Register) -> None:
    """From now on only the thread that calls this may read or write the register; another raises RuntimeError."""
    register.threads.keep_to_this()


def interrupt(register: Register) -> None:
    """Stop the statement that the register is busy with; may be called from any thread. It raises Cancelled there."""
    register.database.interrupt()


def check_register(register: Register) -> tuple[str, ...]:
    """Check slots, database and backups; gives what is wrong, as sentences, and nothing when all is well."""
    return findings(register)


def back_up_register(register: Register) -> Backup:
    """A checked backup in the register's folder, beside the last ten. Raises CannotWrite, DamagedRegister."""
    return back_up(register.database, register.keyring, register.clock.today().isoformat())
