"""`makelaar audit`: may these release files leave the laptop? For the receiving municipality as well."""

import sys
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

import click

from makelaar.cli.state import print_json
from makelaar.errors import UserError
from makelaar.hearts.auditing import SIZE_LIMIT, Finding, UnreadableRelease, Verdict, audit, looks_like_a_release
from makelaar.i18n import _


@dataclass(frozen=True)
class Audited:
    """What came of one file: a verdict, or the sentence why there is none."""

    path: Path
    verdict: Verdict | None
    refusal: str = ""
    digest: str = ""
    """SHA-256 of the file, as the ledger of releases has it."""

    @property
    def passed(self) -> bool:
        """Whether it may leave; a file that cannot be read may not."""
        return self.verdict is not None and self.verdict.passed


@click.command("audit")
@click.argument("paths", metavar="RELEASE", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help='Print {"passed": …, "files": […]}.')
@click.pass_context
def audit_files(ctx: click.Context, /, paths: tuple[Path, ...], as_json: bool) -> None:
    """Check release files (JSON), or all of them in a folder: can anybody be recognised in them?

    Needs no register. Exit status 1 when one is refused or cannot be read.
    """
    files = [file for path in paths for file in _files(path)]
    audited = []
    for file in files:
        done = _audited(file)
        audited.append(done)
        if not as_json:
            click.echo(("" if len(audited) == 1 else "\n") + _block(done))
    passed = all(done.passed for done in audited)
    if as_json:
        print_json({"passed": passed, "files": [_as_json(done) for done in audited]})
    ctx.exit(0 if passed else 1)


def _files(path: Path) -> list[Path]:
    """`path` itself, or the release files in the folder `path`. Raises UserError where there are none."""
    if not path.is_dir():
        return [path]
    found = [file for file in sorted(path.glob("*.json")) if file.is_file() and _is_release(file)]
    if not found:
        raise UserError(_("In de map {folder} staat geen uitgiftebestand (.json).").format(folder=path))
    return found


def _is_release(file: Path) -> bool:
    """Whether a file in a folder is meant to be a release; one that is damaged is looked at, and then told."""
    try:
        return looks_like_a_release(_text(_content(file)))
    except UnreadableRelease:
        return True


def _audited(file: Path) -> Audited:
    try:
        content = _content(file)
        digest = sha256(content).hexdigest()
    except UnreadableRelease as unreadable:
        return Audited(file, None, str(unreadable))
    is_hidden = not sys.stderr.isatty()
    with click.progressbar(length=1000, label=file.name, file=sys.stderr, hidden=is_hidden) as bar:
        try:
            verdict = audit(_text(content), lambda share: bar.update(int(share * 1000) - bar.pos))
        except UnreadableRelease as unreadable:
            return Audited(file, None, str(unreadable), digest)
    return Audited(file, verdict, digest=digest)


def _content(file: Path) -> bytes:
    """The bytes of a file. Raises UnreadableRelease where it is none, cannot be read or is larger than any release."""
    if file.exists() and not file.is_file():
        raise UnreadableRelease(_("Dit is geen bestand."))
    try:
        with file.open("rb") as opened:
            content = opened.read(SIZE_LIMIT + 1)
    except FileNotFoundError as error:
        raise UnreadableRelease(_("Dit bestand is er niet.")) from error
    except OSError as error:
        raise UnreadableRelease(_("Dit bestand is niet te openen. Kijk of je het mag lezen.")) from error
    if len(content) > SIZE_LIMIT:
        limit = SIZE_LIMIT // 1_000_000
        raise UnreadableRelease(
            _("Dit bestand is groter dan {limit} MB: zo groot is geen uitgifte.").format(limit=limit)
        )
    return content


def _text(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableRelease(_("Dit bestand is geen tekst in UTF-8, dus geen uitgiftebestand.")) from error


def _block(done: Audited) -> str:
    """What a person reads of one file."""
    lines = [str(done.path)]
    if done.verdict is None:
        lines += [_("Niet na te rekenen."), done.refusal]
    else:
        lines += [done.verdict.summary, *(f"- {said}" for said in _sentences(done.verdict))]
        lines += done.verdict.trust.sentences
    return "\n  ".join(lines)


def _sentences(verdict: Verdict) -> list[str]:
    """The findings' sentences; with its measure in front where the file is about several."""
    measures = {finding.measure for finding in verdict.findings}
    return [f"{each.measure}: {each.sentence}" if len(measures) > 1 else each.sentence for each in verdict.findings]


def _as_json(done: Audited) -> dict[str, Any]:
    told: dict[str, Any] = {"file": str(done.path), "sha256": done.digest or None, "passed": done.passed}
    if done.verdict is None:
        return told | {"error": done.refusal}
    return told | {
        "summary": done.verdict.summary,
        "findings": [_finding(finding) for finding in done.verdict.findings],
        "taken_on_trust": list(done.verdict.trust.sentences),
        "printed": done.verdict.printed,
        "asked": done.verdict.asked,
        "checker": done.verdict.checker,
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule.value,
        "measure": finding.measure,
        "cell": finding.cell,
        "sentence": finding.sentence,
    }
