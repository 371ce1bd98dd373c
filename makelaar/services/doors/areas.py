"""Areas (wijken and buurten): a buurt may lie in a wijk."""

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from makelaar.errors import Refused
from makelaar.hearts.folding import fold
from makelaar.i18n import _
from makelaar.models import Area, Building, Person
from makelaar.services.stories.origin import loosen_stories
from makelaar.store.register import Register

_LONGEST = 60


@dataclass(frozen=True)
class AreaLine:
    """An area: the wijk in which it lies ("" for none), and how many buildings and people are in it."""

    id: int
    name: str
    parent_id: int | None
    parent: str
    buildings: int
    people: int

    @property
    def whole_name(self) -> str:
        """ "Couwenhoven (Zeist-Oost)": the area, and its wijk where it has one."""
        return f"{self.name} ({self.parent})" if self.parent else self.name


def list_areas(register: Register) -> tuple[AreaLine, ...]:
    """All areas by name, each buurt right below its wijk; nobody from the bin is counted."""
    with register.read() as session:
        areas = {area.id: area for area in session.scalars(select(Area))}
        buildings = _counted(session, Building.area_id)
        people = _counted(session, Person.area_id, Person.binned_at.is_(None))

    def order(area: Area) -> tuple[tuple[str, ...], ...]:
        parent = areas.get(area.parent_id) if area.parent_id is not None else None
        own = (fold(area.name),)
        return (own, ()) if parent is None else ((fold(parent.name),), own)

    return tuple(
        AreaLine(
            area.id,
            area.name,
            area.parent_id,
            areas[area.parent_id].name if area.parent_id in areas else "",
            buildings.get(area.id, 0),
            people.get(area.id, 0),
        )
        for area in sorted(areas.values(), key=order)
    )


def put_area(register: Register, name: str, parent: str = "") -> int:
    """The area of that name, made when there is none, in the wijk `parent` (made too); gives its id.

    An area that is there already stays where it lies, unless `parent` says another wijk. Raises Refused without a
    name, for an area in itself, and for a wijk that lies in a wijk.
    """
    with register.write(_("Wijk of buurt toegevoegd")) as session:
        area = area_named(session, _clean(name))
        if parent.strip():
            lay_in(session, area, area_named(session, _clean(parent)))
        return area.id


def change_area(register: Register, area_id: int, *, name: str | None = None, parent: str | None = None) -> None:
    """Give an area another name, or say in which wijk it lies (made when there is none; "" for none), as one act.

    Raises Refused without a name, for a name in use, for an area in itself, for a wijk that lies in a wijk, or when
    it is gone.
    """
    with register.write(_("Wijk of buurt gewijzigd")) as session:
        area = need_area(session, area_id)
        if name is not None:
            area.name = _free_name(session, area_id, name)
        if parent is not None and parent.strip():
            lay_in(session, area, area_named(session, _clean(parent)))
        elif parent is not None:
            area.parent_id = None


def remove_area(register: Register, area_id: int) -> None:
    """Take away an area where nobody lives and nothing stands.

    Raises Refused when people, buildings or a buurt are in it, or when it is already gone.
    """
    with register.write(_("Wijk of buurt weggehaald")) as session:
        area = need_area(session, area_id)
        inside = (Person.area_id, Building.area_id, Area.parent_id)
        if any(session.scalar(select(func.count()).where(column == area_id)) for column in inside):
            raise Refused(
                _(
                    "Hier wonen nog mensen, of er ligt een pand of buurt in. Zet die eerst ergens anders neer. "
                    "Er is niets gewijzigd."
                )
            )
        loosen_stories(session, area)
        session.delete(area)


def area_named(session: Session, name: str) -> Area:
    """The area of that name, however it is capitalised; made when there is none."""
    for area in session.scalars(select(Area)):
        if fold(area.name) == fold(name):
            return area
    area = Area(name=" ".join(name.split()))
    session.add(area)
    session.flush()
    return area


def need_area(session: Session, area_id: int) -> Area:
    """The area's row. Raises Refused when it is gone."""
    area = session.get(Area, area_id)
    if area is None:
        raise Refused(_("Deze wijk of buurt is er niet meer. Er is niets gewijzigd."))
    return area


def lay_in(session: Session, area: Area, parent: Area) -> None:
    """Lay a buurt in a wijk. Raises Refused for an area in itself and for a wijk that lies in a wijk."""
    if area.id == parent.id:
        raise Refused(_("Een wijk kan niet in zichzelf liggen. Er is niets gewijzigd."))
    has_own = session.scalar(select(func.count()).where(Area.parent_id == area.id))
    if parent.parent_id is not None or has_own:
        raise Refused(
            _(
                "Een buurt ligt in een wijk, en een wijk niet weer in een andere. Kies een wijk die nergens in ligt. "
                "Er is niets gewijzigd."
            )
        )
    area.parent_id = parent.id


def _free_name(session: Session, area_id: int, name: str) -> str:
    words = _clean(name)
    if any(other.id != area_id and fold(other.name) == fold(words) for other in session.scalars(select(Area))):
        raise Refused(_("Zo heet al een wijk of buurt. Kies een andere naam; er is niets gewijzigd."))
    return words


def _clean(name: str) -> str:
    words = " ".join(name.split())[:_LONGEST]
    if not words:
        raise Refused(_("Geef de wijk of buurt een naam. Er is niets bewaard."))
    return words


def _counted(session: Session, column: object, *conditions: object) -> dict[int, int]:
    chosen = select(column, func.count()).where(column.is_not(None), *conditions).group_by(column)  # type: ignore
    return dict(session.execute(chosen).all())
