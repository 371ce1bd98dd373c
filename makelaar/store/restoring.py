"""A backup put back: as a register of its own in a new folder, beside what is there. Nothing is overwritten."""

import zipfile
from pathlib import Path

from makelaar.errors import DamagedRegister, NewerVersion, NotARegister
from makelaar.i18n import _
from makelaar.store.backups import unpack
from makelaar.store.envelope import NewerEnvelope
from makelaar.store.folder import RegisterFolder, sync_folder
from makelaar.store.placing import built_beside
from makelaar.store.slots import Malformed
from makelaar.store.slots_file import newer_version_sentence, write_slots


def restore(package: Path, path: Path) -> None:
    """Make a register at `path` of a backup, closed; it opens with what opened it when the backup was made.

    Needs no key: a checksum over every file tells damage, the first opening proves the rest. Raises Refused when
    something is at `path`, NotARegister, NewerVersion or DamagedRegister by what the backup is, CannotWrite; then
    nothing was made.
    """
    if not package.is_file():
        raise NotARegister(_("Dit bestand is er niet. Kies een reservekopie: een .zip uit de map backups."))
    with built_beside(path) as folder:
        _fill(folder, package)
        sync_folder(folder.path)


def _fill(folder: RegisterFolder, package: Path) -> None:
    try:
        envelope = unpack(package, folder.database)
    except NewerEnvelope as error:
        raise NewerVersion(newer_version_sentence()) from error
    except KeyError as error:
        raise NotARegister(
            _("Dit is geen reservekopie van Makelaar. Kies een .zip uit de map backups van je register.")
        ) from error
    except (zipfile.BadZipFile, Malformed, NotImplementedError, EOFError) as error:
        raise DamagedRegister(
            _("Deze reservekopie is beschadigd, of geen reservekopie. Er is niets gemaakt. Kies een oudere.")
        ) from error
    write_slots(folder, envelope)
