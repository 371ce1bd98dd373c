"""The sections of a report of rounds, each a figure of so many points high.

What is told is counts and buildings. No door is pictured: a picture door by door would show who declined, or asked not
to be rung.
"""

from collections.abc import Sequence
from datetime import date, timedelta

from makelaar.export.pdf_text import Block
from makelaar.export.report_bars import CountBars, CountRow, Legend, PartsBars, PartsRow, Piece
from makelaar.export.report_figures import BODY, GUTTER, QUIET, Beside, Figure, Panel, Text, section
from makelaar.export.report_told import ReportOfRounds
from makelaar.export.report_topics import topics_section
from makelaar.hearts.day_words import weekday_name
from makelaar.hearts.doors.finding import STATE_WORDS, share
from makelaar.hearts.doors.palette import LIGHT
from makelaar.hearts.doors.response import Answered, Responses, Times
from makelaar.hearts.doors.round_words import few_words, hours_finding
from makelaar.hearts.doors.signs import state_sign
from makelaar.hearts.doors.state import DoorState
from makelaar.hearts.small_counts import SENSITIVE_THRESHOLD, THRESHOLD, SmallCount
from makelaar.i18n import _

_OPENED, _CLOSED = Piece(0, LIGHT.accent), Piece(0, LIGHT.states[DoorState.NOT_HOME])
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
    if told.response.all.rings:
        made += [_outcomes(told, room), *_response(told.response, room)]
        made += [topics_section(told, room), *_promises(told, room)]
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
            one.name,
            (
                Piece(one.opened, _OPENED.colour),
                Piece(one.rung - one.opened, _CLOSED.colour),
                Piece(one.doors - one.rung, _NOT_RUNG.colour, _NOT_RUNG.line),
            ),
        )
        for one in told.shown_buildings(_MOST_BUILDINGS)
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
    values = [count.value or 0 for _outcome, count in told.answers] or [told.opened]
    most = max([1, told.not_home, *values])
    rows = [_outcome_row(DoorState.NOT_HOME, told.not_home, most)]
    if told.answers:
        rows += [_outcome_row(DoorState(outcome.value), count, most) for outcome, count in told.answers]
        note = _("Niet thuis is precies geteld; wat bewoners antwoordden is op vijf afgerond.")
    else:
        rows.append(CountRow(_("ging open"), told.opened / most, str(told.opened), _OPENED.colour))
        note = _("Wat bewoners antwoordden, staat er niet bij: daarvoor zijn het er te weinig.")
    if told.rounds > 1:
        note += " " + _("In elke ronde telt een deur één keer, met de laatste keer aanbellen.")
    bars = CountBars(rows, room, 112, 44)
    return section(_("Wat er aan de deur gebeurde"), room, bars, Text(Block(note, QUIET, room)))


def _outcome_row(state: DoorState, count: int | SmallCount, most: int) -> CountRow:
    value = count if isinstance(count, int) else count.value
    words = str(count) if isinstance(count, int) else few_words(count)
    sign = state_sign(state, 0, 0, 10, LIGHT.ink)
    return CountRow(_(STATE_WORDS[state]), None if value is None else value / most, words, LIGHT.states[state], sign)


def _response(response: Responses, room: float) -> list[Figure]:
    half = (room - GUTTER) / 2
    hours = [(_("{hour}–{next} uur").format(hour=hour, next=hour + 1), at) for hour, at in response.hours.alone.items()]
    days = [(weekday_name(_MONDAY + timedelta(days=day)), at) for day, at in response.weekdays.alone.items()]
    told = ((hours, response.hours, _("andere uren")), (days, response.weekdays, _("andere dagen")))
    columns = [_shares([*rows, *_others(times, words)], half) for rows, times, words in told if rows]
    if not columns:
        return []
    notes = []
    if not response.hours.best():
        notes.append(_("De verschillen zijn nog te klein om één tijd aan te wijzen."))
    if (hours and response.hours.others) or (days and response.weekdays.others):
        notes.append(
            _("Tijden waarop bij minder dan {k} deuren is aangebeld, of die niet bekend zijn, staan samen.").format(
                k=THRESHOLD
            )
        )
    figures: list[Figure] = [Beside(columns, half + GUTTER)]
    if notes:
        figures.append(Text(Block(" ".join(notes), QUIET, room)))
    return [section(hours_finding(response), room, *figures)]


def _others(times: Times, words: str) -> list[tuple[str, Answered]]:
    return [] if times.others is None else [(words, times.others)]


def _shares(rows: Sequence[tuple[str, Answered]], room: float) -> Figure:
    """How often somebody opened; where few were rung the numbers alone."""
    return CountBars([_share_row(label, at) for label, at in rows], room, 70, 116)


def _share_row(label: str, at: Answered) -> CountRow:
    of = _("{opened} van de {rings}").format(opened=at.opened, rings=at.rings)
    if at.is_few or at.share is None:
        return CountRow(label, None, of)
    return CountRow(label, at.share, f"{share(at.opened, at.rings)} %", more=of)


def _promises(told: ReportOfRounds, room: float) -> list[Figure]:
    if told.promises.value is None:
        return []
    title = _("Er zijn ongeveer {n} beloften gedaan").format(n=told.promises.value)
    text = _(
        "Iemand vroeg om terug te komen, of er is iets toegezegd. Ze zijn opgeschreven, zodat ze niet vergeten worden."
    )
    return [section(title, room, Text(Block(text, BODY, room)))]


def _guarded(room: float) -> Figure:
    text = " ".join(
        (
            _("Dit verslag noemt geen namen, geen losse deuren en geen woorden van bewoners."),
            _(
                "Aantallen die over bewoners gaan, zijn op vijf afgerond; onder de {k} (bij gevoelige onderwerpen "
                "onder de {sensitive}) staan ze er niet."
            ).format(k=THRESHOLD, sensitive=SENSITIVE_THRESHOLD),
            _("Waarover een gesprek ging, telt alleen mee als de bewoner zei dat het doorverteld mag worden."),
        )
    )
    return Panel(_("Zo is niemand te herkennen"), text, room)
