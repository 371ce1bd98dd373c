"""The headings of Vandaag, with their count."""

from dataclasses import dataclass

from makelaar.i18n import _
from makelaar.services.followups.today import Section
from makelaar.ui.today.words import SECTION_WORDS


@dataclass(frozen=True)
class Heading:
    """Over a section."""

    section: Section
    count: int

    @property
    def words(self) -> str:
        """ "Te laat"."""
        return _(SECTION_WORDS[self.section])


@dataclass(frozen=True)
class Beside(Heading):
    """Over what waits beside the promises, below those of today."""

    title: str

    @property
    def words(self) -> str:
        """ "Aan de deur: terugkomen"."""
        return self.title
