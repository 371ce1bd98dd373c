"""What a row said, kept as JSON beside the person, so that a later import knows what was changed in the sheet."""

import json
from dataclasses import dataclass, fields
from datetime import date
from enum import Enum
from typing import Any

from makelaar.hearts.days import Repeat
from makelaar.intake.rows import FollowUpWords, Person
from makelaar.terms import AgeGroup, Channel, RepeatUnit


@dataclass(frozen=True)
class Remembered:
    """A row as it was last imported.

    `promises` are the ids of the promises made from `person.followups`, in order; None where a text was no day.
    `skipped`: she said that this row is not to be imported; it stays so until she says otherwise.
    """

    person: Person
    promises: tuple[int | None, ...] = ()
    skipped: bool = False


def dump(remembered: Remembered) -> str:
    """Canonical JSON; what is empty is left out, so that equal rows give equal text."""
    values: dict[str, Any] = {"person": _person_out(remembered.person)}
    if any(remembered.promises):
        values["promises"] = remembered.promises
    if remembered.skipped:
        values["skipped"] = True
    return json.dumps(values, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def load(text: str) -> Remembered:
    """What `dump` wrote; fields that this version does not know are left out."""
    values = json.loads(text)
    return Remembered(
        person=_person_in(values["person"]),
        promises=tuple(values.get("promises", ())),
        skipped=bool(values.get("skipped", False)),
    )


def _person_out(person: Person) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for entry in fields(Person):
        value = getattr(person, entry.name)
        if value in ("", (), None, False):
            continue
        values[entry.name] = [_words_out(f) for f in value] if entry.name == "followups" else _plain(value)
    return values


def _words_out(words: FollowUpWords) -> dict[str, Any]:
    repeat = [words.repeat.every, words.repeat.unit.value] if words.repeat else None
    values = {
        "text": words.text,
        "day": _plain(words.day),
        "condition": words.condition,
        "repeat": repeat,
        "channel": _plain(words.channel),
    }
    return {name: value for name, value in values.items() if value}


def _plain(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value


def _person_in(values: dict[str, Any]) -> Person:
    known = {entry.name for entry in fields(Person)}
    read: dict[str, Any] = {}
    for name, value in values.items():
        if name in known:
            read[name] = _READERS[name](value) if name in _READERS else _tupled(value)
    return Person(**read)


def _tupled(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def _words_in(values: dict[str, Any]) -> FollowUpWords:
    repeat = values.get("repeat")
    return FollowUpWords(
        text=values.get("text", ""),
        day=date.fromisoformat(values["day"]) if "day" in values else None,
        condition=values.get("condition", ""),
        repeat=Repeat(repeat[0], RepeatUnit(repeat[1])) if repeat else None,
        channel=Channel(values["channel"]) if "channel" in values else None,
    )


_READERS: dict[str, Any] = {
    "followups": lambda entries: tuple(_words_in(entry) for entry in entries),
    "preferred_channel": Channel,
    "age_group": AgeGroup,
    "met_on": date.fromisoformat,
}
