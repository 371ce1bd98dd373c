"""A round on paper, from a real register: what the files tell, and what they never tell."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from kit.doors import Flat, build_flat, build_row
from kit.paper import running, sizes

from makelaar.errors import CannotWrite, Refused
from makelaar.services.accountability.choice import ReportChoice
from makelaar.services.accountability.preparing import prepare
from makelaar.services.conversations.keeping import keep, open_conversation, set_kept, set_person, set_themes
from makelaar.services.conversations.themes import list_themes
from makelaar.services.doors.door_notes import set_do_not_ring, set_door_note
from makelaar.services.mails.sender import Sender, keep_sender
from makelaar.services.registers import Register
from makelaar.services.rounds.letter_text import keep_letter_text, letter_texts, original_text
from makelaar.services.rounds.paper import announcement_letter, paper_sheet
from makelaar.services.rounds.planning import RoundPlan, get_round, plan_round, remove_round
from makelaar.services.rounds.walking import ring
from makelaar.terms import Kept, Outcome, ReportTemplate

TODAY, TUESDAY = date(2026, 11, 21), date(2026, 11, 24)
SECRETS = ("Kaya", "Fatma", "hondenbrokken", "fietsles", "sleutelwoord", "gitaarles", "verjaardag", "achterom")


@pytest.fixture
def flat(register: Register) -> Flat:
    return build_flat(register)  # 12 doors


@pytest.fixture
def planned(register: Register, flat: Flat) -> int:
    return plan_round(register, RoundPlan(TUESDAY, "Noor", "Bilal", buildings=(flat.id,), note="sleutelwoord"))


def letter(register: Register, round_id: int, out: Path, **told: str) -> str:
    announcement_letter(register, round_id, out, **told)
    return running(out.read_bytes())


def test_the_letter_tells_the_day_the_place_and_who_come(register: Register, planned: int, tmp_path: Path) -> None:
    keep_sender(register, Sender("Noor Visser", "Welzijn in de wijk"))
    text = letter(register, planned, tmp_path / "brief.pdf")
    assert "Op dinsdag 24 november, in de middag of vroeg in de avond, bellen wij aan bij Laan van Vollenhove" in text
    assert "Wij zijn Noor en Bilal van Welzijn in de wijk." in text
    for words in (
        "Woont u hier fijn?",
        "Niet opendoen mag ook.",
        "alleen op als u dat goed vindt",
        "verkopen het nooit",
    ):
        assert words in text
    assert "{" not in text
    assert sizes((tmp_path / "brief.pdf").read_bytes()) == [(595, 842)]


def test_the_letter_is_kept_as_made_today_in_one_act(register: Register, planned: int, tmp_path: Path) -> None:
    announcement_letter(register, planned, tmp_path / "brief.pdf")
    assert get_round(register, planned).letter_on == TODAY
    register.undo()
    assert get_round(register, planned).letter_on is None
    register.redo()
    assert get_round(register, planned).letter_on == TODAY


def test_the_time_of_one_letter_is_said_for_it_alone(register: Register, planned: int, tmp_path: Path) -> None:
    text = letter(register, planned, tmp_path / "brief.pdf", when="tussen 16 en 19 uur")
    assert "Op dinsdag 24 november, tussen 16 en 19 uur, bellen" in text
    assert letter_texts(register)[0] == original_text("nl")


def test_her_own_text_in_either_language(register: Register, planned: int, tmp_path: Path) -> None:
    english = letter_texts(register)[1]
    keep_letter_text(
        register, replace(english, body="Hello\n\nOn {dag} we visit {waar}.\n{contact}", contact="Call us.")
    )
    text = letter(register, planned, tmp_path / "letter.pdf", language="en")
    assert text.startswith("Hello On Tuesday 24 November we visit Laan van Vollenhove")
    assert text.endswith("Call us.")
    assert letter_texts(register)[0] == original_text("nl")
    keep_letter_text(register, original_text("en"))
    assert letter_texts(register)[1] == original_text("en")


@pytest.mark.parametrize(
    ("worker", "colleague", "words"),
    [
        ("Noor", "", "Wij zijn Noor en een collega."),
        ("", "Bilal", "Wij zijn Bilal en een collega."),
        ("", "", "Wij zijn twee medewerkers."),
    ],
)
def test_at_doors_there_are_always_two(
    register: Register, flat: Flat, tmp_path: Path, worker: str, colleague: str, words: str
) -> None:
    one = plan_round(register, RoundPlan(TUESDAY, worker, colleague, buildings=(flat.id,)))
    assert words in letter(register, one, tmp_path / "brief.pdf")


def test_several_buildings_are_named_in_the_order_of_walking(register: Register, flat: Flat, tmp_path: Path) -> None:
    row, other = build_row(register), build_row(register, street="De Clomp")
    one = plan_round(register, RoundPlan(TUESDAY, buildings=(row.id, other.id, flat.id)))
    assert "aan bij Kerkweg 1–9, De Clomp 1–9 en Laan van Vollenhove" in letter(register, one, tmp_path / "brief.pdf")


def test_what_cannot_be_a_letter_is_refused_and_nothing_changes(
    register: Register, flat: Flat, planned: int, tmp_path: Path
) -> None:
    out, usual = tmp_path / "brief.pdf", letter_texts(register)[0]
    past = plan_round(register, RoundPlan(date(2026, 11, 20), buildings=(flat.id,)))
    with pytest.raises(Refused, match="al geweest"):
        announcement_letter(register, past, out)
    keep_letter_text(register, replace(usual, body=usual.body + "\n\n{postcode}"))
    with pytest.raises(Refused, match=r"\{postcode\}"):
        announcement_letter(register, planned, out)
    keep_letter_text(register, replace(usual, body=usual.body + "\n\nnog een regel" * 60))
    with pytest.raises(Refused, match="te lang voor één bladzijde"):
        announcement_letter(register, planned, out)
    with pytest.raises(Refused, match="nog geen tekst"):
        keep_letter_text(register, replace(usual, body="  "))
    assert not out.exists()
    assert get_round(register, planned).letter_on is None


def test_a_file_that_cannot_be_kept_leaves_nothing(register: Register, planned: int, tmp_path: Path) -> None:
    nowhere = tmp_path / "weg" / "brief.pdf"
    with pytest.raises(CannotWrite):
        announcement_letter(register, planned, nowhere)
    with pytest.raises(CannotWrite):
        paper_sheet(register, planned, nowhere)
    assert get_round(register, planned).letter_on is None
    assert list(tmp_path.glob("*.pdf")) == []


def test_a_round_that_is_gone_is_refused(register: Register, planned: int, tmp_path: Path) -> None:
    remove_round(register, planned)
    for make in (announcement_letter, paper_sheet):
        with pytest.raises(Refused, match="niet meer in het register"):
            make(register, planned, tmp_path / "blad.pdf")
    assert list(tmp_path.glob("*.pdf")) == []


def test_the_sheet_has_the_boxes_of_the_round(register: Register, flat: Flat, tmp_path: Path) -> None:
    set_do_not_ring(register, flat.doors["204"], True)
    one = plan_round(register, RoundPlan(TUESDAY, "Noor", "Bilal", buildings=(flat.id,)))
    paper_sheet(register, one, tmp_path / "blad.pdf")
    front = running((tmp_path / "blad.pdf").read_bytes()).partition("222")[2].partition("1 niet thuis")[0]
    words = front.split()
    assert all(str(box) in words for box in range(1, 12))
    assert "12" not in words
    assert "204" in words


def test_no_paper_holds_anything_of_a_resident(register: Register, flat: Flat, planned: int, tmp_path: Path) -> None:
    set_door_note(register, flat.doors["206"], "hondenbrokken achterom")
    walked = plan_round(register, RoundPlan(TODAY, "Noor", "Bilal", buildings=(flat.id,), note="sleutelwoord"))
    groen = next(theme.id for theme in list_themes(register) if theme.label == "groen")
    for number in "200 202 204 206 208 210".split():
        visit = ring(register, walked, flat.doors[number], Outcome.CONVERSATION, note="hondenbrokken").visit_id
        talk = open_conversation(register, visit)
        keep(register, talk, living="fijn, sleutelwoord", wishes="fietsles", strength="gitaarles geven")
        set_themes(register, talk, [groen])
        set_kept(register, talk, Kept.TELL)
        if number == "200":
            set_person(register, talk, "Fatma Kaya")
    ring(register, walked, flat.doors["212"], Outcome.COME_BACK, come_back="na de verjaardag van Fatma")
    announcement_letter(register, planned, tmp_path / "brief.pdf")
    paper_sheet(register, planned, tmp_path / "blad.pdf")
    report = prepare(register, ReportChoice(ReportTemplate.ROUND, TODAY, TODAY, rounds=(walked,)))
    (tmp_path / "verslag.pdf").write_bytes(report.pdf)
    texts = {file.stem: running(file.read_bytes()) for file in tmp_path.glob("*.pdf")}
    assert texts.keys() == {"brief", "blad", "verslag"}
    assert "groen" in texts["verslag"]
    for stem, text in texts.items():
        told = [secret for secret in SECRETS if secret.casefold() in text.casefold()]
        assert not told, stem
