"""An import's changes and differences as lines for the worker."""

from datetime import date
from typing import Any

from makelaar.hearts.day_words import exact_day
from makelaar.i18n import N_, _, ngettext
from makelaar.intake import field_label
from makelaar.intake.rows import Field, FollowUpWords
from makelaar.services.imports.fates import Fate, Outcome
from makelaar.services.imports.threeway import Clash, FieldEdit, ItemEdit, Merge, PromiseEdit
from makelaar.services.people.reach import shown_value
from makelaar.terms import AgeGroup, Channel, PointKind

_FIELDS = {
    "name": Field.NAME,
    "given_name": Field.GIVEN_NAME,
    "particle": Field.PARTICLE,
    "family_name": Field.FAMILY_NAME,
    "street": Field.ADDRESS,
    "number": Field.NUMBER,
    "door": Field.DOOR,
    "postcode": Field.POSTCODE,
    "place": Field.PLACE,
    "area": Field.AREA,
    "preferred_channel": Field.CHANNEL,
    "age_group": Field.AGE_GROUP,
    "is_key_person": Field.KEY_PERSON,
    "met_on": Field.MET_ON,
    "met_how": Field.MET_HOW,
    "notes": Field.NOTE,
    "phones": Field.PHONE,
    "emails": Field.EMAIL,
    "can": Field.CAN,
    "want": Field.WANT,
    "languages": Field.LANGUAGES,
    "tags": Field.TAGS,
    "followups": Field.FOLLOWUP,
}
_ADDRESS = ("street", "number", "door", "postcode", "place")
_PARTS = ("given_name", "particle", "family_name")
_CHANNELS = {
    Channel.MAIL: N_("mailen"),
    Channel.CALL: N_("bellen"),
    Channel.APP: N_("appen"),
    Channel.VISIT: N_("langsgaan"),
    Channel.LETTER: N_("een brief"),
    Channel.STREET: N_("op straat"),
    Channel.TABLE: N_("aan tafel"),
    Channel.OTHER: N_("anders"),
}

_FATES = {
    Fate.NEW: N_("nieuw"),
    Fate.ADDS: N_("bij iemand erbij"),
    Fate.UPDATES: N_("bijgewerkt"),
    Fate.UNCHANGED: N_("staat er al"),
    Fate.DUPLICATE: N_("misschien dubbel"),
    Fate.LOOK: N_("even kijken"),
    Fate.SKIPPED: N_("overgeslagen"),
}


def name_of(field: str) -> str:
    """What a field of a person is called on the screen."""
    return _("Opvolging") if field == "followups" else field_label(_FIELDS[field])


def lines_of(merge: Merge) -> tuple[str, ...]:
    """Everything that comes into the register, one line a thing, in the order of a card."""
    lines = [_field_line(edit) for edit in merge.fields if edit.name not in (*_ADDRESS, *_PARTS)]
    address = [edit for edit in merge.fields if edit.name in _ADDRESS]
    if address:
        lines.insert(_after_name(merge), _address_line(address))
    lines += [_item_line(edit) for edit in merge.items]
    lines += [_promise_line(edit) for edit in merge.promises]
    return tuple(lines)


def clash_line(clash: Clash) -> str:
    """A difference that was left alone, told."""
    field = name_of(clash.name)
    if not clash.sheet:
        return _("{field}: weg uit het blad, maar in je register al veranderd (“{register}”). Dat blijft.").format(
            field=field, register=value_text(clash.register)
        )
    return _("{field}: in het blad “{sheet}”, in je register “{register}”. Je register blijft zo.").format(
        field=field, sheet=value_text(clash.sheet), register=value_text(clash.register)
    )


def clash_note(clash: Clash) -> str:
    """A difference as a line for the notes, so that what the sheet says is not lost."""
    return _("{field} volgens het blad: {sheet}").format(field=name_of(clash.name), sheet=value_text(clash.sheet))


def value_text(value: Any) -> str:
    """A value as a worker reads it."""
    if isinstance(value, Channel):
        return _(_CHANNELS[value])
    if isinstance(value, bool):
        return _("ja") if value else _("nee")
    if isinstance(value, AgeGroup):
        return value.value
    return exact_day(value) if isinstance(value, date) else str(value)


def when_text(words: FollowUpWords) -> str:
    """A promise's day or condition, with the words that it was read from."""
    if words.day is None:
        return words.condition or words.text
    day = exact_day(words.day)
    return day if not words.text or words.text[:1].isdigit() else f"{day} (“{words.text}”)"


def _after_name(merge: Merge) -> int:
    return 1 if merge.fields and merge.fields[0].name == "name" else 0


def _field_line(edit: FieldEdit) -> str:
    if edit.name == "notes":
        return _notes_line(edit)
    return _line(name_of(edit.name), value_text(edit.old or ""), value_text(edit.new or ""))


def _notes_line(edit: FieldEdit) -> str:
    before = edit.old.splitlines()
    fresh = [line for line in edit.new.splitlines() if line not in before]
    gone = [line for line in before if line not in edit.new.splitlines()]
    return _line(name_of("notes"), "; ".join(gone), "; ".join(fresh))


def _address_line(edits: list[FieldEdit]) -> str:
    old = " ".join(edit.old for edit in edits if edit.old)
    new = " ".join(edit.new for edit in edits if edit.new)
    return _line(name_of("street"), old, new)


def _item_line(edit: ItemEdit) -> str:
    kind = {"phones": PointKind.PHONE, "emails": PointKind.EMAIL}.get(edit.name)
    old, new = (shown_value(kind, text) if kind and text else text for text in (edit.old, edit.new))
    return _line(name_of(edit.name), old, new)


def _promise_line(edit: PromiseEdit) -> str:
    if edit.new is None:
        return _("Opvolging: losgelaten, want weg uit het blad")
    if edit.old_id is not None:
        return _("Opvolging: wordt {when}").format(when=when_text(edit.new))
    return _("Opvolging: {when}").format(when=when_text(edit.new))


def _line(field: str, old: str, new: str) -> str:
    if old and new:
        return _("{field}: {new} (was {old})").format(field=field, new=new, old=old)
    if new:
        return _("{field}: {new}").format(field=field, new=new)
    return _("{field}: weg ({old})").format(field=field, old=old)


def fate_label(fate: Fate) -> str:
    """A fate in a word or two, as the preview and the command line count it."""
    return _(_FATES[fate])


def outcome_text(outcome: Outcome) -> str:
    """What an import did, in one line."""
    if not (outcome.added or outcome.updated):
        return _("Klaar: er is niets veranderd.")
    added = ngettext("{n} mens erbij", "{n} mensen erbij", outcome.added).format(n=outcome.added)
    updated = ngettext("{n} bijgewerkt", "{n} bijgewerkt", outcome.updated).format(n=outcome.updated)
    parts = [words for words, count in ((added, outcome.added), (updated, outcome.updated)) if count]
    return _("Klaar: {what}.").format(what=", ".join(parts))
