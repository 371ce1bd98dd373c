"""What the window hands to an open register."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from makelaar.ui.jobs import Jobs

if TYPE_CHECKING:
    from makelaar.clock import Clock
    from makelaar.services.device_settings import DeviceSettings
    from makelaar.ui.desktop import Desktop


@dataclass(frozen=True)
class Tools:
    """What the workspace passes on to its pages."""

    jobs: Jobs
    clock: "Clock"
    desktop: "Desktop"
    settings: "DeviceSettings"
