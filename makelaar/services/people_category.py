"""The category that the register's own taxonomy gives to a talent or wish."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from makelaar.hearts.taxonomy import CategoryWords, categorise
from makelaar.models import Category


def guess_category(session: Session, text: str) -> int | None:
    """The id of the category that fits the words best, out of those that are not hidden; None when none does."""
    known = select(Category.id, Category.label, Category.synonyms).where(Category.hidden.is_(False))
    rows = session.execute(known.order_by(Category.id)).all()
    key = categorise(text, tuple(CategoryWords(str(r.id), (r.label, *r.synonyms.splitlines())) for r in rows))
    return None if key is None else int(key)
