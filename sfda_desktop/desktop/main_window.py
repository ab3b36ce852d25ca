"""The one window: steps on the left, the open page, messages above it, the job bar below."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from sfda_desktop.desktop.controller import ProjectController
from sfda_desktop.desktop.dropping import sort_dropped
from sfda_desktop.desktop.keys.keyboard import Keyboard
from sfda_desktop.desktop.keys.verbs import Verb
from sfda_desktop.desktop.languages import spoken_language
from sfda_desktop.desktop.leaving import Leaving
from sfda_desktop.desktop.page import Notice, Step, StepPage
from sfda_desktop.desktop.page_shelf import PageShelf
from sfda_desktop.desktop.settings import APPLICATION, WindowSettings
from sfda_desktop.desktop.tour.tour import Tour
from sfda_desktop.desktop.window_content import WindowContent
from sfda_desktop.desktop.window_keys import WindowKeys
from sfda_desktop.desktop.workers import Failure
from sfda_desktop.desktop.working_on import describe_place
from sfda_desktop.domain.wording import tr, trn

if TYPE_CHECKING:
    from sfda_desktop.desktop.preferences.page import SettingsPage

MINIMUM = QSize(1024, 700)
COMFORTABLE = QSize(1200, 780)
TITLE_BAR = 32
"""Room for it. Asking the style would give its wrapper a parent: a crash when the theme changes."""


def _dropped_paths(event: QDropEvent) -> list[Path]:
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]


class MainWindow(QMainWindow):
    """Holds the six pages and leads from one to the next."""

    font_changed = Signal()  # the system's text size changed
    theme_chosen = Signal(str)
    text_size_chosen = Signal(int)  # per cent of the system's

    def __init__(
        self,
        controller: ProjectController,
        settings: WindowSettings,
        make_page: Mapping[Step, Callable[[], StepPage]],
        keyboard: Keyboard,
    ) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self.setWindowTitle(APPLICATION)
        self.setAccessibleName(APPLICATION)
        self.setMinimumSize(MINIMUM)
        self.setAcceptDrops(True)
        self.controller = controller
        self.settings = settings
        self.shelf = PageShelf(self, controller, settings, make_page)
        self._language = spoken_language()
        self._keyboard = keyboard
        self.leaving = Leaving(controller, self)
        self.tour = Tour(self)
        self._make_parts()
        self._connect_parts()
        self._connect()
        geometry = settings.geometry
        if geometry is None or not self.restoreGeometry(geometry):
            self.resize(self._first_size())
        self.go_to(Step.PROJECT)

    def _first_size(self) -> QSize:
        """Return the comfortable size, or what a small screen has room for above its task bar."""
        return COMFORTABLE.boundedTo(self.screen().availableSize() - QSize(0, TITLE_BAR))

    def _make_parts(self) -> None:
        content = WindowContent(self.controller.jobs, self._keyboard)
        self.rail, self.banners, self.stack = content.rail, content.banners, content.stack
        self.job_bar, self.help = content.job_bar, content.help
        self._current: StepPage | None = None
        self._preferences: SettingsPage | None = None
        self.setCentralWidget(content)

    def _connect_parts(self) -> None:
        self.rail.step_chosen.connect(self._step_chosen)
        self.rail.guideline_asked.connect(self.toggle_guideline)
        self.rail.keys_asked.connect(self.toggle_keys)
        self.rail.show_keys(self._keyboard.keys)
        self.rail.help_asked.connect(self.toggle_help)
        self.rail.settings_asked.connect(self.toggle_settings)
        self.help.tour_asked.connect(self.tour.start)

    def _connect(self) -> None:
        self.tour.wanted.connect(self._tour_stops_at)
        self.tour.ended.connect(self._tour_ended)
        self.controller.project_changed.connect(self._project_changed)
        self.controller.open_failed.connect(self._open_failed)
        self.controller.settings_changed.connect(self._show_place)
        self.controller.jobs.job_finished.connect(self._job_finished)
        self.shelf.made.connect(self._page_made)
        self.leaving.began.connect(self._begin_to_leave)
        self.leaving.over.connect(self.close)
        self.leaving.notice.connect(self._show_notice)
        self.leaving.notice_gone.connect(self._remove_notice)
        self._keyboard.changed.connect(self._show_keys)
        self.keys = WindowKeys(
            self,
            self._keyboard,
            fixed={
                "F2": self.toggle_help,
                "Ctrl+,": self.toggle_settings,
                "Ctrl+O": self._choose_project,
                "Ctrl+N": self._new_project,
                "Ctrl+Q": self.close,
            },
            bound={Verb.GUIDELINE: self.toggle_guideline, Verb.CHEAT_SHEET: self.toggle_keys},
        )
        self.keys.step_asked.connect(self._step_chosen)

    @Slot()
    def _show_keys(self) -> None:
        self.rail.show_keys(self._keyboard.keys)

    # --- steps ---------------------------------------------------------------------------------

    @property
    def pages(self) -> Mapping[Step, StepPage]:
        """The pages made so far."""
        return self.shelf.pages

    def page(self, step: Step) -> StepPage:
        """Return a step's page, made when it is first wanted; it shows the open project."""
        return self.shelf.page(step)

    @Slot(object)
    def _page_made(self, page: StepPage) -> None:
        page.status_changed.connect(self._refresh_rail)
        page.notice.connect(self._show_notice)
        page.notice_gone.connect(self._remove_notice)
        page.go_to.connect(self.go_to)
        page.examples_changed.connect(self.help.show_examples)
        self.stack.addWidget(page)

    @property
    def current_page(self) -> StepPage:
        """The page in front, or behind the settings."""
        assert self._current is not None  # noqa: S101 - a window begins with a page
        return self._current

    @Slot(object, object)
    def go_to(self, step: Step, topic: object = None) -> None:
        """Bring a step's page to the front; without a project only the first one can be."""
        if self.controller.project is None and step is not Step.PROJECT:
            step = Step.PROJECT
        page = self.page(step)
        if page is not self.stack.currentWidget():
            self.banners.pass_over()
        self._current = page
        self.stack.setCurrentWidget(page)
        self.rail.set_current(step)
        self.help.give_way()
        self.help.set_page(page)
        if self.controller.path is not None:
            self.settings.remember_step(self.controller.path, step)
        page.shown(topic)

    @Slot(object)
    def _show_notice(self, notice: Notice) -> None:
        self.banners.show_notice(notice)

    @Slot(str)
    def _remove_notice(self, key: str) -> None:
        self.banners.remove(key)

    @Slot(object)
    def _step_chosen(self, step: Step) -> None:
        self.go_to(step)

    # --- the settings --------------------------------------------------------------------------

    @property
    def preferences(self) -> SettingsPage:
        """The settings, made when they are first wanted."""
        if self._preferences is None:
            from sfda_desktop.desktop.preferences.page import SettingsPage

            self._preferences = SettingsPage(self.settings, self.controller)
            self._preferences.left.connect(self.toggle_settings)
            self._preferences.keys_asked.connect(self.help.change_keys)
            self._preferences.look.theme_chosen.connect(self.theme_chosen)
            self._preferences.look.text_size_chosen.connect(self.text_size_chosen)
            self.stack.addWidget(self._preferences)
        return self._preferences

    @property
    def _in_settings(self) -> bool:
        return self._preferences is not None and self.stack.currentWidget() is self._preferences

    @Slot()
    def toggle_settings(self) -> None:
        """Show the settings, or the page that was in front of them."""
        if self._in_settings:
            self.go_to(self.current_page.step)
            return
        self.help.give_way()
        self.stack.setCurrentWidget(self.preferences)
        self.rail.set_current(None)
        self.preferences.shown()

    # --- another language ----------------------------------------------------------------------

    @Slot()
    def rebuild(self) -> None:
        """Make everything in the window anew, in the language that is spoken now.

        The project stays open, the step and the note stay the same, and work goes on: it belongs
        to the controller, and the old pages hear how theirs ended before they go.
        """
        if self._language == spoken_language():
            return
        self._language = spoken_language()
        step, helping, notices = self.current_page.step, self.help.showing, self.banners.notices
        in_settings = self._in_settings
        self.tour.leave()
        for old in self.shelf.retire():
            self._put_away(old)
        if self._preferences is not None:
            self._put_away(self._preferences)
        self._make_parts()
        self._connect_parts()
        self._show_project()
        self.go_to(step)
        for notice in reversed(notices):
            self.banners.show_notice(notice)
        self.help.show_again(helping, self.current_page, self.controller)
        QTimer.singleShot(0, self.shelf, self.shelf.make_rest)
        if in_settings:
            self.toggle_settings()
            self.preferences.language.choice.setFocus()
        self.shelf.let_go()

    def _put_away(self, old: QWidget) -> None:
        self.stack.removeWidget(old)
        self.shelf.put_away(old)

    @Slot()
    def _refresh_rail(self) -> None:
        if self.controller.project is not None:
            for step, page in self.pages.items():
                self.rail.set_status(step, page.status())

    @Slot()
    def toggle_guideline(self) -> None:
        """Show or hide the guideline beside the page."""
        if self.controller.project is not None:
            self.help.toggle_guideline(self.controller, self.current_page)

    @Slot()
    def toggle_keys(self) -> None:
        """Show or hide the keyboard shortcuts beside the page."""
        self.help.toggle_keys(self.current_page)

    @Slot()
    def toggle_help(self) -> None:
        """Show or hide the help beside the page."""
        self.help.toggle_help(self.current_page)

    @Slot(object)
    def _tour_stops_at(self, step: Step) -> None:
        self.help.give_way()
        if self.controller.project is not None:
            self.go_to(step)

    @Slot()
    def _tour_ended(self) -> None:
        self.settings.tour_seen = True

    # --- the project ---------------------------------------------------------------------------

    def open_path(self, path: Path) -> None:
        """Open a project file, from the command line, a card or a drop."""
        if self.controller.jobs.is_idle:
            self.banners.clear()
            self.controller.open(path)
        else:
            self.banners.show_notice(
                Notice(
                    tr("Work is still running on this project."),
                    tr("Wait until it is done, or cancel it below; then open the other project."),
                    "warn",
                    key="busy",
                )
            )

    @Slot()
    def _choose_project(self) -> None:
        self.go_to(Step.PROJECT, "open")

    @Slot()
    def _new_project(self) -> None:
        self.go_to(Step.PROJECT, "new")

    @Slot()
    def _project_changed(self) -> None:
        self.shelf.close_project()
        self._show_project()
        self.help.close_panel()
        if self.controller.project is None:
            self.go_to(Step.PROJECT)
            return
        self.shelf.open_project()
        self._refresh_rail()
        path = self.controller.path
        self.go_to(Step(self.settings.step(path)) if path is not None else Step.PROJECT)

    def _show_project(self) -> None:
        path, project = self.controller.path, self.controller.project
        name = path.stem if path is not None else ""
        self.setWindowTitle(f"{name} – {APPLICATION}" if name else APPLICATION)
        self.rail.set_project(name, is_open=project is not None)
        self._show_place()

    @Slot()
    def _show_place(self) -> None:
        if self.controller.project is not None:
            self.job_bar.set_where(*describe_place(self.controller.project))

    @Slot(object, object)
    def _open_failed(self, path: Path, failure: Failure) -> None:
        title = tr("{file} could not be opened.", file=path.name)
        self.banners.show_notice(Notice(title, failure.message, "bad", key="open"))

    @Slot()
    def _job_finished(self) -> None:
        if not self.leaving.has_begun:
            self._refresh_rail()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and folders of this computer."""
        if _dropped_paths(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open a project that was dropped; other things are answers for a new one."""
        dropped = sort_dropped(_dropped_paths(event))
        event.acceptProposedAction()
        if dropped.project is not None:
            self.open_path(dropped.project)
            return
        if dropped.others:
            title = trn(
                "{count} file was dropped.", "{count} files were dropped.", len(dropped.others)
            )
            advice = tr("Put the notes into one folder and drop that folder.")
            self.banners.show_notice(Notice(title, advice, "warn", key="dropped"))
        if dropped.model or dropped.llm or dropped.notes:
            self.go_to(Step.PROJECT, dropped)

    # --- the end -------------------------------------------------------------------------------

    def show_fault(self, failure: Failure) -> None:
        """Tell about a fault of the program itself, without a dialog."""
        self.banners.show_notice(
            Notice(tr("Something in the program failed."), failure.message, "bad", key="fault")
        )

    def changeEvent(self, event: QEvent) -> None:
        """Notice that the system's text size changed, or the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ApplicationFontChange:
            self.font_changed.emit()
        elif event.type() == QEvent.Type.LanguageChange:
            QTimer.singleShot(0, self, self.rebuild)  # not from within the event of a child

    def closeEvent(self, event: QCloseEvent) -> None:
        """Leave at once when nothing runs; else ask once, then stop the work and wait for it."""
        self.settings.geometry = self.saveGeometry()
        self.shelf.keep_layouts()
        if self.leaving.may_close():
            self.controller.close_project()
            event.accept()
        else:
            event.ignore()

    @Slot()
    def _begin_to_leave(self) -> None:
        self.setEnabled(False)
