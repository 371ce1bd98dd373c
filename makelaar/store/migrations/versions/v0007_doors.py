"""Doors, rounds, doorstep conversations with their themes, and signals; a buurt may lie in a wijk; people by street."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

_THEMES = (
    ("home", "wonen", False),
    ("green", "groen", False),
    ("contact", "contact", False),
    ("safety", "veiligheid", False),
    ("money", "geld", True),
    ("health", "gezondheid", True),
    ("upbringing", "opvoeding", True),
    ("language", "taal", False),
    ("work", "werk", False),
    ("transport", "vervoer", False),
)


def upgrade() -> None:
    """Twelve new tables, the themes to begin with, the wijk of a buurt, and who lives in a street found at once."""
    _places()
    _rounds()
    _conversations()
    _signals()
    _indexed("person", "street")
    with op.batch_alter_table("area", table_kwargs={"sqlite_autoincrement": True}) as area:
        area.add_column(sa.Column("parent_id", sa.Integer(), nullable=True))
        area.create_index(area.f("ix_area_parent_id"), ["parent_id"], unique=False)
        area.create_foreign_key(
            area.f("fk_area_parent_id"), "area", ["parent_id"], ["id"], initially="DEFERRED", deferrable=True
        )


def _places() -> None:
    _table(
        "building",
        _text("name"),
        _word("kind", "buildingkind", "flat", "row"),
        *(_text(name) for name in ("street", "postcode", "place")),
        *_pointing("building", "area_id", "area", nullable=True),
        _text("note"),
        _whole("mark"),
        _text("mark_why"),
        _moment("created_at"),
    )
    _table("entrance", *_pointing("entrance", "building_id", "building"), _text("name"), _whole("position"))
    _table(
        "door",
        *_pointing("door", "building_id", "building"),
        *_pointing("door", "entrance_id", "entrance", nullable=True),
        _text("number"),
        _whole("floor"),
        _whole("position"),
        _yes_no("do_not_ring"),
        _text("note"),
        _once("door", "building_id", "number"),
    )
    _indexed("building", "street", "area_id")
    _indexed("entrance", "building_id")
    _indexed("door", "building_id", "entrance_id", "number")


def _rounds() -> None:
    _table(
        "round",
        _day("day", nullable=False),
        _text("worker"),
        _text("colleague"),
        _word("status", "roundstatus", "planned", "walking", "done"),
        _day("letter_on"),
        _text("note"),
        _moment("created_at"),
    )
    _table(
        "round_door",
        *_pointing("round_door", "round_id", "round"),
        *_pointing("round_door", "door_id", "door"),
        _whole("position"),
        _text("note"),
        _once("round_door", "round_id", "door_id"),
    )
    _table(
        "visit",
        *_pointing("visit", "round_id", "round"),
        *_pointing("visit", "door_id", "door"),
        _day("day", nullable=False),
        _moment("at", nullable=True),
        _word("outcome", "outcome", "not_home", "not_now", "short_talk", "conversation", "come_back", "declined"),
        _text("note"),
        _yes_no("card_left"),
        _text("come_back_words"),
        _day("come_back_on"),
        _yes_no("settled"),
    )
    _indexed("round", "day")
    _indexed("round_door", "round_id", "door_id")
    _indexed("visit", "round_id", "door_id", "day", "come_back_on")


def _conversations() -> None:
    theme = _table(
        "theme",
        _text("key"),
        _text("label"),
        _yes_no("sensitive"),
        _yes_no("hidden"),
        _whole("position"),
        _once("theme", "key"),
    )
    rows = enumerate(_THEMES)
    op.bulk_insert(
        theme,
        [
            {"key": key, "label": label, "sensitive": sensitive, "hidden": False, "position": position}
            for position, (key, label, sensitive) in rows
        ],
    )
    _table(
        "conversation",
        *_pointing("conversation", "visit_id", "visit"),
        *_pointing("conversation", "person_id", "person", nullable=True),
        _text("living"),
        _whole("living_scale", nullable=True),
        *(_text(name) for name in ("wishes", "strength", "present", "language")),
        _yes_no("interpreter"),
        _word("kept", "kept", "nothing", "keep", "tell", nullable=True),
        *_pointing("conversation", "encounter_id", "encounter", nullable=True),
        _moment("created_at"),
        _once("conversation", "visit_id"),
    )
    _table(
        "conversation_theme",
        *_pointing("conversation_theme", "conversation_id", "conversation"),
        *_pointing("conversation_theme", "theme_id", "theme"),
        _once("conversation_theme", "conversation_id", "theme_id"),
    )
    _table(
        "conversation_gift",
        *_pointing("conversation_gift", "conversation_id", "conversation"),
        _word("kind", "gift", "talent", "wish", "followup", "person"),
        _whole("row_id"),
        _once("conversation_gift", "kind", "row_id"),
    )
    _indexed("conversation", "visit_id", "person_id", "encounter_id")
    _indexed("conversation_theme", "conversation_id", "theme_id")
    _indexed("conversation_gift", "conversation_id")


def _signals() -> None:
    _table(
        "signal",
        _text("text"),
        _word("worry", "worry", "light", "serious", "urgent"),
        _text("from_whom"),
        *_pointing("signal", "person_id", "person", nullable=True),
        *_pointing("signal", "door_id", "door", nullable=True),
        *_pointing("signal", "conversation_id", "conversation", nullable=True),
        _text("passed_to"),
        _day("feedback_due"),
        _word("status", "signalstatus", "open", "closed"),
        _text("outcome"),
        _day("noted_on", nullable=False),
        _day("closed_on"),
        _moment("created_at"),
    )
    _table(
        "signal_event",
        *_pointing("signal_event", "signal_id", "signal"),
        _word("step", "signalstep", "noted", "passed_on", "feedback", "closed", "reopened"),
        _day("day", nullable=False),
        _text("text"),
    )
    _indexed("signal", "person_id", "door_id", "conversation_id", "feedback_due", "status")
    _indexed("signal_event", "signal_id")


def _table(name: str, *parts: sa.schema.SchemaItem) -> sa.Table:
    own = sa.Column("id", sa.Integer(), nullable=False)
    key = sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{name}"))
    return op.create_table(name, own, key, *parts, sqlite_autoincrement=True)


def _indexed(table: str, *columns: str) -> None:
    for column in columns:
        op.create_index(op.f(f"ix_{table}_{column}"), table, [column], unique=False)


def _pointing(table: str, column: str, to: str, *, nullable: bool = False) -> list[sa.schema.SchemaItem]:
    """A column that points at a row of another table, checked at commit."""
    name = op.f(f"fk_{table}_{column}")
    key = sa.ForeignKeyConstraint([column], [f"{to}.id"], name=name, initially="DEFERRED", deferrable=True)
    return [sa.Column(column, sa.Integer(), nullable=nullable), key]


def _once(table: str, *columns: str) -> sa.UniqueConstraint:
    return sa.UniqueConstraint(*columns, name=op.f(f"uq_{table}_{'_'.join(columns)}"))


def _word(name: str, kind: str, *words: str, nullable: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Enum(*words, name=kind, native_enum=False, length=16), nullable=nullable)


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String(), nullable=False)


def _whole(name: str, *, nullable: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=nullable)


def _yes_no(name: str) -> sa.Column[bool]:
    return sa.Column(name, sa.Boolean(), nullable=False)


def _day(name: str, *, nullable: bool = True) -> sa.Column[object]:
    return sa.Column(name, sa.Date(), nullable=nullable)


def _moment(name: str, *, nullable: bool = False) -> sa.Column[object]:
    return sa.Column(name, sa.DateTime(), nullable=nullable)
