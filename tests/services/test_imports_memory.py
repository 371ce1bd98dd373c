"""The columns as she set them come back for a sheet with these headers, and for no other."""

from dataclasses import replace

from import_sheets import RIA, sheet

from makelaar.intake.rows import Column, Field, Reading, Table
from makelaar.services import imports
from makelaar.services.imports import Fate
from makelaar.services.registers import Register


def table(key: str, *fields: Field, has_header: bool = True) -> Table:
    columns = tuple(Column(index, f"kop {index}", (), field, 0.5) for index, field in enumerate(fields))
    return Table("Blad1", 1, columns, key, has_header=has_header)


def test_columns_are_remembered_by_their_headers(register: Register) -> None:
    imports.remember_mapping(register, [table("a", Field.NAME, Field.REST)])
    asked = [table("a", Field.NOTE, Field.NOTE), table("b", Field.NOTE)]
    assert imports.remembered_mapping(register, asked) == {"a": {0: Field.NAME, 1: Field.REST}}


def test_the_last_time_counts(register: Register) -> None:
    imports.remember_mapping(register, [table("a", Field.NAME)])
    imports.remember_mapping(register, [table("a", Field.TAGS)])
    assert imports.remembered_mapping(register, [table("a", Field.NAME)]) == {"a": {0: Field.TAGS}}


def test_remembering_is_no_step_back(register: Register) -> None:
    imports.remember_mapping(register, [table("a", Field.NAME)])
    assert register.history.next_undo() is None


def test_a_list_without_headers_is_not_taken_for_another(register: Register) -> None:
    bare = table("3 columns", Field.NAME, has_header=False)
    imports.remember_mapping(register, [bare])
    assert imports.remembered_mapping(register, [bare]) == {}

    def reading(person) -> Reading:
        return replace(sheet(person), tables=(replace(sheet().tables[0], has_header=False),))

    imports.run(register, imports.plan(register, reading(RIA), "een.csv"))
    other = reading(replace(RIA, can=()))
    assert imports.plan(register, other, "twee.csv").rows[0].fate is Fate.UNCHANGED
    assert imports.plan(register, other, "een.csv").rows[0].fate is Fate.UPDATES
