"""The categories of talents and wishes: hers to add, rename, teach words, hide and bring back."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import Session

from makelaar.errors import Refused
from makelaar.hearts.folding import fold
from makelaar.i18n import _
from makelaar.models import Category, Talent, Wish
from makelaar.services.people.category import category_guesser
from makelaar.services.taxonomy_originals import original_categories, original_category, shown_label
from makelaar.store.register import Register


@dataclass(frozen=True)
class CategoryInfo:
    """A category. `uses` counts the talents and wishes in it; `is_original`: it came with the program; `is_changed`:
    and its name or words were changed since, so that it can be restored."""

    id: int
    key: str
    label: str
    synonyms: tuple[str, ...]
    hidden: bool
    uses: int
    is_original: bool
    is_changed: bool


def list_categories(register: Register, *, hidden: bool = True) -> tuple[CategoryInfo, ...]:
    """All categories by name; without the hidden ones when `hidden` is False."""
    with register.read() as session:
        rows = session.execute(select(Category, _uses(Talent) + _uses(Wish))).all()
    found = [_info(row, uses) for row, uses in rows if hidden or not row.hidden]
    return tuple(sorted(found, key=lambda category: fold(category.label)))


def add_category(register: Register, label: str, synonyms: Iterable[str] = ()) -> int:
    """A category of her own; gives its id. Raises Refused without a name, or when the name is taken."""
    with register.write(_("Soort toegevoegd")) as session:
        name = _free_label(session, label)
        row = Category(key=_free_key(session), label=name, synonyms=_lines(synonyms))
        session.add(row)
        session.flush()
        return row.id


def change_category(
    register: Register,
    category_id: int,
    *,
    label: str | None = None,
    synonyms: Iterable[str] | None = None,
    hidden: bool | None = None,
) -> None:
    """Change what is given. A hidden category is no longer offered or guessed; who has it keeps it.

    Raises Refused when it is gone, or when the name is empty or taken.
    """
    with register.write(_("Soort gewijzigd")) as session:
        row = _need(session, category_id)
        if label is not None and label != shown_label(row.label):
            row.label = _free_label(session, label, but=row.id)
        if synonyms is not None:
            row.synonyms = _lines(synonyms)
        if hidden is not None:
            row.hidden = hidden


def remove_category(register: Register, category_id: int) -> None:
    """Take away a category of her own that nothing uses. Raises Refused otherwise: that one can be hidden."""
    with register.write(_("Soort weggehaald")) as session:
        row = _need(session, category_id)
        uses = session.scalar(select(_uses(Talent) + _uses(Wish)).where(Category.id == category_id))
        if uses or original_category(row.key):
            raise Refused(_("Deze soort is in gebruik of hoort bij het programma. Je kunt hem wel verbergen."))
        session.delete(row)


def restore_categories(register: Register, category_ids: Iterable[int] | None = None) -> int:
    """Give the program's categories, all or those given, their name and words back and show them; gives how many.

    Her own categories stay as they are; a category that is gone comes back when all are restored.
    """
    chosen = None if category_ids is None else set(category_ids)
    changed = 0
    with register.write(_("Soorten hersteld")) as session:
        rows = {row.key: row for row in session.scalars(select(Category))}
        for original in original_categories():
            row = rows.get(original.key)
            if row is None and chosen is None:
                session.add(Category(key=original.key, label=original.label, synonyms="\n".join(original.synonyms)))
                changed += 1
            elif row is not None and (chosen is None or row.id in chosen) and (_is_changed(row) or row.hidden):
                row.label, row.synonyms, row.hidden = original.label, "\n".join(original.synonyms), False
                changed += 1
    return changed


def categorise_the_rest(register: Register) -> int:
    """Guess again for talents and wishes that have no category, after words were added; gives how many got one."""
    placed = 0
    with register.write(_("Soorten toegekend")) as session:
        rows: list[Talent | Wish] = []
        for model in (Talent, Wish):
            rows += session.scalars(select(model).where(model.category_id.is_(None)))
        guess = category_guesser(session)
        for row in rows:
            row.category_id = guess(row.text)
            placed += row.category_id is not None
    return placed


def _uses(model: type[Talent] | type[Wish]) -> ColumnElement[int]:
    counted: Select[Any] = select(func.count()).where(model.category_id == Category.id)
    return counted.correlate(Category).scalar_subquery()


def _info(row: Category, uses: int) -> CategoryInfo:
    words = tuple(row.synonyms.splitlines())
    original = original_category(row.key) is not None
    return CategoryInfo(row.id, row.key, shown_label(row.label), words, row.hidden, uses, original, _is_changed(row))


def _is_changed(row: Category) -> bool:
    original = original_category(row.key)
    return original is not None and (row.label, row.synonyms) != (original.label, "\n".join(original.synonyms))


def _need(session: Session, category_id: int) -> Category:
    row = session.get(Category, category_id)
    if row is None:
        raise Refused(_("Deze soort is er niet meer. Er is niets gewijzigd."))
    return row


def _free_label(session: Session, label: str, *, but: int | None = None) -> str:
    name = " ".join(label.split())
    if not name:
        raise Refused(_("Geef de soort een naam. Er is niets gewijzigd."))
    others = [row.label for row in session.scalars(select(Category)) if row.id != but]
    if fold(name) in {fold(said) for label in others for said in (label, shown_label(label))}:
        raise Refused(_("Er is al een soort met deze naam. Er is niets gewijzigd."))
    return name


def _free_key(session: Session) -> str:
    taken = set(session.scalars(select(Category.key)))
    return next(key for n in range(1, len(taken) + 2) if (key := f"own-{n}") not in taken)


def _lines(synonyms: Iterable[str]) -> str:
    words = (" ".join(word.split()) for word in synonyms)
    return "\n".join(dict.fromkeys(word for word in words if word))
