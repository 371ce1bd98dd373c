"""Nothing of weight that is typed is lost: it is in a field or in the note, or it is a word of the grammar itself."""

import re
from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from makelaar.hearts.capture import Captured, Chip, Part, Question, chips, questions_about, read_line, turned
from makelaar.hearts.folding import fold

TODAY = date(2026, 11, 21)
OPENING = set(
    "kan kunnen kon kunt wil willen wou zou zouden zoekt zoeken zoek naar heeft hebben nodig talent talenten biedt aan "
    "verstand van over in met weet veel graag helpt bij de het geeft wens wensen mist behoefte interesse zin hoopt op "
    "droomt verlangt vraagt om was waren werkte als is zijn goed handig geweest een hij ze zij ik ook wel nog weer "
    "maar er keer eens".split()
)
"""Words that open what somebody can or wants, and those of no weight that may stand before the first word of it."""
CLOSING = set("over geweest nodig aan willen kunnen en maar ook".split())
"""Words that close it: "heeft breiwol over", "kan koken en …"."""
JOINING = set("en ook maar wel dan willen kunnen nodig een het de om nog graag keer eens".split())
"""Words between two things, or within "zou naailes willen geven", "heeft hulp nodig bij formulieren"."""
PHRASES = re.compile(r"is goed in|weet veel van|zou graag|helpt graag")
LEADING = {
    Part.STREET: set("woont wonen op aan in van bij de het adres bewoner nr nummer".split()),
    Part.NUMBER: set("woont op van nr nummer huisnummer huisnr flat".split()),
    Part.PLACE: {"in", "te", "uit"},
    Part.PHONE: set("tel telefoon mob mobiel nr nummer op bel app bereikbaar via".split()),
    Part.EMAIL: {"mail", "e-mail", "email"},
}
"""What may stand in front of a field, and says no more than which field it is."""


def words(text: str) -> list[str]:
    return [fold(word) for word in re.findall(r"[^\W_][\w'’-]*", text)]


def said_in(read: Captured, part: Part) -> set[str]:
    """The words of one field."""
    fields = {
        Part.NAME: (read.name,),
        Part.STREET: (read.street, read.number),
        Part.NUMBER: (read.number,),
        Part.POSTCODE: (read.postcode,),
        Part.PLACE: (read.place,),
        Part.CAN: read.can,
        Part.WANT: read.want,
        Part.TAG: read.tags,
        Part.EMAIL: read.emails,
    }
    return set(words(" ".join(fields.get(part, ()))))


ADDRESS = (Part.STREET, Part.NUMBER)


def lost(line: str) -> list[str]:
    """The words that are in no field and not in the note, and that are no word of the grammar where they stand."""
    read = read_line(line, TODAY)
    promised = (read.promise.words, read.promise.condition) if read.promise else ()
    noted = set(words(" ".join((read.note, *promised))))
    found = []
    for piece in read.pieces:
        said = said_in(read, piece.part)
        own = words(PHRASES.sub(" ", piece.text))
        for place, word in enumerate(own):
            if word in said | noted or (word[0].isdigit() and _is_number(word, read)):
                continue
            first = not (said - OPENING) & set(own[:place])
            last = not (said - CLOSING) & set(own[place + 1 :])
            if piece.part in (Part.CAN, Part.WANT):
                is_grammar = (first and word in OPENING) or (last and word in CLOSING) or word in JOINING
            else:
                is_grammar = first and word in LEADING.get(piece.part, set())
                before_a_number = place + 1 < len(own) and own[place + 1][0].isdigit()
                is_grammar |= piece.part in ADDRESS and before_a_number and word in LEADING[Part.NUMBER]
            found += [] if is_grammar else [word]
    return found


def _is_number(word: str, read: Captured) -> bool:
    """Whether the digits are in a phone, a postcode or a house number that is kept in one form."""
    digits = re.sub(r"\D", "", word).lstrip("0")
    return digits in re.sub(r"\D", "", " ".join((*read.phones, read.number, read.postcode)))


_WHO = st.sampled_from(
    "Ria Smit|mw. de Wit|Fatima El Amrani|buurvrouw Truus|moeder van Bilal|kees|Irma den Hartog|Mevr. Van Vliet|"
    "Jan van 't Hof|Ineke Wil|Loes Kan|Truus de Boer-van Dam|Bart ten Kate|Jeroen Maandag|Berg Kees van den".split("|")
)
_WHERE = st.sampled_from(
    "Van Renesselaan 15|Op de Hoef 7|Aan de Vecht 3|Oranje Nassauplein 4|J.F. Kennedylaan 99|Kon. Julianastraat 20|"
    "Plein 1944 7|2e Waterstraat 5|van Lenneplaan 12|Burg. v. Goghln 5|In de Bongerd 4|Dr. Martin Luther Kinglaan 3|"
    "Dr. Schaepmanstraat 4|'t Hof 3|Hof van Holland 8|3704 HK 19|Achter de Kerk 2|Te Boelaerlaan 3|"
    "Kerkweg 12 t/o Jumbo|woont op de Kerkweg 12|Van der Helststraat 9|Zuiderzee 14|Nieuwe Weg 4|"
    "dochter woont Parkweg 9|kent Ria van nr 12|Kerkweg 12, 3706 AB Zeist|tel. 06-12345678|zus 06-12345678|"
    "mail ria@example.nl".split("|")
)
_HOW = st.sampled_from(
    "misschien eventueel evt. heel erg altijd steeds redelijk zelf echt prima super best nu weer pas graag liefst "
    "samen soms even alleen goed vroeger jarenlang".split()
)
_OPENS = st.sampled_from(
    "kan|wil|zoekt|zou graag|was|is|heeft|heeft veel|heeft 3|heeft wat|helpt|geeft|weet veel van|is goed in|"
    "wil wel|kan ook|heeft behoefte aan|droomt van|biedt aan".split("|")
)
_WHAT = st.sampled_from(
    "koken|goed luisteren|fietsen maken|taalles|gezelschap|timmerman|met kinderen|een naaimachine|breiwol over|"
    "aanhanger te leen|kok geweest|soep voor 40 man|Frans en Duits|taalmaatje worden|iemand die kan koken|"
    "hulp nodig bij formulieren|'s avonds wandelen|speeltuin|bijles|nodig een fiets|niks|mee".split("|")
)
_ELSE = st.sampled_from(
    "slecht ter been|bel morgen|jarig 5 mei|72 jaar|"
    "mail over een jaar|Kerkweg 12|nr 14b|#tuin|verhuist in mei|nog bellen|"
    "kaartje sturen|vraag hem in april|langs met folder volgende week|dochter Els regelt alles|ma bellen|heeft hond|"
    "nog niet gesproken|kan van alles|wil er over denken|zat vroeger in bestuur|zijn vrouw Mia kan naaien|"
    "is verslaafd geweest|komt nog terug|is van Turkse komaf|gaat met pensioen|heeft ladder|mist haar man|"
    "over 2 weken op vakantie|lijkt me een lieve man|is op ma vrij|zou gezelschap willen|biedt taalles aan|"
    "wil niet naar buiten".split("|")
)
_CLAUSE = st.tuples(_OPENS, st.lists(_HOW, max_size=2), st.lists(_WHAT, min_size=1, max_size=2)).map(
    lambda said: " ".join((said[0], *said[1], ", ".join(said[2])))
)


@settings(max_examples=400, deadline=None)
@given(
    st.tuples(_WHO, st.lists(st.one_of(_CLAUSE, _ELSE, _WHERE), min_size=1, max_size=4)).flatmap(
        lambda line: st.permutations((line[0], *line[1]))
    ),
    st.sampled_from([", ", " ", ". ", "; "]),
)
@example(["Jan van 't Hof", "nr 14b"], " ")
def test_every_word_of_weight_is_in_a_field_or_in_the_note(said: list[str], sign: str) -> None:
    assert lost(sign.join(said)) == []


@pytest.mark.parametrize(
    ("line", "can", "want", "note"),
    [
        ("Truus kan goed met kinderen", ("goed met kinderen",), (), ""),
        ("Elif kan goed bakken", ("bakken",), (), "goed bakken"),
        ("Truus wil misschien oppassen", (), ("oppassen",), "misschien oppassen"),
        ("Truus wil graag wandelen, lacht veel", (), ("wandelen",), "graag wandelen, lacht veel"),
        ("Truus kan alleen 's avonds koken", ("alleen 's avonds koken",), (), ""),
        ("Truus was jarenlang kok", ("kok",), (), "jarenlang kok"),
        ("Truus heeft fiets te leen", ("fiets",), (), "fiets te leen"),
        ("Truus heeft hulp nodig bij formulieren kan koken", ("koken",), ("hulp bij formulieren",), ""),
        ("Truus heeft 3 naaimachines", ("naaimachines",), (), "3 naaimachines"),
        ("Truus zou wel naailes willen geven", (), ("naailes geven",), ""),
        ("Truus kan zingen (sopraan, alt) wil koor", ("zingen (sopraan, alt)",), ("koor",), ""),
    ],
)
def test_how_somebody_can_or_wants_is_kept(line, can, want, note):
    read = read_line(line, TODAY)
    assert (read.can, read.want, read.note) == (can, want, note)


@pytest.mark.parametrize(
    ("line", "name", "can"),
    [
        ("kan koken, bel morgen, Jan Bos", "Jan Bos", ("koken",)),
        ("kan koken bel morgen Jan Bos", "Jan Bos", ("koken",)),
        ("kan koken Jan Bos", "Jan Bos", ("koken",)),
        ("kan koken, bakken, Fatima El Amrani", "Fatima El Amrani", ("koken", "bakken")),
        ("kan koken, mw. Pietersen", "mw. Pietersen", ("koken",)),
        ("kan koken, Xander van der Zwet", "Xander van der Zwet", ("koken",)),
        ("kan koken, Fatima", "Fatima", ("koken",)),
        ("kan bakken en naaien Yvonne de Bruin", "Yvonne de Bruin", ("bakken", "naaien")),
        ("Ria kan Engels, Frans", "Ria", ("Engels", "Frans")),
        ("Ria kan koken voor Jan Bos", "Ria", ("koken voor Jan Bos",)),
    ],
)
@pytest.mark.parametrize("known", [True, False], ids=["words known", "words unknown"])
def test_a_name_at_the_end_is_no_talent(line, name, can, known):
    read = read_line(line, TODAY, lambda words: known and bool(re.search("bos|frans", words.lower())))
    assert (read.name, read.can) == (name, can)


def test_a_word_behind_a_list_is_asked_about():
    unknown = read_line("Jan Bos, kan bakken, speeltuin, breien", TODAY)
    assert (unknown.can, unknown.note) == (("bakken", "breien"), "speeltuin")
    assert questions_about(unknown, Chip(Part.NOTE, "speeltuin")) == (Question.CAN_OR_NOTE,)
    taken, chip = turned(unknown, Chip(Part.NOTE, "speeltuin"))
    assert (chip, taken.questions) == (Chip(Part.CAN, "speeltuin"), ())
    known = read_line("Jan Bos, kan bakken, speeltuin, breien", TODAY, lambda words: words == "speeltuin")
    assert known.can == ("bakken", "speeltuin", "breien")
    assert [chip.text for chip in chips(known) if questions_about(known, chip)] == ["speeltuin"]


def test_a_list_of_wishes_and_of_trades_goes_on_unasked():
    def known(_words: str) -> bool:
        return True

    assert read_line("Jan wil gezelschap, taalles", TODAY, known).questions == ()
    assert read_line("Jan kan elektra, loodgieter", TODAY, known).questions == ()
