"""The keys of the review page: one key a decision, none of them in a text field."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from sfda_desktop.desktop.keys.chords import Chord, key_of
from sfda_desktop.desktop.keys.keyboard import Keyboard
from sfda_desktop.desktop.keys.verbs import LABELS, Verb, When, groups, verb_words
from sfda_desktop.desktop.review.desk import ReviewDesk
from sfda_desktop.domain.wording import tr

WITHOUT_A_NOTE = {Verb.SEARCH, Verb.SHOW, Verb.ACCEPT_SHOWN}


class ReviewKeys(QObject):
    """Turns keys into calls on the desk, as long as the focus is anywhere in the page.

    Controls that take letters claim them first (see `OwnKeys`); deciding keys rest while an
    answer is being edited, so that no slip decides.
    """

    def __init__(
        self,
        page: QWidget,
        desk: ReviewDesk,
        keyboard: Keyboard,
        *,
        also: Mapping[Verb, Callable[[], object]],
    ) -> None:
        """Add the keys to a page, and follow the user's changes of them.

        `also` are the verbs that other parts of the page than the desk do.
        """
        super().__init__(page)
        self._page, self._desk, self._keyboard = page, desk, keyboard
        self._actions: list[QAction] = []
        self._resting = False
        self._doing: Mapping[Verb, Callable[[], object]] = {
            Verb.ACCEPT: desk.accept,
            Verb.EDIT: desk.editing.begin,
            Verb.REJECT: desk.reject,
            Verb.SKIP: desk.skip,
            Verb.UNDO: desk.undo,
            Verb.REDO: desk.redo,
            Verb.NOTE_BEFORE: lambda: desk.step(-1),
            Verb.NOTE_AFTER: lambda: desk.step(1),
            Verb.FINISH: desk.accept,
            Verb.CANCEL: desk.editing.cancel,
            Verb.FINDING_BEFORE: lambda: desk.editing.choose_next_finding(-1),
            Verb.FINDING_AFTER: lambda: desk.editing.choose_next_finding(1),
            Verb.SELECT_WORD: desk.editing.select_word,
            Verb.END_LEFT: lambda: desk.editing.nudge(end=-1),
            Verb.END_RIGHT: lambda: desk.editing.nudge(end=1),
            Verb.START_LEFT: lambda: desk.editing.nudge(start=-1),
            Verb.START_RIGHT: lambda: desk.editing.nudge(start=1),
            Verb.REMOVE: desk.editing.remove_finding,
            Verb.LABEL_SEARCH: desk.editing.search_label,
            Verb.NEGATE: desk.editing.turn_round,
            Verb.HEAT: desk.note_card.toggle_heat,
            **{verb: _giving(desk, place) for place, verb in enumerate(LABELS, 1)},
            **also,
        }
        keyboard.changed.connect(self._bind)
        self._bind()

    def rest(self, *, resting: bool) -> None:
        """Let the keys that work on a note rest while none is in view."""
        self._resting = resting

    def cheat_sheet(self) -> list[tuple[str, str]]:
        """Return (keys, what they do) as they are bound now."""
        keys = self._keyboard.keys
        lines = []
        for _heading, verbs in groups():
            if LABELS[0] in verbs:
                caps = [keys.cap(verb) for verb in LABELS]
                lines.append((_row(caps), tr("Give that label: to the selection, or to the note")))
            lines.extend(
                (keys.caps(verb), verb_words(verb))
                for verb in verbs
                if verb in self._doing and verb not in LABELS and keys.keys(verb)
            )
        return lines

    @Slot()
    def _bind(self) -> None:
        for action in self._actions:
            self._page.removeAction(action)
            action.deleteLater()
        self._actions = []
        self._desk.show_keys(self._keyboard.keys)
        for chord, verbs in self._keyboard.keys.chords().items():
            if any(verb in self._doing for verb in verbs):
                self._add(chord, repeats=all(verb.repeats for verb in verbs))

    def _add(self, chord: Chord, *, repeats: bool) -> None:
        action = QAction(self)
        # the key pad's own Enter is the same key to everybody but Qt
        alike = {chord, chord.replace("Return", "Enter")}
        action.setShortcuts([QKeySequence(each) for each in alike])
        # a key held down must not decide one note after the other
        action.setAutoRepeat(repeats)
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.setData(chord)
        action.triggered.connect(self._pressed)
        self._page.addAction(action)
        self._actions.append(action)

    @Slot()
    def _pressed(self) -> None:
        sender = self.sender()
        if not isinstance(sender, QAction):
            return
        editing = self._desk.is_editing
        chord = str(sender.data())
        verb = self._keyboard.keys.verb(chord, When.EDITING if editing else When.DECIDING)
        # Enter in a field gives what was typed, and decides nothing
        typing = isinstance(QApplication.focusWidget(), QLineEdit)
        if self._resting and verb not in WITHOUT_A_NOTE:
            return
        if verb is not None and verb in self._doing and not (typing and key_of(chord) == "Return"):
            self._doing[verb]()


def _row(caps: list[str]) -> str:
    digits = [str(place) for place in range(1, len(caps) + 1)]
    return f"{caps[0]} … {caps[-1]}" if caps == digits else " ".join(filter(None, caps))


def _giving(desk: ReviewDesk, place: int) -> Callable[[], object]:
    return lambda: desk.editing.give_digit(place)
