"""Promises (opvolgingen)."""

from datetime import date, datetime

from sqlalchemy.orm import Mapped, mapped_column

from makelaar.models.base import Base, moment, reference, worded
from makelaar.terms import Channel, FollowUpStatus, RepeatUnit


class FollowUp(Base):
    """A promise to return to someone: on `due`, or someday under `condition`, looked at again on `review_on`.

    Exactly one of `due` and `condition` says when. `words` keeps the day as it was typed. `why` is the reason,
    `say` the one sentence to say ("brief aan later"). `outcome` is what came of it, or why it was dropped.
    Repeats every `repeat_every` `repeat_unit`s, on day `repeat_day` of the month where that is long enough.
    """

    __tablename__ = "followup"

    person_id: Mapped[int] = reference("person.id")
    due: Mapped[date | None] = mapped_column(default=None, index=True)
    condition: Mapped[str] = mapped_column(default="")
    review_on: Mapped[date | None] = mapped_column(default=None)
    words: Mapped[str] = mapped_column(default="")
    channel: Mapped[Channel | None] = mapped_column(worded(Channel), default=None)
    why: Mapped[str] = mapped_column(default="")
    say: Mapped[str] = mapped_column(default="")
    repeat_every: Mapped[int | None] = mapped_column(default=None)
    repeat_unit: Mapped[RepeatUnit | None] = mapped_column(worded(RepeatUnit), default=None)
    repeat_day: Mapped[int | None] = mapped_column(default=None)
    status: Mapped[FollowUpStatus] = mapped_column(worded(FollowUpStatus), default=FollowUpStatus.OPEN, index=True)
    outcome: Mapped[str] = mapped_column(default="")
    created_at: Mapped[datetime] = moment()
    closed_on: Mapped[date | None] = mapped_column(default=None)


class FollowUpMove(Base):
    """The promise was moved: from a day or a condition, to a day or a condition, on the day that it was done.

    Kept for the timeline: a promise moved four times tells something. Empty sides are empty, as in `FollowUp`.
    """

    __tablename__ = "followup_move"

    followup_id: Mapped[int] = reference("followup.id")
    person_id: Mapped[int] = reference("person.id")
    from_day: Mapped[date | None] = mapped_column(default=None)
    from_condition: Mapped[str] = mapped_column(default="")
    to_day: Mapped[date | None] = mapped_column(default=None)
    to_condition: Mapped[str] = mapped_column(default="")
    moved_on: Mapped[date]
