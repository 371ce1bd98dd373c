"""Cells that say "the same as above": idem, zelfde, ditto marks."""

import re
from collections import Counter

from makelaar.i18n import _, ngettext
from makelaar.intake.drafts import Draft
from makelaar.intake.rows import Column, Field

_DITTO = re.compile(
    r"(?:idem(?: dito)?|id\.|ditt?o|(?:(?:het|de)?zelfde|idem)(?: (?:adres|straat|huis|deur|flat|wijk|buurt|plaats))?|"
    r"(?:zie|als) (?:hier)?boven|[-–]*(?:[\"“”„″〃]{1,2}|''|,,)[-–]*)[.!]*(?:\s+(?P<number>\d.*))?",
    re.IGNORECASE,
)
_PLACES = (Field.ADDRESS, Field.STREET, Field.NUMBER, Field.DOOR, Field.POSTCODE, Field.PLACE, Field.AREA)
"""Where people stand beside or above each other, "idem" is what it says: told once for the whole column."""
_AS_TYPED = (Field.NAME, Field.NOTE, Field.REST, Field.SKIP)


class Ditto:
    """What stood last in each column of one table, and how often a mark pointed at it."""

    def __init__(self) -> None:
        self._above: dict[int, str] = {}
        self._taken: Counter[str] = Counter()

    def forget(self) -> None:
        """Nothing stands above: a heading came between."""
        self._above = {}

    def meant(self, draft: Draft, column: Column, text: str, street: str) -> str:
        """The cell's text, or the one above where it only points there; "" where there is nothing to read.

        `street` is the street of the row above, for "idem 14". What is taken over is told: an address in a warning,
        anything else in a question, since two people seldom share it.
        """
        mark = _DITTO.fullmatch(text) if column.field not in _AS_TYPED else None
        if mark is None:
            self._above[column.index] = text or self._above.get(column.index, "")
            return text
        above = self._pointed_at(column, mark, street)
        if not above:
            draft.misplace(column.header, text)
            return ""
        self._above[column.index] = above
        if column.field in _PLACES:
            self._taken[column.header] += 1
        else:
            asked = _("Bij “{column}” staat “{mark}”. Dat is gelezen als “{text}”, van de rij erboven. Klopt dat?")
            draft.ask(asked.format(column=column.header, mark=text, text=above))
        return above

    def _pointed_at(self, column: Column, mark: re.Match[str], street: str) -> str:
        if mark["number"] is None:
            return self._above.get(column.index, "")
        of_street = column.field in (Field.ADDRESS, Field.STREET) and street
        return f"{street} {mark['number']}" if of_street else ""

    def warnings(self) -> list[str]:
        """What was taken over from above, by column."""
        return [
            ngettext(
                "Bij “{column}” is {n} keer “zelfde als hierboven” ingevuld met wat erboven staat.",
                "Bij “{column}” is {n} keer “zelfde als hierboven” ingevuld met wat erboven staat.",
                count,
            ).format(column=column, n=count)
            for column, count in self._taken.items()
        ]
