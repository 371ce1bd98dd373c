"""One line in: nothing typed is lost, and the order of the parts does not matter where the line is clear."""

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from makelaar.hearts.capture import Part, Question, read_line
from makelaar.terms import Channel

TODAY = date(2026, 11, 21)
DATA = Path(__file__).parents[1] / "data"
SAMPLES = [json.loads(line) for line in (DATA / "capture.jsonl").read_text(encoding="utf-8").splitlines()]
HARD = [json.loads(line) for line in (DATA / "capture_hard.jsonl").read_text(encoding="utf-8").splitlines()]
STREET = [json.loads(line) for line in (DATA / "capture_street.jsonl").read_text(encoding="utf-8").splitlines()]
DOORSTEP = [json.loads(line) for line in (DATA / "capture_doorstep.jsonl").read_text(encoding="utf-8").splitlines()]
"""Lines as workers write them, with the answers that were written down first; `note_has` must stand in the note."""


@pytest.mark.parametrize("sample", SAMPLES + HARD + STREET + DOORSTEP, ids=lambda sample: sample["text"][:40])
def test_a_sample_line_is_read_as_its_answer_says(sample):
    read = read_line(sample["text"], TODAY)
    assert read.name == sample["name"]
    assert list(read.can) == sample["can"]
    assert list(read.want) == sample["want"]
    assert list(read.tags) == sample["tags"]
    assert (read.phones[0] if read.phones else None) == sample["phone"]
    assert (read.emails[0] if read.emails else None) == sample["email"]
    address = sample["address"]
    assert (read.street or None, read.number or None) == (address["street"], address["number"])
    assert (read.postcode or None, read.place or None) == (address["postcode"], address["place"])
    followup, promise = sample["followup"], read.promise
    assert (promise.day.isoformat() if promise and promise.day else None) == followup["date"]
    assert (promise.channel if promise else None) == followup["channel"]
    assert ((promise.condition or None) if promise else None) == followup["someday"]
    assert [words for words in sample.get("note_has", []) if words not in read.note] == []


def letters(text):
    return [(place, letter) for place, letter in enumerate(text) if letter.isalnum() or letter in "@#"]


_WORDS = st.sampled_from(
    "kan wil koken Ria Smit Kerkweg 12 mail over een jaar, ; . 06-12345678 #tuin zoekt iemand die en bel morgen "
    "heeft een hond was kapper niet op 14b 3706 AB Zeist ria@example.nl ( ) : als ze met pensioen is ? willen".split(
        " "
    )
)


@given(st.one_of(st.text(max_size=120), st.lists(_WORDS, max_size=18).map(" ".join)))
def test_every_letter_typed_is_in_exactly_one_piece(text):
    read = read_line(text, TODAY)
    covered = [place for piece in read.pieces for place in range(piece.start, piece.end)]
    assert len(covered) == len(set(covered))
    assert all(place in set(covered) for place, _letter in letters(text))
    assert all(text[piece.start : piece.end] == piece.text for piece in read.pieces)


@given(st.lists(_WORDS, max_size=18).map(" ".join))
def test_what_is_no_field_is_in_the_note(text):
    read = read_line(text, TODAY)
    for piece in read.pieces:
        if piece.part is Part.NOTE:
            assert " ".join(piece.text.split()) in read.note


@pytest.mark.parametrize(
    ("line", "can", "want"),
    [
        ("Wim kan koken en bakken, slecht ter been, wil vervoer naar ziekenhuis",
         ("koken", "bakken"), ("vervoer naar ziekenhuis",)),
        ("Elif kan niet koken maar wel bakken", ("bakken",), ()),
        ("Joke wil niks", (), ()),
        ("Peter kan dinsdagavond koken, donderdag bellen", ("dinsdagavond koken",), ()),
        ("Mw Pietersen wil alarmknop, dochter Ineke 06-55443322", (), ("alarmknop",)),
        ("mevr van Dam heeft hulp nodig met boodschappen", (), ("hulp met boodschappen",)),
        ("Joris heeft nodig: een fiets; kan: websites", ("websites",), ("een fiets",)),
        ("Joris heeft geen hulp nodig, kan websites bouwen", ("websites bouwen",), ()),
        ("Leyla zoekt iemand die kan oppassen", (), ("iemand die kan oppassen",)),
        ("Sjaak is goed in tuinieren en zoekt iemand om mee te wandelen",
         ("tuinieren",), ("iemand om mee te wandelen",)),
        ("Tineke zou graag willen zingen in een koor", (), ("zingen in een koor",)),
        ("Ineke kan koken wil schaken", ("koken",), ("schaken",)),
        ("Arie heeft behoefte aan een praatje, heeft een boormachine", ("boormachine",), ("een praatje",)),
        ("Piet heeft een hond, kan fietsen maken", ("fietsen maken",), ()),
    ],
)  # fmt: skip
def test_what_somebody_can_and_wants(line, can, want):
    read = read_line(line, TODAY)
    assert (read.can, read.want) == (can, want)


@pytest.mark.parametrize(
    ("line", "day", "channel", "condition"),
    [
        ("Bel Kees (0612312312) volgende week over de moestuin", date(2026, 11, 23), Channel.CALL, ""),
        ("mail over een jaar: Fatima El Amrani", date(2027, 11, 21), Channel.MAIL, ""),
        ("Naima was kapper, bel na de vakantie", None, Channel.CALL, "na de vakantie"),
        ("Olga, wil naailes geven als de kinderen groter zijn", None, None, "als de kinderen groter zijn"),
        ("Marga en Theo Smit, kunnen oppassen, app 3 jan", date(2027, 1, 3), Channel.APP, ""),
        ("Ruud, langsgaan volgende week dinsdag", date(2026, 11, 24), Channel.VISIT, ""),
        ("Said, kan vertalen, nog bellen", None, Channel.CALL, ""),
    ],
)
def test_when_and_how_to_return(line, day, channel, condition):
    promise = read_line(line, TODAY).promise
    assert promise is not None
    assert (promise.day, promise.channel, promise.condition) == (day, channel, condition)


def test_a_day_in_what_somebody_wants_is_asked_about():
    read = read_line("Roos wil komende zomer een buurtfeest", TODAY)
    assert Question.IS_PROMISE in read.questions
    assert read.want == ("een buurtfeest",)


def test_when_somebody_can_is_no_promise():
    read = read_line("Ineke kan elke dinsdag koken", TODAY)
    assert read.promise is None
    assert read.can == ("elke dinsdag koken",)


def test_a_line_without_a_name_asks_who():
    assert Question.WHO in read_line("kan koken, Kerkweg 12", TODAY).questions


def test_a_pasted_story_is_read_at_its_beginning_and_kept_whole():
    told = "Een lang verhaal, met komma's en 12 getallen, over de buurt. " * 400 + "Met de groeten van de buurvrouw."
    story = "Kees Bos, kan koken, bel morgen. " + told
    read = read_line(story, TODAY)
    assert (read.name, read.can) == ("Kees Bos", ("koken",))
    assert read.note.endswith("Met de groeten van de buurvrouw.")
    covered = {place for piece in read.pieces for place in range(piece.start, piece.end)}
    assert all(place in covered for place, _letter in letters(story))


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Marie-Louise d'Hont wil bridgen", "Marie-Louise d'Hont"),
        ("kan iemand helpen met verhuizen? Rob, De Clomp 12", "Rob"),
        ("ik sprak vandaag met Hennie ze kan goed haken", "Hennie"),
        ("Net Jansen kan koken", "Net Jansen"),
    ],
)
def test_who_it_is_about(line, name):
    assert read_line(line, TODAY).name == name


def test_a_second_day_is_not_lost():
    read = read_line("Kees, bel morgen, mail over een jaar", TODAY)
    assert read.promise is not None
    assert read.promise.day == date(2026, 11, 22)
    assert "over een jaar" in read.note
    assert Question.MORE_PROMISES in read.questions


@pytest.mark.parametrize("told", ["geb. 12-03-1950", "(12-03-1950)", "vrouw overleden op 3 oktober 2026"])
def test_a_day_that_has_been_is_told_and_not_promised(told):
    read = read_line(f"Jan Bos {told}, Kerkweg 5", TODAY)
    assert (read.promise, read.name, read.number) == (None, "Jan Bos", "5")
    assert told.strip("()").split()[-1] in read.note
