"""The end of a mail: open it in the mail program, save it as a draft, and the question whether it was sent."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from makelaar.i18n import _
from makelaar.services.mails import drafts as mails
from makelaar.services.mails.drafts import Draft, HandedOver, LeftOut, Letter
from makelaar.ui.context import Context
from makelaar.ui.desktop import kinds
from makelaar.ui.kit import STEP, Button, Flow
from makelaar.ui.today.mail_asked import MailAsked
from makelaar.ui.today.mail_letters import LetterRows


class MailHanding(QWidget):
    """`written` gives the mail as it stands; `left_out` hears who said no meanwhile; `settled` what was kept.

    While it is being handed over (`busy`) the text stands still: what was opened is what was written.
    """

    def __init__(
        self,
        context: Context,
        followups: dict[int, list[int]],
        *,
        is_group: bool,
        written: Callable[[], Draft],
        left_out: Callable[[tuple[LeftOut, ...]], None],
        settled: Callable[[str], None],
        busy: Callable[[bool], None],
    ) -> None:
        super().__init__()
        self.context, self._written, self._left_out, self._settled = context, written, left_out, settled
        self._busy = busy
        self.handed: list[int] = []
        self.rows = LetterRows(self.open_one, self.save_one)
        self.open_act = QAction(_("Open in je mailprogramma"), self)
        self.open_act.setShortcuts([QKeySequence("Ctrl+Return"), QKeySequence("Ctrl+Enter")])
        self.open_act.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.open_act.triggered.connect(self.open_all)
        self.open = Button(self.open_act.text(), action=self.open_act, primary=True, sign="mail")
        self.save = Button(_("Bewaar concept …"), self.save_all)
        self.copy = Button(_("Kopieer adressen"), self.copy_addresses)
        self.asked = MailAsked(context, followups, self._answered, self.take_back)
        self.doing = Flow(STEP)
        """Open, save, copy: the panel keeps it in view at its foot."""
        self.doing.put([self.open, self.save, *([self.copy] if is_group else [])])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * STEP)
        for part in (self.rows, self.asked):
            column.addWidget(part)

    @property
    def is_asking(self) -> bool:
        """The question stands open."""
        return self.asked.isVisibleTo(self)

    @property
    def is_under_way(self) -> bool:
        """It is being handed over: the text stands still."""
        return self.is_asking or self.rows.isVisibleTo(self)

    def open_all(self) -> None:
        """Hand the mail to the mail program; to many it becomes several, opened one by one."""
        if not self.is_under_way:
            self._hand_over(self.open_one)

    def save_all(self) -> None:
        """Save the mail as an unsent draft where she chooses."""
        self._hand_over(self.save_one)

    def copy_addresses(self) -> None:
        """All addresses to paste in BCC, where nothing else works."""
        draft = self._written()
        self.context.desktop.copy(draft.addresses)
        self.context.banner.say(_("De adressen staan 30 seconden op je klembord. Plak ze bij BCC, niet bij Aan."))
        self.ask([recipient.person_id for recipient in draft.recipients])

    def open_one(self, letter: Letter) -> None:
        """Open this one; what is too long for that is saved."""
        if letter.url is None:
            self.context.banner.say(_("Deze mail is te lang om zo te openen. Bewaar hem als concept en open dat."))
            self.save_one(letter)
        elif self.context.desktop.open_mail(letter.url):
            self._handed(letter)
        else:
            self.context.banner.warn(
                _("Er is op deze laptop geen mailprogramma ingesteld. Bewaar de mail als concept, of kopieer de tekst.")
            )

    def save_one(self, letter: Letter) -> None:
        """Save this one where she chooses; nothing where she thinks better of it."""
        kind = kinds((_("Mail"), ("*.eml",)))
        title = _("Bewaar het concept (niet versleuteld)")
        chosen = partial(self._save, letter)
        self.context.desktop.choose_save_path(self, title, _("mail-concept.eml"), kind, chosen)

    def ask(self, people: list[int]) -> None:
        """Is it sent? To `people`, and to those to whom it was handed over before."""
        self.handed = list(dict.fromkeys([*self.handed, *people]))
        self.asked.ask(self.handed, self._written().subject)
        self.doing.hide()
        self._busy(True)

    def take_back(self) -> None:
        """Not sent, or not yet: back to the letter."""
        self.handed = []
        self.asked.hide()
        self.rows.hide()
        self.doing.show()
        self._busy(False)
        self._settled("")

    def _answered(self, told: str) -> None:
        if told:
            self._settled(told)
        else:
            self.take_back()

    def _hand_over(self, one: Callable[[Letter], None]) -> None:
        work = partial(mails.hand_over, self.context.register, self._written())
        self.context.jobs.run(self, work, lambda handed: self._take(handed, one))

    def _take(self, handed: HandedOver, one: Callable[[Letter], None]) -> None:
        self._left_out(handed.left_out)
        if len(handed.letters) == 1:
            one(handed.letters[0])
        else:
            self.rows.show_letters(handed.letters)
            self.doing.hide()
            self._busy(True)
            self.rows.steps[0].setFocus()

    def _save(self, letter: Letter, path: Path) -> None:
        work = partial(mails.save_letter, self.context.register, letter, path)
        self.context.jobs.run(self, work, lambda _none: self._saved(letter))

    def _saved(self, letter: Letter) -> None:
        self.context.banner.say(_("Concept bewaard. Het bestand is niet versleuteld: gooi het weg na het versturen."))
        self._handed(letter)

    def _handed(self, letter: Letter) -> None:
        """Asked at once, or after the last of several."""
        self.handed = list(dict.fromkeys([*self.handed, *letter.people]))
        self.rows.mark(letter)
        if not self.rows.isVisibleTo(self) or self.rows.all_marked:
            self.ask([])
