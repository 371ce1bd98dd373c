"""Stories that left and may not be told any more: what left stays as it was, but not without a word about them."""

import json
from collections.abc import Mapping, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from makelaar.i18n import _
from makelaar.models import Release, Story
from makelaar.services.stories.permission import permissions


def not_told_now(session: Session, releases: Sequence[Release]) -> Mapping[int, tuple[str, ...]]:
    """Of each of these releases, by id: a sentence for every story in it of which consent was withdrawn since, or that
    is gone from the register (its title is as it was printed)."""
    printed = {row.id: {one["id"]: one["title"] for one in json.loads(row.verdict)["stories"]} for row in releases}
    wanted = {story_id for titles in printed.values() for story_id in titles}
    stories = session.scalars(select(Story).where(Story.id.in_(wanted))).all() if wanted else ()
    allowed = permissions(session, stories) if stories else {}
    return {
        row.id: tuple(
            _sentence(title, gone=story_id not in allowed, withdrawn=row.withdrawn_on is not None)
            for story_id, title in printed[row.id].items()
            if story_id not in allowed or not allowed[story_id].given
        )
        for row in releases
    }


def _sentence(title: str, *, gone: bool, withdrawn: bool) -> str:
    why = _("“{title}” mag intussen niet meer verteld worden (bij Verhalen staat waarom).")
    if gone:
        why = _("“{title}” staat niet meer in het register.")
    do = _("Deel dit verslag niet opnieuw en trek deze uitgifte in.")
    if withdrawn:
        do = _("Deel dit verslag niet opnieuw.")
    return f"{why.format(title=title)} {do}"
