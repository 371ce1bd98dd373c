"""A release: for whom, over what, how it was judged, which files; saved again or withdrawn from here."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from makelaar.hearts.day_words import exact_day, short_day
from makelaar.hearts.disclosure import Display
from makelaar.hearts.quarters import quarters_around, shown_period
from makelaar.i18n import _, ngettext
from makelaar.terms import ReportTemplate
from makelaar.ui.accountability.fold import Fold
from makelaar.ui.accountability.verdict import Saying
from makelaar.ui.accountability.verdict_card import VerdictCard
from makelaar.ui.accountability.words import table_words
from makelaar.ui.kit import STEP, Button, Card, LineField, SectionHeading, Text
from makelaar.ui.kit.tabbing import TabsAsLaidOut
from makelaar.ui.today.panel import scrolling

if TYPE_CHECKING:
    from makelaar.services.accountability.ledger import ReleaseLine


class ReleaseCard(TabsAsLaidOut, QWidget):
    """`save` and `withdraw(why)` are what can be done with it."""

    def __init__(self, save: Callable[[], Any], withdraw: Callable[[str], Any]) -> None:
        super().__init__()
        self._withdraw = withdraw
        self.title = Text("", "name", wrap=True)
        self.verdict = VerdictCard()
        self.not_told_now = Text("", "caution", wrap=True)
        self.about = Text("", "text", wrap=True)
        self.files = Text("", "muted", wrap=True)
        self._exactly: Fold | None = None
        self.save = Button(_("Bewaar opnieuw…"), save, primary=True, sign="save")
        self.withdraw = Button(_("Trek in…"), self.ask_why, quiet=True)
        self.why = LineField(_("Waarom trek je dit in?"), _("bv. een kwartaal stond dubbel"), entered=self._mean_it)
        self._question = self._make_question()
        self._lay_out()

    def show_line(self, line: "ReleaseLine | None", today: date) -> None:
        """Show this release; None: there is none."""
        self.reconsider()
        self.setVisible(line is not None)
        if line is None:
            return
        self.title.setText(line.title)
        self.verdict.show_saying(_saying(line, today))
        self.not_told_now.setText("\n".join(line.not_told_now))
        self.not_told_now.setVisible(bool(line.not_told_now))
        self.about.setText("\n".join(_told(line)))
        self.files.setText(_files(line))
        self._show_exactly(line)
        self.withdraw.setVisible(line.withdrawn_on is None)

    def ask_why(self) -> None:
        """Ask why it is withdrawn; nothing undoes that."""
        self._question.show()
        self.save.hide()  # in a low window the question needs its room
        self.withdraw.hide()
        self.why.setFocus()

    def reconsider(self) -> bool:
        """Put the question away. False when it was not asked."""
        asked = self._question.isVisibleTo(self)
        self._question.hide()
        self.save.show()
        if asked:
            self.why.clear()
            self.withdraw.show()
            self.withdraw.setFocus()
        return asked

    def _show_exactly(self, line: "ReleaseLine") -> None:
        if self._exactly is not None:
            self._details.removeWidget(self._exactly)
            self._exactly.hide()
            self._exactly.deleteLater()
        self._exactly = Fold(
            _("Voor wie het precies wil weten"), lambda: Text("\n".join(_exactly(line)), "meta", wrap=True)
        )
        self._details.addWidget(self._exactly)

    def _mean_it(self) -> None:
        why = " ".join(self.why.text().split())
        if not why:
            self.why.setFocus()
            return
        self.reconsider()
        self._withdraw(why)

    def _make_question(self) -> Card:
        card = Card()
        sentence = _(
            "Wat wegging haalt niemand terug: het blijft meetellen. Hier staat straks dat het niet meer klopt."
        )
        card.body.addWidget(Text(sentence, wrap=True))
        card.body.addWidget(Text(_("Waarom trek je dit in?"), "meta"))
        card.body.addWidget(self.why)
        card.body.addWidget(Button(_("Trek in"), self._mean_it))
        card.body.addWidget(Button(_("Laat maar"), self.reconsider, quiet=True))
        card.hide()
        return card

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(STEP, 6, STEP, 2 * STEP)
        column.setSpacing(STEP)
        facts = (self.title, self.verdict, self.not_told_now, self.about)
        for part in (*facts, SectionHeading(_("Bestanden")), self.files):
            column.addWidget(part)
        self._details = QVBoxLayout()
        column.addLayout(self._details)
        column.addStretch(1)
        footer = QVBoxLayout()
        footer.setContentsMargins(STEP, STEP, STEP, 0)
        for part in (self._question, self.save, self.withdraw):
            footer.addWidget(part)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolling(inside), 1)
        whole.addLayout(footer)


def _saying(line: "ReleaseLine", today: date) -> Saying:
    if line.withdrawn_on is not None:
        told = _("Op {day}: {why}").format(day=exact_day(line.withdrawn_on), why=line.withdrawn_why)
        return Saying("undo", "caution", _("Ingetrokken"), told)
    return Saying("fine", "fine", _("Uitgegeven, {day}").format(day=short_day(line.made_on, today)), line.verdict)


def _told(line: "ReleaseLine") -> list[str]:
    period = shown_period(quarters_around(line.first, line.last))
    if line.template is ReportTemplate.ROUND:
        period = exact_day(line.first)
        if line.last != line.first:
            period = _("{first} t/m {last}").format(first=period, last=exact_day(line.last))
    told = [
        _("Periode: {period}").format(period=period),
    ]
    if line.area:
        told.append(_("Waar: {area}").format(area=line.area))
    if line.for_whom:
        told.append(_("Voor {whom}").format(whom=line.for_whom))
    if line.reviewer:
        told.append(_("Meegekeken: {who}").format(who=line.reviewer))
    shown = _("precies") if line.choice.display is Display.EXACT else _("afgerond")
    told.append(_("Aantallen {how}; minder dan {k} mensen niet genoemd").format(how=shown, k=line.k))
    return told


def _files(line: "ReleaseLine") -> str:
    """Which files it consists of, in a sentence."""
    kinds = [name.rpartition(".")[2] for name in line.files]
    told = [_("Het verslag (pdf)")] if "pdf" in kinds else []
    if tables := [kind for kind in ("xlsx", "ods", "csv") if kind in kinds]:
        told.append(_("de tabellen ({kinds})").format(kinds=", ".join(tables)))
    if checks := kinds.count("json"):
        words = ngettext("{n} bestand om na te rekenen (json)", "{n} bestanden om na te rekenen (json)", checks)
        told.append(words.format(n=checks))
    return ", ".join(told)


def _exactly(line: "ReleaseLine") -> list[str]:
    """By what and with what it was judged, and how the PDF is known again."""
    told = [
        _("Naam: {name}").format(name=line.name),
        _("Drempel {k}, bij gevoelige thema’s {sensitive}").format(k=line.k, sensitive=line.k_sensitive),
        _("Nagerekend met controle {version}").format(version=line.checker),
    ]
    if line.choice.tables:
        told.append(_("Tabellen: {tables}").format(tables=", ".join(map(table_words, line.choice.tables))))
    return [*told, _("SHA-256 van de pdf: {sum}").format(sum=_in_eights(line.sha256)), *line.files]


def _in_eights(letters: str) -> str:
    """In groups, which can stand on several lines."""
    return " ".join(letters[at : at + 8] for at in range(0, len(letters), 8))
