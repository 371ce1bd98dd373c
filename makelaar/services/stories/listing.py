"""The list of stories: where each stands, what is in the way, and where it was told."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from makelaar.clock import wall_time
from makelaar.models import Story
from makelaar.services.stories.enough_people import EnoughPeople, enough_people
from makelaar.services.stories.permission import Permission, permissions
from makelaar.services.stories.view import ToldIn, told_in
from makelaar.store.register import Register
from makelaar.terms import StoryStatus


@dataclass(frozen=True)
class StoryLine:
    """A story in the list. `why_not` is a sentence about what keeps it from being told apart from her own review, ""
    for nothing: consent, or too few people. The title may be empty."""

    id: int
    title: str
    status: StoryStatus
    theme: str
    area: str
    made_on: date
    why_not: str
    told_in: tuple[ToldIn, ...]

    @property
    def tellable(self) -> bool:
        """Whether a report may choose it (it is looked through once more then)."""
        return self.status is StoryStatus.READY and not self.why_not


def list_stories(register: Register) -> tuple[StoryLine, ...]:
    """All stories, the newest first."""
    with register.read() as session:
        rows = list(session.scalars(select(Story).order_by(Story.id.desc())))
        allowed = permissions(session, rows)
        told = told_in(session, [row.id for row in rows])
        spoken: dict[tuple[int | None, int | None], EnoughPeople] = {}
        for row in rows:
            place = (row.theme_id, row.area_id)
            if place not in spoken:
                spoken[place] = enough_people(session, row)
    return tuple(_line(row, allowed[row.id], spoken[row.theme_id, row.area_id], told.get(row.id, ())) for row in rows)


def tellable_stories(register: Register) -> tuple[StoryLine, ...]:
    """What a report may choose from, by title: no order betrays when each was told."""
    lines = (line for line in list_stories(register) if line.tellable)
    return tuple(sorted(lines, key=lambda line: (line.title.lower(), line.theme, line.area)))


def _line(row: Story, permission: Permission, enough: EnoughPeople, told: tuple[ToldIn, ...]) -> StoryLine:
    why = permission.why_not
    if not why and enough.people is not None and not enough.enough:
        why = enough.said
    made = wall_time(row.created_at).date()
    title = row.title.strip()
    return StoryLine(row.id, title, row.status, enough.theme, enough.area, made, why, told)
