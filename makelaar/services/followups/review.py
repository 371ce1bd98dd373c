"""Someday promises: brought up every half year, to be looked at again."""

from makelaar.hearts.days.calendar import add_months
from makelaar.i18n import _
from makelaar.services.followups.promising import REVIEW_MONTHS, need_open
from makelaar.store.register import Register


def keep_someday(register: Register, followup_id: int) -> None:
    """Looked at and still someday: it comes up for review again in half a year.

    Raises Refused when the promise is closed or gone. To give it a day, move it; to let it go, drop it.
    """
    with register.write(_("Ooit bekeken")) as session:
        row = need_open(session, followup_id)
        if row.condition:
            row.review_on = add_months(register.clock.today(), REVIEW_MONTHS)
