"""Why a plan makes no building, in words for the worker."""

from makelaar.hearts.doors.plans import MOST_DOORS, PlanProblem, Trouble
from makelaar.i18n import N_, _

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
}


def problem_sentence(problem: PlanProblem) -> str:
    """What is wrong with the plan and what to look at."""
    return _(_WORDS[problem.why]).format(doors=problem.doors, room=problem.room, most=MOST_DOORS)
