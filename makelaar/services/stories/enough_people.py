"""A story is printed only where enough people in that area spoke about its theme (ANONYMITY.md, Stories 7)."""

import json
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from makelaar.i18n import _
from makelaar.models import Area, Setting, Story, Theme
from makelaar.services.statistics.speaking import people_speaking_of
from makelaar.settings import SENSITIVE_THRESHOLD, THRESHOLD


@dataclass(frozen=True)
class EnoughPeople:
    """How many people in the story's area spoke about its theme, and how many it takes; `people` is None while theme
    or area was not chosen. `theme` and `area` are their names, "" for none."""

    theme: str
    area: str
    people: int | None
    k: int

    @property
    def enough(self) -> bool:
        """Whether the story may be told as far as this goes."""
        return self.people is not None and self.people >= self.k

    @property
    def said(self) -> str:
        """The same in a sentence; where it is not enough with what can be done."""
        if not self.theme or not self.area:
            return _("Kies over welk thema het gaat en uit welke buurt het komt.")
        words = {"theme": self.theme.lower(), "area": self.area, "n": self.people, "k": self.k}
        if self.enough:
            return _("Over {theme} in {area} spraken genoeg mensen.").format(**words)
        return _(
            "Over {theme} in {area} spraken nog te weinig mensen ({n}, en het moeten er {k} zijn). "
            "Kies een ruimer thema of de hele wijk, of wacht tot er meer zijn."
        ).format(**words)


def enough_people(session: Session, story: Story) -> EnoughPeople:
    """Whether enough people spoke about the theme of this story in its area, counted over the whole register."""
    theme = None if story.theme_id is None else session.get(Theme, story.theme_id)
    area = None if story.area_id is None else session.get(Area, story.area_id)
    k = threshold_of(session, theme)
    if theme is None or area is None:
        return EnoughPeople("" if theme is None else theme.label, "" if area is None else area.name, None, k)
    return EnoughPeople(theme.label, area.name, people_speaking_of(session, theme.id, area.id), k)


def threshold_of(session: Session, theme: Theme | None) -> int:
    """k for a story about this theme."""
    setting = SENSITIVE_THRESHOLD if theme is not None and theme.sensitive else THRESHOLD
    kept = session.scalar(select(Setting.value).where(Setting.name == setting.name))
    return setting.sane(None if kept is None else json.loads(kept))
