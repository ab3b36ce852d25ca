"""Changing the keys: a set to begin from, and every verb with its keys."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QComboBox, QVBoxLayout, QWidget

from sfda_desktop.desktop.controls import Button, Field, row, set_tone, text
from sfda_desktop.desktop.keys.chords import Chord, printed
from sfda_desktop.desktop.keys.key_map import KeyMap, refusal
from sfda_desktop.desktop.keys.keyboard import Keyboard
from sfda_desktop.desktop.keys.presets import Preset
from sfda_desktop.desktop.keys.recorder import KeyRecorder
from sfda_desktop.desktop.keys.verbs import Verb, groups, verb_words
from sfda_desktop.desktop.theme import Space
from sfda_desktop.domain.wording import tr


class KeyReply(QWidget):
    """What there is to say about the key that is waited for, or was pressed."""

    def __init__(self, verb: Verb) -> None:
        """Say nothing yet."""
        super().__init__()
        self.message = text("", "caption", wrap=True, name=f"keys_{verb}_message")
        self.none = Button(
            tr("No key"), f"keys_{verb}_none", kind="link", tip=tr("Let no key do this")
        )
        self.take = Button(tr("Use it here"), f"keys_{verb}_take", kind="link")
        # a click must not take the focus, or the offer would be gone before the click arrives
        self.none.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setLayout(row(self.message, self.none, self.take))

    def say(self, words: str, *, tone: str, offer: Button | None) -> None:
        """Say something, with one of the buttons or none."""
        self.message.setText(words)
        set_tone(self.message, tone)
        for button in (self.none, self.take):
            button.setVisible(button is offer)


class VerbRow(QWidget):
    """A verb and its keys; the reply to a key that was pressed is made when there is one."""

    wanted = Signal(object, object)  # Verb, tuple of chords: these shall do it

    def __init__(self, verb: Verb) -> None:
        """Make the row; `show_keys` fills it."""
        super().__init__()
        self.verb = verb
        self._keys = KeyMap()
        self._taken: Chord = ""
        words = verb_words(verb)
        self.recorder = KeyRecorder(f"keys_{verb}", words)
        self.reset = Button(
            "",
            f"keys_{verb}_reset",
            kind="quiet",
            icon="rotate-ccw",
            tip=tr("Back to the keys of the set"),
        )
        self._reply: KeyReply | None = None  # thirty of them at once would be felt
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        said = text(words, wrap=True)
        head = row(said, self.reset, self.recorder)
        head.setStretch(0, 1)
        layout.addLayout(head)
        self.recorder.pressed_chord.connect(self._pressed)
        self.recorder.listening.connect(self._listening)

    @property
    def reply(self) -> KeyReply:
        """What is said below the row."""
        if self._reply is None:
            self._reply = KeyReply(self.verb)
            layout = self.layout()
            if layout is not None:
                layout.addWidget(self._reply)
            self._reply.none.clicked.connect(self._give_up)
            self._reply.take.clicked.connect(self._take)
            QWidget.setTabOrder(self.recorder, self._reply.none)
            QWidget.setTabOrder(self._reply.none, self._reply.take)
        return self._reply

    def show_keys(self, keys: KeyMap) -> None:
        """Show the keys of the verb as they are now."""
        self._keys = keys
        self.recorder.show_keys(keys.caps(self.verb).replace("\n", "   "))
        self.reset.setVisible(self.verb in keys.changed)
        self._say_nothing()

    @Slot(str)
    def _pressed(self, chord: Chord) -> None:
        if chord in self._keys.keys(self.verb) and len(self._keys.keys(self.verb)) == 1:
            return
        if refused := refusal(chord):
            self._say(f"{refused} " + tr("Choose another key."), tone="warn")
            return
        holder = self._keys.holder(self.verb, chord)
        if holder is None:
            self.wanted.emit(self.verb, (chord,))
            return
        self._taken = chord
        words = tr("{key} is taken: “{verb}”.", key=printed(chord), verb=verb_words(holder))
        self._say(words, tone="warn", offer=self.reply.take)
        self.reply.take.setFocus()

    @Slot(bool)
    def _listening(self, waits: bool) -> None:
        if waits:
            self._say(tr("Tab leaves it as it is."), offer=self.reply.none)
        elif not self._taken and QApplication.focusWidget() is not self.reply.none:
            self._say_nothing()

    @Slot()
    def _give_up(self) -> None:
        self.wanted.emit(self.verb, ())

    @Slot()
    def _take(self) -> None:
        self.wanted.emit(self.verb, (self._taken,))

    def _say(self, words: str, *, tone: str = "", offer: Button | None = None) -> None:
        if offer is not self.reply.take:
            self._taken = ""
        self.reply.say(words, tone=tone, offer=offer)
        self.reply.show()

    def _say_nothing(self) -> None:
        self._taken = ""
        if self._reply is not None:
            self._reply.hide()


class KeysEditor(QWidget):
    """Every verb with its keys; a change counts at once and is kept."""

    def __init__(self, keyboard: Keyboard) -> None:
        """Edit the keys of a keyboard."""
        super().__init__()
        self.setObjectName("keys_editor")
        self.setAccessibleName(tr("Keys"))
        self._keyboard = keyboard
        self.preset = QComboBox()
        self.preset.setObjectName("keys_preset")
        for preset in Preset:
            self.preset.addItem(preset.value, preset)
        self.preset.activated.connect(self._preset_chosen)
        self.reset = Button(tr("Undo all changes"), "keys_reset", kind="link", icon="rotate-ccw")
        self.reset.clicked.connect(self._reset_all)
        self.rows = {verb: VerbRow(verb) for _heading, verbs in groups() for verb in verbs}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.S)
        layout.addWidget(
            Field(
                tr("Keys as in"),
                self.preset,
                tr("What the other tool has no key for keeps ours."),
            )
        )
        layout.addLayout(row(self.reset, None))
        for heading, verbs in groups():
            layout.addSpacing(Space.S)
            layout.addWidget(text(heading, "caption"))
            for verb in verbs:
                layout.addWidget(self.rows[verb])
        layout.addStretch(1)
        for each in self.rows.values():
            each.wanted.connect(self._bind)
            each.reset.clicked.connect(self._reset_one)
        keyboard.changed.connect(self._show)
        self._show()

    @Slot()
    def _show(self) -> None:
        keys = self._keyboard.keys
        self.preset.setCurrentIndex(self.preset.findData(keys.preset))
        self.reset.setVisible(bool(keys.changed))
        for each in self.rows.values():
            each.show_keys(keys)

    @Slot(object, object)
    def _bind(self, verb: Verb, keys: tuple[Chord, ...]) -> None:
        self._keyboard.bind(self._keyboard.keys.with_keys(verb, keys))
        self.rows[verb].recorder.setFocus()

    @Slot(int)
    def _preset_chosen(self, place: int) -> None:
        self._keyboard.bind(KeyMap(Preset(self.preset.itemData(place))))

    @Slot()
    def _reset_all(self) -> None:
        self._keyboard.bind(KeyMap(self._keyboard.keys.preset))
        self.preset.setFocus()

    @Slot()
    def _reset_one(self) -> None:
        line = self.sender().parent()
        if isinstance(line, VerbRow):
            self._keyboard.bind(self._keyboard.keys.reset(line.verb))
            line.recorder.setFocus()
