"""One act, whole or not at all; taken back, done again, or refused."""

from datetime import date
from pathlib import Path

import pytest
import sqlalchemy as sa
from kit.disks import disk_that_fills, largest_file

from makelaar.clock import FixedClock
from makelaar.errors import CannotWrite, Refused
from makelaar.models import FollowUp, LogEntry, LogEntryPerson, Person, Setting, Tag, Talent, Wish
from makelaar.services.registers import Register, open_with_recovery_key
from makelaar.store.changes import ChangeSet, pack, unpack
from makelaar.store.history import STEPS
from makelaar.terms import Channel

TODAY = date(2026, 11, 21)


def add_person(register: Register, name: str, label: str = "Mens toegevoegd", **act) -> int:
    with register.write(label, **act) as session:
        person = Person(name=name, created_at=register.utc_now())
        session.add(person)
        session.flush()
        return person.id


def rename(register: Register, key: int, name: str) -> None:
    with register.write("Naam gewijzigd") as session:
        person = session.get(Person, key)
        assert person is not None
        person.name = name


def names(register: Register) -> list[str]:
    with register.read() as session:
        return list(session.scalars(sa.select(Person.name).order_by(Person.id)))


def test_an_act_is_undone_and_done_again(register: Register) -> None:
    key = add_person(register, "mw. Jansen")
    rename(register, key, "Els Jansen")
    assert register.undo() is not None
    assert names(register) == ["mw. Jansen"]
    register.undo()
    assert names(register) == []
    assert register.undo() is None
    register.redo()
    register.redo()
    assert names(register) == ["Els Jansen"]
    assert register.redo() is None


def test_a_deleted_row_comes_back_with_every_value(register: Register) -> None:
    key = add_person(register, "mw. Jansen")
    with register.write("Opvolging gemaakt") as session:
        session.add(
            FollowUp(
                person_id=key, due=date(2027, 1, 1), channel=Channel.MAIL, why="tuin", created_at=register.utc_now()
            )
        )
    with register.read() as session:
        before = dict(session.execute(sa.select(FollowUp.__table__)).mappings().one())
    with register.write("Opvolging weg") as session:
        session.delete(session.scalars(sa.select(FollowUp)).one())
    register.undo()
    with register.read() as session:
        assert dict(session.execute(sa.select(FollowUp.__table__)).mappings().one()) == before


def test_what_somebody_can_and_wants_was_noted_today_unless_it_says_when(register: Register) -> None:
    key = add_person(register, "mw. Jansen")
    with register.write("Kan en wil") as session:
        session.add(Talent(person_id=key, text="naaien"))
        session.add(Wish(person_id=key, text="Nederlandse les", noted_on=date(2026, 3, 3)))
    register.clock = FixedClock(date(2027, 1, 8))
    with register.write("Kan gewijzigd") as session:
        session.scalars(sa.select(Talent)).one().text = "kleding verstellen"
    with register.write("Kan weggehaald") as session:
        session.delete(session.scalars(sa.select(Talent)).one())
    register.undo()
    with register.read() as session:
        assert session.scalars(sa.select(Talent.noted_on)).one() == TODAY
        assert session.scalars(sa.select(Wish.noted_on)).one() == date(2026, 3, 3)


def test_a_new_act_ends_what_could_be_done_again(register: Register) -> None:
    add_person(register, "een")
    register.undo()
    add_person(register, "twee")
    assert register.redo() is None
    assert names(register) == ["twee"]


def test_an_error_in_the_act_leaves_nothing(register: Register) -> None:
    def fails() -> None:
        with register.write("Mislukt") as session:
            session.add(Person(name="half", created_at=register.utc_now()))
            session.flush()
            raise KeyError

    with pytest.raises(KeyError):
        fails()
    assert names(register) == []
    assert register.undo() is None
    assert add_person(register, "heel") > 0


def test_an_act_that_changes_nothing_leaves_no_trace(register: Register) -> None:
    key = add_person(register, "mw. Jansen")
    entries = register.database.rows("SELECT count(*) FROM log_entry")
    rename(register, key, "mw. Jansen")
    assert register.database.rows("SELECT count(*) FROM log_entry") == entries
    undone = register.undo()
    assert undone is not None
    assert undone.label == "Ongedaan gemaakt: Mens toegevoegd"


def test_the_logbook_names_the_act_and_whom_it_touched(register: Register) -> None:
    key = add_person(register, "mw. Jansen")
    with register.read() as session:
        entry = session.scalars(sa.select(LogEntry).order_by(LogEntry.id.desc())).first()
        assert entry is not None
        assert entry.label == "Mens toegevoegd"
        assert session.scalars(sa.select(LogEntryPerson.person_id).filter_by(entry_id=entry.id)).all() == [key]


def test_listeners_hear_what_was_touched(register: Register) -> None:
    heard: list[ChangeSet] = []
    register.listeners.append(heard.append)
    key = add_person(register, "mw. Jansen")
    register.undo()
    assert [act.people for act in heard] == [{key}, {key}]
    assert [act.tables for act in heard] == [{"person"}, {"person"}]


def test_an_undo_that_comes_too_late_is_refused_and_changes_nothing(register: Register) -> None:
    key = add_person(register, "mw. Jansen")
    with register.write("Achteraf", undoable=False) as session:
        person = session.get(Person, key)
        assert person is not None
        person.notes = "later"
    with pytest.raises(Refused, match="daarna nog veranderd"):
        register.undo()
    assert names(register) == ["mw. Jansen"]


def test_an_undo_that_would_leave_a_promise_to_nobody_is_refused(register: Register) -> None:
    key = add_person(register, "mw. Jansen")
    with register.write("Opvolging gemaakt", undoable=False) as session:
        session.add(FollowUp(person_id=key, due=date(2027, 1, 1), created_at=register.utc_now()))
    with pytest.raises(Refused, match="daarna nog veranderd"):
        register.undo()
    assert names(register) == ["mw. Jansen"]
    assert register.database.rows("PRAGMA foreign_key_check") == []


def test_taking_back_an_older_act_leaves_alone_what_was_changed_since(register: Register) -> None:
    heard: list[ChangeSet] = []
    register.listeners.append(heard.append)
    with register.write("Import") as session:
        people = [Person(name=name, created_at=register.utc_now()) for name in ("een", "twee")]
        session.add_all(people)
        session.flush()
        kept_id = people[0].id
    rename(register, kept_id, "een, gewijzigd")
    kept = register.take_back(heard[0], "Import ongedaan gemaakt")
    assert [change.key for change in kept] == [kept_id]
    assert names(register) == ["een, gewijzigd"]
    register.undo()
    assert names(register) == ["een, gewijzigd", "twee"]


def test_changes_survive_being_packed(register: Register) -> None:
    heard: list[ChangeSet] = []
    register.listeners.append(heard.append)
    key = add_person(register, "één")
    with register.write("Opvolging gemaakt") as session:
        session.add(FollowUp(person_id=key, due=date(2027, 1, 1), channel=Channel.CALL, created_at=register.utc_now()))
    for act in heard:
        assert unpack(pack(act.changes)) == act.changes


def test_history_keeps_the_last_acts_only(register: Register) -> None:
    for number in range(STEPS + 5):
        add_person(register, str(number))
    undone = 0
    while register.undo() is not None:
        undone += 1
    assert undone == STEPS
    assert names(register) == ["0", "1", "2", "3", "4"]


def test_closing_forgets_the_history(register: Register) -> None:
    add_person(register, "mw. Jansen")
    register.close()
    assert register.history.next_undo() is None


def test_settings_are_no_part_of_undo(register: Register) -> None:
    with register.write("Instelling") as session:
        session.add(Setting(name="taal", value='"nl"'))
    assert register.undo() is None


def test_an_id_is_never_used_twice(register: Register) -> None:
    first = add_person(register, "een")
    register.undo()
    assert add_person(register, "twee") > first


@pytest.mark.parametrize("statement", [sa.update(Person).values(name="x"), sa.delete(Person), sa.insert(Tag)])
def test_a_change_past_undo_and_logbook_is_a_bug_that_shows(register: Register, statement) -> None:
    def bulk() -> None:
        with register.write("In bulk") as session:
            session.execute(statement, [{"name": "x"}] if statement.is_insert else None)

    with pytest.raises(RuntimeError, match="bulk change"):
        bulk()


def test_a_full_disk_stops_the_act_and_nothing_else(register_folder: Path, recovery_key: str) -> None:
    with disk_that_fills(register_folder, 200_000) as folder:
        opened = open_with_recovery_key(folder, recovery_key)
        first = add_person(opened, "mw. Jansen")
        for _attempt in range(3):
            with pytest.raises(CannotWrite, match="schijf"):
                add_person(opened, "x" * 3_000_000)
        assert names(opened) == ["mw. Jansen"]
        undone = opened.history.next_undo()
        assert undone is not None
        assert undone.people == {first}
        opened.close()
        again = open_with_recovery_key(folder, recovery_key)
        assert names(again) == ["mw. Jansen"]
        assert again.database.rows("PRAGMA integrity_check") == [("ok",)]
        again.close()


def test_a_disk_that_answers_with_an_error_stops_the_act_and_nothing_else(register: Register) -> None:
    add_person(register, "mw. Jansen")
    with largest_file(100_000), pytest.raises(CannotWrite, match="alles wat er al stond is er nog"):
        add_person(register, "x" * 1_000_000)
    assert names(register) == ["mw. Jansen"]
    add_person(register, "meneer Bakker")
    assert names(register) == ["mw. Jansen", "meneer Bakker"]
    register.undo()
    assert names(register) == ["mw. Jansen"]
