"""Codes that outlive names, what they are called, wijken and their buurten, and how many spoke of something."""

import pytest
from kit.counted import Counted

from makelaar.models import CategoryName
from makelaar.services.conversations.themes import add_theme, change_theme, list_themes, remove_theme
from makelaar.services.doors.areas import change_area, put_area, remove_area
from makelaar.services.people.change import add_person
from makelaar.services.people.encounters import log_encounter
from makelaar.services.registers import Register
from makelaar.services.statistics.categories import area_group, codes_of, group_code, names_of, sensitive_of
from makelaar.services.statistics.speaking import people_speaking_of


@pytest.fixture
def areas(register: Register) -> dict[str, int]:
    """Two wijken, one with two buurten."""
    made = {name: put_area(register, name) for name in ("Oost", "West")}
    return made | {name: put_area(register, name, "Oost") for name in ("Kerkebosch", "Vollenhove")}


def test_areas_stand_by_wijk_and_what_is_not_known_comes_last(register: Register, areas: dict[str, int]) -> None:
    with register.read() as session:
        named, codes = names_of(session), codes_of(session, "buurt")
    called = [named["buurt"][code] for code in codes]
    assert called == ["Oost (overig)", "Kerkebosch", "Vollenhove", "West", "buurt onbekend"]


def test_a_wijk_stands_for_itself_and_its_buurten(register: Register, areas: dict[str, int]) -> None:
    with register.read() as session:
        group = area_group(session, [areas["Oost"]])
        assert group == tuple(f"a{areas[name]}" for name in ("Oost", "Kerkebosch", "Vollenhove"))
        assert area_group(session, [areas["West"]]) == (f"a{areas['West']}",)
        assert area_group(session, [areas["Kerkebosch"], areas["Oost"]]) == group
        assert area_group(session, [999]) == ("a999",)
        assert names_of(session)["buurt"][group_code(group)] == "Oost"


def test_another_composition_of_a_wijk_is_another_group(register: Register, areas: dict[str, int]) -> None:
    with register.read() as session:
        before = group_code(area_group(session, [areas["Oost"]]))
    change_area(register, areas["Vollenhove"], parent="West")
    with register.read() as session:
        now = [group_code(area_group(session, [areas[wijk]])) for wijk in ("Oost", "West")]
        named = names_of(session)["buurt"]
    assert before not in (*now, *named)
    assert [named[code] for code in now] == ["Oost", "West"]


def test_what_is_gone_keeps_the_name_that_left_last(register: Register, areas: dict[str, int]) -> None:
    theme = add_theme(register, "honden")
    with register.write("Uitgifte") as session:
        session.add(CategoryName(dim="buurt", code=f"a{areas['West']}", name="West"))
        session.add(CategoryName(dim="thema", code=f"t{theme}", name="honden"))
    change_theme(register, theme, label="huisdieren")
    remove_area(register, areas["West"])
    with register.read() as session:
        named = names_of(session)
        assert f"a{areas['West']}" not in codes_of(session, "buurt")
    assert named["buurt"][f"a{areas['West']}"] == "West"
    assert named["thema"][f"t{theme}"] == "huisdieren"
    remove_theme(register, theme)
    with register.read() as session:
        assert names_of(session)["thema"][f"t{theme}"] == "honden"


def test_what_is_sensitive_is_hers_to_mark_and_every_kind_of_her_own(register: Register) -> None:
    themes = {theme.label: theme.id for theme in list_themes(register)}
    change_theme(register, themes["groen"], sensitive=True)
    change_theme(register, themes["geld"], sensitive=False)
    with register.read() as session:
        marked = sensitive_of(session, "thema")
        assert sensitive_of(session, "buurt") == frozenset()
    assert marked == {f"t{themes[name]}" for name in ("groen", "gezondheid", "opvoeding")}
    assert Counted(register, "mensen", "2026-Q4").base.space.sensitive == {"thema": marked}


def test_how_many_spoke_of_a_theme_somewhere(register: Register, areas: dict[str, int]) -> None:
    green = next(theme.id for theme in list_themes(register) if theme.label == "groen")
    people = {name: add_person(register, name=name, area=name) for name in ("Kerkebosch", "Vollenhove", "West", "Oost")}
    for person in people.values():
        log_encounter(register, [person], themes=[green])
        log_encounter(register, [person], themes=[green])
    log_encounter(register, [add_person(register, name="Otto", area="Oost")])
    with register.read() as session:
        told = [
            people_speaking_of(session, theme, None if area is None else areas[area])
            for theme, area in ((green, "Kerkebosch"), (green, "Oost"), (green, None), (None, "Oost"), (None, None))
        ]
    assert told == [1, 3, 4, 4, 5]
