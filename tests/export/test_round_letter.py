"""The announcement of a round as a page."""

import pytest
from kit.paper import A4, fonts, letter_sizes, read_pdf, running, sizes

from makelaar.errors import Refused
from makelaar.export.round_letter import lines_over, round_letter

TEXT = "Wij komen bij u langs\n\nBeste bewoner,\n\nDrie vragen:\n- Woont u hier fijn?\n- Wat wilt u?\n\nTot dan!\nNoor"
LONG = TEXT + "\n\n" + "We komen graag bij u langs. " * 60


def test_it_is_one_page_of_a4_with_its_whole_text() -> None:
    page = round_letter(TEXT)
    assert sizes(page) == [A4]
    assert (
        running(page)
        == "Wij komen bij u langs Beste bewoner, Drie vragen: Woont u hier fijn? Wat wilt u? Tot dan! Noor"
    )


@pytest.mark.parametrize("text", [TEXT, LONG])
def test_the_letters_are_never_smaller_than_12_points(text: str) -> None:
    page = round_letter(text)
    assert len(sizes(page)) == 1
    assert min(letter_sizes(page)) >= 12


def test_a_letter_with_room_to_spare_has_larger_letters() -> None:
    assert min(letter_sizes(round_letter(TEXT))) > min(letter_sizes(round_letter(LONG)))


def test_a_text_that_is_too_long_is_refused_with_how_much() -> None:
    text = TEXT + "\n\nregel" * 60
    assert lines_over(text) > 0
    with pytest.raises(Refused, match=f"{lines_over(text)} regels te lang voor één bladzijde"):
        round_letter(text)
    shorter = TEXT + "\n\nregel" * 5
    assert lines_over(shorter) == 0


def test_a_letter_that_cannot_be_printed_is_refused() -> None:
    with pytest.raises(Refused, match="ש ל ו ם"):
        round_letter(TEXT + "\nשלום")


def test_signs_of_markup_are_letters() -> None:
    assert "Kaas & <b>Zonen" in running(round_letter("Wij komen\n\nKaas & <b>Zonen"))


@pytest.mark.parametrize("text", ["", "Alleen een kop", "- een lijst\n- meer niet"])
def test_a_strange_text_is_still_a_page(text: str) -> None:
    assert sizes(round_letter(text)) == [A4]


def test_it_is_the_same_to_the_byte_in_the_programs_own_typeface() -> None:
    assert round_letter(TEXT) == round_letter(TEXT)
    assert all("Inter" in name and inside for name, inside in fonts(round_letter(TEXT)).items())
    metadata = read_pdf(round_letter(TEXT)).metadata
    assert metadata is not None
    assert metadata.title == "Aankondiging van een ronde"
