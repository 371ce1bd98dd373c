"""Forty pairs of people, judged by hand before they were scored: one person, or a neighbour, a son, a sister.

SAME is shown unasked. ASK may be shown, and is never taken together without her. OTHER is not shown.
"""

import pytest

from makelaar.hearts.contact_points import phone_number
from makelaar.hearts.duplicates import CERTAIN, POSSIBLE, Identity, score_pair

SAME, ASK, OTHER = (POSSIBLE, 1.0), (0.0, CERTAIN), (0.0, POSSIBLE)


def _who(
    name: str, phone: str = "", mail: str = "", street: str = "", number: str = "", postcode: str = ""
) -> Identity:
    phones, mails = ((phone_number(phone),) if phone else ()), ((mail,) if mail else ())
    return Identity(name, "", "", phones, mails, street, number, postcode)


_ONE_PERSON = [
    (_who("Mohammed El Amrani", "06-12345678"), _who("Mohamed Elamrani", "+31612345678")),
    (_who("Muhammad Yilmaz", street="Kerkweg", number="5"), _who("Mohammed Yılmaz", street="Kerkweg", number="5")),
    (_who("Fatma Çelik", mail="f.celik@xs4all.nl"), _who("Fatima Celik", mail="F.Celik@xs4all.nl")),
    (_who("Małgorzata Wiśniewska", "06-12345678"), _who("Malgorzata Wisniewski", "0612345678")),
    (_who("Anneke Jansen-de Vries", "06-12345678"), _who("Anneke de Vries", "06-12345678")),
    (
        _who("A. Jansen", street="Dorpsweg", number="3"),
        _who("Anneke Jansen-de Vries", street="Dorpsweg", number="3"),
    ),
    (_who("Kees Vandenberg", street="Kerkweg", number="5"), _who("Kees van den Berg", street="Kerkweg", number="5")),
    (_who("Kees v.d. Berg", "030-2345678"), _who("Kees vd Berg", "030-2345678")),
    (_who("Ria Smit", street="Dorpsstr.", number="5"), _who("Ria Smit", street="Dorpsstraat", number="5")),
    (
        _who("Ria Smit", street="Burg. van Goghln", number="5"),
        _who("Ria Smit", street="Burgemeester van Goghlaan", number="5"),
    ),
    (
        _who("Piet Bakker", number="5", postcode="3706 AB"),
        _who("Piet Bakker", street="Kerkweg", number="5", postcode="3706 AB"),
    ),
    (_who("Nguyen Thi Lan", "06-12345678"), _who("Thi Lan Nguyen", "06-12345678")),
    (_who("Hatice Meijer", "06 12 34 56 78"), _who("Meijer, Hatice", "+31 (0)6 12345678")),
    (_who("Joke de Wit", mail="joke.dewit@gmail.com"), _who("Joke de Wit", mail="joke.dewit@gmial.com")),
    (_who("Jan Pieter van der Meulen", "030-2345678"), _who("J.P. v/d Meulen", "030-2345678")),
    (_who("Rob Kok", "06-12345678"), _who("Robert Kok", "06-12345678")),
    (
        _who("Sjaan de Boer-Visser", street="Dorpsweg", number="3"),
        _who("Sjaan Visser", street="Dorpsweg", number="3"),
    ),
    (
        _who("Özlem Kaya", street="Sportlaan", number="14b", postcode="3706 AB"),
        _who("ozlem kaya", number="14 B", postcode="3706AB"),
    ),
    (_who("Yusuf Öztürk", street="Weg", number="1"), _who("Joesoef Ozturk", street="Weg", number="1")),
    (_who("Achmed Benali", mail="benali@x.nl"), _who("Ahmed Ben Ali", mail="benali@x.nl")),
]
_DOOR = {"street": "Kerkweg", "number": "5"}
_TWO_PEOPLE = [
    (_who("Jan de Boer", **_DOOR), _who("Jan de Boer jr.", **_DOOR), ASK),
    (_who("J. Bakker", **_DOOR), _who("Jeroen Bakker", **_DOOR), ASK),
    (_who("Anna Smit", "030-2345678", **_DOOR), _who("Hanna Smit", "030-2345678", **_DOOR), ASK),
    (_who("Emma Kok", "06-12345678", **_DOOR), _who("Eva Kok", "06-12345678", **_DOOR), OTHER),
    (_who("Samira El Amrani", "06-12345678"), _who("Samiya El Amrani", "06-12345678"), ASK),
    (_who("Jan Visser", "030-2345678", **_DOOR), _who("Marijke Visser", "030-2345678", **_DOOR), OTHER),
    (_who("Ria Smit", street="Kerkweg", number="5"), _who("Ria Smit", street="Kerkweg", number="15"), OTHER),
    (_who("Ria Smit", street="Dorpsstraat", number="5"), _who("Ria Smit", street="Dorpsweg", number="5"), OTHER),
    (
        _who("Ria Smit", street="Kerkstraat", number="5", postcode="3701 AB"),
        _who("Ria Smit", street="Kerkstraat", number="5", postcode="3511 AB"),
        ASK,
    ),
    (_who("Mohamed Ali", "06-12345678"), _who("Mohammed Ali", "06-87654321"), OTHER),
    (_who("mw. Benali", "06-12345678"), _who("Samira Benali", "06-12345678"), ASK),
    (_who("Willem van den Berg", **_DOOR), _who("Wilma van den Berg", **_DOOR), OTHER),
    (_who("Karin de Groot", mail="info@buurthuis.nl"), _who("Kees Jansen", mail="info@buurthuis.nl"), OTHER),
    (_who("Ria Smit", street="Kerkstraat", number="5"), _who("Ria Smit", street="Kerkestraat", number="5"), ASK),
    (
        _who("Jan Bakker", street="St. Jansstraat", number="4"),
        _who("Jan Bakker", street="St. Janslaan", number="4"),
        OTHER,
    ),
    (_who("Ahmed Yilmaz", "06-12345678", **_DOOR), _who("Ahmet Yilmaz", "06-87654321", **_DOOR), ASK),
    (_who("Hasan Kaya", **_DOOR), _who("Hüseyin Kaya", **_DOOR), OTHER),
    (_who("dhr. de Boer", "030-2345678"), _who("mw. de Boer", "030-2345678"), ASK),
    (_who("Jan Smit", mail="jan.smit@x.nl"), _who("Joan Smit", mail="joan.smit@x.nl"), OTHER),
    (_who("Maria Jansen", **_DOOR), _who("Maria de Vries", **_DOOR), OTHER),
]


_MORE_OF_ONE = [
    (_who(one, "06-12345678"), _who(other, "06-12345678"))
    for one, other in (
        ("Abdelkader Bouali", "Abdel Kader Bouali"),
        ("Annemarie Bos", "Anne-Marie Bos"),
        ("Bos, Anne Marie", "Annemarie Bos"),
        ("Aïcha Benhaddou", "Aicha Ben Haddou"),
        ("Soufiane Alaoui", "Sofian Alaoui"),
        ("Krzysztof Wójcik", "Krzystof Wojcik"),
        ("Mevr. J.M. Bos - de Graaf", "J.M. de Graaf"),
        ("Wim de Bruijn", "Wim de Bruin"),
        ("Corrie 't Hart", "Corrie Hart"),
        ("familie de Wit", "fam. De Wit"),
    )
]
"""Written down after the forty, before they were scored."""


def _named(pair: tuple[Identity, ...]) -> str:
    return " | ".join(" ".join(filter(None, (one.name, one.street, one.number))) for one in pair[:2])


@pytest.mark.parametrize(("one", "other"), _ONE_PERSON + _MORE_OF_ONE, ids=map(_named, _ONE_PERSON + _MORE_OF_ONE))
def test_one_person_is_shown(one: Identity, other: Identity) -> None:
    least, most = SAME
    assert least <= score_pair(one, other)[0] <= most


@pytest.mark.parametrize(("one", "other", "judged"), _TWO_PEOPLE, ids=[_named(pair[:2]) for pair in _TWO_PEOPLE])
def test_two_people_stay_two(one: Identity, other: Identity, judged: tuple[float, float]) -> None:
    least, below = judged
    assert least <= score_pair(one, other)[0] < below
