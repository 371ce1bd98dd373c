"""Talents (kan) and wishes (wil): in her words, with a category that is guessed and that the worker may change."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from makelaar.errors import Refused
from makelaar.i18n import _
from makelaar.models import Category, Talent, Wish
from makelaar.services.people.category import guess_category
from makelaar.services.people.rules import need_person
from makelaar.services.taxonomy_originals import shown_label
from makelaar.store.register import Register
from makelaar.terms import TalentStatus, WishStatus


class OfferKind(StrEnum):
    """What a person can (kan) or would like (wil)."""

    CAN = "can"
    WANT = "want"


_Row = Talent | Wish
_MODEL: dict[OfferKind, type[_Row]] = {OfferKind.CAN: Talent, OfferKind.WANT: Wish}


@dataclass(frozen=True)
class Offer:
    """One talent or wish. `category` is its label, "" when it has none; `stands`: it is not over."""

    id: int
    kind: OfferKind
    text: str
    category_id: int | None
    category: str
    status: TalentStatus | WishStatus
    available_from: date | None

    @property
    def stands(self) -> bool:
        """Whether it still counts: a talent that did not end, a wish that is open."""
        return self.status not in (TalentStatus.ENDED, WishStatus.FULFILLED, WishStatus.DROPPED)


def add_offer(
    register: Register, person_id: int, kind: OfferKind, text: str, *, available_from: date | None = None
) -> int:
    """Add a talent or wish in the worker's words; the taxonomy guesses its category. Gives its id."""
    words = _need_words(text)
    label = _("Kan toegevoegd") if kind is OfferKind.CAN else _("Wil toegevoegd")
    with register.write(label) as session:
        need_person(session, person_id)
        category_id = guess_category(session, words)
        row = _MODEL[kind](person_id=person_id, text=words, category_id=category_id, available_from=available_from)
        session.add(row)
        session.flush()
        return row.id


def change_offer(register: Register, kind: OfferKind, offer_id: int, **fields: Any) -> None:
    """Change `text`, `category_id`, `status` or `available_from`. Raises Refused when it is gone or left empty.

    New words get a new guess, unless the worker had chosen the category herself.
    """
    unknown = fields.keys() - {"text", "category_id", "status", "available_from"}
    if unknown:
        raise TypeError(f"no such fields: {sorted(unknown)}")
    label = _("Kan gewijzigd") if kind is OfferKind.CAN else _("Wil gewijzigd")
    with register.write(label) as session:
        row = _need_offer(session, kind, offer_id)
        if "text" in fields:
            words = _need_words(fields["text"])
            if "category_id" not in fields and row.category_id in (None, guess_category(session, row.text)):
                row.category_id = guess_category(session, words)
            row.text = words
        for name in fields.keys() - {"text"}:
            setattr(row, name, fields[name])


def remove_offer(register: Register, kind: OfferKind, offer_id: int) -> None:
    """Take a talent or wish away. Raises Refused when it is already gone."""
    label = _("Kan weggehaald") if kind is OfferKind.CAN else _("Wil weggehaald")
    with register.write(label) as session:
        session.delete(_need_offer(session, kind, offer_id))


def offers_of(session: Session, person_id: int, kind: OfferKind) -> tuple[Offer, ...]:
    """The talents or wishes of one person: those that stand first, then in the order of writing."""
    model: type[Any] = _MODEL[kind]
    joined = select(model, Category.label).outerjoin(Category, Category.id == model.category_id)
    rows = session.execute(joined.where(model.person_id == person_id).order_by(model.id))
    found = [
        Offer(r.id, kind, r.text, r.category_id, shown_label(label or ""), r.status, r.available_from)
        for r, label in rows
    ]
    return tuple(sorted(found, key=lambda offer: not offer.stands))


def _need_offer(session: Session, kind: OfferKind, offer_id: int) -> _Row:
    row = session.get(_MODEL[kind], offer_id)
    if not isinstance(row, _Row):
        raise Refused(_("Dit staat niet meer op de kaart. Er is niets gewijzigd."))
    return row


def _need_words(text: str) -> str:
    words = " ".join(text.split())
    if not words:
        raise Refused(_("Schrijf in een paar woorden wat het is. Er is niets gewijzigd."))
    return words
