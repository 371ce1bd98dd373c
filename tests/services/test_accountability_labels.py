"""What categories are called in a report: names that a reader can tell apart, whatever the worker typed."""

import pytest
from kit.reports import SPRING, contacts, quarter
from sqlalchemy import select

from makelaar.models import Area
from makelaar.services.accountability.labels import Labels
from makelaar.services.accountability.preparing import prepare


@pytest.mark.parametrize("typed", ["Oost\u200b", "Oo\u202est", " Oost\n"])
def test_signs_that_nobody_sees_are_left_out(typed: str) -> None:
    assert Labels({"buurt": {"a1": typed}}).label("buurt", "a1") == "Oost"


def test_names_that_read_the_same_are_told_apart_and_found_back() -> None:
    labels = Labels({"buurt": {"a1": "Zuid", "a2": "ZUID", "a3": "Zuid\u200b", "a4": "\u200b"}})
    called = [labels.label("buurt", code) for code in ("a1", "a2", "a3", "a4")]
    assert called == ["Zuid", "ZUID (2)", "Zuid (3)", "a4"]
    assert [labels.code("buurt", label) for label in called] == ["a1", "a2", "a3", "a4"]


def test_an_area_with_an_unseen_sign_stops_no_report(register) -> None:
    contacts(register, "Noord", 12, SPRING)
    with register.write("Wijk of buurt gewijzigd") as session:
        session.scalars(select(Area)).one().name = "Noord\u202e"
    assert prepare(register, quarter(2)).passed
