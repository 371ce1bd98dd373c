"""Releasing a report: prepared without a trace, frozen when it leaves, the same ever after."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from hashlib import sha256

import pytest
from kit.reports import SPRING, SUMMER, contact_with, contacts, neighbourhood, quarter
from kit.stories import neighbourhood as story_place
from kit.stories import ready_story
from sqlalchemy import func, select

from makelaar.clock import FixedClock
from makelaar.errors import Cancelled, Refused
from makelaar.hearts.disclosure import CannotProtect, Display, How, Unit
from makelaar.models import (
    Area,
    Base,
    FrozenQuarter,
    LogEntry,
    Person,
    Release,
    ReleaseFile,
    ReleaseNumbers,
    ReleaseStory,
    Story,
)
from makelaar.services.accountability.choice import ReportChoice
from makelaar.services.accountability.issuing import issue
from makelaar.services.accountability.ledger import get_release, list_releases, release_files, withdraw
from makelaar.services.accountability.prepared import Prepared
from makelaar.services.accountability.preparing import prepare
from makelaar.services.people.consent import record_consent
from makelaar.services.registers import Register
from makelaar.services.settings import keep_register_setting
from makelaar.settings import THRESHOLD
from makelaar.terms import ConsentPurpose, ReportTemplate


def rows(register: Register, *models: type[Base]) -> list[int]:
    """How many rows there are of each."""
    with register.read() as session:
        return [session.scalar(select(func.count()).select_from(model)) or 0 for model in models]


LEDGER = (Release, ReleaseFile, ReleaseNumbers, FrozenQuarter, LogEntry)


def issued(register: Register, choice: ReportChoice) -> Prepared:
    """The report of this choice, which left."""
    prepared = prepare(register, choice)
    issue(register, prepared)
    return prepared


def total(prepared: Prepared, code: str = "mensen", period: str = "") -> str:
    """The printed total of a measure: "45", "<5", "hidden"."""
    (numbers,) = [one for one in prepared.numbers if one.measure.code == code]
    cell = numbers.cell(period)
    assert cell is not None
    return str(cell.value) if cell.how in (How.ROUND, How.EXACT) else str(cell.how)


def files(register: Register, release_id: int) -> dict[str, bytes]:
    return {one.name: one.content for one in release_files(register, release_id)}


def test_a_preview_leaves_no_trace(register: Register) -> None:
    neighbourhood(register)
    before = rows(register, *LEDGER)
    assert prepare(register, quarter(2)).passed
    assert rows(register, *LEDGER) == before


def test_what_leaves_is_kept_whole_with_its_digests(register: Register) -> None:
    neighbourhood(register)
    prepared = prepare(register, quarter(2, for_whom="Gemeente", reviewer="Noor"))
    release = issue(register, prepared)
    (line,) = list_releases(register)
    kept = files(register, release)
    assert kept[f"{line.name}.pdf"] == prepared.pdf
    assert line.sha256 == sha256(prepared.pdf).hexdigest()
    assert {name.rpartition(".")[2] for name in kept} == {"pdf", "xlsx", "ods", "csv", "json"}
    assert {kept[name].decode() for name in kept if name.endswith("json")} == set(prepared.releases.values())
    assert (line.for_whom, line.reviewer, line.k, line.k_sensitive, line.passed) == ("Gemeente", "Noor", 5, 10, True)
    assert (line.first, line.last) == (date(2026, 4, 1), date(2026, 6, 30))
    assert "Goedgekeurd" in line.verdict


def test_the_names_of_files_tell_of_nobody(register: Register) -> None:
    neighbourhood(register)
    choice = quarter(2, title="Voor Fatma Kaya", for_whom="mw. Jansen", reviewer="Noor")
    release = issue(register, prepare(register, choice))
    assert all(name.startswith("kwartaalverslag-2026-Q2.") for name in files(register, release))


def test_the_same_choice_again_is_the_old_release(register: Register) -> None:
    """Also after a late record, and whoever looks it over now."""
    neighbourhood(register)
    first = prepare(register, quarter(2))
    release = issue(register, first)
    before = files(register, release)
    contacts(register, "Noord", 9, SPRING)
    again = prepare(register, quarter(2, reviewer="Bilal"))
    assert (again.existing, again.pdf, again.releases) == (release, first.pdf, first.releases)
    assert (again.hidden, again.passed) == (first.hidden, True)
    assert issue(register, again) == release
    assert files(register, release) == before
    assert rows(register, Release) == [1]


def test_a_late_record_counts_in_the_next_quarter(register: Register) -> None:
    neighbourhood(register)
    first = issued(register, quarter(2))
    contacts(register, "Noord", 9, SPRING)
    contacts(register, "Noord", 20, SUMMER)
    contacts(register, "Oost", 8, SUMMER)
    other = issued(register, quarter(2, title="Nog eens"))
    assert total(other) == total(first) == "40"
    assert other.name == "kwartaalverslag-2026-Q2-2"
    following = issued(register, quarter(3))
    assert total(following) == "35", "20 + 8 of the summer, 9 that were written down late"
    (people,) = [one for one in following.numbers if one.measure.code == "mensen"]
    assert (people.late, people.periods.before) == (9, "2026-Q2")
    assert total(following, period="2026-Q2") == "40"


def test_a_period_is_set_beside_what_never_left_before(register: Register) -> None:
    """Totals alone, and they are frozen with it."""
    contacts(register, "Noord", 31, SPRING)
    contacts(register, "Noord", 24, SUMMER)
    made = issued(register, quarter(3))
    assert (total(made), total(made, period="2026-Q2")) == ("25", "30")
    contacts(register, "Oost", 7, SPRING)
    assert total(issued(register, quarter(2))) == "30"


def test_a_year_after_its_quarters(register: Register) -> None:
    for month, many in ((2, 21), (5, 26), (8, 17), (11, 12)):
        contacts(register, "Noord", many, date(2026, month, 3))
        contacts(register, "Oost", many // 2, date(2026, month, 4), themes=("wonen",))
    for number in (1, 2, 3):
        assert issued(register, quarter(number)).passed
    year = ReportChoice(ReportTemplate.YEAR, date(2026, 1, 1), date(2026, 12, 31), tables=(("thema",), ("buurt",)))
    made = issued(register, year)
    assert made.passed
    assert total(made) == "115"
    (people,) = [one for one in made.numbers if one.measure.code == "mensen"]
    assert people.periods.series == ("2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4")


def test_choices_of_areas_may_overlap(register: Register) -> None:
    neighbourhood(register, small=12)
    with register.read() as session:
        north, east, south = [session.scalar(select(Area.id).where(Area.name == n)) for n in ("Noord", "Oost", "Zuid")]
    first = issued(register, quarter(2, areas=(north, east)))
    second = issued(register, quarter(2, areas=(east, south)))
    whole = issued(register, quarter(2))
    assert first.passed
    assert second.passed
    assert whole.passed
    (people,) = [one for one in first.numbers if one.measure.code == "mensen"]
    assert people.area == "Noord en Oost"
    assert "Noord en Oost" in first.title
    assert {one.measure.code for one in first.numbers}.isdisjoint({"contacten"}), "it has no areas"


def test_a_quarter_in_which_nothing_was_done(register: Register) -> None:
    """It can be reported on, as long as it lies after the first thing that was."""
    contacts(register, "Noord", 12, date(2026, 2, 3))
    empty = issued(register, quarter(2))
    assert empty.passed
    assert {one.measure.code for one in empty.numbers if one.measure.unit is Unit.WORK}


@pytest.mark.parametrize(
    ("first", "last", "says"),
    [
        (date(2026, 4, 1), date(2026, 5, 31), "1 april 2026 t/m 30 juni 2026"),
        (date(2026, 4, 1), date(2026, 9, 30), "1 april 2026 t/m 30 juni 2026"),
        (date(2027, 1, 1), date(2027, 3, 31), "moet nog beginnen"),
        (date(2026, 9, 30), date(2026, 7, 1), "vóór de eerste"),
    ],
)
def test_a_period_that_cannot_be_is_refused_with_what_can(
    register: Register, first: date, last: date, says: str
) -> None:
    with pytest.raises(Refused, match=says):
        prepare(register, ReportChoice(ReportTemplate.QUARTER, first, last))


def test_a_quarter_that_is_not_over_is_released_with_a_remark(register: Register) -> None:
    contacts(register, "Noord", 12, date(2026, 11, 3))
    made = issued(register, quarter(4))
    assert "31 december 2026" in made.remarks[0]
    assert not re.search(r"\bje\b", made.remarks[0])  # it is printed for the municipality too
    contacts(register, "Noord", 12, date(2026, 12, 3))
    register.clock = FixedClock(date(2027, 1, 8))
    assert prepare(register, quarter(4)).existing == 1
    assert total(prepare(register, quarter(1, 2027))) == "10", "what came after is late there"


def test_exact_is_for_what_was_never_reported_on(register: Register) -> None:
    contacts(register, "Noord", 9, date(2026, 2, 3))
    neighbourhood(register)
    issued(register, quarter(2))
    before = rows(register, *LEDGER)
    with pytest.raises(CannotProtect, match="kies afgerond") as refusal:
        prepare(register, quarter(2, display=Display.EXACT))
    assert refusal.value.drop == str(Display.EXACT)
    assert rows(register, *LEDGER) == before
    with pytest.raises(CannotProtect, match="kies afgerond"):
        prepare(register, quarter(1, display=Display.EXACT, tables=((),)))


def test_exact_once(register: Register) -> None:
    contacts(register, "Noord", 23, SPRING)
    contacts(register, "Oost", 14, SPRING)
    contacts(register, "Noord", 9, date(2026, 2, 3))
    made = issued(register, quarter(2, display=Display.EXACT))
    assert (total(made), made.passed) == ("37", True)
    (people,) = [one for one in made.numbers if one.measure.code == "mensen"]
    assert people.periods.before == "", "nothing of another period leaves with it"
    assert total(issued(register, quarter(2, display=Display.EXACT, title="Nog eens"))) == "37"
    assert issued(register, quarter(3)).passed


def test_an_exact_year_once(register: Register) -> None:
    """A year that was never reported on is one period like any other; its quarters are rounded afterwards."""
    contacts(register, "Noord", 23, SPRING)
    contacts(register, "Oost", 14, SUMMER)
    year = ReportChoice(
        ReportTemplate.YEAR, date(2026, 1, 1), date(2026, 12, 31), tables=(("buurt",),), display=Display.EXACT
    )
    made = issued(register, year)
    assert (total(made), made.passed) == ("37", True)
    assert prepare(register, quarter(2)).passed
    with pytest.raises(CannotProtect, match="kies afgerond"):
        prepare(register, quarter(2, display=Display.EXACT))


def test_what_is_told_by_kind_is_not_told_by_area_as_well(register: Register) -> None:
    neighbourhood(register)
    made = prepare(register, quarter(2, tables=(("buurt",), ("soort",))))
    dims = {one.measure.code: {dim for cell in one.release.cells for dim, _label in cell.key} for one in made.numbers}
    assert dims["talenten"] == {"soort", "kwartaal"}
    assert dims["nieuw"] == {"buurt", "kwartaal"}


def test_a_choice_that_gives_somebody_away_is_refused_by_name(
    register: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What hides nothing and nobody: the table is named, and nothing is written."""
    neighbourhood(register)

    def impossible(*_given: object, **_named: object) -> None:
        raise CannotProtect("Laat deze tabel weg: buurt × kwartaal.", "buurt × kwartaal")

    monkeypatch.setattr("makelaar.services.accountability.measuring.protect", impossible)
    before = rows(register, *LEDGER)
    with pytest.raises(CannotProtect, match="Mensen met wie er contact was: Laat deze tabel weg") as refusal:
        prepare(register, quarter(2))
    assert refusal.value.drop == "buurt × kwartaal"
    assert rows(register, *LEDGER) == before
    plain = prepare(register, quarter(2, tables=((),)))
    assert not plain.numbers
    assert any("Mensen met wie er contact was staat er niet in" in remark for remark in plain.remarks)


def test_a_long_preview_can_be_stopped(register: Register) -> None:
    neighbourhood(register)
    before = rows(register, *LEDGER)

    def stop(share: float) -> None:
        if share > 0.3:
            raise Cancelled("Gestopt.")

    with pytest.raises(Cancelled):
        prepare(register, quarter(2), stop)
    assert rows(register, *LEDGER) == before


def test_progress_goes_from_nothing_to_all(register: Register) -> None:
    neighbourhood(register)
    heard: list[float] = []
    prepare(register, quarter(2), heard.append)
    assert heard == sorted(heard)
    assert heard[-1] == 1.0


@pytest.fixture
def told(register: Register) -> ReportChoice:
    """A choice with a story that may be told."""
    place = story_place(register, speaking=12)
    return quarter(4, stories=(ready_story(register, place),))


def withdraw_consent(register: Register) -> None:
    with register.read() as session:
        fatma = session.scalar(select(Person.id).where(Person.name == "Fatma Kaya"))
    record_consent(register, fatma, ConsentPurpose.STORY, False)


def other_release(register: Register) -> None:
    issued(register, quarter(4, title="Een ander"))


def higher_threshold(register: Register) -> None:
    keep_register_setting(register, THRESHOLD, 8)


@pytest.mark.parametrize("happens", [withdraw_consent, other_release, higher_threshold])
def test_what_happens_between_preview_and_issue_stops_it(
    register: Register, told: ReportChoice, happens: Callable[[Register], None]
) -> None:
    prepared = prepare(register, told)
    assert [story.id for story in prepared.stories] == list(told.stories)
    assert prepared.passed, prepared.left_behind
    happens(register)
    before = rows(register, *LEDGER)
    with pytest.raises(Refused, match="niets uitgegeven"):
        issue(register, prepared)
    assert rows(register, *LEDGER) == before


def test_a_story_that_was_told_is_remembered_and_left_out_once_it_may_not_be(
    register: Register, told: ReportChoice
) -> None:
    release = issue(register, prepare(register, told))
    assert rows(register, ReleaseStory) == [1]
    before = files(register, release)
    withdraw_consent(register)
    assert prepare(register, told).existing == release, "what left is as it was"
    again = prepare(register, replace(told, title="Nog eens"))
    assert not again.stories
    assert [left.id for left in again.stories_left_out] == list(told.stories)
    assert files(register, release) == before


def test_a_reprint_says_that_a_story_may_not_be_told_any_more(register: Register, told: ReportChoice) -> None:
    """Byte for byte as it left, but not without a word: consent is checked whenever something is exported."""
    release = issue(register, prepare(register, told))
    first = prepare(register, told)
    assert list_releases(register)[0].not_told_now == ()
    withdraw_consent(register)
    again = prepare(register, told)
    remark = again.remarks[0]
    assert again.remarks == (remark, *first.remarks)
    assert f"“{again.stories[0].title}”" in remark
    assert "mag intussen niet meer verteld worden" in remark
    assert "Deel dit verslag niet opnieuw en trek deze uitgifte in." in remark
    assert (again.pdf, again.existing) == (first.pdf, release)
    assert list_releases(register)[0].not_told_now == (remark,)
    withdraw(register, release, "Toestemming ingetrokken")
    (once_withdrawn,) = list_releases(register)[0].not_told_now
    assert "Deel dit verslag niet opnieuw." in once_withdrawn
    assert "trek deze" not in once_withdrawn


def test_a_reprint_says_that_a_story_is_gone_from_the_register(register: Register, told: ReportChoice) -> None:
    release = issue(register, prepare(register, told))
    with register.write("Weg") as session:
        session.delete(session.get_one(Story, told.stories[0]))
    (remark,) = get_release(register, release).not_told_now
    assert "staat niet meer in het register" in remark


def test_a_name_in_her_own_words_stops_it(register: Register) -> None:
    story_place(register)
    prepared = prepare(register, quarter(4, introduction="Met dank aan Fatma Kaya van de Kerkweg 12."))
    assert any("Fatma Kaya" in words for words in prepared.left_behind)
    assert not prepared.passed
    with pytest.raises(Refused, match="mag zo niet naar buiten"):
        issue(register, prepared)


def test_records_between_preview_and_issue_count_as_late(register: Register) -> None:
    """What was seen is what leaves; what came meanwhile is late."""
    neighbourhood(register)
    prepared = prepare(register, quarter(2))
    contacts(register, "Noord", 12, SPRING)
    issue(register, prepared)
    following = prepare(register, quarter(3))
    (people,) = [one for one in following.numbers if one.measure.code == "mensen"]
    assert people.late == 12


def test_somebody_who_comes_back_counts_once_in_a_half_year(register: Register) -> None:
    back = contacts(register, "Noord", 30, date(2026, 2, 3))
    for person in back:
        contact_with(register, person, SPRING)
    half = ReportChoice(ReportTemplate.HALF_YEAR, date(2026, 1, 1), date(2026, 6, 30), tables=(("thema",),))
    assert total(issued(register, half)) == "30"


def test_a_share_is_one_of_printed_numbers(register: Register) -> None:
    neighbourhood(register)
    made = prepare(register, quarter(2))
    (people,) = [one for one in made.numbers if one.measure.code == "mensen"]
    share, part, whole = people.share(thema="wonen"), people.cell(thema="wonen"), people.cell()
    assert share is not None
    assert part is not None
    assert whole is not None
    assert (part.value, whole.value, share.value) == (15, 40, 38)
    assert people.share(buurt="Zuid") is None
