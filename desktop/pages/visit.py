"""A visit: one person's use, from the first key to the last. Commands go in, turns come out."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from db import Directory
from desktop import i18n
from desktop.i18n import _
from desktop.pages import command as does
from desktop.pages import dial, narrate
from desktop.pages.command import Command, Route
from desktop.pages.going import Going
from desktop.pages.hearing import dictated, spelled_out
from desktop.pages.learn import explained
from desktop.pages.options import change_words
from desktop.pages.page import Order, Turn, stops
from desktop.pages.standing import Clock, KeepReport, possible
from desktop.pages.thanks import KEPT, LOST
from desktop.settings import Settings, changed, stepped, switched

_AGAIN = (
    does.Repeat, does.Slowly, does.Spell, does.Dictate, does.Explain, does.Slower, does.Faster, does.Quieter,
    does.Louder, does.SwitchVoice,
)  # fmt: skip
"""What says something that is not itself the last thing to be said again."""


class Visit(Going):
    """The pages of one person. Qt-free; used by one thread at a time."""

    def __init__(
        self,
        directory: Directory,
        settings: Settings,
        today: date,
        clock: Clock | None = None,
        keep_report: KeepReport | None = None,
    ) -> None:
        super().__init__(directory, settings, today, clock, keep_report)
        self._doing: dict[type, Callable[..., Turn]] = {
            does.Open: self._open,
            does.Choose: self._choose,
            does.Next: lambda _command: self._step(1),
            does.Previous: lambda _command: self._step(-1),
            does.Focus: self._focus,
            does.Activate: self._activate,
            does.Back: self._back,
            does.Home: self._home,
            does.Help: self._help,
            does.Repeat: self._repeat,
            does.Hear: self._hear,
            does.Slowly: lambda _command: self._said(self._hearing.slowly(self.page)),
            does.Spell: lambda _command: self._said(spelled_out(self.page, self._trail.focus)),
            does.Dictate: lambda _command: self._said(dictated(self.page)),
            does.Stop: lambda _command: self._ordered(Order.STOP),
            does.Pause: lambda _command: self._ordered(Order.PAUSE),
            does.Slower: lambda _command: self._stepped("rate", -1),
            does.Faster: lambda _command: self._stepped("rate", 1),
            does.Quieter: lambda _command: self._stepped("volume", -1),
            does.Louder: lambda _command: self._stepped("volume", 1),
            does.SwitchVoice: self._switch,
            does.Explain: self._explain,
            does.Return: self._return,
            does.Further: self._further,
            does.Earlier: self._earlier,
            does.Write: self._write,
            does.Dial: self._dial,
            does.SetOption: self._set,
            does.Report: self._report,
        }

    def begin(self) -> Turn:
        """The first page, as if it had just been opened."""
        i18n.use(self.settings.language)
        return self._opened()

    def perform(self, command: Command) -> Turn:
        """Do what the person asked for, and tell what they meet now. Nothing a person can do raises."""
        i18n.use(self.settings.language)
        turn = self._doing[type(command)](command)
        if not isinstance(command, (does.Repeat, does.Explain, does.Hear)):
            self._hearing.asked("")
        if turn.spoken and not isinstance(command, _AGAIN):
            self._hearing.last = turn.spoken
        return turn

    # -- choosing

    def _choose(self, command: does.Choose) -> Turn:
        for choice in self.page.choices:
            if choice.number == command.number:
                self._trail.focus_on(f"choice-{choice.number}")
                return self.perform(choice.command)
        if not self.page.choices:
            # Translators: said when a person presses a number where there is nothing to choose.
            return self._told(_("There is nothing to choose here."))
        # Translators: said when a person presses a number that no choice has. {last} is the last number there is.
        return self._told(_("There are only the choices 1 to {last} here.").format(last=len(self.page.choices)))

    def _activate(self, _command: does.Activate) -> Turn:
        kind, _dash, name = self._trail.focus.partition("-")
        if kind == "choice":
            return self._choose(does.Choose(int(name)))
        if kind == "action":
            return self.perform(next(action for action in self.page.actions if action.name == name).command)
        if kind == "contact":
            return self._hear(does.Hear())
        if kind == "pad" or self.page.pad:
            return self._dial(does.Dial(name or "#"))
        return self._step(1) if kind == "entry" else self._repeat(does.Repeat())

    def _step(self, by: int) -> Turn:
        order = stops(self.page)
        return self._moved(order[(order.index(self._trail.focus) + by) % len(order)])

    def _focus(self, command: does.Focus) -> Turn:
        if command.stop not in stops(self.page) or command.stop == self._trail.focus:
            return Turn(self.page, self._trail.focus, (), opened=False)
        return self._moved(command.stop)

    # -- hearing

    def _repeat(self, _command: does.Repeat) -> Turn:
        """Once as it was, twice slowly, three times spelled: the same key on every pad."""
        times = self._hearing.asked("repeat")
        if times == 1:
            return self._said(self._hearing.last)
        return self._said(self._hearing.slowly(self.page) if times == 2 else spelled_out(self.page, self._trail.focus))

    def _hear(self, _command: does.Hear) -> Turn:
        """The number; asked again, slowly digit by digit."""
        if self.page.contact is None:
            return self._repeat(does.Repeat())
        if self._hearing.asked("hear") > 1:
            return self._said(dictated(self.page))
        return self._told(narrate.line_words(self.page.contact))

    def _explain(self, command: does.Explain) -> Turn:
        """What a key does. The star key twice is the way out for a pad that has no Esc."""
        if self._hearing.asked(f"explain {command.key}") > 1 and command.key == "*":
            return self._back(does.Back())
        return self._told(explained(command.key))

    def _return(self, command: does.Return) -> Turn:
        if self._trail.back():
            self.page = self._build()
        return self.perform(command.then)

    # -- changing

    def _write(self, command: does.Write) -> Turn:
        if self.page.entry is None:
            return self._repeat(does.Repeat())
        route = replace(self._trail.route, query=command.text, exact=False, division="", offset=0)
        self._trail.turn_to(route if command.text.strip() else replace(route, filters=()), "entry")
        self.page = self._build()
        return Turn(self.page, "entry", narrate.written(self.page), opened=False, message=self.page.lead)

    def _dial(self, command: does.Dial) -> Turn:
        answer = dial.answer(self.page, self._trail.route, command.key, self.directory)
        if isinstance(answer, str):
            return self._told(answer)
        if not isinstance(answer, Route):
            return self.perform(answer)
        focus = self._trail.focus if self._trail.focus.startswith("pad-") else "title"
        self._trail.turn_to(answer, focus)
        self.page = self._build()
        texts = dial.told(self.page, command.key)
        turn = self._said(tuple(narrate.utterance(text, self.page) for text in texts))
        # To a screen reader that is on the title its name tells already how many are left and how to choose.
        return replace(turn, message=" ".join(texts[1:-1] if focus == "title" else texts))

    def _set(self, command: does.SetOption) -> Turn:
        fresh = changed(self.settings, command.option, command.value)
        if fresh is None or not possible(self.directory, fresh):
            # Translators: said when a setting was asked for that does not exist.
            return self._told(_("That cannot be set."))
        self.settings = fresh
        i18n.use(fresh.language)
        if command.option == "division":
            return self._in_another_place()
        if self._trail.route.option:
            self._trail.back()  # a value was taken: the list of options again, the way on
        self.page = self._build()
        words = change_words(command.option, command.value)
        return self._opened(words) if command.option == "language" else self._told(words)

    def _report(self, command: does.Report) -> Turn:
        """Note which fact is wrong; the question gives way to the thanks, so that Back leads to the service."""
        kept = self._keep_report is not None and self._keep_report(self._today, command.record, command.fact)
        thanks = Route("thanks", record=command.record, query=command.fact, option=KEPT if kept else LOST)
        self._trail.turn_to(thanks, "title")
        return self._opened()

    def _stepped(self, option: str, by: int) -> Turn:
        fresh = stepped(self.settings, option, by)
        if fresh is None:
            # Translators: a person asked for more or less speed or loudness, and there is no more step.
            return self._told(_("It goes no further."))
        return self._adopt(fresh, option)

    def _switch(self, _command: does.SwitchVoice) -> Turn:
        return self._adopt(switched(self.settings), "voice")

    def _adopt(self, fresh: Settings, option: str) -> Turn:
        self.settings = fresh
        self.page = self._build()
        return self._told(change_words(option, str(getattr(fresh, option))))

    def _in_another_place(self) -> Turn:
        """Leave the lists of places and tell the page the person came from again, in the new place."""
        self._trail.leave("places")
        self._trail.leave("help")  # a pad of twelve keys came through it
        route = self._trail.route
        searched = self.settings.division if route.page == "search" else route.division
        self._trail.turn_to(replace(route, division=searched, offset=0), "title")
        return self._opened()
