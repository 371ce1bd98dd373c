"""Said once, calmly: this laptop's disk is not encrypted (SECURITY: full-disk encryption is still needed)."""

from contextlib import suppress

from PySide6.QtCore import QObject

from makelaar.errors import CannotWrite
from makelaar.i18n import _
from makelaar.services.disk_encryption import DISK_NOT_ENCRYPTED
from makelaar.settings import DISK_TOLD
from makelaar.ui.context import Context


class DiskNotice(QObject):
    """Asks the desktop once the register is open; afterwards Instellingen goes on saying it."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context

    def ask(self) -> None:
        """Ask, unless it was told before on this laptop."""
        if not self._context.settings.get(DISK_TOLD):
            self._context.desktop.ask_disk(self._context.register.folder, self._tell)

    def _tell(self, encrypted: bool | None) -> None:
        if encrypted is not False:
            return
        self._context.banner.warn(_(DISK_NOT_ENCRYPTED))
        with suppress(CannotWrite):  # then it is told again
            self._context.settings.put(DISK_TOLD, True)
