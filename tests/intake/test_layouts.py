"""Sheets as workers lay them out: what holds for which row, and what is nobody's."""

from pathlib import Path

import openpyxl
import pytest
from intake_sheets import TODAY, people, read

from makelaar.errors import Cancelled
from makelaar.intake import open_book, read_book, read_file, recognise, remap, understand
from makelaar.intake.rows import Field
from makelaar.terms import AgeGroup, Channel


def test_area_headings_hold_until_the_next_one(tmp_path: Path) -> None:
    found = people(tmp_path, "Naam;Adres;Tel\nWijk: Zuid;;\nAn Smit;Weg 1;\nBuurt Noord;;\nBo Kok;Laan 2;\n")
    assert [(p.name, p.area) for p in found] == [("An Smit", "Zuid"), ("Bo Kok", "Noord")]


def test_street_headings_give_the_street_to_house_numbers(tmp_path: Path) -> None:
    found = people(tmp_path, "Wie;Nr;Kan\nBrugakker;;\nAn Smit;3a;koken\n;;\nHoog Kanje;;\nBo Kok;14 b;naaien\n")
    assert [(p.street, p.number) for p in found] == [("Brugakker", "3a"), ("Hoog Kanje", "14b")]


@pytest.mark.parametrize(
    ("title", "street"),
    [
        ("PORTIEK De Clomp 12 t/m 24", "De Clomp"),
        ("Flat Gero", "Gero"),
        ("De Clomp 12 t/m 24", "De Clomp"),
        ("Kerkweg", "Kerkweg"),
    ],
)
def test_a_title_gives_the_street_to_a_table_of_doors(tmp_path: Path, title: str, street: str) -> None:
    found = people(tmp_path, f"{title};;\n;;\nhuisnr;naam;kan\n12;Jan Smit;koken\n14;;\n")
    assert [(p.street, p.number, p.area) for p in found] == [(street, "12", ""), (street, "14", "")]


def test_days_of_talks_that_have_been_are_no_promises(tmp_path: Path) -> None:
    found = people(
        tmp_path, "naam;datum gesprek\nAn Smit;1-11-2026\nBo Kok;nov 2025\nCas Bos;zomer 2025\nDi Vos;12/11\n"
    )
    assert [len(p.followups) for p in found] == [0] * 4


def test_where_may_be_where_they_live(tmp_path: Path) -> None:
    found = people(tmp_path, "wie;waar\nAn Smit;Kerkweg 3\nBo Kok;Laan 5a\n")
    assert [(p.street, p.number) for p in found] == [("Kerkweg", "3"), ("Laan", "5a")]


def test_a_table_on_its_side_is_asked_about(tmp_path: Path) -> None:
    rows = read(tmp_path, "Naam;An Smit;Bo Kok\nTel;0612345678;0687654321\nKan;koken;naaien\n").rows
    assert all(row.questions for row in rows)


def test_a_tab_that_only_explains_is_nobody(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.append(["Naam", "Tel"])
    book.active.append(["An Smit", "0612345678"])
    book.create_sheet("Uitleg").append(["Dit blad is van Els. Groen = gedaan."])
    book.save(tmp_path / "lijst.xlsx")
    reading = read_file(tmp_path / "lijst.xlsx", TODAY)
    assert [row.person.name for row in reading.rows] == ["An Smit"]
    assert any("Dit blad is van Els" in warning for warning in reading.warnings)


def test_an_area_above_a_street_is_told_from_it(tmp_path: Path) -> None:
    found = people(tmp_path, "Wie;Nr;Kan\nVollenhove;;\nDe Clomp;;\nAn Smit;3;koken\n")
    assert (found[0].area, found[0].street, found[0].number) == ("Vollenhove", "De Clomp", "3")


def test_somebody_with_only_a_name_is_no_heading(tmp_path: Path) -> None:
    found = people(tmp_path, "Wie;Nr;Kan\nBrugakker;;\nAn Smit;3;koken\nFatima;;\nBo Kok;5;naaien\n")
    assert [p.name for p in found] == ["An Smit", "Fatima", "Bo Kok"]


def test_a_street_written_once_holds_for_the_doors_below(tmp_path: Path) -> None:
    found = people(tmp_path, "Straat;Huisnr;Naam\nWeg;1;An Smit\n;3;Bo Kok\nLaan;2;Cas Bos\n;;Dirk Vos\n")
    assert [(p.street, p.number) for p in found] == [("Weg", "1"), ("Weg", "3"), ("Laan", "2"), ("", "")]


def test_totals_legends_and_titles_are_said_and_are_nobody(tmp_path: Path) -> None:
    reading = read(tmp_path, "Mijn lijst;\n;\nNaam;Tel\nAn Smit;0612345678\ntotaal: 1;\nLegenda: rood = haast;\n")
    assert [row.person.name for row in reading.rows] == ["An Smit"]
    for text in ("Mijn lijst", "totaal: 1", "Legenda: rood = haast"):
        assert any(text in warning for warning in reading.warnings)


def test_a_repeated_header_is_nobody(tmp_path: Path) -> None:
    found = people(tmp_path, "Naam;Tel\nAn Smit;0612345678\nNAAM;TEL\nBo Kok;0612345679\n")
    assert [p.name for p in found] == ["An Smit", "Bo Kok"]


def test_two_tables_below_each_other_have_columns_of_their_own(tmp_path: Path) -> None:
    reading = read(tmp_path, "Naam;Tel\nAn Smit;0612345678\n;\nWat wil iemand;Wie\nschaken;Bo Kok\n")
    assert [row.person.name for row in reading.rows] == ["An Smit", "Bo Kok"]
    assert reading.rows[1].person.want == ("schaken",)
    assert len(reading.tables) == 2


def test_two_tables_beside_each_other(tmp_path: Path) -> None:
    reading = read(tmp_path, "Naam;Tel;;Wie;Wil\nAn Smit;0612345678;;Bo Kok;schaken\nCas Bos;;;;\n")
    assert sorted(row.person.name for row in reading.rows) == ["An Smit", "Bo Kok", "Cas Bos"]
    assert next(row.person for row in reading.rows if row.person.name == "Bo Kok").want == ("schaken",)


def test_columns_of_her_own_beside_known_ones(tmp_path: Path) -> None:
    sheet = "Naam;Straat;Huisnr;jan;feb;mrt;Auto?;Kan rijden;Fiets;Terug\n"
    sheet += "An Smit;Weg;1;x;;x;ja;ja;nee;dinsdag\nBo Kok;Weg;2;;x;;nee;nee;ja;2028\n"
    an, bo = people(tmp_path, sheet)
    assert (an.name, an.number, an.can) == ("An Smit", "1", ())
    assert an.note.split("\n") == ["jan: x", "mrt: x", "Auto?: ja", "Kan rijden: ja", "Fiets: nee"]
    assert str(bo.followups[0].day) == "2028-01-01"


def test_a_header_of_two_rows(tmp_path: Path) -> None:
    found = people(tmp_path, "Naam;;Contact;\nVoornaam;Achternaam;Tel;Mail\nAn;Smit;0612345678;an@example.nl\n")
    assert (found[0].name, found[0].phones, found[0].emails) == ("An Smit", ("+31612345678",), ("an@example.nl",))


def test_a_row_that_goes_on_about_the_person_above(tmp_path: Path) -> None:
    reading = read(tmp_path, "Naam;Tel;Opmerking\nAn Smit;0612345678;ziet slecht\n;;hoort ook slecht\n")
    assert reading.rows[0].person.note == "ziet slecht\nhoort ook slecht"
    assert any("3" in question for question in reading.rows[0].questions)


def test_a_door_without_a_name_is_kept_and_asked_about(tmp_path: Path) -> None:
    reading = read(tmp_path, "Naam;Adres;Opmerking\n;Weg 4;nooit thuis\n")
    assert reading.rows[0].person.street == "Weg"
    assert reading.rows[0].questions


def test_what_fits_nowhere_goes_to_the_note_with_its_column_name(tmp_path: Path) -> None:
    row = read(tmp_path, "Naam;Tel;Kleur\nAn Smit;0612345678;blauw\n").rows[0]
    assert row.person.note == "Kleur: blauw"
    assert row.not_understood == (("Kleur", "blauw"),)


def test_running_numbers_and_citizen_numbers_are_left_out_and_that_is_said(tmp_path: Path) -> None:
    rows = "".join(f"{n};An{n} Smit;06123456{n:02};11122233{n}\n" for n in range(1, 7))
    reading = read(tmp_path, "Nr;Naam;Tel;BSN\n" + rows)
    assert all("111222" not in repr(row) for row in reading.rows)
    assert sum("niet overgenomen" in warning for warning in reading.warnings) == 2


def test_doors_that_count_up_are_house_numbers(tmp_path: Path) -> None:
    rows = "".join(f"Weg;{n};An{n} Smit\n" for n in range(1, 7))
    assert [p.number for p in people(tmp_path, "Straat;Huisnr;Naam\n" + rows)] == list("123456")
    headed = "".join(f"An{n} Smit;{n};koken\n" for n in range(1, 7))
    assert [p.number for p in people(tmp_path, "Wie;Nr;Kan\nSportlaan;;\n" + headed)] == list("123456")


def test_a_wrong_number_stays_as_typed_and_is_a_question(tmp_path: Path) -> None:
    row = read(tmp_path, "Naam;Tel\nAn Smit;06-1234567\nBo Kok;0612345678\n").rows[0]
    assert row.person.phones == ("06-1234567",)
    assert any("06-1234567" in question for question in row.questions)


def test_a_promise_keeps_its_words_its_channel_and_its_condition(tmp_path: Path) -> None:
    found = people(
        tmp_path, "Naam;Mailen op\nAn Smit;maart 2027\nBo Kok;als ze met pensioen is\nCas Bos;?\nDirk Vos;-\n"
    )
    march, someday, unclear = (p.followups[0] for p in found[:3])
    assert (march.text, str(march.day), march.channel) == ("maart 2027", "2027-03-01", Channel.MAIL)
    assert (someday.day, someday.condition) == (None, "als ze met pensioen is")
    assert (unclear.text, unclear.day, unclear.condition) == ("?", None, "")
    assert found[3].followups == ()


def test_birth_dates_become_a_group_and_nothing_more(tmp_path: Path) -> None:
    reading = read(tmp_path, "Naam;Tel;Geboortedatum\nAn Smit;0612345678;3-4-1950\n")
    assert reading.rows[0].person.age_group == AgeGroup.SENIOR
    assert "1950" not in repr(reading.rows)
    assert any("leeftijdsgroep" in warning for warning in reading.warnings)


def test_a_house_number_that_excel_made_a_date_of_is_given_back_and_asked_about(tmp_path: Path) -> None:
    row = read(tmp_path, "Naam;Straat;Huisnummer\nAn Smit;De Clomp;2026-12-19\nBo Kok;De Clomp;4\n").rows[0]
    assert row.person.number == "19-12"
    assert row.questions


def test_names_are_known_without_a_header(tmp_path: Path) -> None:
    found = people(tmp_path, "Smit;Anna;0612345678\nKok;Wim;0612345679\nBos;Fatima;\n")
    assert [p.name for p in found] == ["Anna Smit", "Wim Kok", "Fatima Bos"]


def test_family_names_in_front_without_a_comma(tmp_path: Path) -> None:
    found = people(tmp_path, "Naam;Tel\nMeijer Hatice;\nBoer de Wim;\nde Boer Fatima;\nSmit Anna;0612345678\n")
    assert [p.name for p in found] == ["Hatice Meijer", "Wim de Boer", "Fatima de Boer", "Anna Smit"]


def test_columns_can_be_set_and_are_found_again_by_their_headers(tmp_path: Path) -> None:
    path = tmp_path / "lijst.csv"
    path.write_text("Naam;Tel;Plezier\nAn Smit;0612345678;koken, haken\n", encoding="utf-8")
    book = open_book(path)
    tables = recognise(book, TODAY)
    mapping = {tables[0].key: {2: Field.CAN}}
    assert understand(book, remap(tables, mapping), TODAY).rows[0].person.can == ("koken", "haken")
    assert read_file(path, TODAY, mapping=mapping) == read_book(book, TODAY, mapping=mapping)
    path.write_text("Naam;Tel;Plezier\nBo Kok;0612345679;dammen\n", encoding="utf-8")
    assert recognise(open_book(path), TODAY)[0].key == tables[0].key


def test_stopping_ends_in_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "lijst.csv"
    path.write_text("Naam;Tel\nAn Smit;0612345678\n", encoding="utf-8")
    with pytest.raises(Cancelled):
        read_file(path, TODAY, cancelled=lambda: True)


def test_progress_ends_at_all_rows(tmp_path: Path) -> None:
    path = tmp_path / "lijst.csv"
    path.write_text("Naam;Tel\n" + "An Smit;0612345678\n" * 500, encoding="utf-8")
    steps: list[tuple[int, int]] = []
    read_file(path, TODAY, progress=lambda done, total: steps.append((done, total)))
    assert steps[-1] == (500, 500)
    assert steps == sorted(steps)
