"""The typeface of everything on paper."""

from io import BytesIO

import pytest
from kit.paper import fonts, words_on

from makelaar.export.pdf_fonts import BOLD, REGULAR, inter_canvas, unprintable, width


def page(text: str) -> bytes:
    file = BytesIO()
    canvas = inter_canvas(file, "Proef")
    canvas.setFont(BOLD, 12)
    canvas.drawString(50, 700, text)
    canvas.save()
    return file.getvalue()


@pytest.mark.parametrize("font", [REGULAR, BOLD])
def test_figures_stand_below_each_other(font: str) -> None:
    assert len({width(figure, font, 10) for figure in "0123456789"}) == 1
    assert width("1", font, 10) > width("l", font, 10)


def test_figures_are_still_read_as_figures() -> None:
    assert words_on(page("0123456789 van de 1110")) == "0123456789 van de 1110"


def test_the_fonts_are_in_the_file() -> None:
    embedded = fonts(page("Zoë, 12½ euro"))
    assert embedded
    assert all("Inter" in name and is_inside for name, is_inside in embedded.items())


def test_what_is_drawn_alike_is_the_same_file() -> None:
    assert page("één") == page("één")


def test_letters_that_inter_lacks_are_told() -> None:
    assert unprintable("Çağla Yıldız, Łukasz, Ελένη – “ja”\n\t…") == ""
    assert unprintable("Beste سلام سلام") == "سلام"
