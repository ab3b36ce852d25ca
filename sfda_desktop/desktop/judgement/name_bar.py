"""Who reviews? Asked once, in a line above the first review; where that is low, at a button."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QLineEdit

from sfda_desktop.desktop.controller import ProjectController
from sfda_desktop.desktop.controls import Button, FlowLayout, text
from sfda_desktop.desktop.review.keys import OwnKeys
from sfda_desktop.desktop.settings import WindowSettings
from sfda_desktop.desktop.theme import Space
from sfda_desktop.domain.wording import tr

_WIDEST = 480
_LOW = 52
"""Lines of text that a page must have room for; below, the line above the note is the note's."""


class NameBar(QFrame):
    """Shown until a name is given or the question is put off; the Settings page has it too.

    On a low page only `opener` shows, which stands where there is room for it and opens the line.
    """

    def __init__(self) -> None:
        """Start hidden."""
        super().__init__()
        self._asks = self._is_low = self._is_opened = False
        self.opener = Button(tr("Your name"), "name_bar_open", icon="user", kind="quiet")
        self.opener.setToolTip(tr("Who is reviewing?"))
        self.setObjectName("name_bar")
        self.setProperty("role", "banner")
        self.setProperty("tone", "info")
        self._settings = WindowSettings()
        self._controller: ProjectController | None = None
        self.name = QLineEdit()
        self.name.setObjectName("name_bar_name")
        self.name.setAccessibleName(tr("Your name"))
        self.name.setPlaceholderText(tr("For example: Sato, ward 3"))
        self.name.setMaxLength(80)
        self.name.setMaximumWidth(_WIDEST)
        self._own_keys = OwnKeys(self)  # Enter gives the name, and decides nothing
        self.name.installEventFilter(self._own_keys)
        self.keep = Button(tr("Keep"), "name_bar_keep")
        self.later = Button(tr("Not now"), "name_bar_later", kind="link")
        asked = text(tr("Who is reviewing?"))
        asked.setBuddy(self.name)
        layout = FlowLayout(self)  # large text in a narrow window takes two lines
        layout.setContentsMargins(Space.L, Space.XS, Space.S, Space.XS)
        layout.setSpacing(Space.S)
        for part in (asked, self.name, self.keep, self.later):
            layout.addWidget(part)
        self.name.returnPressed.connect(self._keep)
        self.name.textChanged.connect(self._typed)
        self.keep.clicked.connect(self._keep)
        self.later.clicked.connect(self._put_off)
        self.opener.clicked.connect(self._open)
        self.keep.setEnabled(False)
        self._show()

    def attach(self, controller: ProjectController) -> None:
        """Take the controller."""
        self._controller = controller
        controller.reviewer_changed.connect(self._named)

    def ask(self) -> None:
        """Ask, unless there is a name or it was asked before."""
        self._asks = not self._settings.reviewer and not self._settings.asked_for_reviewer
        self._is_opened = False
        self._show()

    def fit_into(self, height: int) -> None:
        """Fold into the opener where so many pixels are few, unless somebody is answering."""
        self._is_low = height < _LOW * self.fontMetrics().height()
        self._is_opened = self._is_opened or self.name.hasFocus() or bool(self.name.text())
        self._show()

    def _show(self) -> None:
        is_line = self._asks and (self._is_opened or not self._is_low)
        self.setVisible(is_line)
        self.opener.setVisible(self._asks and not is_line)

    @Slot()
    def _open(self) -> None:
        self._is_opened = True
        self._show()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def _typed(self, name: str) -> None:
        self.keep.setEnabled(bool(name.strip()))

    @Slot()
    def _keep(self) -> None:
        name = self.name.text().strip()
        if name and self._controller is not None:
            self._settings.reviewer = name
            self._controller.name_reviewer(name)
            self._put_off()

    @Slot()
    def _put_off(self) -> None:
        self._settings.asked_for_reviewer = True
        self._end()

    @Slot(str)
    def _named(self, name: str) -> None:
        if name:
            self._end()

    def _end(self) -> None:
        self._asks = False
        self._show()
