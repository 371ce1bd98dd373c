"""The recovery key on paper."""

from datetime import date
from io import BytesIO

from pypdf import PdfReader

from makelaar.export.recovery_sheet import recovery_sheet
from makelaar.store.recovery_key import print_recovery_key, read_recovery_key

KEY = print_recovery_key(bytes(range(20)))


def read(label: str = "Rivierenwijk") -> PdfReader:
    return PdfReader(BytesIO(recovery_sheet(label, KEY, date(2026, 11, 21))))


def test_it_is_one_page_of_a4() -> None:
    reader = read()
    assert len(reader.pages) == 1
    assert [round(side) for side in reader.pages[0].mediabox[2:]] == [595, 842]


def test_the_key_can_be_read_back_from_it() -> None:
    text = read().pages[0].extract_text()
    groups = KEY.split("-")
    assert all(group in text for group in groups)
    assert read_recovery_key(" ".join(groups)) == bytes(range(20))


def test_it_says_what_it_is_for_and_where_to_keep_it() -> None:
    text = read().pages[0].extract_text()
    for words in ("Rivierenwijk", "21-11-2026", "Waarvoor is dit?", "Waar bewaar je dit?", "Nooit bij je laptop"):
        assert words in text


def test_a_name_with_signs_of_markup_is_printed_as_it_is() -> None:
    assert "Kaas & <b>Zonen" in read("Kaas & <b>Zonen").pages[0].extract_text()


def test_its_title_tells_no_register_and_no_key() -> None:
    metadata = read().metadata
    assert metadata is not None
    assert metadata.title == "Herstelsleutel"
    assert "Rivierenwijk" not in str(metadata)


def test_it_is_set_in_the_programs_own_typeface() -> None:
    fonts = read().pages[0]["/Resources"]["/Font"]
    names = {font.get_object()["/BaseFont"] for font in fonts.values()}
    assert all("Inter" in name for name in names)
