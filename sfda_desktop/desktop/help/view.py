"""The help beside the work: a line to search, the pages found, the page chosen."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from sfda_desktop.desktop.controls import Button, row, text
from sfda_desktop.desktop.help.pages import HelpPage, find_pages, help_pages
from sfda_desktop.desktop.languages import spoken_language
from sfda_desktop.desktop.markdown_view import MarkdownView
from sfda_desktop.desktop.theme import Space
from sfda_desktop.domain.wording import tr

_MOST_LINES = 5  # of the list, before it scrolls


class HelpView(QWidget):
    """Shows the page about the step in front until another one is looked for."""

    tour_asked = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("help_view")
        self._pages = help_pages(spoken_language())
        self.search = QLineEdit()
        self.search.setObjectName("help_search")
        self.search.setAccessibleName(tr("Search the help"))
        self.search.setPlaceholderText(tr("Search the help"))
        self.search.setClearButtonEnabled(True)
        self.list = QListWidget()
        self.list.setObjectName("help_pages")
        self.list.setAccessibleName(tr("Pages of the help"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.nothing = text(
            tr("No page holds all of these words."), "muted", wrap=True, name="help_nothing"
        )
        self.page = MarkdownView()
        self.page.setObjectName("help_page")
        self.tour = Button(tr("Show the tour"), "help_tour", icon="play")
        self.tour.clicked.connect(self.tour_asked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.S)
        layout.addWidget(self.search)
        layout.addWidget(self.list)
        layout.addWidget(self.nothing)
        layout.addWidget(self.page, 1)
        layout.addLayout(row(self.tour, None))
        self.search.textChanged.connect(self._find)
        self.list.currentItemChanged.connect(self._choose)
        escape = QShortcut(QKeySequence("Esc"), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.left)
        self._fill(self._pages)

    def show_about(self, name: str) -> None:
        """Show the page of that name."""
        self.search.clear()
        for place in range(self.list.count()):
            item = self.list.item(place)
            if item.data(Qt.ItemDataRole.UserRole).name == name:
                self.list.setCurrentItem(item)

    @Slot()
    def _find(self) -> None:
        self._fill(find_pages(self._pages, self.search.text()))

    def _fill(self, pages: tuple[HelpPage, ...]) -> None:
        self.list.clear()
        for page in pages:
            item = QListWidgetItem(page.title)
            item.setToolTip(page.title)
            item.setData(Qt.ItemDataRole.UserRole, page)
            self.list.addItem(item)
        self.nothing.setVisible(not pages)
        self.list.setVisible(bool(pages))
        self.page.setVisible(bool(pages))
        line = self.list.sizeHintForRow(0) if pages else 0
        self.list.setFixedHeight(line * min(_MOST_LINES, max(len(pages), 1)) + Space.M)
        self.list.setCurrentRow(0)

    @Slot()
    def _choose(self) -> None:
        if self.list.currentRow() < 0:
            return
        page: HelpPage = self.list.currentItem().data(Qt.ItemDataRole.UserRole)
        self.page.setAccessibleName(page.title)
        self.page.show_markdown(page.text)
        self.page.moveCursor(QTextCursor.MoveOperation.Start)
        words = self.search.text().split()
        if words:
            self.page.find(words[0])  # the first place is marked and comes into view
