"""What leaves the laptop, in words: each number that is not printed as it was counted, and the verdicts; also as the
ledger keeps it, so that who prints it again sees what was seen then."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from typing import Any

from makelaar.hearts.disclosure import PERIOD, Cell, How, Key, Space
from makelaar.hearts.quarters import in_order, shown_period
from makelaar.i18n import _
from makelaar.services.accountability.contents.reading import printed
from makelaar.services.accountability.numbers import MeasureNumbers
from makelaar.services.accountability.prepared import HiddenNumber, Prepared, StoryDecision, StoryLeftOut, StoryTold


def hidden_numbers(numbers: Iterable[MeasureNumbers]) -> tuple[HiddenNumber, ...]:
    """What is hidden or rounded, by measure; of each what is hidden first."""
    return tuple(one for measure in numbers for one in sorted(_of(measure), key=lambda one: not one.hidden))


def verdict_words(prepared: Prepared) -> str:
    """What the audit says of all measures together, in one or two sentences."""
    refused = [verdict for verdict in prepared.verdicts.values() if not verdict.passed]
    if refused:
        return " ".join(dict.fromkeys(verdict.summary for verdict in refused))
    if not prepared.verdicts:
        return _("Dit verslag is niet gecontroleerd en kan zo niet naar buiten.")
    many = sum(verdict.printed for verdict in prepared.verdicts.values())
    said = _("Goedgekeurd: uit {printed} cijfers, ook samen met alle eerdere, is niemand te herkennen.")
    return said.format(printed=many)


def cell_words(space: Space, key: Key) -> str:
    """What a cell counts: "groen · Noord · derde kwartaal 2026"."""
    words = [label for dim, label in key if dim != PERIOD]
    return " · ".join([*words, period_words(space, dict(key)[PERIOD])])


def period_words(space: Space, label: str) -> str:
    """What a period is called: "derde kwartaal 2026"."""
    return shown_period(in_order(space.members(PERIOD, label)))


def _of(numbers: MeasureNumbers) -> Iterator[HiddenNumber]:
    for cell in numbers.release.cells:
        reason = numbers.reasons.get(cell.key)
        if reason is not None and cell.how not in (How.PCT, How.EXACT):
            words = cell_words(numbers.space, cell.key)
            shown = printed(cell).text
            yield HiddenNumber(_(numbers.measure.name), words, shown, reason.sentence, _is_hidden(cell))


def _is_hidden(cell: Cell) -> bool:
    return cell.how in (How.HIDDEN, How.LT)


def panel_as_json(prepared: Prepared) -> str:
    """What the panel says of a report, for the ledger."""
    told = {
        "summary": verdict_words(prepared),
        "verdicts": {file: verdict.summary for file, verdict in prepared.verdicts.items()},
        "hidden": [asdict(one) for one in prepared.hidden],
        "stories": [asdict(one) for one in prepared.stories],
        "stories_left_out": [asdict(one) for one in prepared.stories_left_out],
        "remarks": prepared.remarks,
        "gaps": prepared.gaps,
    }
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


def panel_from_json(told: Mapping[str, Any]) -> dict[str, Any]:
    """What `panel_as_json` kept, as fields of a `Prepared`; the verdicts are asked for again."""
    return {
        "hidden": tuple(HiddenNumber(**found) for found in told["hidden"]),
        "stories": tuple(_story(found) for found in told["stories"]),
        "stories_left_out": tuple(StoryLeftOut(**found) for found in told["stories_left_out"]),
        "remarks": tuple(told["remarks"]),
        "gaps": tuple(told["gaps"]),
    }


def _story(found: Mapping[str, Any]) -> StoryTold:
    decisions = tuple(StoryDecision(**one) for one in found["decisions"])
    return StoryTold(**{**found, "decisions": decisions})
