"""Streets as they are written, with the words that are theirs, wherever they stand in the line."""

import re
from datetime import date

import pytest

from makelaar.hearts.addresses import house_number
from makelaar.hearts.capture import read_line

TODAY = date(2026, 11, 21)
STREETS = (
    "Van Renesselaan 15|Op de Hoef 7|Aan de Vecht 3|Kon. Julianastraat 20|Oranje Nassauplein 4|J.F. Kennedylaan 99|"
    "Burg. v. Goghln 5|Kon. Wilhelminaln. 12|In de Bongerd 4|Achter de Kerk 2|Onder de Linden 5|Bij de Sluis 3|"
    "Van der Helststraat 9|Te Boelaerlaan 3|Prof. Lorentzlaan 8|2e Waterstraat 5|'t Hof 3|Hof van Holland 8|"
    "Oude Arnhemseweg 260|Laan van Vollenhove 206bis|De Clomp 19-12|Voor de Poort 2|Nieuwe Weg 4|Oude Gracht 12 bis A|"
    "Gen. Spoorstr. 7|Dr. Schaepmanstraat 4|Burgemeester van Tuyllstraat 8b|Sint Janstraat 6|Jan van Eyckstraat 7"
).split("|")


def parts(address: str) -> tuple[str, str]:
    number = next(place for place, word in enumerate(address.split()) if place and word[0].isdigit())
    return " ".join(address.split()[:number]), house_number(" ".join(address.split()[number:]))


@pytest.mark.parametrize("address", STREETS)
@pytest.mark.parametrize(
    "line",
    [
        "Irma Smit, {}",
        "Irma Smit, {}, kan koken",
        "{}, Irma Smit, kan koken",
        "kan koken, Irma Smit, {}",
        "Irma Smit {} kan koken",
        "koken kan Irma Smit goed, {}",
        "Irma Smit, kan koken, {}, bel morgen",
    ],
)
def test_a_street_keeps_all_its_words(line, address):
    read = read_line(line.format(address), TODAY)
    assert (read.street, read.number) == parts(address)
    assert set(re.findall(r"\w+", read.note)) <= {"koken", "goed"}
    assert {*read.can, *read.want} <= {"koken"}


@pytest.mark.parametrize(
    ("line", "name", "street", "number"),
    [
        ("Joke, Dr. Martin Luther Kinglaan 3", "Joke", "Dr. Martin Luther Kinglaan", "3"),
        ("Piet Smit, van Lenneplaan 12, bel morgen", "Piet Smit", "van Lenneplaan", "12"),
        ("Piet Smit, Karel Doormanlaan 4", "Piet Smit", "Karel Doormanlaan", "4"),
        ("Jan Bos, Plein 1944 7", "Jan Bos", "Plein 1944", "7"),
        ("Cor Vermeulen plein 1944 nr 23 kan schaken", "Cor Vermeulen", "plein 1944", "23"),
        ("Ria van de Kerkweg 12", "Ria", "Kerkweg", "12"),
        ("Ria Smit woont op de Kerkweg 12", "Ria Smit", "Kerkweg", "12"),
        ("Ria van der Helststraat 9", "Ria", "van der Helststraat", "9"),
        ("Marja Kuiper 3704 HK 19 kan rijden naar ziekenhuis", "Marja Kuiper", "", "19"),
        ("3706AB 240 mw Jansen", "mw Jansen", "", "240"),
        ("Piet Kerkweg 12 t/o Jumbo", "Piet", "Kerkweg", "12"),
        ("Vries Jan de, Dorpsstr. 3", "Jan de Vries", "Dorpsstr.", "3"),
        ("Berg Kees van den, Dorpsstraat 3", "Kees van den Berg", "Dorpsstraat", "3"),
        ("mw de Vries Kerkweg 3", "mw de Vries", "Kerkweg", "3"),
        ("Dr. Jansen Kerkweg 3", "Dr. Jansen", "Kerkweg", "3"),
        ("J.F. Smit Kerkweg 3", "J.F. Smit", "Kerkweg", "3"),
    ],
)
def test_where_a_name_ends_and_a_street_begins(line, name, street, number):
    read = read_line(line, TODAY)
    assert (read.name, read.street, read.number) == (name, street, number)
    assert "t/o" not in line or "t/o Jumbo" in read.note


@pytest.mark.parametrize(
    "want", ["bankje aan de Kerkweg 12", "wandelen naar de Kerkweg 12", "bezoek op Kerkweg 12", "iemand van Kerkweg 12"]
)
def test_a_street_in_what_somebody_wants_is_part_of_it(want):
    read = read_line(f"Ria wil {want}", TODAY)
    assert (read.want, read.street) == ((want,), "")
