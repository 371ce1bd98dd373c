"""What changes in the register after a release: areas, themes, thresholds, people. What left stays as it was."""

from datetime import date

from kit.reports import SPRING, SUMMER, contacts, neighbourhood, quarter
from sqlalchemy import select

from makelaar.models import Area, Person, Theme
from makelaar.services.accountability.choice import ReportChoice
from makelaar.services.accountability.issuing import issue
from makelaar.services.accountability.ledger import list_releases, release_files, withdraw
from makelaar.services.accountability.numbers import MeasureNumbers
from makelaar.services.accountability.prepared import Prepared
from makelaar.services.accountability.preparing import prepare
from makelaar.services.conversations.themes import add_theme
from makelaar.services.doors.areas import change_area, put_area, remove_area
from makelaar.services.people.bin import bin_people
from makelaar.services.people.change import change_person
from makelaar.services.people.erasure import erase_person
from makelaar.services.registers import Register
from makelaar.services.settings import keep_register_setting
from makelaar.settings import SENSITIVE_THRESHOLD, THRESHOLD
from makelaar.terms import ReportTemplate

HALF = ReportChoice(
    ReportTemplate.HALF_YEAR, date(2026, 1, 1), date(2026, 6, 30), tables=(("thema",), ("buurt",)), title="Half"
)


def issued(register: Register, choice: ReportChoice) -> Prepared:
    prepared = prepare(register, choice)
    assert prepared.passed, [v.findings for v in prepared.verdicts.values()]
    issue(register, prepared)
    return prepared


def people(prepared: Prepared, code: str = "mensen") -> MeasureNumbers:
    (found,) = [one for one in prepared.numbers if one.measure.code == code]
    return found


def shown(prepared: Prepared, period: str = "", **labels: str) -> tuple[str, int | None] | None:
    """How a number is printed: that of new people where it is about an area, else of people."""
    cell = people(prepared, "nieuw" if "buurt" in labels else "mensen").cell(period, **labels)
    return None if cell is None else (str(cell.how), cell.value)


def test_a_renamed_area_stays_the_same_area(register: Register) -> None:
    neighbourhood(register)
    before = issued(register, quarter(2))
    with register.read() as session:
        area = session.scalar(select(Area.id).where(Area.name == "Noord"))
    change_area(register, area, name="Noorderpoort")
    contacts(register, "Noorderpoort", 12, SUMMER)
    after = issued(register, quarter(3))
    assert shown(before, buurt="Noord") == ("round", 25)
    assert shown(after, "2026-Q2", buurt="Noorderpoort") == ("round", 25), "today's name for what left then"
    assert "Noord" not in people(after).space.categories("buurt")


def test_an_area_that_is_gone_keeps_its_last_name(register: Register) -> None:
    neighbourhood(register, small=11)
    first = issued(register, quarter(2))
    with register.read() as session:
        area = session.scalar(select(Area.id).where(Area.name == "Zuid"))
        hers = list(session.scalars(select(Person.id).where(Person.area_id == area)))
    for person in hers:
        change_person(register, person, area="Noord")
    remove_area(register, area)
    contacts(register, "Noord", 12, SUMMER)
    after = issued(register, quarter(3))
    assert shown(after, "2026-Q2", buurt="Zuid") == shown(first, buurt="Zuid") is not None
    assert shown(after, buurt="Zuid") is None, "nobody can be there any more"
    put_area(register, "Zuid")
    contacts(register, "Zuid", 9, date(2026, 10, 5))
    again = issued(register, quarter(4))
    assert {"Zuid", "Zuid (2)"} <= set(people(again).space.categories("buurt"))


def test_an_area_that_is_split_off_was_empty_before(register: Register) -> None:
    neighbourhood(register)
    first = issued(register, quarter(2))
    put_area(register, "Noord-West", parent="Noord")
    contacts(register, "Noord-West", 12, SUMMER)
    contacts(register, "Noord", 14, SUMMER)
    with register.read() as session:
        wijk = session.scalar(select(Area.id).where(Area.name == "Noord"))
    after = issued(register, quarter(3))
    assert shown(after, buurt="Noord-West") is not None
    assert any("Noord-West" in spot and "2026-Q2" in spot for spot in people(after).space.structural_zeros)
    assert shown(after, "2026-Q2", buurt="Noord (overig)") == shown(first, buurt="Noord") == ("round", 25)
    whole = issued(register, quarter(3, areas=(wijk,)))
    assert people(whole).area == "Noord"
    assert shown(whole, buurt="Noord") == ("round", 25), "the wijk is what lies in it"


def test_who_moves_after_a_release_stays_where_she_was_counted(register: Register) -> None:
    moved = contacts(register, "Noord", 23, SPRING)
    contacts(register, "Oost", 12, SPRING)
    first = issued(register, quarter(2))
    for person in moved[:6]:
        change_person(register, person, area="Oost")
    again = issued(register, quarter(2, title="Nog eens"))
    for area in ("Noord", "Oost"):
        assert shown(again, buurt=area) == shown(first, buurt=area)
    assert shown(issued(register, HALF)) == shown(first)


def test_who_is_erased_or_binned_changes_nothing_that_left(register: Register) -> None:
    gone = contacts(register, "Noord", 12, SPRING)
    contacts(register, "Oost", 12, SPRING)
    first = issued(register, quarter(2))
    kept = release_files(register, 1)
    bin_people(register, gone[:4])
    for person in gone[:3]:
        erase_person(register, person)
    assert release_files(register, 1) == kept
    assert shown(issued(register, quarter(2, title="Nog eens"))) == shown(first)
    assert shown(issued(register, HALF)) == shown(first)
    assert people(issued(register, quarter(3))).late == 0


def test_a_theme_that_becomes_sensitive_is_so_from_then_on(register: Register) -> None:
    contacts(register, "Noord", 30, SPRING)
    contacts(register, "Noord", 7, SPRING, themes=("wonen",))
    contacts(register, "Noord", 30, SUMMER)
    contacts(register, "Noord", 7, SUMMER, themes=("wonen",))
    only = (("thema",),)
    first = issued(register, quarter(2, tables=only))
    assert shown(first, thema="wonen") == ("round", 5)
    with register.write("Thema gevoelig") as session:
        session.scalar(select(Theme).where(Theme.label == "wonen")).sensitive = True
    assert shown(issued(register, quarter(2, title="Nog eens", tables=only)), thema="wonen") == ("round", 5)
    after = issued(register, quarter(3, tables=only))
    assert shown(after, thema="wonen") in {("lt", 10), ("hidden", None)}
    assert shown(after, "2026-Q2", thema="wonen") == ("round", 5)
    year = ReportChoice(ReportTemplate.YEAR, date(2026, 1, 1), date(2026, 12, 31), tables=only)
    assert prepare(register, year).passed


def test_a_higher_threshold_goes_for_what_did_not_leave_yet(register: Register) -> None:
    neighbourhood(register)
    contacts(register, "Oost", 14, SUMMER, themes=("wonen",))
    contacts(register, "Noord", 20, SUMMER)
    first = issued(register, quarter(2))
    assert shown(first, thema="wonen") == ("round", 15)
    keep_register_setting(register, THRESHOLD, 20)
    keep_register_setting(register, SENSITIVE_THRESHOLD, 25)
    after = issued(register, quarter(3))
    assert shown(after, thema="wonen") in {("lt", 20), ("hidden", None)}
    assert shown(after, "2026-Q2", thema="wonen") == ("round", 15)
    assert [line.k for line in list_releases(register)] == [20, 5]
    keep_register_setting(register, THRESHOLD, 5)
    assert prepare(register, quarter(4)).passed


def test_a_withdrawn_release_is_never_forgotten(register: Register) -> None:
    neighbourhood(register)
    first = issued(register, quarter(2))
    withdraw(register, 1, "Verkeerde periode")
    contacts(register, "Noord", 25, SPRING)
    again = issued(register, quarter(2))
    assert again.existing is None
    assert people(again).release.cells == people(first).release.cells
    assert [line.withdrawn_why for line in list_releases(register)] == ["", "Verkeerde periode"]


def test_undo_never_takes_a_release_back(register: Register) -> None:
    neighbourhood(register)
    issued(register, quarter(2))
    label = register.history.next_undo()
    while register.undo() is not None:
        pass
    assert label is not None
    assert len(list_releases(register)) == 1
    assert prepare(register, quarter(2)).existing == 1


def test_a_theme_that_is_new_was_empty_before(register: Register) -> None:
    neighbourhood(register)
    issued(register, quarter(2))
    add_theme(register, "Energie")
    contacts(register, "Noord", 12, SUMMER, themes=("energie",))
    assert shown(issued(register, quarter(3)), thema="Energie") == ("round", 10)
