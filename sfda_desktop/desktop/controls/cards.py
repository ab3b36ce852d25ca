"""Cards that are buttons: a picture, a title and a sentence, the whole of it to click on."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy

from sfda_desktop.desktop.controls.buttons import IconLabel
from sfda_desktop.desktop.controls.frames import column
from sfda_desktop.desktop.controls.labels import set_tone, text
from sfda_desktop.desktop.theme import Space


class CardButton(QPushButton):
    """A wide button with a heading and a sentence; `aside` stands at its right end."""

    def __init__(
        self, name: str, icon: str, title: str, sentence: str, *, aside: str = "", tall: bool = True
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)
        self.setProperty("kind", "card")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        # as high as its words, or as the card beside it
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._tall = tall
        self.title = text(title, "heading" if tall else "")
        self.sentence = text(sentence, "muted" if tall else "caption", wrap=tall)
        self.aside = text(aside, "caption")
        if not tall:
            font = self.title.font()
            font.setBold(True)
            self.title.setFont(font)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(
            Space.L, Space.L if tall else 10, Space.L, Space.L if tall else 10
        )
        layout.setSpacing(Space.L if tall else Space.M)
        picture = IconLabel(icon, 26 if tall else 20, "accent")
        layout.addLayout(column(picture, None) if tall else column(None, picture, None))
        layout.addLayout(column(self.title, self.sentence, None, gap=Space.XS if tall else 0), 1)
        if aside:
            layout.addWidget(self.aside, 0, Qt.AlignmentFlag.AlignVCenter)
        for label in self.findChildren(QLabel):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def say(self, sentence: str, tone: str = "") -> None:
        """Show another sentence."""
        self.sentence.setText(sentence)
        set_tone(self.sentence, tone)
        self.setAccessibleDescription(sentence)

    def sizeHint(self) -> QSize:
        """As high as its text needs at the width it has."""
        layout = self.layout()
        if layout is None:
            return super().sizeHint()
        hint = layout.sizeHint()
        height = layout.heightForWidth(self.width()) if layout.hasHeightForWidth() else -1
        return QSize(hint.width(), max(height, layout.minimumSize().height()))

    def minimumSizeHint(self) -> QSize:
        """Narrower than its text, never lower."""
        return QSize(220, self.sizeHint().height())

    def resizeEvent(self, event: object) -> None:
        """Ask again for the height that the new width needs."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        self.updateGeometry()
