"""Which rows change what somebody is found by: triggers that mark her, and which of her places must be read anew.

Triggers see every way in which a row changes: acts, undo, imports, erasure. A step of a migration may rebuild a table,
which drops its triggers, so they are made anew behind every migration.
"""

from collections.abc import Iterator

from sqlalchemy import Connection

EVERYWHERE = ""
"""The mark of who must be read anew in all places: she came, went, or was in the bin."""
_OWN = {
    "name": ("name", "particle", "family_name"),
    "place": ("street", "house_number", "postcode", "door", "place", "area_id"),
    "note": ("notes",),
    EVERYWHERE: ("binned_at",),
}
"""Columns of a person's own row by the place in which they are searched."""
_HERS = {"talent": "can", "wish": "want", "person_tag": "tag", "contact_point": "reach", "encounter_person": "met"}
"""Tables with a `person_id` whose rows are searched, each in one place."""
_NAMED = (
    ("area", "name", "place", "SELECT id, 'place' FROM person WHERE area_id = new.id"),
    ("tag", "name", "tag", "SELECT person_id, 'tag' FROM person_tag WHERE tag_id = new.id"),
    ("category", "label", "can", "SELECT person_id, 'can' FROM talent WHERE category_id = new.id"),
    ("category", "label", "want", "SELECT person_id, 'want' FROM wish WHERE category_id = new.id"),
    ("encounter", "text", "met", "SELECT person_id, 'met' FROM encounter_person WHERE encounter_id = new.id"),
)
"""Tables that people point at: the column that is searched, in which place, and who points at the row."""
_ACTS = (("insert", "new"), ("delete", "old"), ("update", "new"), ("update", "old"))


def install(connection: Connection) -> None:
    """Make all triggers, which must not be there."""
    for name, event, marked in _triggers():
        connection.exec_driver_sql(
            f"CREATE TRIGGER search_{name} AFTER {event} BEGIN INSERT OR IGNORE INTO search_stale {marked}; END"
        )


def remove(connection: Connection) -> None:
    """Take away those that are there, also those that an older program made."""
    made = "SELECT name FROM sqlite_master WHERE type = 'trigger' AND name GLOB 'search_*'"
    for name in connection.exec_driver_sql(made).scalars().all():
        connection.exec_driver_sql(f'DROP TRIGGER "{name}"')


def _triggers() -> Iterator[tuple[str, str, str]]:
    """(name, on what, who is marked where) of each."""
    for act, row in _ACTS[:2]:
        yield f"person_{act}", f"{act} ON person", f"VALUES ({row}.id, '{EVERYWHERE}')"
    for place, columns in _OWN.items():
        changed = " OR ".join(f"old.{column} IS NOT new.{column}" for column in columns)
        event = f"update OF {', '.join(columns)} ON person WHEN {changed}"
        yield f"person_update_{place or 'everywhere'}", event, f"VALUES (new.id, '{place}')"
    for table, place in _HERS.items():
        for act, row in _ACTS:
            yield f"{table}_{act}_{row}", f"{act} ON {table}", f"VALUES ({row}.person_id, '{place}')"
    for table, column, place, who in _NAMED:
        yield f"{table}_{column}_{place}", f"update OF {column} ON {table}", who
