"""When a field keeps what is typed in it: after a pause, within a second, when it is left."""

import pytest

from makelaar.ui.people.in_place import TextInPlace


@pytest.fixture
def kept():
    return []


@pytest.fixture
def field(qtbot, look, kept):
    made = TextInPlace("Notities", "", lambda text, typing_on: kept.append((text, typing_on)))
    qtbot.addWidget(made)
    made.show()
    made.setFocus()
    return made


def test_it_is_kept_within_a_second_though_she_never_pauses(field, kept, qtbot) -> None:
    field.keeper._timer.setInterval(60_000)  # there is no pause
    qtbot.keyClicks(field, "wil een")
    qtbot.waitUntil(lambda: bool(kept))
    qtbot.keyClicks(field, " moestuin")
    qtbot.waitUntil(lambda: len(kept) == 2)
    assert kept == [("wil een", False), ("wil een moestuin", True)]
    assert field.keeper._longest.interval() < 1000


def test_what_is_kept_is_not_kept_again(field, kept, qtbot) -> None:
    qtbot.keyClicks(field, "koken")
    field.clearFocus()
    assert kept == [("koken", False)]
    assert not field.keeper._timer.isActive()
    assert not field.keeper._longest.isActive()
    field.setFocus()
    field.clearFocus()
    assert kept == [("koken", False)]
