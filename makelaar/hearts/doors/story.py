"""A door's story in one line, for whoever hovers over it or hears it read. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from makelaar.hearts.day_words import distance, short_day
from makelaar.hearts.doors.finding import DO_NOT_RING_WORDS, STATE_WORDS
from makelaar.hearts.doors.floors import floor_name
from makelaar.hearts.doors.state import DoorState, Ring, Standing
from makelaar.i18n import _, ngettext
from makelaar.terms import Outcome


@dataclass(frozen=True)
class LastRing:
    """The newest ring at a door, with what was left or agreed."""

    ring: Ring
    card_left: bool = False
    come_back: str = ""


@dataclass(frozen=True)
class DoorFacts:
    """What is known of one door beside its standing. `floor` is None where the building has but one."""

    number: str
    floor: int | None
    note: str = ""
    do_not_ring: bool = False
    residents: Sequence[str] = ()
    last: LastRing | None = None


def door_line(facts: DoorFacts, standing: Standing, on: date) -> str:
    """ "236 · 3 hoog · gesprek, 2 weken geleden (za 7 nov) · hier woont Ria Smit · let op: hond"."""
    told = [facts.number]
    if facts.floor is not None:
        told.append(floor_name(facts.floor))
    if facts.do_not_ring:
        told.append(_(DO_NOT_RING_WORDS))
    told += _what(facts, standing, on)
    if facts.residents:
        words = ngettext("hier woont {names}", "hier wonen {names}", len(facts.residents))
        told.append(words.format(names=", ".join(facts.residents)))
    if facts.note:
        told.append(_("let op: {note}").format(note=" ".join(facts.note.split())))
    return " · ".join(told)


def _what(facts: DoorFacts, standing: Standing, on: date) -> list[str]:
    if standing.since is None:
        return [_("nog nooit aangebeld")]
    if standing.state is DoorState.KNOWN:
        return [_("nog niet aangebeld, wel al bekend sinds {day}").format(day=short_day(standing.since, on))]
    told = [f"{_(STATE_WORDS[standing.state])}, {_day(standing.since, on)}"]
    if facts.last is None:
        return told
    last, ring = facts.last, facts.last.ring
    if ring.settled and ring.outcome is Outcome.COME_BACK:
        return [*told, _("terugkomen hoeft niet meer")]
    if (ring.day, ring.outcome.value) != (standing.since, standing.state.value):
        told.append(
            _("laatst: {what}, {day}").format(
                what=_(STATE_WORDS[DoorState(ring.outcome.value)]), day=_day(ring.day, on)
            )
        )
    if ring.outcome is Outcome.COME_BACK and last.come_back:
        told.append(_("terug: {when}").format(when=" ".join(last.come_back.split())))
    if last.card_left:
        told.append(_("briefje in de bus"))
    return told


def _day(day: date, on: date) -> str:
    if (on - day).days < 3:
        return distance(day, on)
    return f"{distance(day, on)} ({short_day(day, on)})"
