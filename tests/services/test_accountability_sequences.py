"""Random registers and sequences of reports: quarters, half-years, the year, some areas, the same again after late
records, moves and erasures. Every report passes the audit, and what left stays as it was."""

import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest
from kit.reports import contact_with, contacts, quarter
from sqlalchemy import select

from makelaar.hearts.disclosure import PERIOD, CannotProtect, How
from makelaar.models import Area
from makelaar.services.accountability.choice import ReportChoice
from makelaar.services.accountability.issuing import issue
from makelaar.services.accountability.ledger import list_releases, release_files
from makelaar.services.accountability.preparing import prepare
from makelaar.services.people.change import change_person
from makelaar.services.people.erasure import erase_person
from makelaar.services.registers import Register
from makelaar.terms import ReportTemplate

AREAS = ("Noord", "Oost", "Zuid", "")
THEMES = ("groen", "wonen", "geld", "veiligheid")
TABLES = ((("thema",), ("buurt",)), (("thema",),), (("buurt",),))
_HALF = ReportChoice(ReportTemplate.HALF_YEAR, date(2026, 1, 1), date(2026, 6, 30))
_YEAR = ReportChoice(ReportTemplate.YEAR, date(2026, 1, 1), date(2026, 12, 31))


class Year:
    """A year of work in a register, with its reports."""

    def __init__(self, register: Register, seed: int) -> None:
        self.register = register
        self.chance = random.Random(seed)
        self.weights = [self.chance.paretovariate(1.0) for _area in AREAS]
        self.people: list[int] = []

    def work(self, number: int, many: int) -> None:
        """Contacts of a quarter: new people in skewed areas, and some who come back."""
        first = date(2026, number * 3 - 2, 1)
        for area in self.chance.choices(AREAS, self.weights, k=4):
            day = first + timedelta(days=self.chance.randrange(80))
            themes = self.chance.sample(THEMES, self.chance.randint(0, 2))
            self.people += contacts(self.register, area, self.chance.randint(1, many), day, themes=themes)
        for person in self.chance.sample(self.people, min(4, len(self.people))):
            contact_with(self.register, person, first + timedelta(days=self.chance.randrange(80)))

    def disturb(self) -> None:
        """Late records, a move, an erasure."""
        self.work(self.chance.randint(1, 3), 3)
        mover, goer = self.chance.sample(self.people, 2)
        change_person(self.register, mover, area="Oost")
        erase_person(self.register, goer)
        self.people.remove(goer)

    def some_areas(self) -> tuple[int, ...]:
        """Areas to choose; often all."""
        with self.register.read() as session:
            ids: Sequence[int] = session.scalars(select(Area.id).order_by(Area.id)).all()
        return tuple(self.chance.sample(list(ids), 2)) if self.chance.random() < 0.4 and len(ids) > 2 else ()

    def report(self, choice: ReportChoice) -> None:
        """Let it leave; a refusal that names what to drop is right too."""
        try:
            prepared = prepare(self.register, choice)
        except CannotProtect:
            return
        assert prepared.passed, [verdict.findings for verdict in prepared.verdicts.values()]
        issue(self.register, prepared)
        for numbers in prepared.numbers:
            for cell in numbers.release.cells:
                before = numbers.earlier.get(cell.key)
                assert before is None or cell.how is How.PCT or before == cell, (cell, dict(cell.key)[PERIOD])


def a_year(register: Register, seed: int, quarters: Sequence[int], longer: Sequence[ReportChoice]) -> None:
    """The reports of these quarters, each made once more after something changed, then the longer periods."""
    year = Year(register, seed)
    for number in quarters:
        year.work(number, 14)
        year.report(quarter(number, tables=year.chance.choice(TABLES), areas=year.some_areas()))
        year.disturb()
        year.report(quarter(number, tables=year.chance.choice(TABLES), areas=year.some_areas(), title="Nog eens"))
    for choice in longer:
        year.report(replace(choice, tables=year.chance.choice(TABLES)))
    kept = {line.id: release_files(register, line.id) for line in list_releases(register)}
    year.disturb()
    for line in list_releases(register):
        again = prepare(register, line.choice)
        assert release_files(register, again.existing or 0)[0].content == again.pdf
        assert release_files(register, line.id) == kept[line.id]


def test_half_a_year_of_reports_gives_nobody_away(register: Register) -> None:
    a_year(register, 1, (1, 2), (_HALF,))


@pytest.mark.torture
@pytest.mark.parametrize("seed", range(2, 12))
def test_many_years_of_reports_give_nobody_away(register: Register, seed: int) -> None:
    a_year(register, seed, (1, 2, 3), (_HALF, _YEAR))
