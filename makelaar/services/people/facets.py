"""What the list can be narrowed to: the areas, tags and categories that people in the register have, with counts."""

from collections.abc import Callable
from dataclasses import dataclass

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
    here = Person.binned_at.is_(None)
    counted = func.count(func.distinct(Person.id))
    areas = select(Area.id, Area.name, counted).join(Person, Person.area_id == Area.id).where(here)
    tags = select(Tag.id, Tag.name, counted).join(PersonTag, PersonTag.tag_id == Tag.id)
    tags = tags.join(Person, Person.id == PersonTag.person_id).where(here)
    can = select(Category.id, Category.label, counted).join(Talent, Talent.category_id == Category.id)
    can = can.join(Person, Person.id == Talent.person_id).where(here, Talent.status != TalentStatus.ENDED)
    want = select(Category.id, Category.label, counted).join(Wish, Wish.category_id == Category.id)
    want = want.join(Person, Person.id == Wish.person_id).where(here, Wish.status == WishStatus.OPEN)
    with register.read() as session:

        def facets(chosen: Select[int, str, int], said: Callable[[str], str] = str) -> tuple[Facet, ...]:
            rows = session.execute(chosen.group_by(chosen.selected_columns[0])).all()
            found = (Facet(key, said(label), count) for key, label, count in rows)
            return tuple(sorted(found, key=lambda facet: fold(facet.label)))

        return PeopleFacets(facets(areas), facets(tags), facets(can, shown_label), facets(want, shown_label))


def _named(facets: tuple[Facet, ...], name: str) -> int | None:
    return next((facet.id for facet in facets if fold(facet.label) == fold(name)), None)
