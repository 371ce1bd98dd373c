"""Rows are matched with people without comparing people among themselves."""

from makelaar.hearts.duplicates import Identity, find_matches


def test_a_row_finds_who_it_may_be_best_first() -> None:
    people = [
        Identity("Joop de Vries", street="Wilgenlaan", number="3"),
        Identity("Ria Smitt", street="Kerkweg", number="12"),
        Identity("Ria Smit", phones=("+31612345678",), street="Kerkweg", number="12"),
        Identity("Ria Smit", phones=("+31612345678",), street="Kerkweg", number="12"),
    ]
    rows = [Identity("Ans Vos"), Identity("Ria Smit", phones=("+31612345678",), street="Kerkweg", number="12")]
    pairs = find_matches(rows, people)
    assert [(pair.first, pair.second) for pair in pairs] == [(1, 2), (1, 3), (1, 1)]
    assert "hetzelfde telefoonnummer" in pairs[0].reasons
