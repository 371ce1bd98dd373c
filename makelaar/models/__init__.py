"""The register's tables as typed SQLAlchemy 2 mappings. Rows only: no relations, so nothing loads unasked."""

from makelaar.models.base import Base
from makelaar.models.consent import Consent
from makelaar.models.conversation import Conversation, ConversationGift, ConversationTheme, Theme
from makelaar.models.doors import Building, Door, Entrance
from makelaar.models.doubles import MergedPerson, NotSame
from makelaar.models.encounter import Encounter, EncounterPerson, EncounterTheme
from makelaar.models.followup import FollowUp, FollowUpMove
from makelaar.models.intake import ColumnMemory, ImportBatch, ImportSource
from makelaar.models.links import Household, HouseholdMember, PersonLink
from makelaar.models.logbook import LogEntry, LogEntryPerson
from makelaar.models.offers import Category, Talent, Wish
from makelaar.models.person import Area, ContactPoint, NoContact, Person, PersonLanguage, PersonTag, Tag
from makelaar.models.register import Draft, MailTemplate, RegisterInfo, Setting
from makelaar.models.release import (
    CategoryName,
    FrozenQuarter,
    Release,
    ReleaseFile,
    ReleaseNumbers,
    ReleaseStory,
)
from makelaar.models.rounds import Round, RoundDoor, Visit
from makelaar.models.signal import Signal, SignalEvent
from makelaar.models.story import Story
from makelaar.models.views import HintAside, SavedView

__all__ = [
    "Area",
    "Base",
    "Building",
    "Category",
    "CategoryName",
    "ColumnMemory",
    "Consent",
    "ContactPoint",
    "Conversation",
    "ConversationGift",
    "ConversationTheme",
    "Door",
    "Draft",
    "Encounter",
    "EncounterPerson",
    "EncounterTheme",
    "Entrance",
    "FollowUp",
    "FollowUpMove",
    "FrozenQuarter",
    "HintAside",
    "Household",
    "HouseholdMember",
    "ImportBatch",
    "ImportSource",
    "LogEntry",
    "LogEntryPerson",
    "MailTemplate",
    "MergedPerson",
    "NoContact",
    "NotSame",
    "Person",
    "PersonLanguage",
    "PersonLink",
    "PersonTag",
    "RegisterInfo",
    "Release",
    "ReleaseFile",
    "ReleaseNumbers",
    "ReleaseStory",
    "Round",
    "RoundDoor",
    "SavedView",
    "Setting",
    "Signal",
    "SignalEvent",
    "Story",
    "Tag",
    "Talent",
    "Theme",
    "Visit",
    "Wish",
]
