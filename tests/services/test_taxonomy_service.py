"""The worker's own categories: they start as the program's and become hers."""

from collections.abc import Iterator

import pytest
from sqlalchemy import select

from makelaar.errors import Refused
from makelaar.i18n import use_language
from makelaar.models import Talent, Wish
from makelaar.services import taxonomy
from makelaar.services.people.card import get_card
from makelaar.services.people.change import add_person
from makelaar.services.people.facets import read_facets
from makelaar.services.people.offers import OfferKind, add_offer
from makelaar.services.registers import Register


def _named(register: Register, label: str) -> taxonomy.CategoryInfo:
    return next(category for category in taxonomy.list_categories(register) if category.label == label)


@pytest.fixture
def person(register: Register) -> int:
    return add_person(register, name="Ria Smit")


def test_a_new_register_has_the_programs_categories(register: Register) -> None:
    found = taxonomy.list_categories(register)
    assert len(found) > 75
    assert all(category.is_original and not category.is_changed and category.uses == 0 for category in found)
    assert register.undo() is None


def test_a_talent_finds_its_category_and_is_counted(register: Register, person: int) -> None:
    add_offer(register, person, OfferKind.CAN, "bandenplakker")
    add_offer(register, person, OfferKind.WANT, "lekke band")
    assert _named(register, "Fietsen maken").uses == 2


def test_her_own_category_and_its_words_are_used(register: Register, person: int) -> None:
    made = taxonomy.add_category(register, "  Duiven  melken ", ["duivenmelker", " duivenmelker ", "", "til bouwen"])
    category = _named(register, "Duiven melken")
    assert (category.id, category.is_original, category.synonyms) == (made, False, ("duivenmelker", "til bouwen"))
    add_offer(register, person, OfferKind.CAN, "was vroeger duivenmelker")
    assert _named(register, "Duiven melken").uses == 1


@pytest.mark.parametrize("label", ["", "   ", "koken", "KOKEN "])
def test_a_category_needs_a_name_of_its_own(register: Register, label: str) -> None:
    with pytest.raises(Refused):
        taxonomy.add_category(register, label)
    assert register.undo() is None


def test_a_hidden_category_is_not_guessed_anew(register: Register, person: int) -> None:
    cooking = _named(register, "Koken")
    add_offer(register, person, OfferKind.CAN, "koken")
    taxonomy.change_category(register, cooking.id, hidden=True)
    add_offer(register, person, OfferKind.WANT, "koken")
    with register.read() as session:
        assert session.scalars(select(Talent.category_id)).one() == cooking.id
        assert session.scalars(select(Wish.category_id)).one() != cooking.id
    assert cooking.id not in {category.id for category in taxonomy.list_categories(register, hidden=False)}


def test_renamed_and_taught_then_restored(register: Register) -> None:
    cooking = _named(register, "Koken")
    taxonomy.change_category(register, cooking.id, label="Potten en pannen", synonyms=["pan"], hidden=True)
    changed = _named(register, "Potten en pannen")
    assert (changed.is_changed, changed.synonyms, changed.hidden) == (True, ("pan",), True)
    assert taxonomy.restore_categories(register, [cooking.id]) == 1
    assert _named(register, "Koken") == cooking
    register.undo()
    assert _named(register, "Potten en pannen") == changed


def test_restoring_leaves_her_own_alone(register: Register) -> None:
    taxonomy.add_category(register, "Duiven melken")
    assert taxonomy.restore_categories(register) == 0
    assert not _named(register, "Duiven melken").is_original


def test_only_an_unused_category_of_her_own_can_go(register: Register, person: int) -> None:
    made = taxonomy.add_category(register, "Duiven melken")
    add_offer(register, person, OfferKind.CAN, "duiven melken")
    with pytest.raises(Refused):
        taxonomy.remove_category(register, made)
    with pytest.raises(Refused):
        taxonomy.remove_category(register, _named(register, "Koken").id)
    spare = taxonomy.add_category(register, "Zeepkisten")
    taxonomy.remove_category(register, spare)
    with pytest.raises(Refused):
        taxonomy.change_category(register, spare, label="Weg")


def test_words_added_later_place_what_had_no_category(register: Register, person: int) -> None:
    add_offer(register, person, OfferKind.CAN, "zeepkisten")
    made = taxonomy.add_category(register, "Wedstrijden", ["zeepkist"])
    assert taxonomy.categorise_the_rest(register) == 1
    assert _named(register, "Wedstrijden").uses == 1
    assert taxonomy.categorise_the_rest(register) == 0
    register.undo()
    assert {made} == {c.id for c in taxonomy.list_categories(register) if not c.is_original}
    assert _named(register, "Wedstrijden").uses == 0


@pytest.fixture
def in_english() -> Iterator[None]:
    use_language("en")
    yield
    use_language("nl")


def test_a_dutch_register_reads_in_english_and_is_not_changed_by_it(
    register: Register, person: int, in_english: None
) -> None:
    add_offer(register, person, OfferKind.CAN, "koken")
    cooking = _named(register, "Cooking")
    assert cooking.is_original
    assert not any(category.is_changed for category in taxonomy.list_categories(register))
    assert [offer.category for offer in get_card(register, person).can] == ["Cooking"]
    assert [facet.label for facet in read_facets(register).can] == ["Cooking"]
    taxonomy.change_category(register, cooking.id, label="Cooking", synonyms=("roti",))
    use_language("nl")
    assert _named(register, "Koken").synonyms == ("roti",)


def test_her_own_name_for_a_category_is_never_translated(register: Register, in_english: None) -> None:
    taxonomy.change_category(register, _named(register, "Cooking").id, label="Aan tafel")
    assert _named(register, "Aan tafel").is_changed
    with pytest.raises(Refused):
        taxonomy.add_category(register, "gardening")
