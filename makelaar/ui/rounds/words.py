"""What rounds and rings are called on the screen."""

from collections.abc import Sequence
from datetime import date

from makelaar.hearts.day_words import short_day
from makelaar.hearts.doors.finding import STATE_WORDS
from makelaar.hearts.doors.floors import floor_name
from makelaar.hearts.doors.state import DoorState
from makelaar.i18n import N_, _, ngettext
from makelaar.services.rounds.rung import Rung
from makelaar.services.rounds.sheet import PromiseThere, RoundSheet, SheetDoor
from makelaar.terms import Outcome, RoundStatus

STATUS_WORDS = {
    RoundStatus.WALKING: N_("Bezig"),
    RoundStatus.PLANNED: N_("Gepland"),
    RoundStatus.DONE: N_("Klaar"),
}
"""In the order in which they stand on the list."""
OUTCOME_BUTTONS = {
    Outcome.NOT_HOME: N_("Niet thuis"),
    Outcome.NOT_NOW: N_("Nu niet"),
    Outcome.SHORT_TALK: N_("Even gepraat"),
    Outcome.CONVERSATION: N_("Gesprek"),
    Outcome.COME_BACK: N_("Kom terug …"),
    Outcome.DECLINED: N_("Wil dit niet"),
}
"""In the order of the keys 1 to 6."""


def outcome_word(outcome: Outcome) -> str:
    """ "niet thuis"."""
    return _(STATE_WORDS[DoorState(outcome.value)])


def duo_words(worker: str, colleague: str) -> str:
    """ "Noor en Bilal"; one name alone, or "" where none is told."""
    names = [name for name in (worker, colleague) if name]
    return _("{one} en {other}").format(one=names[0], other=names[1]) if len(names) == 2 else "".join(names)


def door_count(doors: int) -> str:
    """ "50 deuren"."""
    return ngettext("{n} deur", "{n} deuren", doors).format(n=doors)


def floors_told(sheet: RoundSheet) -> bool:
    """Whether it says anything on which floor a door is: in a row of houses it does not."""
    return len({door.floor for door in sheet.doors}) > 1


def place_words(sheet: RoundSheet, door: SheetDoor) -> str:
    """Where a door is, beside its number: "3 hoog · links · portiek 220–238"; the building where there are more."""
    told = [floor_name(door.floor)] if floors_told(sheet) else []
    if side := side_word(sheet, door):
        told.append(side)
    if door.entrance:
        named = any(letter.isalpha() for letter in door.entrance)
        told.append(door.entrance if named else _("portiek {name}").format(name=door.entrance))
    if not told or len({one.building_id for one in sheet.doors}) > 1:
        told.append(door.building)
    return " · ".join(told)


def side_word(sheet: RoundSheet, door: SheetDoor) -> str:
    """ "links" or "rechts" where a landing has two doors, "midden" with three; "" elsewhere."""
    if door.entrance_id is None:
        return ""
    landing = sorted({d.position for d in sheet.doors if (d.entrance_id, d.floor) == (door.entrance_id, door.floor)})
    sides = {2: (_("links"), _("rechts")), 3: (_("links"), _("midden"), _("rechts"))}.get(len(landing))
    return sides[landing.index(door.position)] if sides else ""


def recap(door: SheetDoor, today: date) -> str:
    """The visit before this round: "vorige keer: niet thuis, do 3 sep · briefje in de bus"."""
    if door.last is None:
        return _("Hier is nog nooit aangebeld.")
    told = [
        _("Vorige keer: {what}, {day}").format(
            what=outcome_word(door.last.outcome), day=short_day(door.last.day, today)
        ),
        *_details(door.last),
    ]
    if door.in_vain > 1:
        told.append(ngettext("{n} keer vergeefs", "{n} keer op rij vergeefs", door.in_vain).format(n=door.in_vain))
    return " · ".join(told)


def kept_words(doors: Sequence[SheetDoor]) -> str:
    """What is on disk now: "Bewaard: 236, niet thuis."; of a whole floor how many."""
    here = doors[0].here
    if here is None:
        return ""
    if len(doors) > 1:
        told = ngettext("Bewaard: {n} deur niet thuis.", "Bewaard: {n} deuren niet thuis.", len(doors))
        return told.format(n=len(doors))
    return _("Bewaard: {number}, {what}.").format(number=doors[0].number, what=outcome_word(here.outcome))


def here_words(rung: Rung) -> str:
    """What was kept at the door in this round: "Nu: kom terug, donderdag na 17u"."""
    return " · ".join([_("In deze ronde: {what}").format(what=outcome_word(rung.outcome)), *_details(rung)])


def promise_words(promise: PromiseThere, today: date) -> str:
    """ "Beloofd aan Ria Smit: taart, do 3 dec"."""
    what = " ".join((promise.why or promise.condition).split())
    told = _("Beloofd aan {name}").format(name=promise.name) + (f": {what}" if what else "")
    return told if promise.due is None else f"{told}, {short_day(promise.due, today)}"


def _details(rung: Rung) -> list[str]:
    told = [rung.come_back_words] if rung.outcome is Outcome.COME_BACK and rung.come_back_words else []
    if rung.card_left:
        told.append(_("briefje in de bus"))
    if rung.themes:
        told.append(", ".join(rung.themes))
    return [*told, *([rung.note] if rung.note else [])]
