"""How the page of stories says things: why a piece is marked, and how a story stands."""

from datetime import date

from PySide6.QtGui import QTextCharFormat

from makelaar.hearts.day_words import short_day
from makelaar.hearts.deidentify.review import Mark, Review
from makelaar.hearts.deidentify.types import Label, Source
from makelaar.i18n import N_, _, ngettext
from makelaar.services.stories.listing import StoryLine
from makelaar.services.stories.permission import Permission
from makelaar.services.stories.telling import KINDS
from makelaar.terms import StoryStatus

_LINE = QTextCharFormat.UnderlineStyle
REASONS = {
    Source.REGISTER: ("R", N_("staat in je register"), "overdue", _LINE.SingleUnderline),
    Source.PATTERN: ("V", N_("vorm: adres, nummer, datum"), "caution", _LINE.DashUnderline),
    Source.LIST: ("L", N_("staat op een lijst"), "accent", _LINE.DotLine),
    Source.CONTEXT: ("Z", N_("door de zin eromheen"), "fine", _LINE.DashDotLine),
    Source.SECOND_OPINION: ("T", N_("tweede mening"), "muted", _LINE.WaveUnderline),
    Source.DEFAULT: ("O", N_("ongewoon woord of getal"), "muted", _LINE.DashDotDotLine),
}
"""Why a piece is marked: its letter, in words, its colour, how it is underlined."""


def reason_words(mark: Mark) -> str:
    """ "naam · staat in je register"."""
    why = _(REASONS[mark.span.source][1])
    return why if mark.span.label is Label.OTHER else f"{_(KINDS[mark.span.label])} · {why}"


def decided_words(review: Review, mark: Mark) -> str:
    """What was decided on a mark, in a few words."""
    said = review.decisions.get(mark.number)
    if said is None:
        return _("nog niet beslist")
    if said.stays:
        return _("blijft staan")
    return _("wordt “{words}”").format(words=said.instead) if said.instead else _("gaat weg")


def left_words(review: Review) -> str:
    """How many marks still wait: "nog 3 van 8"."""
    left, all_of_them = len(review.undecided), len(review.marks)
    if not all_of_them:
        return _("Niets gevonden om over te beslissen")
    if not left:
        return _("Over alles beslist")
    return ngettext(
        "Nog over {n} stukje te beslissen", "Nog over {n} van de {all} stukjes te beslissen", all_of_them
    ).format(n=left, all=all_of_them)


def permission_words(permission: Permission, today: date) -> str:
    """Whether and since when it may be told."""
    if not permission.given:
        return permission.why_not
    if permission.day is None:
        return _("Mag verteld worden, zonder naam: dat is aan de deur gezegd.")
    return _("Mag verteld worden: ja gezegd op {day}.").format(day=short_day(permission.day, today))


def standing(line: StoryLine) -> tuple[str, str, str]:
    """How a story stands in the list: words, a sign and its colour."""
    if line.why_not:
        return _("wordt niet verteld"), "hide", "caution"
    if line.status is StoryStatus.READY:
        return _("klaar om te vertellen"), "check", "fine"
    return _("in de maak"), "edit", "muted"


def where_told(line: StoryLine) -> str:
    """In which reports it was told, the last first."""
    titles = [
        _("{title} (ingetrokken)").format(title=one.title) if one.withdrawn else one.title for one in line.told_in
    ]
    return _("Verteld in {reports}").format(reports=", ".join(titles)) if titles else _("Nog nergens verteld")
