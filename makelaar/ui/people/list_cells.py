"""The columns of the list as they are drawn: their names, how much room each asks, what stands in each."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from makelaar.hearts.day_words import short_day
from makelaar.i18n import N_, _
from makelaar.services.people.columns import Column
from makelaar.services.people.listing import PersonSummary
from makelaar.ui.people.words import STATES

COLUMN_WORDS = {
    Column.NAME: N_("Naam"),
    Column.AREA: N_("Wijk"),
    Column.ADDRESS: N_("Adres"),
    Column.CAN: N_("Kan"),
    Column.WANT: N_("Wil"),
    Column.NEXT: N_("Opvolging"),
    Column.LAST: N_("Laatste contact"),
    Column.TAGS: N_("Labels"),
    Column.PHONE: N_("Telefoon"),
    Column.MAIL: N_("Mail"),
    Column.CONSENT: N_("Toestemming"),
}
GAP = 12
_ROOM = {
    Column.NAME: (136, 2),
    Column.AREA: (80, 2),
    Column.ADDRESS: (105, 3),
    Column.CAN: (80, 4),
    Column.WANT: (80, 4),
    Column.NEXT: (84, 2),
    Column.LAST: (90, 2),
    Column.TAGS: (80, 2),
    Column.PHONE: (100, 2),
    Column.MAIL: (130, 3),
    Column.CONSENT: (80, 2),
}
"""The least width of each column, and its share of what is left."""


@dataclass(frozen=True)
class Place:
    """Where a column stands in a row."""

    column: Column
    left: int
    width: int


def places(columns: Sequence[Column], room: int) -> tuple[Place, ...]:
    """The columns that fit in a row of `room` pixels, from the left; the name always, however narrow."""
    shown: list[Column] = []
    taken = -GAP
    for column in columns:
        if shown and taken + GAP + _ROOM[column][0] > room:
            break
        shown.append(column)
        taken += GAP + _ROOM[column][0]
    spare = max(0, room - taken)
    shares = sum(_ROOM[column][1] for column in shown)
    found, left = [], 0
    for column in shown:
        width = min(_ROOM[column][0] + spare * _ROOM[column][1] // shares, room)
        found.append(Place(column, left, width))
        left += width + GAP
    return tuple(found)


def room_for(columns: Sequence[Column]) -> int:
    """How wide a row must be for all of these."""
    return sum(_ROOM[column][0] for column in columns) + GAP * (len(columns) - 1)


def cell_words(row: PersonSummary, column: Column, today: date) -> str:
    """What stands in this column for this person; empty where nothing is known."""
    cells = row.cells
    if column is Column.NEXT:
        return short_day(cells.next_due, today) if cells.next_due else cells.next_condition
    if column is Column.LAST:
        return short_day(cells.last_contact, today) if cells.last_contact else ""
    if column is Column.CONSENT:
        return _(STATES[cells.consent][0])
    if column is Column.ADDRESS:
        return "" if row.address == row.name else row.address
    plain = {
        Column.NAME: row.name,
        Column.AREA: row.area,
        Column.CAN: ", ".join(row.can),
        Column.WANT: ", ".join(row.want),
        Column.TAGS: ", ".join(cells.tags),
        Column.PHONE: cells.phone,
        Column.MAIL: cells.mail,
    }
    return plain[column]
