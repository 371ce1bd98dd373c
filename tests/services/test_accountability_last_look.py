"""Nobody of the register leaves in any word of a report's files, and ordinary reports are not held back."""

from io import BytesIO

import pytest
from kit.reports import SPRING, contacts, neighbourhood, quarter
from pypdf import PdfWriter
from pypdf.generic import NameObject, TextStringObject

from makelaar.errors import Refused
from makelaar.services.accountability.issuing import issue
from makelaar.services.accountability.paper import text_of
from makelaar.services.accountability.preparing import prepare
from makelaar.services.doors.areas import put_area
from makelaar.services.mails.sender import Sender, keep_sender
from makelaar.services.people.change import add_person
from makelaar.services.registers import Register


@pytest.fixture
def fatma(register: Register) -> None:
    contacts(register, "Noord", 23, SPRING)
    add_person(register, name="Fatma Kaya", street="Kerkweg", house_number="12")


@pytest.mark.parametrize(
    "chosen",
    [
        {"introduction": "In Fatma Kaya's tuin."},
        {"introduction": "De familie Kaya hielp."},
        {"introduction": "Met dank aan Kaya."},
        {"title": "De tuin van Kaya"},
        {"headings": "# Dank\nAan Fátma Kaya.\n"},
        {"introduction": "Dank je, Fatma Kaya.", "for_whom": "Fatma Kaya"},
        {"introduction": "Dank je, Fatma Kaya.", "reviewer": "Fatma Kaya"},
        {"introduction": "Kaya hielp.", "for_whom": "mevrouw Kaya van de gemeente"},
    ],
)
def test_her_own_words_name_nobody(register: Register, fatma: None, chosen: dict[str, str]) -> None:
    prepared = prepare(register, quarter(2, **chosen))
    assert any("Kaya" in words for words in prepared.left_behind)
    with pytest.raises(Refused, match="mag zo niet naar buiten"):
        issue(register, prepared)


@pytest.mark.parametrize(("field", "words"), [("for_whom", "Voor wie"), ("reviewer", "Wie keek mee")])
def test_a_resident_is_not_named_as_who_gets_it_or_looked_it_over(
    register: Register, fatma: None, field: str, words: str
) -> None:
    prepared = prepare(register, quarter(2, **{field: "Kaya, Fatma"}))
    assert any(one.startswith("Kaya, Fatma staat als bewoner") and words in one for one in prepared.left_behind)
    assert not prepared.passed


@pytest.mark.parametrize(
    "chosen",
    [
        {"for_whom": "mevrouw Kaya van de gemeente Zeist", "reviewer": "F. Kaya"},
        {"for_whom": "de gemeenteraad van Zeist en alle bewoners van de wijk", "reviewer": "Noor Visser"},
        {"introduction": "In Noord en op de Kerkweg groeide er veel. Groeten, Noor Visser."},
    ],
)
def test_who_gets_it_may_be_called_as_somebody_is(register: Register, fatma: None, chosen: dict[str, str]) -> None:
    keep_sender(register, Sender("Noor Visser", "Welzijn"))
    add_person(register, name="Noor Visser")
    prepared = prepare(register, quarter(2, **chosen))
    assert prepared.left_behind == ()
    assert prepared.passed


@pytest.mark.parametrize("name", ["Kerkweg 12", "Tuin van Fatma Kaya"])
def test_an_area_called_after_somebodys_home_leaves_in_no_file(register: Register, fatma: None, name: str) -> None:
    put_area(register, name)
    prepared = prepare(register, quarter(2))
    assert name in prepared.left_behind
    assert not prepared.passed


def test_ordinary_names_of_areas_are_no_hindrance(register: Register, fatma: None) -> None:
    neighbourhood(register)
    for name in ("Kerkweg", "Kerkweg 1–17", "Kayabuurt", "Prof. Kaya", "Kampen"):
        contacts(register, name, 7, SPRING)
    prepared = prepare(register, quarter(2))
    assert prepared.left_behind == ()


def test_what_a_pdf_only_says_or_says_of_itself_is_read_too(register: Register, fatma: None) -> None:
    pdf = prepare(register, quarter(2, title="Wat er groeide & bloeide")).pdf
    said = text_of(pdf)
    assert "minder dan 5" in said, "the sign <5 as it is said"
    assert said.count("Wat er groeide & bloeide") > 2, "also as the title of the file"
    writer = PdfWriter(clone_from=BytesIO(pdf))
    tree = writer.root_object["/StructTreeRoot"].get_object()["/K"][0].get_object()
    tree[NameObject("/Alt")] = TextStringObject("De tuin van Fatma Kaya")
    changed = BytesIO()
    writer.write(changed)
    assert "De tuin van Fatma Kaya" in text_of(changed.getvalue())
