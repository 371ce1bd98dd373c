"""The façade as a file: the picture is compared to its data."""

import re
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from itertools import pairwise
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from pypdf import PdfReader

from makelaar.export.facade_drawing import facade_pdf, facade_png, facade_svg, page_room
from makelaar.export.facade_pixels import MOST_PIXELS
from makelaar.hearts.doors.facade import DoorPlace, lay_out
from makelaar.hearts.doors.finding import summarise
from makelaar.hearts.doors.poster import Telling, poster, sheets
from makelaar.hearts.doors.shapes import Box, Scene
from makelaar.hearts.doors.state import DoorState
from makelaar.terms import BuildingKind

SVG = "{http://www.w3.org/2000/svg}"


@dataclass(frozen=True)
class Mark:
    state: DoorState
    strength: float
    do_not_ring: bool


def telling(doors: int = 40, entrances: int = 4, name: str = "Laan van Vollenhove 200") -> Telling:
    """Every state, in several fadings."""
    each = doors // entrances
    places = [DoorPlace(n + 1, str(200 + n), 1 + n // each, n % each // 2, n % 2 + 1) for n in range(doors)]
    layout = lay_out(BuildingKind.FLAT, {n + 1: f"Portiek {n + 1}" for n in range(entrances)}, places)
    marks = {n + 1: Mark(list(DoorState)[n % 8], 1.0 - 0.6 * (n % 5) / 4, n % 7 == 0) for n in range(doors)}
    summary = summarise((mark.state, False, mark.do_not_ring) for mark in marks.values())
    return Telling(layout, marks, summary, "Bereikt 41 % · terug 5", name, date(2026, 11, 21))


def pane(scene: Scene, door: int) -> Box:
    shape = next(scene.doors[door].placed())
    assert isinstance(shape, Box)
    return shape


def test_the_painted_colour_of_each_door_is_that_of_the_scene() -> None:
    scene = poster(telling())
    image = Image.open(BytesIO(facade_png(scene))).convert("RGB")
    across, down = image.width / scene.width, image.height / scene.height
    assert across == pytest.approx(2.0, abs=0.01)
    for door in scene.doors:
        box = pane(scene, door)
        at = (round((box.x + 5) * across), round((box.y + box.height / 2) * down))
        assert "#{:02X}{:02X}{:02X}".format(*image.getpixel(at)) == box.fill


def test_a_dotted_door_has_dots_and_gaps_round_it() -> None:
    scene = poster(telling())
    image = Image.open(BytesIO(facade_png(scene))).convert("L")
    box = pane(scene, 1)
    assert box.dotted
    row = [image.getpixel((x, round(box.y * 2))) for x in range(round(box.x * 2) + 12, round(box.x * 2) + 100)]
    turns = sum((one < 200) != (other < 200) for one, other in pairwise(row))
    assert turns >= 20


def test_a_very_wide_picture_has_fewer_pixels_and_is_whole() -> None:
    scene = poster(telling(2400, 2))
    image = Image.open(BytesIO(facade_png(scene)))
    assert image.width * image.height * 4 <= MOST_PIXELS * 1.02
    assert image.width / image.height == pytest.approx(scene.width / scene.height, rel=0.01)


def test_the_svg_says_in_words_and_shows_in_colour_what_each_door_is() -> None:
    scene = poster(telling())
    root = ElementTree.fromstring(facade_svg(scene))
    assert root.attrib["role"] == "img"
    assert root.findtext(f"{SVG}title") == "Laan van Vollenhove 200: Bereikt 41 % · terug 5"
    groups = {group.findtext(f"{SVG}title"): group for group in root.iter(f"{SVG}g")}
    for part in scene.doors.values():
        rect = groups[part.label].find(f"{SVG}rect")
        assert rect is not None
        assert rect.attrib["fill"] == pane(scene, part.door_id).fill


def test_a_name_with_signs_of_markup_is_drawn_as_it_is() -> None:
    svg = facade_svg(poster(telling(name="Kaas & <b>Zonen")))
    assert "Kaas & <b>Zonen · zaterdag 21 november 2026" in [one.text for one in ElementTree.fromstring(svg).iter()]
    assert "Kaas & <b>Zonen" in read_pdf(sheets(telling(name="Kaas & <b>Zonen"), page_room(landscape=True)))[0]


def read_pdf(pages: tuple[Scene, ...]) -> list[str]:
    return [page.extract_text() for page in PdfReader(BytesIO(facade_pdf(pages))).pages]


def test_the_pdf_is_a4_and_has_all_numbers_the_finding_and_the_legend() -> None:
    pages = sheets(telling(), page_room(landscape=True))
    reader = PdfReader(BytesIO(facade_pdf(pages)))
    assert [round(side) for side in reader.pages[0].mediabox[2:]] == [842, 595]
    text = reader.pages[0].extract_text()
    assert len(reader.pages) == 1
    assert {str(number) for number in range(200, 240)} <= set(re.findall(r"\d+", text))
    for words in ("Bereikt 41 % · terug 5", "zaterdag 21 november 2026", "niet thuis", "Portiek 4"):
        assert words in text


def test_the_pdf_is_painted_in_the_colours_of_the_scene() -> None:
    scene = sheets(telling(), page_room(landscape=True))[0]
    painted = PdfReader(BytesIO(facade_pdf((scene,)))).pages[0].get_contents().get_data().decode("latin-1")
    found = {tuple(round(float(v) * 255) for v in rgb.split()) for rgb in re.findall(r"([\d. ]+) rg\b", painted)}
    for door in scene.doors:
        fill = pane(scene, door).fill
        assert fill is not None
        assert tuple(int(fill[at : at + 2], 16) for at in (1, 3, 5)) in found


@given(st.text(max_size=30), st.text(max_size=12), st.integers(1, 3))
@settings(max_examples=25, deadline=None)
def test_whatever_was_pasted_as_a_name_or_number_can_be_drawn(name: str, number: str, doors: int) -> None:
    for kind in BuildingKind:
        entrance = 1 if kind is BuildingKind.FLAT else None
        layout = lay_out(
            kind, {1: name} if entrance else {}, [DoorPlace(n, number, entrance, 0, n) for n in range(doors)]
        )
        marks = {n: Mark(DoorState.NOT_HOME, 1.0, False) for n in range(doors)}
        summary = summarise((DoorState.NOT_HOME, False, False) for _door in marks)
        told = Telling(layout, marks, summary, "Bereikt 0 %", name, date(2026, 11, 21))
        assert ElementTree.fromstring(facade_svg(poster(told))).tag == f"{SVG}svg"
        assert facade_png(poster(told)).startswith(b"\x89PNG")
        assert len(read_pdf(sheets(told, page_room(landscape=True)))) == 1


@pytest.mark.parametrize("kind", list(BuildingKind))
def test_a_building_without_doors_is_drawn_too(kind: BuildingKind) -> None:
    told = Telling(lay_out(kind, {}, []), {}, summarise(()), "Nog geen deuren", "Leegweg", date(2026, 11, 21))
    assert "Nog geen deuren" in read_pdf(sheets(told, page_room(landscape=True)))[0]
    assert facade_png(poster(told)).startswith(b"\x89PNG")


def test_a_tower_stands_on_its_page() -> None:
    tower = telling(100, 1)
    reader = PdfReader(BytesIO(facade_pdf(sheets(tower, page_room(landscape=False)))))
    assert [round(side) for side in reader.pages[0].mediabox[2:]] == [595, 842]


def test_a_long_front_takes_more_pages_each_with_a_title() -> None:
    texts = read_pdf(sheets(telling(600, 30), page_room(landscape=True)))
    assert len(texts) > 1
    assert all("Bereikt 41 %" in text for text in texts)


def test_the_documents_own_title_tells_no_address() -> None:
    metadata = PdfReader(BytesIO(facade_pdf(sheets(telling(), page_room(landscape=True))))).metadata
    assert metadata is not None
    assert metadata.title == "Voorkant van een pand"
    assert "Vollenhove" not in str(metadata)
