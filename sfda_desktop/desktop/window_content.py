"""What lies in the window: the rail, the pages with messages above and help beside, the job bar."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from sfda_desktop.desktop.controls import BannerStack
from sfda_desktop.desktop.help_panel import HelpPanel
from sfda_desktop.desktop.job_bar import JobBar
from sfda_desktop.desktop.keys.keyboard import Keyboard
from sfda_desktop.desktop.page_area import PageStack
from sfda_desktop.desktop.rail import Rail
from sfda_desktop.desktop.workers import JobRunner

_PAGE_NEEDS = 42
"""Characters in a line, below which no page can be read beside the panel."""


class WindowContent(QWidget):
    """The parts in their places; all of them speak, so another language needs another content.

    Where large text leaves no room for a page beside the panel, the panel stands in its place.
    """

    def __init__(self, jobs: JobRunner, keyboard: Keyboard) -> None:
        """Make the parts, without pages."""
        super().__init__()
        self.rail = Rail()
        self.banners = BannerStack()
        self.stack = PageStack()
        self.job_bar = JobBar(jobs)
        self.help = HelpPanel(keyboard)
        self._pages = QWidget()
        self._left_focus: QWidget | None = None  # what had the keys when the panel took the place
        right = QVBoxLayout(self._pages)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self.banners)
        right.addWidget(self.stack, 1)
        top = QHBoxLayout()
        top.setContentsMargins(0, 0, 0, 0)
        top.setSpacing(0)
        top.addWidget(self.rail)
        top.addWidget(self._pages, 1)
        top.addWidget(self.help)
        whole = QVBoxLayout()
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(top, 1)
        whole.addWidget(self.job_bar)
        self.setLayout(whole)
        self.help.installEventFilter(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """There may be room for both now, or no longer."""
        super().resizeEvent(event)
        self._share()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look again when the panel comes, goes, or has larger text."""
        if watched is self.help and event.type() in {
            QEvent.Type.ShowToParent,
            QEvent.Type.HideToParent,
            QEvent.Type.StyleChange,
        }:
            self._share()
        return super().eventFilter(watched, event)

    def _share(self) -> None:
        room = self.width() - self.rail.sizeHint().width() - self.help.width_beside
        needed = _PAGE_NEEDS * self.fontMetrics().averageCharWidth()
        covers = not self.help.isHidden() and room < needed
        if covers == self.help.covers:
            return
        focus = cast(QWidget | None, self.focusWidget())
        if covers and focus is not None and self._pages.isAncestorOf(focus):
            self._left_focus = focus
            self.help.close_button.setFocus()
        self.help.cover(covers=covers)
        self._pages.setHidden(covers)
        if not covers and self._left_focus is not None:
            # What had the keys may be gone by now: another project, other rows.
            if isValid(self._left_focus) and self._left_focus.isVisible():
                self._left_focus.setFocus()
            self._left_focus = None
