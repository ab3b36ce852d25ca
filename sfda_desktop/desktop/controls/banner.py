"""What happened, above the pages and never in the way: nothing modal while work runs."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from sfda_desktop.desktop.controls.buttons import Button, IconLabel
from sfda_desktop.desktop.controls.frames import column
from sfda_desktop.desktop.controls.labels import text
from sfda_desktop.desktop.page import Notice
from sfda_desktop.desktop.theme import Space
from sfda_desktop.domain.wording import tr

MOST = 2  # more would push the page away; the oldest goes

_ICONS = {"good": "circle-check", "info": "info", "warn": "triangle-alert", "bad": "octagon-alert"}


class Banner(QFrame):
    """One notice with a button to close it."""

    closed = Signal(object)  # Banner

    def __init__(self, notice: Notice) -> None:
        super().__init__()
        self.notice = notice
        self.setObjectName(f"banner_{notice.tone}")
        self.setAccessibleName(f"{notice.title} {notice.text}")
        self.setProperty("role", "banner")
        self.setProperty("tone", notice.tone)
        title = text(notice.title, wrap=True, name="banner_title", selectable=True)
        font = title.font()
        font.setBold(True)
        title.setFont(font)
        words = column(title, gap=2)
        if notice.text:
            words.addWidget(text(notice.text, wrap=True, name="banner_text", selectable=True))
        close = Button("", "banner_close", icon="x", kind="quiet", tip=tr("Close this message"))
        close.clicked.connect(self._close)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(Space.L, Space.M, Space.S, Space.M)
        layout.setSpacing(Space.M)
        icon = IconLabel(_ICONS.get(notice.tone, "info"), 20, notice.tone)
        layout.addLayout(column(icon, None))
        layout.addLayout(words, 1)
        layout.addLayout(column(close, None))

    @Slot()
    def _close(self) -> None:
        self.closed.emit(self)


class BannerStack(QWidget):
    """The notices that stand now, newest first."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("banners")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(Space.XXL, Space.L, Space.XXL, 0)
        self._layout.setSpacing(Space.S)
        self._banners: list[Banner] = []
        self.hide()

    @property
    def notices(self) -> tuple[Notice, ...]:
        """The notices on screen, newest first."""
        return tuple(banner.notice for banner in self._banners)

    @Slot(object)
    def show_notice(self, notice: Notice) -> None:
        """Show a notice; one with the same key gives way to it."""
        if notice.key:
            self.remove(notice.key)
        banner = Banner(notice)
        banner.closed.connect(self._drop)
        self._banners.insert(0, banner)
        self._layout.insertWidget(0, banner)
        for old in self._banners[MOST:]:
            self._drop(old)
        self.show()

    @Slot(str)
    def remove(self, key: str) -> None:
        """Take away the notice with that key."""
        for banner in [each for each in self._banners if each.notice.key == key]:
            self._drop(banner)

    def pass_over(self) -> None:
        """Take away good news: whoever goes on to another page has read them."""
        for banner in [each for each in self._banners if each.notice.tone == "good"]:
            self._drop(banner)

    def clear(self) -> None:
        """Take all notices away."""
        for banner in list(self._banners):
            self._drop(banner)

    @Slot(object)
    def _drop(self, banner: Banner) -> None:
        self._banners.remove(banner)
        self._layout.removeWidget(banner)
        banner.hide()
        banner.deleteLater()
        self.setVisible(bool(self._banners))
