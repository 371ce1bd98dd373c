"""People as csv for a Dutch Excel: UTF-8 with a byte order mark, semicolons, Windows line ends.

A csv has no text cells, so that what could be a formula gets an apostrophe in front (OWASP, CSV injection), and a
phone number is written the way it is dialled here, without a plus: "06 12345678", "00 32 470 12 34 56".
"""

import csv
from collections.abc import Iterable
from dataclasses import replace
from io import StringIO

import phonenumbers

from makelaar.export.people_sheet import HEADERS, PersonLine, cells, could_be_formula, used_columns


def people_csv(lines: Iterable[PersonLine]) -> bytes:
    """The file, with the columns that hold something."""
    rows = [cells(replace(line, phones=tuple(_dialled(phone) for phone in line.phones))) for line in lines]
    columns = used_columns(rows)
    made = StringIO(newline="")
    writer = csv.writer(made, delimiter=";", lineterminator="\r\n")
    writer.writerow([HEADERS[index] for index in columns])
    for row in rows:
        writer.writerow([harmless(row[index]) for index in columns])
    return made.getvalue().encode("utf-8-sig", "replace")


def harmless(text: str) -> str:
    """The text as a cell that no sheet program takes for a formula. NUL, which no sheet can hold, is left out."""
    clean = text.replace("\x00", "")
    return f"'{clean}" if could_be_formula(clean) else clean


def _dialled(phone: str) -> str:
    if not phone.startswith("+"):
        return phone
    try:
        number = phonenumbers.parse(phone)
    except phonenumbers.NumberParseException:
        return phone
    formats = phonenumbers.PhoneNumberFormat
    if number.country_code == 31:
        return str(phonenumbers.format_number(number, formats.NATIONAL))
    return "00 " + str(phonenumbers.format_number(number, formats.INTERNATIONAL)).removeprefix("+")
