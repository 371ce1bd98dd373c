"""A report is about a time in which there was work: a slip of the pen in the year freezes no century."""

from datetime import date

import pytest
from kit.reports import SPRING, SUMMER, contacts, neighbourhood, quarter
from sqlalchemy import select

from makelaar.errors import Refused
from makelaar.models import Encounter, Person
from makelaar.services.accountability.choice import ReportChoice
from makelaar.services.accountability.issuing import issue
from makelaar.services.accountability.ledger import list_releases
from makelaar.services.accountability.preparing import prepare
from makelaar.services.registers import Register
from makelaar.terms import ReportTemplate

TEMPLATE = ReportTemplate


def report(template: ReportTemplate, first: date, last: date) -> ReportChoice:
    return ReportChoice(template, first, last, tables=(("thema",),))


@pytest.mark.parametrize(
    "choice",
    [
        report(TEMPLATE.QUARTER, date(1900, 1, 1), date(1900, 3, 31)),
        report(TEMPLATE.QUARTER, date(2026, 1, 1), date(2026, 3, 31)),
        report(TEMPLATE.HALF_YEAR, date(2025, 7, 1), date(2025, 12, 31)),
        report(TEMPLATE.YEAR, date(2025, 1, 1), date(2025, 12, 31)),
        report(TEMPLATE.PROJECT, date(2024, 1, 1), date(2026, 3, 31)),
        report(TEMPLATE.AREA, date(2025, 1, 1), date(2026, 3, 31)),
    ],
)
def test_a_period_before_there_was_any_work_is_refused_with_the_first_that_has(
    register: Register, choice: ReportChoice
) -> None:
    neighbourhood(register, SPRING)
    with pytest.raises(Refused) as refusal:
        prepare(register, choice)
    said = str(refusal.value)
    assert "11 mei 2026" in said
    assert "tweede kwartaal 2026" in said
    assert "Er is niets gemaakt" in said
    assert not list_releases(register)


def test_a_long_period_that_begins_ages_before_the_work_is_refused(register: Register) -> None:
    """The slip of the pen stands in one day only."""
    neighbourhood(register, SPRING)
    with pytest.raises(Refused, match="tweede kwartaal 2026"):
        prepare(register, report(TEMPLATE.PROJECT, date(1926, 4, 1), date(2026, 9, 30)))
    project = report(TEMPLATE.PROJECT, date(2025, 10, 1), date(2026, 6, 30))
    assert prepare(register, project).passed, "a project begins on paper before it does at the doors"


@pytest.mark.parametrize(
    "choice",
    [
        report(TEMPLATE.QUARTER, date(2026, 7, 1), date(2026, 9, 30)),
        report(TEMPLATE.YEAR, date(2026, 1, 1), date(2026, 12, 31)),
    ],
)
def test_a_quiet_quarter_after_the_first_and_a_year_that_began_quietly_may_leave(
    register: Register, choice: ReportChoice
) -> None:
    neighbourhood(register, SPRING)
    assert prepare(register, choice).passed


def test_a_register_with_nothing_to_count_says_so(register: Register) -> None:
    with pytest.raises(Refused, match="nog niets om te tellen"):
        prepare(register, quarter(2))


def test_what_left_before_may_leave_again_also_when_its_contacts_are_gone(register: Register) -> None:
    contacts(register, "Noord", 23, SPRING)
    issue(register, prepare(register, quarter(2)))
    contacts(register, "Oost", 23, SUMMER)
    with register.write("Een andere dag") as session:
        for contact in session.scalars(select(Encounter).where(Encounter.day == SPRING)):
            contact.day = SUMMER
        for person in session.scalars(select(Person).where(Person.met_on == SPRING)):
            person.met_on = SUMMER
    assert prepare(register, quarter(2)).existing == 1
    assert prepare(register, quarter(2, title="Nog eens")).passed
