"""The two copies of the slots file: the newer whole one counts, either alone opens the register."""

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from makelaar.errors import DamagedRegister, NewerVersion
from makelaar.i18n import _
from makelaar.store.border import disk_errors
from makelaar.store.envelope import LONGEST_JSON, Envelope, NewerEnvelope, decode
from makelaar.store.folder import RegisterFolder, write_whole
from makelaar.store.slots import Malformed

_LONGEST_FILE = LONGEST_JSON + 46


@dataclass(frozen=True)
class SlotsFiles:
    """What the two copies say: the whole ones, newest first, and whether they are the same."""

    whole: tuple[Envelope, ...]
    in_step: bool


def read_slots(folder: RegisterFolder) -> SlotsFiles:
    """Read both copies. Raises DamagedRegister when neither is whole, NewerVersion when the newest is not ours."""
    found: list[Envelope] = []
    newer = False
    for path in (folder.slots, folder.slots_copy):
        try:
            found.append(decode(_content(path)))
        except NewerEnvelope:
            newer = True
        except (Malformed, FileNotFoundError):
            continue
    if newer:
        raise NewerVersion(newer_version_sentence())
    if not found:
        raise DamagedRegister(
            _(
                "De sleutelbestanden van dit register zijn weg of beschadigd, allebei. Zonder kan niemand erin. "
                "Haal register.slots uit een reservekopie (map backups) en zet hem in deze map. Er is niets gewijzigd."
            )
        )
    found.sort(key=lambda envelope: envelope.seq, reverse=True)
    return SlotsFiles(tuple(found), in_step=len(found) == 2 and found[0] == found[1])


def write_slots(folder: RegisterFolder, envelope: Envelope) -> None:
    """Write both copies, `.b` first: from then on the change is in force, whatever happens.

    Raises CannotWrite, and then nothing has changed. A disk that takes the first copy and not the second is no
    reason to say that the change failed: the next opening writes the second.
    """
    content = envelope.encode()
    with disk_errors():
        write_whole(folder.slots_copy, content)
    with suppress(OSError):
        write_whole(folder.slots, content)


def newer_version_sentence() -> str:
    """What to say of a register that a newer program wrote."""
    return _("Dit register is van een nieuwere versie van Makelaar. Werk het programma bij. Er is niets gewijzigd.")


def _content(path: Path) -> bytes:
    with disk_errors(), path.open("rb") as file:
        return file.read(_LONGEST_FILE + 1)
