"""Wat verlaat deze laptop: the verdict first, then all that is hidden, told or left out, and why."""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGraphicsOpacityEffect, QVBoxLayout, QWidget

from makelaar.i18n import _, ngettext
from makelaar.terms import ReportTemplate
from makelaar.ui.accountability.fold import WORDS_FROM, Fold, unfold, unfolded
from makelaar.ui.accountability.verdict import Saying, making, saying_of
from makelaar.ui.accountability.verdict_card import VerdictCard
from makelaar.ui.kit import STEP, SectionHeading, Text

if TYPE_CHECKING:
    from makelaar.services.accountability.prepared import HiddenNumber, Prepared, StoryTold

_FADED = 0.45


class Leaves(QWidget):
    """`show_prepared` shows a report as it would leave, `say` one sentence in its place."""

    def __init__(self) -> None:
        super().__init__()
        self.verdict = VerdictCard()
        self._inside: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(STEP, 0, STEP, 2 * STEP)
        self._column.setSpacing(STEP)
        self._column.addWidget(self.verdict)
        self._column.addStretch(1)

    def show_prepared(self, prepared: "Prepared") -> None:
        """Show what would leave; what was unfolded of the report before is so again."""
        was_open = unfolded(self._inside) if self._inside is not None else frozenset()
        inside = _told(prepared)
        unfold(inside, was_open)
        self.verdict.show_saying(saying_of(prepared))
        self._put(inside)

    def wait(self) -> None:
        """Another report is being made: what stands here is of the one before, and fades."""
        self.verdict.show_saying(making())
        if self._inside is not None:
            self._inside.setGraphicsEffect(QGraphicsOpacityEffect(self._inside, opacity=_FADED))

    def say(self, saying: Saying, *steps: QWidget) -> None:
        """One saying, with buttons below it, and nothing else."""
        self.verdict.show_saying(saying, *steps)
        self._put(None)

    def _put(self, inside: QWidget | None) -> None:
        old, self._inside = self._inside, inside
        if old is not None:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        if inside is not None:
            self._column.insertWidget(1, inside)


def _told(prepared: "Prepared") -> QWidget:
    """All below the verdict."""
    if prepared.choice.template is ReportTemplate.ROUND:
        return _of_rounds(prepared)
    hidden = [one for one in prepared.hidden if one.hidden]
    rounded = [one for one in prepared.hidden if not one.hidden]
    late = sum(numbers.late for numbers in prepared.numbers)
    left_out = [f"{one.title}: {one.why}" if one.title else one.why for one in prepared.stories_left_out]
    return _column(
        *_lines("caution", _("Dit staat nog in de tekst"), prepared.left_behind),
        *_lines("info", _("Om te weten"), [*_before(prepared), *prepared.remarks, *_late(late)]),
        SectionHeading(_("Cijfers")),
        _numbers(hidden, _hidden_words, "hide", _("Er is geen enkel aantal verborgen.")),
        _numbers(rounded, _rounded_words, "info", _("Er is niets afgerond.")),
        SectionHeading(_("Verhalen"), len(prepared.stories) or None),
        *([_story(one) for one in prepared.stories] or [Text(_("Er gaat geen verhaal mee."), "muted", wrap=True)]),
        *_lines("", _("Blijven hier"), left_out),
        *_lines("", _("Hier zijn nog geen cijfers van"), prepared.gaps),
    )


def _of_rounds(prepared: "Prepared") -> QWidget:
    """Its report has its own rules, and tells of no few doors."""
    sentence = _(
        "Hoe vaak je aanbelde staat er precies in. Hoeveel mensen iets zeiden is afgerond, en staat er pas in bij vijf "
        "of meer. Van een enkele deur staat er niets in."
    )
    return _column(
        *_lines("caution", _("Dit staat nog in de tekst"), prepared.left_behind),
        *_lines("info", _("Om te weten"), [*_before(prepared), *prepared.remarks]),
        SectionHeading(_("Cijfers")),
        Text(sentence, wrap=True),
    )


def _hidden_words(many: int) -> str:
    return ngettext("{n} aantal verborgen", "{n} aantallen verborgen", many).format(n=many)


def _rounded_words(many: int) -> str:
    return ngettext("{n} aantal afgerond", "{n} aantallen afgerond", many).format(n=many)


def _before(prepared: "Prepared") -> list[str]:
    """This very report left before."""
    return [] if prepared.existing is None else [_("Dit verslag gaf je al uit. Hier staat het precies zoals het ging.")]


def _late(late: int) -> list[str]:
    if not late:
        return []
    sentence = ngettext(
        "{n} keer schreef je iets op nadat zijn kwartaal al was uitgegeven. Dat telt hier als nagekomen.",
        "{n} keer schreef je iets op nadat het kwartaal al was uitgegeven. Dat telt hier als nagekomen.",
        late,
    )
    return [sentence.format(n=late)]


def _lines(sign: str, heading: str, sentences: Iterable[str]) -> list[QWidget]:
    """Sentences under a heading; nothing where there are none."""
    lines = [sentence for sentence in sentences if sentence]
    role = "caution" if sign == "caution" else "text"
    return [SectionHeading(heading), *(Text(line, role, wrap=True) for line in lines)] if lines else []


def _numbers(numbers: Sequence["HiddenNumber"], words: Callable[[int], str], sign: str, none: str) -> QWidget:
    """How many and why; unfolded, a fold for each measure, and in those the numbers."""
    if not numbers:
        return Text(none, "muted", wrap=True)

    def by_measure() -> QWidget:
        measures = _together(numbers, lambda one: one.measure)
        return _column(
            *(
                Fold(measure, lambda found=found: _cells(found), count=len(found), name=f"{sign} {measure}")
                for measure, found in measures.items()
            )
        )

    fold = Fold(words(len(numbers)), by_measure, sign=sign, name=sign)
    reasons = _reasons(numbers)
    fold.head.setAccessibleDescription(" ".join(reasons))
    told: list[QWidget] = [Text(reason, "meta", wrap=True) for reason in reasons]
    for line in told:
        line.setContentsMargins(WORDS_FROM, 0, STEP, 0)
    return _column(fold, *told)


def _reasons(numbers: Sequence["HiddenNumber"]) -> list[str]:
    """Why, in view before anything is unfolded; where there are several reasons, how often each, most often first."""
    found = sorted(_together(numbers, lambda one: one.why).items(), key=lambda one: -len(one[1]))
    return [f"{len(them)} × {why}" if len(found) > 1 else why for why, them in found]


def _cells(numbers: Sequence["HiddenNumber"]) -> QWidget:
    """The numbers, those with the same reason together under it."""
    parts: list[QWidget] = []
    for why, found in _together(numbers, lambda one: one.why).items():
        parts.append(Text(why, "meta", wrap=True))
        parts += [Text(f"{one.shown}   {one.cell}", wrap=True) for one in found]
    return _column(*parts)


def _together(
    numbers: Sequence["HiddenNumber"], by: Callable[["HiddenNumber"], str]
) -> dict[str, list["HiddenNumber"]]:
    """Those that have the same in common, in the order in which they come."""
    found: dict[str, list[HiddenNumber]] = {}
    for one in numbers:
        found.setdefault(by(one), []).append(one)
    return found


def _story(story: "StoryTold") -> QWidget:
    """A story, with where it comes from and what was decided on its marks."""

    def inside() -> QWidget:
        where = " · ".join(part for part in (story.theme, story.area) if part)
        parts = [Text(where, "meta"), Text(story.text, wrap=True)] if where else [Text(story.text, wrap=True)]
        if story.decisions:
            many = len(story.decisions)
            told = ngettext("{n} keer besloot jij:", "{n} keer besloot jij:", many).format(n=many)
            parts.append(Text(told, "meta"))
            parts += [Text(f"{one.kind} → {one.became}", "muted", wrap=True) for one in story.decisions]
        return _column(*parts)

    return Fold(story.title, inside, sign="quote", name=f"story {story.id}")


def _column(*parts: QWidget) -> QWidget:
    held = QWidget()
    column = QVBoxLayout(held)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    for part in parts:
        column.addWidget(part)
    return held
