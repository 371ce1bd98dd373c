"""What is done for several people at once: a label, an area, a promise. Each one act with one undo."""

from collections.abc import Callable, Sequence
from typing import Any

from makelaar.i18n import _, ngettext
from makelaar.services.followups.promising import FollowUpForm
from makelaar.services.followups.spreading import CROWDED, promises_on
from makelaar.services.people.many import promise_all, put_in_area, tag_all, untag_all
from makelaar.terms import REACHING
from makelaar.ui.context import Context
from makelaar.ui.jobs import Progress
from makelaar.ui.kit import Button, Choice, LineField, Text, side_by_side
from makelaar.ui.today.day_field import DayField
from makelaar.ui.today.panel import Panel
from makelaar.ui.today.words import CHANNEL_WORDS


class ManyPanel(Panel):
    """Something for all of `people`; subclasses say what in `_keep`."""

    def __init__(self, context: Context, people: Sequence[int], title: str, verb: str) -> None:
        count = ngettext("voor {n} mens", "voor {n} mensen", len(people)).format(n=len(people))
        super().__init__(context, title, count)
        self.people = tuple(people)
        self.button = Button(verb, self.keep, primary=True, sign="check")

    def keep(self) -> None:
        """Do it, once enough is filled in."""
        if self.button.isEnabled():
            self.button.setEnabled(False)
            self._keep()

    def _keep(self) -> None:
        raise NotImplementedError

    def _run(self, what: str, work: Callable[[Progress], int], told: Callable[[int], str]) -> None:
        def failed(error: Any) -> None:
            self.button.setEnabled(True)
            self.context.banner.error(error)

        self.context.jobs.run_long(self, what, work, lambda count: self._done(told(count), count), failed)

    def _done(self, told: str, count: int) -> None:
        if count:
            self.say(told)
        else:
            self.context.banner.say(_("Dat was bij iedereen al zo. Er is niets gewijzigd."))
            self.closed.emit()

    def _finish(self) -> None:
        self.column.addSpacing(8)
        self.column.addLayout(side_by_side(self.button))
        self.column.addStretch(1)


class _WordPanel(ManyPanel):
    def __init__(
        self, context: Context, people: Sequence[int], title: str, verb: str, label: str, example: str
    ) -> None:
        super().__init__(context, people, title, verb)
        self.word = LineField(label, example, entered=self.keep)
        self.column.addWidget(Text(label, "meta"))
        self.column.addWidget(self.word)
        self._finish()

    def start(self) -> None:
        self.word.setFocus()

    def _need_word(self) -> None:
        self.button.setEnabled(False)
        self.word.textChanged.connect(lambda text: self.button.setEnabled(bool(text.strip())))


class TagPanel(_WordPanel):
    """A label for all of them, or (`off`) taken from all of them."""

    kind = "many_tag"

    def __init__(self, context: Context, people: Sequence[int], *, off: bool = False) -> None:
        title, verb = (_("Label weghalen"), _("Haal weg")) if off else (_("Label geven"), _("Geef het label"))
        super().__init__(context, people, title, verb, _("Label"), _("burendag"))
        self.off = off
        self._need_word()

    def _keep(self) -> None:
        register, people, word = self.context.register, self.people, self.word.text()
        act = untag_all if self.off else tag_all

        def told(count: int) -> str:
            if self.off:
                words = ngettext("Label weggehaald bij {n} mens.", "Label weggehaald bij {n} mensen.", count)
            else:
                words = ngettext("Label gezet bij {n} mens.", "Label gezet bij {n} mensen.", count)
            return words.format(n=count)

        self._run(self.accessibleName(), lambda progress: act(register, people, word, progress), told)


class AreaPanel(_WordPanel):
    """Where all of them live; empty: not known."""

    kind = "many_area"

    def __init__(self, context: Context, people: Sequence[int]) -> None:
        super().__init__(context, people, _("Wijk wijzigen"), _("Wijzig de wijk"), _("Wijk (leeg: onbekend)"), "")

    def _keep(self) -> None:
        register, people, word = self.context.register, self.people, self.word.text()

        def told(count: int) -> str:
            words = ngettext("Wijk gewijzigd bij {n} mens.", "Wijk gewijzigd bij {n} mensen.", count)
            return words.format(n=count)

        self._run(self.accessibleName(), lambda progress: put_in_area(register, people, word, progress), told)


class ManyPromisePanel(ManyPanel):
    """The same promise to each of them; a day that gets crowded is told before."""

    kind = "many_promise"

    def __init__(self, context: Context, people: Sequence[int]) -> None:
        super().__init__(context, people, _("Opvolging beloven"), _("Beloof het ze allemaal"))
        self.day = DayField(context.clock, entered=self.keep)
        self.crowd = Text("", "caution", wrap=True)
        self.crowd.hide()
        any_way: list[tuple[str, Any]] = [(_("maakt niet uit"), None)]
        self.channel = Choice(_("Hoe"), any_way + [(_(CHANNEL_WORDS[c]), c) for c in REACHING])
        self.why = LineField(_("Waarom"), _("wil meedoen met de moestuin"), entered=self.keep)
        for label, field in (
            (_("Wanneer kom je erop terug?"), self.day),
            ("", self.crowd),
            (_("Hoe"), self.channel),
            (_("Waarom"), self.why),
        ):
            if label:
                self.column.addWidget(Text(label, "meta"))
            self.column.addWidget(field)
        self._finish()
        self.button.setEnabled(False)
        self.day.changed.connect(self._day_changed)

    def start(self) -> None:
        self.day.setFocus()

    def _day_changed(self) -> None:
        when = self.day.when
        self.button.setEnabled(when is not None)
        self.crowd.hide()
        if when is not None and when.day is not None:
            register, day = self.context.register, when.day
            self.context.jobs.run(self, lambda: promises_on(register, day), self._warn, only_latest="crowd")

    def _warn(self, there: int) -> None:
        count = there + len(self.people)
        words = _("Dan staan er {n} opvolgingen op één dag. Spreiden kan daarna op Vandaag.").format(n=count)
        self.crowd.setText(words)
        self.crowd.setVisible(count >= CROWDED)

    def _keep(self) -> None:
        register, people, when = self.context.register, self.people, self.day.when
        form = FollowUpForm(self.channel.currentData(), self.why.text())
        assert when is not None

        def told(count: int) -> str:
            return ngettext("Beloofd aan {n} mens.", "Beloofd aan {n} mensen.", count).format(n=count)

        self._run(self.accessibleName(), lambda progress: promise_all(register, people, when, form, progress), told)
