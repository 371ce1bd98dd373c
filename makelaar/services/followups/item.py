"""A promise (opvolging) as pages and the command line see it, and how a typed day becomes one."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Select, select

from makelaar.errors import Refused
from makelaar.hearts.days import Repeat, read_day
from makelaar.i18n import _
from makelaar.models import FollowUp, Person
from makelaar.services.people.names import shown_name
from makelaar.terms import Channel, FollowUpStatus


@dataclass(frozen=True)
class FollowUpItem:
    """One promise. `name` is how the person is called and never empty.

    Exactly one of `due` and `condition` says when; a condition comes up for review on `review_on`. `words` is the day
    as it was typed. `outcome` is what came of it, or why it was dropped.
    """

    id: int
    person_id: int
    name: str
    due: date | None
    condition: str
    review_on: date | None
    words: str
    channel: Channel | None
    why: str
    say: str
    repeat: Repeat | None
    status: FollowUpStatus
    outcome: str
    closed_on: date | None


@dataclass(frozen=True)
class When:
    """When to return: on `day`, or someday under `condition`; `words` as typed, empty for a day that was picked.

    `others` are days that the words could mean just as well, for the page to offer.
    """

    day: date | None = None
    condition: str = ""
    words: str = ""
    repeat: Repeat | None = None
    others: tuple[date, ...] = ()

    def __post_init__(self) -> None:
        if (self.day is None) == (not self.condition):
            raise ValueError("exactly one of day and condition says when")


def when_said(words: str, today: date) -> When | None:
    """What is meant by a day in words, for showing while it is typed; None when no day is understood."""
    reading = read_day(words, today)
    if reading is None:
        return None
    return When(reading.day, reading.condition, words.strip(), reading.repeat, reading.others)


def need_when(when: When | date | str, today: date) -> When:
    """When, from a picked day or from words. Raises Refused when the words say no day."""
    if isinstance(when, When):
        return when
    if isinstance(when, date):
        return When(when)
    understood = when_said(when, today)
    if understood is None:
        raise Refused(
            _(
                "Deze dag begrijp ik niet; er is niets gewijzigd. Schrijf bijvoorbeeld “over 3 weken”, “12 maart” "
                "of “als ze met pensioen is”."
            )
        )
    return understood


def promises_with_people() -> Select[FollowUp, Person]:
    """Promises and whose they are, without people in the bin."""
    return select(FollowUp, Person).join(Person, Person.id == FollowUp.person_id).where(Person.binned_at.is_(None))


def item_of(row: FollowUp, person: Person) -> FollowUpItem:
    """The row as others see it."""
    return FollowUpItem(
        id=row.id,
        person_id=row.person_id,
        name=shown_name(person),
        due=row.due,
        condition=row.condition,
        review_on=row.review_on,
        words=row.words,
        channel=row.channel,
        why=row.why,
        say=row.say,
        repeat=repeat_of(row),
        status=row.status,
        outcome=row.outcome,
        closed_on=row.closed_on,
    )


def repeat_of(row: FollowUp) -> Repeat | None:
    """How the promise repeats; None when it does not."""
    if row.repeat_every is None or row.repeat_unit is None:
        return None
    return Repeat(row.repeat_every, row.repeat_unit)
