"""The six pages: made when they are first wanted, and made anew in another language."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from sfda_desktop.desktop.controller import ProjectController
from sfda_desktop.desktop.kept_layout import keep_layout, restore_layout
from sfda_desktop.desktop.page import Step, StepPage
from sfda_desktop.desktop.settings import WindowSettings


class PageShelf(QObject):
    """Holds the pages that there are; each shows the open project from the beginning.

    Pages of the language before are kept out of sight until no work can tell them anything.
    """

    made = Signal(object)  # StepPage: it is to be connected and put where it can be seen

    def __init__(
        self,
        window: QWidget,
        controller: ProjectController,
        settings: WindowSettings,
        make_page: Mapping[Step, Callable[[], StepPage]],
    ) -> None:
        """Begin without pages; `make_page` makes each."""
        super().__init__(window)
        self._window = window
        self._controller, self._settings = controller, settings
        self._make_page = make_page
        self._kept: dict[Step, object] = {}
        self._retired: list[QWidget] = []
        self.pages: dict[Step, StepPage] = {}
        controller.jobs.idle.connect(self.let_go)
        controller.quiet.connect(self.let_go)

    def page(self, step: Step) -> StepPage:
        """Return a step's page, made when it is first wanted; it shows the open project."""
        if step not in self.pages:
            page = self._make_page[step]()
            page.attach(self._controller)
            self.made.emit(page)
            self.pages[step] = page
            if self._controller.project is not None:
                page.open_project(self._controller)
                if self._controller.summary is not None:
                    page.on_summary_changed()
            if step in self._kept:
                page.take_up(self._kept.pop(step))
            restore_layout(page, self._settings)
        return self.pages[step]

    @Slot()
    def make_rest(self) -> None:
        """Make the pages that are still missing, one a turn of the event loop.

        The start screen is painted before: all six pages at once would take a second.
        """
        missing = next((step for step in Step if step not in self.pages), None)
        if missing is not None:
            self.page(missing)
            QTimer.singleShot(0, self, self.make_rest)

    def close_project(self) -> None:
        """Let every page forget the project: none is open, or another one comes."""
        self._kept.clear()
        for page in self.pages.values():
            page.close_project()

    def open_project(self) -> None:
        """Show the open project on every page, and make those that are missing."""
        for page in self.pages.values():
            page.open_project(self._controller)
        for step in Step:
            self.page(step)

    def keep_layouts(self) -> None:
        """Remember how a person arranged the pages."""
        for page in self.pages.values():
            keep_layout(page, self._settings)

    # --- another language ----------------------------------------------------------------------

    def retire(self) -> list[StepPage]:
        """Return the pages, which are none of the window's any more; those made next go on."""
        self.keep_layouts()
        old = list(self.pages.values())
        for page in old:
            self._kept[page.step] = page.keep()
            page.retire()
        self.pages = {}
        return old

    def put_away(self, old: QWidget) -> None:
        """Hide something of the language before until it can go."""
        old.hide()
        old.setParent(self._window)
        old.setEnabled(False)
        self._retired.append(old)

    @property
    def has_retired(self) -> bool:
        """Whether something of the language before is still here."""
        return bool(self._retired)

    @Slot()
    def let_go(self) -> None:
        """Delete what was put away, once no work can tell it anything."""
        if self._controller.jobs.is_idle and self._controller.is_quiet:
            for page in self._retired:
                page.deleteLater()
            self._retired = []
