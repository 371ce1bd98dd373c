"""The front of a building as a file for other programs or the printer."""

from datetime import date
from enum import StrEnum
from pathlib import Path

from makelaar.export.facade_drawing import facade_pdf, facade_png, facade_svg, page_room
from makelaar.export.whole_file import write_whole
from makelaar.hearts.doors.poster import Telling, poster, sheets
from makelaar.services.doors.facade import Facade, facade
from makelaar.store.register import Register


class FacadeFormat(StrEnum):
    """The kinds of file."""

    SVG = "svg"
    PNG = "png"
    PDF = "pdf"


def export_facade(
    register: Register, building_id: int, target: Path, kind: FacadeFormat, on: date | None = None
) -> Facade:
    """Draw the building as it was on that day (default: today) into a file, in light colours; gives what was drawn.

    The file is not encrypted. It tells numbers, colours and counts; no names, notes or texts. Raises Refused when the
    building is gone, CannotWrite when the file cannot be kept there.
    """
    read = facade(register, building_id, on)
    write_whole(target, drawing_file(read, kind))
    return read


def drawing_file(read: Facade, kind: FacadeFormat) -> bytes:
    """The content of such a file."""
    telling = Telling(read.layout, read.standings, read.summary, read.title, read.building.name, read.on)
    if kind is FacadeFormat.PDF:
        lies = read.layout.width >= read.layout.height
        return facade_pdf(sheets(telling, page_room(landscape=lies)))
    scene = poster(telling)
    return facade_svg(scene) if kind is FacadeFormat.SVG else facade_png(scene)
