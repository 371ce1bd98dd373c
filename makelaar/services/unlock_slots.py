"""What opens a register: look at it, change the passphrase, print a new recovery key."""

from dataclasses import dataclass
from pathlib import Path

from makelaar.export.recovery_sheet import recovery_sheet
from makelaar.export.whole_file import write_whole
from makelaar.i18n import _
from makelaar.services.passphrases import refuse_weak
from makelaar.services.registers import Register
from makelaar.store.recovery_key import fresh_recovery_secret, print_recovery_key
from makelaar.store.slots import USUAL_COST, Argon2Cost, SlotType, wrap_by_passphrase, wrap_by_secret


@dataclass(frozen=True)
class UnlockSlot:
    """One way in. `kind` is "passphrase", "recovery", "keyfile", or a type that a newer program made."""

    kind: str
    label: str


def list_slots(register: Register) -> tuple[UnlockSlot, ...]:
    """Every way into the register, in the order of the slots file."""
    return tuple(UnlockSlot(slot.type, slot.label) for slot in register.keyring.envelope.slots)


def change_passphrase(register: Register, passphrase: str, *, cost: Argon2Cost = USUAL_COST) -> None:
    """Replace the passphrase: the root key is wrapped anew, the database is not touched.

    Raises Refused when it is too weak, CannotWrite; the old passphrase is then still in force. An old copy of the
    folder goes on opening with the old passphrase: tell her so (SECURITY: key envelope).
    """
    refuse_weak(passphrase)
    keyring = register.keyring
    keyring.replace_slot(wrap_by_passphrase(keyring.root, keyring.reg, passphrase, _("wachtzin"), cost))


def new_recovery_key(register: Register) -> str:
    """A new recovery key, as it is printed; the one before opens nothing any more. Raises CannotWrite."""
    secret = fresh_recovery_secret()
    keyring = register.keyring
    slot = wrap_by_secret(keyring.root, keyring.reg, SlotType.RECOVERY, secret, _("herstelsleutel op papier"))
    keyring.replace_slot(slot)
    return print_recovery_key(secret)


def save_recovery_sheet(register: Register, recovery_key: str, path: Path) -> None:
    """The recovery key as a PDF of one A4 page where she chose, to print, keep elsewhere and then throw away.

    A file that is there is replaced. Raises CannotWrite; the key itself is not lost by that.
    """
    write_whole(path, recovery_sheet(register.folder.stem, recovery_key, register.clock.today()))
