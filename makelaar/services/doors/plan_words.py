"""What is unclear or impossible about a plan, in words for the worker, with the answers to choose from."""

from collections.abc import Iterable
from dataclasses import replace

from makelaar.hearts.doors.drafts import PlanDraft, PlanReading, Unclear, complete
from makelaar.hearts.doors.plans import MOST_DOORS, Filling, Parity, PlanProblem, Trouble
from makelaar.hearts.doors.schemes import fits
from makelaar.i18n import N_, _
from makelaar.terms import BuildingKind

_WORDS = {
    Trouble.NO_DOORS: N_("Zo blijft er geen enkele deur over. Kijk de nummers na."),
    Trouble.TOO_MANY: N_(
        "Dat worden meer dan {most} deuren: te veel voor één pand. Kijk de nummers na, of splits het."
    ),
    Trouble.BAD_RANGE: N_("Deze nummers lopen niet van het een naar het ander. Kijk de letters of nummers na."),
    Trouble.NO_ROOM: N_(
        "Er zijn {doors} deuren, en zo passen er {room}. Klopt het aantal verdiepingen, per trap of portieken?"
    ),
    Trouble.EMPTY_PLACE: N_(
        "Er zijn {doors} deuren, en er is plaats voor {room}: er bleef een portiek of verdieping leeg. "
        "Klopt het aantal verdiepingen, per trap of portieken?"
    ),
    Trouble.OTHER_COUNT: N_("Ik kom op {doors} deuren, en jij noemt er {room}. Kijk de nummers na."),
}


def problem_sentence(problem: PlanProblem) -> str:
    """What is wrong with the plan and what to look at."""
    return _(_WORDS[problem.why]).format(doors=problem.doors, room=problem.room, most=MOST_DOORS)


_QUESTIONS = {
    Unclear.STREET: N_("Begin met de straat, en dan de nummers."),
    Unclear.NUMBERS: N_("Welke nummers? Bijvoorbeeld “200–298” of “12A–12F”."),
    Unclear.PARITY: N_("Zijn {first}–{last} alleen de even nummers, of allemaal?"),
    Unclear.KIND: N_("Wat voor pand is het?"),
    Unclear.FLOORS: N_("Hoeveel verdiepingen met woningen zijn er?"),
    Unclear.PER_LANDING: N_("Hoeveel deuren zijn er op één verdieping van een portiek of galerij?"),
    Unclear.WORDS: N_("Dit begreep ik niet: “{words}”. De rest staat hieronder."),
}
_ODD = N_("Zijn {first}–{last} alleen de oneven nummers, of allemaal?")
_PARITIES = ((Parity.EVEN, N_("Even")), (Parity.ODD, N_("Oneven")), (Parity.ALL, N_("Allemaal")))
KINDS = (
    ((BuildingKind.FLAT, Filling.BY_ENTRANCE), N_("Flat met portieken")),
    ((BuildingKind.FLAT, Filling.BY_FLOOR), N_("Galerijflat")),
    ((BuildingKind.ROW, Filling.ROW), N_("Rij huizen")),
)
"""What a building can be, as one choice."""
_MOST_ANSWERS, _LARGEST_ANSWER = 6, 20


def question(reading: PlanReading) -> str:
    """What must be told first, or what was not understood; "" when all is clear."""
    if not reading.unclear:
        return ""
    draft, asked = reading.draft, _QUESTIONS[reading.unclear[0]]
    if reading.unclear[0] is Unclear.PARITY and (draft.first or 0) % 2:
        asked = _ODD
    return _(asked).format(first=draft.first, last=draft.last, words=reading.words)


def answers(reading: PlanReading) -> tuple[tuple[str, PlanDraft], ...]:
    """What may be answered to the question, with the draft as it then is; none where it must be typed."""
    asked, draft = (reading.unclear or (None,))[0], reading.draft
    if asked is Unclear.PARITY:
        likely = [(parity, words) for parity, words in _PARITIES if fits(draft.first or 0, parity)]
        return tuple((_(words), replace(draft, parity=parity)) for parity, words in likely)
    if asked is Unclear.KIND:
        return tuple((_(words), replace(draft, kind=kind, filling=filling)) for (kind, filling), words in KINDS)
    counts = range(1, _LARGEST_ANSWER + 1)
    if asked is Unclear.FLOORS:
        return _fitting((n, replace(draft, floors=n)) for n in counts)
    if asked is Unclear.PER_LANDING:
        return _fitting((n, replace(draft, per_landing=n, per_entrance=None)) for n in counts)
    return ()


def _fitting(likely: Iterable[tuple[int, PlanDraft]]) -> tuple[tuple[str, PlanDraft], ...]:
    """The first of these numbers that make a building, or lead to the next question."""
    return tuple((str(n), told) for n, told in likely if complete(told).problem is None)[:_MOST_ANSWERS]
