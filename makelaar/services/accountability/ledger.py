"""The ledger of releases: what left, when, for whom, by which choices; printed again byte for byte, withdrawn with a
reason, never forgotten."""

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from makelaar.clock import wall_time
from makelaar.errors import CannotWrite, Refused
from makelaar.export.whole_file import write_whole
from makelaar.i18n import _
from makelaar.models import Release, ReleaseFile
from makelaar.services.accountability.choice import ReportChoice
from makelaar.services.accountability.choice_kept import choice_from_json, same_report
from makelaar.services.accountability.told_since import not_told_now
from makelaar.store.register import Register
from makelaar.terms import ReportTemplate


@dataclass(frozen=True)
class ReleaseLine:
    """One release. `area` is what the chosen areas were called ("": everything), `verdict` the audit's summary then,
    `sha256` that of the PDF, `files` the names of all files. `withdrawn_on` is None while it stands. `not_told_now`
    says in a sentence each which of its stories may not be told any more."""

    id: int
    name: str
    template: ReportTemplate
    title: str
    for_whom: str
    reviewer: str
    first: date
    last: date
    choice: ReportChoice
    area: str
    k: int
    k_sensitive: int
    passed: bool
    verdict: str
    checker: str
    sha256: str
    made_on: date
    files: tuple[str, ...]
    withdrawn_on: date | None
    withdrawn_why: str
    not_told_now: tuple[str, ...]


@dataclass(frozen=True)
class IssuedFile:
    """One file of a release as it left."""

    name: str
    sha256: str
    content: bytes


def list_releases(register: Register) -> tuple[ReleaseLine, ...]:
    """All that left, the newest first; what was withdrawn as well."""
    with register.read() as session:
        return _lines(session, select(Release).order_by(Release.id.desc()))


def get_release(register: Register, release_id: int) -> ReleaseLine:
    """One release. Raises Refused when there is none of that number."""
    with register.read() as session:
        return _lines(session, select(Release).where(Release.id == need_release(session, release_id).id))[0]


def issued_before(register: Register, choice: ReportChoice) -> ReleaseLine | None:
    """The release in which this choice (settled) left, where that stands."""
    return next(
        (line for line in list_releases(register) if line.withdrawn_on is None and same_report(line.choice, choice)),
        None,
    )


def release_files(register: Register, release_id: int) -> tuple[IssuedFile, ...]:
    """The files of a release, byte for byte as they left. Raises Refused when there is none of that number."""
    with register.read() as session:
        need_release(session, release_id)
        rows = session.scalars(select(ReleaseFile).where(ReleaseFile.release_id == release_id).order_by(ReleaseFile.id))
        return tuple(IssuedFile(row.name, row.sha256, row.content) for row in rows)


def save_release(register: Register, release_id: int, folder: Path) -> tuple[Path, ...]:
    """Write all files of a release in a folder, byte for byte as they left, and say where they are: all or none.

    What stands there already and is the same is left. Raises Refused where another file has the name of one of them,
    CannotWrite where they do not fit: what was written is taken away again.
    """
    files = {folder / one.name: one.content for one in release_files(register, release_id)}
    new = [path for path, content in files.items() if not _stands(path, content)]
    written: list[Path] = []
    try:
        for path in new:
            write_whole(path, files[path])
            written.append(path)
    except CannotWrite:
        for path in written:
            with suppress(OSError):
                path.unlink()
        raise
    return tuple(files)


def withdraw(register: Register, release_id: int, why: str) -> None:
    """Withdraw a release: it stays in the ledger and in the history of numbers, with the reason. Raises Refused without
    a reason, or when it was withdrawn already."""
    reason = " ".join(why.split())
    if not reason:
        raise Refused(_("Schrijf erbij waarom je deze uitgifte intrekt. Er is niets gewijzigd."))
    with register.write(_("Uitgifte ingetrokken"), undoable=False) as session:
        row = need_release(session, release_id)
        if row.withdrawn_on is not None:
            raise Refused(_("Deze uitgifte is al ingetrokken. Er is niets gewijzigd."))
        row.withdrawn_on, row.withdrawn_why = register.clock.today(), reason


def need_release(session: Session, release_id: int) -> Release:
    """The release's row. Raises Refused."""
    row = session.get(Release, release_id)
    if row is None:
        raise Refused(_("Deze uitgifte is er niet. Er is niets gewijzigd."))
    return row


def kept_panel(register: Register, release_id: int) -> Mapping[str, Any]:
    """What the panel said when it left, as JSON values."""
    with register.read() as session:
        kept: dict[str, Any] = json.loads(need_release(session, release_id).verdict)
        return kept


def _lines(session: Session, chosen: Select[Release]) -> tuple[ReleaseLine, ...]:
    names: dict[int, list[str]] = {}
    for release_id, name in session.execute(select(ReleaseFile.release_id, ReleaseFile.name).order_by(ReleaseFile.id)):
        names.setdefault(release_id, []).append(name)
    rows = session.scalars(chosen).all()
    not_told = not_told_now(session, rows)
    return tuple(_line(row, tuple(names.get(row.id, ())), not_told[row.id]) for row in rows)


def _line(row: Release, files: tuple[str, ...], not_told: tuple[str, ...]) -> ReleaseLine:
    choices = json.loads(row.choices)
    return ReleaseLine(
        id=row.id,
        name=row.name,
        template=row.template,
        title=row.title,
        for_whom=row.for_whom,
        reviewer=row.reviewer,
        first=row.first,
        last=row.last,
        choice=choice_from_json(choices["choice"]),
        area=choices["area"],
        k=row.k,
        k_sensitive=row.k_sensitive,
        passed=row.passed,
        verdict=json.loads(row.verdict)["summary"],
        checker=row.checker,
        sha256=row.sha256,
        made_on=wall_time(row.made_at).date(),
        files=files,
        withdrawn_on=row.withdrawn_on,
        withdrawn_why=row.withdrawn_why,
        not_told_now=not_told,
    )


def _stands(path: Path, content: bytes) -> bool:
    """Whether this very file is there. Raises Refused where another one is."""
    try:
        found = path.read_bytes()
    except FileNotFoundError:
        return False
    except OSError as error:
        raise CannotWrite(_("In deze map is niet te lezen of te schrijven. Kies een andere map.")) from error
    if found != content:
        sentence = _("Er staat al een ander bestand dat {name} heet. Er is niets geschreven; kies een andere map.")
        raise Refused(sentence.format(name=path.name))
    return True
