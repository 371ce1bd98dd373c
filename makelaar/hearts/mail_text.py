"""Fill a letter's fields between braces; what is not known stays a gap that can be seen.

The letters are Dutch whatever the screen speaks, and so are their gaps.
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass

FIELD = re.compile(r"\{\s*([^\W\d][\w-]{0,39})\s*\}")
GAP = re.compile(r"\[… (?:nog invullen|onbekend veld): ([^\]\n]*)\]")


@dataclass(frozen=True)
class Filled:
    """A text with its fields filled. `gaps` are the fields that still have nothing, `unknown` those that do not exist.

    Both in order of appearance, each once.
    """

    text: str
    gaps: tuple[str, ...]
    unknown: tuple[str, ...]


def fill(template: str, values: Mapping[str, str | None], may_lack: Collection[str] = ()) -> Filled:
    """`template` with every `{field}` replaced; a known field without a value becomes "[… nog invullen: field]".

    Values are put in as they are: braces in a value are no fields. Field names ignore case. A field that `values`
    does not have becomes "[… onbekend veld: field]". A field of `may_lack` without a value leaves no gap, and no empty
    line where it stood alone.
    """
    for field in may_lack:
        if not (values.get(field) or "").strip():
            template = _without(template, field)
    gaps: dict[str, None] = {}
    unknown: dict[str, None] = {}

    def put(match: re.Match[str]) -> str:
        field = match[1].lower()
        if field not in values:
            unknown[field] = None
            return f"[… onbekend veld: {field}]"
        value = (values[field] or "").strip()
        if not value:
            gaps[field] = None
            return f"[… nog invullen: {field.replace('_', ' ')}]"
        return value

    return Filled(FIELD.sub(put, template), tuple(gaps), tuple(unknown))


def as_sentence(text: str) -> str:
    """One sentence as it stands in a letter: with a capital and a full stop, unless it ends otherwise."""
    said = text.strip()
    if not said:
        return ""
    return said[0].upper() + said[1:] + ("" if said[-1] in ".!?…:" else ".")


def fields_in(template: str) -> tuple[str, ...]:
    """The fields that a template asks for, in order, each once."""
    return tuple(dict.fromkeys(match[1].lower() for match in FIELD.finditer(template)))


def gaps_in(text: str) -> tuple[tuple[int, int], ...]:
    """Where a text still has gaps, as (start, end), also after it was edited by hand."""
    return tuple(match.span() for match in GAP.finditer(text))


def _without(template: str, field: str) -> str:
    braces = r"\{\s*" + re.escape(field) + r"\s*\}"
    alone = re.compile(rf"(?:^[ \t]*{braces}[ \t]*\n|\n[ \t]*{braces}[ \t]*\Z)", re.IGNORECASE | re.MULTILINE)
    return re.sub(braces, "", alone.sub("", template), flags=re.IGNORECASE)
