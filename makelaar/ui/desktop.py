"""The world outside the window. Tests put another one in its place (tests/kit/desktop.py)."""

from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Protocol

from PySide6 import QtCore, QtGui, QtWidgets  # the lock page asks nothing of the desktop and waits for none of these
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFileDialog, QSystemTrayIcon

CLIPBOARD_SECONDS = 30
_SECRET_HINTS = (
    ("x-kde-passwordManagerHint", b"secret"),
    ("application/x-nspasteboard-concealed-type", b""),
    ('application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"', b"1"),
    ('application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"', b"\0\0\0\0"),
    ('application/x-qt-windows-mime;value="CanUploadToCloudClipboard"', b"\0\0\0\0"),
)
"""What password managers set so that clipboard histories leave the text alone (KDE, macOS, Windows)."""


Chosen = Callable[[Path], None]
"""Called with the path once she chose; not called when she thought better of it."""


class Desktop(Protocol):
    """What the program may ask of the desktop. Choosers return at once and answer later, so that nothing blocks."""

    def open_mail(self, url: str) -> bool:
        """Hand a `mailto:` address to her own mail program. False: there is none."""
        ...

    def open_file(self, path: Path) -> bool:
        """Open a file that the user saved. False: no program for it."""
        ...

    def choose_file(self, parent: QWidget, title: str, kinds: str, chosen: Chosen) -> None:
        """An existing file; `kinds` from `kinds()` below."""
        ...

    def choose_folder(self, parent: QWidget, title: str, chosen: Chosen) -> None:
        """An existing folder."""
        ...

    def choose_save_path(self, parent: QWidget, title: str, suggested: str, kinds: str, chosen: Chosen) -> None:
        """Where to write a new file, `suggested` being its name."""
        ...

    def copy(self, text: str) -> None:
        """Text on the clipboard, hidden from clipboard histories and gone after 30 seconds."""
        ...

    def forget_copied(self) -> None:
        """Empty the clipboard if what is on it is still ours (at lock and exit)."""
        ...

    def reminds_at_login(self) -> bool:
        """Whether the desktop tells at login how many promises there are today."""
        ...

    def remind_at_login(self, wanted: bool) -> None:
        """Switch that on or off; off takes its file with counts away too. Raises CannotWrite."""
        ...

    def notify(self, text: str) -> None:
        """A notification outside the window: counts, never names. Silent where the desktop shows none."""
        ...

    def ask_disk(self, folder: Path, told: Callable[[bool | None], None]) -> None:
        """Whether the disk under `folder` is encrypted; None: it does not say. Answers later, for asking may last."""
        ...

    def show_count(self, words: str) -> None:
        """ "3 opvolgingen vandaag" at the tray icon: a count, never a name. Nothing where there is no tray."""
        ...


class _Answer(QObject):
    """Brings what another thread found out to the window's."""

    came = Signal(object)


class RealDesktop(QObject):
    """The desktop that the program runs on."""

    called = Signal()
    """The tray icon was clicked: she wants to see the window."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._copied = ""
        self._last_folder = str(Path.home())
        self._tray: QSystemTrayIcon | None = None
        self._timer = QTimer(self, singleShot=True, interval=CLIPBOARD_SECONDS * 1000)
        self._timer.timeout.connect(self.forget_copied)

    def open_mail(self, url: str) -> bool:
        return QtGui.QDesktopServices.openUrl(QtCore.QUrl(url))

    def open_file(self, path: Path) -> bool:
        return QtGui.QDesktopServices.openUrl(QtCore.QUrl.fromLocalFile(str(path)))

    def choose_file(self, parent: QWidget, title: str, kinds: str, chosen: Chosen) -> None:
        dialog = QtWidgets.QFileDialog(parent, title, self._last_folder, kinds)
        dialog.setFileMode(QtWidgets.QFileDialog.FileMode.ExistingFile)
        self._ask(dialog, chosen)

    def choose_folder(self, parent: QWidget, title: str, chosen: Chosen) -> None:
        dialog = QtWidgets.QFileDialog(parent, title, self._last_folder)
        dialog.setFileMode(QtWidgets.QFileDialog.FileMode.Directory)
        dialog.setOption(QtWidgets.QFileDialog.Option.ShowDirsOnly)
        self._ask(dialog, chosen)

    def choose_save_path(self, parent: QWidget, title: str, suggested: str, kinds: str, chosen: Chosen) -> None:
        dialog = QtWidgets.QFileDialog(parent, title, self._last_folder, kinds)
        dialog.setAcceptMode(QtWidgets.QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(Path(suggested).suffix.lstrip("."))
        dialog.selectFile(suggested)
        self._ask(dialog, chosen)

    def reminds_at_login(self) -> bool:
        from makelaar.services.autostart import autostart

        return autostart().is_on()

    def remind_at_login(self, wanted: bool) -> None:
        from makelaar.services.autostart import autostart, remind_command
        from makelaar.services.reminders import remove_side_file

        if wanted:
            autostart().switch_on(remind_command())
        else:
            autostart().switch_off()
            remove_side_file()

    def notify(self, text: str) -> None:
        if (tray := self._in_tray()) is not None:
            tray.showMessage("Makelaar", text)

    def show_count(self, words: str) -> None:
        if (tray := self._in_tray()) is not None:
            tray.setToolTip(f"Makelaar · {words}" if words else "Makelaar")

    def ask_disk(self, folder: Path, told: Callable[[bool | None], None]) -> None:
        from makelaar.services.disk_encryption import disk_is_encrypted

        answer = _Answer(self)
        answer.came.connect(told, QtCore.Qt.ConnectionType.QueuedConnection)
        answer.came.connect(answer.deleteLater, QtCore.Qt.ConnectionType.QueuedConnection)
        Thread(target=lambda: answer.came.emit(disk_is_encrypted(folder)), daemon=True).start()

    def copy(self, text: str) -> None:
        data = QtCore.QMimeData()
        data.setText(text)
        for name, value in _SECRET_HINTS:
            data.setData(name, value)
        QtGui.QGuiApplication.clipboard().setMimeData(data)
        self._copied = text
        self._timer.start()

    def forget_copied(self) -> None:
        self._timer.stop()
        clipboard = QtGui.QGuiApplication.clipboard()
        if self._copied and clipboard.text() == self._copied:
            clipboard.clear()
        self._copied = ""

    def _in_tray(self) -> "QSystemTrayIcon | None":
        if self._tray is None and QtWidgets.QSystemTrayIcon.isSystemTrayAvailable():
            self._tray = QtWidgets.QSystemTrayIcon(QtGui.QGuiApplication.windowIcon(), self)
            self._tray.setToolTip("Makelaar")
            self._tray.activated.connect(self.called)
            self._tray.show()
        return self._tray

    def _ask(self, dialog: "QFileDialog", chosen: Chosen) -> None:
        def answered(path: str) -> None:
            self._last_folder = str(Path(path).parent)  # in memory only: a folder's name may tell something
            chosen(Path(path))

        dialog.setAttribute(QtCore.Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(answered)
        dialog.open()


def kinds(*pairs: tuple[str, Sequence[str]]) -> str:
    """Kinds of files for the choosers: `kinds((_("Lijsten"), ("*.xlsx", "*.csv")))`."""
    return ";;".join(f"{name} ({' '.join(patterns)})" for name, patterns in pairs)
