"""A whole register in a new place: built beside it, and moved there only when it is whole."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from makelaar.errors import Refused
from makelaar.i18n import _
from makelaar.store.border import disk_errors
from makelaar.store.folder import RegisterFolder, sync_folder


@contextmanager
def built_beside(path: Path) -> Iterator[RegisterFolder]:
    """A folder to build the register of `path` in; `path` may be an empty folder or none.

    At the end it is moved to `path`, so a crash or an error leaves no half register there.
    Raises Refused when something is there already, CannotWrite.
    """
    _refuse_taken(path)
    with disk_errors():
        path.parent.mkdir(parents=True, exist_ok=True)
        folder = RegisterFolder(Path(tempfile.mkdtemp(prefix=".makelaar-", dir=path.parent)))
    try:
        with disk_errors():
            folder.make()
        yield folder
        _move(folder, path)
    except BaseException:
        shutil.rmtree(folder.path, ignore_errors=True)
        raise


def _move(built: RegisterFolder, path: Path) -> None:
    """The last step: from here on the register is there."""
    with disk_errors():
        if path.is_dir():
            path.rmdir()
        built.path.rename(path)
        sync_folder(path.parent)


def _refuse_taken(path: Path) -> None:
    with disk_errors():
        taken = path.exists() and not (path.is_dir() and not any(path.iterdir()))
    if taken:
        raise Refused(_("Op deze plek staat al iets. Kies een nieuwe map; er is niets overschreven."))
