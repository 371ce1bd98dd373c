"""What each column of a table holds: by its header, corrected and filled in by what stands in it."""

import re
from collections.abc import Mapping
from datetime import date
from itertools import pairwise

from makelaar.intake.cell_kinds import Kinds, kinds_of
from makelaar.intake.header_checks import Guess, checked_header, points_of
from makelaar.intake.header_words import read_header
from makelaar.intake.layout import Region
from makelaar.intake.rows import Field

_ONE_ONLY = (
    Field.NAME, Field.GIVEN_NAME, Field.PARTICLE, Field.FAMILY_NAME, Field.ADDRESS, Field.STREET, Field.NUMBER,
    Field.POSTCODE, Field.PLACE, Field.AREA, Field.MET_ON, Field.MET_HOW, Field.CHANNEL, Field.KEY_PERSON,
    Field.AGE_GROUP,
)  # fmt: skip
_NAMES = (Field.NAME, Field.GIVEN_NAME, Field.FAMILY_NAME)


def guess_columns(region: Region, today: date) -> dict[int, Guess]:
    """A guess for every column of the table, by column index."""
    kinds = {index: kinds_of(region.values(index), today) for index in region.column_indices()}
    guesses: dict[int, Guess] = {}
    for index, kind in kinds.items():
        said = read_header(region.header(index))
        if said is not None:
            guesses[index] = checked_header(said[0], said[1], kind, region.header(index))
    _settle_names(guesses, kinds)
    _leave_out_running(guesses, kinds, region)
    _keep_one(guesses, kinds)
    unnamed = [index for index in kinds if index not in guesses]
    _by_content(unnamed, guesses, kinds, region)
    return {index: guesses[index] for index in sorted(guesses)}


def _settle_names(guesses: dict[int, Guess], kinds: Mapping[int, Kinds]) -> None:
    """ "Naam" beside "Voornaam" is the family name; beside "Achternaam" it is the given name, if it holds one word."""
    by_field = {guess.field: index for index, guess in guesses.items() if guess.field in _NAMES}
    if Field.NAME not in by_field:
        return
    index = by_field[Field.NAME]
    given, family = Field.GIVEN_NAME in by_field, Field.FAMILY_NAME in by_field
    if given and not family and kinds[index].given < 0.5:
        guesses[index] = Guess(Field.FAMILY_NAME, 0.8)
    elif family and not given and kinds[index].single_word >= 0.6:
        guesses[index] = Guess(Field.GIVEN_NAME, 0.8)


def _leave_out_running(guesses: dict[int, Guess], kinds: Mapping[int, Kinds], region: Region) -> None:
    """A column "Nr" that counts 1, 2, 3 is a running number, unless it can be the only place of house numbers."""
    numbers = [index for index, guess in guesses.items() if guess.field == Field.NUMBER]
    for index in numbers:
        named_as_house = re.search(r"huis|house|deur", region.header(index), re.IGNORECASE)
        elsewhere = len(numbers) > 1 or any(guess.field == Field.ADDRESS for guess in guesses.values())
        if kinds[index].running and not named_as_house and (elsewhere or not _has_streets(kinds, region)):
            guesses[index] = Guess(Field.SKIP, 0.8)


def _has_streets(kinds: Mapping[int, Kinds], region: Region) -> bool:
    """Whether streets stand in a column or in heading rows, so that bare numbers may be doors."""
    alone = any(sum(map(bool, line.cells)) == 1 for line in region.lines)
    return alone or any(kind.street >= 0.6 for kind in kinds.values())


def _keep_one(guesses: dict[int, Guess], kinds: Mapping[int, Kinds]) -> None:
    """One column for each field that can be said once; an address that holds no numbers leaves them to their column."""
    for field in _ONE_ONLY:
        same = sorted((i for i, g in guesses.items() if g.field == field), key=lambda i: (-guesses[i].sure, i))
        for index in same[1:]:
            also_number = field == Field.NUMBER and kinds[index].count
            guesses[index] = Guess(Field.NUMBER if also_number else Field.REST, 0.5)
    fields = {guess.field: index for index, guess in guesses.items()}
    if Field.ADDRESS in fields and Field.NUMBER in fields and kinds[fields[Field.ADDRESS]].address < 0.3:
        guesses[fields[Field.ADDRESS]] = Guess(Field.STREET, 0.8)


def _by_content(unnamed: list[int], guesses: dict[int, Guess], kinds: Mapping[int, Kinds], region: Region) -> None:
    """Columns whose header says nothing to us, or that have none."""
    for index in unnamed:
        taken = {guess.field for guess in guesses.values()}
        may_run = not region.header(index) and not _has_streets(kinds, region)
        guesses[index] = _surely(kinds[index], taken, headed=bool(region.header(index)), may_run=may_run)
    open_columns = [index for index in unnamed if guesses[index].field == Field.REST and not region.header(index)]
    _settle_given_and_family(open_columns, guesses, kinds)
    taken = {guess.field for guess in guesses.values()}
    if not taken & set(_NAMES):
        _take_best_name(guesses, kinds, unnamed)
    if not region.has_header:
        _place_texts([i for i in open_columns if guesses[i].field == Field.REST], guesses, kinds)
    for index in open_columns:
        if guesses[index].field == Field.REST and kinds[index].count:
            guesses[index] = Guess(Field.NOTE, 0.3)


def _surely(kind: Kinds, taken: set[Field], *, headed: bool, may_run: bool) -> Guess:
    """What the cells can only be; REST where they could be many things."""
    names_taken = bool(taken & set(_NAMES))
    points = points_of(kind) if kind.email + kind.phone >= 0.6 else None
    choices = (
        (points is not None, points or Field.REST, 0.9),
        (kind.postcode >= 0.6 and Field.POSTCODE not in taken, Field.POSTCODE, 0.9),
        (kind.running and may_run, Field.SKIP, 0.7),
        (kind.address >= 0.6 and not taken & {Field.ADDRESS, Field.STREET}, Field.ADDRESS, 0.8),
        (kind.day >= 0.6 and kind.number < 0.9 and kind.future >= 0.5, Field.FOLLOWUP, 0.6),
        (kind.number >= 0.8 and not taken & {Field.ADDRESS, Field.NUMBER} and not headed, Field.NUMBER, 0.6),
        (kind.street >= 0.6 and not taken & {Field.ADDRESS, Field.STREET}, Field.STREET, 0.6),
        (kind.name >= 0.7 and kind.given >= 0.4 and kind.single_word < 0.7 and not names_taken, Field.NAME, 0.8),
        (kind.channel >= 0.7 and Field.CHANNEL not in taken, Field.CHANNEL, 0.7),
    )
    return next((Guess(field, sure) for holds, field, sure in choices if holds), Guess(Field.REST, 0.3))


def _settle_given_and_family(columns: list[int], guesses: dict[int, Guess], kinds: Mapping[int, Kinds]) -> None:
    """Two neighbouring columns of names, one of them of given names."""
    if any(guess.field in _NAMES for guess in guesses.values()):
        return
    named = [i for i in columns if kinds[i].name >= 0.7 and kinds[i].single_word >= 0.5]
    for one, other in pairwise(named):
        if other == one + 1 and max(kinds[one].given, kinds[other].given) >= 0.5:
            given, family = (one, other) if kinds[one].given >= kinds[other].given else (other, one)
            guesses[given], guesses[family] = Guess(Field.GIVEN_NAME, 0.7), Guess(Field.FAMILY_NAME, 0.7)
            return


def _take_best_name(guesses: dict[int, Guess], kinds: Mapping[int, Kinds], columns: list[int]) -> None:
    """Somebody's name must stand somewhere: the most name-like of the columns that nothing else claims."""
    free = [i for i in columns if guesses[i].field == Field.REST and kinds[i].name >= 0.4]
    if free:
        best = max(free, key=lambda i: (kinds[i].given + kinds[i].name - kinds[i].few_values, -i))
        guesses[best] = Guess(Field.NAME, 0.5)


def _place_texts(columns: list[int], guesses: dict[int, Guess], kinds: Mapping[int, Kinds]) -> None:
    """Columns of words in a table without headers: an area, what people can, what they want, remarks."""
    for index in columns:
        kind = kinds[index]
        if kind.few_values >= 0.5 and kind.name >= 0.8 and kind.count >= 4 and kind.given < 0.3:
            guesses[index] = Guess(Field.AREA, 0.5)
            break
    left = [i for i in columns if guesses[i].field == Field.REST and kinds[i].remark < 0.4 and kinds[i].count]
    if len(left) >= 2:
        first, second = left[0], left[1]
        lead = (kinds[first].want - kinds[first].can) - (kinds[second].want - kinds[second].can)
        can, want = (second, first) if lead > 0.2 else (first, second)
        guesses[can], guesses[want] = Guess(Field.CAN, 0.4), Guess(Field.WANT, 0.4)
    elif left:
        kind = kinds[left[0]]
        guesses[left[0]] = Guess(Field.WANT if kind.want > kind.can + 0.2 else Field.CAN, 0.4)
