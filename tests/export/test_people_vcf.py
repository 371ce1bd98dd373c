"""People as contact cards: read back by another reader of the format, and nothing but how to reach them."""

import vobject
from hypothesis import given
from hypothesis import strategies as st

from makelaar.export.people_sheet import PersonLine
from makelaar.export.people_vcf import people_vcf


def cards(lines):
    return list(vobject.readComponents(people_vcf(lines).decode()))


def test_a_card_holds_who_and_how_to_reach_her_and_nothing_else():
    line = PersonLine(
        "Jan de Boer", "Jan", "de", "Boer", ("+31612345678", "+31301234567"), ("jan@example.nl",), "Kerkweg", "12",
        notes="kanarie", can=("kanarie",), tags=("kanarie",), met_how="kanarie", promises=("kanarie",),
    )  # fmt: skip
    (card,) = cards([line])
    assert card.version.value == "3.0"
    assert card.fn.value == "Jan de Boer"
    assert (card.n.value.family, card.n.value.given) == ("de Boer", "Jan")
    assert [tel.value for tel in card.tel_list] == ["+31612345678", "+31301234567"]
    assert card.email.value == "jan@example.nl"
    assert card.adr.value.street == "Kerkweg 12"
    assert b"kanarie" not in people_vcf([line])


def test_a_name_as_the_worker_says_it_and_a_door_without_name():
    made = cards([PersonLine("moeder van Bilal"), PersonLine("", street="Kerkweg", house_number="12", door="3 hoog")])
    assert [card.fn.value for card in made] == ["moeder van Bilal", "Kerkweg 12, 3 hoog"]


@given(st.lists(st.text(), min_size=1, max_size=5))
def test_no_text_can_add_a_line_of_its_own(texts):
    lines = [PersonLine(f"x{text}", phones=(f"tel {text}\r\nNOTE:kwaad",), street=f"a{text}") for text in texts]
    made = cards(lines)
    assert len(made) == len(texts)
    assert all("note" not in card.contents for card in made)
