"""What is done with a signal: noted, changed, passed on, heard back, closed with an outcome, opened again."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from makelaar.errors import Refused
from makelaar.i18n import _
from makelaar.models import Conversation, Door, Signal, SignalEvent
from makelaar.services.followups.item import need_when
from makelaar.services.people.rules import need_person
from makelaar.services.signals.reading import need_signal
from makelaar.store.register import Register
from makelaar.terms import SignalStatus, SignalStep, Worry


@dataclass(frozen=True)
class SignalForm:
    """What the worker says about a signal. About a person, a door, both or nobody who is known yet."""

    text: str
    worry: Worry = Worry.LIGHT
    from_whom: str = ""
    person_id: int | None = None
    door_id: int | None = None
    conversation_id: int | None = None


def note_signal(register: Register, form: SignalForm) -> int:
    """Keep a worry, open; gives its id. Raises Refused without words, or when whom it is about is gone."""
    with register.write(_("Signaal genoteerd")) as session:
        return note_within(session, register, form)


def note_within(session: Session, register: Register, form: SignalForm) -> int:
    """The same as part of a larger act."""
    today = register.clock.today()
    row = Signal(text="", noted_on=today, created_at=register.utc_now())
    _put(session, row, form)
    row.conversation_id = form.conversation_id
    if form.conversation_id is not None and session.get(Conversation, form.conversation_id) is None:
        raise Refused(_("Dit gesprek staat niet meer in het register. Er is niets gewijzigd."))
    session.add(row)
    session.flush()
    _tell(session, row, SignalStep.NOTED, today)
    return row.id


def change_signal(register: Register, signal_id: int, form: SignalForm) -> None:
    """Change what was said about it; where it came from stays. Raises Refused as `note_signal` does."""
    with register.write(_("Signaal gewijzigd")) as session:
        _put(session, need_signal(session, signal_id), form)


def pass_on(register: Register, signal_id: int, to: str, feedback: date | str | None = None) -> None:
    """Somebody else has it now: `to`; `feedback` is when something should be heard, a day or words for one.

    Raises Refused without `to`, for words that say no day, or when the signal is closed or gone.
    """
    whom = _words(to, _("Schrijf op aan wie je het doorgeeft. Er is niets gewijzigd."))
    due = _feedback_day(register, feedback)
    with register.write(_("Signaal doorgegeven")) as session:
        row = _need_open(session, signal_id)
        row.passed_to, row.feedback_due = whom, due
        _tell(session, row, SignalStep.PASSED_ON, register.clock.today(), whom)


def expect_feedback(register: Register, signal_id: int, feedback: date | str | None) -> None:
    """Another day to hear back, or none. Raises Refused for words that say no day, or when it is closed or gone."""
    due = _feedback_day(register, feedback)
    with register.write(_("Terugkoppeling verzet")) as session:
        _need_open(session, signal_id).feedback_due = due


def heard_back(register: Register, signal_id: int, text: str, feedback: date | str | None = None) -> None:
    """What came back. It stays open, to be heard of again by `feedback`, or with no day.

    Raises Refused without words, for words that say no day, or when the signal is closed or gone.
    """
    said = _words(text, _("Schrijf op wat je hoorde. Er is niets gewijzigd."))
    due = _feedback_day(register, feedback)
    with register.write(_("Terugkoppeling genoteerd")) as session:
        row = _need_open(session, signal_id)
        row.feedback_due = due
        _tell(session, row, SignalStep.FEEDBACK, register.clock.today(), said)


def close_signal(register: Register, signal_id: int, outcome: str) -> None:
    """Close it with what came of it. Raises Refused without an outcome, or when it is closed or gone."""
    said = _words(outcome, _("Schrijf op hoe het is afgelopen; dan kan het signaal dicht. Er is niets gewijzigd."))
    today = register.clock.today()
    with register.write(_("Signaal afgesloten")) as session:
        row = _need_open(session, signal_id)
        row.status, row.outcome, row.closed_on, row.feedback_due = SignalStatus.CLOSED, said, today, None
        _tell(session, row, SignalStep.CLOSED, today, said)


def reopen_signal(register: Register, signal_id: int, why: str = "") -> None:
    """Open it again; its outcome stays in its story. Raises Refused when it is open or gone."""
    with register.write(_("Signaal heropend")) as session:
        row = need_signal(session, signal_id)
        if row.status is SignalStatus.OPEN:
            raise Refused(_("Dit signaal is al open. Er is niets gewijzigd."))
        row.status, row.outcome, row.closed_on = SignalStatus.OPEN, "", None
        _tell(session, row, SignalStep.REOPENED, register.clock.today(), why.strip())


def remove_signal(register: Register, signal_id: int) -> None:
    """Take a signal away that should not have been noted, with its story. Raises Refused when it is already gone."""
    with register.write(_("Signaal weggehaald")) as session:
        row = need_signal(session, signal_id)
        drop_story(session, {row.id})
        session.delete(row)


def drop_story(session: Session, signals: set[int]) -> None:
    """Delete the steps of these signals, as part of a larger act that takes the signals away."""
    for event in session.scalars(select(SignalEvent).where(SignalEvent.signal_id.in_(signals))):
        session.delete(event)


def _put(session: Session, row: Signal, form: SignalForm) -> None:
    row.text = _words(form.text, _("Schrijf op wat je hoorde of zag. Er is niets gewijzigd."))
    row.worry, row.from_whom = form.worry, " ".join(form.from_whom.split())
    if form.person_id is not None:
        need_person(session, form.person_id)
    if form.door_id is not None and session.get(Door, form.door_id) is None:
        raise Refused(_("Deze deur staat niet meer in het register. Er is niets gewijzigd."))
    row.person_id, row.door_id = form.person_id, form.door_id


def _tell(session: Session, row: Signal, step: SignalStep, day: date, text: str = "") -> None:
    session.add(SignalEvent(signal_id=row.id, step=step, day=day, text=text))


def _feedback_day(register: Register, feedback: date | str | None) -> date | None:
    """Raises Refused for words that say no day: a condition is none, for nobody would be reminded."""
    if feedback is None or feedback == "":
        return None
    when = need_when(feedback, register.clock.today())
    if when.day is None:
        raise Refused(_("Kies een dag waarop je iets terug wilt horen, bijvoorbeeld “over 2 weken”."))
    return when.day


def _words(text: str, sentence: str) -> str:
    if not text.strip():
        raise Refused(sentence)
    return text.strip()


def _need_open(session: Session, signal_id: int) -> Signal:
    row = need_signal(session, signal_id)
    if row.status is SignalStatus.CLOSED:
        raise Refused(_("Dit signaal is afgesloten. Heropen het eerst. Er is niets gewijzigd."))
    return row
