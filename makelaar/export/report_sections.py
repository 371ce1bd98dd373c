"""The sections of a report of rounds, each a figure of so many points high.

What is told is counts and buildings. No door is pictured: a picture door by door would show who declined, or asked not
to be rung.
"""

from collections.abc import Sequence
from datetime import date, timedelta

from makelaar.export.pdf_text import Block
from makelaar.export.report_bars import CountBars, CountRow, Legend, PartsBars, PartsRow, Piece
from makelaar.export.report_figures import BODY, GUTTER, QUIET, Beside, Figure, Panel, Text, section
from makelaar.export.report_told import BuildingRung, ReportOfRounds
from makelaar.export.report_topics import topics_section
from makelaar.hearts.day_words import weekday_name
from makelaar.hearts.doors.finding import STATE_WORDS, share
from makelaar.hearts.doors.palette import LIGHT
from makelaar.hearts.doors.response import Answered, Responses
from makelaar.hearts.doors.round_words import few_words, hours_finding
from makelaar.hearts.doors.signs import state_sign
from makelaar.hearts.doors.state import DoorState
from makelaar.hearts.small_counts import SENSITIVE_THRESHOLD, THRESHOLD
from makelaar.i18n import _, ngettext

_OPENED, _CLOSED = Piece(0, LIGHT.accent), Piece(0, LIGHT.states[DoorState.NOT_HOME])
_NOT_RUNG = Piece(0, LIGHT.glass, LIGHT.edge)
_MOST_BUILDINGS = 8
_MONDAY = date(2026, 11, 23)
"""Any Monday: weekdays are named from it."""


def sections(told: ReportOfRounds, room: float) -> list[Figure]:
    """What the report tells after its head, `room` points wide; nothing of what did not happen yet."""
    made = [_doors(told, room)]
    if told.response.all.rings:
        made += [_outcomes(told, room), _response(told.response, room)]
        made += [topics_section(told, room), *_promises(told, room)]
    return [*made, _guarded(room)]


def _doors(told: ReportOfRounds, room: float) -> Figure:
    shown = sorted(told.buildings, key=lambda one: -one.doors)
    if len(shown) > _MOST_BUILDINGS:
        rest = shown[_MOST_BUILDINGS - 1 :]
        name = _("De andere {n} panden").format(n=len(rest))
        counts = (sum(one.doors for one in rest), sum(one.rung for one in rest), sum(one.opened for one in rest))
        shown = [*shown[: _MOST_BUILDINGS - 1], BuildingRung(name, *counts)]
    rows = [
        PartsRow(
            one.name,
            (
                Piece(one.opened, _OPENED.colour),
                Piece(one.rung - one.opened, _CLOSED.colour),
                Piece(one.doors - one.rung, _NOT_RUNG.colour, _NOT_RUNG.line),
            ),
        )
        for one in shown
    ]
    words = [_("ging open"), _("bleef dicht"), _("niet aangebeld")]
    told_by = enumerate(zip((_OPENED, _CLOSED, _NOT_RUNG), words, strict=True))
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


def _outcomes(told: ReportOfRounds, room: float) -> Figure:
    values = [count if isinstance(count, int) else count.value for _outcome, count in told.outcomes]
    most = max([1, *(value or 0 for value in values)])
    rows = []
    for (outcome, count), value in zip(told.outcomes, values, strict=True):
        state = DoorState(outcome.value)
        words = str(count) if isinstance(count, int) else few_words(count)
        part = None if value is None else value / most
        sign = state_sign(state, 0, 0, 10, LIGHT.ink)
        rows.append(CountRow(_(STATE_WORDS[state]), part, words, LIGHT.states[state], sign))
    figures: list[Figure] = [CountBars(rows, room, 112, 44)]
    note = _("Niet thuis en gesprek zijn precies geteld; de andere zijn op vijf afgerond.")
    if told.rounds > 1:
        note += " " + _("In elke ronde telt een deur één keer, met de laatste keer aanbellen.")
    return section(_("Wat er aan de deur gebeurde"), room, *figures, Text(Block(note, QUIET, room)))


def _response(response: Responses, room: float) -> Figure:
    half = (room - GUTTER) / 2
    hours = [(_("{hour}–{next} uur").format(hour=hour, next=hour + 1), at) for hour, at in response.hours.items()]
    days = [(weekday_name(_MONDAY + timedelta(days=day)), at) for day, at in response.weekdays.items()]
    columns = [_shares(rows, half) for rows in (hours, days) if rows]
    notes = []
    if not response.best_hours():
        notes.append(_("De verschillen zijn nog te klein om één tijd aan te wijzen."))
    if response.without_hour:
        notes.append(
            ngettext(
                "Van {n} keer aanbellen is de tijd niet bekend; die telt alleen bij de dagen mee.",
                "Van {n} keer aanbellen is de tijd niet bekend; die tellen alleen bij de dagen mee.",
                response.without_hour,
            ).format(n=response.without_hour)
        )
    figures: list[Figure] = [Beside(columns, half + GUTTER)]
    if notes:
        figures.append(Text(Block(" ".join(notes), QUIET, room)))
    return section(hours_finding(response), room, *figures)


def _shares(rows: Sequence[tuple[str, Answered]], room: float) -> Figure:
    """How often somebody opened; where few were rung the numbers alone."""
    return CountBars([_share_row(label, at) for label, at in rows], room, 62, 104)


def _share_row(label: str, at: Answered) -> CountRow:
    of = _("{opened} van de {rings}").format(opened=at.opened, rings=at.rings)
    if at.is_few or at.share is None:
        return CountRow(label, None, of)
    return CountRow(label, at.share, f"{share(at.opened, at.rings)} %", more=of)


def _promises(told: ReportOfRounds, room: float) -> list[Figure]:
    if not told.promises:
        return []
    title = ngettext("Er is {n} belofte gedaan", "Er zijn {n} beloften gedaan", told.promises).format(n=told.promises)
    text = _(
        "Iemand vroeg om terug te komen, of er is iets toegezegd. Ze zijn opgeschreven, zodat ze niet vergeten worden."
    )
    return [section(title, room, Text(Block(text, BODY, room)))]


def _guarded(room: float) -> Figure:
    text = " ".join(
        (
            _("Dit verslag noemt geen namen, geen losse deuren en geen woorden van bewoners."),
            _(
                "Aantallen die over bewoners gaan, zijn op vijf afgerond; onder de {k} (bij gevoelige thema’s onder de "
                "{sensitive}) staan ze er niet."
            ).format(k=THRESHOLD, sensitive=SENSITIVE_THRESHOLD),
            _("Wie niets bewaard wilde hebben, telt alleen mee in een aantal."),
        )
    )
    return Panel(_("Zo is niemand te herkennen"), text, room)
