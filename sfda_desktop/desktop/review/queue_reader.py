"""Between the list and the project: reads what is wanted, the newest wish first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from sfda_desktop.desktop.controller import ProjectController
from sfda_desktop.desktop.review.listing import Choices, Listed, Listing, NoteRow, Wanted
from sfda_desktop.desktop.review.queue_panel import QueuePanel
from sfda_desktop.desktop.workers import JobHandle
from sfda_desktop.review import ReviewSession

_COUNT_AFTER = 120  # milliseconds: decisions may come as fast as a key is pressed

Page = tuple[int, tuple[int, ...]]


class QueueReader(QObject):
    """Fills the panel from a listing; answers to an earlier wish are dropped.

    Everything is read away from the GUI thread. The list stands as it was read until somebody
    wants another one: what is decided meanwhile moves nothing under the cursor.
    """

    listed = Signal(object)  # Listed: another list is to be walked

    def __init__(self, panel: QueuePanel) -> None:
        """Serve a panel, which is also the parent."""
        super().__init__(panel)
        self._panel = panel
        self._controller: ProjectController | None = None
        self._listing: Listing | None = None
        self._session: ReviewSession | None = None
        self._list_read: JobHandle | None = None
        self._count_read: JobHandle | None = None
        self._page_read: JobHandle | None = None
        self._next_pages: list[Page] = []
        self._knows_documents = False
        self._count_soon = QTimer(self)
        self._count_soon.setSingleShot(True)
        self._count_soon.setInterval(_COUNT_AFTER)
        self._count_soon.timeout.connect(self._count)
        panel.wanted_changed.connect(self._read_list)
        panel.model.pages_wanted.connect(self._read_pages)
        panel.show_panel.opened.connect(self._prepare_choices)

    def open(
        self,
        controller: ProjectController | None,
        session: ReviewSession | None,
        listing: Listing | None,
        listed: Listed | None,
    ) -> None:
        """Serve another listing, of which `listed` is shown first; `None` is none."""
        self._controller, self._session, self._listing = controller, session, listing
        self._list_read = self._count_read = self._page_read = None
        self._next_pages, self._knows_documents = [], False
        self._panel.show_list(session, listed)
        self.count_again()

    def count_again(self) -> None:
        """Count anew soon: something was decided, or suggestions have come."""
        if self._listing is not None:
            self._count_soon.start()

    # --- the list ------------------------------------------------------------------------------

    @Slot(object)
    def _read_list(self, wanted: Wanted) -> None:
        controller, listing, session = self._controller, self._listing, self._session
        if controller is None or listing is None or session is None:
            return
        if self._list_read is not None:
            controller.looks.cancel(self._list_read)
        hidden = session.hidden_ids

        def show(listed: Listed) -> None:
            if listing is self._listing and listed.wanted == self._panel.wanted:
                self._panel.show_list(session, listed)
                self.listed.emit(listed)
                self.count_again()

        self._list_read = controller.look(
            lambda _: listing.listed(wanted, hidden=hidden).prepared(session), show
        )

    # --- rows ----------------------------------------------------------------------------------

    @Slot(object)
    def _read_pages(self, pages: Sequence[Page]) -> None:
        self._next_pages = list(pages)
        if self._page_read is None:
            self._read_next_pages()

    def _read_next_pages(self) -> None:
        controller, listing, pages = self._controller, self._listing, self._next_pages
        self._next_pages, self._page_read = [], None
        if controller is None or listing is None or not pages:
            return

        def show(found: list[tuple[Page, list[NoteRow]]]) -> None:
            if listing is self._listing:
                for (page, keys), rows in found:
                    self._panel.model.take_rows(page, keys, rows)

        handle = controller.look(
            lambda _: [(page, listing.rows(page[1])) for page in pages],
            show,
        )
        self._page_read = handle
        handle.finished.connect(self._pages_read)

    @Slot()
    def _pages_read(self) -> None:
        if self.sender() is self._page_read:
            self._read_next_pages()

    # --- figures -------------------------------------------------------------------------------

    @Slot()
    def _prepare_choices(self) -> None:
        self._count()
        controller, listing = self._controller, self._listing
        if controller is None or listing is None or self._knows_documents:
            return
        self._knows_documents = True

        def show(names: list[str]) -> None:
            if listing is self._listing:
                self._panel.show_panel.offer_documents(names)

        controller.look(lambda _: listing.documents(), show)

    @Slot()
    def _count(self) -> None:
        controller, listing, wanted = self._controller, self._listing, self._panel.wanted
        if controller is None or listing is None or controller.project is None:
            return
        looked_at = self._panel.chips.isVisible() or self._panel.show_panel.isVisible()
        if not looked_at and self.sender() is self._count_soon:
            return
        if self._count_read is not None:
            controller.looks.cancel(self._count_read)

        def show(choices: Choices) -> None:
            if listing is self._listing and wanted == self._panel.wanted:
                self._panel.show_counts(choices)

        self._count_read = controller.look(lambda _: listing.choices(wanted), show)
