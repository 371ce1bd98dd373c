"""The sections of a report of rounds, each a figure of so many points high.

What is told is counts and buildings. No door is pictured: a picture door by door would show who declined, or asked not
to be rung.
"""

from collections.abc import Sequence
from datetime import date, timedelta

from makelaar.export.pdf_text import Block
from makelaar.export.report_bars import Legend, PartsBars, PartsRow, Piece, ShareBars, ShareRow
from makelaar.export.report_figures import GUTTER, QUIET, Beside, Figure, Panel, Text, section
from makelaar.export.report_told import ReportOfRounds
from makelaar.export.report_topics import topics_section
from makelaar.hearts.day_words import weekday_name
from makelaar.hearts.disclosure.printing import PCT_BASE
from makelaar.hearts.doors.finding import share
from makelaar.hearts.doors.palette import LIGHT
from makelaar.hearts.doors.response import Answered, Responses
from makelaar.hearts.doors.round_words import hours_finding
from makelaar.hearts.small_counts import THRESHOLD
from makelaar.i18n import _

_RUNG = Piece(0, LIGHT.accent)
_NOT_RUNG = Piece(0, LIGHT.glass, LIGHT.edge)
_MOST_BUILDINGS = 8
_MONDAY = date(2026, 11, 23)
"""Any Monday: weekdays are named from it."""


def sections(told: ReportOfRounds, room: float) -> list[Figure]:
    """What the report tells after its head, `room` points wide; nothing of what did not happen yet, and of few doors
    only why there is nothing."""
    if told.few_doors:
        return [_few_doors(room)]
    made = [_doors(told, room)]
    if told.rings:
        made += [*_response(told.response, room), topics_section(told, room)]
    return [*made, _guarded(room)]


def _few_doors(room: float) -> Figure:
    text = _(
        "Er is bij minder dan {k} deuren aangebeld. Wie het pand en de dag kent, zou uit elk ander getal kunnen zien "
        "wie er opendeed en wat er gezegd is. "
        "Neem deze ronde samen met andere in één verslag, dan komt er meer te staan."
    ).format(k=THRESHOLD)
    return Panel(_("Meer staat er niet"), text, room)


def _doors(told: ReportOfRounds, room: float) -> Figure:
    rows = [
        PartsRow(
            one.name, (Piece(one.rung, _RUNG.colour), Piece(one.doors - one.rung, _NOT_RUNG.colour, _NOT_RUNG.line))
        )
        for one in told.shown_buildings(_MOST_BUILDINGS)
    ]
    told_by = enumerate(((_RUNG, _("aangebeld")), (_NOT_RUNG, _("niet aangebeld"))))
    legend = [part for nth, part in told_by if any(row.pieces[nth].count for row in rows)]
    figures: list[Figure] = [Legend(legend), PartsBars(rows, room)]
    if told.letters:
        figures.append(Text(Block(_letters(told), QUIET, room)))
    return section(_("De deuren"), room, *figures)


def _letters(told: ReportOfRounds) -> str:
    if told.letters == told.rounds:
        return _("Vooraf is er een brief voor de bewoners gemaakt.")
    return _("Voor {n} van de {rounds} rondes is er vooraf een brief voor de bewoners gemaakt.").format(
        n=told.letters, rounds=told.rounds
    )


def _response(response: Responses, room: float) -> list[Figure]:
    """When people opened: the times of which that may be told, each as a share."""
    half = (room - GUTTER) / 2
    hours = [(_("{hour}–{next} uur").format(hour=hour, next=hour + 1), at) for hour, at in response.hours.alone.items()]
    days = [(weekday_name(_MONDAY + timedelta(days=day)), at) for day, at in response.weekdays.alone.items()]
    columns = [_shares(rows, half) for rows in (hours, days) if rows]
    if not columns:
        return []
    note = _(
        "Hoe vaak er iemand opendeed, uit afgeronde aantallen. Tijden waarop minder dan {n} keer is aangebeld, of "
        "waarop te weinig mensen opendeden, staan er niet bij."
    ).format(n=PCT_BASE)
    return [section(hours_finding(response), room, Beside(columns, half + GUTTER), Text(Block(note, QUIET, room)))]


def _shares(rows: Sequence[tuple[str, Answered]], room: float) -> Figure:
    shown = [ShareRow(label, at.share or 0.0, f"{share(at.opened, at.rings)} %") for label, at in rows]
    return ShareBars(shown, room, 70, 40)


def _guarded(room: float) -> Figure:
    text = " ".join(
        (
            _("Dit verslag noemt geen namen, geen losse deuren en geen woorden van bewoners."),
            _(
                "Hoeveel deuren opengingen en met hoeveel mensen gesproken is, is op vijf afgerond en samen met alle "
                "eerdere verslagen gecontroleerd; wat te klein is of uit te rekenen, staat er niet."
            ),
            _("Waarover een gesprek ging, telt alleen mee als de bewoner zei dat het doorverteld mag worden."),
        )
    )
    return Panel(_("Zo is niemand te herkennen"), text, room)
