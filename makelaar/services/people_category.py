"""The category that the register's own taxonomy gives to a talent or wish."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from makelaar.hearts.folding import fold
from makelaar.models import Category


def guess_category(session: Session, text: str) -> int | None:
    """The id of the category that fits the words best; None when none does."""
    words = fold(text)
    for category in session.scalars(select(Category).where(Category.hidden.is_(False)).order_by(Category.id)):
        if words in {fold(word) for word in (category.label, *category.synonyms.splitlines())}:
            return category.id
    return None
