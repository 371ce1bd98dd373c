"""The search index says what the rows say, whatever was done to them."""

import shutil
from datetime import date
from pathlib import Path

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from makelaar.clock import FixedClock
from makelaar.models import (
    Area,
    Base,
    Category,
    ContactPoint,
    Encounter,
    EncounterPerson,
    Person,
    PersonTag,
    Tag,
    Talent,
    Wish,
)
from makelaar.services.fiction.demo import DemoSize, make_demo
from makelaar.services.people.bin import bin_people
from makelaar.services.people.change import add_person
from makelaar.services.people.encounters import log_encounter
from makelaar.services.people.erasure import erase_person
from makelaar.services.people.many import tag_all
from makelaar.services.people.offers import OfferKind, add_offer
from makelaar.services.registers import Register, check_register, open_with_passphrase, open_with_recovery_key
from makelaar.store import migrating, search_index
from makelaar.store.connection import connect, create_database
from makelaar.store.keys import RootKey
from makelaar.terms import Channel, PointKind, TalentStatus

_FIRST_PERSON = """
    INSERT INTO person (id, name, given_name, particle, family_name, sort_key, street, house_number, postcode, place,
                        door, met_how, is_key_person, notes, created_at)
    VALUES (1, 'Ria Smit', 'Ria', '', 'Smit', 'smit ria smit', '', '', '', '', '', '', 0, 'moestuin', '2026-01-01')
"""
WORDS = st.text("abtuin é", max_size=12)


def everything_in(register: Register) -> list[list[tuple[object, ...]]]:
    """Every word in every part of the index, and of whom."""
    rows = register.database.rows
    for index in ("search_head", "search_all"):
        rows(f"CREATE VIRTUAL TABLE IF NOT EXISTS temp.words_{index} USING fts5vocab(main, {index}, instance)")
    parts = ("temp.words_search_head", "temp.words_search_all", "search_doc", "search_name", "search_stale")
    return [sorted(rows(f"SELECT * FROM {part}"), key=repr) for part in parts]


def made_anew(register: Register) -> list[list[tuple[object, ...]]]:
    with register.write("Zoekregister") as session:
        search_index.rebuild(session.connection())
    return everything_in(register)


class Acts(RuleBasedStateMachine):
    """Random acts on random rows, and undo and redo between them."""

    template: tuple[Path, str]
    folder: Path

    @initialize()
    def opened(self) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.copytree(self.template[0], self.folder)
        self.register = open_with_recovery_key(self.folder, self.template[1], clock=FixedClock(date(2026, 11, 21)))
        ria = add_person(self.register, name="Ria", area="Noord", tags=["tuin"], phone="0612345678")
        kees = add_person(self.register, name="Kees", area="Noord", tags=["tuin"])
        for kind in OfferKind:
            add_offer(self.register, ria, kind, "tuinieren")
        log_encounter(self.register, [ria, kees], text="in de buurttuin")

    def _rows(self, model: type[Base]) -> list[int]:
        with self.register.read() as session:
            return list(session.scalars(sa.select(model.id).order_by(model.id).limit(3)))

    def _some(self, data: st.DataObject, model: type[Base]) -> int | None:
        rows = self._rows(model)
        return data.draw(st.sampled_from(rows)) if rows else None

    def _add(self, *rows: Base) -> None:
        with self.register.write("Toegevoegd") as session:
            session.add_all(rows)

    @rule(name=WORDS, notes=WORDS, street=WORDS)
    def person(self, name: str, notes: str, street: str) -> None:
        now = self.register.utc_now()
        self._add(Person(name=name, notes=notes, street=street, particle="van", family_name=name, created_at=now))

    @rule(data=st.data(), text=WORDS, model=st.sampled_from((Talent, Wish)))
    def offer(self, data: st.DataObject, text: str, model: type[Talent] | type[Wish]) -> None:
        if person := self._some(data, Person):
            self._add(model(person_id=person, text=text))

    @rule(data=st.data(), name=WORDS)
    def tag(self, data: st.DataObject, name: str) -> None:
        person = self._some(data, Person)
        with self.register.write("Label") as session:
            tag = session.scalar(sa.select(Tag).where(Tag.name == name)) or Tag(name=name)
            session.add(tag)
            session.flush()
            has = sa.select(PersonTag).where(PersonTag.person_id == person, PersonTag.tag_id == tag.id)
            if person and session.scalar(has) is None:
                session.add(PersonTag(person_id=person, tag_id=tag.id))

    @rule(data=st.data(), name=WORDS)
    def area(self, data: st.DataObject, name: str) -> None:
        person = self._some(data, Person)
        with self.register.write("Wijk") as session:
            area = session.scalar(sa.select(Area).where(Area.name == name)) or Area(name=name)
            session.add(area)
            session.flush()
            if person:
                session.get_one(Person, person).area_id = area.id

    @rule(data=st.data(), kind=st.sampled_from(PointKind), value=st.sampled_from(("+31612345678", "a.b@c.nl", "06")))
    def point(self, data: st.DataObject, kind: PointKind, value: str) -> None:
        if person := self._some(data, Person):
            self._add(ContactPoint(person_id=person, kind=kind, value=value))

    @rule(data=st.data(), text=WORDS)
    def encounter(self, data: st.DataObject, text: str) -> None:
        people = self._rows(Person)
        there = data.draw(st.sets(st.sampled_from(people), max_size=3)) if people else set()
        with self.register.write("Contact") as session:
            row = Encounter(day=date(2026, 1, 1), channel=Channel.CALL, text=text, created_at=self.register.utc_now())
            session.add(row)
            session.flush()
            session.add_all(EncounterPerson(encounter_id=row.id, person_id=person) for person in there)

    @rule(
        data=st.data(),
        text=WORDS,
        field=st.sampled_from(
            [
                (Person, "name"),
                (Person, "notes"),
                (Person, "postcode"),
                (Talent, "text"),
                (Wish, "text"),
                (Encounter, "text"),
                (Area, "name"),
                (Tag, "name"),
                (ContactPoint, "value"),
            ]
        ),
    )
    def change(self, data: st.DataObject, text: str, field: tuple[type[Base], str]) -> None:
        if key := self._some(data, field[0]):
            with self.register.write("Gewijzigd") as session:
                setattr(session.get_one(field[0], key), field[1], f"{text} {key}")

    @rule(label=WORDS)
    def rename_kind(self, label: str) -> None:
        with self.register.write("Soort gewijzigd") as session:
            used = sa.select(Category).where(Category.id.in_(sa.select(Talent.category_id)))
            if category := session.scalar(used.limit(1)):
                category.label = label

    @rule(data=st.data(), model=st.sampled_from((Talent, Wish, ContactPoint)))
    def move_to_another(self, data: st.DataObject, model: type[Talent] | type[Wish] | type[ContactPoint]) -> None:
        """As when two people turn out to be one."""
        key, person = self._some(data, model), self._some(data, Person)
        if key and person:
            with self.register.write("Samengevoegd") as session:
                session.get_one(model, key).person_id = person

    @rule(data=st.data())
    def end_talent(self, data: st.DataObject) -> None:
        if key := self._some(data, Talent):
            with self.register.write("Gestopt") as session:
                session.get_one(Talent, key).status = TalentStatus.ENDED

    @rule(data=st.data(), model=st.sampled_from((Talent, Wish, PersonTag, ContactPoint, EncounterPerson)))
    def remove(self, data: st.DataObject, model: type[Base]) -> None:
        if key := self._some(data, model):
            with self.register.write("Verwijderd") as session:
                session.delete(session.get_one(model, key))

    @rule(data=st.data())
    def bin(self, data: st.DataObject) -> None:
        if key := self._some(data, Person):
            bin_people(self.register, [key])

    @rule(data=st.data())
    def erase(self, data: st.DataObject) -> None:
        if key := self._some(data, Person):
            erase_person(self.register, key)

    @rule()
    def undo(self) -> None:
        self.register.undo()

    @rule()
    def redo(self) -> None:
        self.register.redo()

    @invariant()
    def index_equals_rows(self) -> None:
        with self.register.read() as session:
            assert search_index.is_in_step(session.connection())

    def teardown(self) -> None:
        if hasattr(self, "register"):
            kept = everything_in(self.register)
            assert kept == made_anew(self.register)
            self.register.close()


def test_the_index_equals_the_rows_after_any_acts(template_register: tuple[Path, str], tmp_path: Path) -> None:
    class Here(Acts):
        template = template_register
        folder = tmp_path / "acts.makelaar"

    slow = [HealthCheck.too_slow, HealthCheck.data_too_large]
    run_state_machine_as_test(
        Here, settings=settings(max_examples=20, stateful_step_count=40, deadline=None, suppress_health_check=slow)
    )


def test_nothing_of_the_erased_stays_in_the_file(register: Register) -> None:
    key = add_person(register, name="Xaviera Quasimodo", notes="zonderlingetekst", phone="0612345678")
    log_encounter(register, [key], text="kwikstaartgesprek")
    erase_person(register, key)
    pages = register.database.rows("SELECT group_concat(quote(block)) FROM search_head_data")[0][0]
    pages += register.database.rows("SELECT group_concat(quote(block)) FROM search_all_data")[0][0]
    for word in ("xaviera", "quasimodo", "zonderlinge", "kwikstaart", "12345678"):
        assert word.encode().hex().upper() not in pages
    assert everything_in(register) == [[], [], [], [], []]


def test_an_older_register_gets_its_index_at_the_step(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root, salt = RootKey.fresh(), bytes(16)
    key = root.sqlcipher_key(bytes(16), salt)
    create_database(tmp_path / "older.db", bytearray(key))
    database = connect(tmp_path / "older.db", bytearray(key), (tmp_path / "older.db").read_bytes()[:16])
    scripts = tmp_path / "migrations"
    shutil.copytree(migrating._SCRIPTS, scripts, ignore=shutil.ignore_patterns("v000[2-9]*", "__pycache__"))
    with monkeypatch.context() as first_program, database.writing.begin() as connection:
        first_program.setattr(migrating, "_SCRIPTS", scripts)
        migrating._run_steps(connection)
        connection.exec_driver_sql(_FIRST_PERSON)
    migrating.migrate(database)
    assert database.rows("SELECT person_id, name, note FROM search_doc") == [(1, "ria smit", "moestuin")]
    database.rows("UPDATE person SET notes = 'volkstuin'")
    assert database.rows("SELECT person_id FROM search_stale") == [(1,)]
    database.close()


def test_check_tells_of_an_index_out_of_step_and_makes_it_anew(register: Register) -> None:
    add_person(register, name="Ria Smit")
    assert check_register(register) == ()
    register.database.rows("UPDATE search_doc SET note = 'iets anders'")
    (finding,) = check_register(register)
    assert "zoeklijst" in finding
    assert check_register(register) == ()


def test_a_register_filled_in_one_go_is_found(tmp_path: Path) -> None:
    folder = tmp_path / "demo.makelaar"
    make_demo(folder, "bank wolk trommel veranda", DemoSize(people=40, encounters=60))
    opened = open_with_passphrase(folder, "bank wolk trommel veranda")
    kept = everything_in(opened)
    assert len(kept[2]) == 40
    assert kept == made_anew(opened)
    opened.close()


def test_after_an_act_on_nearly_everybody_the_index_still_equals_the_rows(
    register: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search_index, "MANY", 3)
    people = [add_person(register, name=name, notes="moestuin") for name in ("Ria", "Kees", "Ali", "Joke")]
    tag_all(register, people, "zomerfeest")
    held = everything_in(register)
    assert "zomerfeest" in str(held)
    register.undo()
    assert "zomerfeest" not in str(everything_in(register))
    register.redo()
    assert everything_in(register) == held == made_anew(register)
