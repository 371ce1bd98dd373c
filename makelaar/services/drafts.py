"""What was being typed when the register locked, kept inside it until it is unlocked again."""

import json
from typing import Any

from sqlalchemy import delete, select

from makelaar.i18n import _
from makelaar.models import Draft
from makelaar.services.registers import Register


def keep_drafts(register: Register, drafts: dict[str, dict[str, Any]]) -> None:
    """Keep what was being typed, by form; what was kept before is replaced. The values must be JSON's."""
    with register.write(_("Concept bewaard"), undoable=False) as session:
        session.execute(delete(Draft))
        session.add_all(
            Draft(form=form, payload=json.dumps(draft), saved_at=register.utc_now()) for form, draft in drafts.items()
        )


def take_drafts(register: Register) -> dict[str, dict[str, Any]]:
    """What was being typed, by form, in the order in which it was kept; it is then gone from the register."""
    with register.write(_("Concept teruggezet"), undoable=False) as session:
        kept = session.scalars(select(Draft).order_by(Draft.id)).all()
        session.execute(delete(Draft))
        return {draft.form: json.loads(draft.payload) for draft in kept}
