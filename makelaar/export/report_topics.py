"""What the conversations of a round were about: themes, wishes and strengths, as far as that may be told."""

from collections.abc import Sequence

from makelaar.export.pdf_fonts import BOLD
from makelaar.export.pdf_text import Block, Style
from makelaar.export.report_bars import CountRow, TopicBars
from makelaar.export.report_figures import BODY, GUTTER, QUIET, Below, Beside, Figure, Text, section
from makelaar.export.report_told import ReportOfRounds
from makelaar.hearts.doors.palette import LIGHT
from makelaar.hearts.doors.round_words import Topic, themes_finding, topics_note
from makelaar.hearts.small_counts import THRESHOLD
from makelaar.i18n import _, ngettext

_COLUMN = Style(10, 14, LIGHT.muted, BOLD)
_MOST_TOPICS, _MOST_NAMED = 6, 4


def topics_section(told: ReportOfRounds, room: float) -> Figure:
    """Three columns; where too few conversations may be told on, that alone."""
    if told.too_few:
        few = _(
            "Er zijn minder dan {k} gesprekken die doorverteld mogen worden. Dat is te weinig om te vertellen "
            "waarover ze gingen zonder dat iemand te herkennen is."
        ).format(k=THRESHOLD)
        return section(_("Waarover de gesprekken gingen"), room, Text(Block(few, BODY, room)))
    wide = (room - 2 * GUTTER) / 3
    columns = [
        _topic_column(_("Thema’s"), told.themes, wide),
        _topic_column(_("Wat mensen willen"), told.wishes, wide),
        _topic_column(_("Wat mensen kunnen"), told.strengths, wide),
    ]
    note = Text(Block(topics_note(), QUIET, room))
    return section(themes_finding(told.themes), room, note, Beside(columns, wide + GUTTER))


def _topic_column(title: str, topics: Sequence[Topic], room: float) -> Figure:
    figures: list[Figure] = [Text(Block(title, _COLUMN, room))]
    if topics:
        most = max(count for _label, count in topics)
        rows = [CountRow(label, count / most, str(count)) for label, count in topics[:_MOST_TOPICS]]
        figures.append(TopicBars(rows, room))
    else:
        figures.append(Text(Block(_("Niets dat in genoeg gesprekken voorkwam."), QUIET, room)))
    if len(topics) > _MOST_TOPICS:
        figures.append(Text(Block(_after(topics[_MOST_TOPICS:]), QUIET, room)))
    return Below(figures)


def _after(topics: Sequence[Topic]) -> str:
    """Those without a bar, the most first, as far as there is room."""
    named = ", ".join(f"{label} ({count})" for label, count in topics[:_MOST_NAMED])
    rest = len(topics) - _MOST_NAMED
    if rest <= 0:
        return _("Daarna: {topics}").format(topics=named)
    return ngettext("Daarna: {topics} en nog {n} soort", "Daarna: {topics} en nog {n} soorten", rest).format(
        topics=named, n=rest
    )
