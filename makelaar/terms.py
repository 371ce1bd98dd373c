"""The words of the field as types (FIELD.md): English in the code; the values are what JSON and the register hold."""

from enum import StrEnum


class Channel(StrEnum):
    """How somebody is reached, or how an encounter came about. Values are the exchange words of the JSON forms."""

    MAIL = "mail"
    CALL = "bel"
    APP = "app"
    VISIT = "langs"
    LETTER = "brief"
    STREET = "straat"
    TABLE = "tafel"
    OTHER = "anders"


REACHING = (Channel.MAIL, Channel.CALL, Channel.APP, Channel.VISIT, Channel.LETTER)
"""Channels by which a person can be reached, refused or preferred; the others only happen."""


class PointKind(StrEnum):
    """What a contact point is."""

    PHONE = "phone"
    EMAIL = "email"


class AgeGroup(StrEnum):
    """Age as a group, never a birth date (data minimisation)."""

    CHILD = "0-11"
    TEEN = "12-17"
    YOUNG = "18-26"
    ADULT = "27-44"
    MIDDLE = "45-66"
    SENIOR = "67-79"
    OLD = "80+"


class TalentStatus(StrEnum):
    """Where a talent (kan) stands."""

    AVAILABLE = "available"
    PAUSED = "paused"
    ENDED = "ended"


class WishStatus(StrEnum):
    """Where a wish (wil) stands."""

    OPEN = "open"
    FULFILLED = "fulfilled"
    DROPPED = "dropped"


class FollowUpStatus(StrEnum):
    """Where a promise (opvolging) stands. Moved promises stay open."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


class RepeatUnit(StrEnum):
    """The unit of a repeating promise ("elke maand")."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


class ConsentPurpose(StrEnum):
    """What a person agreed to, or did not."""

    KEEP = "keep"
    MAIL = "mail"
    SHARE = "share"
    INTRODUCE = "introduce"
    STORY = "story"


class ConsentState(StrEnum):
    """The answer in force for one purpose."""

    NONE = "none"
    GIVEN = "given"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


class ConsentHow(StrEnum):
    """How an answer was given."""

    SPOKEN = "spoken"
    WRITTEN = "written"
    MAIL = "mail"
    FORM = "form"


class LinkKind(StrEnum):
    """What one person is of another. A parent has a child, a carer somebody to care for; the others go both ways."""

    PARTNER = "partner"
    PARENT = "parent"
    FAMILY = "family"
    NEIGHBOUR = "neighbour"
    CARER = "carer"
    KNOWS = "knows"
