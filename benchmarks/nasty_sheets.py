"""Write the hard sheets and their answers: `python -m benchmarks.nasty_sheets FOLDER`.

Each sheet has another layout, other headers, another format or encoding. The answers come from the invented people,
never from the intake. The same cells come out every time, so that the files in tests/data can be made anew.
"""

import csv
import io
import json
import sys
from collections.abc import Callable
from itertools import groupby
from pathlib import Path
from typing import Any

import xlsxwriter
import xlwt
from odf.dc import Creator
from odf.office import Annotation
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P

from benchmarks.nasty_people import Someone, people


def reversed_names(path: Path) -> list[Someone]:
    """xlsx: titles, running numbers, "Groot de Wiebe", phones as numbers, real dates, additions in their own column."""
    found = people(45, 1)
    book = xlsxwriter.Workbook(path)
    sheet, days = book.add_worksheet("Blad1"), book.add_format({"num_format": "d-m-yyyy"})
    sheet.write_row(0, 0, ["Bewonerslijst sociaal team"])
    sheet.write_row(1, 0, ["vertrouwelijk!", "", "stand najaar"])
    headers = [
        "Nr.",
        "Naam bewoner",
        "06-nummer",
        "emailadress",
        "Straatnaam",
        "Huisnr",
        "toev.",
        "Buurt",
        "Waar goed in?",
        "Hulpvraag",
        "Actie datum",
        "Toelichting",
        "Kleur",
    ]
    sheet.write_row(3, 0, headers)
    for place, one in enumerate(found, start=1):
        digits = "".join(sign for sign in one.number if sign.isdigit() or sign == "-").split("-")[0]
        addition = one.number[len(digits) :].lstrip("-") if "-" not in one.number else ""
        number = one.number if "-" in one.number else digits
        row = place + 3
        sheet.write_row(row, 0, [place, " ".join(filter(None, (one.family, one.particle, one.given)))])
        if one.mobile:
            sheet.write_number(row, 2, int(one.mobile))
        sheet.write_row(
            row, 3, [one.email, one.street, number, addition, one.area, "; ".join(one.can), " + ".join(one.want)]
        )
        if one.due and one.due_text[0].isdigit():
            sheet.write_datetime(row, 10, one.due, days)
        else:
            sheet.write_string(row, 10, one.due_text)
        sheet.write_row(row, 11, [one.note, ("geel", "")[place % 2]])
    sheet.write_row(len(found) + 5, 0, ["totaal", len(found)])
    book.close()
    return found


def streets_and_areas(path: Path) -> list[Someone]:
    """xls: areas and streets as heading rows, numbers beside names, blank rows, a legend, contact in one column."""
    found = people(50, 2)
    book = xlwt.Workbook()
    sheet = book.add_sheet("sprokkels")
    sheet.write(0, 0, "Wie ken ik")
    row = 2
    for column, header in enumerate(
        ["Huisno.", "Persoon", "bereikbaar", "Kan helpen met", "Zou graag willen", "Weer benaderen"]
    ):
        sheet.write(row, column, header)
    sheet.write(row, 6, "aantekeningen")
    for area, in_area in groupby(found, lambda one: one.area):
        row += 2
        sheet.write(row, 0, f"Wijk: {area}")
        for street, in_street in groupby(in_area, lambda one: one.street):
            row += 1
            sheet.write_merge(row, row, 0, 6, street)
            for one in in_street:
                row += 1
                number = int(one.number) if one.number.isdigit() else one.number
                contact = " of ".join(filter(None, (_spaced(one.mobile), one.email)))
                cells = [number, one.name, contact, "\n".join(f"- {thing}" for thing in one.can), " / ".join(one.want)]
                for column, value in enumerate([*cells, one.due_text, one.note]):
                    sheet.write(row, column, value)
    sheet.write(row + 2, 0, "Legenda: rood = haast")
    book.save(str(path))
    return found


def two_tables(path: Path) -> list[Someone]:
    """ods: two tables with other headers below each other, a repeated header, a note on a cell, a total."""
    found = sorted(people(40, 3), key=lambda one: one.area == "Zwanenveld")
    document = OpenDocumentSpreadsheet()
    table = Table(name="Namen")
    first = [one for one in found if one.area != "Zwanenveld"]
    _ods_row(table, ["Lijst van Gea (2026)"])
    header = [
        "Roepnaam",
        "Tussenv.",
        "Fam.naam",
        "Adres",
        "wijk",
        "Mob.",
        "mail",
        "talenten",
        "dromen",
        "terugkomen",
        "overig",
    ]
    _ods_row(table, header)
    for place, one in enumerate(first):
        if place == 15:
            _ods_row(table, [""])
            _ods_row(table, header)
        _ods_row(
            table,
            [
                one.given,
                one.particle,
                one.family,
                f"{one.street} {one.number}",
                one.area,
                _dashed(one.mobile),
                one.email,
                ", ".join(one.can),
                " & ".join(one.want),
                one.due_text,
                one.note,
            ],
        )
    _ods_row(table, ["Totaal:", "", "", str(len(first))])
    _ods_row(table, [""])
    _ods_row(table, ["Buurt Zwanenveld"])
    _ods_row(table, ["Wanneer", "Wat wil iemand", "Wat kan iemand", "Contact", "Woont op", "Wie"])
    for one in found[len(first) :]:
        contact = " / ".join(filter(None, (one.email, one.mobile)))
        _ods_row(
            table,
            [one.due_text, "; ".join(one.want), "|".join(one.can), contact, f"{one.street} {one.number}", one.name],
            note=one.note,
        )
    document.spreadsheet.addElement(table)
    document.save(str(path))
    return found


def without_header(path: Path) -> list[Someone]:
    """csv in cp1252, separated by ";": no header at all."""
    found = people(40, 4)
    rows = [
        [
            one.name,
            f"{one.street} {one.number}",
            _dashed(one.mobile),
            one.email,
            ", ".join(one.can),
            ", ".join(one.want),
            one.due_text,
        ]
        for one in found
    ]
    for one in found:
        one.area = one.note = ""
    _simple_letters(found, rows)
    path.write_bytes(_csv(rows, ";").encode("cp1252"))
    return found


def from_a_mac(path: Path) -> list[Someone]:
    """tsv in MacRoman: "Groot, Wiebe de", street and area in one cell, half the headers misspelled."""
    found = people(40, 5)
    rows = [
        ["Achternaam, voornaam", "Adress", "Telefoonummer", "Emial", "Tallenten", "Behoeftes", "Opvolgng", "Opmerkngen"]
    ]
    rows += [
        [
            f"{one.family}, {' '.join(filter(None, (one.given, one.particle)))}",
            f"{one.street} {one.number}, {one.area}",
            _spaced(one.mobile),
            one.email,
            "; ".join(one.can),
            "; ".join(one.want),
            one.due_text,
            one.note,
        ]
        for one in found
    ]
    _simple_letters(found, rows)
    path.write_bytes(_csv(rows, "\t").replace("\r\n", "\r").encode("mac_roman"))
    return found


def from_dos(path: Path) -> list[Someone]:
    """csv in cp850, separated by "|": couples, streets only where they change, "Wijk:" as heading rows."""
    found = people(40, 6)
    rows: list[list[str]] = [["Straat", "nr", "Bewoner(s)", "tel", "e-mail", "goed in", "wensen", "bellen op", "bijz."]]
    before = ("", "")
    for place, one in enumerate(found):
        if one.area != before[0]:
            rows.append([f"Wijk: {one.area}"])
        if place % 6 == 0:
            one.given = f"{one.given} en Ans"
        street = "" if (one.area, one.street) == before else one.street
        rows.append(
            [
                street,
                one.number,
                one.name,
                one.mobile,
                one.email,
                ", ".join(one.can),
                ", ".join(one.want),
                one.due_text,
                one.note,
            ]
        )
        before = (one.area, one.street)
    _simple_letters(found, rows)
    path.write_bytes(_csv(rows, "|").encode("cp850"))
    return found


def unicode_export(path: Path) -> list[Someone]:
    """txt in UTF-16 with tabs, as Excel writes "Unicode text": columns in an odd order, a column of yes and no."""
    found = people(40, 7)
    rows = [
        [
            "Stadsdeel",
            "Mag mailen",
            "Wil",
            "Kan",
            "Opvolgen",
            "E-mail",
            "GSM",
            "Woonadres",
            "Postcode",
            "Woonplaats",
            "Contactpersoon",
            "Memo",
        ]
    ]
    rows += [
        [
            one.area,
            "ja",
            ", ".join(one.want),
            ", ".join(one.can),
            one.due_text,
            one.email,
            f"'{one.mobile}" if one.mobile else "",
            f"{one.street} {one.number}",
            "3706 AB",
            "Zeist",
            one.name,
            one.note,
        ]
        for one in found
    ]
    path.write_bytes(_csv(rows, "\t").encode("utf-16"))
    return found


def cards(path: Path) -> list[Someone]:
    """vcf: cards of versions 2.1, 3.0 and 4.0, folded lines, quoted-printable, a picture."""
    found = people(24, 8)
    texts = []
    for place, one in enumerate(found):
        one.area, one.can, one.want, one.due, one.due_text = "", [], [], None, ""
        family = " ".join(filter(None, (one.particle, one.family)))
        texts.append((_card_21, _card_30, _card_40)[place % 3](one, family))
    path.write_text("\r\n".join(texts) + "\r\n", encoding="utf-8", newline="")
    return found


def _card_21(one: Someone, family: str) -> str:
    quoted = "".join(
        sign if sign.isascii() else "".join(f"={byte:02X}" for byte in sign.encode())
        for sign in f"{family};{one.given}"
    )
    lines = ["BEGIN:VCARD", "VERSION:2.1", f"N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:{quoted};;;"]
    lines += [f"TEL;CELL:{one.mobile}"] if one.mobile else []
    lines += [f"EMAIL;INTERNET:{one.email}"] if one.email else []
    lines += [f"ADR;HOME:;;{one.street} {one.number};Zeist;;3706AB;Nederland"]
    lines += [f"NOTE:{one.note}"] if one.note else []
    return "\r\n".join([*lines, "END:VCARD"])


def _card_30(one: Someone, family: str) -> str:
    lines = ["BEGIN:VCARD", "VERSION:3.0", f"FN:{one.name}", f"N:{family};{one.given};;;"]
    lines += [f"TEL;TYPE=CELL,VOICE:+31 6 {one.mobile[2:]}"] if one.mobile else []
    lines += [f"item1.EMAIL;TYPE=INTERNET:{one.email}", "item1.X-ABLabel:werk"] if one.email else []
    lines += [f"ADR;TYPE=HOME:;;{one.street} {one.number};Zeist;;3706 AB;"]
    lines += ["PHOTO;ENCODING=b;TYPE=JPEG:" + "QUJD" * 15, " " + "QUJD" * 15]
    escaped = one.note.replace(",", "\\,")
    lines += [f"NOTE:{escaped[:8]}", f" {escaped[8:]}"] if one.note else []
    return "\r\n".join([*lines, "END:VCARD"])


def _card_40(one: Someone, family: str) -> str:
    lines = ["BEGIN:VCARD", "VERSION:4.0", f"FN:{one.name}", f"N:{family};{one.given};;;", "UID:urn:uuid:1"]
    lines += [f"TEL;VALUE=uri;TYPE=cell:tel:+31-6-{one.mobile[2:]}"] if one.mobile else []
    lines += [f"EMAIL:{one.email}"] if one.email else []
    lines += [f"ADR:;;{one.street} {one.number};Zeist;;3706 AB;Nederland", "CATEGORIES:buurthuis,koor"]
    lines += [f"NOTE:{one.note}".replace(",", "\\,")] if one.note else []
    return "\r\n".join([*lines, "END:VCARD"])


def _ods_row(table: Any, texts: list[str], note: str = "") -> None:
    row = TableRow()
    for place, text in enumerate(texts):
        cell = TableCell(valuetype="string") if text else TableCell()
        if note and place == len(texts) - 1:
            annotation = Annotation()
            annotation.addElement(Creator(text="Gea"))
            annotation.addElement(P(text=note))
            cell.addElement(annotation)
        if text:
            cell.addElement(P(text=text))
        row.addElement(cell)
    table.addElement(row)


def _spaced(mobile: str) -> str:
    return f"{mobile[:2]} {mobile[2:4]} {mobile[4:6]} {mobile[6:8]} {mobile[8:]}" if mobile else ""


def _dashed(mobile: str) -> str:
    return f"{mobile[:2]} - {mobile[2:]}" if mobile else ""


def _csv(rows: list[list[str]], separator: str) -> str:
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=separator).writerows(rows)
    return out.getvalue()


def _simple_letters(found: list[Someone], rows: list[list[str]]) -> None:
    """Old encodings have no Ł or Ş: both the sheet and its answers do without."""
    swap = str.maketrans("ŁłŞş", "LlSs")
    for one in found:
        one.given, one.family = one.given.translate(swap), one.family.translate(swap)
    for row in rows:
        row[:] = [text.translate(swap) for text in row]


SHEETS: dict[str, Callable[[Path], list[Someone]]] = {
    "nasty_reversed.xlsx": reversed_names,
    "nasty_headings.xls": streets_and_areas,
    "nasty_two_tables.ods": two_tables,
    "nasty_no_header.csv": without_header,
    "nasty_mac.tsv": from_a_mac,
    "nasty_dos.csv": from_dos,
    "nasty_utf16.txt": unicode_export,
    "nasty_cards.vcf": cards,
}


def main(folder: Path) -> None:
    """Write every sheet and its answers into the folder."""
    for name, write in SHEETS.items():
        gold = [one.gold() for one in write(folder / name)]
        lines = ",\n".join(json.dumps(answer, ensure_ascii=False) for answer in gold)
        (folder / f"{name}.gold.json").write_text(f"[\n{lines}\n]\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
