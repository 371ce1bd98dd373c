"""What stands on a PDF."""

from io import BytesIO
from typing import Any

from pypdf import PdfReader

A4 = (595, 842)


def read_pdf(content: bytes) -> PdfReader:
    """The file, opened."""
    return PdfReader(BytesIO(content))


def words_on(content: bytes) -> str:
    """All words on all pages, each line a line, several spaces as one."""
    text = "\n".join(page.extract_text() for page in read_pdf(content).pages)
    return "\n".join(" ".join(line.split()) for line in text.splitlines())


def running(content: bytes) -> str:
    """The same as one running text."""
    return " ".join(words_on(content).split())


def sizes(content: bytes) -> list[tuple[int, int]]:
    """Width and height of each page in points."""
    return [(round(page.mediabox.width), round(page.mediabox.height)) for page in read_pdf(content).pages]


def fonts(content: bytes) -> dict[str, bool]:
    """The fonts that are used, and whether each is in the file."""
    found: dict[str, bool] = {}
    for page in read_pdf(content).pages:
        for reference in page["/Resources"]["/Font"].values():
            font: Any = reference.get_object()
            descriptor = font.get("/FontDescriptor")
            found[font["/BaseFont"]] = descriptor is not None and "/FontFile2" in descriptor.get_object()
    return found


def letter_sizes(content: bytes) -> set[float]:
    """The sizes of all letters on it, in points."""
    seen: set[float] = set()

    def look(text: str, _cm: object, _tm: object, _font: object, size: float) -> None:
        if text.strip():
            seen.add(round(size, 1))

    for page in read_pdf(content).pages:
        page.extract_text(visitor_text=look)
    return seen
