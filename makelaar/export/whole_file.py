"""A file that is there whole or not at all, wherever the worker chose to have it."""

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from makelaar.errors import CannotWrite
from makelaar.i18n import _


def write_whole(target: Path, content: bytes) -> None:
    """Write `content` beside `target`, readable by its owner alone, and put it in place in one step.

    Raises CannotWrite on a full disk, a read-only or missing folder or a disk error; what stood there before stays.
    """
    try:
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=".makelaar-", suffix=target.suffix)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            os.replace(name, target)
        except BaseException:
            with suppress(OSError):
                os.unlink(name)
            raise
    except OSError as error:
        raise CannotWrite(
            _(
                "Het bestand kon daar niet worden bewaard: de map is vol of op slot. Er is niets veranderd; kies een "
                "andere map."
            )
        ) from error
