"""Consent (toestemming)."""

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from makelaar.models.base import Base, reference, worded
from makelaar.terms import ConsentHow, ConsentPurpose


class Consent(Base):
    """One answer to one question. The newest row (highest id) of a purpose is in force; older rows stay as history.

    `agreed` False is a no; a yes that was taken back keeps its row with `withdrawn_on`.
    """

    __tablename__ = "consent"

    person_id: Mapped[int] = reference("person.id")
    purpose: Mapped[ConsentPurpose] = mapped_column(worded(ConsentPurpose))
    agreed: Mapped[bool] = mapped_column(default=True)
    given_on: Mapped[date]
    how: Mapped[ConsentHow] = mapped_column(worded(ConsentHow), default=ConsentHow.SPOKEN)
    withdrawn_on: Mapped[date | None] = mapped_column(default=None)
    note: Mapped[str] = mapped_column(default="")
