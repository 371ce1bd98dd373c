"""The themes that talks and contacts are about: hers to add, rename, order, hide, and to mark as sensitive."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from makelaar.errors import Refused
from makelaar.hearts.folding import fold
from makelaar.i18n import _
from makelaar.models import ConversationTheme, EncounterTheme, Theme
from makelaar.services.stories.origin import loosen_stories
from makelaar.store.register import Register


@dataclass(frozen=True)
class ThemeInfo:
    """A theme; `uses` counts the talks and contacts about it. Numbers of a sensitive one have a higher threshold."""

    id: int
    label: str
    sensitive: bool
    hidden: bool
    uses: int


def list_themes(register: Register, *, hidden: bool = True) -> tuple[ThemeInfo, ...]:
    """All themes in her order; without the hidden ones when `hidden` is False."""
    with register.read() as session:
        rows = session.execute(select(Theme, _uses(Theme.id)).order_by(Theme.position, Theme.id)).all()
    return tuple(
        ThemeInfo(row.id, row.label, row.sensitive, row.hidden, used) for row, used in rows if hidden or not row.hidden
    )


def add_theme(register: Register, label: str, *, sensitive: bool = False) -> int:
    """A theme of her own, behind the others; gives its id. Raises Refused without a name, or when it is taken."""
    with register.write(_("Thema toegevoegd")) as session:
        name = _free_label(session, label)
        keys = set(session.scalars(select(Theme.key)))
        key = next(key for number in range(len(keys) + 1) if (key := f"own-{number + 1}") not in keys)
        last = session.scalar(select(func.max(Theme.position))) or 0
        row = Theme(key=key, label=name, sensitive=sensitive, position=last + 1)
        session.add(row)
        session.flush()
        return row.id


def change_theme(
    register: Register,
    theme_id: int,
    *,
    label: str | None = None,
    sensitive: bool | None = None,
    hidden: bool | None = None,
) -> None:
    """Change what is given; a hidden theme is no longer offered, and stays where it was used.

    Raises Refused when it is gone, or when the name is empty or taken.
    """
    with register.write(_("Thema gewijzigd")) as session:
        row = _need(session, theme_id)
        if label is not None:
            row.label = _free_label(session, label, but=row.id)
        row.sensitive = row.sensitive if sensitive is None else sensitive
        row.hidden = row.hidden if hidden is None else hidden


def order_themes(register: Register, ids: Sequence[int]) -> None:
    """Put the themes in this order; those that are not named come behind, as they were."""
    with register.write(_("Thema’s geordend")) as session:
        rows = session.scalars(select(Theme).order_by(Theme.position, Theme.id)).all()
        place = {theme: number for number, theme in enumerate(ids)}
        for number, row in enumerate(sorted(rows, key=lambda row: place.get(row.id, len(ids)))):
            row.position = number


def remove_theme(register: Register, theme_id: int) -> None:
    """Take away a theme that no talk or contact is about. Raises Refused otherwise: that one can be hidden."""
    with register.write(_("Thema weggehaald")) as session:
        row = _need(session, theme_id)
        if session.scalar(select(_uses(theme_id))):
            raise Refused(
                _("Over dit thema zijn gesprekken of contacten. Je kunt het wel verbergen. Er is niets gewijzigd.")
            )
        loosen_stories(session, row)
        session.delete(row)


def _uses(theme_id: Any) -> ColumnElement[int]:
    """In SQL: how many talks and contacts are about a theme."""
    talks = select(func.count()).where(ConversationTheme.theme_id == theme_id).correlate(Theme)
    contacts = select(func.count()).where(EncounterTheme.theme_id == theme_id).correlate(Theme)
    return talks.scalar_subquery() + contacts.scalar_subquery()


def _need(session: Session, theme_id: int) -> Theme:
    row = session.get(Theme, theme_id)
    if row is None:
        raise Refused(_("Dit thema staat niet meer in het register. Er is niets gewijzigd."))
    return row


def _free_label(session: Session, label: str, *, but: int | None = None) -> str:
    name = " ".join(label.split())
    if not name:
        raise Refused(_("Geef het thema een naam. Er is niets gewijzigd."))
    for row in session.scalars(select(Theme)):
        if row.id != but and fold(row.label) == fold(name):
            raise Refused(_("Er is al een thema met deze naam. Er is niets gewijzigd."))
    return name
