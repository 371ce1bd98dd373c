"""Stories (verhalen): what somebody told, rewritten so that nobody can be recognised."""

from datetime import date, datetime

from sqlalchemy.orm import Mapped, mapped_column

from makelaar.models.base import Base, moment, reference, worded
from makelaar.terms import StoryStatus


class Story(Base):
    """A story in the making, or ready to be told. It comes from a doorstep conversation or from an encounter.

    `text` is what is reviewed (the worker's rewriting so far), `decisions` (JSON) what she decided on its marks, `told`
    the text as it would be printed, `quote` one sentence of it. `could_be` answers the closing question. `person_id` is
    whose story it is, where the talk had a name.
    """

    __tablename__ = "story"

    person_id: Mapped[int | None] = reference("person.id", nullable=True)
    conversation_id: Mapped[int | None] = reference("conversation.id", nullable=True)
    encounter_id: Mapped[int | None] = reference("encounter.id", nullable=True)
    theme_id: Mapped[int | None] = reference("theme.id", nullable=True)
    area_id: Mapped[int | None] = reference("area.id", nullable=True)
    title: Mapped[str] = mapped_column(default="")
    text: Mapped[str]
    decisions: Mapped[str] = mapped_column(default="{}")
    told: Mapped[str] = mapped_column(default="")
    quote: Mapped[str] = mapped_column(default="")
    could_be: Mapped[int | None] = mapped_column(default=None)
    status: Mapped[StoryStatus] = mapped_column(worded(StoryStatus), default=StoryStatus.DRAFT)
    ready_on: Mapped[date | None] = mapped_column(default=None)
    created_at: Mapped[datetime] = moment()
