"""Make a new register: beside its place, whole, and only then in it."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from makelaar.clock import Clock
from makelaar.i18n import _
from makelaar.models import RegisterInfo
from makelaar.store.connection import connect, create_database
from makelaar.store.envelope import REG_BYTES, SALT_BYTES, Envelope
from makelaar.store.folder import RegisterFolder
from makelaar.store.keyring import Keyring
from makelaar.store.keys import RootKey
from makelaar.store.migrating import migrate
from makelaar.store.placing import built_beside
from makelaar.store.register import Register
from makelaar.store.slots import USUAL_COST, Argon2Cost, SlotType, wrap_by_passphrase, wrap_by_secret
from makelaar.store.slots_file import write_slots


@dataclass(frozen=True)
class Secrets:
    """What will open the new register, and what it costs to try a passphrase."""

    passphrase: str
    recovery: bytes
    cost: Argon2Cost = USUAL_COST


def create(path: Path, opened_by: Secrets, *, clock: Clock, is_example: bool, fill: Callable[[Register], None]) -> None:
    """Make a register at `path`, filled by `fill`, closed. `path` may be an empty folder.

    It is built in a folder beside `path` and moved there at the end, so a crash leaves no half register.
    Raises Refused when something is there already, CannotWrite.
    """
    with built_beside(path) as folder:
        register = _build(folder, opened_by, clock, is_example)
        try:
            fill(register)
        finally:
            register.close()


def _build(folder: RegisterFolder, opened_by: Secrets, clock: Clock, is_example: bool) -> Register:
    root = RootKey.fresh()
    reg = secrets.token_bytes(REG_BYTES)
    slots = (
        wrap_by_passphrase(root, reg, opened_by.passphrase, _("wachtzin"), opened_by.cost),
        wrap_by_secret(root, reg, SlotType.RECOVERY, opened_by.recovery, _("herstelsleutel op papier")),
    )
    envelope = Envelope(1, reg, secrets.token_bytes(SALT_BYTES), slots).sealed(root)
    keyring = Keyring(folder, envelope, root)
    create_database(folder.database, keyring.sqlcipher_key())
    write_slots(folder, envelope)
    database = connect(folder.database, keyring.sqlcipher_key(), envelope.db_salt)
    migrate(database)
    register = Register(database, keyring, clock)
    with register.write(_("Register gemaakt"), undoable=False) as session:
        session.add(RegisterInfo(reg=reg.hex(), created_at=register.utc_now(), is_example=is_example))
    return register
