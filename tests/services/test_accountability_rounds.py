"""Reports of rounds: their numbers of people are protected together with those of the quarters."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest
from kit.doors import Flat, build_flat
from kit.paper import running
from kit.reports import contacts, quarter

from makelaar.errors import Refused
from makelaar.hearts.auditing import audit
from makelaar.hearts.disclosure import Display
from makelaar.models import Visit
from makelaar.services.accountability.choice import ReportChoice
from makelaar.services.accountability.issuing import issue
from makelaar.services.accountability.panel import verdict_words
from makelaar.services.accountability.prepared import Prepared
from makelaar.services.accountability.preparing import prepare
from makelaar.services.conversations.keeping import open_conversation
from makelaar.services.registers import Register
from makelaar.services.rounds.planning import RoundPlan, plan_round
from makelaar.services.rounds.walking import ring
from makelaar.terms import Outcome, ReportTemplate

DAY = date(2026, 8, 17)


@pytest.fixture
def flat(register: Register) -> Flat:
    return build_flat(register, floors=6, entrances=3)  # 36 doors


def walked(register: Register, flat: Flat, opened: int, rung: int, *, start: int = 0, talks: int = 0) -> int:
    """A round along `rung` doors, the first `opened` of which opened, and `talks` of these became a talk."""
    doors = list(flat.doors.values())[start : start + rung]
    made = plan_round(register, RoundPlan(DAY, doors=tuple(doors)))
    for nth, door in enumerate(doors):
        outcome = Outcome.CONVERSATION if nth < talks else Outcome.SHORT_TALK if nth < opened else Outcome.NOT_HOME
        visit = ring(register, made, door, outcome, on=DAY)
        if outcome is Outcome.CONVERSATION:
            open_conversation(register, visit.visit_id)
    return made


def report(register: Register, *rounds: int) -> Prepared:
    return prepare(register, ReportChoice(ReportTemplate.ROUND, DAY, DAY, rounds=rounds))


def printed(prepared: Prepared, measure: str = "deuren_bereikt") -> dict[str, object]:
    """The number that this report prints itself."""
    (cell,) = json.loads(prepared.releases[f"{prepared.name}.{measure}.json"])["releases"][-1]["cells"]
    return cell


def test_doors_that_opened_are_rounded_and_audited(register: Register, flat: Flat) -> None:
    prepared = report(register, walked(register, flat, 11, 21))
    assert prepared.passed
    assert prepared.title == "Bij ongeveer 10 van de 21 deuren ging de deur open"
    assert (printed(prepared)["how"], printed(prepared)["value"]) == ("round", 10)
    assert all(audit(text).passed for text in prepared.releases.values())
    assert "11" not in running(prepared.pdf).replace("2026-11", "").replace("november", "").split()


@pytest.mark.parametrize(("opened", "rung"), [(4, 9), (1, 21), (0, 21), (8, 9), (9, 9), (21, 21), (14, 15)])
def test_a_few_that_opened_or_stayed_closed_are_no_number(
    register: Register, flat: Flat, opened: int, rung: int
) -> None:
    prepared = report(register, walked(register, flat, opened, rung))
    assert prepared.passed
    assert prepared.title == f"Er is bij {rung} deuren aangebeld"
    assert printed(prepared)["how"] in ("lt", "hidden")
    text = running(prepared.pdf)
    assert "ging open" not in text
    assert "niet thuis" not in text


def test_near_to_all_doors_being_hidden_does_not_tell_how_near(register: Register, flat: Flat) -> None:
    """With 13 rung "15" would be all 13: so what is printed "10" is hidden as well."""
    shown = {printed(report(register, walked(register, flat, opened, 13)))["how"] for opened in (8, 10, 12, 13)}
    assert shown == {"hidden"}


def test_a_quarter_minus_its_rounds_is_no_single_door(register: Register, flat: Flat) -> None:
    """6 in the round and 7 in the quarter: both print 5 where they are protected apart, and one door is the rest."""
    contacts(register, "Noord", 30, DAY)
    mine = walked(register, flat, 6, 20)
    walked(register, flat, 1, 2, start=30)
    first = report(register, mine)
    assert printed(first)["value"] == 5
    issue(register, first)
    after = prepare(register, quarter(3))
    text = after.releases[f"{after.name}.deuren_bereikt.json"]
    assert after.verdicts[f"{after.name}.deuren_bereikt.json"].passed
    last = json.loads(text)["releases"][-1]["cells"]
    assert {cell["how"] for cell in last if "value" not in cell or cell["value"] == 5} <= {"hidden", "pct"}


def test_rounds_after_the_quarter_are_no_single_door_either(register: Register, flat: Flat) -> None:
    contacts(register, "Noord", 30, DAY)
    mine = walked(register, flat, 6, 20)
    walked(register, flat, 1, 2, start=30)
    issue(register, prepare(register, quarter(3)))
    after = report(register, mine)
    assert after.passed
    assert printed(after)["how"] == "hidden"


def test_what_left_of_a_round_stays_in_the_quarter(register: Register, flat: Flat) -> None:
    contacts(register, "Noord", 30, DAY)
    mine = walked(register, flat, 20, 30)
    issue(register, report(register, mine))
    after = prepare(register, quarter(3))
    assert after.passed, after.verdicts
    issue(register, after)


def test_rounds_along_the_same_doors_are_protected_together(register: Register, flat: Flat) -> None:
    first = walked(register, flat, 10, 30)
    second = walked(register, flat, 12, 30)
    issue(register, report(register, first))
    prepared = report(register, second)
    assert prepared.passed
    issue(register, prepared)
    assert prepare(register, quarter(3)).verdicts


def test_talks_are_protected_too(register: Register, flat: Flat) -> None:
    prepared = report(register, walked(register, flat, 20, 30, talks=11))
    assert (printed(prepared, "gesproken")["how"], printed(prepared, "gesproken")["value"]) == ("round", 10)
    assert "± 10 mensen gesproken" in running(prepared.pdf)


def test_rounds_without_a_ring_are_refused(register: Register, flat: Flat) -> None:
    made = plan_round(register, RoundPlan(DAY, buildings=(flat.id,)))
    with pytest.raises(Refused, match="nog niet aangebeld"):
        report(register, made)


def at_hours(register: Register, **opened: int) -> int:
    """A round on which 24 doors are rung at each hour of the wall's clock, of which so many open (`h14=12`)."""
    flat = build_flat(register, floors=8, entrances=3)  # 48 doors
    doors = iter(flat.doors.values())
    made = plan_round(register, RoundPlan(DAY, buildings=(flat.id,)))
    with register.write("Bellen") as session:
        for hour, many in opened.items():
            at = datetime.combine(DAY, time(int(hour[1:]))).astimezone(UTC)
            for nth in range(24):
                outcome = Outcome.SHORT_TALK if nth < many else Outcome.NOT_HOME
                session.add(Visit(round_id=made, door_id=next(doors), day=DAY, at=at, outcome=outcome))
    return made


def test_hours_are_shares_of_rounded_numbers_and_audited(register: Register) -> None:
    prepared = report(register, at_hours(register, h14=11, h19=16))
    assert prepared.passed
    text = running(prepared.pdf)
    assert "14–15 uur 42 %" in text  # 10 of 24, not 11
    assert "19–20 uur 63 %" in text  # 15 of 24, not 16
    assert printed(prepared)["value"] == 25
    assert audit(prepared.releases[f"{prepared.name}.open_per_uur.json"]).passed


@pytest.mark.parametrize("opened", [{"h14": 5, "h19": 6}, {"h14": 11, "h19": 0}, {"h14": 22, "h19": 11}])
def test_hours_that_would_tell_more_of_the_doors_are_not_told(register: Register, opened: dict[str, int]) -> None:
    """5 and 5 are at least 10, where the doors print 10 (8 to 12); of 24 doors 22 leave two that stayed closed."""
    prepared = report(register, at_hours(register, **opened))
    assert prepared.passed
    cells = [
        cell["how"]
        for text in prepared.releases.values()
        for cell in json.loads(text)["releases"][-1]["cells"]
        if "uur" in cell["key"]
    ]
    assert cells.count("round") < 2
    assert "14–15 uur" not in running(prepared.pdf) or opened["h19"] == 0


def test_what_no_audit_read_may_not_leave(register: Register, flat: Flat) -> None:
    prepared = replace(report(register, walked(register, flat, 11, 21)), releases={}, verdicts={})
    assert not prepared.passed
    assert "niet gecontroleerd" in verdict_words(prepared)
    with pytest.raises(Refused):
        issue(register, prepared)


def test_rounds_after_an_exact_quarter_are_no_single_door(register: Register, flat: Flat) -> None:
    contacts(register, "Noord", 30, DAY)
    mine = walked(register, flat, 6, 26)
    walked(register, flat, 1, 8, start=27)
    issue(register, prepare(register, quarter(3, display=Display.EXACT)))
    after = report(register, mine)
    assert after.passed
    assert printed(after)["how"] == "hidden"
