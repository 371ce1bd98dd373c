"""Issuing: a report that was prepared leaves. Its quarters are frozen, its files are kept, and the ledger says so."""

from collections.abc import Mapping
from hashlib import sha256

from sqlalchemy import select
from sqlalchemy.orm import Session

from makelaar.errors import Refused
from makelaar.hearts.auditing import CHECKER
from makelaar.i18n import _
from makelaar.models import CategoryName, Release, ReleaseFile, ReleaseStory
from makelaar.services.accountability.choice_kept import choice_as_json
from makelaar.services.accountability.files import files_of
from makelaar.services.accountability.history import choices_text, frozen_row, numbers_row
from makelaar.services.accountability.labels import Names
from makelaar.services.accountability.panel import panel_as_json
from makelaar.services.accountability.prepared import Keeping, Prepared
from makelaar.services.accountability.standing import last_release, thresholds_now
from makelaar.services.stories.known_at_hand import known_at_hand
from makelaar.services.stories.telling import stories_within
from makelaar.store.register import Register


def issue(register: Register, prepared: Prepared) -> int:
    """Let a report leave, and give the number of its release; of one that left before, that of then.

    All is tried again inside the act: raises Refused where the audit did not pass, something left in between, a
    threshold was raised, or a story may no longer be told. Then nothing was kept. Raises CannotWrite on a full disk.
    """
    if prepared.existing is not None:
        return prepared.existing
    if prepared.keeping is None or not prepared.passed:
        raise Refused(
            _("Dit verslag mag zo niet naar buiten: kijk wat de controle zegt. Er is niets uitgegeven of bewaard.")
        )
    keeping, now, known = prepared.keeping, thresholds_now(register), known_at_hand(register)
    files = files_of(prepared, register.clock.today())
    with register.write(_("Verantwoording uitgegeven"), undoable=False) as session:
        if last_release(session) != keeping.after or now != keeping.thresholds:
            raise _prepare_again()
        if stories_within(session, prepared.choice.stories, prepared.choice.areas, known)[0] != prepared.stories:
            raise Refused(
                _("Een verhaal mag nu niet meer zo verteld worden. Er is niets uitgegeven; bekijk het verslag opnieuw.")
            )
        row = _row(register, prepared, keeping, files)
        session.add(row)
        session.flush()
        _keep_files(session, row.id, files)
        _keep_numbers(session, row.id, keeping)
        session.add_all(ReleaseStory(release_id=row.id, story_id=story.id) for story in prepared.stories)
        return row.id


def _prepare_again() -> Refused:
    return Refused(
        _(
            "Intussen is er iets anders uitgegeven, of een drempel veranderd. Er is niets uitgegeven; bekijk het "
            "verslag opnieuw."
        )
    )


def _row(register: Register, prepared: Prepared, keeping: Keeping, files: Mapping[str, bytes]) -> Release:
    choice = prepared.choice
    return Release(
        name=prepared.name,
        template=choice.template,
        title=prepared.title,
        for_whom=choice.for_whom,
        reviewer=choice.reviewer,
        first=choice.first,
        last=choice.last,
        choices=choices_text(choice_as_json(choice), keeping.area, keeping.thresholds),
        display=str(choice.display),
        k=keeping.thresholds.k,
        k_sensitive=keeping.thresholds.k_sensitive,
        passed=prepared.passed,
        verdict=panel_as_json(prepared),
        checker=CHECKER,
        sha256=sha256(files[f"{prepared.name}.pdf"]).hexdigest(),
        made_at=register.utc_now(),
    )


def _keep_files(session: Session, release_id: int, files: Mapping[str, bytes]) -> None:
    for name, content in files.items():
        digest = sha256(content).hexdigest()
        session.add(ReleaseFile(release_id=release_id, name=name, sha256=digest, content=content))


def _keep_numbers(session: Session, release_id: int, keeping: Keeping) -> None:
    session.add_all(numbers_row(release_id, kept) for kept in keeping.kept)
    session.add_all(frozen_row(release_id, frozen) for frozen in keeping.frozen)
    _keep_names(session, keeping.names)


def _keep_names(session: Session, names: Names) -> None:
    """What every category is called now, for when it is gone."""
    rows = {(row.dim, row.code): row for row in session.scalars(select(CategoryName))}
    for dim, named in names.items():
        for code, name in named.items():
            row = rows.get((dim, code))
            if row is None:
                session.add(CategoryName(dim=dim, code=code, name=name))
            elif row.name != name:
                row.name = name
