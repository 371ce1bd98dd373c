"""What a page is built with: everything it may use, made once."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from makelaar.clock import Clock
from makelaar.ui.desktop import Desktop
from makelaar.ui.jobs import Jobs

if TYPE_CHECKING:
    from makelaar.services.device_settings import DeviceSettings
    from makelaar.services.registers import Register
    from makelaar.ui.kit.banner import BannerStack


@dataclass
class Context:
    """Handed to every page.

    - `register` is opaque here: pass it to services, inside `jobs.run(...)`, never in the window's thread.
    - `banner.say(text, undo=True)` tells what happened; `banner.error(error)` tells a `UserError`.
    - `navigate("people", person=12)` goes to a page of `makelaar.ui.places`; `back()` returns to the one before.
    - `lock()` locks; `lock(folder)` does too, and then shows the lock page of another register.
    - `desktop` is the world outside; `settings` the preferences that live on the device (`settings.get(LANGUAGE)`).
      Settings in the register are read with `services.settings.register_setting(register, …)`, as any register work.
    """

    register: "Register"
    jobs: Jobs
    clock: Clock
    banner: "BannerStack"
    desktop: Desktop
    settings: "DeviceSettings"
    navigate: Callable[..., Any]
    back: Callable[[], None]
    lock: Callable[..., None]
