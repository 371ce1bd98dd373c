"""What the conversations of a round were about: themes, wishes and strengths, as far as that may be told."""

from collections.abc import Sequence

from makelaar.export.pdf_fonts import BOLD
from makelaar.export.pdf_text import Block, Style
from makelaar.export.report_figures import BODY, GUTTER, QUIET, Below, Beside, Figure, Text, section
from makelaar.export.report_told import ReportOfRounds
from makelaar.hearts.doors.palette import LIGHT
from makelaar.hearts.doors.round_words import topics_note
from makelaar.i18n import _

_COLUMN = Style(10, 14, LIGHT.muted, BOLD)


def topics_section(told: ReportOfRounds, room: float) -> Figure:
    """Three columns, without numbers; where too few conversations may be told on, that alone."""
    if told.too_few:
        few = _(
            "Er zijn minder dan {k} gesprekken die doorverteld mogen worden. Dat is te weinig om te vertellen "
            "waarover ze gingen zonder dat iemand te herkennen is."
        ).format(k=told.least[0])
        return section(_("Waarover de gesprekken gingen"), room, Text(Block(few, BODY, room)))
    wide = (room - 2 * GUTTER) / 3
    columns = [
        _topic_column(_("Thema’s"), told.themes, wide),
        _topic_column(_("Wat mensen willen"), told.wishes, wide),
        _topic_column(_("Wat mensen kunnen"), told.strengths, wide),
    ]
    note = Text(Block(topics_note(*told.least), QUIET, room))
    return section(_("Waarover de gesprekken gingen"), room, note, Beside(columns, wide + GUTTER))


def _topic_column(title: str, topics: Sequence[str], room: float) -> Figure:
    told = ", ".join(topics) or _("Niets dat in genoeg gesprekken voorkwam.")
    return Below((Text(Block(title, _COLUMN, room)), Text(Block(told, BODY if topics else QUIET, room))))
