"""The category that the register's own taxonomy gives to a talent or wish."""

from collections.abc import Callable

from sqlalchemy import select
from sqlalchemy.orm import Session

from makelaar.hearts.taxonomy import CategoryWords, categorise
from makelaar.models import Category


def guess_category(session: Session, text: str) -> int | None:
    """The id of the category that fits the words best, out of those that are not hidden; None when none does."""
    return category_guesser(session)(text)


def category_guesser(session: Session) -> Callable[[str], int | None]:
    """`guess_category` for many texts: the categories are read once, each text is judged once."""
    known = select(Category.id, Category.label, Category.synonyms).where(Category.hidden.is_(False))
    rows = session.execute(known.order_by(Category.id)).all()
    categories = tuple(CategoryWords(str(row.id), (row.label, *row.synonyms.splitlines())) for row in rows)
    guesses: dict[str, int | None] = {}

    def guess(text: str) -> int | None:
        if text not in guesses:
            key = categorise(text, categories)
            guesses[text] = None if key is None else int(key)
        return guesses[text]

    return guess
