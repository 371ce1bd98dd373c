"""Who may be the same person, and who is a partner, a parent or a namesake."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from makelaar.hearts.duplicates import CERTAIN, FAINT, POSSIBLE, Identity, find_duplicates, score_pair

_AT = {"street": "Weg", "number": "3a"}
_HOME = {**_AT, "phones": ("+31302345678",)}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Identity("Fatima Kromosoeto", **_AT), Identity("Fatima Kromosoetoo", street="weg", number="3 A")),
        (Identity("Ria Kok", phones=("+31612345678",)), Identity("Ria Ko", phones=("+31612345678",))),
        (Identity("Petra Çelik", **_AT), Identity("Petra Celik", **_AT)),
        (Identity("Hatice Meijer", emails=("h@x.nl",)), Identity("Meijer, Hatice", emails=("H@X.nl",))),
        (Identity("Jan de Boer", **_AT), Identity("dhr. Jan Boer", **_AT)),
    ],
)
def test_one_person_written_twice_is_certain(one: Identity, other: Identity) -> None:
    score, reasons = score_pair(one, other)
    assert score >= CERTAIN
    assert len(reasons) >= 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Identity("Jan de Boer", **_AT), Identity("Mieke de Boer", **_AT)),
        (Identity("Jan de Boer", **_AT), Identity("Jaap de Boer", **_AT)),
        (Identity("Jan de Boer", phones=("+31612345678",)), Identity("Jan de Boer jr.", phones=("+31612345678",))),
        (Identity("Jan de Boer", **_AT), Identity("Jans de Boer", **_AT)),
        (Identity("Jan de Boer", **_AT), Identity("J. de Boer", **_AT)),
        (Identity("Jan en Mieke de Boer", **_AT), Identity("Jan de Boer", **_AT)),
        (Identity("Ali Kaya", phones=("+31612345678",)), Identity("Bo Smit", phones=("+31612345678",))),
        (Identity("Bas Benali"), Identity("Bas Benali")),
        (Identity("dhr. de Boer", **_AT), Identity("mw. de Boer", **_AT)),
        (Identity("fam. de Boer", **_AT), Identity("mw. de Boer", **_AT)),
        (Identity("J. de Boer", phones=("+31612345678",), **_AT), Identity("J. de Boer", **_AT)),
        (Identity("Jan de Boer", **_HOME), Identity("J. de Boer", **_HOME)),
        (Identity("J.P. de Boer", **_HOME), Identity("J. de Boer", **_HOME)),
        (Identity("Jan de Boer", **_HOME), Identity("Mieke de Boer", **_HOME)),
        (Identity("Jan de Boer sr.", **_HOME), Identity("Jan de Boer", **_HOME)),
        (Identity("moeder van Bilal", **_HOME), Identity("vader van Bilal", **_HOME)),
        (Identity("moeder van Bilal", **_HOME), Identity("Bilal", **_HOME)),
    ],
)
def test_people_who_share_a_house_or_a_phone_are_never_certain(one: Identity, other: Identity) -> None:
    assert score_pair(one, other)[0] < CERTAIN


def test_namesakes_at_other_addresses_are_not_shown() -> None:
    one, other = Identity("Bas Benali", street="Weg", number="3"), Identity("Bas Benali", street="Laan", number="9")
    assert score_pair(one, other)[0] < POSSIBLE


def test_a_name_alone_is_possible_where_nothing_speaks_against_it() -> None:
    assert POSSIBLE <= score_pair(Identity("Bas Benali", **_AT), Identity("Bas Benali"))[0] < CERTAIN


def test_reasons_are_words() -> None:
    score, reasons = score_pair(
        Identity("Ria Kok", phones=("+31612345678",)), Identity("Ria Kok", phones=("+31612345678",))
    )
    assert reasons == ("dezelfde naam", "hetzelfde telefoonnummer")
    assert score > 0.9


def test_ten_thousand_people_are_compared_by_what_they_share() -> None:
    crowd = [Identity(f"Jan{n % 97} Smit{n // 97}", street="Weg", number=str(n)) for n in range(10_000)]
    twins = [Identity("Fatima Kromosoeto", **_AT), Identity("Fatima Kromosoetoo", **_AT)]
    found = find_duplicates([*crowd, *twins])
    assert (10_000, 10_001) in {(pair.first, pair.second) for pair in found}


_PEOPLE = st.builds(
    Identity,
    st.sampled_from(["Jan de Boer", "Mieke de Boer", "J. de Boer", "Jan Boer", "", "mw. Boer", "Öz Kaya", "Oz Kaya"]),
    phones=st.sampled_from([(), ("+31612345678",), ("+31612345679",)]),
    street=st.sampled_from(["", "Weg"]),
    number=st.sampled_from(["", "1"]),
)


@given(_PEOPLE, _PEOPLE)
def test_the_order_of_two_people_makes_no_difference(one: Identity, other: Identity) -> None:
    assert score_pair(one, other) == score_pair(other, one)
    assert 0 <= score_pair(one, other)[0] <= 1


@given(st.lists(_PEOPLE, max_size=8))
def test_pairs_are_found_as_scored(people: list[Identity]) -> None:
    for pair in find_duplicates(people):
        assert pair.first < pair.second
        assert score_pair(people[pair.first], people[pair.second]) == (pair.score, pair.reasons)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Identity("Fatima Kromosoeto", **_AT), Identity("Fatima Kromosoetoo")),
        (Identity("", street="Weg", number="3a"), Identity("", street="weg", number="3 A")),
    ],
    ids=["a typing error and nothing against it", "a door without a name"],
)
def test_who_goes_looking_sees_the_faint_ones_too(one: Identity, other: Identity) -> None:
    assert FAINT <= score_pair(one, other)[0] < POSSIBLE
    assert find_duplicates([one, other]) == []
    assert len(find_duplicates([one, other], FAINT)) == 1


def test_the_search_tells_how_far_it_is_and_stops_when_told() -> None:
    people = [Identity(f"Jan Smit{n}", phones=(f"+3161234{n:04}",)) for n in range(2000)]
    told: list[tuple[int, int]] = []
    find_duplicates(people, tell=lambda done, total: told.append((done, total)))
    assert [done / total for done, total in told] == sorted(done / total for done, total in told)
    assert all(0 <= done <= total for done, total in told)

    class StopError(Exception):
        pass

    def stop(_done: int, _total: int) -> None:
        raise StopError

    with pytest.raises(StopError):
        find_duplicates(people, tell=stop)


_GIVEN = st.sampled_from(["Jan", "Mieke", "Fatima", "Öznur", "José", "Anne-Marie", "J.", "Bilal"])
_FAMILY = st.sampled_from(["de Boer", "Çelik", "Smit", "van den Berg", "El Amrani", "Kromosoeto", "Vries-Bakker"])
_PHONE = st.sampled_from([("+31612345678",), ("+31612345679",)])


@given(_GIVEN, _FAMILY, _PHONE)
def test_somebody_beside_herself_is_certain(first: str, last: str, phones: tuple[str, ...]) -> None:
    person = Identity(f"{first} {last}", phones=phones)
    assert score_pair(person, person)[0] >= CERTAIN


@given(_GIVEN, _FAMILY, _GIVEN, _FAMILY, _PHONE)
def test_case_accents_and_the_order_of_the_parts_do_not_matter(
    first: str, last: str, other_first: str, other_last: str, phones: tuple[str, ...]
) -> None:
    other = Identity(f"{other_first} {other_last}", phones=phones)
    written = Identity(f"{first} {last}", phones=phones)
    turned = Identity(f"{last.upper()}, {first.lower()}".replace("Ç", "C").replace("Ö", "o"), phones=phones)
    assert score_pair(written, other) == score_pair(turned, other)


@given(_FAMILY, st.permutations(["Jan", "Mieke", "Fatima", "Bilal"]))
def test_two_of_one_house_and_phone_with_other_given_names_are_never_certain(last: str, given: list[str]) -> None:
    pair = (Identity(f"{name} {last}", **_HOME) for name in given[:2])
    assert score_pair(*pair)[0] < CERTAIN


@given(_FAMILY, st.sampled_from(["J.", "J", "J.P.", "j"]), st.sampled_from(["J.", "J.P.", "Jan", "Jan jr."]))
def test_a_father_and_a_son_with_the_same_initial_are_never_certain(last: str, father: str, son: str) -> None:
    one, other = Identity(f"{father} {last}", **_HOME), Identity(f"{son} {last}", emails=("s@x.nl",), **_HOME)
    assert score_pair(one, other)[0] < CERTAIN


_RANDOM = st.builds(
    Identity,
    st.builds(
        "{} {}".format,
        st.sampled_from(["Jan", "Jans", "Janneke", "J.", "Zw", "Fatma", "Fatima", "Xaverius", "Xaveriuss", "mw."]),
        st.sampled_from(
            "Smit,Smid,Smits,de Boer,Kromosoeto,Kromosoetoo,v.d. Berg,Vandenberg,El Amrani,Elamrani,"
            "de Vries-Smit,Marie Bos,Mariebos,Özge Kaya,Ko,Kok".split(",")
        ),
    )
    | st.just(""),
    phones=st.sampled_from([(), ("+31612345678",), ("+31612345679",)]),
    emails=st.sampled_from([(), ("jan.smit@x.nl",), ("jan.smid@x.nl",)]),
    street=st.sampled_from(["", "Dorpsstr.", "Dorpstraat", "Dorpsstraat", "Dorpstraad", "Kerkweg"]),
    number=st.sampled_from(["", "1", "2"]),
    postcode=st.sampled_from(["", "3706 AB", "3511 XZ"]),
)


@given(st.lists(_RANDOM, max_size=12))
def test_no_pair_is_lost_that_comparing_everybody_would_find(people: list[Identity]) -> None:
    found = {(pair.first, pair.second): pair.score for pair in find_duplicates(people, FAINT)}
    everybody = {
        (first, second): score
        for second in range(len(people))
        for first in range(second)
        if (score := score_pair(people[first], people[second])[0]) >= FAINT
    }
    assert found == everybody


def test_two_of_one_name_in_a_house_of_hundreds_are_found() -> None:
    doors = {"street": "Laan", "number": "206"}
    names = [(one * 3, other * 3) for one in "bcdfghjklmnpqrst" for other in "bcdfghjklmnpqrst"]
    house = [Identity(f"{one}{other} {other}{one}{other}", **doors) for one, other in names]
    twins = [Identity("Fatima Kromosoeto", **doors), Identity("F. Kromosoeto", street="laan", number="206")]
    found = {(pair.first, pair.second) for pair in find_duplicates([*house, *twins])}
    assert found == {(256, 257)}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Identity("Ria Smit", street="Kerkstraat", number="5"), Identity("Ria Smit", street="Kerkstaat", number="5")),
        (
            Identity("Ria Smit", street="Kerkstraat", number="5", postcode="3706 AB"),
            Identity("Ria Smit", street="Sportlaan", number="5", postcode="3706 AB"),
        ),
        (Identity("Ria Smit", phones=("+31612345678",)), Identity("Ria Smit", phones=("+31612345687",))),
        (Identity("Ria Smit", emails=("ria.smit@x.nl",)), Identity("Ria Smit", emails=("ria.smti@x.nl",))),
    ],
    ids=["street", "one postcode, two streets", "phone", "mail"],
)
def test_what_is_nearly_in_common_is_asked_and_never_certain(one: Identity, other: Identity) -> None:
    score, reasons = score_pair(one, other)
    assert POSSIBLE <= score < CERTAIN
    assert any(reason.startswith("bijna hetzelfde") for reason in reasons)


@pytest.mark.parametrize(
    "phones",
    [("+31612345678",), ()],
    ids=["with a phone", "without"],
)
def test_a_merely_similar_street_never_makes_certain(phones: tuple[str, ...]) -> None:
    one = Identity("Ria Smit", phones=phones, street="Berkenlaan", number="5")
    other = Identity("Ria Smit", phones=phones, street="Beukenlaan", number="5")
    assert score_pair(one, other)[0] < CERTAIN
