"""What a line says and is not the person's, or no promise: told, asked about, and never taken silently."""

from datetime import date

import pytest

from makelaar.hearts.capture import Chip, Part, Question, chips, dropped, questions_about, read_line, turned
from makelaar.terms import Channel

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("line", "told", "day"),
    [
        ("Jan Bos, jarig 5 mei", "jarig 5 mei", date(2027, 5, 5)),
        ("Jan Bos verhuist op 1 maart", "verhuist op 1 maart", date(2027, 3, 1)),
        ("Ria, kind geboren 3 juni", "kind geboren 3 juni", date(2027, 6, 3)),
        ("Ria Smit operatie op 12 december wil bezoek", "operatie op 12 december", date(2026, 12, 12)),
        ("jan bos jarig 5 mei", "jarig 5 mei", date(2027, 5, 5)),
        ("Jan Bos heeft 3 maart een afspraak in het ziekenhuis", "3 maart een afspraak", date(2027, 3, 3)),
        ("Operatie 12 maart, Ria Smit", "Operatie 12 maart", date(2027, 3, 12)),
        ("Hatice Kaya, kleinkind komt over 2 weken, Kerkweg 3", "kleinkind komt over 2 weken", date(2026, 12, 5)),
        ("dhr Bakker op vakantie tot 3 januari", "op vakantie tot 3 januari", date(2027, 1, 3)),
        ("Wim de Wit begint maandag met de cursus", "begint maandag met de cursus", date(2026, 11, 23)),
    ],
)
def test_a_day_on_which_something_happens_is_asked_about(line, told, day):
    read = read_line(line, TODAY)
    assert read.promise is None
    assert told in read.note
    assert Question.TOLD_DAY in read.questions
    assert read.told is not None
    assert read.told.day == day


@pytest.mark.parametrize(
    ("line", "day", "channel"),
    [
        ("Jan Bos, 5 mei", date(2027, 5, 5), None),
        ("Jan Bos over 3 weken", date(2026, 12, 12), None),
        ("jan bos volgende week", date(2026, 11, 23), None),
        ("moeder van Bilal Kerkweg 3 volgende week", date(2026, 11, 23), None),
        ("Tante Rie over 3 weken", date(2026, 12, 12), None),
        ("Jan Bos 5 mei langs", date(2027, 5, 5), Channel.VISIT),
        ("Jan Bos langs met folder volgende week", date(2026, 11, 23), Channel.VISIT),
        ("volgende week met folder langs, Jan Bos", date(2026, 11, 23), Channel.VISIT),
        ("JAN BOS BEL DINSDAG", date(2026, 11, 24), Channel.CALL),
        ("Bel Jan Bos (0612312312) volgende week over zijn operatie", date(2026, 11, 23), Channel.CALL),
        ("Jan Bos mail 2028", date(2028, 1, 1), Channel.MAIL),
        ("Jan Bos mail 1 jaar", date(2027, 11, 21), Channel.MAIL),
        ("Jan Bos app 3 maanden", date(2027, 2, 21), Channel.APP),
        ("Jan Bos mail ma", date(2026, 11, 23), Channel.MAIL),
        ("Jan Bos, terugbellen ma", date(2026, 11, 23), Channel.CALL),
        ("Jan Bos bel di", date(2026, 11, 24), Channel.CALL),
    ],
)
def test_a_day_by_itself_or_with_a_word_for_returning_is_a_promise(line, day, channel):
    read = read_line(line, TODAY)
    assert read.promise is not None
    assert (read.promise.day, read.promise.channel, read.questions) == (day, channel, ())


@pytest.mark.parametrize("told", ["bel ma van Bilal", "mail ma, zij weet meer", "bel ma en pa"])
def test_her_mother_is_no_monday(told):
    promise = read_line(f"Ria, {told}", TODAY).promise
    assert promise is None or promise.day is None


def test_a_told_day_becomes_a_promise_with_one_key_and_back():
    line = read_line("Jan Bos, jarig 5 mei", TODAY)
    note = Chip(Part.NOTE, "jarig 5 mei")
    assert questions_about(line, note) == (Question.TOLD_DAY,)
    promised, chip = turned(line, note)
    assert promised.promise is not None
    assert (promised.promise.day, promised.questions) == (date(2027, 5, 5), ())
    assert chip in chips(promised)
    again = dropped(promised, chip)
    assert (again.promise, again.note) == (None, "jarig 5 mei")


def test_a_card_for_the_day_that_is_told_is_asked_about():
    read = read_line("Tante Rie jarig op 3 maart, kaartje sturen", TODAY)
    assert read.promise is not None
    assert (read.promise.day, read.promise.channel) == (date(2027, 3, 3), Channel.LETTER)
    assert (read.note, read.questions) == ("jarig op 3 maart", (Question.IS_PROMISE,))


@pytest.mark.parametrize(
    ("line", "note"),
    [
        ("Truus Mulder dochter Els 06-12345678", "dochter Els 06-12345678"),
        ("Truus Mulder, tel. van zoon 06 12345678", "tel. van zoon 06 12345678"),
        ("Truus Mulder 06-12345678 (is van zoon)", "06-12345678 (is van zoon)"),
        ("Truus Mulder, 06-12345678 van haar dochter", "06-12345678 van haar dochter"),
        ("Truus Mulder via buurvrouw Ria de Wit 0612345678", "via buurvrouw Ria de Wit 0612345678"),
        ("truus mulder, zoon karim: 0612345678", "zoon karim: 0612345678"),
        ("Truus Mulder, mantelzorger tel 06-12345678, wil bezoek", "mantelzorger tel 06-12345678"),
    ],
)
def test_a_phone_of_somebody_else_is_not_hers_unasked(line, note):
    read = read_line(line, TODAY)
    assert read.name.lower() == "truus mulder"
    assert (read.phones, read.questions) == ((), (Question.WHOSE_PHONE,))
    assert note in read.note
    hers, chip = turned(read, Chip(Part.NOTE, note))
    assert (hers.phones, hers.questions, chip.part) == (("+31612345678",), (), Part.PHONE)
    assert all(word in hers.note for word in note.split() if word[0].isupper())


def test_her_own_phone_stays_hers_beside_a_relatives():
    read = read_line("Truus Mulder, 06-12345678, dochter Els 06-87654321", TODAY)
    assert (read.phones, read.note) == (("+31612345678",), "dochter Els 06-87654321")


@pytest.mark.parametrize("who", ["Buurvrouw Truus", "Oma Truus", "moeder van Truus", "Moeder v Truus"])
def test_somebody_called_by_a_relation_has_her_own_phone(who):
    read = read_line(f"{who} 06-12345678 wil bezoek", TODAY)
    assert (read.phones, read.questions) == (("+31612345678",), ())
    assert read.name.endswith("Truus")


def test_a_line_about_a_daughter_alone_is_hers_and_asked():
    read = read_line("dochter Els 06-12345678", TODAY)
    assert (read.name, read.phones, read.questions) == ("Els", ("+31612345678",), (Question.WHOSE_PHONE,))


@pytest.mark.parametrize(
    ("number", "in_note"),
    [
        ("BSN 123456782", "BSN 123456782"),
        ("bsn: 1234.56.782", "bsn: 1234.56.782"),
        ("123456782", "123456782"),
        ("NL91ABNA0417164300", "NL91ABNA0417164300"),
        ("IBAN NL91 ABNA 0417 1643 00", "IBAN NL91 ABNA 0417 1643 00"),
        ("rek.nr NL92ABNA0417164300", "rek.nr NL92ABNA0417164300"),
        ("BE68 5390 0754 7034", "BE68 5390 0754 7034"),
        ("sofinr 12345678", "sofinr 12345678"),
    ],
)
@pytest.mark.parametrize("order", ["{name} {number}", "{name}, {number}, kan koken", "{number} {name}"])
def test_a_number_that_belongs_in_no_register_is_asked_about(number, in_note, order):
    read = read_line(order.format(name="Jan Bos", number=number), TODAY)
    assert (read.name, read.note, read.phones) == ("Jan Bos", in_note, ())
    assert read.questions == (Question.NOT_HERE,)
    assert dropped(read, Chip(Part.NOTE, in_note)).questions == ()


@pytest.mark.parametrize(
    ("line", "name", "street", "number", "note"),
    [
        ("Jan Bos woont hier sinds 2015", "Jan Bos", "", "", "woont hier sinds 2015"),
        ("Jan Bos, lid vanaf 1998, Kerkweg 3", "Jan Bos", "Kerkweg", "3", "lid vanaf 1998"),
        ("Jan Bos, Kerkweg 2015", "Jan Bos", "Kerkweg", "2015", ""),
        ("Jan Bos Plein 1940-1945 nr 7 hs", "Jan Bos", "Plein 1940-1945", "7 hs", ""),
        ("Plein 1944 12, Jan Bos", "Jan Bos", "Plein 1944", "12", ""),
        ("1e verdieping Kerkweg 3 Jan Bos", "Jan Bos", "Kerkweg", "3", "1e verdieping"),
        ("Jan Bos, 2e etage, Laan van Vollenhove 20", "Jan Bos", "Laan van Vollenhove", "20", "2e etage"),
        ("Buurvrouw Truus nr 14", "Truus", "", "14", "Buurvrouw"),
        ("Mw Bakker nr 14b wil bezoek", "Mw Bakker", "", "14b", ""),
        ("buurvrouw van Truus nr 14 wil bezoek", "buurvrouw van Truus", "", "14", ""),
        ("overbuurman v mw de Wit slecht ter been", "overbuurman v mw de Wit", "", "", "slecht ter been"),
    ],
)
def test_where_somebody_lives(line, name, street, number, note):
    read = read_line(line, TODAY)
    assert (read.name, read.street, read.number, read.note) == (name, street, number, note)


@pytest.mark.parametrize("before", ["Kerkweg 8", "Kerkweg 240", "De Clomp 19-12", "opvolgen 1-2-2027", "bel 3-12"])
@pytest.mark.parametrize("sign", ["\n", ". ", " ", ", "])
def test_a_number_before_a_phone_is_no_part_of_it(before, sign):
    read = read_line(f"Jan Bos, {before}{sign}06 12 34 56 78", TODAY)
    assert read.phones == ("+31612345678",)
    assert read.number or read.promise
