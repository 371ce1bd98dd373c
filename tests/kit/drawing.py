"""What a drawing of a building shows."""

from makelaar.hearts.doors.shapes import Box, Scene


def colour_of(scene: Scene, door_id: int) -> str | None:
    """The colour of a door: that of its first box."""
    shape = scene.doors[door_id].shapes[0]
    assert isinstance(shape, Box)
    return shape.fill
