"""What the front of a building says as a whole: counts, and the one sentence above the drawing. Pure."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from makelaar.hearts.doors.state import DoorState
from makelaar.i18n import N_, _, ngettext

STATE_WORDS = {
    DoorState.NEVER: N_("nog nooit"),
    DoorState.NOT_HOME: N_("niet thuis"),
    DoorState.NOT_NOW: N_("nu niet"),
    DoorState.SHORT_TALK: N_("even gepraat"),
    DoorState.CONVERSATION: N_("gesprek"),
    DoorState.COME_BACK: N_("kom terug"),
    DoorState.DECLINED: N_("wil dit niet"),
    DoorState.KNOWN: N_("al bekend"),
}
"""Each state in words, as the legend has them; translated where they are shown."""
DO_NOT_RING_WORDS = N_("niet aanbellen")
FADING_WORDS = N_("Hoe fletser de kleur, hoe langer geleden; na twee jaar op z’n fletst.")


@dataclass(frozen=True)
class FacadeSummary:
    """Counts of doors: all of them, those rung at, those where somebody was spoken, those not to ring at.

    `states` counts them by state; never rung are those that are waiting for it, without those not to ring at.
    """

    doors: int
    rung: int
    reached: int
    do_not_ring: int
    states: Mapping[DoorState, int]


def summarise(doors: Iterable[tuple[DoorState, bool, bool]]) -> FacadeSummary:
    """The counts of doors given as (state, somebody was spoken, do not ring)."""
    all_of_them = list(doors)
    states = Counter(state for state, _reached, stop in all_of_them if state is not DoorState.NEVER or not stop)
    return FacadeSummary(
        doors=len(all_of_them),
        rung=sum(state not in (DoorState.NEVER, DoorState.KNOWN) for state, _reached, _stop in all_of_them),
        reached=sum(reached for _state, reached, _stop in all_of_them),
        do_not_ring=sum(stop for _state, _reached, stop in all_of_them),
        states={state: states[state] for state in DoorState},
    )


def finding(summary: FacadeSummary) -> str:
    """ "Bereikt 41 % · nog nooit 18 · terug 5"; where nothing was rung yet, that."""
    if not summary.doors:
        return _("Nog geen deuren")
    if not summary.rung:
        return _nothing_rung(summary)
    never, again = summary.states[DoorState.NEVER], summary.states[DoorState.COME_BACK]
    told = [_("Bereikt {share} %").format(share=share(summary.reached, summary.doors))]
    if never:
        told.append(_("nog nooit {n}").format(n=never))
    if again:
        told.append(_("terug {n}").format(n=again))
    return " · ".join(told)


def share(part: int, whole: int) -> int:
    """A share in whole percents, half up; 0 and 100 only where it is none or all."""
    if part in (0, whole):
        return 100 if part else 0
    return min(99, max(1, (200 * part + whole) // (2 * whole)))


def _nothing_rung(summary: FacadeSummary) -> str:
    told = ngettext("Aan deze ene deur is nog niet aangebeld", "Nog nergens aangebeld", summary.doors)
    if known := summary.states[DoorState.KNOWN]:
        told += " · " + ngettext("{n} deur al bekend", "{n} deuren al bekend", known).format(n=known)
    return told
