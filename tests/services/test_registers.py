"""Making, opening and looking after a register, as the window and the command line do it."""

import base64
import gzip
import zipfile
import zlib
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from kit.canaries import find_canaries

from makelaar.clock import FixedClock
from makelaar.errors import Refused
from makelaar.models import Draft, Person
from makelaar.services.registers import (
    LOWEST_COST,
    USUAL_COST,
    Register,
    back_up_register,
    check_register,
    create_register,
    open_with_passphrase,
    open_with_recovery_key,
    summary,
)

CANARIES = ["Geelvink", "moestuin", "0612345678", "kanarie@example.org"]


def test_a_new_register_opens_with_what_it_was_made_with(tmp_path: Path) -> None:
    folder = tmp_path / "Rivierenwijk.makelaar"
    made = create_register(folder, "schaap trommel veranda", cost=LOWEST_COST)
    made.register.close()
    open_with_passphrase(folder, "schaap trommel veranda").close()
    open_with_recovery_key(folder, made.recovery_key.lower().replace("-", " ")).close()


def test_the_usual_cost_is_what_the_security_notes_ask() -> None:
    assert (USUAL_COST.m, USUAL_COST.t, USUAL_COST.p) == (262144, 3, 4)


def test_a_weak_passphrase_is_refused_with_its_reason_and_nothing_is_made(tmp_path: Path) -> None:
    with pytest.raises(Refused, match=r"te zwak.*veel mensen"):
        create_register(tmp_path / "x.makelaar", "qwertyuiop", cost=LOWEST_COST)
    assert list(tmp_path.iterdir()) == []


def test_the_summary_tells_when_it_was_changed_and_how_many_people(register: Register) -> None:
    register.clock = FixedClock(date(2026, 12, 24))
    with register.write("Mensen toegevoegd") as session:
        now = register.utc_now()
        session.add_all([Person(name="een", created_at=now), Person(name="twee", created_at=now, binned_at=now)])
    told = summary(register)
    assert told.last_changed == datetime(2026, 12, 24, 12, tzinfo=UTC)
    assert told.people == 1
    assert not told.is_example


def test_a_sound_register_has_no_findings(register: Register) -> None:
    back_up_register(register)
    assert check_register(register) == ()


def test_the_check_tells_of_a_slots_copy_that_went_wrong_while_open(register: Register) -> None:
    (register.folder / "register.slots.b").write_bytes(b"niets")
    assert len(check_register(register)) == 1


def test_the_check_tells_of_a_reference_to_nowhere(register: Register) -> None:
    register.database.rows("PRAGMA foreign_keys=OFF")
    register.database.rows("INSERT INTO talent (person_id, text, status) VALUES (99, 'x', 'available')")
    assert any("verwijzen" in finding for finding in check_register(register))


def test_nothing_of_a_whole_session_can_be_read_in_the_folder(register: Register) -> None:
    with register.write("Mens toegevoegd") as session:
        session.add(Person(name="Kanarie Geelvink", notes="moestuin 0612345678", created_at=register.utc_now()))
        session.add(Draft(form="mens", payload='{"mail": "kanarie@example.org"}', saved_at=register.utc_now()))
    assert find_canaries(register.folder, CANARIES) == []  # while open: the log is there
    register.undo()
    back_up_register(register)
    assert find_canaries(register.folder, CANARIES) == []
    register.close()
    assert find_canaries(register.folder, CANARIES) == []


def test_the_canary_scan_finds_what_is_there(tmp_path: Path) -> None:
    """The scan of the test above is worth as much as what it can see."""
    (tmp_path / "Geelvink.txt").touch()
    (tmp_path / "utf8").write_text("café in de Moestuin", encoding="utf-8")
    (tmp_path / "utf16").write_text("moestuin", encoding="utf-16")
    (tmp_path / "gzip").write_bytes(gzip.compress(b"moestuin"))
    with zipfile.ZipFile(tmp_path / "zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("deep", gzip.compress(b"moestuin" * 50))
    stream = zlib.compress(b"moestuin")
    (tmp_path / "pdf").write_bytes(b"%PDF-1.4\nstream\n" + stream + b"\nendstream")
    (tmp_path / "pdf85").write_bytes(b"%PDF-1.4\nstream\n" + base64.a85encode(stream) + b"~>endstream")
    (tmp_path / "clean").write_text("een heel gewone tekst")
    found = {(hit.canary, hit.place.split(" ")[0]) for hit in find_canaries(tmp_path, ["geelvink", "moestuin"])}
    telling = ("utf8", "utf16", "gzip", "zip", "pdf", "pdf85")
    assert found == {("geelvink", "Geelvink.txt")} | {("moestuin", name) for name in telling}
