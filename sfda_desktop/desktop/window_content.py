"""What lies in the window: the rail, the pages with messages above and help beside, the job bar."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sfda_desktop.desktop.controls import BannerStack
from sfda_desktop.desktop.help_panel import HelpPanel
from sfda_desktop.desktop.job_bar import JobBar
from sfda_desktop.desktop.keys.keyboard import Keyboard
from sfda_desktop.desktop.page_area import PageStack
from sfda_desktop.desktop.rail import Rail
from sfda_desktop.desktop.workers import JobRunner


class WindowContent(QWidget):
    """The parts in their places; all of them speak, so another language needs another content."""

    def __init__(self, jobs: JobRunner, keyboard: Keyboard) -> None:
        """Make the parts, without pages."""
        super().__init__()
        self.rail = Rail()
        self.banners = BannerStack()
        self.stack = PageStack()
        self.job_bar = JobBar(jobs)
        self.help = HelpPanel(keyboard)
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self.banners)
        right.addWidget(self.stack, 1)
        top = QHBoxLayout()
        top.setContentsMargins(0, 0, 0, 0)
        top.setSpacing(0)
        top.addWidget(self.rail)
        top.addLayout(right, 1)
        top.addWidget(self.help)
        whole = QVBoxLayout()
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(top, 1)
        whole.addWidget(self.job_bar)
        self.setLayout(whole)
