"""The calendar file: whole days, neutral titles, the same UID every time, nothing personal unasked."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from icalendar import Calendar
from sqlalchemy import select

from makelaar.errors import CannotWrite
from makelaar.export.calendar_file import CalendarEntry, calendar_file
from makelaar.models import LogEntry
from makelaar.services.followups import promising as followups
from makelaar.services.followups import settling as followups_settling
from makelaar.services.followups.calendar import write_calendar
from makelaar.services.people.change import add_person
from makelaar.services.registers import Register

MADE_AT = datetime(2026, 11, 21, 12, tzinfo=UTC)


def events(content: bytes) -> list[dict[str, object]]:
    calendar = Calendar.from_ical(content)
    assert (calendar["version"], "Makelaar" in calendar["prodid"]) == ("2.0", True)
    return [{name.lower(): event[name] for name in event} for event in calendar.walk("VEVENT")]


def logged(register: Register) -> list[str]:
    """The logbook's lines, oldest first."""
    with register.read() as session:
        return list(session.scalars(select(LogEntry.label).order_by(LogEntry.id)))


def test_an_event_is_a_whole_day_without_a_name() -> None:
    (event,) = events(calendar_file([CalendarEntry("a/1", date(2026, 12, 31))], MADE_AT))
    assert (event["dtstart"].dt, event["dtend"].dt) == (date(2026, 12, 31), date(2027, 1, 1))
    assert (event["summary"], event["dtstamp"].dt) == ("Opvolging", MADE_AT)
    assert event["class"] == "PRIVATE"


def test_a_name_goes_along_only_where_it_was_given_and_stays_one_line() -> None:
    (event,) = events(calendar_file([CalendarEntry("a/1", date(2026, 12, 31), "Ria; Smit,\r\nATTENDEE:x")], MADE_AT))
    assert event["summary"] == "Opvolging: Ria; Smit, ATTENDEE:x"
    assert "attendee" not in event


def test_the_same_promise_has_the_same_uid_in_every_file() -> None:
    first = events(
        calendar_file([CalendarEntry("a/1", date(2026, 12, 31)), CalendarEntry("a/2", MADE_AT.date())], MADE_AT)
    )
    again = events(calendar_file([CalendarEntry("a/1", date(2027, 1, 15), "Ria")], MADE_AT))
    assert first[0]["uid"] == again[0]["uid"] != first[1]["uid"]


def test_open_promises_with_a_day_are_written_and_the_logbook_tells(register: Register, tmp_path: Path) -> None:
    ria = add_person(register, name="Ria Kanarievogel")
    for words in ("morgen", "1-11-2026", "als het beter gaat"):
        followups.add(register, ria, words, why="kanariewens")
    followups_settling.done(register, followups.add(register, ria, "vandaag"))
    target = tmp_path / "opvolgingen.ics"
    assert write_calendar(register, target) == 2
    content = target.read_bytes()
    assert [str(event["dtstart"].dt) for event in events(content)] == ["2026-11-01", "2026-11-22"]
    assert b"anarie" not in content
    assert register.folder.name.encode() not in content

    assert write_calendar(register, target, with_names=True) == 2
    assert events(target.read_bytes())[0]["summary"] == "Opvolging: Ria Kanarievogel"
    assert logged(register)[-2:] == ["Agenda geschreven, zonder namen", "Agenda geschreven, met namen"]


def test_a_folder_that_is_not_there_is_told_and_not_logged(register: Register, tmp_path: Path) -> None:
    before = logged(register)
    with pytest.raises(CannotWrite):
        write_calendar(register, tmp_path / "nergens" / "a.ics")
    assert logged(register) == before
