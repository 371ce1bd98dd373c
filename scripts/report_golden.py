"""Make tests/data/report_golden.png anew, after a change of the report's looks that was looked at and is meant."""

import sys
from pathlib import Path

from PySide6.QtGui import QGuiApplication

TESTS = Path(__file__).parent.parent / "tests"
sys.path.insert(0, str(TESTS))

from kit import reported  # noqa: E402
from kit.pictures import GOLDEN_PAGES, rendered  # noqa: E402

from makelaar.export.accountability.pdf import report_pdf  # noqa: E402
from makelaar.services.accountability.contents import assemble  # noqa: E402

if __name__ == "__main__":
    application = QGuiApplication([])
    picture = rendered(report_pdf(assemble(reported.quarter())), GOLDEN_PAGES)
    picture.quantize(64).save(TESTS / "data" / "report_golden.png", optimize=True)
