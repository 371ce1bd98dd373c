"""Accountability in the example neighbourhood: two quarters leave, the second with a story that was reviewed; then
something is written down late, the report is asked for again, and the next quarter leaves."""

import io
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner
from kit.matterhorn import failures
from pypdf import PdfReader
from sqlalchemy import select

from makelaar.cli.main import main
from makelaar.clock import FixedClock
from makelaar.hearts.auditing import audit
from makelaar.hearts.deidentify.review import Decision
from makelaar.models import Area, Encounter, EncounterPerson, Person, Theme
from makelaar.services.accountability.choice import ReportChoice
from makelaar.services.accountability.issuing import issue
from makelaar.services.accountability.ledger import list_releases, release_files, save_release
from makelaar.services.accountability.prepared import Prepared
from makelaar.services.accountability.preparing import prepare
from makelaar.services.fiction.example import EXAMPLE_PASSPHRASE, open_example
from makelaar.services.people.encounters import log_encounter
from makelaar.services.registers import Register, open_with_passphrase
from makelaar.services.stories.making import make_story
from makelaar.services.stories.reviewing import StoryFields, change_story, decide, mark_ready, open_story
from makelaar.terms import ReportTemplate

AUTUMN, NEW_YEAR = date(2026, 11, 22), date(2027, 1, 5)
SPRING = ReportChoice(ReportTemplate.QUARTER, date(2026, 4, 1), date(2026, 6, 30), for_whom="Gemeente Sprokkeldam")
WINTER = ReportChoice(ReportTemplate.QUARTER, date(2026, 10, 1), date(2026, 12, 31))
TELLER = "Ria Smit"
"""She agreed that her story is told."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "voorbeeldbuurt.makelaar"


@pytest.fixture
def example(folder: Path) -> Iterator[Register]:
    register = open_example(FixedClock(AUTUMN), folder)
    yield register
    register.close()


def test_two_quarters_a_story_a_late_record_and_the_next_quarter(
    example: Register, folder: Path, tmp_path: Path
) -> None:
    leave(example, SPRING)
    story = a_reviewed_story(example)
    summer = ReportChoice(ReportTemplate.QUARTER, date(2026, 7, 1), date(2026, 9, 30), stories=(story,))
    release = leave(example, summer)

    first_time = release_files(example, release)
    told = text_of(next(one.content for one in first_time if one.name.endswith(".pdf")))
    assert "kas" in told, "the story stands in the report"
    assert not [name for name in everybody(example) if name in told]
    out = tmp_path / "uit"
    out.mkdir()
    papers = [str(path) for path in save_release(example, release, out) if path.suffix == ".json"]
    municipality = CliRunner().invoke(main, ["audit", *papers])
    assert municipality.exit_code == 0, municipality.output

    log_encounter(
        example, [person_named(example, "Kees van den Berg")], day=date(2026, 8, 14), text="Te laat genoteerd."
    )
    again = prepare(example, summer)
    assert issue(example, again) == release, "the same choice is the same release"
    assert release_files(example, release) == first_time
    assert len(list_releases(example)) == 2

    example.close()
    later = open_with_passphrase(folder, EXAMPLE_PASSPHRASE, clock=FixedClock(NEW_YEAR))
    prepared = prepare(later, WINTER)
    assert_may_leave(prepared)
    assert sum(numbers.late for numbers in prepared.numbers) > 0, "what came late counts now"
    issue(later, prepared)
    later.close()


def leave(register: Register, choice: ReportChoice) -> int:
    prepared = prepare(register, choice)
    assert_may_leave(prepared)
    return issue(register, prepared)


def assert_may_leave(prepared: Prepared) -> None:
    assert prepared.passed
    assert prepared.releases
    assert all(audit(text).passed for text in prepared.releases.values())
    assert failures(prepared.pdf) == []
    assert prepared.stories_left_out == ()


def a_reviewed_story(register: Register) -> int:
    """What she told in the greenhouse, with a decision on each mark."""
    with register.read() as session:
        hers = session.scalar(
            select(Encounter.id)
            .join(EncounterPerson, EncounterPerson.encounter_id == Encounter.id)
            .join(Person, Person.id == EncounterPerson.person_id)
            .where(Person.name == TELLER, Encounter.text.contains("kas"))
        )
        green = session.scalar(select(Theme.id).where(Theme.key == "green"))
        area = session.scalar(select(Area.id).where(Area.name == "Lindehof"))
    assert hers is not None
    assert area is not None
    view = open_story(register, make_story(register, encounter_id=hers))
    for mark in view.review.marks:
        view = decide(
            register, view, mark.number, Decision(stays=True) if mark.may_stay else Decision(instead="een bewoner")
        )
    view = change_story(register, view, StoryFields(title="Plek in de kas"))
    view = change_story(register, view, StoryFields(theme_id=green))
    view = change_story(register, view, StoryFields(area_id=area))
    view = change_story(register, view, StoryFields(could_be=12))
    return mark_ready(register, view.id).id


def text_of(pdf: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)


def everybody(register: Register) -> list[str]:
    with register.read() as session:
        return [name for name in session.scalars(select(Person.name)) if name]


def person_named(register: Register, name: str) -> int:
    with register.read() as session:
        return session.scalars(select(Person.id).where(Person.name == name)).one()
