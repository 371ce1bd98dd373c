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


class BuildingKind(StrEnum):
    """How a building is entered: by entrances (portieken) with floors, or each door on the street."""

    FLAT = "flat"
    ROW = "row"


class RoundStatus(StrEnum):
    """Where a round (ronde) stands."""

    PLANNED = "planned"
    WALKING = "walking"
    DONE = "done"


class Outcome(StrEnum):
    """What a ring (aanbelling) led to, in the order of the keys 1 to 6."""

    NOT_HOME = "not_home"
    NOT_NOW = "not_now"
    SHORT_TALK = "short_talk"
    CONVERSATION = "conversation"
    COME_BACK = "come_back"
    DECLINED = "declined"


class Kept(StrEnum):
    """What a resident said may be done with a doorstep conversation (portiekgesprek)."""

    NOTHING = "nothing"
    """Only that there was a talk; no word of it is kept."""
    KEEP = "keep"
    """The worker may keep it, for herself."""
    TELL = "tell"
    """It may be told on, without anything that shows who it was."""


class Gift(StrEnum):
    """What a doorstep conversation gave beside its words; a signal says itself which conversation it came from."""

    TALENT = "talent"
    WISH = "wish"
    FOLLOWUP = "followup"
    PERSON = "person"
    """Her card was made for it."""


class Worry(StrEnum):
    """How worrying a signal (signaal) is."""

    LIGHT = "light"
    SERIOUS = "serious"
    URGENT = "urgent"


class SignalStatus(StrEnum):
    """Where a signal stands: open until somebody closed it with an outcome."""

    OPEN = "open"
    CLOSED = "closed"


class SignalStep(StrEnum):
    """What happened with a signal."""

    NOTED = "noted"
    PASSED_ON = "passed_on"
    FEEDBACK = "feedback"
    CLOSED = "closed"
    REOPENED = "reopened"


class StoryStatus(StrEnum):
    """Where a story (verhaal) stands; whether it may be told also depends on the consent of whose it is."""

    DRAFT = "draft"
    READY = "ready"


class ReportTemplate(StrEnum):
    """What kind of report (verantwoording) it is."""

    QUARTER = "quarter"
    HALF_YEAR = "half_year"
    YEAR = "year"
    PROJECT = "project"
    AREA = "area"
    """For the wijkoverleg: the sociale foto of some areas."""
    ROUND = "round"
    """What a round along doors gave."""
