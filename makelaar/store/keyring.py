"""The keys of an open register: its root key and its slots, and how they change."""

from makelaar.store.envelope import MOST_SLOTS, Envelope
from makelaar.store.folder import RegisterFolder
from makelaar.store.keys import RootKey
from makelaar.store.slots import Slot, SlotType
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

        About 1 kB is written, the database is not touched. Raises CannotWrite; the old slots are then in force.
        """
        others = tuple(slot for slot in self.envelope.slots if slot.type != new.type)
        position = next((i for i, slot in enumerate(self.envelope.slots) if slot.type == new.type), len(others))
        slots = (*others[:position], new, *others[position:])[:MOST_SLOTS]
        changed = self.envelope.with_slots(slots, self.root)
        write_slots(self.folder, changed)
        self.envelope = changed

    def has(self, kind: SlotType) -> bool:
        """Whether a slot of this type is there."""
        return any(slot.type == kind for slot in self.envelope.slots)

    def wipe(self) -> None:
        """Overwrite the root key."""
        self.root.wipe()
