"""What the conversations of a round were about: themes, wishes and strengths, as far as that may be told."""

from collections.abc import Sequence

from makelaar.export.pdf_fonts import BOLD
from makelaar.export.pdf_text import Block, Style
from makelaar.export.report_bars import CountRow, TopicBars
from makelaar.export.report_figures import BODY, GUTTER, QUIET, Below, Beside, Figure, Text, section
from makelaar.export.report_told import ReportOfRounds
from makelaar.hearts.doors.palette import LIGHT
from makelaar.hearts.doors.round_words import Topic, also_named, also_some, themes_finding
from makelaar.i18n import _, ngettext

_COLUMN = Style(10, 14, LIGHT.muted, BOLD)
_MOST_TOPICS = 7


def topics_section(told: ReportOfRounds, room: float) -> Figure:
    """Three columns; where there were too few conversations, that alone."""
    if told.too_few:
        few = ngettext(
            "Er was {n} gesprek. Dat is te weinig om te vertellen waarover het ging zonder dat iemand te herkennen is.",
            "Er waren {n} gesprekken. Dat zijn er te weinig om te vertellen waarover ze gingen zonder dat iemand te "
            "herkennen is.",
            told.conversations,
        ).format(n=told.conversations)
        if not told.conversations:
            few = _("Er waren nog geen gesprekken.")
        return section(_("Waarover de gesprekken gingen"), room, Text(Block(few, BODY, room)))
    wide = (room - 2 * GUTTER) / 3
    columns = [
        _topic_column(_("Thema’s"), told.themes, also_named(told.themes), wide),
        _topic_column(_("Wat mensen willen"), told.wishes, also_some(told.wishes), wide),
        _topic_column(_("Wat mensen kunnen"), told.strengths, also_some(told.strengths), wide),
    ]
    figures: list[Figure] = []
    if any(count.value is not None for _label, count in (*told.themes, *told.wishes, *told.strengths)):
        figures.append(Text(Block(_("In zoveel gesprekken kwam het voor, op vijf afgerond."), QUIET, room)))
    return section(themes_finding(told.themes), room, *figures, Beside(columns, wide + GUTTER))


def _topic_column(title: str, topics: Sequence[Topic], hidden: Sequence[str], room: float) -> Figure:
    told = [(label, count.value) for label, count in topics if count.value is not None]
    figures: list[Figure] = [Text(Block(title, _COLUMN, room))]
    if told:
        most = max(value for _label, value in told)
        rows = [CountRow(label, value / most, str(value)) for label, value in told[:_MOST_TOPICS]]
        figures.append(TopicBars(rows, room))
    if len(told) > _MOST_TOPICS:
        more = _("Daarna: {topics}").format(
            topics=", ".join(f"{label} ({value})" for label, value in told[_MOST_TOPICS:])
        )
        figures.append(Text(Block(more, QUIET, room)))
    figures += [Text(Block(words, QUIET, room)) for words in hidden]
    if not topics:
        figures.append(Text(Block(_("Niets opgeschreven dat onder een soort valt."), QUIET, room)))
    return Below(figures)
