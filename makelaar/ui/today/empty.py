"""Vandaag with nothing on it: what belongs here, and the first step."""

from makelaar.i18n import _
from makelaar.ui.context import Context
from makelaar.ui.kit import Button, EmptyState


def empty_states(context: Context) -> tuple[EmptyState, EmptyState]:
    """For a register with nobody in it, and for one where nothing was promised (or all is done)."""
    nobody = EmptyState(
        "today",
        _("Hier komt te staan bij wie je terug zou komen"),
        _(
            "Haal je lijst uit Excel: wie je later wilde mailen of bellen, staat dan hier op de goede dag. Of zet "
            "iemand in je register en beloof terug te komen, “over drie weken” of “als ze met pensioen is”."
        ),
        Button(_("Haal je lijst uit Excel"), lambda: context.navigate("import"), primary=True, sign="import"),
        Button(_("Naar mensen"), lambda: context.navigate("people"), sign="people"),
    )
    nothing = EmptyState(
        "fine",
        _("Er staat niets open"),
        _(
            "Beloof je iemand terug te komen? Kies die mens en schrijf erbij wanneer, “over drie weken” of “als ze "
            "met pensioen is”. Op de goede dag staat het hier."
        ),
        Button(_("Naar mensen"), lambda: context.navigate("people"), primary=True, sign="people"),
    )
    return nobody, nothing
