"""The audit of a release file as a whole."""

from makelaar.hearts.auditing.forms import TooLarge
from makelaar.hearts.auditing.judging import judge
from makelaar.hearts.auditing.release_file import Issue, ReleaseFile, read_release_file
from makelaar.hearts.auditing.system import system_of
from makelaar.hearts.auditing.verdict import Finding, Progress, Rule, Verdict
from makelaar.i18n import _


def audit(text: str, progress: Progress = lambda _share: None) -> Verdict:
    """The verdict on the release file in `text` (JSON). Raises `UnreadableRelease` where it is none.

    A pure function: the same file gives the same verdict everywhere. `progress` hears how far it is, and may raise to
    stop it.
    """
    file = read_release_file(text)
    measures: dict[str, list[Issue]] = {}
    for issue in file.issues:
        if not issue.work:
            measures.setdefault(issue.measure, []).append(issue)
    findings: list[Finding] = []
    asked = 0
    for at, (measure, issues) in enumerate(measures.items()):
        found, many = _measure(file, measure, issues, _part_of(progress, at, len(measures)))
        findings += found
        asked += many
    work = tuple(dict.fromkeys(issue.measure for issue in file.issues if issue.work))
    return Verdict(tuple(findings), sum(len(i.cells) for i in file.issues if not i.work), asked, work)


def _measure(file: ReleaseFile, measure: str, issues: list[Issue], progress: Progress) -> tuple[list[Finding], int]:
    try:
        system = system_of(file, issues)
        return judge(system, measure, progress), len(system.targets)
    except TooLarge:
        return [Finding(Rule.UNDECIDED, measure, _("alles samen"))], 0


def _part_of(progress: Progress, at: int, many: int) -> Progress:
    return lambda share: progress((at + share) / many)
