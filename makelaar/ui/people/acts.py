"""What can be done on Mensen, with its keys. What is about one person is about all while several are selected."""

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from makelaar.hearts.suggestions import Hint, Suggestion
from makelaar.i18n import _, ngettext
from makelaar.services.people.bin import bin_people
from makelaar.services.people.card import PersonCard
from makelaar.services.people.encounters import EncounterView, get_encounter
from makelaar.services.people.households import form_household
from makelaar.services.people.listing import PeopleQuery, get_summaries
from makelaar.terms import Channel
from makelaar.ui.people.bin_panel import ErasePanel
from makelaar.ui.people.columns_panel import ColumnsPanel
from makelaar.ui.people.export_panel import ExportPanel
from makelaar.ui.people.many_panels import AreaPanel, ManyPromisePanel, TagPanel
from makelaar.ui.people.views_panel import ViewsPanel
from makelaar.ui.today.mail_panel import MailPanel
from makelaar.ui.today.panel import Panel
from makelaar.ui.today.promise_panel import PromisePanel
from makelaar.ui.today.short_panels import DonePanel

if TYPE_CHECKING:
    from makelaar.ui.people.page import PeoplePage

_OF_ONE = ("log", "consent", "name", "can", "want", "notes", "erase")
_OF_MANY = ("tag_all", "untag_all", "area_all", "mail_all")


class PeopleActs(QObject):
    """`all` are the actions by name, for buttons and menus."""

    def __init__(self, page: "PeoplePage") -> None:
        super().__init__(page)
        self.page = page
        act = page.act
        self.all: dict[str, QAction] = {
            "new": act(_("Nieuwe mens"), "Ctrl+N", self.new),
            "find": act(_("Zoek"), "Ctrl+F", lambda: page.finder.focus_search()),
            "log": act(_("Contact vastleggen"), "Ctrl+E", self.log),
            "promise": act(_("Opvolging beloven"), "Ctrl+R", self.promise),
            "consent": act(_("Toestemming vastleggen"), "Ctrl+T", lambda: page.view.consent.ask()),
            "name": act(_("Naam wijzigen"), "F2", lambda: page.focus_in(page.view.head.name)),
            "can": act(_("Kan toevoegen"), "Alt+K", lambda: page.focus_in(page.view.can.new)),
            "want": act(_("Wil toevoegen"), "Alt+W", lambda: page.focus_in(page.view.want.new)),
            "link": act(_("Wie hoort erbij?"), "Alt+H", lambda: page.focus_in(page.view.links.find.line)),
            "notes": act(_("Notities"), "Alt+N", lambda: page.focus_in(page.view.notes)),
            "hint1": act(_("Eerste voorstel doen"), "Alt+1", lambda: page.view.hints.do(1)),
            "hint2": act(_("Tweede voorstel doen"), "Alt+2", lambda: page.view.hints.do(2)),
            "hint3": act(_("Derde voorstel doen"), "Alt+3", lambda: page.view.hints.do(3)),
            "aside": act(_("Eerste voorstel wegleggen"), "Alt+0", lambda: page.view.hints.put_aside(1)),
            "call": act(_("Bel"), "Alt+T", self.call),
            "mail": act(_("Schrijf een mail"), "Alt+M", self.write_mail),
            "tag_all": act(_("Label geven"), "Alt+L", lambda: self._many(TagPanel)),
            "untag_all": act(
                _("Label weghalen"), "Alt+Shift+L", lambda: self._open(TagPanel(page.context, self.picked, off=True))
            ),
            "area_all": act(_("Wijk wijzigen"), "Alt+G", lambda: self._many(AreaPanel)),
            "compare": act(_("Vergelijk deze twee"), "Alt+V", self.compare),
            "mail_all": act(_("Mail ze allemaal"), "Ctrl+M", self.mail_all),
            "bin": act(_("Naar de prullenbak"), "Ctrl+Del", self.bin),
            "erase": act(_("Voorgoed wissen…"), "Ctrl+Shift+Del", self.erase),
            "show_bin": act(_("Prullenbak"), "Ctrl+B", lambda: page.side.open_bin()),
            "export": act(_("Bewaar als bestand…"), "Ctrl+Shift+E", self.export),
            "keep_view": act(_("Bewaar deze lijst"), "Ctrl+S", lambda: page.views.ask_name()),
            "views": act(_("Bewaarde lijsten"), "Alt+B", self.views),
            "doubles": act(_("Dubbelen"), "Alt+D", lambda: page.context.navigate("doubles")),
            "columns": act(_("Kolommen"), "Alt+C", self.columns),
        }

    @property
    def picked(self) -> tuple[int, ...]:
        """Who is selected, when that is more than one."""
        return self.page.finder.list.picked_ids if self.page.finder.list.is_many else ()

    def enable(self, card: PersonCard | None) -> None:
        """Only what can be done now."""
        many = self.page.finder.list.is_many
        for name in (*_OF_ONE, "link", "hint1", "hint2", "hint3", "aside", "call", "mail"):
            self.all[name].setEnabled(card is not None and not many)
        for name in _OF_MANY:
            self.all[name].setEnabled(many)
        self.all["compare"].setEnabled(len(self.picked) == 2)
        for name in ("promise", "bin"):
            self.all[name].setEnabled(card is not None or many)

    def new(self, at: tuple[str, str] | None = None) -> None:
        """Somebody new; `at` is the street and the number where she lives."""
        if self.page.side.settle():
            panel = self.page.side.open_new()
            if at is not None:
                panel.live_at(*at)

    def log(self, number: str = "") -> None:
        """An encounter with who is in view; `number` is what she is calling."""
        card = self.page.card
        if card is not None and self.page.side.settle():
            self.page.view.flush()
            self.page.side.open_encounter([(card.id, card.title)], number=number)

    def promise(self) -> None:
        """A promise to who is in view, or to all who are selected."""
        card = self.page.card
        if self.picked:
            self._many(ManyPromisePanel)
        elif card is not None:
            self._open(PromisePanel(self.page.context, card.id, card.title))

    def call(self) -> None:
        """Call who is in view, by the first number; where there is none yet: a place to type it."""
        card = self.page.card
        if card is not None and card.phones:
            self.log(card.phones[0].shown)
        else:
            self.page.focus_in(self.page.view.reach.new_phone)

    def write_mail(self) -> None:
        """A mail to who is in view; where there is no address yet: a place to type it."""
        card = self.page.card
        if card is not None and not card.emails:
            self.page.focus_in(self.page.view.reach.new_email)
        elif card is not None and self.page.side.settle():
            self.page.side.open_mail(card)

    def compare(self) -> None:
        """The two that are selected, side by side on Dubbelen."""
        if len(two := self.picked) == 2:
            self.page.context.navigate("doubles", pair=two)

    def mail_all(self) -> None:
        """One mail to all who are selected, out of each other's sight."""
        if people := self.picked:
            told = ngettext("{n} mens", "{n} mensen", len(people)).format(n=len(people))
            self._open(MailPanel(self.page.context, list(people), told, {}, has_say=False))

    def edit_encounter(self, encounter_id: int) -> None:
        """Change what was logged; a talk at a door is opened at that door."""
        page, register = self.page, self.page.context.register

        def read() -> tuple[EncounterView, list[tuple[int, str]]]:
            encounter = get_encounter(register, encounter_id)
            return encounter, [(row.id, row.name) for row in get_summaries(register, encounter.people)]

        def show(got: tuple[EncounterView, list[tuple[int, str]]]) -> None:
            encounter, people = got
            if encounter.talk is None:
                page.side.open_encounter(people, encounter)
            else:
                page.context.navigate("doors", door=encounter.talk.door_id, talk=encounter.talk.visit_id)

        page.context.jobs.run(page, read, show)

    def bin(self) -> None:
        """Who is in view, or all who are selected, into the bin."""
        page, card, people = self.page, self.page.card, self.picked
        if (not people and card is None) or not page.side.settle():
            return
        page.view.flush()
        register = page.context.register
        if people:
            told = ngettext("{n} mens ligt in de prullenbak.", "{n} mensen liggen in de prullenbak.", len(people))
            page.context.jobs.run_long(
                page,
                _("Naar de prullenbak"),
                lambda progress: bin_people(register, people, progress),
                lambda _none: page.left_list(None, told.format(n=len(people))),
            )
        elif card is not None:
            told = _("{name} ligt in de prullenbak.").format(name=card.title)
            after = page.finder.neighbour(card.id)
            page.context.jobs.run(
                page, lambda: bin_people(register, [card.id]), lambda _none: page.left_list(after, told)
            )

    def erase(self) -> None:
        """Who is in view, for good: first explained."""
        card = self.page.card
        if card is not None and self.page.side.settle():
            self.page.view.flush()
            self.page.side.open(ErasePanel(self.page.context, card.id))

    def export(self) -> None:
        """Everybody, the list, or who is selected, to a file."""
        if self.page.side.settle():
            finder = self.page.finder
            query: PeopleQuery = replace(finder.query)
            self.page.side.open(ExportPanel(self.page.context, query, len(finder.list.people.ids), self.picked))

    def views(self) -> None:
        """The saved lists, to open and to order."""
        self._open(ViewsPanel(self.page.context))

    def columns(self) -> None:
        """Choose the columns of the list."""
        page = self.page
        self._open(ColumnsPanel(page.context, page.finder.shown_columns, page.views.choose_columns))

    def follow(self, suggestion: Suggestion) -> None:
        """Do what was suggested for who is in view."""
        page, card = self.page, self.page.card
        if card is None:
            return
        if suggestion.hint in (Hint.PROMISE_LATE, Hint.PROMISE_TODAY):
            self._keep_promise(card, suggestion.about)
        elif suggestion.hint is Hint.NO_CONSENT:
            page.view.consent.ask()
        elif suggestion.hint is Hint.UNREACHABLE:
            page.focus_in(page.view.reach.new_phone)
        elif suggestion.hint is Hint.SILENT:
            self.promise()
        elif suggestion.hint is Hint.SAME_DOOR:
            others = tuple(mate.id for mate in card.at_door)
            page.desk.do(lambda register: form_household(register, card.id, others))
        elif suggestion.hint is Hint.ALIKE:
            page.context.navigate("doubles", pair=(card.id, suggestion.about))

    def _keep_promise(self, card: PersonCard, promise_id: int | None) -> None:
        """By the way that was promised: a mail is drafted, a call begins with the number; else say what came of it."""
        item = next((promise for promise in card.promises if promise.id == promise_id), None)
        if item is None:
            return
        if item.channel is Channel.MAIL and card.emails:
            self._open(
                MailPanel(self.page.context, [card.id], card.title, {card.id: [item.id]}, has_say=bool(item.say))
            )
        elif item.channel is Channel.CALL and card.phones:
            self.log(card.phones[0].shown)
        else:
            self._open(DonePanel(self.page.context, item))

    def _many(self, panel: Any) -> None:
        if people := self.picked:
            self._open(panel(self.page.context, people))

    def _open(self, panel: Panel) -> None:
        if self.page.side.settle():
            self.page.side.open(panel)
        else:
            panel.deleteLater()
