"""People out of the register and back in: whole files, told in the logbook, and no doubles."""

import os
from datetime import date

import pytest
from sqlalchemy import select

from makelaar.errors import Cancelled, CannotWrite, Refused
from makelaar.models import LogEntry
from makelaar.services import imports
from makelaar.services.followups import promising as followups
from makelaar.services.people.bin import bin_people
from makelaar.services.people.change import add_person, change_person
from makelaar.services.people.export import ExportFormat, export_people
from makelaar.services.people.listing import PeopleQuery, list_people
from makelaar.services.people.offers import OfferKind, add_offer, change_offer
from makelaar.services.people.reach import add_reach
from makelaar.terms import PointKind, WishStatus


@pytest.fixture
def street(register):
    """Three people, one in the bin."""
    ria = add_person(register, name="Ria Smit", street="Kerkweg", house_number="12", area="Vollenhove", notes="- tuin")
    change_person(register, ria, door="2e, links")
    add_reach(register, ria, PointKind.PHONE, "06 12345678")
    add_reach(register, ria, PointKind.EMAIL, "ria@example.nl")
    add_offer(register, ria, OfferKind.CAN, "koken")
    over = add_offer(register, ria, OfferKind.WANT, "een moestuin")
    change_offer(register, OfferKind.WANT, over, status=WishStatus.FULFILLED)
    followups.add(register, ria, date(2027, 2, 1))
    add_person(register, name="Hatice Çelik", area="Kerkebosch", street="Brugakker", house_number="117")
    gone = add_person(register, name="Weg")
    bin_people(register, [gone])
    return ria


def labels(register):
    with register.read() as session:
        return session.scalars(select(LogEntry.label)).all()


@pytest.mark.parametrize("form", ExportFormat)
def test_everybody_but_the_bin_leaves_and_the_logbook_tells_it(register, street, tmp_path, form):
    assert export_people(register, tmp_path / f"lijst.{form}", form) == 2
    content = (tmp_path / f"lijst.{form}").read_bytes()
    assert b"Weg" not in content
    assert f"Naar een bestand: 2 mensen ({form})" in labels(register)


def test_what_is_over_stays_and_what_stands_leaves(register, street, tmp_path):
    export_people(register, tmp_path / "lijst.csv", ExportFormat.CSV, PeopleQuery(text="ria"))
    header, line = (tmp_path / "lijst.csv").read_text(encoding="utf-8-sig").splitlines()
    cells = dict(zip(header.split(";"), line.split(";"), strict=True))
    assert cells["Kan"] == "koken"
    assert "Wil" not in cells
    assert cells["Terugkomen"] == "01-02-2027"
    assert cells["Telefoon"] == "06 12345678"


def test_nobody_makes_no_file(register, street, tmp_path):
    with pytest.raises(Refused):
        export_people(register, tmp_path / "leeg.csv", ExportFormat.CSV, PeopleQuery(text="niemand"))
    assert not (tmp_path / "leeg.csv").exists()


def test_a_disk_that_fails_leaves_the_old_file_and_no_trace(register, street, tmp_path, monkeypatch):
    target = tmp_path / "lijst.csv"
    target.write_text("van gisteren")

    def full(*_paths):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(CannotWrite):
        export_people(register, target, ExportFormat.CSV)
    monkeypatch.undo()
    assert target.read_text() == "van gisteren"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["buurt.makelaar", "lijst.csv"]
    assert not any(label.startswith("Naar een bestand") for label in labels(register))


def test_a_stopped_export_leaves_nothing(register, street, tmp_path):
    def stop(_done, _total):
        raise Cancelled("gestopt")

    with pytest.raises(Cancelled):
        export_people(register, tmp_path / "lijst.xlsx", ExportFormat.XLSX, progress=stop)
    assert not (tmp_path / "lijst.xlsx").exists()


def test_a_folder_that_is_not_there_is_told(register, street, tmp_path):
    with pytest.raises(CannotWrite):
        export_people(register, tmp_path / "geen map" / "lijst.csv", ExportFormat.CSV)


@pytest.mark.parametrize("form", [ExportFormat.XLSX, ExportFormat.CSV, ExportFormat.VCF])
def test_what_left_comes_back_as_the_same_people_and_makes_no_doubles(register, street, tmp_path, form):
    target = tmp_path / f"lijst.{form}"
    export_people(register, target, form)
    reading = imports.read_file(target, register.clock.today())
    assert {row.person.name for row in reading.rows} == {"Ria Smit", "Hatice Çelik"}
    ria = next(row.person for row in reading.rows if row.person.name == "Ria Smit")
    assert (ria.phones, ria.emails, ria.street, ria.number) == (("+31612345678",), ("ria@example.nl",), "Kerkweg", "12")
    assert ria.door == "2e, links"
    if form is not ExportFormat.VCF:
        assert (ria.area, ria.can, ria.note) == ("Vollenhove", ("koken",), "- tuin")
        assert [followup.day for followup in ria.followups] == [date(2027, 2, 1)]
    imports.run(register, imports.plan(register, reading, target.name))
    assert len(list_people(register).ids) == 2
