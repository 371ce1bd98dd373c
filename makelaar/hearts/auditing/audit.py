"""The audit of a release file as a whole."""

from makelaar.hearts.auditing.forms import TooLarge
from makelaar.hearts.auditing.judging import judge
from makelaar.hearts.auditing.labels import folded
from makelaar.hearts.auditing.reading import read_release_file
from makelaar.hearts.auditing.release_file import Issue, ReleaseFile
from makelaar.hearts.auditing.system import system_of
from makelaar.hearts.auditing.verdict import Finding, Progress, Rule, Trust, Verdict
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
            measures.setdefault(folded(issue.measure), []).append(issue)
    findings: list[Finding] = []
    asked = 0
    for at, issues in enumerate(measures.values()):
        found, many = _measure(file, issues, _part_of(progress, at, len(measures)))
        findings += found
        asked += many
    return Verdict(tuple(findings), sum(len(i.cells) for i in file.issues if not i.work), asked, _trust(file))


def _measure(file: ReleaseFile, issues: list[Issue], progress: Progress) -> tuple[list[Finding], int]:
    measure = issues[0].measure
    try:
        system = system_of(file, issues)
        return judge(system, measure, progress), len(system.targets)
    except TooLarge:
        return [Finding(Rule.UNDECIDED, measure, _("alles samen"))], 0


def _part_of(progress: Progress, at: int, many: int) -> Progress:
    return lambda share: progress((at + share) / many)


def _trust(file: ReleaseFile) -> Trust:
    """What only the makers of the file can know."""
    return Trust(
        tuple(dict.fromkeys(issue.measure for issue in file.issues if issue.work)),
        tuple(name for name, _categories in file.dims if name in file.distinct),
        len(file.zeros),
        file.unread,
    )
