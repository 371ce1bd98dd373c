"""What a row changes in a person: three-way, over plain data.

The sheet as last imported, the sheet now and the register now are laid side by side. What was not changed in the
sheet is left as it is; what was changed in the sheet and not in the register goes in; what was changed in both stays
as it is in the register and is told. A first import is the case in which the last sheet said nothing, so that adding
to somebody never writes over a field that is filled.
"""

from dataclasses import dataclass, field
from typing import Any

from makelaar.hearts.folding import fold
from makelaar.intake.rows import FollowUpWords, Person
from makelaar.services.imports.people_now import PersonNow
from makelaar.services.imports.row_values import Remembered

LISTS = ("phones", "emails", "can", "want", "languages", "tags")
NAME = ("name", "given_name", "particle", "family_name")
ADDRESS = ("street", "number", "door", "postcode", "place")
SINGLE = ("area", "preferred_channel", "age_group", "met_on", "met_how")


@dataclass(frozen=True)
class FieldEdit:
    """A field of the person gets another value; `group` is the first field of those that go together."""

    name: str
    old: Any
    new: Any


@dataclass(frozen=True)
class ItemEdit:
    """One item of a list: added (`old` empty), changed, or taken off (`new` empty)."""

    name: str
    old: str
    new: str


@dataclass(frozen=True)
class PromiseEdit:
    """A promise: made (no `old_id`), set to other words, or let go (no `new`). `place` is where the row has it."""

    old_id: int | None
    new: FollowUpWords | None
    place: int | None


@dataclass(frozen=True)
class Clash:
    """Sheet and register say different things; the register's stays. `name` is a field of `Person`."""

    name: str
    sheet: Any
    register: Any


@dataclass
class Merge:
    """What a row does to one person. `promises` says which promise each place of the row stands for already."""

    fields: list[FieldEdit] = field(default_factory=list)
    items: list[ItemEdit] = field(default_factory=list)
    promises: list[PromiseEdit] = field(default_factory=list)
    clashes: list[Clash] = field(default_factory=list)
    standing: dict[int, int] = field(default_factory=dict)

    @property
    def changes(self) -> bool:
        """Whether anything in the register changes."""
        return bool(self.fields or self.items or self.promises)


def merge(last: Remembered, sheet: Person, now: PersonNow) -> Merge:
    """What the row `sheet` does to `now`, given what it said at the last import."""
    found = Merge()
    _groups(found, last.person, sheet, now)
    for name in SINGLE:
        _single(found, name, last.person, sheet, now)
    if sheet.is_key_person != last.person.is_key_person and now.is_key_person == last.person.is_key_person:
        found.fields.append(FieldEdit("is_key_person", now.is_key_person, sheet.is_key_person))
    for name in LISTS:
        _items(found, name, getattr(last.person, name), getattr(sheet, name), getattr(now, name))
    _notes(found, last.person.note, sheet.note, now.notes)
    _promises(found, last, sheet, now)
    return found


def same(one: Any, other: Any) -> bool:
    """Equal but for case, accents and spaces."""
    if isinstance(one, str) and isinstance(other, str) and one != other:
        return fold(one) == fold(other)
    return bool(one == other)


def _groups(found: Merge, last: Person, sheet: Person, now: PersonNow) -> None:
    """Name parts go together, and so do the parts of an address: half of one and half of another is wrong."""
    for names in (NAME, ADDRESS):
        was, says, has = (tuple(getattr(who, n) for n in names) for who in (last, sheet, now))
        if says in (was, has):
            continue
        if all(same(a, b) for a, b in zip(has, was, strict=True)):
            _set_all(found, names, has, says)
        elif all(same(a, b) or not a or not b for a, b in zip(says, has, strict=True)):
            filled = tuple(b or a for a, b in zip(says, has, strict=True))
            _set_all(found, names, has, filled)
        elif any(says):
            found.clashes.append(Clash(names[0], _joined(names, says), _joined(names, has)))


def _set_all(found: Merge, names: tuple[str, ...], old: tuple[str, ...], new: tuple[str, ...]) -> None:
    for name, before, after in zip(names, old, new, strict=True):
        if before != after:
            found.fields.append(FieldEdit(name, before, after))


def _joined(names: tuple[str, ...], values: tuple[str, ...]) -> str:
    return values[0] if names is NAME else " ".join(v for v in values if v)


def _single(found: Merge, name: str, last: Person, sheet: Person, now: PersonNow) -> None:
    was, says, has = getattr(last, name), getattr(sheet, name), getattr(now, name)
    if says == was or same(says, has):
        return
    if same(has, was) or not has:
        found.fields.append(FieldEdit(name, has, says))
    elif says:
        found.clashes.append(Clash(name, says, has))


def _items(found: Merge, name: str, was: tuple[str, ...], says: tuple[str, ...], has: tuple[str, ...]) -> None:
    """Items that the sheet changed one for one are changed in place, so that what she set on them is kept."""
    gone = _without(was, says)
    fresh = _without(says, was)
    present = {fold(item): item for item in has}
    for old, new in _paired(gone, fresh):
        if new and fold(new) in present:
            new = ""
            if not old:
                continue
        if old and fold(old) not in present:
            if not new:
                continue
            old = ""
        if old or new:
            found.items.append(ItemEdit(name, present.get(fold(old), "") if old else "", new))
            if new:
                present[fold(new)] = new


def _without(items: tuple[str, ...], others: tuple[str, ...]) -> list[str]:
    """The items that are not among the others, each once."""
    known = {fold(item) for item in others}
    fresh: dict[str, str] = {}
    for item in items:
        if fold(item) not in known:
            fresh.setdefault(fold(item), item)
    return list(fresh.values())


def _paired(gone: list[str], fresh: list[str]) -> list[tuple[str, str]]:
    if len(gone) == len(fresh):
        return list(zip(gone, fresh, strict=True))
    return [(old, "") for old in gone] + [("", new) for new in fresh]


def _notes(found: Merge, was: str, says: str, has: str) -> None:
    """Line by line: what she wrote herself is never touched, a line of the sheet is changed where it still stands."""
    if says == was:
        return
    lines = has.splitlines()
    gone, fresh = _without(_lines(was), _lines(says)), _without(_lines(says), _lines(was))
    for old, new in _paired(gone, fresh):
        standing = next((i for i, line in enumerate(lines) if fold(line) == fold(old)), None) if old else None
        if new and any(fold(line) == fold(new) for line in lines):
            new = ""
        if standing is not None:
            lines[standing : standing + 1] = [new] if new else []
        elif new:
            lines.append(new)
    text = "\n".join(lines)
    if lines != has.splitlines():
        found.fields.append(FieldEdit("notes", has, text))


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def _promises(found: Merge, last: Remembered, sheet: Person, now: PersonNow) -> None:
    """Words are compared as they stand in the cell: "over 3 weken" that was not touched stays the day it was."""
    made = dict(zip(last.person.followups, last.promises, strict=False))
    old = [words for words in last.person.followups if words.text not in {w.text for w in sheet.followups}]
    for place, words in enumerate(sheet.followups):
        before = next((w for w in last.person.followups if w.text == words.text), None)
        if before is not None:
            standing = made.get(before)
            if standing is not None:
                found.standing[place] = standing
            continue
        replaced = old.pop(0) if old else None
        _promise(found, place, words, made.get(replaced) if replaced else None, replaced, now)
    for words in old:
        _drop_promise(found, made.get(words), words, now)


def _promise(
    found: Merge, place: int, words: FollowUpWords, old_id: int | None, old: FollowUpWords | None, now: PersonNow
) -> None:
    if words.day is None and not words.condition:
        if old is not None:
            _drop_promise(found, old_id, old, now)
        return
    standing = next((p for p in now.promises if p.id == old_id), None) if old_id is not None else None
    if standing is not None and old is not None and standing.is_open:
        if (standing.due, standing.condition) == (old.day, old.condition):
            found.promises.append(PromiseEdit(standing.id, words, place))
        elif (standing.due, standing.condition) != (words.day, words.condition):
            found.clashes.append(Clash("followups", words.text, standing.words))
            found.standing[place] = standing.id
        return
    twin = next((p for p in now.promises if p.is_open and (p.due, p.condition) == (words.day, words.condition)), None)
    if twin is not None:
        found.standing[place] = twin.id
    else:
        found.promises.append(PromiseEdit(None, words, place))


def _drop_promise(found: Merge, old_id: int | None, old: FollowUpWords, now: PersonNow) -> None:
    standing = next((p for p in now.promises if p.id == old_id), None) if old_id is not None else None
    if standing is None or not standing.is_open:
        return
    if (standing.due, standing.condition) == (old.day, old.condition):
        found.promises.append(PromiseEdit(standing.id, None, None))
    else:
        found.clashes.append(Clash("followups", "", standing.words))
