"""From start to an open register."""

from collections.abc import Callable
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedWidget

from makelaar.errors import UserError
from makelaar.i18n import _
from makelaar.settings import RECENT_REGISTER
from makelaar.ui.desktop import Desktop
from makelaar.ui.jobs import Jobs
from makelaar.ui.start.frame import StartPage
from makelaar.ui.start.unlock import UnlockPage

if TYPE_CHECKING:
    from makelaar.clock import Clock
    from makelaar.services.device_settings import DeviceSettings
    from makelaar.services.registers import Created, Register
    from makelaar.services.restoring import KeptBackup
    from makelaar.ui.kit.banner import BannerStack


WARM_UP_MS = 250
"""Once the lock page is painted, what unlocking needs is loaded while she types."""
_BEHIND = (
    "makelaar.services.followups.today_card",
    "makelaar.services.followups.spreading",
    "makelaar.services.followups.review",
    "makelaar.services.reminders",
    "makelaar.services.people.views",
    "makelaar.services.people.bin",
    "makelaar.services.drafts",
)
"""Loaded in the register thread: the database, and what the first page reads."""
_BEFORE = ("makelaar.ui.workspace", "makelaar.ui.today.side", "makelaar.ui.today.page")
"""Loaded in the window's thread, where Qt's classes belong, one at a time so that typing goes on in between."""


class Arrival(NamedTuple):
    """A register that was just opened; `is_new` has nothing in it yet."""

    register: "Register"
    is_new: bool


class StartFlow(QStackedWidget):
    """Shows one start page after another; `opened(arrival)` is called when a register is open. Pages are imported
    when they are shown, so that the lock page of a known register is there at once."""

    def __init__(
        self,
        jobs: Jobs,
        desktop: Desktop,
        settings: "DeviceSettings",
        clock: "Clock",
        opened: Callable[[Arrival], None],
    ) -> None:
        super().__init__()
        self._jobs, self._desktop, self._settings, self._clock = jobs, desktop, settings, clock
        self._opened = opened
        self._made: Register | None = None

    @property
    def banner(self) -> "BannerStack | None":
        """The place for messages of the page in view; None where no page is."""
        shown = self.currentWidget()
        return shown.banner if isinstance(shown, StartPage) else None

    def let_go(self) -> None:
        """The program ends here: close a register that was made and not yet gone to."""
        if self._made is not None:
            self._jobs.run(self, self._made.close)

    @property
    def page(self) -> StartPage:
        """The page in view."""
        shown = self.currentWidget()
        assert isinstance(shown, StartPage)
        return shown

    def begin(self, folder: Path | None) -> None:
        """The lock page of `folder`, or of the last register if it is still there; else the welcome page."""
        recent = self._settings.get(RECENT_REGISTER)
        known = folder or (Path(recent) if recent and Path(recent).is_dir() else None)
        if known is None:
            self.welcome()
        else:
            self.unlock(known)

    def welcome(self) -> None:
        """The three ways to begin."""
        from makelaar.ui.start.welcome import WelcomePage

        self._show(WelcomePage(self.new, self._choose, self._example))

    def unlock(self, folder: Path) -> None:
        """The lock page of a register."""
        page = UnlockPage(folder, self._try, self.welcome, self._look_for_backups)
        self._show(page)
        QTimer.singleShot(WARM_UP_MS, page, lambda: self._warm_up(page))

    def _warm_up(self, page: UnlockPage) -> None:
        folder = page.folder
        self._jobs.run(page, lambda: _example_passphrase(folder), page.fill_in)
        self._jobs.run(page, lambda: [import_module(name) for name in _BEHIND], lambda _loaded: _load(page, _BEFORE))

    def new(self) -> None:
        """Make a register."""
        from makelaar.ui.start.new_register import NewRegisterPage

        self._show(NewRegisterPage(self._desktop, self._create, self.welcome))

    def _choose(self) -> None:
        self._desktop.choose_folder(self, _("Welk register? Kies de map die eindigt op .makelaar"), self.unlock)

    def _try(self, folder: Path, secret: str, is_recovery_key: bool) -> None:
        clock, page = self._clock, self.page

        def work() -> "Register":
            from makelaar.services import registers

            open_it = registers.open_with_recovery_key if is_recovery_key else registers.open_with_passphrase
            return open_it(folder, secret, clock=clock)

        assert isinstance(page, UnlockPage)
        self._jobs.run(page, work, lambda register: self._arrive(register, is_new=False), page.refused)

    def _look_for_backups(self, folder: Path) -> None:
        """The register in `folder` is damaged: where it has backups, offer to put one back."""
        page = self.page

        def work() -> "tuple[KeptBackup, ...]":
            from makelaar.services.restoring import kept_backups

            return kept_backups(folder)

        def found(backups: "tuple[KeptBackup, ...]") -> None:
            if backups and isinstance(page, UnlockPage):
                page.offer_backups(lambda: self._choose_backup(folder, backups))

        self._jobs.run(page, work, found)

    def _choose_backup(self, folder: Path, backups: "tuple[KeptBackup, ...]") -> None:
        from makelaar.ui.start.restore import RestorePage

        self._show(RestorePage(backups, lambda package: self._restore(package, folder), lambda: self.unlock(folder)))

    def _restore(self, package: Path, folder: Path) -> None:
        def work() -> Path:
            from makelaar.services.restoring import restore_beside

            return restore_beside(package, folder)

        self._jobs.run(self.page, work, self._restored, self._refused)

    def _restored(self, place: Path) -> None:
        self.unlock(place)
        self.page.banner.say(_("De kopie staat in {folder}. Typ de wachtzin van toen.").format(folder=place.name))

    def _create(self, folder: Path, passphrase: str) -> None:
        clock, page = self._clock, self.page

        def work() -> "Created":
            from makelaar.services import registers

            return registers.create_register(folder, passphrase, clock=clock)

        self._jobs.run(page, work, self._show_recovery_key, self._refused)

    def _example(self) -> None:
        clock, page = self._clock, self.page

        def work() -> "Register":
            from makelaar.services.fiction import example

            return example.open_example(clock)

        page.setEnabled(False)
        self._jobs.run(page, work, lambda register: self._arrive(register, is_new=False), self._refused)

    def _show_recovery_key(self, created: "Created") -> None:
        from makelaar.ui.start.recovery_key import RecoveryKeyPage

        self._made = created.register
        done = partial(self._arrive, created.register, is_new=True)
        self._show(RecoveryKeyPage(created, self._desktop, self._jobs, done))

    def _refused(self, error: UserError) -> None:
        self.page.setEnabled(True)
        self.page.refused(error)

    def _arrive(self, register: "Register", *, is_new: bool) -> None:
        self._made = None
        self._opened(Arrival(register, is_new))
        self._clear()

    def _show(self, page: StartPage) -> None:
        self._clear()
        self.addWidget(page)
        self.setCurrentWidget(page)
        page.shown()

    def _clear(self) -> None:
        while (old := self.currentWidget()) is not None:
            self.removeWidget(old)
            old.hide()
            old.deleteLater()


def _load(page: StartPage, names: tuple[str, ...]) -> None:
    """Import the modules one by one for as long as the page is there."""
    if names:
        import_module(names[0])
        QTimer.singleShot(0, page, lambda: _load(page, names[1:]))


def _example_passphrase(folder: Path) -> str | None:
    """The example's passphrase where `folder` is the example; None for every other register."""
    from makelaar.services.fiction import example

    return example.passphrase_of(folder)
