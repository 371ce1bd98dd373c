"""What the list can be narrowed to: the areas, tags and categories that people in the register have, with counts."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, func, select

from makelaar.hearts.folding import fold
from makelaar.models import Area, Category, Person, PersonTag, Tag, Talent, Wish
from makelaar.services.taxonomy_originals import shown_label
from makelaar.store.register import Register
from makelaar.terms import TalentStatus, WishStatus


@dataclass(frozen=True)
class Facet:
    """One choice: `count` people outside the bin have it."""

    id: int
    label: str
    count: int


@dataclass(frozen=True)
class PeopleFacets:
    """All choices that somebody has, each list by name."""

    areas: tuple[Facet, ...]
    tags: tuple[Facet, ...]
    can: tuple[Facet, ...]
    want: tuple[Facet, ...]

    def area_named(self, name: str) -> int | None:
        """The id of the area of that name, however it is capitalised; None when nobody lives there."""
        return _named(self.areas, name)

    def tag_named(self, name: str) -> int | None:
        """The id of the tag of that name, however it is capitalised; None when nobody has it."""
        return _named(self.tags, name)


def read_facets(register: Register) -> PeopleFacets:
    """What the list can be narrowed to now."""
    areas = _counted(Person.area_id, Person.id)
    tags = _counted(PersonTag.tag_id, PersonTag.person_id)
    can = _counted(Talent.category_id, Talent.person_id).where(Talent.status != TalentStatus.ENDED)
    want = _counted(Wish.category_id, Wish.person_id).where(Wish.status == WishStatus.OPEN)
    with register.read() as session:

        def facets(counted: Select[int, int], name: Any, said: Callable[[str], str] = str) -> tuple[Facet, ...]:
            counts = counted.subquery()
            rows = session.execute(
                select(counts.c.key, name, counts.c.count).join(name.class_, name.class_.id == counts.c.key)
            )
            found = (Facet(key, said(label), count) for key, label, count in rows)
            return tuple(sorted(found, key=lambda facet: fold(facet.label)))

        return PeopleFacets(
            facets(areas, Area.name),
            facets(tags, Tag.name),
            facets(can, Category.label, shown_label),
            facets(want, Category.label, shown_label),
        )


def _counted(key: Any, person: Any) -> Select[int, int]:
    """How many people have each. Who is in the bin is left out by name, for they are few: so nobody is looked up."""
    binned = select(Person.id).where(Person.binned_at.is_not(None))
    counted = select(key.label("key"), func.count(func.distinct(person)).label("count"))
    return counted.where(person.not_in(binned)).group_by(key)


def _named(facets: tuple[Facet, ...], name: str) -> int | None:
    return next((facet.id for facet in facets if fold(facet.label) == fold(name)), None)
