"""A line into the real register: somebody new, somebody known, and never a guess between two."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from makelaar.errors import Refused
from makelaar.services import capture, undo
from makelaar.services.people.bin import bin_people
from makelaar.services.people.card import get_card
from makelaar.services.people.change import add_person
from makelaar.services.people.encounters import log_encounter
from makelaar.services.people.listing import count_people
from makelaar.services.search import find
from makelaar.terms import Channel

DATA = Path(__file__).parents[1] / "data"
HARD = [json.loads(line) for line in (DATA / "capture_hard.jsonl").read_text(encoding="utf-8").splitlines()]
WHOLE = (
    "Fatima El Amrani, Kerkweg 12, 06-12345678, kan koken, wil taalmaatje worden, mail over een jaar, #taal, lacht veel"
)


def keep(register, text, target=None):
    return capture.save(register, capture.understand(register, text).line, target)


def test_a_line_becomes_a_whole_card_in_one_act(register) -> None:
    saved = keep(register, WHOLE)
    card = get_card(register, saved.person_id)
    assert (saved.is_new, saved.name, saved.apart) == (True, "Fatima El Amrani", ())
    assert (card.name, card.address) == ("Fatima El Amrani", "Kerkweg 12")
    assert [phone.value for phone in card.phones] == ["+31612345678"]
    assert [(offer.text, offer.category != "") for offer in card.can] == [("koken", True)]
    assert [offer.text for offer in card.want] == ["taalmaatje worden"]
    assert [(p.due, p.channel, p.words) for p in card.promises] == [
        (date(2027, 11, 21), Channel.MAIL, "mail over een jaar")
    ]
    assert (card.tags, card.notes) == (("taal",), "lacht veel")
    assert undo.undo(register) is not None
    assert count_people(register) == 0
    assert undo.undo(register) is None


def test_who_was_written_down_is_found_by_three_letters(register) -> None:
    saved = keep(register, WHOLE)
    assert [hit.person_id for hit in find(register, "fat").hits] == [saved.person_id]
    undo.undo(register)
    assert find(register, "fat").hits == ()


def test_what_was_corrected_is_what_is_kept(register) -> None:
    line = capture.understand(register, WHOLE).line
    saved = capture.save(register, replace(line, can=("bakken",), want=(), note=line.note + ", taalmaatje"))
    card = get_card(register, saved.person_id)
    assert [offer.text for offer in card.can] == ["bakken"]
    assert (card.want, card.notes) == ((), "lacht veel, taalmaatje")


def test_a_known_person_is_recognised_and_nothing_is_overwritten(register) -> None:
    known = add_person(register, name="Fatima El Amrani", street="Kerkweg", house_number="10", notes="uit Rif")
    found = capture.understand(register, WHOLE)
    assert [one.person_id for one in found.known] == [known]
    saved = capture.save(register, found.line, known)
    card = get_card(register, known)
    assert (saved.is_new, saved.apart) == (False, ("Adres: Kerkweg 12",))
    assert (card.house_number, [offer.text for offer in card.can]) == ("10", ["koken"])
    assert card.notes == "uit Rif\nlacht veel\nAdres: Kerkweg 12"
    undo.undo(register)
    assert (get_card(register, known).notes, get_card(register, known).can) == ("uit Rif", ())


def test_saying_it_again_adds_nothing(register) -> None:
    first = keep(register, "Ria Smit, Kerkweg 12, kan koken, bel morgen #tuin")
    found = capture.understand(register, "Ria Smit kan Koken, bel morgen #Tuin")
    assert found.target == first.person_id
    capture.save(register, found.line, found.target)
    card = get_card(register, first.person_id)
    assert (len(card.can), len(card.promises), card.tags, card.notes) == (1, 1, ("tuin",), "")


def test_two_of_the_same_name_are_a_choice(register) -> None:
    ids = {
        add_person(register, name="Jan Bakker", street=street, house_number="1") for street in ("Kerkweg", "Sportlaan")
    }
    found = capture.understand(register, "Jan Bakker kan koken")
    assert {one.person_id for one in found.known} == ids
    assert (found.target, found.is_choice) == (None, True)


def test_a_first_name_alone_is_never_sure(register) -> None:
    kees = add_person(register, name="Kees van den Berg")
    found = capture.understand(register, "Bel Kees volgende week")
    assert [one.person_id for one in found.known] == [kees]
    assert (found.target, found.is_choice) == (None, True)


@pytest.mark.parametrize(
    "text", ["Kes van den Berg, 0612345678", "mw van den Berg 06 12345678", "0612345678 wil koken"]
)
def test_a_phone_leads_to_who_has_it(register, text: str) -> None:
    kees = add_person(register, name="Kees van den Berg", phone="06-12345678")
    add_person(register, name="Ria Smit")
    assert [one.person_id for one in capture.understand(register, text).known] == [kees]


def test_who_is_in_the_bin_is_not_offered(register) -> None:
    bin_people(register, [add_person(register, name="Ria Smit")])
    assert capture.understand(register, "Ria Smit kan koken").known == ()


def test_half_an_address_is_completed(register) -> None:
    ria = add_person(register, name="Ria Smit", street="Kerkweg")
    keep(register, "Ria Smit, Kerkweg 12, 3706 AB Zeist", ria)
    card = get_card(register, ria)
    assert (card.house_number, card.postcode, card.place, card.notes) == ("12", "3706 AB", "Zeist", "")


def test_a_door_is_enough_and_nobody_is_not(register) -> None:
    saved = keep(register, "op 14b, wil boodschappenhulp")
    assert (get_card(register, saved.person_id).door, saved.name) == ("14b", "14b")
    for text in ("#jeugd", "", "0612345678"):
        with pytest.raises(Refused):
            keep(register, text)
    assert count_people(register) == 1


def test_a_promise_without_a_day_is_for_someday(register) -> None:
    card = get_card(register, keep(register, "Said, kan vertalen, nog bellen").person_id)
    assert [(p.due, p.condition, p.channel) for p in card.promises] == [(None, "zonder dag", Channel.CALL)]


def written(*texts, **given):
    return [capture.Written(text, number, **given) for number, text in enumerate(texts, start=1)]


def test_lines_are_kept_all_or_none(register) -> None:
    lines = written("Ria Smit, Kerkweg 12", "Ria Smit kan koken", "Joop de Wit wil zingen")
    kept = capture.save_lines(register, lines)
    assert [saved.is_new for _line, saved in kept] == [True, False, True]
    add_person(register, name="Joop Meijer")
    with pytest.raises(capture.NotSure, match="Regel 2"):
        capture.save_lines(register, written("Wim Kok kan koken", "Joop kan klussen"))
    assert count_people(register) == 3


def test_a_choice_is_told_with_names_and_doors_and_never_with_a_number_that_is_taken_back(register) -> None:
    known = add_person(register, name="Jan Bakker", street="Sportlaan", house_number="3", place="Zeist")
    log_encounter(register, [known], text="Koffie", day=date(2026, 11, 2))
    lines = written("Jan Bakker, Kerkweg 1, 06-12345678", "Jan Bakker kan koken")
    lines[0] = replace(lines[0], is_new=True)
    with pytest.raises(capture.NotSure) as refused:
        capture.save_lines(register, lines)
    told = str(refused.value)
    assert f"@{known}  Jan Bakker, Sportlaan 3, Zeist, laatste contact 2 november 2026" in told
    assert "@line1  Jan Bakker, Kerkweg 1" in told
    assert "@new" in told
    assert f"@{known + 1}" not in told
    assert "Regel 1" not in told


def test_who_is_meant_can_be_said(register) -> None:
    one, other = (add_person(register, name="Jan Bakker", street=street) for street in ("Kerkweg", "Sportlaan"))
    lines = [
        capture.Written("Jan Bakker kan koken", 1, person_id=other),
        capture.Written("Jan Bakker wil zingen", 2, is_new=True),
        capture.Written("bel morgen", 3, earlier=2),
    ]
    kept = [saved for _line, saved in capture.save_lines(register, lines)]
    assert [(saved.person_id == other, saved.is_new) for saved in kept] == [
        (True, False),
        (False, True),
        (False, False),
    ]
    assert kept[2].person_id == kept[1].person_id not in (one, other)
    assert [offer.text for offer in get_card(register, other).can] == ["koken"]
    assert len(get_card(register, kept[1].person_id).promises) == 1
    assert count_people(register) == 3
    undo.undo(register)
    assert count_people(register) == 2


@pytest.mark.parametrize(
    "given",
    [{"person_id": 999}, {"person_id": 1}, {"earlier": 7}, {"earlier": 1}],
    ids=["nobody", "in the bin", "no such line", "itself"],
)
def test_somebody_who_is_not_there_cannot_be_meant(register, given) -> None:
    bin_people(register, [add_person(register, name="Ria Smit")])
    with pytest.raises(capture.NotSure, match="Regel 1"):
        capture.save_lines(register, written("kan koken", **given))


@pytest.mark.parametrize(
    ("kept", "typed"),
    [
        (("Dorpsstr.", "5 A"), "Dorpsstraat 5a"),
        (("Dorpsstraat", "5a"), "Dorpsstr. 5a"),
        (("Burgemeester van Goghlaan", "5"), "Burg. van Goghln 5"),
    ],
)
def test_who_lives_behind_a_shortened_street_is_known(register, kept, typed) -> None:
    ria = add_person(register, name="Ria Smit", street=kept[0], house_number=kept[1])
    (known,) = capture.understand(register, f"R. Smit, {typed}, kan koken").known
    assert known.person_id == ria
    saved = keep(register, f"Ria Smit, {typed}, kan koken", ria)
    assert (saved.apart, get_card(register, ria).street) == ((), kept[0])


@pytest.mark.parametrize(
    ("kept", "typed"),
    [
        ("Kees Vandenberg", "Kees van den Berg"),
        ("Kees van den Berg", "Kees Vandenberg"),
        ("Mohamed El Amrani", "Mohamed Elamrani"),
        ("Mohamed Elamrani", "Mohamed El Amrani"),
    ],
)
def test_a_name_is_known_in_one_word_or_in_two(register, kept, typed) -> None:
    known = add_person(register, name=kept)
    assert [one.person_id for one in capture.understand(register, f"{typed} kan koken").known] == [known]


def test_a_choice_shows_who_they_are(register) -> None:
    one = add_person(register, name="Jan Bakker", street="Kerkweg", house_number="1", door="3 hoog", place="Zeist")
    other = add_person(register, name="Jan Bakker", phone="06-12345678")
    log_encounter(register, [one], text="Koffie", day=date(2026, 10, 1))
    log_encounter(register, [one], text="Thee", day=date(2026, 11, 2))
    known = {who.person_id: who for who in capture.understand(register, "Jan Bakker kan koken").known}
    assert (known[one].name, known[one].address) == ("Jan Bakker", "Kerkweg 1, 3 hoog, Zeist")
    assert known[one].last_contact == date(2026, 11, 2)
    assert (known[other].reach, known[other].last_contact) == (("+31612345678",), None)


@pytest.mark.parametrize("sample", HARD, ids=lambda sample: sample["text"][:40])
def test_known_words_do_not_swallow_the_rest_of_a_line(sample) -> None:
    read = capture.read(sample["text"], date(2026, 11, 21))
    assert (read.name, list(read.can), list(read.want)) == (sample["name"], sample["can"], sample["want"])
    assert (read.street or None, read.number or None) == (sample["address"]["street"], sample["address"]["number"])
