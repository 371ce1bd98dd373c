"""The window while a register is open: rail, page, messages; going and coming back, undo, refresh, drafts."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from makelaar.i18n import _
from makelaar.services import undo
from makelaar.services.drafts import take_drafts
from makelaar.services.people.bin import empty_bin
from makelaar.services.registers import RegisterSummary, summary
from makelaar.services.undo import Acted
from makelaar.ui.context import Context
from makelaar.ui.day_watch import DayWatch
from makelaar.ui.disk_notice import DiskNotice
from makelaar.ui.ear import Ear
from makelaar.ui.figures import Figures, Read
from makelaar.ui.keys_panel import KeysPanel
from makelaar.ui.kit.banner import BannerStack
from makelaar.ui.kit.progress import ProgressStrip
from makelaar.ui.list_counts import ListCounts
from makelaar.ui.opened_line import opened_line
from makelaar.ui.page import Page
from makelaar.ui.places import PLACES, Place
from makelaar.ui.rail import NARROW_BELOW, Rail
from makelaar.ui.tools import Tools
from makelaar.ui.trail import Trail
from makelaar.ui.typed_on_pages import typed_on
from makelaar.ui.window_acts import WindowActs

if TYPE_CHECKING:
    from makelaar.services.registers import Register
    from makelaar.ui.capture.box import CaptureBox

BOX = "capture"
"""The name of the box's draft, beside those of the pages."""


class Workspace(QWidget):
    """Rail to the left; to the right the page, with the running job and the messages under it. `leave` locks."""

    def __init__(
        self, register: "Register", tools: Tools, leave: Callable[..., None], places: tuple[Place, ...] = PLACES
    ) -> None:
        super().__init__()
        self.register, self.tools = register, tools
        self.places = {place.name: place for place in places if place.exists()}
        self.pages: dict[str, Page] = {}
        self._trail = Trail()
        self.banner = BannerStack(self.undo)
        self.context = Context(
            register,
            tools.jobs,
            tools.clock,
            self.banner,
            tools.desktop,
            tools.settings,
            navigate=self.navigate,
            back=self.back,
            lock=leave,
        )
        self._disk_notice = DiskNotice(self.context, self)
        self.rail = Rail(tuple(p for p in self.places.values() if not p.under), self.navigate, leave, self.write_down)
        self._stack = QStackedWidget()
        self._keys_panel = KeysPanel(self)
        self._box: CaptureBox | None = None
        self.acts = WindowActs(self, leave)
        self.rail.menu = self.acts.menu
        self._lay_out()
        self._listen()

    @property
    def current(self) -> str:
        """The page in view."""
        return self._trail.now[0]

    def arrive(self, *, is_new: bool) -> None:
        """Show the first page, say what was opened, and put back what was being typed at the lock."""
        self.navigate(next(iter(self.places)))
        self._figures.ask()  # read after the page, which is what she waits for
        self._lists.ask()
        if is_new:
            self._disk_notice.ask()
        else:
            self.tools.jobs.run(self, lambda: (summary(self.register), take_drafts(self.register)), self._welcome_back)
            self.tools.jobs.run(self, lambda: empty_bin(self.register))

    def navigate(self, name: str, **arguments: Any) -> Page:
        """Go to a page, and remember where she came from, unless that had the window to itself: what was ended there is
        not begun again by going back. Gives the page, which is in view now."""
        if self.current and not self.pages[self.current].fills_window:
            self._trail.leave_for(name, arguments)
        return self._show(name, arguments)

    def back(self) -> None:
        """Return to the page before; nothing where there is none."""
        if (before := self._trail.step_back()) is not None:
            self._show(*before)

    def escape(self) -> None:
        """Close the overview, else a panel of the page, else go back."""
        if self._keys_panel.isVisible():
            self._keys_panel.hide()
        elif self._box is not None and self._box.escape():
            return
        elif not (self.current and self.pages[self.current].go_back()):
            self.back()

    def write_down(self) -> None:
        """Open the box to find somebody or write something down."""
        self._capture_box().show_box()

    def undo(self) -> None:
        """Take back the last act and say which."""
        self.undo_several(1)

    def undo_several(self, steps: int) -> None:
        """Take back so many of the last acts and say which was the last of them."""
        self.tools.jobs.run(self, lambda: undo.undo_several(self.register, steps), self._tell_undone)

    def redo(self) -> None:
        """Do again what was undone and say which."""
        self.tools.jobs.run(self, lambda: undo.redo(self.register), self._tell_undone)

    def page(self, name: str) -> Page:
        """The page of a place, made when first asked for."""
        if name not in self.pages:
            page = self.places[name].page_class()(self.context)
            page.setAccessibleName(_(self.places[name].title))
            self.pages[name] = page
            self._stack.addWidget(page)
        return self.pages[name]

    def drafts(self) -> dict[str, dict[str, Any]]:
        """What is being typed on all pages and in the box, by name."""
        found = typed_on(self.pages, self.current)
        box = None if self._box is None else self._box.draft()
        return found if box is None else {**found, BOX: box}

    def restore(self, drafts: dict[str, dict[str, Any]]) -> None:
        """Put back what was being typed, on the pages it was typed on; the last of them comes into view."""
        known = {name: draft for name, draft in drafts.items() if name in self.places}
        for name, draft in known.items():
            self.navigate(name).restore(draft)
        if BOX in drafts:
            self._capture_box().restore(drafts[BOX])
        if known or BOX in drafts:
            self.banner.say(_("Wat je aan het typen was, staat er weer."))  # more urgent than "last changed"

    def show_keys(self) -> None:
        """Show the keys of the page in view and of the window."""
        page = self.pages.get(self.current)
        self._keys_panel.show_keys(page.shortcuts() if page else [], self.acts.shortcuts())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.rail.set_narrow(event.size().width() < NARROW_BELOW)
        super().resizeEvent(event)

    def _welcome_back(self, back: tuple[RegisterSummary, dict[str, dict[str, Any]]]) -> None:
        opened, drafts = back
        self.banner.say(opened_line(opened, self.tools.clock.today()))
        if opened.keys_repaired:
            self.banner.warn(_("Een van de twee sleutelbestanden was beschadigd. Het is hersteld uit het andere."))
        elif not opened.is_example:
            self._disk_notice.ask()
        self.restore(drafts)

    def _capture_box(self) -> "CaptureBox":
        """The box, made when first asked for: the program starts without it."""
        if self._box is None:
            from makelaar.ui.capture.box import CaptureBox

            self._box = CaptureBox(self, self.context, self._stack.currentWidget)
        return self._box

    def _lay_out(self) -> None:
        strip = ProgressStrip(self.tools.jobs.cancel)
        self.tools.jobs.progress_changed.connect(strip.show_progress)
        right = QVBoxLayout()
        right.setSpacing(0)
        for part, room in ((self._stack, 1), (strip, 0), (self.banner, 0)):
            right.addWidget(part, room)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(right, 1)

    def _listen(self) -> None:
        self._ear = Ear(self.register, self._changed, self)
        self.tools.jobs.failed_unheard.connect(self.banner.error)
        self._figures = Figures(self.register, self.tools.jobs, self.tools.desktop, self.places.values(), self)
        self._figures.read_anew.connect(self._show_figures)
        self._lists = ListCounts(self.register, self.tools.jobs, self)
        self._lists.read_anew.connect(self.rail.show_lists)
        self.day_watch = DayWatch(self.tools.clock, self)
        self.day_watch.turned.connect(self._day_turned)

    def _show(self, name: str, arguments: dict[str, Any]) -> Page:
        page = self.page(name)
        if self.current and self.pages[self.current] is not page:
            self.pages[self.current].put_away()
        self._trail.now = name, arguments
        self._keys_panel.hide()
        self.rail.show_place(self.places[name].under or name)
        self.rail.show_list(arguments.get("view"))
        self._stack.setCurrentWidget(page)
        if (missed := self._ear.take(name)) is not None:
            page.refresh(missed)
        page.shown(**arguments)
        self.rail.setVisible(not page.fills_window)
        if not page.fills_window:
            self._figures.catch_up()
        return page

    def _tell_undone(self, acted: Acted | None) -> None:
        self.banner.say(_("Er is niets om ongedaan te maken.") if acted is None else acted.label)

    def _changed(self, acted: Acted) -> None:
        for name, page in self.pages.items():
            if page.tables and not page.tables & acted.tables:
                continue
            if name == self.current:
                page.refresh(acted)
            else:
                self._ear.keep_for(name, acted)
        if self._box is not None:
            self._box.refresh()
        if self.current and self.pages[self.current].fills_window:
            self._figures.ask_in_rest()
        else:
            self._figures.ask()
        self._lists.ask(acted.tables)

    def _day_turned(self) -> None:
        for page in self.pages.values():
            page.day_turned()
        self._figures.ask()
        self._lists.ask()

    def _show_figures(self, read: Read) -> None:
        self.acts.name_acts(read.undo, read.redo)
        self.acts.show_done(read.done)
        for name, count in read.counts.items():
            self.rail.set_count(name, count)
