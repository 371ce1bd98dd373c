"""From a chart to its drawing: plain shapes, the same on paper and on a screen."""

from makelaar.export.accountability.charts import Bars, Chart, Front, Lines
from makelaar.export.accountability.charts_bars import bars_scene, multiples_scene
from makelaar.export.accountability.charts_front import front_scene
from makelaar.export.accountability.charts_lines import lines_scene
from makelaar.export.accountability.charts_marks import Palette
from makelaar.hearts.doors.shapes import Scene


def drawing(chart: Chart, room: float, house: str) -> Scene:
    """The chart, `room` points wide, in the house colour ("#RRGGBB")."""
    if isinstance(chart, Bars):
        return bars_scene(chart, room, Palette.of(house))
    if isinstance(chart, Lines):
        return lines_scene(chart, room, Palette.of(house))
    if isinstance(chart, Front):
        return front_scene(chart, room)
    return multiples_scene(chart, room, Palette.of(house))
