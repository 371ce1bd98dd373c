"""Where the world's errors become ours: SQLCipher's codes and the disk's answers, as sentences (errors.py)."""

import errno
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

from sqlcipher3 import dbapi2 as sqlite3

from makelaar.errors import Cancelled, CannotWrite, DamagedRegister, RegisterInUse, UserError
from makelaar.i18n import _

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_READ_ONLY = (errno.EROFS, errno.EACCES, errno.EPERM)

_PRIMARY_CODE = 0xFF
"""An extended result code of SQLite has its primary code in the low byte (sqlite.org/rescode.html)."""
_ROOM_NEEDED = 64 * 1024
"""The log's index alone takes 32 KiB."""


def disk_full() -> CannotWrite:
    """The sentence for a full disk."""
    return CannotWrite(
        _("De schijf is vol. Dit is niet bewaard; alles wat er al stond is er nog. Maak ruimte en probeer het opnieuw.")
    )


def read_only() -> CannotWrite:
    """The sentence for a folder that cannot be written in."""
    return CannotWrite(
        _(
            "In deze map mag niet geschreven worden. Er is niets gewijzigd. "
            "Zet het register op een plek waar je wel kunt schrijven."
        )
    )


def disk_failed() -> CannotWrite:
    """The sentence for a disk that answers with an error."""
    return CannotWrite(
        _(
            "De schijf geeft een fout. Dit is niet bewaard; alles wat er al stond is er nog. "
            "Kijk of de schijf of stick goed vastzit en probeer het opnieuw."
        )
    )


def damaged() -> DamagedRegister:
    """The sentence for a database that is not as it was written."""
    return DamagedRegister(
        _(
            "Dit register is beschadigd: het is niet meer zoals Makelaar het schreef. Bewaar de map zoals hij is. "
            "Zet de nieuwste reservekopie terug: die komt in een nieuwe map ernaast."
        )
    )


def in_use() -> RegisterInUse:
    """The sentence for a register that is open elsewhere."""
    return RegisterInUse(
        _("Dit register is al open in een ander venster of programma. Sluit het daar en probeer het opnieuw.")
    )


def tell(error: BaseException, place: Path) -> NoReturn:
    """Raise what a user is to be told of an error of SQLCipher's, or the error itself when it is a bug of ours.

    `place` is the folder it happened in: SQLite calls a disk without room for its index an I/O error.
    """
    code = getattr(error, "sqlite_errorcode", None)
    told = None if code is None else _TOLD.get(code & _PRIMARY_CODE)
    if told is None:
        raise error
    if told in (disk_failed, read_only) and _is_full(place):
        told = disk_full
    raise told() from error


def _is_full(place: Path) -> bool:
    try:
        return shutil.disk_usage(place).free < _ROOM_NEEDED
    except OSError:
        return False


def _cancelled() -> Cancelled:
    return Cancelled(_("Gestopt. Het register is zoals het was."))


_TOLD: dict[int, Callable[[], UserError]] = {
    sqlite3.SQLITE_FULL: disk_full,
    sqlite3.SQLITE_PERM: read_only,
    sqlite3.SQLITE_READONLY: read_only,
    sqlite3.SQLITE_CANTOPEN: read_only,
    sqlite3.SQLITE_IOERR: disk_failed,
    sqlite3.SQLITE_CORRUPT: damaged,
    sqlite3.SQLITE_NOTADB: damaged,
    sqlite3.SQLITE_BUSY: in_use,
    sqlite3.SQLITE_LOCKED: in_use,
    sqlite3.SQLITE_INTERRUPT: _cancelled,
}


@contextmanager
def disk_errors() -> Iterator[None]:
    """Raise CannotWrite for what the disk answers; a missing file stays FileNotFoundError."""
    try:
        yield
    except FileNotFoundError:
        raise
    except OSError as error:
        raise _from_disk(error) from error


def _from_disk(error: OSError) -> CannotWrite:
    if error.errno in _FULL:
        return disk_full()
    return read_only() if error.errno in _READ_ONLY else disk_failed()
