"""A round on paper: the letter that announces it, the sheet to walk with.

Each file is there whole or not at all. None of them holds a name of a resident or a word that was said. The report
afterwards leaves by `services.accountability`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from makelaar.errors import Refused
from makelaar.export.round_letter import round_letter
from makelaar.export.round_sheet import SheetHead, round_sheet_pdf
from makelaar.export.whole_file import write_whole
from makelaar.hearts.doors.facade import DoorPlace
from makelaar.hearts.doors.sheet_pages import PaperBuilding, PaperDoor
from makelaar.i18n import N_, _
from makelaar.models import Door, RoundDoor
from makelaar.services.doors.building_view import BuildingView, building_view
from makelaar.services.mails.sender import sender
from makelaar.services.rounds.letter_text import Announced, letter_text, written_out
from makelaar.services.rounds.listing import get_round
from makelaar.services.rounds.rules import need_round
from makelaar.store.register import Register

_NO_DOORS = N_("Deze ronde heeft geen deuren meer. Er is niets gemaakt; kies eerst weer deuren.")


@dataclass(frozen=True)
class Letter:
    """A letter that was made: the day and the time that it tells, and its whole text."""

    day: date
    when: str
    text: str


def announcement_letter(
    register: Register, round_id: int, out: Path, *, when: str | None = None, language: str = "nl"
) -> Letter:
    """Write the announcement of a round as a PDF of one page, and keep that it was made today (one act).

    `when` is the time of the day, for this letter alone; else it is the usual one. Raises Refused when the round is
    gone or has been, or the text does not fit on a page or has fields that are not known; CannotWrite when the file
    cannot be kept there: then nothing is.
    """
    usual, line, who = letter_text(register, language), get_round(register, round_id), sender(register)
    text = replace(usual, when=" ".join((when or "").split()) or usual.when)
    if not line.buildings:
        raise Refused(_(_NO_DOORS))
    if line.day < register.clock.today():
        raise Refused(_("Deze ronde is al geweest. Er is geen brief gemaakt; geef de ronde eerst een nieuwe dag."))
    filled = written_out(text, Announced(line.day, line.buildings, (line.worker, line.colleague)), who)
    if filled.unknown:
        raise Refused(
            _("De brief vraagt om {fields}, en dat kent Makelaar niet. Er is niets gemaakt; verander de tekst.").format(
                fields=", ".join(f"{{{field}}}" for field in filled.unknown)
            )
        )
    page = round_letter(filled.text)
    with register.write(_("Aankondiging gemaakt")) as session:
        need_round(session, round_id).letter_on = register.clock.today()
        session.flush()
        write_whole(out, page)
    return Letter(line.day, text.when, filled.text)


def paper_sheet(register: Register, round_id: int, out: Path) -> None:
    """Write the round's sheet to walk with: its doors as on the façade, in boxes with their number on the round.

    Raises Refused when the round is gone or has no doors, CannotWrite when the file cannot be kept there.
    """
    with register.read() as session:
        row = need_round(session, round_id)
        head = SheetHead(row.day, tuple(name for name in (row.worker, row.colleague) if name))
        boxes = _boxes(session, round_id)
        buildings = tuple(_on_paper(view, boxes) for view in _buildings(session, round_id))
    write_whole(out, round_sheet_pdf(head, buildings))


def _boxes(session: Session, round_id: int) -> dict[int, int]:
    """The number of each door on the round. Raises Refused when none is left."""
    numbered = select(RoundDoor.door_id, RoundDoor.position).where(RoundDoor.round_id == round_id)
    boxes: dict[int, int] = dict(session.execute(numbered).all())
    if not boxes:
        raise Refused(_(_NO_DOORS))
    return boxes


def _buildings(session: Session, round_id: int) -> list[BuildingView]:
    """In the order of walking."""
    walked = (
        select(Door.building_id)
        .join(RoundDoor, RoundDoor.door_id == Door.id)
        .where(RoundDoor.round_id == round_id)
        .group_by(Door.building_id)
        .order_by(func.min(RoundDoor.position))
    )
    return [building_view(session, building_id) for building_id in session.scalars(walked)]


def _on_paper(building: BuildingView, boxes: Mapping[int, int]) -> PaperBuilding:
    doors = [
        PaperDoor(
            DoorPlace(door.id, door.number, door.entrance_id, door.floor, door.position),
            boxes.get(door.id),
            door.do_not_ring,
        )
        for door in building.doors
    ]
    return PaperBuilding(building.name, building.kind, {one.id: one.name for one in building.entrances}, doors)
