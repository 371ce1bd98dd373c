"""Two acts of Vandaag: a mail to everybody who is chosen, and a someday promise that still stands."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from makelaar.i18n import _, ngettext
from makelaar.services.followups import review
from makelaar.services.followups.item import FollowUpItem
from makelaar.ui.context import Context
from makelaar.ui.today.side import Side


def open_mail(side: Side, chosen: Sequence[FollowUpItem]) -> None:
    """Open a mail to the people of these promises, each person once; the sentence is that of the first."""
    people = list(dict.fromkeys(item.person_id for item in chosen))
    followups = {person: [item.id for item in chosen if item.person_id == person] for person in people}
    alone = len(people) == 1
    name = chosen[0].name if alone else ngettext("{n} mens", "{n} mensen", len(people)).format(n=len(people))
    side.open_mail(people, name, followups, has_say=bool(chosen[0].say))


def keep_someday(context: Context, owner: QWidget, item: FollowUpItem) -> None:
    """The someday promise stays; it comes up for review in half a year."""
    register = context.register
    told = _("Nog steeds ooit: {name}. Over een half jaar kijk je er weer naar.").format(name=item.name)
    context.jobs.run(
        owner,
        lambda: review.keep_someday(register, item.id),
        lambda _none: context.banner.say(told, undo=True),
    )
