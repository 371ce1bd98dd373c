"""Each layer of the detector by what it must find, leave alone, or hand to a human."""

import pytest

from makelaar.hearts.deidentify.detecting import deidentify
from makelaar.hearts.deidentify.known import Known, known_from
from makelaar.hearts.deidentify.types import Label, Source, Span
from makelaar.services.stories.word_lists import word_lists


def masked(text: str, known: Known | None = None) -> list[str]:
    """The pieces that are masked at once."""
    return [text[span.start : span.end] for span in deidentify(text, word_lists(), known).spans if not span.review]


def marked(text: str, known: Known | None = None) -> list[str]:
    """The pieces that wait for a human."""
    return [text[span.start : span.end] for span in deidentify(text, word_lists(), known).spans if span.review]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Gesproken met mevrouw El Amrani over de tuin.", "mevrouw El Amrani"),
        ("Daarna belde dhr. J. de Vries terug.", "dhr. J. de Vries"),
        ("mw bakker wil koken", "mw bakker"),
        ("peter k. gaat verhuizen", "peter k."),
        ("Koffie bij tante Greet.", "tante Greet"),
        ("hulp van Marja is welkom", "Marja"),
        ("Hij heet Storm en voetbalt.", "Storm"),
        ("Storm (16) voetbalt.", "Storm"),
        ("wilma van der plas kan goed luisteren", "wilma van der plas"),
        ("Gesproken met Jaap v.d. Sluis over de lift", "Jaap v.d. Sluis"),
        ("De weduwe van bakker Jansen op de hoek", "Jansen"),
        ("Tesfay Gebremedhin is net verhuisd", "Tesfay Gebremedhin"),
        ("Dhr van 't Hof kent iedereen", "Dhr van 't Hof"),
        ("jan en marietje hebben ruzie", "jan en marietje"),
        ("Mw. Tjon A Fat maakt roti", "Mw. Tjon A Fat"),
        ("Ger & Wies vieren feest", "Wies"),
        ("mw vd meer heeft hulp nodig", "mw vd meer"),
        ("De Graaf en Ten Cate maken ruzie", "De Graaf en Ten Cate"),
        ("Samen met Arie V. gelezen", "Arie V."),
        ("anneke vraagt of joop van de club komt", "joop"),
    ],
)
def test_people_are_masked_whole(text: str, name: str) -> None:
    assert name in masked(text)


@pytest.mark.parametrize(
    ("text", "piece"),
    [
        ("woont alleen op Tulpstraat 14, mist zijn vrouw", "Tulpstraat 14"),
        ("lamp bij Jan Evertsenstraat kapot", "Jan Evertsenstraat"),
        ("Bewoonster Eikstraat 5 wil breien", "Eikstraat 5"),
        ("Nieuwe bewoner Hof van Holland 55 is timmerman", "Hof van Holland 55"),
        ("woont westerkade 4 met haar hond", "westerkade 4"),
        ("de buren van nr 8 helpen", "nr 8"),
        ("gebeld op 23-3, niemand thuis", "23-3"),
        ("hij woont huis 7, 2e etage", "huis 7, 2e etage"),
        ("de man van 3 hoog klust", "3 hoog"),
        ("Geen gehoor op 14, 16 en 18, later nog eens", "14, 16 en 18"),
        ("post voor 3512 JE 41 ligt hier", "3512 JE"),
        ("post voor 3512 JE 41 ligt hier", "41"),
        ("Zit op basisschool De Regenboog.", "basisschool De Regenboog"),
        ("bidt in de Al-Fathmoskee", "Al-Fathmoskee"),
        ("de boot van Visser BV", "Visser BV"),
        ("verhuisd vanuit Ter Apel", "Ter Apel"),
        ("woont nu in nieuwegein", "nieuwegein"),
        ("de mensen van de Rivierenwijk", "Rivierenwijk"),
    ],
)
def test_addresses_places_and_organisations_are_masked(text: str, piece: str) -> None:
    assert piece in masked(text)


@pytest.mark.parametrize(
    ("text", "piece", "label"),
    [
        ("app haar op 06 - 98 76 54 32 graag", "06 - 98 76 54 32", Label.PHONE),
        ("bel +32 475 12 34 56 graag", "+32 475 12 34 56", Label.PHONE),
        ("mail s.kilic@koken.amsterdam graag", "s.kilic@koken.amsterdam", Label.EMAIL),
        ("zie www.lotteyoga.nl daarvoor", "www.lotteyoga.nl", Label.URL),
        ("zie facebook.com/rita.kookt daarvoor", "facebook.com/rita.kookt", Label.URL),
        ("contact via @buurtmoeder graag", "@buurtmoeder", Label.URL),
        ("woont op 1097dn sinds kort", "1097dn", Label.POSTCODE),
        ("haar bsn 111222333 stond erbij", "111222333", Label.ID),
        ("rekening NL91ABNA0417164300 graag", "NL91ABNA0417164300", Label.ID),
        ("busje GB-123-K staat fout", "GB-123-K", Label.ID),
        ("mist zijn vrouw sinds 3 maart 2024 erg", "3 maart 2024", Label.DATE),
        ("de burendag van 27/9 was leuk", "27/9", Label.DATE),
        ("we starten a.s. maandag weer", "a.s. maandag", Label.DATE),
        ("we doen zaterdag 14 juni iets", "zaterdag 14 juni", Label.DATE),
        ("bewoner sinds 1974 en trots", "1974", Label.DATE),
        ("een vrouw van 75 uit de buurt", "75", Label.AGE),
        ("een tweeling van 8 en een oppas", "8", Label.AGE),
        ("hij wordt 80 en danst", "80", Label.AGE),
        ("hij is achtentachtig en fietst", "achtentachtig", Label.AGE),
    ],
)
def test_what_its_form_gives_away_is_masked_as_what_it_is(text: str, piece: str, label: Label) -> None:
    spans = [span for span in deidentify(text, word_lists()).spans if not span.review]
    assert [(text[span.start : span.end], span.label) for span in spans] == [(piece, label)]


@pytest.mark.parametrize(
    "text",
    [
        "Veel gepraat over vroeger, over de oorlog en over de bloembollen die ze aten.",
        "Kan timmeren, schilderen en behangen. Wil geen geld, wel gezelschap.",
        "Ze hebben samen besloten dat er elke eerste zondag soep is.",
        "De buurvrouw van hierover wil graag meehelpen met de geveltuintjes.",
        "Wil graag leren fietsen en weet niet waar.",
    ],
)
def test_everyday_dutch_stays_as_it_is(text: str) -> None:
    assert deidentify(text, word_lists()).masked == text


@pytest.mark.parametrize(
    ("text", "piece"),
    [
        ("koffie om 14 uur", "14"),
        ("roti voor 30 man", "30"),
        ("ze spreekt Tigrinya met haar zus", "Tigrinya"),
        ("zit altijd bij de Jumbo", "de Jumbo"),
        ("zit altijd bij de jumbo", "de jumbo"),
        ("les in het ketelhuis", "het ketelhuis"),
        ("iets met de ulu moskee", "de ulu moskee"),
        ("een winkel aan de nieuwe binnenweg", "de nieuwe binnenweg"),
        ("voetbalt bij vv de meteoor", "vv de meteoor"),
        ("woont bij de linden", "linden"),
        ("dansen in buurthuis de klamp", "buurthuis de klamp"),
        ("vertelde aan groep 8", "groep 8"),
        ("zij heeft drie kinderen", "drie"),
        ("na kerst komt ze terug", "kerst"),
        ("haar man praat met xanthippa", "xanthippa"),
        ("het is een visser", "visser"),
        ("hij woont naast de snackbar", "naast de snackbar"),
        ("Al 40 jaar getrouwd", "40"),
        ("ze zegt dat meneer bos gevallen is", "meneer bos"),
    ],
)
def test_what_nobody_can_be_sure_of_is_for_a_human(text: str, piece: str) -> None:
    assert piece in marked(text)
    assert masked(text) == []


REGISTER = known_from(
    word_lists(),
    people=["Wil Bakker", "mw. Khadija El Idrissi", "Çiğdem", "Jan-Peter van der Straaten (Sjaak)"],
    streets=["Hof van Holland", "Burgemeester Reigerstraat"],
    buildings=["De Ster"],
    organisations=["Samen Sterk"],
    places=["Achterwijk"],
)


@pytest.mark.parametrize(
    ("text", "piece"),
    [
        ("daar zat Wil met de hond", "Wil"),
        ("de fiets van cigdem is weg", "cigdem"),
        ("CIGDEM is er niet", "CIGDEM"),
        ("khadija's fiets is weg", "khadija's"),
        ("khadijas fiets is weg", "khadijas"),
        ("el idrissi belde", "el idrissi"),
        ("Idrissi belde", "Idrissi"),
        ("k. el idrissi belde", "k. el idrissi"),
        ("j van der straaten belde", "j van der straaten"),
        ("straaten belde", "straaten"),
        ("sjaak belde", "sjaak"),
        ("licht kapot in hof van holland 12a vandaag", "hof van holland 12a"),
        ("licht kapot in de Burg. Reigerstr. vandaag", "Burg. Reigerstr"),
        ("bij samen sterk is het leuk", "samen sterk"),
        ("iedereen uit achterwijk", "achterwijk"),
    ],
)
def test_the_register_is_known_however_it_is_written(text: str, piece: str) -> None:
    assert piece in masked(text, REGISTER)


def test_a_registered_name_that_is_a_dutch_word_is_for_a_human_in_small_letters() -> None:
    assert "bakker" in marked("de bakker is open", REGISTER)
    assert masked("de bakker is open", REGISTER) == []


def test_the_plural_of_such_a_word_is_for_a_human_too() -> None:
    assert masked("de bakkers zijn open", REGISTER) == []


def test_an_everyday_word_is_no_name_in_small_letters_though_somebody_is_called_so() -> None:
    assert deidentify("ze wil koken", word_lists(), REGISTER).spans == ()
    assert marked("Wil komt morgen terug", REGISTER) + masked("Wil komt morgen terug", REGISTER) == ["Wil"]


def test_what_only_the_second_opinion_sees_is_for_a_human() -> None:
    seen = Span(3, 9, Label.PERSON, Source.SECOND_OPINION)
    spans = deidentify("de tuinen zijn mooi", word_lists(), others=[seen]).spans
    assert spans == (Span(3, 9, Label.PERSON, Source.SECOND_OPINION, review=True),)


def test_who_is_named_once_is_masked_again_in_other_words() -> None:
    text = "Gesproken met Hatice. hatice kookt graag, Hatice's zus ook."
    assert [piece.lower() for piece in masked(text)] == ["hatice"] * 3


def test_a_note_in_capitals_is_read_like_any_other() -> None:
    text = "BUURVROUW KARIN KAN NAAIEN, TEL 0648123377"
    assert masked(text) == ["KARIN", "0648123377"]
    assert marked(text) == []


def test_everyday_words_behind_a_preposition_and_amounts_need_no_mark() -> None:
    assert marked("Ze zit in de tuin, komt drie keer per week naar het buurthuis en wil uit de schulden") == []


def test_a_name_and_the_address_behind_it_are_two_pieces() -> None:
    known = known_from(word_lists(), people=["Fatma Kaya"], streets=["Kerkweg"])
    assert masked("Fatma Kaya van Kerkweg 12 belt", known) == ["Fatma Kaya", "Kerkweg 12"]
    assert marked("Fatma Kaya van Kerkweg 12 belt", known) == []
    assert masked("Jan de Boer van de Kerkstraat 4 belt") == ["Jan de Boer", "Kerkstraat 4"]


def test_what_is_never_told_stays_that_also_within_something_wider() -> None:
    known = known_from(word_lists(), people=["Fatma Kaya"])
    (phone,) = deidentify("haar nummer 06-12345678 hangt in de lift", word_lists()).spans
    assert phone.label is Label.PHONE
    (name,) = deidentify("mevrouw Fatma Kaya-Smit belde", word_lists(), known).spans
    assert name.source is Source.REGISTER
