"""The labels to give, with one line that says how: below the answers, where hands expect it."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sfda_desktop.desktop.controls import text
from sfda_desktop.desktop.review.label_palette import LabelPalette
from sfda_desktop.desktop.theme import Space

_BY_DIGIT = "press a digit"
_BY_LETTERS = "press a digit, or L and a label's letters"
_EDIT_HINT = (
    "Select text and press a digit. Alt+↑↓ chooses a finding, Alt+←→ moves its end, "
    "Shift+Alt+←→ its beginning."
)
_LABEL_HINT = "Press the digit of the right label, then A."
_LABELS_HINT = "Press the digit of the right label, or L and its first letters, then A."
_DENIAL_HINT = "Press N, or the digit of the right label, then A."
_BLIND_HINT = "Select text and press a digit; with no finding in the note, press A at once."


class LabelDesk(QWidget):
    """The palette and the hint under it."""

    def __init__(self) -> None:
        """Start without labels."""
        super().__init__()
        self.labels = LabelPalette()
        self.hint = text(_EDIT_HINT, "caption", wrap=True)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(Space.XS)
        inside.addWidget(self.labels)
        inside.addWidget(self.hint)

    def tell_spans(self, *, editing: bool) -> None:
        """Say how a finding gets its label."""
        hint = _EDIT_HINT if editing else _BLIND_HINT
        self.hint.setText(hint.replace(_BY_DIGIT, _BY_LETTERS) if self.labels.has_search else hint)

    def tell_whole(self, *, deniable: bool) -> None:
        """Say how a whole sample gets its label; `deniable` where N turns it round."""
        if deniable:
            self.hint.setText(_DENIAL_HINT)
        else:
            self.hint.setText(_LABELS_HINT if self.labels.has_search else _LABEL_HINT)
