"""What was read of one line. Every letter typed is in exactly one piece; pieces of kind NOTE make the note."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from makelaar.hearts.days import Repeat
from makelaar.terms import Channel


class Part(StrEnum):
    """What a piece of the line is."""

    NAME = "name"
    STREET = "street"
    NUMBER = "number"
    POSTCODE = "postcode"
    PLACE = "place"
    PHONE = "phone"
    EMAIL = "email"
    CAN = "can"
    WANT = "want"
    PROMISE = "promise"
    TAG = "tag"
    NOTE = "note"


@dataclass(frozen=True)
class Piece:
    """The words at `text[start:end]` and what they were taken for; `text` is exactly those words."""

    start: int
    end: int
    part: Part
    text: str


@dataclass(frozen=True)
class Promise:
    """When and how to return: a day, or a someday with its condition, or only a channel."""

    day: date | None = None
    condition: str = ""
    channel: Channel | None = None
    repeat: Repeat | None = None
    words: str = ""


class Question(StrEnum):
    """What the line leaves open; the choice is shown, never guessed silently."""

    WHICH_DAY = "which day"
    """The words could mean another day as well (`Captured.other_days`)."""
    IS_PROMISE = "is promise"
    """A day stands within what somebody can or wants: is it the day to return?"""
    MORE_PROMISES = "more promises"
    """More than one day to return: the first is taken, the others stand in the note."""
    WHO = "who"
    """No name was found, or more than one."""
    CAN_OR_NOTE = "can or note"
    """Something to offer, or just told: "heeft een …", or an unknown word behind a list (`Captured.unsure`)."""
    WRONG_PHONE = "wrong phone"
    """A row of digits that no phone has."""
    WHOSE_PHONE = "whose phone"
    """A phone that stands with a word for a relative or a carer: it is in the note, or hers for want of another."""
    WHOSE = "whose"
    """Where somebody else lives, or what somebody else can or wants, stands in the note (`relatives`)."""
    TOLD_DAY = "told day"
    """A day stands in the note with what happens then, without a word for returning (`Captured.told`)."""
    NOT_HERE = "not here"
    """A BSN or an account number stands in the note, and should not."""


@dataclass(frozen=True)
class Captured:
    """One line, understood. Empty means that the line says nothing of it.

    `note` is what fits nowhere, and how somebody can or wants something where that says more ("misschien oppassen").
    """

    text: str
    pieces: tuple[Piece, ...]
    name: str = ""
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    street: str = ""
    number: str = ""
    postcode: str = ""
    place: str = ""
    can: tuple[str, ...] = ()
    want: tuple[str, ...] = ()
    promise: Promise | None = None
    tags: tuple[str, ...] = ()
    note: str = ""
    questions: tuple[Question, ...] = ()
    other_days: tuple[date, ...] = ()
    unsure: tuple[str, ...] = ()
    """Of `can`: what was said as "heeft een …", so that it may as well be a note. Of `note`: what stands behind a
    list, so that it may as well be part of it."""
    of_others: tuple[str, ...] = ()
    """Of `note`: where somebody else lives, and what somebody else can or wants."""
    told: Promise | None = None
    """The day in the note that may be one to return: what it would be as a promise, `words` as they stand there."""
