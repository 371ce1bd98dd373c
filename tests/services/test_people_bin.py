"""The bin with its term, and erasure that leaves nothing."""

from datetime import date, timedelta

import pytest
from sqlalchemy import select

from makelaar.errors import Refused
from makelaar.models import Base, ImportBatch, LogEntry
from makelaar.services import undo
from makelaar.services.followups import promising as followups
from makelaar.services.people.bin import bin_people, empty_bin, list_bin, restore_people
from makelaar.services.people.card import get_card
from makelaar.services.people.change import add_person, change_person
from makelaar.services.people.consent import record_consent
from makelaar.services.people.encounters import get_encounter, log_encounter
from makelaar.services.people.erasure import erase_person, explain_erasure
from makelaar.services.people.listing import list_people
from makelaar.services.people.offers import OfferKind, add_offer
from makelaar.services.people.reach import add_reach, set_no_contact
from makelaar.services.settings import keep_register_setting
from makelaar.settings import BIN_DAYS
from makelaar.store.changes import RowChange, pack, unpack
from makelaar.terms import Channel, ConsentPurpose, PointKind


@pytest.fixture
def ria(register):
    return add_person(register, name="Ria Smit")


def pass_days(register, days):
    register.clock.day += timedelta(days=days)


def test_who_is_deleted_can_come_back_whole(register, ria):
    add_offer(register, ria, OfferKind.CAN, "koken")
    before = get_card(register, ria)
    bin_people(register, [ria])
    assert list_people(register).ids == ()
    assert len(list_bin(register)) == 1
    restore_people(register, [ria])
    assert get_card(register, ria) == before


def test_the_bin_says_how_many_days_are_left(register, ria):
    bin_people(register, [ria])
    assert list_bin(register)[0].days_left == 30
    pass_days(register, 12)
    assert list_bin(register)[0].days_left == 18
    keep_register_setting(register, BIN_DAYS, 14)
    assert list_bin(register)[0].days_left == 2


def test_after_the_term_the_bin_empties_itself_and_the_logbook_tells_it(register, ria):
    bin_people(register, [ria])
    pass_days(register, 30)
    kees = add_person(register, name="Kees")
    assert empty_bin(register) == 1
    assert list_people(register).ids == (kees,)
    with pytest.raises(Refused):
        get_card(register, ria)
    with register.read() as session:
        assert "Prullenbak geleegd: 1 mens gewist, de termijn was om" in session.scalars(select(LogEntry.label)).all()


def test_nobody_goes_a_day_early(register, ria):
    bin_people(register, [ria])
    pass_days(register, 29)
    add_person(register, name="Kees")
    assert empty_bin(register) == 0


def test_a_clock_that_jumped_ahead_does_not_empty_the_bin(register, ria):
    bin_people(register, [ria])
    pass_days(register, 4000)
    assert empty_bin(register) == 0
    assert len(list_bin(register)) == 1


def fill(register, person_id):
    """Something in every table that can hold something of a person."""
    change_person(register, person_id, tags=["tuin"], languages=["Turks"], notes="kanarie")
    add_offer(register, person_id, OfferKind.CAN, "kanarie")
    add_offer(register, person_id, OfferKind.WANT, "kanarie")
    add_reach(register, person_id, PointKind.PHONE, "0612345678")
    set_no_contact(register, person_id, Channel.CALL, True)
    record_consent(register, person_id, ConsentPurpose.KEEP, True)
    promised = followups.add(register, person_id, date(2027, 1, 1), why="kanarie")
    followups.move(register, promised, date(2027, 2, 1))
    return log_encounter(register, [person_id], text="kanarie", followup_id=promised).id


def test_erasure_leaves_no_row_about_her_in_any_table(register, ria):
    fill(register, ria)
    erase_person(register, ria)
    with register.read() as session:
        for table in Base.metadata.sorted_tables:
            if table.name == "log_entry_person":
                continue  # only her number, which nobody gets again
            if "person_id" in table.columns:
                assert session.execute(select(table.c.id).where(table.c.person_id == ria)).all() == [], table.name
            for row in session.execute(select(table)).mappings():
                assert "kanarie" not in str(dict(row)), table.name


def test_erasure_cannot_be_undone_and_forgets_what_was_done(register, ria):
    add_person(register, name="Kees")
    erase_person(register, ria)
    assert undo.next_undo(register) is None
    assert undo.undo(register) is None


def test_erasure_leaves_no_page_of_before_in_the_log(register, ria):
    fill(register, ria)
    log = register.folder / "register.db-wal"
    assert log.stat().st_size > 0
    erase_person(register, ria)
    assert log.stat().st_size == 0


def test_what_was_shared_stays_with_the_others(register, ria):
    kees = add_person(register, name="Kees")
    fill(register, ria)
    promised = followups.add(register, ria, date(2027, 1, 1))
    shared = log_encounter(register, [ria, kees], text="samen", followup_id=promised).id
    counts = explain_erasure(register, ria)
    assert (counts.own_encounters, counts.shared_encounters, counts.promises, counts.offers) == (1, 1, 2, 2)
    erase_person(register, ria)
    assert get_encounter(register, shared).people == (kees,)


def test_an_import_no_longer_remembers_who_was_erased(register, ria):
    kees = add_person(register, name="Kees")
    made = [RowChange("person", key, None, {"id": key, "name": name}) for key, name in ((ria, "Ria"), (kees, "Kees"))]
    with register.write("Import") as session:
        session.add(ImportBatch(file_name="lijst.xlsx", created_at=register.utc_now(), changes=pack(made)))
    erase_person(register, ria)
    with register.read() as session:
        assert [c.key for c in unpack(session.scalars(select(ImportBatch.changes)).one())] == [kees]
