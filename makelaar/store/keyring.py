"""The keys of an open register: its root key and its slots, and how they change."""

from makelaar.errors import Refused
from makelaar.i18n import _
from makelaar.store.envelope import MOST_SLOTS, Envelope
from makelaar.store.folder import RegisterFolder
from makelaar.store.keys import RootKey
from makelaar.store.slots import Slot
from makelaar.store.slots_file import write_slots


class Keyring:
    """Held while a register is open; `wipe()` at close."""

    def __init__(self, folder: RegisterFolder, envelope: Envelope, root: RootKey) -> None:
        self.folder = folder
        self.envelope = envelope
        self.root = root
        self.repaired = False
        """One of the two slots files was missing or not as written at opening, and was written anew."""

    @property
    def reg(self) -> bytes:
        """The register's identity, 16 bytes."""
        return self.envelope.reg

    def sqlcipher_key(self) -> bytearray:
        """The database's raw key, to be wiped by who takes it."""
        return self.root.sqlcipher_key(self.envelope.reg, self.envelope.db_salt)

    def replace_slot(self, new: Slot) -> None:
        """Put `new` in the place of the slots of its type; the others, known or not, stay as they are.

        About 1 kB is written, the database is not touched. Raises CannotWrite, or Refused where 16 others leave
        no room; the old slots are then in force.
        """
        others = tuple(slot for slot in self.envelope.slots if slot.type != new.type)
        position = next((i for i, slot in enumerate(self.envelope.slots) if slot.type == new.type), len(others))
        if len(others) == MOST_SLOTS:
            raise Refused(_("Dit register heeft al {n} sloten; er kan er geen bij.").format(n=MOST_SLOTS))
        changed = self.envelope.with_slots((*others[:position], new, *others[position:]), self.root)
        write_slots(self.folder, changed)
        self.envelope = changed

    def wipe(self) -> None:
        """Overwrite the root key."""
        self.root.wipe()
