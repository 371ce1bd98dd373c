"""Make one card of two, as one act that can be taken back whole."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy.orm import Session

from makelaar.errors import Refused
from makelaar.hearts.folding import fold
from makelaar.i18n import _
from makelaar.models import Consent, MergedPerson, Person
from makelaar.services.doubles.fields import (
    COLUMNS,
    LISTS,
    FieldPair,
    Half,
    Item,
    Likeness,
    Side,
    consent_field,
    field_pairs,
    fits,
    read_half,
    texts,
    values,
)
from makelaar.services.doubles.moving import fold_promises, move_rows
from makelaar.services.imports.telling import name_of
from makelaar.services.people.change import sort_key
from makelaar.services.people.consent import in_force
from makelaar.services.people.names import shown_name
from makelaar.services.people.rules import need_person
from makelaar.store.register import Register
from makelaar.terms import ConsentPurpose


@dataclass(frozen=True)
class Merged:
    """Who is left, and what was not chosen: it stands in the notes now."""

    person_id: int
    title: str
    noted: tuple[str, ...]


def merge(register: Register, keep: int, gone: int, choices: Mapping[str, Side] | None = None) -> Merged:
    """Put everything of `gone` (right) on the card of `keep` (left); `choices` by field, as `compare` offers them.

    What is not chosen goes to the notes with its name. The row of `gone` goes, not to the bin: a double there would
    come back as one. Raises Refused when the two are one, or when either is gone or in the bin.
    """
    if keep == gone:
        raise Refused(_("Dit is één kaart: kies er twee. Er is niets gewijzigd."))
    with register.write(_("Twee kaarten samengevoegd")) as session:
        left, right = (read_half(session, _need_here(session, key)) for key in (keep, gone))
        chosen = {pair.name: _chosen(pair, choices or {}) for pair in field_pairs(left, right)}
        noted = [*_put_singles(left, right, chosen), *_put_lists(session, left, right, chosen)]
        _put_rest(left.person, right.person, noted)
        _put_consent(session, left, right, chosen)
        fold_promises(session, keep, gone)
        session.flush()
        move_rows(session, keep, gone)
        session.add(MergedPerson(person_id=keep, gone_id=gone))
        session.delete(right.person)
        return Merged(keep, shown_name(left.person), tuple(noted))


def _need_here(session: Session, person_id: int) -> Person:
    person = need_person(session, person_id)
    if person.binned_at is not None:
        raise Refused(_("Een van de twee ligt in de prullenbak. Zet die eerst terug; er is niets gewijzigd."))
    return person


def _chosen(pair: FieldPair, choices: Mapping[str, Side]) -> Side:
    wanted = choices.get(pair.name, pair.chosen)
    return wanted if wanted in pair.choices else pair.chosen


def _put_singles(left: Half, right: Half, chosen: Mapping[str, Side]) -> list[str]:
    """Fields of which a person has one; gives what was not chosen."""
    noted = []
    for pair in field_pairs(left, right):
        if pair.name not in COLUMNS:
            continue
        if pair.likeness is Likeness.DIFFERS:
            other = pair.left if chosen[pair.name] is Side.RIGHT else pair.right
            noted.append(_note(pair.name, other))
        first, second = (right, left) if chosen[pair.name] is Side.RIGHT else (left, right)
        mine, theirs = values(first, pair.name), values(second, pair.name)
        if fits(left, right, pair.name) or not any(mine):
            mine = tuple(one or other for one, other in zip(mine, theirs, strict=True))
        for column, value in zip(COLUMNS[pair.name], mine, strict=True):
            setattr(left.person, column, value)
    left.person.sort_key = sort_key(left.person)
    return noted


def _put_lists(session: Session, left: Half, right: Half, chosen: Mapping[str, Side]) -> list[str]:
    """Fields of which a person has several: what is on both stays once; gives what was not chosen."""
    noted = []
    for name in LISTS:
        mine, theirs = left.lists[name], right.lists[name]
        side = chosen.get(name, Side.BOTH)
        dropped: list[Item] = []
        if side is Side.LEFT and mine:
            dropped = _without(theirs, mine)
        elif side is Side.RIGHT and theirs:
            dropped = _without(mine, theirs)
        if dropped:
            noted.append(_note(name, texts(dropped)))
        twice = [item for item in theirs if item not in _without(theirs, mine)]
        for item in (*dropped, *twice):
            _fill_up(item, mine)
            session.delete(item.row)
        if name in ("phones", "emails"):
            _number(left, right, name, dropped, twice)
    return noted


def _number(left: Half, right: Half, name: str, dropped: list[Item], twice: list[Item]) -> None:
    """Her own first, then the others, so that one is used first."""
    kept = [item for item in (*left.lists[name], *right.lists[name]) if item not in dropped and item not in twice]
    for place, item in enumerate(kept):
        item.row.position = place


def _fill_up(item: Item, mine: list[Item]) -> None:
    """What goes because it is there already leaves its label or category where there was none."""
    twin = next((one.row for one in mine if one.key == item.key and one.row is not item.row), None)
    for name in ("label", "category_id"):
        if twin is not None and hasattr(twin, name) and not getattr(twin, name):
            setattr(twin, name, getattr(item.row, name))


def _without(items: list[Item], others: list[Item]) -> list[Item]:
    known = {item.key for item in others}
    return [item for item in items if item.key not in known]


def _put_rest(keep: Person, gone: Person, noted: list[str]) -> None:
    keep.is_key_person = keep.is_key_person or gone.is_key_person
    keep.created_at = min(keep.created_at, gone.created_at)
    lines = keep.notes.splitlines()
    known = {fold(line) for line in lines}
    fresh = [line for line in (*gone.notes.splitlines(), *noted) if fold(line) not in known or not line.strip()]
    if any(line.strip() for line in fresh):
        keep.notes = "\n".join([*lines, *fresh]).strip("\n")


def _put_consent(session: Session, left: Half, right: Half, chosen: Mapping[str, Side]) -> None:
    """Both histories stay. The newest row is in force: the chosen answer is written anew where it is not that one."""
    rows = in_force(session, [left.person.id, right.person.id])
    for purpose in ConsentPurpose:
        one, other = rows.get((left.person.id, purpose)), rows.get((right.person.id, purpose))
        if one is None or other is None:
            continue
        wanted, beside = (other, one) if chosen[consent_field(purpose)] is Side.RIGHT else (one, other)
        if wanted.id < beside.id:
            session.add(_again(wanted, left.person.id))
            session.delete(wanted)


def _again(row: Consent, person_id: int) -> Consent:
    return Consent(
        person_id=person_id,
        purpose=row.purpose,
        agreed=row.agreed,
        given_on=row.given_on,
        how=row.how,
        withdrawn_on=row.withdrawn_on,
        note=row.note,
    )


def _note(field: str, value: str) -> str:
    """What was not chosen, as a line for the notes."""
    name = _("Adres") if field == "address" else name_of(field)
    return _("{field} op de andere kaart: {value}").format(field=name, value=value)
