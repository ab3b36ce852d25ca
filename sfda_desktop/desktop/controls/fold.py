"""A part of a page that is folded away until asked for."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from sfda_desktop.desktop.controls.buttons import Button
from sfda_desktop.desktop.theme import Space


class Fold(QWidget):
    """A heading that is a button, and contents it shows and hides."""

    def __init__(self, title: str, name: str, content: QLayout, *, is_open: bool = False) -> None:
        super().__init__()
        self.toggle = Button(title, name, icon="chevron-right", kind="link")
        self.toggle.setCheckable(True)
        self.inside = QWidget()
        content.setContentsMargins(Space.XL, Space.XS, 0, Space.S)
        self.inside.setLayout(content)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.XS)
        layout.addWidget(self.toggle)
        layout.addWidget(self.inside)
        self.toggle.toggled.connect(self._show)
        self.toggle.setChecked(is_open)
        self._show(is_open)

    @Slot(bool)
    def _show(self, is_open: bool) -> None:
        self.inside.setVisible(is_open)
        self.toggle.set_icon_name("chevron-down" if is_open else "chevron-right")


class KeptFold(Fold):
    """A fold that is found again as somebody left it; until then the page says how it stands."""

    def __init__(self, title: str, name: str, content: QLayout) -> None:
        super().__init__(title, name, content)
        self.chosen: bool | None = None
        self.toggle.clicked.connect(self._chosen)

    def name(self, title: str) -> None:
        """Give it another heading."""
        self.toggle.setText(title)
        self.toggle.setAccessibleName(title)

    def suppose(self, *, is_open: bool) -> None:
        """Open or close it, unless somebody has said how it should be."""
        if self.chosen is None:
            self.toggle.setChecked(is_open)

    def choose(self, *, is_open: bool) -> None:
        """Open or close it for good."""
        self.chosen = is_open
        self.toggle.setChecked(is_open)

    @Slot(bool)
    def _chosen(self, is_open: bool) -> None:
        self.choose(is_open=is_open)
