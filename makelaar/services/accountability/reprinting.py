"""A report that left before, as it was: what is chosen again is not made again."""

from makelaar.hearts.auditing import audit
from makelaar.services.accountability.choice import ReportChoice
from makelaar.services.accountability.ledger import ReleaseLine, kept_panel, release_files
from makelaar.services.accountability.measuring import Progress
from makelaar.services.accountability.panel import panel_from_json
from makelaar.services.accountability.prepared import Prepared
from makelaar.store.register import Register


def as_it_was(register: Register, line: ReleaseLine, choice: ReportChoice, progress: Progress) -> Prepared:
    """What left before; the audit is asked again, for it may have learned since. What may not be told any more is the
    first remark."""
    files = {one.name: one.content for one in release_files(register, line.id)}
    texts = {name: content.decode() for name, content in files.items() if name.endswith(".json")}
    verdicts = {}
    for nth, (name, text) in enumerate(texts.items()):

        def along(share: float, nth: int = nth) -> None:
            progress((nth + share) / len(texts))

        verdicts[name] = audit(text, along)
    panel = panel_from_json(kept_panel(register, line.id))
    panel["remarks"] = (*line.not_told_now, *panel["remarks"])
    return Prepared(
        choice=choice,
        name=line.name,
        title=line.title,
        pdf=files[f"{line.name}.pdf"],
        numbers=(),
        releases=texts,
        verdicts=verdicts,
        existing=line.id,
        **panel,
    )
