"""The talk at a door: typed, pressed, kept as it goes, on a real register."""

from datetime import date

import pytest
from kit.doors import build_flat
from PySide6.QtCore import Qt

from makelaar.hearts.talk import Answer
from makelaar.services.conversations.reading import conversation_of, get_conversation
from makelaar.services.rounds.planning import RoundPlan, plan_round
from makelaar.services.rounds.walking import ring
from makelaar.terms import Outcome
from makelaar.ui.conversation.form import ConversationForm

Key = Qt.Key
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def flat(register):
    return build_flat(register)


@pytest.fixture
def visit(register, flat):
    round_id = plan_round(register, RoundPlan(date(2026, 11, 21), buildings=(flat.id,)))
    return ring(register, round_id, flat.doors["206"], Outcome.CONVERSATION).visit_id


@pytest.fixture
def form(workspace, qtbot, visit, settle):
    made = ConversationForm(workspace.context)
    qtbot.addWidget(made)
    made.resize(1280, 720)
    made.show()
    made.open(visit)
    settle()
    return made


@pytest.fixture
def kept(register, visit):
    """The talk as the register has it; the register thread must rest."""
    return lambda: get_conversation(register, conversation_of(register, visit))


def test_three_questions_are_typed_one_after_another(form, qtbot, settle, kept) -> None:
    for answer, text in zip(Answer, ("rustig hier", "een moestuin", "koken"), strict=True):
        assert form.answers[answer].field.hasFocus() or form.answers[answer].field.setFocus() is None
        qtbot.keyClicks(form.answers[answer].field, text)
    form.flush()
    settle()
    view = kept()
    assert (view.living, view.wishes, view.strength) == ("rustig hier", "een moestuin", "koken")
    assert form.title.text() == "Laan van Vollenhove 206"
