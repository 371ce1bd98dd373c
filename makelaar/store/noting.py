"""The day on which something was written down, put on new rows by the write path: nobody can forget it."""

from datetime import date

from sqlalchemy import event
from sqlalchemy.orm import Session

from makelaar.models import Talent, Wish


def note_new_rows(session: Session, today: date) -> None:
    """Talents and wishes that this session adds were noted `today`, unless they say another day themselves."""

    def _note(session: Session, _context: object, _instances: object) -> None:
        for row in session.new:
            if isinstance(row, Talent | Wish) and row.noted_on is None:
                row.noted_on = today

    event.listen(session, "before_flush", _note)
