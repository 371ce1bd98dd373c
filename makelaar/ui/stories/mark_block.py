"""What becomes of the current mark: stays, goes, one of the proposed words, or her own."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from makelaar.hearts.deidentify.instead import words_instead
from makelaar.hearts.deidentify.review import Decision, Mark, Review
from makelaar.i18n import _
from makelaar.ui.kit import STEP, Button, Chip, Flow, LineField, Text
from makelaar.ui.page import Shortcut
from makelaar.ui.stories.words import REASONS, decided_words, reason_words

MOST = 4
"""Proposed words: as many as there are keys."""


class MarkBlock(QWidget):
    """`decide(decision)` and `reopen()` are told what she wants of the current mark. The keys work while the focus is
    in `home`, the marked text."""

    def __init__(self, home: QWidget, decide: Callable[[Decision], Any], reopen: Callable[[], Any]) -> None:
        super().__init__()
        self._decide = decide
        self.mark: Mark | None = None
        self.proposed: tuple[str, ...] = ()
        self.words = Text("", "name")
        self.why = Flow()
        self.stay = self._act(home, _("Blijft staan"), "B", lambda: decide(Decision(stays=True)))
        self.go = self._act(home, _("Weg"), "W", lambda: decide(Decision()))
        self.open = self._act(home, _("Weer open"), "Backspace", reopen)
        self.picks = [self._act(home, "", str(n + 1), lambda n=n: self._pick(n)) for n in range(MOST)]
        self.own = LineField(_("Eigen woorden"), _("of in je eigen woorden …"), entered=self._own)
        self.keys = Flow()
        self._lay_out()

    def show_mark(self, review: Review, mark: Mark | None) -> None:
        """This is the current mark; None: there is none."""
        other = self.mark is None or mark is None or self.mark != mark
        self.mark = mark
        self.setVisible(mark is not None)
        if mark is None:
            return
        said = review.decisions.get(mark.number)
        self.words.setText(mark.text)
        letter, _why, tint, _line = REASONS[mark.span.source]
        chips: list[QWidget] = [Chip(f"{letter} · {reason_words(mark)}", tint)]
        chips.append(Chip(decided_words(review, mark), "muted" if said is None else "fine"))
        self.why.put(chips)
        self.proposed = words_instead(mark, review.found.text[: mark.span.start])[:MOST]
        self.stay.setEnabled(mark.may_stay)
        self.open.setEnabled(said is not None)
        for place, pick in enumerate(self.picks):
            pick.setText(self.proposed[place] if place < len(self.proposed) else "")
            pick.setEnabled(place < len(self.proposed))
        self.keys.put(self._buttons())
        if other:
            self.own.clear()

    def write(self, begun: str) -> None:
        """Her own words, which begin so."""
        if self.mark is not None:
            self.own.setFocus(Qt.FocusReason.OtherFocusReason)
            self.own.setText(begun)

    def shortcuts(self) -> list[Shortcut]:
        """The keys on a mark, for the `?` overview."""
        return [
            Shortcut("← →, Tab", _("Vorige, volgende markering")),
            Shortcut("B", _("Blijft staan")),
            Shortcut("W", _("Weg")),
            Shortcut(f"1 … {MOST}", _("Andere woorden ervoor")),
            Shortcut("Enter", _("Eigen woorden")),
            Shortcut("Backspace", _("Weer open")),
        ]

    def _buttons(self) -> list[QWidget]:
        shown: list[QWidget] = [Button(self.stay.text(), action=self.stay), Button(self.go.text(), action=self.go)]
        shown += [Button(pick.text(), action=pick, quiet=True) for pick in self.picks if pick.isEnabled()]
        if self.open.isEnabled():
            shown.append(Button(self.open.text(), action=self.open, quiet=True))
        if self.mark is not None and not self.mark.may_stay:
            shown.append(Text(_("Dit blijft nooit staan: daarmee is iemand te vinden."), "meta"))
        return shown

    def _pick(self, place: int) -> None:
        if place < len(self.proposed):
            self._decide(Decision(instead=self.proposed[place]))

    def _own(self) -> None:
        words = " ".join(self.own.text().split())
        if words:
            self._decide(Decision(instead=words))

    def _act(self, home: QWidget, text: str, keys: str, do: Callable[[], Any]) -> QAction:
        action = QAction(text, home)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda: do())
        home.addAction(action)
        return action

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(STEP)
        top.addWidget(self.words)
        top.addWidget(self.why, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addLayout(top)
        column.addWidget(self.keys)
        column.addWidget(self.own)
