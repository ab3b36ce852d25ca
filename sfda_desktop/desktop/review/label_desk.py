"""The labels to give, with one line that says how: below the answers, where hands expect it."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sfda_desktop.desktop.controls import text
from sfda_desktop.desktop.keys.key_map import KeyMap
from sfda_desktop.desktop.keys.presets import DEFAULTS
from sfda_desktop.desktop.keys.verbs import LABELS, Verb
from sfda_desktop.desktop.review.label_palette import LabelPalette
from sfda_desktop.desktop.theme import Space
from sfda_desktop.domain.wording import tr


class Way(Enum):
    """How a label is given at the moment."""

    EDITING = auto()
    BLIND = auto()
    DENIAL = auto()
    WHOLE = auto()


class LabelDesk(QWidget):
    """The palette and the hint under it."""

    def __init__(self) -> None:
        """Start without labels."""
        super().__init__()
        self._keys, self._way = KeyMap(), Way.EDITING
        self.labels = LabelPalette()
        self.hint = text("", "caption", wrap=True)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(Space.XS)
        inside.addWidget(self.labels)
        inside.addWidget(self.hint)

    def show_keys(self, keys: KeyMap) -> None:
        """Show the keys as they are bound now."""
        self._keys = keys
        self.labels.show_keys(keys)
        self._tell(self._way)

    def tell_spans(self, *, editing: bool) -> None:
        """Say how a finding gets its label."""
        self._tell(Way.EDITING if editing else Way.BLIND)

    def tell_whole(self, *, deniable: bool) -> None:
        """Say how a whole sample gets its label; `deniable` where one key turns it round."""
        self._tell(Way.DENIAL if deniable else Way.WHOLE)

    def _tell(self, way: Way) -> None:
        self._way = way
        label, accept = self._label_key(), self._cap(Verb.ACCEPT)
        if way is Way.EDITING:
            words = tr(
                "Select text ({word} takes a word, Shift+←→ letters) and press {label}. "
                "{next} chooses a finding, {right} moves its end, {start} its beginning.",
                word=self._cap(Verb.SELECT_WORD),
                label=label,
                next=self._cap(Verb.FINDING_AFTER, -1),  # the arrow alone moves the caret
                right=self._cap(Verb.END_RIGHT),
                start=self._cap(Verb.START_RIGHT),
            )
        elif way is Way.BLIND:
            words = tr(
                "Select text ({word} takes a word) and press {label}; with no finding in the "
                "note, press {accept} at once.",
                word=self._cap(Verb.SELECT_WORD),
                label=label,
                accept=accept,
            )
        elif way is Way.DENIAL:
            words = tr(
                "Press {negate}, or {label}, then {accept}.",
                negate=self._cap(Verb.NEGATE),
                label=label,
                accept=accept,
            )
        else:
            words = tr("Press {label}, then {accept}.", label=label, accept=accept)
        self.hint.setText(words)

    def _cap(self, verb: Verb, place: int = 0) -> str:
        caps = self._keys.caps(verb).splitlines()
        return caps[place] if caps else tr("(no key)")

    def _label_key(self) -> str:
        """Return how a label is named by key: its digit, or whatever the user has made of it."""
        if self.labels.has_search:
            return tr(
                "the label's key, or {search} and its letters",
                search=self._cap(Verb.LABEL_SEARCH),
            )
        digits = all(self._keys.keys(verb) == DEFAULTS[verb] for verb in LABELS)
        return tr("the label's digit") if digits else tr("the label's key")
