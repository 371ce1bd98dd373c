"""How many people spoke of a theme in an area: only where those are enough a story is told (ANONYMITY.md)."""

import numpy as np
from sqlalchemy.orm import Session

from makelaar.services.statistics.categories import AREA, area_group
from makelaar.services.statistics.facts import Span, each_once
from makelaar.services.statistics.sources_people import people


def people_speaking_of(session: Session, theme_id: int | None, area_id: int | None) -> int:
    """How many different people spoke of this theme (None: of anything), in this area with its buurten (None:
    anywhere), ever: as they count in "mensen"."""
    found = people(session, Span(), theme_id)
    if area_id is not None:
        inside = [int(code[1:]) for code in area_group(session, [area_id])]
        found = found.where(np.isin(found.at[AREA], inside))
    return len(each_once(found.person))
