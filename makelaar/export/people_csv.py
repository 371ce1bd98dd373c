"""People as csv for a Dutch Excel: UTF-8 with a byte order mark, semicolons, Windows line ends.

A csv has no text cells, so that what could be a formula gets an apostrophe in front (OWASP, CSV injection), and a
phone number is written the way it is dialled here, without a plus: "06 12345678", "00 32 470 12 34 56".
"""

import csv
from collections.abc import Iterable
from dataclasses import replace
from io import StringIO

import phonenumbers

from makelaar.export.people_sheet import PersonLine, could_be_formula, laid_out


def people_csv(lines: Iterable[PersonLine]) -> bytes:
    """The file, with the columns that hold something."""
    headers, rows = laid_out(replace(line, phones=tuple(_dialled(phone) for phone in line.phones)) for line in lines)
    made = StringIO(newline="")
    writer = csv.writer(made, delimiter=";", lineterminator="\r\n")
    writer.writerow(headers)
    for row in rows:
        writer.writerow([harmless(cell) for cell in row])
    return made.getvalue().encode("utf-8-sig")


def harmless(text: str) -> str:
    """The text as a cell that no sheet program takes for a formula."""
    return f"'{text}" if could_be_formula(text) else text


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
