"""What `makelaar report` says of a report: what leaves, what is hidden, what the audit says."""

from collections import Counter
from dataclasses import asdict
from typing import Any

from makelaar.i18n import _
from makelaar.services.accountability.panel import verdict_words
from makelaar.services.accountability.prepared import Prepared


def prepared_as_json(prepared: Prepared) -> dict[str, Any]:
    """A report as JSON values."""
    return {
        "name": prepared.name,
        "title": prepared.title,
        "passed": prepared.passed,
        "summary": verdict_words(prepared),
        "reprint": prepared.existing is not None,
        "remarks": list(prepared.remarks),
        "gaps": list(prepared.gaps),
        "left_behind": list(prepared.left_behind),
        "hidden": [asdict(one) for one in prepared.hidden],
        "stories": [{"id": one.id, "title": one.title} for one in prepared.stories],
        "verdicts": {
            file: {"passed": verdict.passed, "findings": [finding.sentence for finding in verdict.findings]}
            for file, verdict in prepared.verdicts.items()
        },
    }


def prepared_in_words(prepared: Prepared, told: dict[str, Any]) -> str:
    """A report in words; `told` is it as JSON, with the files where it left."""
    lines = [prepared.title, told["summary"], *prepared.remarks]
    if prepared.existing is not None:
        lines.append(_("Dit is al eerder uitgegeven als {name}; het blijft zoals het was.").format(name=prepared.name))
    for words in prepared.left_behind:
        sentence = _("In de tekst staat nog iets uit je register: {words}. Haal dat eerst weg.")
        lines.append(sentence.format(words=words))
    lines += [finding for verdict in told["verdicts"].values() for finding in verdict["findings"]]
    hidden = Counter(one.measure for one in prepared.hidden if one.hidden)
    rounded = Counter(one.measure for one in prepared.hidden if not one.hidden)
    for measure in dict.fromkeys(one.measure for one in prepared.hidden):
        sentence = _("{measure}: {hidden} verborgen of te klein om te noemen, {rounded} afgerond")
        lines.append("  " + sentence.format(measure=measure, hidden=hidden[measure], rounded=rounded[measure]))
    lines += [_("Zonder cijfers: {heading}").format(heading=gap) for gap in prepared.gaps]
    lines += [one["file"] for one in told.get("files", [])]
    return "\n".join(lines)
